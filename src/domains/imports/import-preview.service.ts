import type { Scope } from '../../platform/database/scope.js';
import { DomainError } from '../../platform/kernel/errors.js';
import type { PhoneCountry } from '../../platform/kernel/phone-number.js';
import { listAttributes } from '../attributes/attribute.queries.js';
import { suggestColumns, type MappedColumn } from './column-mapping.js';
import { assertColumns } from './contact-import.service.js';
import { headerOf } from './contact-import-run.service.js';
import { BrokenTable, readRecords } from './csv-text.js';
import { importErrors } from './import.errors.js';
import { findSameFile, labelIdsByName, type ContactImportRow } from './import.queries.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { readRow, type RowRules } from './row-reading.service.js';

const checkedRows = 1_000;
const shownRows = 10;
const mostProblems = 50;

/** What the API shows of a preview. */
export interface Preview {
  encoding: string;
  delimiter: string;
  header: string[];
  rows: string[][];
  suggestedColumns: MappedColumn[];
  checkedRowCount: number;
  faultyRowCount: number;
  checkedShare: number;
  problems: { row: number | null; column: string | null; code: string; message: string }[];
  sameFileImportId: string | null;
}

/** Looks at the beginning of an uploaded file as the import itself would. */
export class ImportPreview {
  constructor(private readonly files: FileStorage) {}

  /** `columns`: the mapping to check with; default: the suggested one. @throws DomainError IMPORT_NOT_UPLOADED, IMPORT_FILE_UNREADABLE, those of `assertColumns` */
  async look(
    scope: Scope,
    found: ContactImportRow,
    columns: readonly MappedColumn[] | undefined,
    country: PhoneCountry | undefined,
  ): Promise<Preview> {
    if (columns) assertColumns(columns);
    const file = found.storageKey ? await this.files.open(found.storageKey) : undefined;
    if (!file) throw new DomainError(importErrors.IMPORT_NOT_UPLOADED, 'The file is not, or no longer, there.');
    const attributes = await listAttributes(scope);
    const labels = await labelIdsByName(scope);
    const preview: Preview = {
      encoding: found.encoding!,
      delimiter: found.delimiter!,
      header: [],
      rows: [],
      suggestedColumns: [],
      checkedRowCount: 0,
      faultyRowCount: 0,
      checkedShare: 1,
      problems: [],
      sameFileImportId: (await findSameFile(scope, found.sha256!, found.id))?.id ?? null,
    };
    let rules: RowRules | undefined;
    let row = 0;
    try {
      const records = readRecords(file, { encoding: found.encoding!, delimiter: found.delimiter!, fromBytes: 0 });
      for await (const { cells, endBytes } of records) {
        row++;
        if (!rules) {
          preview.header = headerOf(cells).slice(0, 500);
          preview.suggestedColumns = suggestColumns(preview.header, attributes);
          rules = {
            header: preview.header,
            columns: columns ?? preview.suggestedColumns,
            country,
            attributes: new Map(attributes.map((one) => [one.key, one])),
            labels,
          };
          continue;
        }
        if (cells.every((cell) => cell.trim() === '')) continue;
        if (preview.checkedRowCount >= checkedRows) {
          preview.checkedShare = Math.min(1, endBytes / Math.max(endBytes, found.sizeBytes!));
          break;
        }
        check(preview, cells, row, rules);
      }
    } catch (error) {
      if (!(error instanceof BrokenTable)) throw error;
      preview.problems.unshift({ row: row + 1, column: null, code: error.code, message: sentences[error.code] });
    }
    if (!rules) throw new DomainError(importErrors.IMPORT_FILE_UNREADABLE, 'The file has no header.');
    return preview;
  }
}

const sentences = {
  QUOTE_NOT_CLOSED: 'A quote is opened here and never closed; nothing behind it can be read.',
  RECORD_TOO_LONG: 'This row is longer than 200,000 bytes; is a quote opened here and never closed?',
};

function check(preview: Preview, cells: readonly string[], row: number, rules: RowRules): void {
  preview.checkedRowCount++;
  if (preview.rows.length < shownRows) {
    preview.rows.push(preview.header.map((_, i) => (cells[i] ?? '').slice(0, 500).toWellFormed()));
  }
  const { faults } = readRow(cells, rules);
  if (faults.length === 0) return;
  preview.faultyRowCount++;
  for (const fault of faults) {
    if (preview.problems.length < mostProblems) preview.problems.push({ row, ...fault });
  }
}
