import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId, type IdKind } from '../../platform/kernel/ids.js';
import type { SubjectKind } from '../../platform/personal-data/personal-data.js';
import { lockAccount } from '../accounts/account.queries.js';
import { audit } from '../audit/audit.service.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import type { DataRegions } from '../registers/data-region.service.js';
import { DataStore } from '../registers/data-region.type.js';
import { contactIdsOf } from './archive-subject.queries.js';
import { dataExportErrors } from './data-export.errors.js';
import { dataExportChanged } from './data-export.events.js';
import { dataExportRun } from './data-export.jobs.js';
import { mayHaveCopy } from './data-export.policy.js';
import { findRunningOf, lockDataExport } from './data-export.queries.js';

/** As many copies of an account are written at a time, and as many are kept. */
const mostRunning = 3;
const mostKept = 100;
const mostKeptOfUser = 5;

/** How the API names each kind of subject. */
export const subjectIdKind: Readonly<Record<SubjectKind, IdKind>> = {
  CONTACT: 'Contact',
  USER: 'User',
  ACCOUNT: 'Account',
};

/** Asking for copies of data, and taking them back. */
export class DataExportRequests {
  constructor(private readonly regions: DataRegions) {}

  /** A copy of everything that is kept of a contact. The id of one that is being written already is given again. @throws DomainError NOT_FOUND, FORBIDDEN, TOO_MANY_DATA_EXPORTS */
  async ofContact(scope: Scope, contactId: string | undefined): Promise<string> {
    this.assertMay(scope, { subjectKind: 'CONTACT', subjectId: '' });
    const contact = await lockContact(scope, contactId, 'key share');
    return this.begin(scope, 'CONTACT', contact.id, await contactIdsOf(scope, contact.id));
  }

  /** Of the viewer. @throws DomainError FORBIDDEN, TOO_MANY_DATA_EXPORTS */
  ofViewer(scope: Scope): Promise<string> {
    const subject = { subjectKind: 'USER', subjectId: scope.viewer.actorId ?? '' } as const;
    this.assertMay(scope, subject);
    return this.begin(scope, 'USER', subject.subjectId, []);
  }

  /** Of the whole account. @throws DomainError FORBIDDEN, TOO_MANY_DATA_EXPORTS */
  ofAccount(scope: Scope): Promise<string> {
    this.assertMay(scope, { subjectKind: 'ACCOUNT', subjectId: scope.accountId });
    return this.begin(scope, 'ACCOUNT', scope.accountId, []);
  }

  /** Stops one that is being written, or deletes its file. @throws DomainError NOT_FOUND, DATA_EXPORT_NOT_CANCELLABLE */
  async cancel(scope: Scope, id: string | undefined): Promise<{ id: string; storageKey: string | null }> {
    const found = id ? await lockDataExport(scope, id) : undefined;
    if (!found || !mayHaveCopy(scope.viewer, found)) throw notFound('DataExport', ['dataExportId']);
    if (found.state === 'CANCELLED') return { id: found.id, storageKey: null };
    if (found.state !== 'RUNNING' && found.state !== 'COMPLETED')
      throw new DomainError(dataExportErrors.DATA_EXPORT_NOT_CANCELLABLE, 'There is nothing left to take back.', [
        'dataExportId',
      ]);
    await rows(
      scope.em,
      `/* cancelDataExport */ update data_archive set state = 'CANCELLED', storage_key = null, finished_at = coalesce(finished_at, $3)
       where account_id = $1 and id = $2`,
      [scope.accountId, found.id, scope.clock.now()],
    );
    audit(scope, { action: 'data_export.cancelled', target: { kind: 'DataExport', id: found.id } });
    const event = dataExportChanged(found.id, 'CANCELLED', found.requestedBy);
    return commit(scope, { id: found.id, storageKey: found.storageKey }, [event]);
  }

  /** @throws DomainError TOO_MANY_DATA_EXPORTS, DATA_REGION_MISMATCH */
  async begin(scope: Scope, kind: SubjectKind, subjectId: string, contactIds: readonly string[]): Promise<string> {
    const { accountId, viewer } = scope;
    await this.regions.assertMayKeep(scope, DataStore.ARCHIVES);
    // Two at once would not see each other.
    await lockAccount(scope);
    const running = await findRunningOf(scope, kind, subjectId);
    if (running) return running.id;
    await assertRoom(scope, kind, subjectId);
    const id = newId();
    const isSomebody = viewer.kind === 'user' || viewer.kind === 'api_key';
    await rows(
      scope.em,
      `/* requestDataExport */
       insert into data_archive (account_id, id, subject_kind, subject_id, contact_ids, state, requested_by, requested_by_kind, created_at)
       values ($1, $2, $3, $4, $5::uuid[], 'RUNNING', $6, $7, $8)`,
      [
        accountId,
        id,
        kind,
        subjectId,
        contactIds,
        isSomebody ? viewer.actorId : null,
        isSomebody ? viewer.kind : 'system',
        scope.clock.now(),
      ],
    );
    audit(scope, { action: 'data_export.requested', target: { kind: subjectIdKind[kind], id: subjectId } });
    const event = dataExportChanged(id, 'RUNNING', isSomebody ? viewer.actorId! : null);
    return commit(scope, id, [event], [jobRequest(dataExportRun, { accountId, dataExportId: id })]);
  }

  private assertMay(scope: Scope, subject: Parameters<typeof mayHaveCopy>[1]): void {
    if (!mayHaveCopy(scope.viewer, subject))
      throw new DomainError(kernelErrors.FORBIDDEN, 'This copy is for somebody else to ask for.');
  }
}

/** Members' own copies count for themselves: nobody takes the business's room, or another member's. */
async function assertRoom(scope: Scope, kind: SubjectKind, subjectId: string): Promise<void> {
  const kept = kind === 'USER' ? mostKeptOfUser : mostKept;
  const counts = await firstRow<{ running: number; kept: number }>(
    scope.em,
    `/* countDataExports */
     select count(*) filter (where state = 'RUNNING') as running, count(*) filter (where expires_at > $2) as kept
     from data_archive where account_id = $1 and state in ('RUNNING', 'COMPLETED')
       and case when $3 = 'USER' then subject_kind = 'USER' and subject_id = $4::uuid else subject_kind <> 'USER' end`,
    [scope.accountId, scope.clock.now(), kind, subjectId],
  );
  if (counts!.running >= mostRunning || counts!.kept >= kept)
    throw new DomainError(
      dataExportErrors.TOO_MANY_DATA_EXPORTS,
      `At most ${mostRunning} copies of data are written at a time, and ${kept} are kept; each for a week.`,
    );
}
