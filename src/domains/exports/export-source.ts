import type { Scope } from '../../platform/database/scope.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import type { Cell, Column } from './export-text.js';
import type { ExportRow } from './export.queries.js';

/** A scope for the next page: reads as who asked for the export, after asking whether they still may. */
export type ReadNow = () => Promise<Scope>;

/** What a kind of export holds. */
export interface ExportSource {
  columns(asked: ExportRow, viewer: Viewer): readonly Column[];
  /** The rows, some at a time, so that memory does not grow with the account; each page asks `read` for its scope. */
  pages(asked: ExportRow, viewer: Viewer, read: ReadNow): AsyncGenerator<readonly (readonly Cell[])[]>;
}
