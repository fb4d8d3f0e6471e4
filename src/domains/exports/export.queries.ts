import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { Viewer, Visibility } from '../../platform/kernel/viewer.js';
import { actorViewer } from '../accounts/actor-viewer.queries.js';
import { mayExport, type ExportFormat, type ExportKind } from './export-kind.js';

/** An export as the API shows it, and as the worker needs it. */
export interface ExportRow {
  id: string;
  kind: ExportKind;
  format: ExportFormat;
  state: string;
  request: unknown;
  rowCount: number;
  sizeBytes: number | null;
  sha256: string | null;
  failure: string | null;
  createdBy: string | null;
  createdByKind: 'user' | 'api_key' | null;
  createdAt: string;
  finishedAt: string | null;
  expiresAt: string | null;
}

const columns = `id, kind, format, state, request, row_count as "rowCount", size_bytes as "sizeBytes", sha256, failure,
  created_by as "createdBy", created_by_kind as "createdByKind", created_at as "createdAt", finished_at as "finishedAt",
  expires_at as "expiresAt"`;

const loaderOf = (kind: ExportKind): LoaderDefinition<string, ExportRow> => ({
  name: `exports of ${kind}`,
  async batch(scope, ids) {
    const found = await rows<ExportRow>(
      scope.em,
      `/* exports */ select ${columns} from data_export where account_id = $1 and kind = $2 and id = any($3::uuid[])`,
      [scope.accountId, kind, ids],
    );
    return new Map(found.map((one) => [one.id, one]));
  },
});

/** Exports by id, those that the viewer may see. */
export const exportLoaders: Readonly<Record<ExportKind, LoaderDefinition<string, ExportRow>>> = {
  CONTACTS: loaderOf('CONTACTS'),
  CONVERSATIONS: loaderOf('CONVERSATIONS'),
};

/** Exports of a kind that the viewer may see, the newest first. */
export async function listExports(scope: Scope, kind: ExportKind, request: PageRequest): Promise<Page<ExportRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const [sign, direction] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  const found = await rows<ExportRow>(
    scope.em,
    `/* listExports */ select ${columns} from data_export
     where account_id = $1 and kind = $2
       and ($3::timestamptz is null or (created_at, id) ${sign} ($3::timestamptz, $4::uuid))
     order by created_at ${direction}, id ${direction} limit $5`,
    [scope.accountId, kind, keyset.from?.[0] ?? null, keyset.from?.[1] ?? null, keyset.limit],
  );
  return toPage(keyset, found, ({ createdAt, id }) => [createdAt, id]);
}

/** One export of the account. */
export const findExport = (scope: Scope, id: string): Promise<ExportRow | undefined> =>
  firstRow<ExportRow>(
    scope.em,
    `/* findExport */ select ${columns} from data_export where account_id = $1 and id = $2`,
    [scope.accountId, id],
  );

/** A finished export whose file is still kept. */
export const findReadyExport = (
  scope: Scope,
  kind: ExportKind,
  id: string,
): Promise<{ format: ExportFormat; storageKey: string; sizeBytes: number } | undefined> =>
  firstRow(
    scope.em,
    `/* readyExport */ select format, storage_key as "storageKey", size_bytes as "sizeBytes" from data_export
     where account_id = $1 and kind = $2 and id = $3 and state = 'COMPLETED' and storage_key is not null and expires_at > $4`,
    [scope.accountId, kind, id, scope.clock.now()],
  );

/** What somebody sees of the inbox. */
export interface Sight {
  visibility: Visibility;
  /** With TEAM: the own teams, in order; with the others none. */
  teamIds: readonly string[];
}

/** The viewer's sight as it is now. */
export async function sightOf(scope: Scope, { visibility, actorId }: Viewer): Promise<Sight> {
  if (visibility !== 'TEAM') return { visibility, teamIds: [] };
  const teams = await rows<{ id: string }>(
    scope.em,
    `/* sightTeams */ select team_id as id from team_member where account_id = $1 and user_id = $2 order by team_id`,
    [scope.accountId, actorId ?? null],
  );
  return { visibility, teamIds: teams.map(({ id }) => id) };
}

/** Who asked for an export, with the rights and the sight of this moment; undefined: they may not have it any more. */
export async function requesterOf(
  scope: Scope,
  { kind, createdBy, createdByKind }: Pick<ExportRow, 'kind' | 'createdBy' | 'createdByKind'>,
): Promise<{ viewer: Viewer; sight: Sight } | undefined> {
  const viewer = createdBy && createdByKind ? await actorViewer(scope, createdByKind, createdBy) : undefined;
  if (!viewer || !mayExport(viewer.permissions, kind)) return undefined;
  return { viewer, sight: await sightOf(scope, viewer) };
}
