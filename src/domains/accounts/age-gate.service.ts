import type { EntityManager } from '@mikro-orm/sql';
import { deriveKey, keyedHash } from '../../platform/crypto/keyed-hash.js';
import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { householdOf, networkOf } from '../../platform/kernel/network-of.js';
import { accountErrors } from './account.errors.js';
import type { Origin } from './origin.js';

const dayMs = 86_400_000;
/** So long another answer is not taken for the same address from the same place. */
const holdsMs = dayMs;
/** So long the hash is kept: meanwhile a further no locks nothing anew, so nobody can lock an address for good, not even beside its owner. */
const keptMs = 7 * dayMs;
/** A network can lock no more addresses than this a day: schools have many pupils, and floods have many addresses. */
const mostOfNetwork = 100;

/**
 * Asks for sixteen years. Of whoever says no nothing is stored but keyed hashes, of the address together with the place and
 * of the network, which refuse another answer for the same address from the same place for a day: going back and ticking
 * the box opens nothing. The address alone would refuse more, and tell anybody whether its owner said to be a child, or let
 * anybody shut an adult out: so whoever goes to another network answers anew. A place is a /24 of IPv4 and a /64 of IPv6.
 */
export class AgeGate {
  private readonly keys: readonly Buffer[];

  constructor(
    private readonly database: Database,
    secretsKeys: readonly Buffer[],
    private readonly clock: Clock,
  ) {
    this.keys = secretsKeys.map((key) => deriveKey(key, 'age-refusal'));
  }

  /** `email` as `readEmail` gives it. @throws DomainError TOO_YOUNG */
  async assertOldEnough(email: string, isAtLeastSixteen: boolean, { ip }: Origin): Promise<void> {
    const sign = `${mailboxOf(email)} ${placeOf(ip)}`;
    const isRefused = await this.database.operate('auth.age_gate', async (em) => {
      if (isAtLeastSixteen) return this.isHeld(em, sign);
      await this.hold(em, sign, networkOf(ip) ?? 'none');
      return true;
    });
    if (isRefused) {
      throw new DomainError(accountErrors.TOO_YOUNG, 'You must be at least sixteen.', ['isAtLeastSixteen']);
    }
  }

  private async isHeld(em: EntityManager, sign: string): Promise<boolean> {
    const found = await rows(
      em,
      `/* ageRefusal */ select 1 from age_refusal where email_hash = any($1::text[]) and refused_at > $2`,
      [this.hashes('email', sign), this.ago(holdsMs)],
    );
    return found.length > 0;
  }

  private async hold(em: EntityManager, sign: string, network: string): Promise<void> {
    const emails = this.hashes('email', sign);
    const networks = this.hashes('network', network);
    await rows(em, `/* forgetAgeRefusals */ delete from age_refusal where refused_at < $1`, [this.ago(keptMs)]);
    await rows(
      em,
      `/* addAgeRefusal */
       insert into age_refusal (email_hash, network_hash, refused_at)
       select $1, $2, $3 where not exists (select from age_refusal where email_hash = any($4::text[])) and (
         select count(*) from age_refusal where network_hash = any($5::text[]) and refused_at > $6) < $7
       on conflict do nothing`,
      [emails[0], networks[0], this.clock.now(), emails, networks, this.ago(dayMs), mostOfNetwork],
    );
  }

  private ago = (ms: number): Date => new Date(this.clock.now().getTime() - ms);

  /** By every key, the newest first: one that was rotated still finds what it hashed. */
  private hashes = (what: 'email' | 'network', text: string): string[] =>
    this.keys.map((key) => keyedHash(key, `${what}:${text}`));
}

/** Where somebody tries again from: a machine keeps it for a while, and strangers are elsewhere. */
const placeOf = (ip: string): string => {
  const network = networkOf(ip);
  return (network?.includes(':') ? householdOf(ip) : network) ?? 'none';
};

/** What is put behind a `+` leads to the same mailbox. */
const mailboxOf = (email: string): string => email.replace(/\+[^@]*(?=@)/, '');
