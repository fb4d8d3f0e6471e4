import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { SubjectKind } from '../../platform/personal-data/personal-data.js';
import type { ArchivePart, DataExportStatus, MissingMedia } from './data-export.entity.js';
import { mayHaveSql } from './data-export.policy.js';

/** A copy as the API shows it. */
export interface DataExportRow {
  id: string;
  subjectKind: SubjectKind;
  subjectId: string;
  contactIds: string[];
  state: DataExportStatus;
  sizeBytes: number | null;
  sha256: string | null;
  rowCount: number;
  parts: ArchivePart[];
  missingMedia: MissingMedia[];
  missingMediaCount: number;
  failure: string | null;
  downloadCount: number;
  lastDownloadedAt: string | null;
  requestedBy: string | null;
  requestedByKind: 'user' | 'api_key' | 'system';
  createdAt: string;
  finishedAt: string | null;
  expiresAt: string | null;
}

const columns = `d.id, d.subject_kind as "subjectKind", d.subject_id as "subjectId", d.contact_ids as "contactIds", d.state,
  d.size_bytes::float8 as "sizeBytes", d.sha256, d.row_count::float8 as "rowCount", d.parts, d.missing_media as "missingMedia",
  d.missing_media_count as "missingMediaCount", d.failure, d.download_count as "downloadCount",
  d.last_downloaded_at as "lastDownloadedAt", d.requested_by as "requestedBy", d.requested_by_kind as "requestedByKind",
  d.created_at as "createdAt", d.finished_at as "finishedAt", d.expires_at as "expiresAt"`;

/** Copies by id, those that the viewer may have. */
export const dataExportLoader: LoaderDefinition<string, DataExportRow> = {
  name: 'data exports',
  async batch(scope, ids) {
    const params: unknown[] = [scope.accountId, ids];
    const found = await rows<DataExportRow>(
      scope.em,
      `/* dataExports */ select ${columns} from data_archive d where d.account_id = $1 and d.id = any($2::uuid[])
       and ${mayHaveSql(scope.viewer, (value) => `$${params.push(value)}`)}`,
      params,
    );
    return new Map(found.map((one) => [one.id, one]));
  },
};

/** Copies that the viewer may have, the newest first. */
export async function listDataExports(
  scope: Scope,
  request: PageRequest,
  of: { subjectKind?: SubjectKind | null | undefined; subjectId?: string | null | undefined },
): Promise<Page<DataExportRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const params: unknown[] = [scope.accountId];
  const add = (value: unknown): string => `$${params.push(value)}`;
  const [sign, direction] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  const conditions = ['d.account_id = $1', mayHaveSql(scope.viewer, add)];
  if (of.subjectKind) conditions.push(`d.subject_kind = ${add(of.subjectKind)}`);
  if (of.subjectId) conditions.push(`d.subject_id = ${add(of.subjectId)}::uuid`);
  if (keyset.from)
    conditions.push(`(d.created_at, d.id) ${sign} (${add(keyset.from[0])}::timestamptz, ${add(keyset.from[1])}::uuid)`);
  const found = await rows<DataExportRow>(
    scope.em,
    `/* listDataExports */ select ${columns} from data_archive d where ${conditions.join(' and ')}
     order by d.created_at ${direction}, d.id ${direction} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found, ({ createdAt, id }) => [createdAt, id]);
}

/** A copy, whoever may have it: for workers. */
export const findDataExport = (scope: Scope, id: string): Promise<DataExportRow | undefined> =>
  firstRow(
    scope.em,
    `/* findDataExport */ select ${columns} from data_archive d where d.account_id = $1 and d.id = $2`,
    [scope.accountId, id],
  );

/** The copy under its lock. */
export const lockDataExport = (
  scope: Scope,
  id: string,
): Promise<(DataExportRow & { storageKey: string | null; runId: string | null }) | undefined> =>
  firstRow(
    scope.em,
    `/* lockDataExport */ select ${columns}, d.storage_key as "storageKey", d.run_id as "runId" from data_archive d
     where d.account_id = $1 and d.id = $2 for update`,
    [scope.accountId, id],
  );

/** The copy of a subject that is being written. */
export const findRunningOf = (
  scope: Scope,
  kind: SubjectKind,
  subjectId: string,
): Promise<{ id: string } | undefined> =>
  firstRow(
    scope.em,
    `/* runningDataExport */ select id from data_archive
     where account_id = $1 and subject_kind = $2 and subject_id = $3 and state = 'RUNNING'`,
    [scope.accountId, kind, subjectId],
  );
