import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { shownAction, type ConversationAction } from './action.type.js';
import type { StoredAction } from './stored-action.js';

/** A macro as it is stored and shown. */
export interface MacroRow {
  id: string;
  name: string;
  ownerId: string | null;
  isShared: boolean;
  stored: StoredAction[];
  actions: ConversationAction[];
  createdAt: string;
  updatedAt: string;
}

/** As many macros as the account shares, and as many as each member keeps. */
export const mostMacros = 200;

const columns = `id, name, owner_id as "ownerId", owner_id is null as "isShared", actions as stored, created_at as "createdAt",
  updated_at as "updatedAt"`;

const shown = (row: Omit<MacroRow, 'actions'>): MacroRow => ({ ...row, actions: row.stored.map(shownAction) });

/** The account's macros and the viewer's own, by name. */
export async function macrosOfViewer(scope: Scope): Promise<MacroRow[]> {
  const found = await rows<Omit<MacroRow, 'actions'>>(
    scope.em,
    `/* macros */ select ${columns} from macro
     where account_id = $1 and (owner_id is null or owner_id = $2) order by lower(name), id limit ${2 * mostMacros}`,
    [scope.accountId, scope.viewer.actorId ?? null],
  );
  return found.map(shown);
}

/** Macros by id, of those that the viewer may use. */
export const macroLoader: LoaderDefinition<string, MacroRow> = {
  name: 'macros',
  async batch(scope, ids) {
    const found = await rows<Omit<MacroRow, 'actions'>>(
      scope.em,
      `/* macrosById */ select ${columns} from macro
       where account_id = $1 and id = any($2::uuid[]) and (owner_id is null or owner_id = $3)`,
      [scope.accountId, ids, scope.viewer.actorId ?? null],
    );
    return new Map(found.map((row) => [row.id, shown(row)]));
  },
};
