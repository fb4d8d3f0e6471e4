import { randomInt } from 'node:crypto';
import { request } from 'undici';
import { GraphError } from '../graph/graph-error.js';
import type { Json } from '../parameters.js';
import type { PhoneNumber } from '../numbers/phone-number.js';
import type { Delivery } from './webhook-delivery.js';
import type { World } from '../world.js';

/** Sends a change of a messages-like field of this number to its callback; undefined when it has none. */
export function notifyNumber(
  world: World,
  number: PhoneNumber,
  field: string,
  value: Json,
): Promise<Delivery> | undefined {
  const waba = world.wabas.get(number.wabaId);
  if (number.strictSubscription && !waba?.subscribed) return undefined;
  const url = number.override?.uri ?? waba?.override?.uri ?? world.settings.webhookUrl;
  if (!url) return undefined;
  const metadata = { display_phone_number: number.digits, phone_number_id: number.id };
  return world.webhooks.send(url, {
    wabaId: number.wabaId,
    field,
    value: { messaging_product: 'whatsapp', metadata, ...value },
  });
}

/** Sends a change of the account or of one of its templates; undefined when there is no callback. */
export function notifyAccount(world: World, wabaId: string, field: string, value: Json): Promise<Delivery> | undefined {
  const waba = world.wabas.get(wabaId);
  const strict = [...(waba?.numbers ?? [])].some((id) => world.numbers.get(id)?.strictSubscription);
  if (strict && !waba?.subscribed) return undefined;
  // Overrides of a WABA or number concern the field `messages` only.
  const url = world.settings.webhookUrl;
  if (!url) return undefined;
  return world.webhooks.send(url, { wabaId, field, value, time: world.clock.seconds() });
}

/** Asks a callback for Meta's challenge. */
export async function challenge(
  uri: string,
  verifyToken: string,
): Promise<{ ok: boolean; status?: number; body?: string; error?: string }> {
  const expected = String(randomInt(1_000_000_000, 2_000_000_000));
  try {
    const url = new URL(uri);
    url.searchParams.set('hub.mode', 'subscribe');
    url.searchParams.set('hub.challenge', expected);
    url.searchParams.set('hub.verify_token', verifyToken);
    const answer = await request(url, { signal: AbortSignal.timeout(5000) });
    const body = (await answer.body.text()).slice(0, 500);
    return { ok: answer.statusCode === 200 && body === expected, status: answer.statusCode, body };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Checks a callback before it is accepted: at most 200 characters, on this machine, and answering the challenge. */
export async function verifiedCallback(
  parameter: string,
  uri: string,
  verifyToken: string,
): Promise<{ uri: string; verifyToken: string }> {
  if (uri.length > 200) throw new GraphError(100, `Param ${parameter} must be at most 200 characters long.`);
  if (!isLoopback(uri)) throw new GraphError(100, `Param ${parameter} must be a URL on this machine in the simulator.`);
  const result = await challenge(uri, verifyToken);
  if (!result.ok)
    throw new GraphError(
      100,
      `Callback verification failed: ${result.error ?? `HTTP status ${result.status}, challenge not echoed`}.`,
    );
  return { uri, verifyToken };
}

/** Whether the URL names this machine; the simulator calls nobody else on a client's word. */
export function isLoopback(uri: string): boolean {
  try {
    const { hostname, protocol } = new URL(uri);
    return /^https?:$/.test(protocol) && (hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname));
  } catch {
    return false;
  }
}
