import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationPriority } from '../conversations/conversation-priority.js';
import { ConversationStatus } from '../conversations/conversation-status.js';
import { ConversationActionKind, type StoredAction } from './stored-action.js';

registerEnumType(ConversationActionKind, {
  name: 'ConversationActionKind',
  description: 'Kinds of things that are done to conversations. New values may appear.',
  valuesConfig: {
    SET_STATUS: { description: 'Moves it to `status`.' },
    SNOOZE: { description: 'Puts it aside, until `snoozedUntil` or the next message.' },
    ASSIGN: { description: 'Hands it to `assigneeId` and `teamId`, as far as they are set.' },
    ADD_LABELS: { description: 'Puts `labelIds` on.' },
    REMOVE_LABELS: { description: 'Takes `labelIds` off.' },
    SET_PRIORITY: { description: 'Says how urgent it is: `priority`, or nothing.' },
    MARK_READ: { description: 'Marks it as read.' },
    RUN_MACRO: { description: 'Does what the macro `macroId` said when it was started.' },
  },
});

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType('ConversationAction', { simpleResolvers: true, description: 'One thing that is done to conversations.' })
export class ConversationAction {
  @Field(() => ConversationActionKind, { description: 'What; the other fields belong to one kind each.' })
  kind!: ConversationActionKind;

  @Field(() => ConversationStatus, { nullable: true, description: 'Of SET_STATUS.' })
  status!: ConversationStatus | null;

  @Field(() => DateTime, { nullable: true, description: 'Of SNOOZE; null: until the next message.' })
  snoozedUntil!: string | null;

  @Field(() => Boolean, { description: 'Of ASSIGN: hands it to `assigneeId`; false: whoever it is stays.' })
  isAssigneeSet!: boolean;

  @Field(() => ID, { nullable: true, description: 'Of ASSIGN; null: nobody, where `isAssigneeSet`.' })
  assigneeId!: string | null;

  @Field(() => Boolean, { description: 'Of ASSIGN: hands it to `teamId`; false: its team stays.' })
  isTeamSet!: boolean;

  @Field(() => ID, { nullable: true, description: 'Of ASSIGN; null: none, where `isTeamSet`.' })
  teamId!: string | null;

  @Field(() => [ID], { description: 'Of ADD_LABELS and REMOVE_LABELS, at most 50; empty for others.' })
  labelIds!: string[];

  @Field(() => ConversationPriority, { nullable: true, description: 'Of SET_PRIORITY; null: not said.' })
  priority!: ConversationPriority | null;

  @Field(() => ID, { nullable: true, description: 'Of RUN_MACRO.' })
  macroId!: string | null;
}

/** A stored action as the API shows it. */
export const shownAction = (action: StoredAction): ConversationAction => ({
  kind: action.kind,
  status: action.status ?? null,
  snoozedUntil: action.until ?? null,
  isAssigneeSet: action.assigneeId !== undefined,
  assigneeId: action.assigneeId ? toPublicId('User', action.assigneeId) : null,
  isTeamSet: action.teamId !== undefined,
  teamId: action.teamId ? toPublicId('Team', action.teamId) : null,
  labelIds: (action.labelIds ?? []).map((id) => toPublicId('Label', id)),
  priority: action.priority ?? null,
  macroId: action.macroId ? toPublicId('Macro', action.macroId) : null,
});
