import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { RequestIntake, RequestKind, RequestProof } from './request.entity.js';
import type { RequestState } from './request-states.js';

/** A request as its row says it. */
export interface RequestRow {
  id: string;
  accountId: string | null;
  role: 'CONTROLLER' | 'PROCESSOR';
  kind: RequestKind;
  intake: RequestIntake;
  jurisdiction: string;
  timeZone: string;
  state: RequestState;
  contactId: string | null;
  subjectKey: string;
  identitySealed: string | null;
  recordSealed: string | null;
  duplicateOf: string | null;
  receivedAt: string;
  acknowledgeBy: string | null;
  dueAt: string;
  extendableTo: string | null;
  extendedAt: string | null;
  verifiedAt: string | null;
  verifiedBy: RequestProof | null;
  acceptedAt: string | null;
  erasureJobId: string | null;
  dataExportId: string | null;
  /** The deletion of the user, of an ERASURE of the platform's own people. */
  deletionJobId: string | null;
  /** Whether this request began it. */
  hasBegunDeletion: boolean;
  codeSends: number;
  codeExpiresAt: string | null;
  createdBy: string | null;
  closedAt: string | null;
}

const columns = `id, account_id as "accountId", role, kind, intake, jurisdiction, time_zone as "timeZone", state,
  contact_id as "contactId", subject_key as "subjectKey", identity_sealed as "identitySealed", record_sealed as "recordSealed",
  duplicate_of as "duplicateOf", received_at as "receivedAt", acknowledge_by as "acknowledgeBy", due_at as "dueAt",
  extendable_to as "extendableTo", extended_at as "extendedAt", verified_at as "verifiedAt", verified_by as "verifiedBy",
  accepted_at as "acceptedAt", erasure_job_id as "erasureJobId", data_export_id as "dataExportId", deletion_job_id as "deletionJobId",
  has_begun_deletion as "hasBegunDeletion", code_sends as "codeSends",
  code_expires_at as "codeExpiresAt", created_by as "createdBy",
  closed_at as "closedAt"`;

/** Requests by id. */
export const requestLoader: LoaderDefinition<string, RequestRow> = {
  name: 'data subject requests',
  async batch(scope, ids) {
    const found = await rows<RequestRow>(
      scope.em,
      `/* dataSubjectRequests */ select ${columns} from data_subject_request where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((one) => [one.id, one]));
  },
};

/** A request under its lock; `accountId` null: one of the platform's own people. */
export const lockRequest = (em: EntityManager, accountId: string | null, id: string): Promise<RequestRow | undefined> =>
  firstRow<RequestRow>(
    em,
    `/* lockRequest */ select ${columns} from data_subject_request
     where id = $2 and account_id is not distinct from $1::uuid for update`,
    [accountId, id],
  );

/** A request of the platform's own people. */
export const findOwnRequest = (em: EntityManager, id: string): Promise<RequestRow | undefined> =>
  firstRow<RequestRow>(
    em,
    `/* ownRequest */ select ${columns} from data_subject_request where id = $1 and account_id is null`,
    [id],
  );

/** The request that a confirmation names, by its digest; of any account, for the public doors. */
export const findByConfirmation = (em: EntityManager, hash: string): Promise<RequestRow | undefined> =>
  firstRow<RequestRow>(
    em,
    `/* requestOfConfirmation */ select ${columns} from data_subject_request where confirmation_hash = $1`,
    [hash],
  );

/** Which requests of a list. */
export interface RequestFilter {
  states?: readonly RequestState[] | null | undefined;
  kinds?: readonly RequestKind[] | null | undefined;
  dueBefore?: Date | null | undefined;
}

/** Requests, the newest first; `accountId` null: of the platform's own people. */
export async function listRequests(
  em: EntityManager,
  accountId: string | null,
  request: PageRequest,
  { states, kinds, dueBefore }: RequestFilter,
): Promise<Page<RequestRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<RequestRow>(
    em,
    `/* listDataSubjectRequests */ select ${columns} from data_subject_request
     where ${accountId === null ? 'account_id is null and $1::uuid is null' : 'account_id = $1'}
       and ($2::text[] is null or state = any($2)) and ($3::text[] is null or kind = any($3))
       and ($4::timestamptz is null or due_at < $4) and ($5::uuid is null or id ${keyset.isBackward ? '>' : '<'} $5)
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $6`,
    [accountId, states ?? null, kinds ?? null, dueBefore ?? null, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, ({ id }) => [id]);
}

/** Whom a number or an address belongs to among the contacts; the oldest where several share it. By indexes: strangers ask, and time must not tell them who is known. */
export const findSubject = (
  scope: Scope,
  { phoneKey, email }: { phoneKey: readonly string[]; email: string | null },
): Promise<{ contactId: string } | undefined> =>
  firstRow(
    scope.em,
    `/* subjectOfRequest */
     select w.id as "contactId" from (
       select i.contact_id as id from contact_identity i
       where i.account_id = $1 and i.kind = 'PHONE_NUMBER' and i.match_key = any($2::text[])
       union all select e.id from contact e where e.account_id = $1 and e.email = $3::text) w
     where exists (select from contact c where c.account_id = $1 and c.id = w.id and c.erasing_at is null)
     order by w.id limit 1`,
    [scope.accountId, phoneKey, email],
  );
