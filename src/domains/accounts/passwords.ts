import { hash, verify } from '@node-rs/argon2';
import type { EntityManager } from '@mikro-orm/sql';
import { rows } from '../../platform/database/rows.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { accountErrors } from './account.errors.js';

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const argon2id = 2;
const options = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 4;

/** A hash of no password, so that an unknown address costs the same time as a known one. */
const dummyHash = hash('no password at all', options);

let running = 0;
const waiting: (() => void)[] = [];

/** Lets at most four hashes run at once: each takes 19 MiB and a core. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** Hashes a password with argon2id. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, options));

/** Whether the password is the one that was hashed; an undefined hash takes as long and is never right. */
export async function isPasswordRight(passwordHash: string | undefined, password: string): Promise<boolean> {
  const known = passwordHash ?? (await dummyHash);
  const right = await inTurn(() => verify(known, password).catch(() => false));
  return right && passwordHash !== undefined;
}

/**
 * Whether a hash is still the user's, and stays so until the transaction ends. Checking a password takes long enough for
 * it to be changed meanwhile; who checked the old one must not be let in behind the change.
 */
export async function isStillInForce(em: EntityManager, userId: string, passwordHash: string): Promise<boolean> {
  const found = await rows(
    em,
    `/* passwordInForce */ select 1 from app_user where id = $1 and password_hash = $2 for share`,
    [userId, passwordHash],
  );
  return found.length > 0;
}

/** @throws DomainError WEAK_PASSWORD */
export function assertStrongPassword(password: string, email: string, path: string[]): void {
  if (password.length < 8 || password.length > 200 || password.toLowerCase() === email.toLowerCase()) {
    throw new DomainError(
      accountErrors.WEAK_PASSWORD,
      'Choose a password of 8 to 200 characters that is not the e-mail address.',
      path,
    );
  }
}
