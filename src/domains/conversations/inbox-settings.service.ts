import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { findInboxSettings, type InboxSettingsRow } from './inbox-settings.queries.js';

/** A closed thread is reopened at most this long after its last message. */
const mostReopenHours = 720;

/** Changes how the inbox behaves. */
export class InboxSettingsService {
  /** What is left out stays. @throws DomainError INVALID_INPUT */
  async update(scope: Scope, change: { reopenWithinHours?: number | null }): Promise<InboxSettingsRow> {
    const hours = change.reopenWithinHours;
    if (hours != null && (hours < 0 || hours > mostReopenHours))
      throw invalidInput(`Give 0 to ${mostReopenHours} hours.`, ['reopenWithinHours']);
    if (hours != null) {
      await rows(
        scope.em,
        `/* setInboxSettings */
         insert into inbox_settings (account_id, reopen_within_hours, updated_at) values ($1, $2, $3)
         on conflict (account_id) do update set reopen_within_hours = excluded.reopen_within_hours, updated_at = excluded.updated_at`,
        [scope.accountId, hours, scope.clock.now()],
      );
    }
    const settings = await findInboxSettings(scope);
    return commit(scope, settings, [
      { type: 'inbox_settings.changed', entityId: scope.accountId, payload: { ...settings } },
    ]);
  }
}
