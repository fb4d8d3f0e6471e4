import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { parsePublicId, toPublicId, type IdKind } from '../../platform/kernel/ids.js';
import type { ChainedEntry } from './audit-chain.js';
import type { SignedCheckpoint } from './audit-checkpoints.js';
import type { AuditEntriesArgs } from './audit.inputs.js';
import type { AuditCheckpoint, AuditEntry } from './audit.type.js';

interface AuditRow {
  id: string;
  seq: number;
  occurredAt: string;
  actorKind: AuditEntry['actorKind'];
  actorId: string | null;
  ip: string | null;
  requestId: string | null;
  action: string;
  targetKind: IdKind | null;
  targetId: string | null;
  diff: ChainedEntry['diff'];
  hash: string;
}

const columns = `id, seq, occurred_at as "occurredAt", actor_kind as "actorKind", actor_id as "actorId", ip,
  request_id as "requestId", action, target_kind as "targetKind", target_id as "targetId", diff, hash`;

const kindOfActor: Partial<Record<string, IdKind>> = { USER: 'User', API_KEY: 'ApiKey' };
const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

function shown(row: AuditRow): AuditEntry {
  const kind = kindOfActor[row.actorKind];
  return {
    ...row,
    actorId: kind && row.actorId ? toPublicId(kind, row.actorId) : null,
    targetId: row.targetKind && row.targetId ? toPublicId(row.targetKind, row.targetId) : null,
    changes: Object.entries(row.diff).map(([field, [before, after]]) => ({
      field,
      before: asJson(before),
      after: asJson(after),
    })),
  };
}

/** Entries by id. */
export const auditEntryLoader: LoaderDefinition<string, AuditEntry> = {
  name: 'auditEntries',
  async batch(scope, ids) {
    const found = await rows<AuditRow>(
      scope.em,
      `/* auditEntries */ select ${columns} from audit_entry where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((row) => [row.id, shown(row)]));
  },
};

/** An id of nothing finds nothing, like that of another account. */
const uuidIn = (id: string | null | undefined): string | null =>
  id == null ? null : (parsePublicId(id)?.uuid ?? '00000000-0000-0000-0000-000000000000');

/** Entries, newest first. */
export async function listAuditEntries(scope: Scope, args: AuditEntriesArgs): Promise<Page<AuditEntry>> {
  const keyset = readPageRequest(args, ['uuid']);
  const { actorId, actions, targetId, since, until } = args.filter ?? {};
  if (actions && actions.length > 50) throw invalidInput('Name at most 50 acts.', ['filter', 'actions']);
  const found = await rows<AuditRow>(
    scope.em,
    `/* listAuditEntries */ select ${columns} from audit_entry
     where account_id = $1
       and ($2::uuid is null or seq ${keyset.isBackward ? '>' : '<'}
         (select seq from audit_entry where account_id = $1 and id = $2))
       and ($3::uuid is null or actor_id = $3) and ($4::text[] is null or action = any($4))
       and ($5::uuid is null or target_id = $5)
       and ($6::timestamptz is null or occurred_at >= $6) and ($7::timestamptz is null or occurred_at < $7)
     order by seq ${keyset.isBackward ? 'asc' : 'desc'} limit $8`,
    [
      scope.accountId,
      keyset.from?.[0] ?? null,
      uuidIn(actorId),
      actions ?? null,
      uuidIn(targetId),
      since ?? null,
      until ?? null,
      keyset.limit,
    ],
  );
  return toPage(keyset, found.map(shown), (row) => [row.id]);
}

/** Checkpoints of an account, the newest first. */
export function pageOfCheckpoints(
  checkpoints: readonly SignedCheckpoint[],
  request: PageRequest,
): Page<AuditCheckpoint> {
  const keyset = readPageRequest(request, ['text']);
  const from = keyset.from && Number(keyset.from[0]);
  if (from !== undefined && !Number.isSafeInteger(from))
    throw invalidInput('This cursor is not one that the list gave.', [keyset.isBackward ? 'before' : 'after']);
  const inOrder = keyset.isBackward ? checkpoints : checkpoints.toReversed();
  const found = inOrder.filter(({ seq }) => from === undefined || (keyset.isBackward ? seq > from : seq < from));
  return toPage<AuditCheckpoint>(keyset, found.slice(0, keyset.limit), ({ seq }) => [String(seq)]);
}
