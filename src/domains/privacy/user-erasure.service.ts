import type { EntityManager } from '@mikro-orm/sql';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import { firstRow, isoTime, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { audit } from '../audit/audit.service.js';
import type { Holding } from '../contacts/holding.policy.js';
import { unnameInNotes } from '../notes/note-unnaming.service.js';
import type { DeletionTask, DeletionWork, DoneOutside } from './deletion-plan.js';
import type { DeletionRow } from './deletion.queries.js';
import type { ErasureHook } from './erasure-hooks.js';
import type { ErasureLedger } from './erasure-ledger.js';
import type { TaskOutcome } from './erasure-plan.js';
import { countSql, deleteSql } from './erasure-sql.js';
import { signsOf, type PersonSigns } from './person-signs.js';
import { findOrphan } from './user-deletion.service.js';
import type { UserErasureClosing } from './user-erasure-closing.service.js';
import {
  deleteMailsTo,
  deletePlatformRows,
  formerAddresses,
  platformTables,
  tenantTables,
} from './user-erasure.queries.js';

const batchSize = 1_000;

/** What the engine asks other rooms for. */
export interface UserErasureParts {
  /** Takes a person out of an account, with everything that follows from it. */
  leave(scope: Scope, userId: string): Promise<void>;
  hooks: readonly ErasureHook[];
  holding: Holding;
}

/** Where the sealed signs of a deletion belong. */
const placeOf = (id: string): string => `deletion_job|signs|${id}`;

/** Erases a person who worked with the product: what is theirs goes, their work stays under "Deleted user #n". */
export class UserErasureWork implements DeletionWork {
  readonly operatorTask = 'privacy.erase_user';

  constructor(
    private readonly map: DataMap,
    private readonly envelope: Envelope,
    private readonly ground: { database: Database; clock: Clock; ledger: ErasureLedger; closing: UserErasureClosing },
    private readonly parts: UserErasureParts,
  ) {}

  actorId = (job: DeletionRow): string => job.subjectId;

  async tasks(job: DeletionRow): Promise<DeletionTask[]> {
    const simple = (...kinds: string[]): DeletionTask[] => kinds.map((kind) => ({ name: kind, kind }));
    const inAccounts = job.accountIds.flatMap((accountId): DeletionTask[] => [
      { name: `LEAVE ${accountId}`, kind: 'LEAVE', accountId },
      { name: `NOTES ${accountId}`, kind: 'NOTES', accountId },
      ...tenantTables(this.map).map((entry) => ({
        name: `TABLE ${entry.table} ${accountId}`,
        kind: 'TABLE',
        accountId,
        entry,
      })),
    ]);
    return [
      ...simple('FENCE', 'LEDGER'),
      ...inAccounts,
      ...platformTables(this.map).map((entry) => ({ name: `TABLE ${entry.table}`, kind: 'TABLE', entry })),
      ...simple('MAILS', 'INVITATIONS', 'ROOMS', 'PERSON', 'VERIFY'),
    ];
  }

  async lock(em: EntityManager, job: DeletionRow): Promise<void> {
    await rows(em, `/* holdErasedUser */ select 1 from app_user where id = $1 for update`, [job.subjectId]);
  }

  async there(job: DeletionRow, { kind }: DeletionTask): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    if (kind !== 'ROOMS') return counts;
    for (const accountId of job.accountIds)
      for (const hook of this.parts.hooks) {
        const store = `FILES ${hook.store}`;
        counts[store] = (counts[store] ?? 0) + (await hook.find(accountId, this.signsOf(job), [])).length;
      }
    return counts;
  }

  async outside(job: DeletionRow, task: DeletionTask): Promise<DoneOutside> {
    if (task.kind === 'LEDGER') {
      await this.ground.ledger.add({
        v: 2,
        subject: 'USER',
        subjectId: job.subjectId,
        deletionId: job.id,
        erasedAt: isoTime(job.erasedAt!),
      });
    }
    if (task.kind === 'ROOMS') return this.emptyRooms(job);
    if (task.kind === 'VERIFY') return this.ground.closing.look(job, this.signsOf(job));
    return {};
  }

  async inside(
    { em, scope }: { em: EntityManager; scope: Scope | undefined },
    job: DeletionRow,
    task: DeletionTask,
    done: DoneOutside,
  ): Promise<TaskOutcome> {
    const { subjectId: userId } = job;
    switch (task.kind) {
      case 'FENCE':
        return this.fence(em, job);
      case 'LEAVE':
        return this.leave(scope!, job);
      case 'NOTES': {
        const { changed, held, isMore } = await unnameInNotes(scope!, userId, nameOf(job), this.parts.holding);
        const counts = held > 0 ? { note: { found: changed + held, erased: changed } } : counted('note', changed);
        return { then: isMore ? 'AGAIN' : 'NEXT', counts };
      }
      case 'TABLE': {
        const { strong } = this.signsOf(job);
        if (!scope) return { then: 'NEXT', counts: await deletePlatformRows(em, task.entry!, userId) };
        const sql = deleteSql(this.map, task.entry!, batchSize, false, 'USER');
        const [gone] = await rows<{ count: number }>(em, sql, [scope.accountId, [userId], strong]);
        return { then: gone!.count === batchSize ? 'AGAIN' : 'NEXT', counts: counted(task.entry!.table, gone!.count) };
      }
      case 'MAILS':
        return {
          then: 'NEXT',
          counts: counted('mail', await deleteMailsTo(em, this.envelope, this.signsOf(job).strong)),
        };
      case 'INVITATIONS': {
        const gone = await rows(
          em,
          `/* eraseInvitations */ delete from invitation where email = any($1::text[]) returning 1`,
          [this.signsOf(job).strong],
        );
        await rows(em, `/* eraseSignUps */ delete from sign_up where email = any($1::text[])`, [
          this.signsOf(job).strong,
        ]);
        await rows(
          em,
          `/* eraseHandOvers */
           update account_hand_over set state = 'WITHDRAWN', new_owner_email = null, ended_at = $2
           where state = 'PENDING' and new_owner_email = any($1::text[])`,
          [this.signsOf(job).strong, this.ground.clock.now()],
        );
        return { then: 'NEXT', counts: counted('invitation', gone.length) };
      }
      case 'PERSON':
        return this.unname(em, job);
      case 'VERIFY':
        return this.ground.closing.close(em, job, done);
      default:
        return { then: 'NEXT' };
    }
  }

  /** From here on nobody signs in, and there is no way back. */
  private async fence(em: EntityManager, job: DeletionRow): Promise<TaskOutcome> {
    const user = await firstRow<{ email: string; fullName: string }>(
      em,
      `/* userToErase */ select email, full_name as "fullName" from app_user where id = $1`,
      [job.subjectId],
    );
    const orphan = user && (await findOrphan(em, job.subjectId));
    if (!user || orphan) {
      const failure = user ? `is the last owner of ${orphan}` : 'the user is there no more';
      await rows(em, `/* restDeleting */ update deletion_job set state = $2, failure = $3 where id = $1`, [
        job.id,
        user ? 'ON_HOLD' : 'FAILED',
        failure,
      ]);
      return { then: 'END' };
    }
    const now = this.ground.clock.now();
    const signs = signsOf([], [], [user.email, ...(await formerAddresses(em, job.subjectId))], [user.fullName]);
    await rows(
      em,
      `/* beginErasingUser */
       update deletion_job set state = 'ERASING', erased_at = $2, failure = null, signs_sealed = $3,
         number = coalesce(number, nextval('deleted_user_number')::int),
         account_ids = array(
           select account_id from membership where user_id = $4 union select account_id from former_member where user_id = $4 order by 1)
       where id = $1`,
      [job.id, now, this.envelope.seal(JSON.stringify(signs), placeOf(job.id)), job.subjectId],
    );
    await rows(em, `/* userIsGone */ update app_user set leaving_at = coalesce(leaving_at, $2) where id = $1`, [
      job.subjectId,
      now,
    ]);
    return { then: 'NEXT' };
  }

  private async leave(scope: Scope, job: DeletionRow): Promise<TaskOutcome> {
    const { subjectId: userId } = job;
    const before = await this.count(scope, job);
    await this.parts.leave(scope, userId);
    // What hangs on the membership went with it.
    const after = await this.count(scope, job);
    const counts: NonNullable<DoneOutside['counts']> = {};
    for (const [store, found] of Object.entries(before))
      if (found > 0) counts[store] = { found, erased: found - after[store]! };
    const answers = await rows(
      scope.em,
      `/* eraseAnswers */ delete from idempotency_key where account_id = $1 and actor = $2 returning 1`,
      [scope.accountId, userId],
    );
    audit(scope, { action: 'user.erased', target: { kind: 'User', id: userId } });
    return commit<TaskOutcome>(
      scope,
      { then: 'NEXT', counts: { ...counts, ...counted('idempotency_key', answers.length) } },
      [],
    );
  }

  /** How much is the user's own in an account, by table. */
  private async count(scope: Scope, job: DeletionRow): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    const { strong } = this.signsOf(job);
    for (const entry of tenantTables(this.map)) {
      const sql = countSql(this.map, entry, 'USER');
      const [row] = await rows<{ count: number }>(scope.em, sql, [scope.accountId, [job.subjectId], strong]);
      counts[entry.table] = row!.count;
    }
    return counts;
  }

  private async emptyRooms(job: DeletionRow): Promise<DoneOutside> {
    const counts: NonNullable<DoneOutside['counts']> = {};
    for (const accountId of job.accountIds) {
      for (const hook of this.parts.hooks) {
        const ids = await hook.find(accountId, this.signsOf(job), []);
        if (ids.length === 0) continue;
        await hook.erase(accountId, ids);
        const { found = 0 } = counts[`FILES ${hook.store}`] ?? {};
        counts[`FILES ${hook.store}`] = { found: found + ids.length, erased: found + ids.length };
      }
    }
    return { counts };
  }

  private async unname(em: EntityManager, job: DeletionRow): Promise<TaskOutcome> {
    await rows(
      em,
      `/* unnameUser */
       update app_user set email = id || '@erased.invalid', full_name = $2, password_hash = '', erased_at = $3 where id = $1`,
      [job.subjectId, nameOf(job), job.erasedAt],
    );
    return { then: 'NEXT', counts: counted('app_user', 1) };
  }

  private signsOf(job: DeletionRow): PersonSigns {
    if (!job.signsSealed) return { strong: [], names: [], marks: [] };
    return JSON.parse(this.envelope.open(job.signsSealed, placeOf(job.id))) as PersonSigns;
  }
}

const nameOf = (job: DeletionRow): string => `Deleted user #${job.number}`;

const counted = (store: string, erased: number) => (erased > 0 ? { [store]: { erased } } : {});
