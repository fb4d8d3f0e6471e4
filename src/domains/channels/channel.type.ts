import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import type { HealthRegisters } from './health-registers.js';

/** Through what a channel reaches people. */
export enum ChannelKind {
  WHATSAPP = 'WHATSAPP',
}

registerEnumType(ChannelKind, {
  name: 'ChannelKind',
  description: 'Through what a channel reaches people. New values may appear.',
  valuesConfig: { WHATSAPP: { description: 'WhatsApp, through the Cloud API.' } },
});

/** Whether a channel works. */
export enum ChannelStatus {
  CONNECTED = 'CONNECTED',
  NEEDS_REAUTH = 'NEEDS_REAUTH',
  DISCONNECTED = 'DISCONNECTED',
}

registerEnumType(ChannelStatus, {
  name: 'ChannelStatus',
  description: 'Whether a channel works. New values may appear.',
  valuesConfig: {
    CONNECTED: { description: 'Messages come in and go out.' },
    NEEDS_REAUTH: {
      description: 'Meta refuses the token: messages come in, sends wait until the channel is connected again.',
    },
    DISCONNECTED: { description: 'The business disconnected it; nothing goes out.' },
  },
});

/** How people rate what a number sends. */
export enum QualityRating {
  GREEN = 'GREEN',
  YELLOW = 'YELLOW',
  RED = 'RED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(QualityRating, {
  name: 'QualityRating',
  description: 'How people rate what a number sends, as Meta tells it.',
  valuesConfig: {
    GREEN: { description: 'High.' },
    YELLOW: { description: 'Medium.' },
    RED: { description: 'Low: the number is at risk.' },
    UNKNOWN: { description: 'Not rated yet.' },
  },
});

@Requires(Permission.CHANNELS_READ)
@ObjectType('Channel', {
  implements: Node,
  simpleResolvers: true,
  description: 'A number of the business on WhatsApp. Its access token is never readable.',
})
export class Channel implements Node {
  @PublicId('Channel')
  id!: string;

  @Field(() => ChannelKind, { description: 'Through what it reaches people.' })
  kind!: ChannelKind;

  @Field(() => ChannelStatus, { description: 'Whether it works.' })
  status!: ChannelStatus;

  @Field(() => String, { description: "Meta's id of the WhatsApp Business Account." })
  wabaId!: string;

  @Field(() => String, { description: "Meta's id of the number." })
  phoneNumberId!: string;

  @Field(() => String, { description: 'The number as Meta writes it, like `+1 555-000-1111`.' })
  displayPhoneNumber!: string;

  @Field(() => String, { nullable: true, description: 'The name that customers see; null until Meta approved one.' })
  verifiedName!: string | null;

  @Field(() => QualityRating, { description: 'How people rate what it sends.' })
  qualityRating!: QualityRating;

  @Field(() => String, {
    nullable: true,
    description:
      'How many people may be written to first in 24 hours, as Meta names it (`TIER_250` … `TIER_UNLIMITED`); null: unknown.',
  })
  messagingLimit!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the number is used in the WhatsApp Business app as well (coexistence).',
  })
  isCoexistence!: boolean;

  @Field(() => Boolean, {
    description: 'Whether contacts are told that their messages were read, and that somebody writes an answer.',
  })
  sendsReadReceipts!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Country in which Meta keeps what the number holds, as `whatsAppChannelRegister` told it, ISO 3166-1 alpha-2; null: Meta was told none.',
  })
  localStorageRegion!: string | null;

  @Field(() => DateTime, { description: 'When it was first connected.' })
  createdAt!: string;

  messagesPerSecond!: number;
  registers!: HealthRegisters;
}

export const ChannelConnection = connectionOf<Channel>(Channel, 'Channel', Permission.CHANNELS_READ);
export type ChannelConnection = ConnectionValue<Channel>;
