import type { EntityManager } from '@mikro-orm/sql';
import { rows } from '../../platform/database/rows.js';
import type { DeadLetterCause } from './ingest-metrics.js';
import { idOf, type PlacedItem, type RawDelivery } from './webhook-item.js';
import type { OpenLetter } from './webhook.queries.js';

/** An item that could not be processed. */
export interface DeadItem {
  placed: PlacedItem;
  /** Null while nobody is known to own it. */
  accountId: string | null;
  cause: DeadLetterCause;
  /** For operators: never a stack, SQL, or a value of the item. */
  reason: string;
}

/** What an operator's transaction writes at the end of a batch. */
export class DeadLetterStore {
  /** Marks deliveries as processed and keeps what is left of them as dead letters, together. */
  async settle(
    em: EntityManager,
    deliveries: readonly RawDelivery[],
    dead: readonly DeadItem[],
    now: Date,
    late: ReadonlySet<string>,
  ): Promise<void> {
    if (dead.length > 0) await this.add(em, dead, now);
    await rows(
      em,
      `/* settleDeliveries */ update webhook_delivery set processed_at = $2 where id = any($1::uuid[]) and processed_at is null`,
      [deliveries.map((delivery) => delivery.id), now],
    );
    if (late.size === 0) return;
    await rows(em, `/* emptyLate */ update webhook_delivery set body = ''::bytea where id = any($1::uuid[])`, [
      [...late],
    ]);
  }

  /** Gives unrouted letters to the account that connected their number; those that failed stay open there. */
  async claim(
    em: EntityManager,
    accountId: string,
    letters: readonly OpenLetter[],
    dead: readonly DeadItem[],
    now: Date,
    late: ReadonlySet<string>,
  ): Promise<void> {
    const reasons = new Map(dead.map(({ placed, reason }) => [placed.originId, reason]));
    const lines = letters.map(({ id }) => ({ id, reason: reasons.get(id) ?? null }));
    await rows(
      em,
      `/* claimLetters */
       update webhook_dead_letter d set account_id = $1, reason = coalesce(l.reason, d.reason),
         resolved_at = case when l.reason is null then $3::timestamptz end
       from jsonb_to_recordset($2::jsonb) as l (id uuid, reason text)
       where d.id = l.id and d.account_id is null and d.resolved_at is null`,
      [accountId, JSON.stringify(lines), now],
    );
    if (late.size === 0) return;
    await rows(
      em,
      `/* emptyLateLetters */ update webhook_dead_letter set item = 'null'::jsonb where id = any($1::uuid[])`,
      [[...late]],
    );
  }

  private async add(em: EntityManager, dead: readonly DeadItem[], now: Date): Promise<void> {
    const lines = dead.map(({ placed, accountId, reason }) => ({
      id: idOf(placed, accountId ?? ''),
      account_id: accountId,
      delivery_id: placed.originId,
      waba_id: placed.item.wabaId ?? null,
      phone_number_id: placed.item.phoneNumberId ?? null,
      field: placed.item.field ?? null,
      item: placed.item.raw,
      reason,
    }));
    await rows(
      em,
      `/* addDeadLetters */
       insert into webhook_dead_letter (id, account_id, delivery_id, waba_id, phone_number_id, field, item, reason, created_at)
       select l.id, l.account_id, l.delivery_id, l.waba_id, l.phone_number_id, l.field, coalesce(l.item, 'null'::jsonb), l.reason, $2
       from jsonb_to_recordset($1::jsonb) as l (id uuid, account_id uuid, delivery_id uuid, waba_id text,
         phone_number_id text, field text, item jsonb, reason text)
       order by l.id on conflict (id) do nothing`,
      [JSON.stringify(lines), now],
    );
  }
}
