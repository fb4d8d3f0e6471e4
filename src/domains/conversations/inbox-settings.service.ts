import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { lockAccount } from '../accounts/account.queries.js';
import { audit } from '../audit/audit.service.js';
import type { ReplyLock } from './inbox-settings.entity.js';
import { findInboxSettings, type InboxSettingsRow } from './inbox-settings.queries.js';

/** A closed thread is reopened at most this long after its last message. */
const mostReopenHours = 720;

/** What changes; what is left out stays. */
export interface InboxSettingsChange {
  reopenWithinHours?: number | null;
  replyLock?: ReplyLock | null;
  isAssignedOnReply?: boolean | null;
}

/** Changes how the inbox behaves. */
export class InboxSettingsService {
  /** What is left out stays. @throws DomainError INVALID_INPUT */
  async update(scope: Scope, change: InboxSettingsChange): Promise<InboxSettingsRow> {
    const hours = change.reopenWithinHours;
    if (hours != null && (hours < 0 || hours > mostReopenHours))
      throw invalidInput(`Give 0 to ${mostReopenHours} hours.`, ['reopenWithinHours']);
    // Two changes at once would each tell the other's as its own.
    await lockAccount(scope);
    const before = await findInboxSettings(scope);
    const settings: InboxSettingsRow = {
      reopenWithinHours: hours ?? before.reopenWithinHours,
      replyLock: change.replyLock ?? before.replyLock,
      isAssignedOnReply: change.isAssignedOnReply ?? before.isAssignedOnReply,
    };
    await rows(
      scope.em,
      `/* setInboxSettings */
       insert into inbox_settings (account_id, reopen_within_hours, reply_lock, is_assigned_on_reply, updated_at)
       values ($1, $2, $3, $4, $5)
       on conflict (account_id) do update set reopen_within_hours = excluded.reopen_within_hours,
         reply_lock = excluded.reply_lock, is_assigned_on_reply = excluded.is_assigned_on_reply, updated_at = excluded.updated_at`,
      [scope.accountId, settings.reopenWithinHours, settings.replyLock, settings.isAssignedOnReply, scope.clock.now()],
    );
    const changes = Object.fromEntries(
      (Object.keys(settings) as (keyof InboxSettingsRow)[])
        .filter((key) => settings[key] !== before[key])
        .map((key) => [key, [before[key], settings[key]] as const]),
    );
    if (Object.keys(changes).length > 0) audit(scope, { action: 'inbox_settings.changed', changes });
    return commit(scope, settings, [
      { type: 'inbox_settings.changed', entityId: scope.accountId, payload: { ...settings } },
    ]);
  }
}
