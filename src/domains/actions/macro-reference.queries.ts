import { firstRow } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { IdKind } from '../../platform/kernel/ids.js';
import { cannedResponseLoader } from '../responses/canned-response.queries.js';
import type { StoredAction } from './stored-action.js';

/** Something that an action names. */
export interface Reference {
  kind: Extract<IdKind, 'Label' | 'User' | 'Team' | 'CannedResponse'>;
  id: string;
}

/** What an action names, each once. */
export const referencesOf = (action: StoredAction): Reference[] => [
  ...(action.labelIds ?? []).map((id): Reference => ({ kind: 'Label', id })),
  ...(action.assigneeId ? [{ kind: 'User', id: action.assigneeId } as const] : []),
  ...(action.teamId ? [{ kind: 'Team', id: action.teamId } as const] : []),
  ...(action.cannedResponseId ? [{ kind: 'CannedResponse', id: action.cannedResponseId } as const] : []),
];

const keyOf = ({ kind, id }: Reference): string => `${kind}:${id}`;

/** References that lead somewhere, for the viewer: one statement for any number of macros, and one for canned responses. */
const referenceLoader: LoaderDefinition<string, true> = {
  name: 'macroReferences',
  async batch(scope, keys) {
    const idsOf = (kind: Reference['kind']): string[] =>
      keys.flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));
    const found = await firstRow<{ keys: string[] }>(
      scope.em,
      `/* macroReferences */
       select array(
         select 'Label:' || id from label where account_id = $1 and id = any($2::uuid[])
         union all select 'User:' || user_id from membership where account_id = $1 and user_id = any($3::uuid[])
         union all select 'Team:' || id from team where account_id = $1 and id = any($4::uuid[])) as keys`,
      [scope.accountId, idsOf('Label'), idsOf('User'), idsOf('Team')],
    );
    const responses = await Promise.all(
      idsOf('CannedResponse').map(async (id) => ((await scope.load(cannedResponseLoader, id)) ? [id] : [])),
    );
    const known = [...found!.keys, ...responses.flat().map((id) => keyOf({ kind: 'CannedResponse', id }))];
    return new Map(known.map((key) => [key, true]));
  },
};

/** A reference that leads nowhere, and the place of its action. */
export interface Missing extends Reference {
  at: number;
}

/** What these actions name and is not there for the viewer, in their order. */
export async function missingIn(scope: Scope, actions: readonly StoredAction[]): Promise<Missing[]> {
  const all = actions.flatMap((action, at) => referencesOf(action).map((reference) => ({ ...reference, at })));
  const known = await Promise.all(all.map((one) => scope.load(referenceLoader, keyOf(one))));
  return all.filter((_, i) => !known[i]);
}

const words = { Label: 'label', User: 'member', Team: 'team', CannedResponse: 'canned response' } as const;

/** Says what is missing, with the step that names it. */
export const missingText = ({ kind, at }: Missing): string =>
  `Step ${at + 1}: the ${words[kind]} is no more, or not for you.`;
