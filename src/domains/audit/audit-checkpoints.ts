import { join } from 'node:path';
import type { JWK } from 'jose';
import { SigningKeys } from '../../platform/crypto/signing-keys.js';
import { LineFile } from '../../platform/files/line-file.js';

/** What a checkpoint says: how the chain of an account ended at a moment. */
export interface CheckpointClaims {
  v: 1;
  accountId: string;
  /** Place of the last entry. */
  seq: number;
  /** How many entries there were. */
  count: number;
  /** Hash of the last entry. */
  hash: string;
  /** ISO 8601. */
  at: string;
}

/** A checkpoint with its signature. */
export interface SignedCheckpoint extends CheckpointClaims {
  signed: string;
}

/** The checkpoints of an account; `altered`: lines that are whole, and were not signed here. */
export interface CheckpointShelf {
  checkpoints: SignedCheckpoint[];
  altered: number;
}

/** As many processes as may add to a file at the same moment. */
const atTheEnd = 16;

const typ = 'audit-checkpoint+jws';
/** A compact JWS with an Ed25519 signature, whole: what a crash cut off is shorter, and was never acknowledged. */
const wholeLine = /^[\w-]+\.[\w-]+\.[\w-]{86}$/;

/**
 * Signed checkpoints, outside the database: whoever owns the database alone can cut the end of a chain off, or go back
 * to an old copy of all of it, and the chain itself does not show it. One file for each account, only ever added to.
 */
export class AuditCheckpoints {
  private readonly keys: SigningKeys;

  constructor(
    private readonly folder: string,
    secretsKeys: readonly Buffer[],
  ) {
    this.keys = new SigningKeys(secretsKeys, 'audit-checkpoints');
  }

  /** On the disk when it has ended. Two processes may write the same one. */
  async add(claims: CheckpointClaims): Promise<void> {
    await this.fileOf(claims.accountId).add(await this.keys.sign(JSON.stringify(claims), typ));
  }

  /**
   * The last one of the account, as far as anybody can add to it: lines are opened from the end, and no more of them than it takes
   * to find one that was signed here. Two processes may write at once, so a few at the end are compared.
   */
  async last(accountId: string): Promise<SignedCheckpoint | undefined> {
    const lines = (await this.fileOf(accountId).read()).filter((line) => wholeLine.test(line));
    let last: SignedCheckpoint | undefined;
    for (let i = lines.length - 1, seen = 0; i >= 0 && seen < atTheEnd; i--) {
      const checkpoint = await this.open(accountId, lines[i]!);
      if (!checkpoint) continue;
      seen++;
      if (!last || checkpoint.seq > last.seq) last = checkpoint;
    }
    return last;
  }

  /** All of the account, each place once, in the order of the chain. */
  async read(accountId: string): Promise<CheckpointShelf> {
    const bySigned = new Map<string, SignedCheckpoint>();
    let altered = 0;
    for (const line of await this.fileOf(accountId).read()) {
      if (!wholeLine.test(line)) continue;
      const checkpoint = await this.open(accountId, line);
      if (!checkpoint) altered++;
      // Two that differ at one place are both kept: one of them does not fit the chain.
      else bySigned.set(`${checkpoint.seq} ${checkpoint.hash}`, checkpoint);
    }
    return { checkpoints: [...bySigned.values()].sort((a, b) => a.seq - b.seq), altered };
  }

  /** What a checkpoint says; undefined unless it was signed here, of this account. */
  async open(accountId: string, signed: string): Promise<SignedCheckpoint | undefined> {
    const text = await this.keys.open(signed, typ);
    if (text === undefined) return undefined;
    const claims = JSON.parse(text) as CheckpointClaims;
    return claims.accountId === accountId ? { ...claims, signed } : undefined;
  }

  /** The public keys, for everybody (JWK set). */
  publicKeys(): Promise<{ keys: JWK[] }> {
    return this.keys.publicKeys();
  }

  private fileOf(accountId: string): LineFile {
    return new LineFile(join(this.folder, `${accountId}.checkpoints`));
  }
}
