import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const oldestMs = 3_600_000;
/** Meta's clock may be a little ahead. */
const aheadMs = 300_000;

/** The same request has the same code, however often it comes; nobody makes it up without Meta's signature. Letters and digits alone. */
const confirmationOf = (signature: string, payload: string): string =>
  createHash('sha256')
    .update(`confirmation|${Buffer.from(signature, 'base64url').toString('hex')}|${payload}`)
    .digest('hex')
    .slice(0, 40);

/**
 * Reads the `signed_request` of Meta's callback for deleting data: `base64url(HMAC-SHA256(payload)) . base64url(payload)`,
 * the payload being JSON with `algorithm`, `issued_at` (seconds) and `user_id`. Undefined: it is not signed by Meta with one of the
 * secrets, is older than an hour (whoever has seen one could repeat it for ever), or says nothing.
 */
export function readSignedRequest(
  signed: string,
  appSecrets: readonly string[],
  now: Date,
): { userId: string; confirmation: string } | undefined {
  const [signature, payload, ...rest] = signed.split('.');
  if (!signature || !payload || rest.length > 0 || signed.length > 8_000) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const isSigned = appSecrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(payload).digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isSigned) return undefined;
  try {
    const {
      algorithm,
      issued_at: issuedAt,
      user_id: userId,
    } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
      algorithm?: unknown;
      issued_at?: unknown;
      user_id?: unknown;
    };
    const isKnown = typeof algorithm === 'string' && algorithm.toUpperCase() === 'HMAC-SHA256';
    const ageMs = typeof issuedAt === 'number' ? now.getTime() - issuedAt * 1_000 : Infinity;
    const isFresh = ageMs <= oldestMs && ageMs >= -aheadMs;
    if (!isKnown || !isFresh || typeof userId !== 'string' || !/^[\w.-]{1,100}$/.test(userId)) return undefined;
    return { userId, confirmation: confirmationOf(signature, payload) };
  } catch {
    return undefined;
  }
}
