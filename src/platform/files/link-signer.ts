import { deriveKey, equalInConstantTime, keyedHash } from '../crypto/keyed-hash.js';
import type { Clock } from '../kernel/clock.js';

/** Signs addresses of files. The signature covers all parts and the end, so none can be changed for another. */
export class LinkSigner {
  private readonly keys: readonly Buffer[];

  /** The first key signs; all of them are good, so that links outlive a rotation. */
  constructor(
    secretsKeys: readonly Buffer[],
    purpose: string,
    private readonly clock: Clock,
  ) {
    this.keys = secretsKeys.map((key) => deriveKey(key, purpose));
  }

  /** `expires`: seconds since 1970. */
  sign(parts: readonly string[], expires: number): string {
    return keyedHash(this.keys[0]!, signedText(parts, expires));
  }

  /** When the link ends; `forged` for anything that was not signed here, with these parts. */
  open(parts: readonly string[], expires: string, signature: string): Date | 'forged' | 'expired' {
    if (!/^\d{1,12}$/.test(expires)) return 'forged';
    const text = signedText(parts, Number(expires));
    if (!this.keys.some((key) => equalInConstantTime(keyedHash(key, text), signature))) return 'forged';
    const endsAt = new Date(Number(expires) * 1000);
    return endsAt <= this.clock.now() ? 'expired' : endsAt;
  }
}

/** Parts are names and ids: none of them has a bar. */
const signedText = (parts: readonly string[], expires: number): string => [...parts, expires].join('|');
