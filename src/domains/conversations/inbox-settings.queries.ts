import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** The settings as the API shows them. */
export interface InboxSettingsRow {
  reopenWithinHours: number;
}

/** What holds for an account that never said otherwise. */
export const defaultReopenHours = 24;

/** The settings of the account. */
export async function findInboxSettings(scope: Scope): Promise<InboxSettingsRow> {
  const found = await firstRow<InboxSettingsRow>(
    scope.em,
    `/* inboxSettings */ select reopen_within_hours as "reopenWithinHours" from inbox_settings where account_id = $1`,
    [scope.accountId],
  );
  return found ?? { reopenWithinHours: defaultReopenHours };
}
