import { deriveKey, keyedHash } from '../../platform/crypto/keyed-hash.js';

/** The day of a time, UTC, `2026-12-01`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The names under which people are counted: by a key of their account and a time, which no database has. */
export class UsagePseudonyms {
  constructor(private readonly secretsKeys: readonly Buffer[]) {}

  /** Of what a member does, for a month. */
  ofMonth(accountId: string, at: Date, userId: string): string {
    return this.made(0, accountId, dayOf(at).slice(0, 7), userId);
  }

  /** Of whoever is counted once for a day: a member or a contact. */
  ofDay(accountId: string, at: Date, id: string): string {
    return this.made(0, accountId, dayOf(at), id);
  }

  /** All that a member may still be found by in what is kept for a month, under every key that may have made them. */
  kept(accountId: string, now: Date, userId: string): string[] {
    const times = [0, 16, 31].map((days) => new Date(now.getTime() - days * 86_400_000));
    return [
      ...new Set(
        this.secretsKeys.flatMap((_, key) =>
          times.map((at) => this.made(key, accountId, dayOf(at).slice(0, 7), userId)),
        ),
      ),
    ];
  }

  private made(key: number, accountId: string, time: string, id: string): string {
    return keyedHash(deriveKey(this.secretsKeys[key]!, `usage|${accountId}|${time}`), id);
  }
}
