import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { OrderDirection } from '../../platform/graphql/order-direction.js';
import { ConversationPriority } from './conversation-priority.js';
import { ConversationStatus } from './conversation-status.js';
import type { ConversationWhere, LabelSetWhere } from './inbox-filter.js';
import type { ConversationOrder } from './inbox-order.js';

/** Keys that conversations can be ordered by. */
export const ConversationOrderField = {
  LAST_ACTIVITY_AT: 'LAST_ACTIVITY_AT',
  CREATED_AT: 'CREATED_AT',
  PRIORITY: 'PRIORITY',
  WAITING_SINCE: 'WAITING_SINCE',
} as const;
registerEnumType(ConversationOrderField, {
  name: 'ConversationOrderField',
  description: 'Keys that conversations can be ordered by. What has no value comes last, in either direction.',
  valuesConfig: {
    LAST_ACTIVITY_AT: { description: 'Time of the newest message.' },
    CREATED_AT: { description: 'When the conversation began.' },
    PRIORITY: { description: 'How urgent it is; of equally urgent ones, by the time of the newest message.' },
    WAITING_SINCE: { description: 'Since when the contact waits; ascending: who waits longest comes first.' },
  },
});

@InputType({ description: 'Conditions on labels, at most 100 in each list; all members must hold.' })
export class LabelSetWhereInput implements LabelSetWhere {
  @Field(() => [ID], { nullable: true, description: 'One of these labels, or more.' })
  any?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Every one of these labels.' })
  all?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'None of these labels.' })
  none?: string[] | null;
}

@InputType({ description: 'Conditions on conversations; all members of one object must hold.' })
export class ConversationWhereInput implements ConversationWhere {
  @Field(() => ConversationStatus, { nullable: true, description: 'Where it stands.' })
  status?: ConversationStatus | null;

  @Field(() => [ConversationStatus], { nullable: true, description: 'It stands at one of these.' })
  statuses?: ConversationStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'The user who looks after it.' })
  assigneeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: nobody looks after it; false: somebody does.' })
  isUnassigned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the viewer looks after it.' })
  isMine?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The team that it belongs to.' })
  teamId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'It belongs to one of these teams, at most 100.' })
  teamIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: it belongs to no team; false: to one.' })
  hasNoTeam?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The channel it is on.' })
  channelId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'It is on one of these channels, at most 100.' })
  channelIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'A label it carries.' })
  labelId?: string | null;

  @Field(() => LabelSetWhereInput, { nullable: true, description: 'Labels that it carries.' })
  labels?: LabelSetWhereInput | null;

  @Field(() => ID, { nullable: true, description: 'Who it is with.' })
  contactId?: string | null;

  @Field(() => LabelSetWhereInput, { nullable: true, description: 'Labels that the contact carries.' })
  contactLabels?: LabelSetWhereInput | null;

  @Field(() => [ConversationPriority], { nullable: true, description: 'It is as urgent as one of these.' })
  priorities?: ConversationPriority[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is said how urgent it is.' })
  hasPriority?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the viewer has messages to read in it; for API keys nothing is unread.',
  })
  isUnread?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the contact waits for an answer by a person.' })
  isWaiting?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'The contact waits since before this instant.' })
  waitingSinceBefore?: Date | null;

  @Field(() => Int, { nullable: true, description: 'The contact waits for so many minutes or longer; at most a year.' })
  waitingMinutes?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether free-form messages may be sent now.' })
  isServiceWindowOpen?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a note in it names the viewer, or a team of theirs.' })
  hasMentionOfMe?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'It is put aside until after this instant.' })
  snoozedUntilAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'It is put aside, but not until this instant.' })
  snoozedUntilBefore?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'It began after this instant.' })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'It began before this instant.' })
  createdBefore?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Its newest message is from after this instant.' })
  lastActivityAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Its newest message is from before this instant.' })
  lastActivityBefore?: Date | null;

  @Field(() => [ConversationWhereInput], { nullable: true, description: 'All of these must hold; at most 3 deep.' })
  and?: ConversationWhereInput[] | null;

  @Field(() => [ConversationWhereInput], { nullable: true, description: 'One of these must hold; at most 3 deep.' })
  or?: ConversationWhereInput[] | null;

  @Field(() => ConversationWhereInput, { nullable: true, description: 'This must not hold; at most 3 deep.' })
  not?: ConversationWhereInput | null;
}

@InputType({ description: 'In which order conversations are listed.' })
export class ConversationOrderInput implements ConversationOrder {
  @Field(() => ConversationOrderField, { description: 'The key.' })
  field!: ConversationOrder['field'];

  @Field(() => OrderDirection, { defaultValue: 'DESC', description: 'The direction.' })
  direction!: ConversationOrder['direction'];
}
