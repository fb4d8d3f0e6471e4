import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** SHA-256 in hex; enough for secrets of 256 random bits, which need no slow hash. */
export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** A key for one purpose, derived from the master key by HKDF, so that keys of different uses never coincide. */
export const deriveKey = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `interakt:${purpose}`, 32));

/** HMAC-SHA256 as base64url. */
export const keyedHash = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** Equality of two strings in constant time. */
export function equalInConstantTime(a: string, b: string): boolean {
  const x = createHash('sha256').update(a).digest();
  const y = createHash('sha256').update(b).digest();
  return timingSafeEqual(x, y);
}

/** 256 random bits, base64url. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');
