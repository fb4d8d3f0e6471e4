import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { QualityRating } from './channel.type.js';

/** The health of a channel in one word. */
export enum HealthLevel {
  HEALTHY = 'HEALTHY',
  AT_RISK = 'AT_RISK',
  RESTRICTED = 'RESTRICTED',
}
registerEnumType(HealthLevel, {
  name: 'HealthLevel',
  description: 'The health of a channel in one word. New values may appear.',
  valuesConfig: {
    HEALTHY: { description: 'Nothing stands against it.' },
    AT_RISK: { description: 'It works, but Meta has warned: see the concerns and the quality.' },
    RESTRICTED: { description: 'Meta does not let it send, or not all that it should.' },
  },
});

/** What stands against a number. */
export enum ChannelConcernKind {
  RESTRICTION = 'RESTRICTION',
  BAN = 'BAN',
  SCHEDULED_BAN = 'SCHEDULED_BAN',
  VIOLATION = 'VIOLATION',
  REVIEW_REJECTED = 'REVIEW_REJECTED',
  REMOVED = 'REMOVED',
  ALERT = 'ALERT',
}
registerEnumType(ChannelConcernKind, {
  name: 'ChannelConcernKind',
  description: 'What stands against a number. New values may appear.',
  valuesConfig: {
    RESTRICTION: { description: 'Meta has restricted what the account may do.' },
    BAN: { description: 'Meta has disabled the account.' },
    SCHEDULED_BAN: { description: 'Meta has announced that it will disable the account.' },
    VIOLATION: { description: 'Meta says that the account offends against its rules; counts for 30 days.' },
    REVIEW_REJECTED: { description: 'Meta did not approve the account.' },
    REMOVED: { description: 'The account was deleted, or the business took the connection back at Meta.' },
    ALERT: { description: 'A warning of Meta that is not over yet.' },
  },
});

/** Where a review of a display name stands. */
export enum NameReview {
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  PENDING = 'PENDING',
  DEFERRED = 'DEFERRED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(NameReview, {
  name: 'NameReview',
  description: "Where Meta's review of a display name stands. New values may appear.",
  valuesConfig: {
    APPROVED: { description: 'Customers see the name.' },
    REJECTED: { description: 'Meta does not allow the name.' },
    PENDING: { description: 'Meta is looking at it.' },
    DEFERRED: { description: 'Meta decides later.' },
    UNKNOWN: { description: 'Nothing is known of a review.' },
  },
});

/** Meta's steps of throughput. */
export enum ThroughputLevel {
  STANDARD = 'STANDARD',
  HIGH = 'HIGH',
}
registerEnumType(ThroughputLevel, {
  name: 'ThroughputLevel',
  description: 'How fast a number may send, in the steps of Meta. New values may appear.',
  valuesConfig: {
    STANDARD: { description: 'Up to 80 messages a second; 20 for a number that is also in the WhatsApp Business app.' },
    HIGH: { description: 'Up to 1,000 messages a second.' },
  },
});

@Requires(Permission.CHANNELS_READ)
@ObjectType('ChannelConcern', { simpleResolvers: true, description: 'Something that stands against a number.' })
export class ChannelConcern {
  @Field(() => ChannelConcernKind, { description: 'What it is.' })
  kind!: ChannelConcernKind;

  @Field(() => String, {
    nullable: true,
    description: "Meta's own word, like `RESTRICTED_BIZ_INITIATED_MESSAGING`; null where there is none.",
  })
  code!: string | null;

  @Field(() => String, { description: 'A sentence for people.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it, where there is more.' })
  detail!: string | null;

  @Field(() => Boolean, { description: 'Whether messages are held back by it now.' })
  isBlocking!: boolean;

  @Field(() => DateTime, { description: 'Since when, by the time of Meta.' })
  since!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null: until Meta says otherwise.' })
  until!: string | null;
}

@Requires(Permission.CHANNELS_READ)
@ObjectType('MessagingLimit', {
  simpleResolvers: true,
  description: 'How many people the business may write to first in 24 hours; of its whole portfolio at Meta.',
})
export class MessagingLimit {
  @Field(() => String, { description: 'As Meta names it: `TIER_250`, `TIER_2K` … `TIER_UNLIMITED`.' })
  tier!: string;

  @Field(() => Int, { nullable: true, description: 'As a number; null: without limit, or not known.' })
  peoplePerDay!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is known.' })
  since!: string | null;
}

@Requires(Permission.CHANNELS_READ)
@ObjectType('ChannelThroughput', { simpleResolvers: true, description: 'How fast a number sends.' })
export class ChannelThroughput {
  @Field(() => ThroughputLevel, { description: 'In the steps of Meta.' })
  level!: ThroughputLevel;

  @Field(() => Int, { description: 'Messages a second; sends keep to it.' })
  messagesPerSecond!: number;
}

@Requires(Permission.CHANNELS_READ)
@ObjectType('ChannelNameReview', { simpleResolvers: true, description: "Meta's review of a number's display name." })
export class ChannelNameReview {
  @Field(() => NameReview, { description: 'Where it stands.' })
  status!: NameReview;

  @Field(() => String, { nullable: true, description: 'The name that was looked at; null when Meta did not say.' })
  requestedName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected, for people.' })
  rejection!: string | null;
}

@Requires(Permission.CHANNELS_READ)
@ObjectType('ChannelHistoryImport', {
  simpleResolvers: true,
  description: 'How far the history of the WhatsApp Business app has come in.',
})
export class ChannelHistoryImport {
  @Field(() => Boolean, { description: 'True when the business chose not to share it.' })
  isDeclined!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'The furthest part so far: 0 the last day, 1 three months, 2 half a year.',
  })
  phase!: number | null;

  @Field(() => Int, { nullable: true, description: 'Per cent, as Meta counts.' })
  progress!: number | null;
}

@Requires(Permission.CHANNELS_READ)
@ObjectType('ChannelHealth', {
  simpleResolvers: true,
  description:
    "How a number stands with Meta and with people. The later of two facts by Meta's time counts, whichever came first.",
})
export class HealthOfChannel {
  @Field(() => HealthLevel, { description: 'All of it in one word.' })
  overall!: HealthLevel;

  @Field(() => QualityRating, { description: 'How people rate what the number sends.' })
  quality!: QualityRating;

  @Field(() => MessagingLimit, {
    nullable: true,
    description: 'How many people may be written to first; null: unknown.',
  })
  messagingLimit!: MessagingLimit | null;

  @Field(() => ChannelThroughput, { description: 'How fast it sends.' })
  throughput!: ChannelThroughput;

  @Field(() => ChannelNameReview, { description: 'The review of its display name.' })
  nameReview!: ChannelNameReview;

  @Field(() => [ChannelConcern], {
    description: 'What stands against it: what blocks messages first, then the newest; at most 100.',
  })
  concerns!: ChannelConcern[];

  @Field(() => ChannelHistoryImport, {
    nullable: true,
    description: 'The history of the WhatsApp Business app; null where none was announced.',
  })
  historyImport!: ChannelHistoryImport | null;

  @Field(() => DateTime, { nullable: true, description: 'Of the newest fact; null: nothing is known.' })
  knownSince!: string | null;
}
