import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { readSublist, type Sublist } from '../../platform/database/sublist.js';
import { isYes } from './consent-fold.js';
import type { ConsentChannelKind, ConsentPurpose, ConsentSource, ConsentState } from './consent.entity.js';

/** A line of the ledger as the API shows it. */
export interface ConsentEventRow {
  id: string;
  seq: number;
  contactId: string | null;
  purpose: ConsentPurpose;
  channelKind: ConsentChannelKind;
  action: ConsentState;
  source: ConsentSource;
  evidence: string | null;
  noticeVersion: number | null;
  noticeLanguage: string | null;
  actorKind: string;
  actorId: string | null;
  occurredAt: string;
  recordedAt: string;
}

/** Where a consent stands, as the API shows it. */
export interface ConsentRow {
  contactId: string;
  purpose: ConsentPurpose;
  channelKind: ConsentChannelKind;
  state: ConsentState;
  isValid: boolean;
  effectiveAt: string;
  eventId: string;
}

/** A notice as the API shows it. */
export interface NoticeRow {
  id: string;
  version: number;
  language: string;
  body: string;
  publishedAt: string;
}

const eventColumns = `e.id, e.seq, e.contact_id as "contactId", e.purpose, e.channel as "channelKind", e.state as action, e.source, e.evidence,
  e.notice_version as "noticeVersion", e.notice_language as "noticeLanguage", e.actor_kind as "actorKind",
  e.actor_id as "actorId", e.occurred_at as "occurredAt", e.received_at as "recordedAt"`;
const noticeColumns = `id, version, language, body, published_at as "publishedAt"`;

/** Lines of the ledger by id. */
export const consentEventLoader: LoaderDefinition<string, ConsentEventRow> = {
  name: 'consent events',
  async batch(scope, ids) {
    const found = await rows<ConsentEventRow>(
      scope.em,
      `/* consentEvents */ select ${eventColumns} from consent_event e where e.account_id = $1 and e.id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((event) => [event.id, event]));
  },
};

/** Consents by contact, by purpose and channel. */
export const restrictedLoader: LoaderDefinition<string, boolean> = {
  name: 'restricted contacts',
  async batch(scope, contactIds) {
    const found = await rows<{ id: string }>(
      scope.em,
      `/* restrictedContacts */ select distinct contact_id as id from contact_restriction
       where account_id = $1 and contact_id = any($2::uuid[]) and lifted_at is null`,
      [scope.accountId, contactIds],
    );
    return new Map(found.map(({ id }) => [id, true]));
  },
};

/** Where consents of contacts stand. */
export const consentsLoader: LoaderDefinition<string, ConsentRow[]> = {
  name: 'consents of contacts',
  async batch(scope, contactIds) {
    const found = await rows<Omit<ConsentRow, 'isValid'>>(
      scope.em,
      `/* consentsOfContacts */
       select contact_id as "contactId", purpose, channel as "channelKind", state, since as "effectiveAt", event_id as "eventId" from contact_consent
       where account_id = $1 and contact_id = any($2::uuid[]) order by purpose, channel`,
      [scope.accountId, contactIds],
    );
    return Map.groupBy(
      found.map((consent) => ({ ...consent, isValid: isYes(consent.state) })),
      ({ contactId }) => contactId,
    );
  },
};

/** Notices by id. */
export const noticeLoader: LoaderDefinition<string, NoticeRow> = {
  name: 'consent notices',
  async batch(scope, ids) {
    const found = await rows<NoticeRow>(
      scope.em,
      `/* consentNotices */ select ${noticeColumns} from consent_notice where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((notice) => [notice.id, notice]));
  },
};

const history = (purpose: string | null): Sublist<ConsentEventRow> => ({
  name: 'consentHistory',
  keys: ['time', 'uuid'],
  isDescending: true,
  select: ({ parent, limit, add, behind, order }) =>
    `select ${eventColumns} from consent_event e
     where e.account_id = $1 and e.contact_id = any (array(
       select ${parent} union all select gone_id from contact_alias where account_id = $1 and contact_id = ${parent}))
       ${purpose === null ? '' : `and e.purpose = ${add(purpose)}::text`} ${behind('e.received_at', 'e.id')}
     order by ${order('e.received_at', 'e.id')} limit ${limit}`,
  keysOf: ({ recordedAt, id }) => [recordedAt, id],
});

/** The ledger of a contact, and of those that went into it, the newest line first. */
export const listHistory = (
  scope: Scope,
  contactId: string,
  { purpose = null, ...request }: PageRequest & { purpose?: string | null },
): Promise<Page<ConsentEventRow>> => readSublist(scope, history(purpose), contactId, request, purpose);

/** Notices, the newest first. */
export async function listNotices(scope: Scope, request: PageRequest): Promise<Page<NoticeRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const params: unknown[] = [scope.accountId];
  const [sign, direction] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  const from = keyset.from?.map((value, i) => `$${params.push(value)}::${['timestamptz', 'uuid'][i]}`);
  const found = await rows<NoticeRow>(
    scope.em,
    `/* listNotices */ select ${noticeColumns} from consent_notice
     where account_id = $1 ${from ? `and (published_at, id) ${sign} (${from.join(', ')})` : ''}
     order by published_at ${direction}, id ${direction} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found, ({ publishedAt, id }) => [publishedAt, id]);
}

/** The words of a version in a language. */
export const findNotice = (scope: Scope, version: number, language: string): Promise<NoticeRow | undefined> =>
  firstRow(
    scope.em,
    `/* consentNotice */ select ${noticeColumns} from consent_notice where account_id = $1 and version = $2 and language = $3`,
    [scope.accountId, version, language],
  );

/** The languages of a version, the first one first. */
export async function languagesOfNotice(scope: Scope, version: number): Promise<string[]> {
  const found = await rows<{ language: string }>(
    scope.em,
    `/* languagesOfNotice */
     select language from consent_notice where account_id = $1 and version = $2 order by published_at, id`,
    [scope.accountId, version],
  );
  return found.map(({ language }) => language);
}

/** Where one consent of a contact stands; undefined: nothing is known. */
export const findConsent = (
  scope: Scope,
  contactId: string,
  purpose: string,
  channelKind: string,
): Promise<{ state: ConsentState; effectiveAt: string } | undefined> =>
  firstRow(
    scope.em,
    `/* consentOfContact */
     select state, since as "effectiveAt" from contact_consent
     where account_id = $1 and contact_id = $2 and purpose = $3 and channel = $4`,
    [scope.accountId, contactId, purpose, channelKind],
  );

/** What a receipt says of a consent: where it stands and every line that is about it, the oldest first. */
export const linesOfConsent = (
  scope: Scope,
  contactId: string,
  purpose: string,
  channel: string,
): Promise<ConsentEventRow[]> =>
  rows(
    scope.em,
    `/* linesOfConsent */ select ${eventColumns} from consent_event e
     where e.account_id = $1 and e.contact_id = $2 and e.purpose = $3 and e.channel = $4 order by e.seq`,
    [scope.accountId, contactId, purpose, channel],
  );
