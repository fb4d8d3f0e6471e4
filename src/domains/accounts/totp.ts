import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { sha256 } from '../../platform/crypto/keyed-hash.js';

const stepSeconds = 30;

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: 'Interakt',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
    secret: Secret.fromBase32(secret),
  });

/** A new secret, base32 of 160 bits (RFC 4226 asks for no fewer). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What authenticator apps read from a QR code. */
export const totpUri = (secret: string, email: string): string => totpOf(secret, email).toString();

/** The step whose code this is: the present one, the one before or the one after (RFC 6238, 5.2); undefined for none. */
export function matchingStep(secret: string, code: string, now: Date): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / stepSeconds) + delta;
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Ten codes of 80 random bits, `ABCD-EFGH-JKLM-NPQR`; so long that a plain hash of them tells nothing. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    [...randomBytes(16)]
      .map((byte) => letters[byte % letters.length]!)
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** What is kept of a recovery code, however it was typed. */
export const recoveryCodeHash = (code: string): string => sha256(code.toUpperCase().replace(/[\s-]/g, ''));
