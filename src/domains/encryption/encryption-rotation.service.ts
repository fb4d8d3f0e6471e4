import type { EntityManager } from '@mikro-orm/sql';
import { type Envelope, EnvelopeError } from '../../platform/crypto/envelope.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Database } from '../../platform/database/database.js';
import type { FileKeys } from '../../platform/files/file-keys.js';
import { jobRequest, type JobQueue } from '../../platform/jobs/job-queue.js';
import { newId } from '../../platform/kernel/ids.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import { recordAct, type Operator } from '../operators/operator-act.service.js';
import { encryptionRotateJob } from './encryption.jobs.js';
import { countSealed, findRotation, runningRotation, type RotationRow } from './encryption.queries.js';
import { nameOf, nextSql, placeOf, replaceSql, sealedColumns } from './sealed-columns.js';

const batchSize = 200;
/** The keys of files lie in no table: they are gone through behind the last one, fewer at a time, since each is written for good. */
const filesPlace = 'file keys';
const filesBatchSize = 50;
/** A process with older settings may still seal with an old key behind our back: so often we look again. */
const mostRounds = 5;

/**
 * Seals with the newest key what older ones sealed, while everybody goes on reading and writing: each value keeps its own
 * data key, and only the wrapping of that is made anew.
 */
export class EncryptionRotations {
  /** Called before each batch, and at the end of its transaction; tests let a worker die there. */
  interrupt: (place: 'before' | 'inside') => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly jobs: Pick<JobQueue, 'insert' | 'announce'>,
    private readonly sealed: { envelope: Envelope; fileKeys: FileKeys },
    private readonly ground: { clock: Clock; logger: Logger },
  ) {}

  /** How many values and keys of files each key sealed. */
  async count(): Promise<Map<string, number>> {
    const ofFiles = await this.sealed.fileKeys.count();
    return this.database.operate('encryption.rotate', async (em) => added(await countSealed(em), ofFiles));
  }

  /** The id of the rotation; one that is under way is given again. */
  async begin(operator: Operator): Promise<string> {
    const keyId = this.sealed.envelope.newestKeyId;
    const ofFiles = await this.sealed.fileKeys.count();
    const begun = await this.database.operate('encryption.rotate', async (em) => {
      // Two who ask at once: the second one waits, and finds the first one's.
      await rows(em, `/* lockRotations */ select pg_advisory_xact_lock(5170226116)`);
      const running = await runningRotation(em);
      if (running) return { id: running.id, requests: [] };
      const total = sealedByOthers(added(await countSealed(em), ofFiles), keyId);
      const id = newId();
      await rows(
        em,
        `/* beginRotation */
         insert into encryption_rotation (id, key_id, state, total, place, requested_by, started_at) values ($1, $2, 'RUNNING', $3, $4, $5, $6)`,
        [id, keyId, total, nameOf(sealedColumns[0]!), operator.name, operator.now],
      );
      await recordAct(em, operator, {
        action: 'encryption_key.rotated',
        target: { kind: 'EncryptionRotation', id },
        detail: { keyId, total },
      });
      const requests = [jobRequest(encryptionRotateJob, { rotationId: id })];
      await this.jobs.insert(em, requests);
      return { id, requests };
    });
    this.jobs.announce(begun.requests);
    return begun.id;
  }

  /** Until nothing is left. @throws Error when this process knows another newest key */
  async run(id: string): Promise<void> {
    for (let isOver = false; !isOver;) {
      this.interrupt('before');
      isOver = await this.database.operate('encryption.rotate', async (em) => {
        const rotation = await findRotation(em, id, true);
        if (rotation?.state !== 'RUNNING') return true;
        if (rotation.keyId !== this.sealed.envelope.newestKeyId)
          throw new Error(`The newest key of this process is not ${rotation.keyId}`);
        const step = await this.batch(em, rotation);
        this.interrupt('inside');
        return step === 'over';
      });
    }
  }

  /** Work for a rotation that its worker left. */
  async resume(): Promise<void> {
    const requests = await this.database.operate('encryption.rotate', async (em) => {
      const running = await runningRotation(em);
      const found = running ? [jobRequest(encryptionRotateJob, { rotationId: running.id })] : [];
      await this.jobs.insert(em, found);
      return found;
    });
    this.jobs.announce(requests);
  }

  private async batch(em: EntityManager, rotation: RotationRow): Promise<'more' | 'over'> {
    if (rotation.place === filesPlace) return this.filesBatch(em, rotation);
    const at = Math.max(
      0,
      sealedColumns.findIndex((one) => nameOf(one) === rotation.place),
    );
    const column = sealedColumns[at]!;
    const found = await rows<{ keys: string[]; sealed: string }>(
      em,
      nextSql(column, rotation.after !== null, batchSize),
      [rotation.keyId, ...(rotation.after ?? [])],
    );
    const fresh = found.flatMap(({ keys, sealed }) => {
      try {
        return [{ keys, sealed, fresh: this.sealed.envelope.rewrap(sealed, placeOf(column, keys)) }];
      } catch (error) {
        if (!(error instanceof EnvelopeError)) throw error;
        this.ground.logger.error({ table: column.table, reason: error.message }, 'a sealed value opens with no key');
        return [];
      }
    });
    const [written] =
      fresh.length > 0
        ? await rows<{ count: number }>(em, replaceSql(column), [JSON.stringify(fresh)])
        : [{ count: 0 }];
    const failed = found.length - fresh.length;
    const isColumnDone = found.length < batchSize;
    const following = sealedColumns[at + 1];
    const next = isColumnDone ? (following ? nameOf(following) : filesPlace) : rotation.place;
    await this.goOn(em, rotation, { done: written!.count, failed }, next, isColumnDone ? null : found.at(-1)!.keys);
    return 'more';
  }

  private async filesBatch(em: EntityManager, rotation: RotationRow): Promise<'more' | 'over'> {
    const step = await this.sealed.fileKeys.rewrap(rotation.after?.[0], filesBatchSize);
    if (step.failed > 0) this.ground.logger.error({ count: step.failed }, 'keys of files open with no key');
    await this.goOn(em, rotation, step, filesPlace, step.last === undefined ? null : [step.last]);
    return step.last === undefined ? this.endRound(em, rotation, rotation.failed + step.failed) : 'more';
  }

  private async goOn(
    em: EntityManager,
    rotation: RotationRow,
    { done, failed }: { done: number; failed: number },
    place: string,
    after: readonly string[] | null,
  ): Promise<void> {
    await rows(
      em,
      `/* rotated */ update encryption_rotation set done = done + $2, failed = failed + $3, place = $4, after = $5 where id = $1`,
      [rotation.id, done, failed, place, after],
    );
  }

  /** Looks whether anything came behind our back; then all of it is gone through once more. */
  private async endRound(em: EntityManager, rotation: RotationRow, failed: number): Promise<'more' | 'over'> {
    const left = sealedByOthers(added(await countSealed(em), await this.sealed.fileKeys.count()), rotation.keyId);
    if (left > failed && rotation.round + 1 < mostRounds) {
      await firstRow(
        em,
        `/* rotateAnew */ update encryption_rotation set round = round + 1, failed = 0, place = $2, after = null where id = $1`,
        [rotation.id, nameOf(sealedColumns[0]!)],
      );
      return 'more';
    }
    await rows(
      em,
      `/* rotationEnded */ update encryption_rotation set state = 'COMPLETED', failed = $2, finished_at = $3 where id = $1`,
      [rotation.id, left, this.ground.clock.now()],
    );
    return 'over';
  }
}

function added(some: ReadonlyMap<string, number>, more: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(some);
  for (const [id, count] of more) sum.set(id, (sum.get(id) ?? 0) + count);
  return sum;
}

const sealedByOthers = (counts: ReadonlyMap<string, number>, keyId: string): number =>
  [...counts].reduce((sum, [id, count]) => (id === keyId ? sum : sum + count), 0);
