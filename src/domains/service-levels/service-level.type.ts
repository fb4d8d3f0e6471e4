import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationPriority } from '../conversations/conversation-priority.js';
import { Conversation } from '../conversations/conversation.type.js';
import { InboxEvent } from '../messages/inbox-events.type.js';
import type { ServiceClockState, ServiceMetric } from './service-clock.js';

/** What is promised, as the API names it. */
export const ServiceMetricEnum = {
  FIRST_REPLY: 'FIRST_REPLY',
  NEXT_REPLY: 'NEXT_REPLY',
  RESOLUTION: 'RESOLUTION',
} as const;
registerEnumType(ServiceMetricEnum, {
  name: 'ServiceMetric',
  description: 'What a service level promises.',
  valuesConfig: {
    FIRST_REPLY: { description: 'From the first message of the contact to the first answer by a person.' },
    NEXT_REPLY: { description: 'From a later message that waits to the answer by a person.' },
    RESOLUTION: { description: 'From the beginning or reopening of the conversation to its closing.' },
  },
});

/** Where a clock stands, as the API names it. */
export const ServiceClockStateEnum = {
  RUNNING: 'RUNNING',
  PAUSED: 'PAUSED',
  MET: 'MET',
  BREACHED: 'BREACHED',
  CANCELLED: 'CANCELLED',
} as const;
registerEnumType(ServiceClockStateEnum, {
  name: 'ServiceClockState',
  description: 'Where a service clock stands.',
  valuesConfig: {
    RUNNING: { description: 'Time runs; outside business hours it stands still if the level says so.' },
    PAUSED: { description: 'The conversation is snoozed.' },
    MET: { description: 'The promise was kept.' },
    BREACHED: { description: 'The promise was broken; `endedAt` is null while it is still owed.' },
    CANCELLED: { description: 'Nothing is promised any more.' },
  },
});

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('ServiceLevel', {
  simpleResolvers: true,
  implements: Node,
  description: 'What the business promises about its answers. The first level that fits a conversation is its promise.',
})
export class ServiceLevel implements Node {
  @PublicId('ServiceLevel')
  id!: string;

  @Field(() => String, { description: 'Its name; unique in the account, whatever its case.' })
  name!: string;

  @Field(() => Int, { description: 'Levels are tried in this order, the lowest first.' })
  position!: number;

  @Field(() => [ConversationPriority], { description: 'Only for these priorities, at most 4; none: for any.' })
  priorities!: string[];

  @Field(() => Int, { nullable: true, description: 'Seconds to the first reply; null: not promised.' })
  firstReplySeconds!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds to every later reply; null: not promised.' })
  nextReplySeconds!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds to the closing; null: not promised.' })
  resolutionSeconds!: number | null;

  @Field(() => Int, { description: 'Warns after this share of the time, in per cent.' })
  warnAtPercent!: number;

  @Field(() => Boolean, { description: "Whether only the channel's business hours count; otherwise all hours do." })
  isBusinessHours!: boolean;

  channelIds!: string[];
  teamIds!: string[];
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('ServiceClock', { simpleResolvers: true, description: 'Measures one promise for one conversation.' })
export class ServiceClockType {
  @Field(() => ServiceMetricEnum, { description: 'What is measured.' })
  metric!: ServiceMetric;

  @Field(() => ServiceClockStateEnum, { description: 'Where it stands.' })
  state!: ServiceClockState;

  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the promise is to be kept; null while paused, or when the hours never open.',
  })
  dueAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was warned of; null: not yet.' })
  warnedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the promise was broken; null: not (yet).' })
  breachedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the contact got what was promised; null: not yet.' })
  endedAt!: string | null;

  serviceLevelId!: string;
}

const event = (name: string, description: string) =>
  ObjectType(name, { simpleResolvers: true, implements: InboxEvent, description });

@Requires(Permission.CONVERSATIONS_READ)
@event('ServiceLevelWarnedEvent', 'Most of the time that was promised to a conversation is over.')
export class ServiceLevelWarnedEvent extends InboxEvent {
  @Field(() => ServiceClockType, { description: 'The clock, as it now is.' })
  serviceClock!: ServiceClockType;

  @Field(() => Conversation, { description: 'The conversation, as it now is.' })
  conversation!: Conversation;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('ServiceLevelBreachedEvent', 'The time that was promised to a conversation is over.')
export class ServiceLevelBreachedEvent extends InboxEvent {
  @Field(() => ServiceClockType, { description: 'The clock, as it now is.' })
  serviceClock!: ServiceClockType;

  @Field(() => Conversation, { description: 'The conversation, as it now is.' })
  conversation!: Conversation;
}
