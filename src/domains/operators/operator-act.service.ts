import type { EntityManager } from '@mikro-orm/sql';
import { rows } from '../../platform/database/rows.js';
import { newId } from '../../platform/kernel/ids.js';

/** Who acts for the installation, from where and when. */
export interface Operator {
  name: string;
  ip: string;
  now: Date;
}

/** An act as it is recorded. */
export interface OperatorFact {
  /** Past tense, `policy.published`. */
  action: string;
  target?: { kind: string; id: string };
  /** Ids, numbers and words of enums only; never names, numbers of people, or texts. */
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Records what an operator did, in the transaction that does it. */
export async function recordAct(em: EntityManager, operator: Operator, fact: OperatorFact): Promise<void> {
  await rows(
    em,
    `/* recordAct */
     insert into operator_act (id, operator, action, target_kind, target_id, detail, ip, occurred_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
    [
      newId(),
      operator.name,
      fact.action,
      fact.target?.kind ?? null,
      fact.target?.id ?? null,
      JSON.stringify(fact.detail ?? {}),
      operator.ip,
      operator.now,
    ],
  );
}
