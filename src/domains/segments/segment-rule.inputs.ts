import { Extensions, Field, Float, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { describedEnum } from '../../platform/graphql/described-enum.js';
import { oneOf } from '../../platform/graphql/finish-schema.js';
import { ContactIdentityKind } from '../contacts/contact.type.js';
import { ConversationPriority } from '../conversations/conversation-priority.js';
import { ConversationStatus } from '../conversations/conversation.type.js';
import type { GivenRule, GivenSpan } from './given-rule.js';
import type { Comparison } from './segment-rule.js';

/** How values are compared. */
export const SegmentComparison = describedEnum(
  'SegmentComparison',
  'How the value of an attribute is compared. Where there is no value, no comparison holds.',
  {
    EQUALS: 'Is this value.',
    ONE_OF: 'Is one of these values, at most 100.',
    CONTAINS: 'Holds this text, whatever its case.',
    GREATER_THAN: 'Lies above; numbers, days and instants only.',
    AT_LEAST: 'Lies above, or is the value.',
    LESS_THAN: 'Lies below.',
    AT_MOST: 'Lies below, or is the value.',
    IS_SET: 'Has any value.',
  },
);

/** What consent is given for. */
export const SegmentConsentPurpose = describedEnum('SegmentConsentPurpose', 'What a consent is given for.', {
  MARKETING: 'Offers and news.',
  UTILITY: 'What belongs to an order or a contract.',
  AUTHENTICATION: 'Codes for signing in.',
  SERVICE: 'Answers to what the person asked.',
  ANALYTICS: 'Finding out how people are served.',
});

/** Where a consent stands. */
export const SegmentConsentState = describedEnum(
  'SegmentConsentState',
  'Where a consent to WhatsApp stands, as the ledger of consents says.',
  {
    GRANTED: 'The person agreed.',
    WITHDRAWN: 'The person took it back, or refused.',
    UNKNOWN: 'Nothing is on record.',
  },
);

@InputType({ description: 'A stretch of time; all members hold together, none: any time.' })
export class SegmentSpanInput implements GivenSpan {
  @Field(() => DateTime, { nullable: true, description: 'At this instant or later.' })
  after?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this instant.' })
  before?: Date | null;

  @Field(() => Int, { nullable: true, description: 'In the last so many days, 1 to 3650; moves with time.' })
  withinDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Longer than so many days ago, 1 to 3650; moves with time.' })
  olderThanDays?: number | null;
}

@InputType({ description: 'Compares the value of an attribute.' })
export class SegmentAttributeInput {
  @Field(() => String, { description: 'Key of the attribute.' })
  key!: string;

  @Field(() => SegmentComparison, { description: 'How.' })
  comparison!: Comparison;

  @Field(() => [String], {
    nullable: true,
    description:
      'With what, written as text: `12.5`, `true`, `2026-01-31`, `2026-01-31T09:00:00Z`. None for IS_SET, up to 100 for ONE_OF, else one.',
  })
  values?: string[] | null;
}

@InputType({ description: 'Looks at the newest message of one direction.' })
export class SegmentMessageInput {
  @Field(() => SegmentSpanInput, { nullable: true, description: 'It lies in this span; default: there is one.' })
  span?: SegmentSpanInput | null;

  @Field(() => Boolean, { nullable: true, description: 'True: there was never one.' })
  never?: boolean | null;
}

@InputType({ description: 'There is a conversation of which all of these hold; none: any.' })
export class SegmentConversationInput {
  @Field(() => ConversationStatus, { nullable: true, description: 'Where it stands.' })
  status?: ConversationStatus | null;

  @Field(() => ID, { nullable: true, description: 'The user who looks after it.' })
  assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The channel it is on.' })
  channelId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A label that the conversation carries.' })
  labelId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The team that it belongs to.' })
  teamId?: string | null;

  @Field(() => ConversationPriority, { nullable: true, description: 'How urgent it is.' })
  priority?: ConversationPriority | null;
}

@InputType({ description: 'Compares a property of an event: exactly one of `text`, `number` and `flag`.' })
export class SegmentPropertyInput {
  @Field(() => String, { description: 'Name of the property.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'It is this text.' })
  text?: string | null;

  @Field(() => Float, { nullable: true, description: 'It is this number.' })
  number?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'It is this.' })
  flag?: boolean | null;
}

@InputType({ description: 'Counts the events of one name that were tracked of a contact.' })
export class SegmentEventInput {
  @Field(() => String, { description: 'Name of the event, 1 to 200 characters.' })
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Happened at least so often; default 1, or 0 where `atMost` is given.',
  })
  atLeast?: number | null;

  @Field(() => Int, { nullable: true, description: 'Happened at most so often; 0: never.' })
  atMost?: number | null;

  @Field(() => SegmentSpanInput, { nullable: true, description: 'Only events of this span count; default: all.' })
  span?: SegmentSpanInput | null;

  @Field(() => SegmentPropertyInput, { nullable: true, description: 'Only events with this property count.' })
  property?: SegmentPropertyInput | null;
}

@InputType({ description: 'Where a consent stands.' })
export class SegmentConsentInput {
  @Field(() => SegmentConsentPurpose, { description: 'For what.' })
  purpose!: string;

  @Field(() => SegmentConsentState, { description: 'How it stands.' })
  state!: 'GRANTED' | 'WITHDRAWN' | 'UNKNOWN';
}

@Extensions(oneOf)
@InputType({ description: 'A rule: exactly one member. At most 5 deep, at most 50 conditions.' })
export class SegmentRuleInput implements GivenRule {
  @Field(() => [SegmentRuleInput], { nullable: true, description: 'All of these hold.' })
  and?: SegmentRuleInput[] | null;

  @Field(() => [SegmentRuleInput], { nullable: true, description: 'One of these holds.' })
  or?: SegmentRuleInput[] | null;

  @Field(() => SegmentRuleInput, { nullable: true, description: 'This does not hold.' })
  not?: SegmentRuleInput | null;

  @Field(() => SegmentAttributeInput, { nullable: true, description: 'An attribute has such a value.' })
  attribute?: SegmentAttributeInput | null;

  @Field(() => ID, { nullable: true, description: 'The contact carries this label.' })
  labelId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The contact is looked after by this user.' })
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: nobody looks after the contact; false: somebody does.' })
  isUnowned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the contact is blocked.' })
  isBlocked?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an e-mail address is known.' })
  hasEmail?: boolean | null;

  @Field(() => ContactIdentityKind, { nullable: true, description: 'The contact can be recognised in this way.' })
  identity?: string | null;

  @Field(() => SegmentSpanInput, { nullable: true, description: 'The contact was first seen or made in this span.' })
  created?: SegmentSpanInput | null;

  @Field(() => SegmentMessageInput, { nullable: true, description: 'When the contact last wrote.' })
  lastInbound?: SegmentMessageInput | null;

  @Field(() => SegmentMessageInput, { nullable: true, description: 'When the business last wrote.' })
  lastOutbound?: SegmentMessageInput | null;

  @Field(() => SegmentConversationInput, { nullable: true, description: 'There is such a conversation.' })
  conversation?: SegmentConversationInput | null;

  @Field(() => SegmentEventInput, { nullable: true, description: 'An event happened so often.' })
  event?: SegmentEventInput | null;

  @Field(() => SegmentConsentInput, { nullable: true, description: 'A consent stands so.' })
  consent?: SegmentConsentInput | null;

  @Field(() => ID, { nullable: true, description: 'The contact belongs to this segment.' })
  segmentId?: string | null;
}
