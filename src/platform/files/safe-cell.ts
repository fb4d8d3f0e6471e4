/**
 * Cells that no spreadsheet runs. A text that begins with `=`, `+`, `-`, `@`, tab, carriage return or line feed (or their
 * full-width forms) would be taken for a formula (OWASP, CSV injection), so it gets an apostrophe in front, which an import takes away
 * again. Plain numbers and phone numbers (`+4915…`, `-1.5`) stay as they are: signs and digits alone can call nothing.
 */
export function safeCell(text: string): string {
  return isRisky(text) || /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** The text that `safeCell` was given. */
export const plainCell = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

const isRisky = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]\d+(\.\d+)?$/.test(text);

/** One line of a table as CSV. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(safeCell(cell))).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n;\t']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
