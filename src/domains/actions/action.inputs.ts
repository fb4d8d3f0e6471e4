import { Extensions, Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { oneOf } from '../../platform/graphql/finish-schema.js';
import { ConversationPriority } from '../conversations/conversation-priority.js';
import { ConversationStatus } from '../conversations/conversation-status.js';
import { OutboundTemplateInput } from '../messages/outbound-template.inputs.js';

@InputType({ description: 'Puts aside; give one of `until`, `forMinutes` and `untilNextMessage: true`.' })
export class SnoozeActionInput {
  @Field(() => DateTime, { nullable: true, description: 'Until when.' })
  until?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For so many minutes from when it is done, 1 to 527040 (366 days).',
  })
  forMinutes?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True: until the contact writes.' })
  untilNextMessage?: boolean | null;
}

@InputType({ description: 'Hands to somebody, to a team, or both.' })
export class AssignActionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A user of the account; null: nobody. Left out beside a `teamId`: whoever it is stays.',
  })
  assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A team of the account; null: none. Left out: it stays.' })
  teamId?: string | null;
}

@InputType({ description: 'Says how urgent.' })
export class PriorityActionInput {
  @Field(() => ConversationPriority, { nullable: true, description: 'How urgent; null: not said.' })
  priority?: ConversationPriority | null;
}

@Extensions(oneOf)
@InputType({ description: 'One thing to do to a conversation.' })
export class ConversationActionInput {
  @Field(() => ConversationStatus, {
    nullable: true,
    description: 'OPEN, PENDING or CLOSED; OPEN reopens what is closed. For SNOOZED take `snooze`.',
  })
  setStatus?: ConversationStatus | null;

  @Field(() => SnoozeActionInput, { nullable: true, description: 'Puts it aside.' })
  snooze?: SnoozeActionInput | null;

  @Field(() => AssignActionInput, { nullable: true, description: 'Hands it to a member, to a team, or to nobody.' })
  assign?: AssignActionInput | null;

  @Field(() => [ID], { nullable: true, description: 'Puts these labels on, 1 to 50.' })
  addLabelIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Takes these labels off, 1 to 50.' })
  removeLabelIds?: string[] | null;

  @Field(() => PriorityActionInput, { nullable: true, description: 'Says how urgent it is.' })
  setPriority?: PriorityActionInput | null;

  @Field(() => Boolean, { nullable: true, description: 'True: nobody owes the contact a look any more. Not undone.' })
  markRead?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Runs this macro; in a bulk action only.' })
  macroId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'In a macro only: sends this text, 1 to 4096 characters, with the variables that canned responses take. A message opens a closed conversation again.',
  })
  sendText?: string | null;

  @Field(() => ID, { nullable: true, description: 'In a macro only: sends what this canned response says then.' })
  sendCannedResponseId?: string | null;

  @Field(() => OutboundTemplateInput, {
    nullable: true,
    description: 'In a macro only: sends a template; a file in its header is given by `link`.',
  })
  sendTemplate?: OutboundTemplateInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'In a macro only: leaves a private note, 1 to 10,000 characters.',
  })
  addNote?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'In a macro only. True: blocks the contact.' })
  blockContact?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "In a macro only. True: the runner has not read the contact's newest message.",
  })
  markUnread?: boolean | null;
}
