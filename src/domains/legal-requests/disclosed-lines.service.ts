import type { Database } from '../../platform/database/database.js';
import { rows, toDate } from '../../platform/database/rows.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { ExportedMessage, LegalExports } from '../exports/legal-export.service.js';
import type { ErasureVault } from '../privacy/erasure-vault.service.js';
import type { LegalRequestRow } from './legal-request.queries.js';

/** A time inside JSON, written as the database writes those of columns. */
const asColumn = (text: string): string => new Date(text).toISOString().replace('T', ' ').replace('Z', '+00');

/** The lines that a request asks for: from the threads that are there, and from the vault. */
export class DisclosedLines {
  constructor(
    private readonly database: Database,
    private readonly exports: LegalExports,
    private readonly vault: ErasureVault,
  ) {}

  async *of({ accountId, personIds, since, until }: LegalRequestRow): AsyncGenerator<string> {
    const scope = this.database.read(systemViewer(accountId));
    // A contact that went into another one since is that one.
    const standing = await rows<{ id: string }>(
      scope.em,
      `/* whoTheyAreNow */ select distinct coalesce(a.contact_id, p.id) as id from unnest($2::uuid[]) as p (id)
         left join contact_alias a on a.account_id = $1 and a.gone_id = p.id`,
      [accountId, personIds],
    );
    const contactIds = standing.map(({ id }) => id);
    const times = { since: since === null ? null : toDate(since), until: until === null ? null : toDate(until) };
    yield* this.exports.messages(accountId, { contactIds, ...times });
    const vaulted = await rows<{ id: string }>(
      scope.em,
      `/* theirVaults */ select id from erasure_job
       where account_id = $1 and is_vaulted and state <> 'ERASED' and contact_ids && $2::uuid[] order by id`,
      [accountId, [...new Set([...personIds, ...contactIds])]],
    );
    for (const { id } of vaulted) yield* this.fromVault(accountId, id, times);
  }

  private async *fromVault(
    accountId: string,
    jobId: string,
    { since, until }: { since: Date | null; until: Date | null },
  ): AsyncGenerator<string> {
    const scope = this.database.read(systemViewer(accountId));
    for await (const { store, rows: kept } of this.vault.read(scope, jobId)) {
      if (store !== 'message') continue;
      for (const row of kept as Record<string, never>[]) {
        const at = new Date(row['sent_at']!);
        if ((since && at < since) || (until && at >= until)) continue;
        const message: ExportedMessage = {
          conversationId: row['conversation_id']!,
          contactName: '',
          kind: 'MESSAGE',
          id: row['id']!,
          at: asColumn(row['sent_at']!),
          direction: row['direction']!,
          status: row['status']!,
          author: null,
          content: row['content']!,
          preview: row['preview']!,
          filename: null,
        };
        yield this.exports.line(message);
      }
    }
  }
}
