import { ArgsType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageArgs, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { Channel } from './channel.type.js';

/** What an event of a channel is about. */
export enum ChannelEventKind {
  CHECKED = 'CHECKED',
  QUALITY_CHANGED = 'QUALITY_CHANGED',
  LIMIT_CHANGED = 'LIMIT_CHANGED',
  THROUGHPUT_CHANGED = 'THROUGHPUT_CHANGED',
  NAME_REVIEWED = 'NAME_REVIEWED',
  ACCOUNT_REVIEWED = 'ACCOUNT_REVIEWED',
  RESTRICTED = 'RESTRICTED',
  VIOLATION = 'VIOLATION',
  BAN_CHANGED = 'BAN_CHANGED',
  ALERT = 'ALERT',
  SECURITY = 'SECURITY',
  CAPABILITY_CHANGED = 'CAPABILITY_CHANGED',
  ACCOUNT_CHANGED = 'ACCOUNT_CHANGED',
  PARTNER_CHANGED = 'PARTNER_CHANGED',
  USERNAME_CHANGED = 'USERNAME_CHANGED',
  SETTINGS_CHANGED = 'SETTINGS_CHANGED',
  HISTORY_IMPORT = 'HISTORY_IMPORT',
  OTHER = 'OTHER',
}
registerEnumType(ChannelEventKind, {
  name: 'ChannelEventKind',
  description: 'What an event of a channel is about. New values may appear.',
  valuesConfig: {
    CHECKED: { description: 'Meta was asked about the number, and what it said was new.' },
    QUALITY_CHANGED: { description: 'How people rate the number.' },
    LIMIT_CHANGED: { description: 'How many people may be written to first.' },
    THROUGHPUT_CHANGED: { description: 'How fast the number may send.' },
    NAME_REVIEWED: { description: 'A decision on the display name.' },
    ACCOUNT_REVIEWED: { description: 'A decision on the WhatsApp Business Account.' },
    RESTRICTED: { description: 'Meta has restricted the account.' },
    VIOLATION: { description: "The account offends against Meta's rules." },
    BAN_CHANGED: { description: 'The account is, will be or no longer is disabled.' },
    ALERT: { description: 'A warning or notice of Meta.' },
    SECURITY: { description: 'The two-step PIN of the number.' },
    CAPABILITY_CHANGED: { description: 'What else the business may do.' },
    ACCOUNT_CHANGED: { description: 'Anything else of the account.' },
    PARTNER_CHANGED: { description: 'The account was shared with the app, or taken back.' },
    USERNAME_CHANGED: { description: "The business's user name." },
    SETTINGS_CHANGED: { description: 'Settings of the number at Meta.' },
    HISTORY_IMPORT: { description: 'The history of the WhatsApp Business app comes in.' },
    OTHER: { description: 'Something of the number that is not known here; see `raw`.' },
  },
});

@Requires(Permission.CHANNELS_READ)
@ObjectType('ChannelEvent', {
  implements: Node,
  simpleResolvers: true,
  description: 'Something that Meta told of a number or of its WhatsApp Business Account.',
})
export class ChannelEvent implements Node {
  @PublicId('ChannelEvent')
  id!: string;

  @Field(() => ChannelEventKind, { description: 'What it is about.' })
  kind!: ChannelEventKind;

  @Field(() => String, { description: 'What happened, for people.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it, where there is more.' })
  detail!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it is about the whole WhatsApp Business Account, not this number alone.',
  })
  isOfAccount!: boolean;

  @Field(() => DateTime, { description: 'When it happened, by the time of Meta.' })
  occurredAt!: string;

  @Field(() => DateTime, { description: 'When it came here.' })
  receivedAt!: string;

  @Field(() => String, { description: "Meta's field, like `phone_number_quality_update`." })
  field!: string;

  @Requires(Permission.CHANNELS_MANAGE)
  @Field(() => String, { description: 'What Meta said, unchanged, as JSON text.' })
  raw!: string;
}

@Requires(Permission.CHANNELS_READ)
@ObjectType('ChannelChangedEvent', {
  simpleResolvers: true,
  description: 'A channel has changed, or Meta told something of it.',
})
export class ChannelChangedEvent {
  @Field(() => Channel, { description: 'The channel, as it now is.' })
  channel!: Channel;

  @Field(() => ChannelEvent, {
    nullable: true,
    description: 'What Meta told; null where the business itself changed it, or the token was refused.',
  })
  event!: ChannelEvent | null;

  @Field(() => DateTime, { description: 'When it was announced.' })
  announcedAt!: string | Date;
}

@ArgsType()
export class ChannelEventsArgs extends PageArgs {
  @Field(() => [ChannelEventKind], { nullable: true, description: 'Only events of these kinds.' })
  kinds?: ChannelEventKind[] | null;
}

export const ChannelEventConnection = connectionOf<ChannelEvent>(
  ChannelEvent,
  'ChannelEvent',
  Permission.CHANNELS_READ,
);
export type ChannelEventConnection = ConnectionValue<ChannelEvent>;
