import type { ZipEntry } from '../../platform/files/zip-writer.js';
import { camel, type ArchivePlan, type ArchiveTable } from './archive-plan.js';
import {
  archiveRows,
  countArchiveRows,
  type ArchiveSubject,
  type ExtraTable,
  type ReadNow,
} from './archive-rows.queries.js';
import { othersNamedIn, type ArchivePerson } from './archive-subject.queries.js';
import { csvColumns, csvHead, csvRow } from './archive-tables.js';
import { ArchiveMedia } from './archive-media.service.js';
import { ArchiveWriter } from './archive-writer.js';
import { withoutOthers } from './others-withheld.js';

const pageSize = 500;

/** Everything in a copy before its manifest, in the order in which it is written. */
export class ArchiveContent {
  readonly writer = new ArchiveWriter();

  constructor(
    private readonly plan: ArchivePlan,
    private readonly subject: ArchiveSubject | ArchivePerson,
    private readonly read: ReadNow,
    readonly media: ArchiveMedia,
  ) {}

  async *entries(extra: readonly ExtraTable[]): AsyncGenerator<ZipEntry> {
    for (const table of this.plan.tables) {
      yield* this.writer.table('data', table.name, 'jsonl', this.lines(table));
      const columns = csvColumns[table.name]?.filter((name) => table.columns.some((column) => camel(column) === name));
      if (columns) yield* this.writer.table('tables', table.name, 'csv', this.csv(table, columns), csvHead(columns));
    }
    for (const { name, lines } of extra) yield* this.writer.table('data', name, 'jsonl', lines(this.read));
    const media = this.plan.tables.find(({ name }) => name === 'media');
    if (media) yield* this.media.entries(media, this.subject, this.read);
  }

  /** How many rows the tables hold that are not in the copy and could be counted. */
  async countWithheld(): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const { table, condition } of this.plan.withheld)
      if (condition) counts.set(table, await countArchiveRows(await this.read(), table, condition, this.subject));
    return counts;
  }

  private async *lines(table: ArchiveTable): AsyncGenerator<readonly string[]> {
    const isWhole = table.redacted.length === 0;
    for await (const page of this.pages(table))
      yield isWhole
        ? page.map((line) => `${line}\n`)
        : (await this.redacted(table, page)).map((row) => `${JSON.stringify(row)}\n`);
  }

  private async *csv(table: ArchiveTable, columns: readonly string[]): AsyncGenerator<readonly string[]> {
    for await (const page of this.pages(table)) {
      const read = table.redacted.length === 0 ? page.map(parsed) : await this.redacted(table, page);
      yield read.map((row) => csvRow(row, columns));
    }
  }

  private async *pages(table: ArchiveTable): AsyncGenerator<readonly string[]> {
    for (let after: string[] | undefined; ;) {
      const page = await archiveRows(await this.read(), table, this.subject, after, pageSize);
      if (page.length > 0) yield page.map(({ line }) => line);
      if (page.length < pageSize || table.key.length === 0) return;
      after = page.at(-1)!.place;
    }
  }

  private async redacted(table: ArchiveTable, page: readonly string[]): Promise<Record<string, unknown>[]> {
    const read = page.map(parsed);
    const keys = table.redacted.map(camel);
    const texts = read.flatMap((row) => keys.map((key) => row[key])).filter((text) => typeof text === 'string');
    const own = 'own' in this.subject ? this.subject.own : [];
    const others = await othersNamedIn(await this.read(), this.subject.ids, texts.join('\n'));
    return read.map((row) => ({
      ...row,
      ...Object.fromEntries(
        keys.flatMap((key) => (typeof row[key] === 'string' ? [[key, withoutOthers(row[key], others, own)]] : [])),
      ),
    }));
  }
}

const parsed = (line: string): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>;
