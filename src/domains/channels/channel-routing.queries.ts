// Inbound, beside stop 3: to whom does a webhook belong? Asked by ingest; no account is known yet.
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';

/** Where a webhook belongs. */
export interface ChannelRoute {
  accountId: string;
  channelId: string;
  wabaId: string;
  phoneNumberId: string;
}

const columns = `account_id as "accountId", id as "channelId", waba_id as "wabaId", phone_number_id as "phoneNumberId"`;

/** Routes by Meta's id of the number; a number that nobody has connected is missing. Not to be called in a transaction. */
export async function routesOfNumbers(
  database: Database,
  phoneNumberIds: readonly string[],
): Promise<ReadonlyMap<string, ChannelRoute>> {
  if (phoneNumberIds.length === 0) return new Map();
  const found = await database.operate('channel.route', (em) =>
    rows<ChannelRoute>(
      em,
      `/* routesOfNumbers */ select ${columns} from channel
       where phone_number_id = any($1::text[]) and status <> 'DISCONNECTED'`,
      [[...new Set(phoneNumberIds)]],
    ),
  );
  return new Map(found.map((route) => [route.phoneNumberId, route]));
}

/** Every connected number of these WABAs, by WABA; for webhooks that name no number. Not to be called in a transaction. */
export async function routesOfWabas(
  database: Database,
  wabaIds: readonly string[],
): Promise<ReadonlyMap<string, ChannelRoute[]>> {
  if (wabaIds.length === 0) return new Map();
  const found = await database.operate('channel.route', (em) =>
    rows<ChannelRoute>(
      em,
      `/* routesOfWabas */ select ${columns} from channel
       where waba_id = any($1::text[]) and status <> 'DISCONNECTED' order by account_id, id`,
      [[...new Set(wabaIds)]],
    ),
  );
  return Map.groupBy(found, (route) => route.wabaId);
}
