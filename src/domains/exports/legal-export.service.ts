import type { Database } from '../../platform/database/database.js';
import { rows, toDate } from '../../platform/database/rows.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { messageColumns, type ExportedMessage } from './conversation-columns.js';
import { exportedMessages } from './conversation-export.queries.js';
import { rowText } from './export-text.js';

/** Whose messages, and of which time: `since` belongs to it, `until` does not. */
export interface LegalScope {
  contactIds: readonly string[];
  since: Date | null;
  until: Date | null;
}

const pageSize = 500;
const firstId = '00000000-0000-0000-0000-000000000000';
/** What members are called, and what they noted, is nobody's business but theirs. */
const columns = messageColumns.filter(({ key }) => key !== 'author');

/** Messages of people, and of nobody else, as lines of JSON: what is handed to an authority. */
export class LegalExports {
  private readonly text = rowText('JSON_LINES', columns);

  constructor(private readonly database: Database) {}

  /** The lines, thread by thread, the oldest first. */
  async *messages(accountId: string, { contactIds, since, until }: LegalScope): AsyncGenerator<string> {
    const scope = this.database.read(systemViewer(accountId));
    const threads = await rows<{ id: string }>(
      scope.em,
      `/* threadsOfPeople */ select id from conversation where account_id = $1 and contact_id = any($2::uuid[]) order by id`,
      [accountId, contactIds],
    );
    for (const { id } of threads) {
      let after = since && { at: since.toISOString(), id: firstId };
      for (let isOver = false; !isOver;) {
        const page = await exportedMessages(this.database.read(systemViewer(accountId)), [id], after, {
          includesNotes: false,
          limit: pageSize,
        });
        const wanted = page.filter(({ at }) => !until || toDate(at) < until);
        for (const message of wanted) yield this.line(message);
        isOver = page.length < pageSize || wanted.length < page.length;
        after = page.at(-1) ?? null;
      }
    }
  }

  /** One message as a line. */
  line(message: ExportedMessage): string {
    return this.text.line(columns.map((column) => column.read(message)));
  }
}

export type { ExportedMessage };
