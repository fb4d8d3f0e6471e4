import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { ReplyLock } from './inbox-settings.entity.js';

/** The settings as the API shows them. */
export interface InboxSettingsRow {
  reopenWithinHours: number;
  replyLock: ReplyLock;
  isAssignedOnReply: boolean;
}

/** What holds for an account that never said otherwise. */
export const defaultReopenHours = 24;

/** The settings of the account. */
export async function findInboxSettings(scope: Scope): Promise<InboxSettingsRow> {
  const found = await firstRow<InboxSettingsRow>(
    scope.em,
    `/* inboxSettings */
     select reopen_within_hours as "reopenWithinHours", reply_lock as "replyLock", is_assigned_on_reply as "isAssignedOnReply"
     from inbox_settings where account_id = $1`,
    [scope.accountId],
  );
  return found ?? { reopenWithinHours: defaultReopenHours, replyLock: ReplyLock.NONE, isAssignedOnReply: false };
}
