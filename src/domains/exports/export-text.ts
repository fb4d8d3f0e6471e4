import { listOfNames } from '../../platform/files/name-list.js';
import { csvLine } from '../../platform/files/safe-cell.js';
import type { ExportFormat } from './export-kind.js';

/** What stands in one cell. */
export type Cell = string | number | boolean | null | readonly string[];

/** A column: its header in a CSV, its key in JSON. */
export interface Column {
  header: string;
  key: string;
}

/** Writes rows as text, in one way for all of a file. */
export interface RowText {
  /** What the file begins with. */
  head: string;
  line(cells: readonly Cell[]): string;
}

/** CSV: one line for a row, below a header. JSON lines: one object for a row, nothing below or above. */
export function rowText(format: ExportFormat, columns: readonly Column[]): RowText {
  if (format === 'CSV')
    return {
      head: csvLine(columns.map(({ header }) => header)),
      line: (cells) => csvLine(cells.map(plainText)),
    };
  return {
    head: '',
    line: (cells) => `${JSON.stringify(Object.fromEntries(columns.map(({ key }, i) => [key, cells[i] ?? null])))}\n`,
  };
}

/** A cell as text: nothing for null, names as `listOfNames` writes them. */
function plainText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? listOfNames(cell) : String(cell);
}

/** How a file of this format is served and what its name ends with. */
export const servedAs: Readonly<Record<ExportFormat, { type: string; ending: string }>> = {
  CSV: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  JSON_LINES: { type: 'application/x-ndjson; charset=utf-8', ending: 'jsonl' },
};
