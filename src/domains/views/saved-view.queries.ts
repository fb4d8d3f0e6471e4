import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { parsePublicId, toPublicId, type IdKind } from '../../platform/kernel/ids.js';
import type { StoredFilter, StoredOrder } from './stored-filter.js';

/** A view as it is stored and shown. */
export interface SavedViewRow {
  id: string;
  name: string;
  ownerId: string | null;
  isShared: boolean;
  where: StoredFilter;
  orderBy: StoredOrder | null;
  position: number;
  createdAt: string;
  updatedAt: string;
}

/** As many views as the account shares, and as many as each member keeps. */
export const mostViews = 100;

const columns = `id, name, owner_id as "ownerId", owner_id is null as "isShared", filter as "where", sort_order as "orderBy",
  position, created_at as "createdAt", updated_at as "updatedAt"`;

/** The account's views and the viewer's own, in their order; the database shows nobody else's. */
export const savedViewsOfViewer = (scope: Scope): Promise<SavedViewRow[]> =>
  rows<SavedViewRow>(
    scope.em,
    `/* savedViews */ select ${columns} from saved_view
     where account_id = $1 and (owner_id is null or owner_id = $2)
     order by position, lower(name), id limit ${2 * mostViews}`,
    [scope.accountId, scope.viewer.actorId ?? null],
  );

/** Views by id, of those that the viewer may see. */
export const savedViewLoader: LoaderDefinition<string, SavedViewRow> = {
  name: 'savedViews',
  async batch(scope, ids) {
    const found = await rows<SavedViewRow>(
      scope.em,
      `/* savedViewsById */ select ${columns} from saved_view
       where account_id = $1 and id = any($2::uuid[]) and (owner_id is null or owner_id = $3)`,
      [scope.accountId, ids, scope.viewer.actorId ?? null],
    );
    return new Map(found.map((row) => [row.id, row]));
  },
};

/** What filters name, by public id: true where it is there. */
export const namedThingLoader: LoaderDefinition<string, boolean> = {
  name: 'thingsNamedByViews',
  async batch(scope, publicIds) {
    const uuids = publicIds.flatMap((id) => parsePublicId(id)?.uuid ?? []);
    const found = await rows<{ kind: IdKind; id: string }>(
      scope.em,
      `/* thingsNamedByViews */
       select 'User' as kind, user_id as id from membership where account_id = $1 and user_id = any($2::uuid[])
       union all select 'Team', id from team where account_id = $1 and id = any($2)
       union all select 'Channel', id from channel where account_id = $1 and id = any($2)
       union all select 'Label', id from label where account_id = $1 and id = any($2)
       union all select 'Contact', id from contact where account_id = $1 and id = any($2)`,
      [scope.accountId, uuids],
    );
    return new Map(found.map(({ kind, id }) => [toPublicId(kind, id), true]));
  },
};
