import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { Permission } from '../accounts/permissions.js';
import { shownAction, type ConversationAction } from './action.type.js';
import type { StoredAction } from './stored-action.js';

/** A macro as it is stored and shown. */
export interface MacroRow {
  id: string;
  name: string;
  ownerId: string | null;
  teamId: string | null;
  isShared: boolean;
  stored: StoredAction[];
  actions: ConversationAction[];
  createdAt: string;
  updatedAt: string;
}

/** As many macros as the account and its teams share together, and as many as each member keeps. */
export const mostMacros = 200;

const columns = `id, name, owner_id as "ownerId", team_id as "teamId", owner_id is null as "isShared", actions as stored, created_at as "createdAt",
  updated_at as "updatedAt"`;

const shown = (row: Omit<MacroRow, 'actions'>): MacroRow => ({ ...row, actions: row.stored.map(shownAction) });

/** Condition: the viewer may use it. `$1` is the account, `$2` who asks, `$3` whether they manage the inbox. */
const usable = `account_id = $1 and (owner_id = $2 or (owner_id is null and (team_id is null or $3 or exists (
  select from team_member m where m.account_id = $1 and m.team_id = macro.team_id and m.user_id = $2))))`;

const whoAsks = ({ accountId, viewer }: Scope): unknown[] => [
  accountId,
  viewer.actorId ?? null,
  viewer.permissions.has(Permission.INBOX_MANAGE),
];

/** The account's macros, those of the viewer's teams and the viewer's own, by name. */
export async function macrosOfViewer(scope: Scope): Promise<MacroRow[]> {
  const found = await rows<Omit<MacroRow, 'actions'>>(
    scope.em,
    `/* macros */ select ${columns} from macro
     where ${usable} order by lower(name), id limit ${2 * mostMacros}`,
    whoAsks(scope),
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
       where ${usable} and id = any($4::uuid[])`,
      [...whoAsks(scope), ids],
    );
    return new Map(found.map((row) => [row.id, shown(row)]));
  },
};
