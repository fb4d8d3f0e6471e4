import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { audit } from '../audit/audit.service.js';
import { AutoReplyKind } from './auto-reply.entity.js';
import { autoReplyChanged } from './auto-reply.events.js';

/** An automatic answer as a client gives it. */
export interface AutoReplyFields {
  kind: AutoReplyKind;
  /** UUID; null: of the account. */
  channelId: string | null;
  text: string;
  isEnabled: boolean;
  greetAgainAfterDays: number | null;
}

const mostCharacters = 4_096;
const mostDays = 365;

/** Says what is answered by itself. */
export class AutoReplyService {
  /** Makes it, or puts it in the place of the one that is there. @throws DomainError INVALID_INPUT, NOT_FOUND */
  async set(scope: Scope, fields: AutoReplyFields): Promise<string> {
    const text = fields.text.trim();
    if (text.length === 0 || text.length > mostCharacters || /[\0\p{Cs}]/u.test(text))
      throw invalidInput(`Write 1 to ${mostCharacters} characters.`, ['text']);
    const days = fields.greetAgainAfterDays;
    if (days !== null && fields.kind !== AutoReplyKind.GREETING)
      throw invalidInput('Only a greeting is said again.', ['greetAgainAfterDays']);
    if (days !== null && (days < 1 || days > mostDays))
      throw invalidInput(`Give 1 to ${mostDays} days.`, ['greetAgainAfterDays']);
    if (fields.channelId) await this.assertChannel(scope, fields.channelId);
    const { id } = (await firstRow<{ id: string }>(
      scope.em,
      `/* setAutoReply */
       insert into auto_reply (account_id, id, kind, channel_id, text, is_enabled, greet_again_after_days, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (account_id, kind, channel_id) do update set text = excluded.text, is_enabled = excluded.is_enabled,
         greet_again_after_days = excluded.greet_again_after_days, updated_at = excluded.updated_at
       returning id`,
      [scope.accountId, newId(), fields.kind, fields.channelId, text, fields.isEnabled, days, scope.clock.now()],
    ))!;
    audit(scope, {
      action: 'auto_reply.set',
      target: { kind: 'AutoReply', id: id },
      changes: { isEnabled: [null, fields.isEnabled] },
    });
    return commit(scope, id, [autoReplyChanged(id)]);
  }

  /** A channel's goes back to the account's. @throws DomainError NOT_FOUND */
  async delete(scope: Scope, id: string): Promise<void> {
    const deleted = await firstRow(
      scope.em,
      `/* deleteAutoReply */ delete from auto_reply where account_id = $1 and id = $2 returning id`,
      [scope.accountId, id],
    );
    if (!deleted) throw notFound('AutoReply', ['autoReplyId']);
    audit(scope, { action: 'auto_reply.deleted', target: { kind: 'AutoReply', id: id } });
    commit(scope, undefined, [autoReplyChanged(id)]);
  }

  private async assertChannel(scope: Scope, id: string): Promise<void> {
    const found = await rows(
      scope.em,
      `/* channelToAnswerOn */ select id from channel where account_id = $1 and id = $2 for key share`,
      [scope.accountId, id],
    );
    if (found.length === 0) throw notFound('Channel', ['channelId']);
  }
}
