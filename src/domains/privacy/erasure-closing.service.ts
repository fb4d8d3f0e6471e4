import { isoTime, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { audit } from '../audit/audit.service.js';
import type { CertificateClaims, Certificates, CertifiedRest, CertifiedStore } from './erasure-certificate.js';
import { fileTables, type TaskOutcome } from './erasure-plan.js';
import type { ErasureScan } from './erasure-scan.service.js';
import { contactErased } from './erasure.events.js';
import type { ErasureRow } from './erasure.queries.js';
import type { PersonSigns } from './person-signs.js';

/** By then the bytes of deleted rows are written over, and no backup holds them: the operator keeps to this window. */
export const physicalDays = 30;

/** Ends an erasure: only where nothing is found any more, and with a signed certificate of what was done. */
export class ErasureClosing {
  constructor(
    private readonly map: DataMap,
    private readonly scan: ErasureScan,
    private readonly certificates: Certificates,
  ) {}

  async close(scope: Scope, job: ErasureRow, signs: PersonSigns): Promise<TaskOutcome> {
    const { leaks, mentions } = await this.scan.run(scope, job.contactIds, signs);
    leaks.push(...(await this.filesLeft(scope, job.id)));
    if (leaks.length > 0) {
      return {
        then: 'ANEW',
        reason: `still found in ${leaks.map(({ store, count }) => `${store} (${count})`).join(', ')}`,
      };
    }
    const now = scope.clock.now();
    const claims = this.claims(scope, job, [...mentions, ...(await this.shared(scope, job))], now);
    await rows(
      scope.em,
      `/* erased */
       with items as (delete from erasure_item where account_id = $1 and erasure_job_id = $2)
       update erasure_job set state = 'ERASED', finished_at = $3, signs_sealed = null, failure = null, certificate = $4
       where account_id = $1 and id = $2`,
      [scope.accountId, job.id, now, await this.certificates.sign(claims)],
    );
    audit(scope, { action: 'contact.erased', target: { kind: 'Contact', id: job.contactId } });
    return commit<TaskOutcome>(
      scope,
      { then: 'END' },
      job.contactIds.map((id) => contactErased(id, job.id)),
    );
  }

  private filesLeft(scope: Scope, jobId: string): Promise<{ store: string; count: number }[]> {
    return rows(
      scope.em,
      `/* filesLeft */ select store, count(*)::int as count from erasure_item
       where account_id = $1 and erasure_job_id = $2 and kind = 'FILE' and done_at is null group by store`,
      [scope.accountId, jobId],
    );
  }

  /** Files that stay, since the thread of somebody else shows them too. */
  private async shared(scope: Scope, job: ErasureRow): Promise<CertifiedRest[]> {
    const rest: CertifiedRest[] = [];
    for (const { table } of fileTables(this.map)) {
      const [left] = await rows<{ count: number }>(
        scope.em,
        `/* sharedFiles */ select count(*)::int as count from erasure_item i join ${table} t on t.account_id = $1 and t.id = i.key::uuid
         where i.account_id = $1 and i.erasure_job_id = $2 and i.kind = 'ROW' and i.store = $3`,
        [scope.accountId, job.id, table],
      );
      if (left!.count > 0)
        rest.push({ store: table, count: left!.count, reason: 'shown in the thread of somebody else' });
    }
    return rest;
  }

  private claims(scope: Scope, job: ErasureRow, mentions: CertifiedRest[], now: Date): CertificateClaims {
    const physicalBy = new Date(now.getTime() + physicalDays * 86_400_000).toISOString();
    const stores = Object.entries(job.counts).map(([name, { found, erased }]): CertifiedStore => {
      const isFile = name.startsWith('FILES ');
      const store = name.replace('FILES ', '');
      return isFile
        ? { store, kind: 'FILES', found, erased, level: 'PHYSICAL', physicalBy: null }
        : { store, kind: 'TABLE', found, erased, level: 'LOGICAL', physicalBy };
    });
    const kept = this.map.tables.flatMap(({ table, erasure: { CONTACT } }): CertifiedRest[] =>
      CONTACT?.strategy === 'KEEP' || CONTACT?.strategy === 'ROOM'
        ? [{ store: table, count: null, reason: CONTACT.reason }]
        : [],
    );
    const outOfScope = this.map.stores.flatMap(({ name, subjects, erasure }): CertifiedRest[] =>
      subjects.includes('CONTACT') && erasure.strategy === 'KEEP'
        ? [{ store: name, count: null, reason: erasure.reason }]
        : [],
    );
    return {
      v: 1,
      erasureJobId: toPublicId('ErasureJob', job.id),
      accountId: toPublicId('Account', scope.accountId),
      contactId: toPublicId('Contact', job.contactId),
      requestedAt: isoTime(job.createdAt),
      erasedAt: isoTime(job.erasedAt!),
      verifiedAt: now.toISOString(),
      stores: stores.sort((a, b) => (a.store < b.store ? -1 : 1)),
      residue: [...kept, ...mentions],
      outOfScope,
    };
  }
}
