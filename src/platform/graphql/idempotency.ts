import type { Database } from '../database/database.js';
import { firstRow, rows } from '../database/rows.js';
import type { Scope } from '../database/scope.js';
import type { Envelope } from '../crypto/envelope.js';
import { sha256 } from '../crypto/keyed-hash.js';
import { ApiError } from './api-errors.js';
import { canonical } from './canonical.js';
import type { PreparedOperation, WrapMutation } from './operation-pipeline.js';

const keepHours = 24;

const keyPattern = /^[\x21-\x7e]{1,255}$/;

/** Same document and variables, same text: object keys in order, so that a client may write its variables in any. */
const fingerprintOf = ({ source, given }: PreparedOperation): string =>
  sha256(`${source}\n${JSON.stringify(canonical(given))}`);

/** Makes mutations with an `Idempotency-Key` happen once; an answer from before says `extensions.idempotentReplay`. */
export const wrapIdempotent =
  (writes: IdempotentWrites): WrapMutation =>
  async (prepared, context, run) => {
    const key = context.request.idempotencyKey;
    if (key === undefined || !context.viewer) return run();
    if (!keyPattern.test(key)) {
      return { errors: [new ApiError('BAD_REQUEST', 'An Idempotency-Key is 1 to 255 visible ASCII characters.')] };
    }
    const fingerprint = fingerprintOf(prepared);
    let writesSoFar = 0;
    let isReplay = false;
    context.once = {
      async run(scope, work) {
        if (++writesSoFar > 1) {
          throw new ApiError('BAD_REQUEST', 'An Idempotency-Key goes with one mutation per document.');
        }
        // The transaction may be run again after a deadlock; then this is its first write once more.
        try {
          const outcome = await writes.run(scope, key, fingerprint, work);
          isReplay = outcome.isReplay;
          return outcome.result;
        } catch (error) {
          writesSoFar--;
          throw error;
        }
      },
    };
    const result = await run();
    return isReplay ? { ...result, extensions: { ...result.extensions, idempotentReplay: true } } : result;
  };

/**
 * Runs a verb once per `Idempotency-Key` (24 hours): the key, the effect and the sealed result commit together. A second
 * call with the same input gets the first one's result; parallel ones wait for it. A refused verb leaves no key behind.
 */
export class IdempotentWrites {
  constructor(private readonly envelope: Envelope) {}

  /** @throws ApiError IDEMPOTENCY_KEY_REUSED when the key came with another input before */
  async run<T>(
    scope: Scope,
    key: string,
    fingerprint: string,
    work: () => Promise<T>,
  ): Promise<{ result: T; isReplay: boolean }> {
    const actor = scope.viewer.actorId ?? 'system';
    const place = `idempotency_key|response|${scope.accountId}|${actor}|${key}`;
    const now = scope.clock.now();
    await rows(
      scope.em,
      `/* forgetOldKey */ delete from idempotency_key where account_id = $1 and actor = $2 and key = $3 and expires_at <= $4`,
      [scope.accountId, actor, key, now],
    );
    // Waits for a parallel call with the same key to commit or roll back; then it is ours, or its result is there.
    const [taken] = await rows(
      scope.em,
      `/* takeKey */
       insert into idempotency_key (account_id, actor, key, request_hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(hours => $6))
       on conflict do nothing returning key`,
      [scope.accountId, actor, key, fingerprint, now, keepHours],
    );
    if (!taken) {
      const earlier = await firstRow<{ requestHash: string; response: string }>(
        scope.em,
        `/* earlierResult */
         select request_hash as "requestHash", response from idempotency_key where account_id = $1 and actor = $2 and key = $3`,
        [scope.accountId, actor, key],
      );
      if (!earlier)
        throw new ApiError('IDEMPOTENCY_IN_PROGRESS', 'A call with this Idempotency-Key is under way; try again.');
      if (earlier.requestHash !== fingerprint) {
        throw new ApiError('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key came with another input before.');
      }
      return { result: JSON.parse(this.envelope.open(earlier.response, place)) as T, isReplay: true };
    }
    const result = await work();
    await rows(
      scope.em,
      `/* keepResult */ update idempotency_key set response = $4 where account_id = $1 and actor = $2 and key = $3`,
      [scope.accountId, actor, key, this.envelope.seal(JSON.stringify(result ?? null), place)],
    );
    return { result, isReplay: false };
  }
}

/** Deletes the keys whose 24 hours are over. */
export const forgetExpiredKeys = (database: Database): Promise<unknown> =>
  database.operate('keys.retention', (em) =>
    rows(em, `/* forgetExpiredKeys */ delete from idempotency_key where expires_at < now()`),
  );
