import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { JsonValue } from '../../platform/whatsapp/json-value.js';
import type { ChannelRoute } from '../channels/channel-routing.queries.js';
import type { RawDelivery } from './webhook-item.js';

/** A dead letter as the API shows it. */
export interface DeadLetterRow {
  id: string;
  field: string | null;
  reason: string;
  item: string;
  createdAt: string;
}

/** A dead letter that is to be replayed. */
export interface OpenLetter {
  id: string;
  item: JsonValue;
  createdAt: Date;
}

/** At most about this many bytes of raw deliveries are in memory at once, per batch. */
const sliceBytes = 4_000_000;

/** The first of these deliveries that are not processed, oldest first: as many as fit, at least one where there is any. */
export async function waitingDeliveries(em: EntityManager, ids: readonly string[]): Promise<RawDelivery[]> {
  const found = await rows<Omit<RawDelivery, 'receivedAt'> & { receivedAt: string }>(
    em,
    `/* waitingDeliveries */
     select id, digest, body, received_at as "receivedAt" from (
       select d.*, sum(octet_length(body)) over (order by id) - octet_length(body) as before
       from webhook_delivery d where id = any($1::uuid[]) and processed_at is null
     ) d where before < $2 order by id`,
    [ids, sliceBytes],
  );
  return found.map((delivery) => ({ ...delivery, receivedAt: toDate(delivery.receivedAt) }));
}

/** Open letters that belong to nobody and name this number, or its account without a number; oldest first. */
export async function unroutedLetters(
  em: EntityManager,
  route: Pick<ChannelRoute, 'phoneNumberId' | 'wabaId'>,
  limit: number,
): Promise<OpenLetter[]> {
  const found = await rows<Omit<OpenLetter, 'createdAt'> & { createdAt: string }>(
    em,
    `/* unroutedLetters */
     select id, item, created_at as "createdAt" from webhook_dead_letter
     where account_id is null and resolved_at is null
       and (phone_number_id = $1 or (phone_number_id is null and waba_id = $2))
     order by id limit $3`,
    [route.phoneNumberId, route.wabaId, limit],
  );
  return found.map((letter) => ({ ...letter, createdAt: toDate(letter.createdAt) }));
}

/** Age in seconds of the oldest delivery that waits; 0 when none does. */
export async function oldestWaitingSeconds(em: EntityManager, now: Date): Promise<number> {
  const oldest = await firstRow<{ receivedAt: string | null }>(
    em,
    `/* oldestWaiting */ select min(received_at) as "receivedAt" from webhook_delivery where processed_at is null`,
  );
  return oldest?.receivedAt ? Math.max(0, (now.getTime() - toDate(oldest.receivedAt).getTime()) / 1000) : 0;
}

const letterColumns = `id, field, reason, item::text as item, created_at as "createdAt"`;

/** The account's open dead letters, the newest first. */
export async function listDeadLetters(scope: Scope, request: PageRequest): Promise<Page<DeadLetterRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<DeadLetterRow>(
    scope.em,
    `/* listDeadLetters */ select ${letterColumns} from webhook_dead_letter
     where account_id = $1 and resolved_at is null and ($2::uuid is null or id ${keyset.isBackward ? '>' : '<'} $2)
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $3`,
    [scope.accountId, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, (letter) => [letter.id]);
}

/** Open dead letters by id. */
export const deadLetterLoader: LoaderDefinition<string, DeadLetterRow> = {
  name: 'webhook dead letters',
  async batch(scope, ids) {
    const found = await rows<DeadLetterRow>(
      scope.em,
      `/* deadLetters */ select ${letterColumns} from webhook_dead_letter
       where account_id = $1 and id = any($2::uuid[]) and resolved_at is null`,
      [scope.accountId, ids],
    );
    return new Map(found.map((letter) => [letter.id, letter]));
  },
};
