import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';

/** An inquiry as its row says it. */
export interface InquiryRow {
  id: string;
  accountId: string | null;
  kind: 'INQUIRY' | 'GRIEVANCE';
  state: 'OPEN' | 'ANSWERED' | 'CONVERTED';
  contactId: string | null;
  sealed: string;
  jurisdiction: string;
  timeZone: string;
  receivedAt: string;
  dueAt: string;
  requestId: string | null;
  closedAt: string | null;
}

const columns = `id, account_id as "accountId", kind, state, contact_id as "contactId", sealed, jurisdiction,
  time_zone as "timeZone", received_at as "receivedAt", due_at as "dueAt", request_id as "requestId", closed_at as "closedAt"`;

/** Inquiries by id. */
export const inquiryLoader: LoaderDefinition<string, InquiryRow> = {
  name: 'privacy inquiries',
  async batch(scope, ids) {
    const found = await rows<InquiryRow>(
      scope.em,
      `/* privacyInquiries */ select ${columns} from privacy_inquiry where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((one) => [one.id, one]));
  },
};

/** An inquiry under its lock; `accountId` null: one to the platform. */
export const lockInquiry = (em: EntityManager, accountId: string | null, id: string): Promise<InquiryRow | undefined> =>
  firstRow<InquiryRow>(
    em,
    `/* lockInquiry */ select ${columns} from privacy_inquiry
     where id = $2 and account_id is not distinct from $1::uuid for update`,
    [accountId, id],
  );

/** Inquiries, the newest first; `accountId` null: those to the platform. */
export async function listInquiries(
  em: EntityManager,
  accountId: string | null,
  request: PageRequest,
  states: readonly string[] | null,
): Promise<Page<InquiryRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<InquiryRow>(
    em,
    `/* listInquiries */ select ${columns} from privacy_inquiry
     where ${accountId === null ? 'account_id is null and $1::uuid is null' : 'account_id = $1'}
       and ($2::text[] is null or state = any($2)) and ($3::uuid is null or id ${keyset.isBackward ? '>' : '<'} $3)
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $4`,
    [accountId, states, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, ({ id }) => [id]);
}

/** A report as its row says it. */
export interface MinorReportRow {
  id: string;
  contactId: string | null;
  state: 'REPORTED' | 'CONFIRMED' | 'REJECTED';
  sealed: string | null;
  reportedAt: string;
  decidedAt: string | null;
  erasureJobId: string | null;
}

const reportColumns = `id, contact_id as "contactId", state, sealed, reported_at as "reportedAt", decided_at as "decidedAt",
  erasure_job_id as "erasureJobId"`;

/** Reports by id. */
export const minorReportLoader: LoaderDefinition<string, MinorReportRow> = {
  name: 'minor reports',
  async batch(scope, ids) {
    const found = await rows<MinorReportRow>(
      scope.em,
      `/* minorReports */ select ${reportColumns} from minor_report where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((one) => [one.id, one]));
  },
};

/** A report under its lock. */
export const lockMinorReport = (scope: Scope, id: string): Promise<MinorReportRow | undefined> =>
  firstRow<MinorReportRow>(
    scope.em,
    `/* lockMinorReport */ select ${reportColumns} from minor_report where account_id = $1 and id = $2 for update`,
    [scope.accountId, id],
  );

/** Reports, the newest first. */
export async function listMinorReports(
  scope: Scope,
  request: PageRequest,
  states: readonly string[] | null,
): Promise<Page<MinorReportRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<MinorReportRow>(
    scope.em,
    `/* listMinorReports */ select ${reportColumns} from minor_report
     where account_id = $1 and ($2::text[] is null or state = any($2)) and ($3::uuid is null or id ${keyset.isBackward ? '>' : '<'} $3)
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $4`,
    [scope.accountId, states, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, ({ id }) => [id]);
}
