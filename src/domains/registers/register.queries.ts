import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Subprocessor, TransferSafeguard } from './register.type.js';

const subprocessorColumns = `id, name, purpose, categories, country, dpa_signed_at as "dpaSignedAt", added_at as "addedAt",
  active_from as "activeFrom", ended_at as "endedAt"`;
const safeguardColumns = `id, recipient, from_region as "fromRegion", to_country as "toCountry", mechanism, module, reference,
  valid_until as "validUntil", ended_at as "endedAt"`;

/** Who processes data for the platform, did, or will, in the order of announcing. */
export const listSubprocessors = (em: EntityManager, request: PageRequest): Promise<Page<Subprocessor>> =>
  listById<Subprocessor>(em, request, 'subprocessor', subprocessorColumns);

/** What transfers rest on, those that are over included. */
export const listSafeguards = (em: EntityManager, request: PageRequest): Promise<Page<TransferSafeguard>> =>
  listById<TransferSafeguard>(em, request, 'transfer_safeguard', safeguardColumns);

/** A sub-processor by its UUID. */
export const findSubprocessor = (em: EntityManager, id: string): Promise<Subprocessor | undefined> =>
  firstRow(em, `/* subprocessor */ select ${subprocessorColumns} from subprocessor where id = $1`, [id]);

/** A safeguard by its UUID. */
export const findSafeguard = (em: EntityManager, id: string): Promise<TransferSafeguard | undefined> =>
  firstRow(em, `/* safeguard */ select ${safeguardColumns} from transfer_safeguard where id = $1`, [id]);

async function listById<T extends { id: string }>(
  em: EntityManager,
  request: PageRequest,
  table: 'subprocessor' | 'transfer_safeguard',
  columns: string,
): Promise<Page<T>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<T>(
    em,
    `/* list ${table} */ select ${columns} from ${table}
     where $1::uuid is null or id ${keyset.isBackward ? '<' : '>'} $1
     order by id ${keyset.isBackward ? 'desc' : 'asc'} limit $2`,
    [keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}
