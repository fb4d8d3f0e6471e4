import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** A request as its row says it. */
export interface LegalRequestRow {
  id: string;
  accountId: string;
  authority: string;
  reference: string;
  basis: string;
  personIds: string[];
  since: string | null;
  until: string | null;
  gagUntil: string | null;
  state: string;
  approvers: string[];
  createdBy: string;
  createdAt: string;
  storageKey: string | null;
  rowCount: number | null;
  sha256: string | null;
  executedAt: string | null;
  closedAt: string | null;
}

const columns = `id, account_id as "accountId", authority, reference, basis, person_ids as "personIds", since, until,
  gag_until as "gagUntil", state, approvers, created_by as "createdBy", created_at as "createdAt", storage_key as "storageKey",
  row_count as "rowCount", sha256, executed_at as "executedAt", closed_at as "closedAt"`;

/** One request, for operators. */
export const findLegalRequest = (em: EntityManager, id: string): Promise<LegalRequestRow | undefined> =>
  firstRow(em, `/* legalRequest */ select ${columns} from legal_request where id = $1`, [id]);

/** One request under its lock, for operators. */
export const lockLegalRequest = (em: EntityManager, id: string): Promise<LegalRequestRow | undefined> =>
  firstRow(em, `/* lockLegalRequest */ select ${columns} from legal_request where id = $1 for no key update`, [id]);

/** All of the installation, the newest first; for operators. */
export async function listLegalRequests(em: EntityManager, request: PageRequest): Promise<Page<LegalRequestRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<LegalRequestRow>(
    em,
    `/* listLegalRequests */ select ${columns} from legal_request
     where $1::uuid is null or id ${keyset.isBackward ? '>' : '<'} $1
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $2`,
    [keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, ({ id }) => [id]);
}

/** What was handed over of the account, as far as it may know, the newest first. */
export async function listLegalDisclosures(scope: Scope, request: PageRequest): Promise<Page<LegalRequestRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<LegalRequestRow>(
    scope.em,
    `/* listLegalDisclosures */ select ${columns} from legal_request
     where account_id = $1 and executed_at is not null and (gag_until is null or gag_until <= $2)
       and ($3::uuid is null or id ${keyset.isBackward ? '>' : '<'} $3)
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $4`,
    [scope.accountId, scope.clock.now(), keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, ({ id }) => [id]);
}

/** What left the house of a contact, by recipient. */
export interface DisclosureRow {
  recipient: string;
  recipientKind: 'PROVIDER' | 'AUTHORITY';
  purpose: string;
  basis: string;
  categories: string[];
  count: number;
  firstAt: string;
  lastAt: string;
}

/**
 * Worked out from what is kept anyway: a row for each message would cost every send. Messages and files by the tries to hand
 * them over, whatever became of them; what authorities got as soon as the account may know.
 */
export async function disclosuresOf(scope: Scope, contactId: string): Promise<DisclosureRow[]> {
  const sent = await firstRow<{
    messages: number;
    files: number;
    firstAt: string;
    lastAt: string;
    fileFirstAt: string;
    fileLastAt: string;
  }>(
    scope.em,
    `/* toldToMeta */
     select count(*)::int as messages, min(a.first_at) as "firstAt", max(a.last_at) as "lastAt",
       count(m.media_id)::int as files, min(a.first_at) filter (where m.media_id is not null) as "fileFirstAt",
       max(a.last_at) filter (where m.media_id is not null) as "fileLastAt"
     from conversation c join message m on m.account_id = $1 and m.conversation_id = c.id and m.direction = 'OUTBOUND'
       join lateral (select min(t.started_at) as first_at, max(t.started_at) as last_at from send_attempt t
         where t.account_id = $1 and t.message_id = m.id and t.outcome is distinct from 'NOT_SENT') a on a.first_at is not null
     where c.account_id = $1 and c.contact_id = $2`,
    [scope.accountId, contactId],
  );
  const meta = {
    recipient: 'Meta (WhatsApp)',
    recipientKind: 'PROVIDER',
    basis: 'instruction of the business',
  } as const;
  const found: DisclosureRow[] = [];
  if (sent && sent.messages > 0) {
    const { messages: count, firstAt, lastAt } = sent;
    const categories = ['CONTACT_DETAIL', 'CONTENT'];
    found.push({ ...meta, purpose: 'to carry messages to the person', categories, count, firstAt, lastAt });
  }
  if (sent && sent.files > 0) {
    const { files: count, fileFirstAt: firstAt, fileLastAt: lastAt } = sent;
    found.push({ ...meta, purpose: 'to carry files to the person', categories: ['CONTENT'], count, firstAt, lastAt });
  }
  const legal = await rows<{ authority: string; basis: string; rowCount: number; at: string }>(
    scope.em,
    `/* toldToAuthorities */ select authority, basis, row_count as "rowCount", executed_at as at from legal_request
     where account_id = $1 and executed_at is not null and (gag_until is null or gag_until <= $3)
       and (person_ids && array(select $2::uuid union select gone_id from contact_alias where account_id = $1 and contact_id = $2))
     order by executed_at, id`,
    [scope.accountId, contactId, scope.clock.now()],
  );
  for (const { authority, basis, rowCount, at } of legal)
    found.push({
      recipient: authority,
      recipientKind: 'AUTHORITY',
      purpose: 'a request by law',
      basis,
      categories: ['CONTACT_DETAIL', 'CONTENT'],
      count: rowCount,
      firstAt: at,
      lastAt: at,
    });
  return found;
}
