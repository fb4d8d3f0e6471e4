import { firstRow } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { audit, type AuditFact } from './audit.service.js';

/** Where it is counted: a table of the account, with `<name>_told_at` and `<name>_untold`. */
export interface RepeatCounter {
  table: string;
  name: string;
}

/**
 * Records what others can bring about as often as they like: once a minute for each target. The next entry has `untoldCount`, how often
 * it came in between; so nobody fills the chain, and nothing is kept quiet.
 */
export async function auditRepeated(
  scope: Scope,
  { table, name }: RepeatCounter,
  fact: AuditFact & { target: { id: string } },
): Promise<void> {
  const was = await firstRow<{ isDue: boolean; untold: number }>(
    scope.em,
    `/* auditRepeated */
     with was as (
       select ${name}_untold as untold,
         coalesce(${name}_told_at <= $3::timestamptz - interval '1 minute', true) as is_due
       from ${table} where account_id = $1 and id = $2 for no key update
     )
     update ${table} t set ${name}_told_at = case when was.is_due then $3 else t.${name}_told_at end,
       ${name}_untold = case when was.is_due then 0 else was.untold + 1 end
     from was where t.account_id = $1 and t.id = $2 returning was.is_due as "isDue", was.untold`,
    [scope.accountId, fact.target.id, scope.clock.now()],
  );
  if (!was?.isDue) return;
  audit(scope, was.untold === 0 ? fact : { ...fact, changes: { ...fact.changes, untoldCount: [null, was.untold] } });
}
