import { createHmac, timingSafeEqual } from 'node:crypto';

const header256 = /^sha256=[0-9a-f]{64}$/;

/** The `X-Hub-Signature-256` header for these exact bytes: `sha256=` and lower-case hex of HMAC-SHA256. */
export const sign = (rawBody: Uint8Array, appSecret: string): string =>
  `sha256=${createHmac('sha256', appSecret).update(rawBody).digest('hex')}`;

/**
 * True when one of the secrets signed these exact bytes; every secret is tried in constant time, several so that a secret
 * can be rotated. Anything but the documented header form is false, and so is an empty list or an empty secret.
 */
export function verifySignature(
  rawBody: Uint8Array,
  header: string | undefined,
  appSecrets: readonly string[],
): boolean {
  if (header === undefined || !header256.test(header)) return false;
  const given = Buffer.from(header);
  let isGenuine = false;
  for (const secret of appSecrets) {
    // An unset secret must not let anyone in who signs with the empty key.
    if (secret === '') continue;
    if (timingSafeEqual(given, Buffer.from(sign(rawBody, secret)))) isGenuine = true;
  }
  return isGenuine;
}
