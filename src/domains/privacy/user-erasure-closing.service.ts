import type { EntityManager } from '@mikro-orm/sql';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { deletionClaims } from './deletion-claims.js';
import type { DoneOutside } from './deletion-plan.js';
import type { DeletionRow } from './deletion.queries.js';
import type { Certificates, CertifiedRest } from './erasure-certificate.js';
import { StillWaiting, type TaskOutcome } from './erasure-plan.js';
import { readableTables } from './erasure-scan.service.js';
import { countSql, userScanSql, type ScanResult } from './erasure-sql.js';
import type { PersonSigns } from './person-signs.js';
import { countPlatformRows, platformTables, tenantTables } from './user-erasure.queries.js';

/** Looks whether anything of a user is left, and certifies that nothing is. */
export class UserErasureClosing {
  constructor(
    private readonly map: DataMap,
    private readonly database: Database,
    private readonly certificates: Certificates,
    private readonly clock: Clock,
  ) {}

  /** @throws StillWaiting as long as a job has not given back what the user held */
  async look(job: DeletionRow, signs: PersonSigns): Promise<DoneOutside> {
    const leaks = await this.lookOutside(job.subjectId, signs);
    const mentions: CertifiedRest[] = [];
    for (const accountId of job.accountIds) {
      const viewer = { ...systemViewer(accountId), actorId: job.subjectId };
      await this.database.erase(viewer, (scope) => this.lookInside(scope, job, signs, { leaks, mentions }));
    }
    return { leaks, mentions };
  }

  async close(em: EntityManager, job: DeletionRow, { leaks = [], mentions = [] }: DoneOutside): Promise<TaskOutcome> {
    if (leaks.length > 0) {
      const found = leaks.map(({ store, count }) => `${store} (${count})`).join(', ');
      return { then: 'ANEW', reason: `still found in ${found}` };
    }
    const now = this.clock.now();
    const claims = deletionClaims(this.map, job, mentions, now);
    await rows(
      em,
      `/* userErased */
       update deletion_job set state = 'ERASED', finished_at = $2, signs_sealed = null, failure = null, account_ids = '{}', certificate = $3
       where id = $1`,
      [job.id, now, await this.certificates.sign(claims)],
    );
    return { then: 'END' };
  }

  private lookOutside(userId: string, { strong }: PersonSigns): Promise<{ store: string; count: number }[]> {
    return this.database.operate('privacy.erase_user', async (em) => {
      const leaks: { store: string; count: number }[] = [];
      for (const entry of platformTables(this.map)) {
        const count = await countPlatformRows(em, entry, userId);
        if (count > 0) leaks.push({ store: entry.table, count });
      }
      const [spelled] = await rows<{ users: number; invitations: number }>(
        em,
        `/* addressLeft */
         select (select count(*)::int from app_user where id = $1 and email = any($2::text[])) as users,
           (select count(*)::int from invitation where email = any($2::text[])) as invitations`,
        [userId, strong],
      );
      if (spelled!.users > 0) leaks.push({ store: 'app_user', count: spelled!.users });
      if (spelled!.invitations > 0) leaks.push({ store: 'invitation', count: spelled!.invitations });
      return leaks;
    });
  }

  private async lookInside(
    scope: Scope,
    job: DeletionRow,
    { strong, names }: PersonSigns,
    { leaks, mentions }: { leaks: { store: string; count: number }[]; mentions: CertifiedRest[] },
  ): Promise<void> {
    const theirs = [scope.accountId, [job.subjectId], strong];
    for (const entry of tenantTables(this.map)) {
      const [left] = await rows<{ count: number }>(scope.em, countSql(this.map, entry, 'USER'), theirs);
      if (left!.count > 0) leaks.push({ store: entry.table, count: left!.count });
    }
    for (const entry of this.map.tables.filter(({ erasure }) => erasure.USER?.strategy === 'UNLINK')) {
      const [left] = await rows<{ count: number }>(scope.em, countSql(this.map, entry, 'USER'), theirs);
      if (left!.count > 0) throw new StillWaiting(`${left!.count} rows of ${entry.table} have not been given back yet`);
    }
    for (const { table, columns } of await readableTables(scope)) {
      const entry = this.map.table(table);
      if (!entry || entry.ofPlatform) continue;
      const [hit] = await rows<ScanResult>(scope.em, userScanSql(entry, columns), [
        scope.accountId,
        strong,
        [...strong, ...names],
      ]);
      if (hit!.leaked > 0) leaks.push({ store: table, count: hit!.leaked });
      if (hit!.mentioned === 0) continue;
      const known = mentions.find(({ store }) => store === table);
      if (known) known.count = (known.count ?? 0) + hit!.mentioned;
      else
        mentions.push({
          store: table,
          count: hit!.mentioned,
          reason:
            'texts of the business that mention the person, or somebody of the same name: for the business to judge',
        });
    }
  }
}
