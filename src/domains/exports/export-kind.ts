import type { IdKind } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';

/** What can be exported. */
export type ExportKind = 'CONTACTS' | 'CONVERSATIONS';

/** How a file is written. */
export type ExportFormat = 'CSV' | 'JSON_LINES';

/** How the API names the exports of a kind. */
export const idKindOf: Readonly<Record<ExportKind, IdKind & ('ContactExport' | 'ConversationExport')>> = {
  CONTACTS: 'ContactExport',
  CONVERSATIONS: 'ConversationExport',
};

/** What one must hold to ask for a file, and still hold while it is written and fetched. */
export const permissionsFor: Readonly<Record<ExportKind, readonly Permission[]>> = {
  CONTACTS: [Permission.CONTACTS_MANAGE],
  CONVERSATIONS: [Permission.INBOX_MANAGE, Permission.CONVERSATIONS_READ],
};

/** Whether somebody holds all of that. */
export const mayExport = (permissions: ReadonlySet<string>, kind: ExportKind): boolean =>
  permissionsFor[kind].every((permission) => permissions.has(permission));
