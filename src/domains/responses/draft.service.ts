import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { lockConversation } from '../conversations/conversation-lock.queries.js';
import { teamErrors } from '../teams/team.errors.js';
import { draftChanged } from './draft.events.js';

/** Characters of a text message. */
const maxBody = 4_096;

/** The newest draft of a member in a conversation; `$1` account, `$2` conversation, `$3` member. */
const newestDraft = `select id from conversation_draft
  where account_id = $1 and conversation_id = $2 and user_id = $3 order by updated_at desc, id desc limit 1`;

/** What members have begun to write. The conversation's lock keeps two devices from making two drafts at once. */
export class Drafts {
  /** What was saved last counts. @throws DomainError NOT_FOUND, NOT_A_PERSON, INVALID_INPUT */
  async save(scope: Scope, conversationId: string, text: string): Promise<void> {
    const userId = personOf(scope);
    const body = text.toWellFormed().replaceAll('\u0000', '');
    if ([...body].length > maxBody) throw invalidInput(`A draft has at most ${maxBody} characters.`, ['body']);
    if (body === '') return this.delete(scope, conversationId);
    await lockConversation(scope, conversationId);
    const now = scope.clock.now();
    const changed = await firstRow(
      scope.em,
      `/* changeDraft */
       update conversation_draft set body = $4, updated_at = $5 where account_id = $1 and id = (${newestDraft}) returning 1`,
      [scope.accountId, conversationId, userId, body, now],
    );
    if (!changed) {
      await rows(
        scope.em,
        `/* addDraft */
         insert into conversation_draft (account_id, id, conversation_id, user_id, body, updated_at) values ($1, $4, $2, $3, $5, $6)`,
        [scope.accountId, conversationId, userId, newId(), body, now],
      );
    }
    commit(scope, undefined, [draftChanged(conversationId, userId)]);
  }

  /** None there: nothing happens. @throws DomainError NOT_FOUND, NOT_A_PERSON */
  async delete(scope: Scope, conversationId: string): Promise<void> {
    const userId = personOf(scope);
    await lockConversation(scope, conversationId);
    await dropDraft(scope, conversationId, userId);
  }
}

/** Takes the newest draft of a member away, in a conversation that is locked. */
export async function dropDraft(scope: Scope, conversationId: string, userId: string): Promise<void> {
  const dropped = await firstRow(
    scope.em,
    `/* dropDraft */ delete from conversation_draft where account_id = $1 and id = (${newestDraft}) returning 1`,
    [scope.accountId, conversationId, userId],
  );
  if (dropped) commit(scope, undefined, [draftChanged(conversationId, userId)]);
}

function personOf({ viewer: { kind, actorId } }: Scope): string {
  if (kind === 'user' && actorId) return actorId;
  throw new DomainError(teamErrors.NOT_A_PERSON, 'Only a person has drafts.', null);
}
