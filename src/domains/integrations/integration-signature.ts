import { createHmac, randomBytes } from 'node:crypto';
import { equalInConstantTime } from '../../platform/crypto/keyed-hash.js';

/** Headers of Standard Webhooks (standardwebhooks.com). */
export const signatureHeaders = { id: 'webhook-id', timestamp: 'webhook-timestamp', signature: 'webhook-signature' };

/** A signature older or younger than this is not good: what was overheard cannot be said again later. */
export const windowSeconds = 300;

/** What the headers of a delivery say. */
export interface SignedHeaders {
  id: string;
  /** Unix seconds, as they came. */
  timestamp: string;
  signature: string;
}

const secretPrefix = 'whsec_';

/** A secret as third parties take it. */
export const newWebhookSecret = (): string => secretPrefix + randomBytes(32).toString('base64');

/** The headers, where they have the form that signed deliveries have. */
export function signedHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): SignedHeaders | undefined {
  const [id, timestamp, signature] = Object.values(signatureHeaders).map((name) => headers[name]);
  const isGood =
    typeof id === 'string' &&
    typeof timestamp === 'string' &&
    typeof signature === 'string' &&
    /^[\w.:-]{1,200}$/.test(id) &&
    /^\d{1,12}$/.test(timestamp) &&
    signature.length <= 2_000;
  return isGood ? { id, timestamp, signature } : undefined;
}

/** `v1,` and base64 of HMAC-SHA256 over id, timestamp and the exact bytes. */
export function signDelivery(
  secret: string,
  { id, timestamp }: Omit<SignedHeaders, 'signature'>,
  body: Uint8Array,
): string {
  const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}

/** Whether one of the signatures is of these exact bytes with this secret; each compared in constant time. */
export function isSigned(secret: string, headers: SignedHeaders, body: Uint8Array): boolean {
  const expected = signDelivery(secret, headers, body);
  return headers.signature.split(' ').filter((given) => equalInConstantTime(given, expected)).length > 0;
}

/** Whether the time of the signature is near enough to now. */
export const isInWindow = ({ timestamp }: SignedHeaders, now: Date): boolean =>
  Math.abs(now.getTime() / 1000 - Number(timestamp)) <= windowSeconds;
