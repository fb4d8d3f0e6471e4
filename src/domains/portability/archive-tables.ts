import { csvLine } from '../../platform/files/safe-cell.js';

/** Tables that a person would open as a table: their columns, as the copy names them. */
export const csvColumns: Readonly<Record<string, readonly string[]>> = {
  contact: [
    'id',
    'displayName',
    'profileName',
    'phoneNumber',
    'email',
    'locale',
    'timeZone',
    'attributes',
    'createdAt',
    'lastSeenAt',
  ],
  message: ['sentAt', 'direction', 'status', 'content', 'mediaId', 'conversationId', 'id'],
  contact_note: ['createdAt', 'contactId', 'body'],
  note: ['createdAt', 'conversationId', 'body'],
};

/** The header of a table as CSV, in the columns that the copy has. */
export const csvHead = (columns: readonly string[]): string => csvLine(columns);

/** A row as CSV; texts that a spreadsheet would run as a formula have an apostrophe in front. */
export const csvRow = (row: Readonly<Record<string, unknown>>, columns: readonly string[]): string =>
  csvLine(columns.map((column) => cellOf(column, row[column])));

function cellOf(column: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (column === 'content') return textOf(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The words of a message where it has some, else all of it. */
function textOf(content: unknown): string {
  const { kind, body, caption } = content as { kind?: string; body?: unknown; caption?: unknown };
  if (kind === 'text' && typeof body === 'string') return body;
  return typeof caption === 'string' && caption ? caption : JSON.stringify(content);
}
