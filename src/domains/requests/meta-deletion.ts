import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Reads the `signed_request` of Meta's callback for deleting data: `base64url(HMAC-SHA256(payload)) . base64url(payload)`,
 * the payload being JSON with `algorithm` and `user_id`. Undefined: it is not signed by Meta with one of the secrets, or says nothing.
 */
export function readSignedRequest(signed: string, appSecrets: readonly string[]): { userId: string } | undefined {
  const [signature, payload, ...rest] = signed.split('.');
  if (!signature || !payload || rest.length > 0 || signed.length > 8_000) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const isSigned = appSecrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(payload).digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isSigned) return undefined;
  try {
    const { algorithm, user_id: userId } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
      algorithm?: unknown;
      user_id?: unknown;
    };
    const isKnown = typeof algorithm === 'string' && algorithm.toUpperCase() === 'HMAC-SHA256';
    return isKnown && typeof userId === 'string' && /^[\w.-]{1,100}$/.test(userId) ? { userId } : undefined;
  } catch {
    return undefined;
  }
}
