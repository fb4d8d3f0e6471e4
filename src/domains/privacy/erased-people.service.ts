import { rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { PersonIds } from '../../platform/whatsapp/webhook-facts.js';
import { hasherOf, marksOf, type MarkKey } from './person-signs.js';

/** Something that was told of people, at a time. */
export interface ToldOf {
  people: readonly PersonIds[];
  at: Date;
}

/** Who was erased, recognised by keyed hashes alone. */
export class ErasedPeople {
  constructor(private readonly keys: readonly MarkKey[]) {}

  /**
   * Which of these are of the time before somebody in them was erased: Meta delivers for a week, and what comes late must
   * not bring anybody back. Whoever writes afterwards is somebody new. One statement; none where nobody is named.
   */
  async findLate(scope: Scope, told: readonly ToldOf[]): Promise<ReadonlySet<number>> {
    const hashers = this.keys.map((key) => hasherOf(key, scope.accountId));
    const hashes = told.map(({ people }) =>
      people.flatMap((ids) => marksOf(ids).flatMap((mark) => hashers.map((hash) => hash(mark)))),
    );
    const all = [...new Set(hashes.flat())];
    if (all.length === 0) return new Set();
    const erased = await rows<{ hash: string; at: string }>(
      scope.em,
      `/* erasedPeople */ select hash, erased_at as at from erased_person where account_id = $1 and hash = any($2::text[])`,
      [scope.accountId, all],
    );
    const erasedAt = new Map(erased.map(({ hash, at }) => [hash, toDate(at).getTime()]));
    return new Set(
      told.flatMap(({ at }, i) => (hashes[i]!.some((hash) => at.getTime() <= (erasedAt.get(hash) ?? -1)) ? [i] : [])),
    );
  }

  /** Writes down that the person with these marks was erased now. */
  async add(scope: Scope, erasureJobId: string, marks: readonly string[], at: Date): Promise<string[]> {
    const hashes = marks.map(hasherOf(this.keys[0]!, scope.accountId));
    await rows(
      scope.em,
      `/* addErasedPerson */
       insert into erased_person (account_id, hash, erased_at, erasure_job_id)
       select $1, h, $3, $4 from unnest($2::text[]) as h
       on conflict (account_id, hash) do update
       set erased_at = greatest(erased_person.erased_at, excluded.erased_at), erasure_job_id = excluded.erasure_job_id`,
      [scope.accountId, hashes, at, erasureJobId],
    );
    return hashes;
  }
}
