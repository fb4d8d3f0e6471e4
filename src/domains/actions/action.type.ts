import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import { isJsonObject, type JsonValue } from '../../platform/whatsapp/json-value.js';
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
    SEND_TEXT: { description: 'Sends `text`.' },
    SEND_CANNED_RESPONSE: { description: 'Sends `cannedResponseId`.' },
    SEND_TEMPLATE: { description: 'Sends the template `templateName`.' },
    ADD_NOTE: { description: 'Leaves `text` as a private note.' },
    BLOCK_CONTACT: { description: 'Blocks the contact.' },
    MARK_UNREAD: { description: "The runner has not read the contact's newest message." },
  },
});

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType('ConversationAction', { simpleResolvers: true, description: 'One thing that is done to conversations.' })
export class ConversationAction {
  @Field(() => ConversationActionKind, { description: 'What; the other fields belong to one kind each.' })
  kind!: ConversationActionKind;

  @Field(() => ConversationStatus, { nullable: true, description: 'Of SET_STATUS.' })
  status!: ConversationStatus | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Of SNOOZE; null: until the next message, or `snoozeMinutes`.',
  })
  snoozedUntil!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of SNOOZE: for so long, from when it is done.' })
  snoozeMinutes!: number | null;

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

  @Field(() => String, { nullable: true, description: 'Of SEND_TEXT and ADD_NOTE.' })
  text!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of SEND_CANNED_RESPONSE.' })
  cannedResponseId!: string | null;

  @Field(() => String, { nullable: true, description: 'Of SEND_TEMPLATE: its name.' })
  templateName!: string | null;

  @Field(() => String, { nullable: true, description: 'Of SEND_TEMPLATE: its language.' })
  templateLanguage!: string | null;

  @Field(() => [String], {
    description:
      'Of SEND_TEMPLATE: its texts, in the order of header, body and buttons, at most 100; empty for others.',
  })
  templateTexts!: string[];
}

/** The text of a parameter, where it is one. */
function textIn(parameter: JsonValue): string[] {
  const text = isJsonObject(parameter) ? parameter['text'] : undefined;
  return typeof text === 'string' ? [text] : [];
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
  snoozeMinutes: action.minutes ?? null,
  text: action.text ?? null,
  cannedResponseId: action.cannedResponseId ? toPublicId('CannedResponse', action.cannedResponseId) : null,
  templateName: action.template?.content.name ?? null,
  templateLanguage: action.template?.content.language ?? null,
  templateTexts: (action.template?.content.components ?? []).flatMap(({ parameters }) =>
    Array.isArray(parameters) ? parameters.flatMap(textIn) : [],
  ),
});
