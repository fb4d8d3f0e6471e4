import type { EntityManager } from '@mikro-orm/sql';
import { rows } from '../../platform/database/rows.js';

/** Whether the body of a delivery names one of these numbers (`$1`). */
const names = `exists (select from unnest($1::text[]) as n (number) where strpos(encode(t.body, 'escape'), '"' || n.number || '"') > 0)`;

/** How many deliveries for these numbers have not been taken in yet. */
export async function countWaitingOf(em: EntityManager, phoneNumberIds: readonly string[]): Promise<number> {
  const [left] = await rows<{ count: number }>(
    em,
    `/* deliveriesWaiting */ select count(*)::int as count from webhook_delivery t where processed_at is null and ${names}`,
    [phoneNumberIds],
  );
  return left!.count;
}

/** How much of what Meta delivered names these numbers, and how much of it nobody could take. */
export async function countDeliveriesOf(
  em: EntityManager,
  phoneNumberIds: readonly string[],
): Promise<Record<'webhook_delivery' | 'webhook_dead_letter', number>> {
  const [bodies] = await rows<{ count: number }>(
    em,
    `/* deliveriesToClear */ select count(*)::int as count from webhook_delivery t where processed_at is not null and ${names}`,
    [phoneNumberIds],
  );
  const [letters] = await rows<{ count: number }>(
    em,
    `/* lettersToErase */ select count(*)::int as count from webhook_dead_letter where account_id is null and phone_number_id = any($1::text[])`,
    [phoneNumberIds],
  );
  return { webhook_delivery: bodies!.count, webhook_dead_letter: letters!.count };
}

/** Empties what Meta delivered for these numbers, and deletes what of it nobody could take. */
export async function clearDeliveriesOf(
  em: EntityManager,
  phoneNumberIds: readonly string[],
): Promise<Record<string, { found: number; erased: number }>> {
  const bodies = await rows(
    em,
    `/* clearDeliveries */ update webhook_delivery t set body = ''::bytea
     where processed_at is not null and ${names} returning 1`,
    [phoneNumberIds],
  );
  const letters = await rows(
    em,
    `/* eraseUnrouted */ delete from webhook_dead_letter where account_id is null and phone_number_id = any($1::text[]) returning 1`,
    [phoneNumberIds],
  );
  const counts: Record<string, { found: number; erased: number }> = {};
  if (bodies.length > 0) counts['webhook_delivery'] = { found: bodies.length, erased: bodies.length };
  if (letters.length > 0) counts['webhook_dead_letter'] = { found: letters.length, erased: letters.length };
  return counts;
}
