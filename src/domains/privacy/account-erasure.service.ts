import type { EntityManager } from '@mikro-orm/sql';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { Database } from '../../platform/database/database.js';
import { firstRow, isoTime, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { accessChangedTopic, accessRevokedTopic } from '../../platform/events/access-topics.js';
import type { Bus } from '../../platform/events/bus.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { accountTables, countRows, deleteRows, type AccountTable } from './account-tables.js';
import { clearDeliveriesOf, countDeliveriesOf, countWaitingOf } from './account-deliveries.queries.js';
import { deletionClaims } from './deletion-claims.js';
import type { DeletionTask, DeletionWork, DoneOutside } from './deletion-plan.js';
import type { DeletionRow } from './deletion.queries.js';
import type { ErasedChannels } from './erased-channels.js';
import type { Certificates } from './erasure-certificate.js';
import type { ErasureLedger } from './erasure-ledger.js';
import { StillWaiting, type TaskOutcome } from './erasure-plan.js';

const batchSize = 1_000;

/** What the engine asks other rooms for. */
export interface AccountErasureParts {
  /** Folders of files below the ids of accounts, by the store of the map. */
  folders: Readonly<
    Record<string, { count(accountId: string): Promise<number>; deleteAll(accountId: string): Promise<number> }>
  >;
  /** Meta sends no more webhooks of the account's numbers; gives what Meta did not take. */
  unsubscribe(accountId: string): Promise<string[]>;
  /** Whether a legal hold forbids to destroy anything of it; asked in the transaction of the fence. */
  isHeld(em: EntityManager, accountId: string): Promise<boolean>;
  /** Work that waits for the account in the queue. */
  countJobs(accountId: string): Promise<number>;
  forgetJobs(accountId: string): Promise<number>;
}

/** What Meta calls the numbers of an account, as it was just before it was erased. */
interface Numbers {
  phoneNumberIds: string[];
  wabaIds: string[];
}

const placeOf = (id: string): string => `deletion_job|signs|${id}`;

/** Erases a business with everything that it has. */
export class AccountErasureWork implements DeletionWork {
  readonly operatorTask = 'privacy.erase_account';
  private tables: Promise<AccountTable[]> | undefined;

  constructor(
    private readonly map: DataMap,
    private readonly envelope: Envelope,
    private readonly ground: {
      database: Database;
      clock: Clock;
      bus: Bus;
      ledger: ErasureLedger;
      certificates: Certificates;
      channels: ErasedChannels;
    },
    private readonly parts: AccountErasureParts,
  ) {}

  actorId = (): undefined => undefined;

  async tasks(job: DeletionRow): Promise<DeletionTask[]> {
    const accountId = job.subjectId;
    const simple = (...kinds: string[]): DeletionTask[] => kinds.map((kind) => ({ name: kind, kind }));
    return [
      ...simple('FENCE', 'LEDGER', 'META'),
      { name: 'CHANNELS', kind: 'CHANNELS', accountId },
      ...simple('RAW', 'QUEUE'),
      ...(await this.allTables()).map(({ table }) => ({ name: `TABLE ${table}`, kind: 'TABLE', accountId })),
      { name: 'ACCOUNT', kind: 'ACCOUNT', accountId },
      ...simple('FILES', 'PEOPLE', 'VERIFY'),
    ];
  }

  async lock(em: EntityManager, job: DeletionRow): Promise<void> {
    await rows(em, `/* holdErasedAccount */ select 1 from account where id = $1 for update`, [job.subjectId]);
  }

  async there(job: DeletionRow, { kind }: DeletionTask): Promise<Record<string, number>> {
    const accountId = job.subjectId;
    switch (kind) {
      case 'RAW': {
        const { phoneNumberIds } = this.numbersOf(job);
        return this.ground.database.operate(this.operatorTask, (em) => countDeliveriesOf(em, phoneNumberIds));
      }
      case 'QUEUE':
        return { QUEUE: await this.parts.countJobs(accountId) };
      case 'FILES': {
        const counts: Record<string, number> = {};
        for (const [store, folder] of Object.entries(this.parts.folders))
          counts[`FILES ${store}`] = await folder.count(accountId);
        return counts;
      }
      default:
        return {};
    }
  }

  async outside(job: DeletionRow, task: DeletionTask): Promise<DoneOutside> {
    const accountId = job.subjectId;
    switch (task.kind) {
      case 'LEDGER':
        await this.remember(job);
        return {};
      case 'META': {
        const missed = await this.parts.unsubscribe(accountId);
        return missed.length > 0
          ? { counts: { 'META subscriptions that Meta did not end': { found: missed.length } } }
          : {};
      }
      case 'RAW':
        return { counts: await this.clearRaw(job) };
      case 'QUEUE':
        return { counts: counted('QUEUE', await this.parts.forgetJobs(accountId)) };
      case 'FILES': {
        const counts: NonNullable<DoneOutside['counts']> = {};
        for (const [store, folder] of Object.entries(this.parts.folders)) {
          const gone = await folder.deleteAll(accountId);
          if (gone > 0) counts[`FILES ${store}`] = { found: gone, erased: gone };
        }
        return { counts };
      }
      case 'VERIFY':
        return { leaks: await this.look(job) };
      default:
        return {};
    }
  }

  async inside(
    { em, scope }: { em: EntityManager; scope: Scope | undefined },
    job: DeletionRow,
    task: DeletionTask,
    done: DoneOutside,
  ): Promise<TaskOutcome> {
    const accountId = job.subjectId;
    switch (task.kind) {
      case 'FENCE':
        return this.fence(em, job);
      case 'CHANNELS':
        await rows(
          em,
          `/* leaveChannels */ update channel set status = 'DISCONNECTED', token_sealed = null where account_id = $1`,
          [accountId],
        );
        return { then: 'NEXT' };
      case 'TABLE': {
        const table = (await this.allTables()).find((one) => `TABLE ${one.table}` === task.name)!;
        const gone = await deleteRows(scope!.em, accountId, table, batchSize);
        // What points at others of the same table goes in layers.
        const isMore = gone === batchSize || (gone > 0 && table.pointers.length > 0);
        return { then: isMore ? 'AGAIN' : 'NEXT', counts: counted(table.table, gone) };
      }
      case 'ACCOUNT': {
        const gone = await rows(em, `/* eraseAccount */ delete from account where id = $1 returning 1`, [accountId]);
        return { then: 'NEXT', counts: counted('account', gone.length) };
      }
      case 'PEOPLE':
        return this.leavePeople(em, job);
      case 'VERIFY':
        return this.close(em, job, done);
      default:
        return { then: 'NEXT' };
    }
  }

  /** From here on nobody enters, and there is no way back. */
  private async fence(em: EntityManager, job: DeletionRow): Promise<TaskOutcome> {
    const accountId = job.subjectId;
    if (await this.parts.isHeld(em, accountId)) {
      // It begins by itself when the last hold is released.
      await rows(
        em,
        `/* accountOnHold */ update deletion_job set state = 'ON_HOLD', failure = 'kept by law' where id = $1`,
        [job.id],
      );
      return { then: 'END' };
    }
    const now = this.ground.clock.now();
    const channels = await rows<{ phoneNumberId: string; wabaId: string }>(
      em,
      `/* numbersToErase */ select c.phone_number_id as "phoneNumberId", c.waba_id as "wabaId" from channel c where c.account_id = $1
         -- A number may be somebody else's by now.
         and not exists (select from channel o where o.phone_number_id = c.phone_number_id and o.account_id <> $1 and o.status <> 'DISCONNECTED')`,
      [accountId],
    );
    const own = await rows<{ id: string }>(
      em,
      `/* ownWabas */
       select distinct c.waba_id as id from channel c where c.account_id = $1 and not exists (
         select from channel o where o.waba_id = c.waba_id and o.account_id <> $1)`,
      [accountId],
    );
    const numbers: Numbers = {
      phoneNumberIds: [...new Set(channels.map(({ phoneNumberId }) => phoneNumberId))],
      wabaIds: own.map(({ id }) => id),
    };
    await rows(
      em,
      `/* beginErasingAccount */
       update deletion_job set state = 'ERASING', erased_at = $2, failure = null, signs_sealed = $3,
         user_ids = array(select user_id from membership where account_id = $4) where id = $1`,
      [job.id, now, this.envelope.seal(JSON.stringify(numbers), placeOf(job.id)), accountId],
    );
    await rows(
      em,
      `/* accountIsGone */ update account set erasing_at = $2, leaving_at = coalesce(leaving_at, $2) where id = $1`,
      [accountId, now],
    );
    await rows(
      em,
      `/* nobodyEnters */ update session set revoked_at = $2, revoked_reason = 'ACCOUNT_ERASED' where account_id = $1 and revoked_at is null`,
      [accountId, now],
    );
    await rows(em, `/* noKeyOpens */ update api_key set revoked_at = $2 where account_id = $1 and revoked_at is null`, [
      accountId,
      now,
    ]);
    await rows(
      em,
      `/* rememberNumbers */
       insert into erased_channel (hash, erased_at) select h, $2 from unnest($1::text[]) as h on conflict (hash) do nothing`,
      [[...numbers.phoneNumberIds, ...numbers.wabaIds].map((id) => this.ground.channels.hash(id)), now],
    );
    return { then: 'NEXT' };
  }

  private async remember(job: DeletionRow): Promise<void> {
    const { phoneNumberIds, wabaIds } = this.numbersOf(job);
    await this.ground.ledger.add({
      v: 2,
      subject: 'ACCOUNT',
      subjectId: job.subjectId,
      deletionId: job.id,
      hashes: [...phoneNumberIds, ...wabaIds].map((id) => this.ground.channels.hash(id)),
      erasedAt: isoTime(job.erasedAt!),
    });
    // Sockets close, and what was believed of credentials is forgotten.
    const { bus, database } = this.ground;
    const ended = await database.operate(this.operatorTask, (em) =>
      rows<{ id: string; isKey: boolean }>(
        em,
        `/* endedAccess */
         select id, false as "isKey" from session where account_id = $1 and revoked_reason = 'ACCOUNT_ERASED'
         union all select id, true from api_key where account_id = $1`,
        [job.subjectId],
      ),
    );
    for (const { id, isKey } of ended) {
      const which = isKey ? { apiKeyId: id } : { sessionId: id };
      bus.publish(accessRevokedTopic, JSON.stringify({ ...which, accountId: job.subjectId }));
    }
    bus.publish(accessChangedTopic, JSON.stringify({ accountId: job.subjectId }));
  }

  /** @throws StillWaiting as long as something that Meta delivered before has not been taken in */
  private async clearRaw(job: DeletionRow) {
    const { database } = this.ground;
    const { phoneNumberIds } = this.numbersOf(job);
    return database.operate(this.operatorTask, async (em) => {
      if ((await countWaitingOf(em, phoneNumberIds)) > 0)
        throw new StillWaiting('A delivery for a number of the account has not been processed yet');
      return clearDeliveriesOf(em, phoneNumberIds);
    });
  }

  /** Members who are left without any account are deleted as well; without delay, since they have had one. */
  private async leavePeople(em: EntityManager, job: DeletionRow): Promise<TaskOutcome> {
    const now = this.ground.clock.now();
    const people = await rows<{ id: string }>(
      em,
      `/* peopleWithoutAccount */
       select u.id from app_user u where u.id = any($1::uuid[]) and u.erased_at is null
         and not exists (select from membership m where m.user_id = u.id)
         and not exists (select from deletion_job d where d.subject_id = u.id and d.state not in ('ERASED', 'CANCELLED'))
       order by u.id for update`,
      [job.userIds],
    );
    for (const { id } of people) {
      await rows(
        em,
        `/* personLeavesToo */
         insert into deletion_job (id, subject_kind, subject_id, state, created_at, due_at) values ($1, 'USER', $2, 'GRACE', $3, $3)`,
        [newId(), id, now],
      );
      await rows(em, `/* personIsLeaving */ update app_user set leaving_at = $2 where id = $1`, [id, now]);
    }
    return { then: 'NEXT' };
  }

  private look(job: DeletionRow): Promise<{ store: string; count: number }[]> {
    return this.ground.database.erase(systemViewer(job.subjectId), async ({ em }) => {
      const leaks: { store: string; count: number }[] = [];
      for (const { table } of await this.allTables(em)) {
        const count = await countRows(em, job.subjectId, table);
        if (count > 0) leaks.push({ store: table, count });
      }
      if (await firstRow(em, `/* accountLeft */ select 1 from account where id = $1`, [job.subjectId]))
        leaks.push({ store: 'account', count: 1 });
      return leaks;
    });
  }

  private async close(em: EntityManager, job: DeletionRow, { leaks = [] }: DoneOutside): Promise<TaskOutcome> {
    if (leaks.length > 0) {
      const found = leaks.map(({ store, count }) => `${store} (${count})`).join(', ');
      return { then: 'ANEW', reason: `still found in ${found}` };
    }
    const now = this.ground.clock.now();
    const claims = deletionClaims(this.map, job, [], now);
    await rows(
      em,
      `/* accountErased */
       update deletion_job set state = 'ERASED', finished_at = $2, signs_sealed = null, failure = null, user_ids = '{}', certificate = $3
       where id = $1`,
      [job.id, now, await this.ground.certificates.sign(claims)],
    );
    return { then: 'END' };
  }

  private allTables(em?: EntityManager): Promise<AccountTable[]> {
    this.tables ??= (em ? accountTables(em) : this.ground.database.operate(this.operatorTask, accountTables)).catch(
      (error: unknown) => {
        // Asked again next time: one failure must not stay for as long as the process lives.
        this.tables = undefined;
        throw error;
      },
    );
    return this.tables;
  }

  private numbersOf(job: DeletionRow): Numbers {
    if (!job.signsSealed) return { phoneNumberIds: [], wabaIds: [] };
    return JSON.parse(this.envelope.open(job.signsSealed, placeOf(job.id))) as Numbers;
  }
}

const counted = (store: string, erased: number) => (erased > 0 ? { [store]: { erased } } : {});
