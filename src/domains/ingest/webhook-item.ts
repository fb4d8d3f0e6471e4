import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { storableText, type JsonValue } from '../../platform/whatsapp/json-value.js';
import { readWebhook } from '../../platform/whatsapp/read-webhook.js';
import type { FactItem, PoisonItem, WebhookItem } from '../../platform/whatsapp/webhook-facts.js';

/** An item of a webhook with its place: the same delivery, read again, gives the same places. */
export interface PlacedItem<T extends WebhookItem = WebhookItem> {
  /** Id of the delivery, or of the dead letter that is replayed. */
  originId: string;
  /** Names the origin: the digest of the delivery, or the id of the dead letter. */
  source: Uint8Array | string;
  position: number;
  receivedAt: Date;
  item: T;
}

/** An item that was understood. */
export type PlacedFact = PlacedItem<FactItem>;

/** A raw delivery as the door stored it. */
export interface RawDelivery {
  id: string;
  digest: Uint8Array;
  body: Uint8Array;
  receivedAt: Date;
}

/** Of a body that is not even JSON, this much is shown in its dead letter. */
const shownCharacters = 10_000;

/** Every item of a delivery, in order. */
export function itemsOfDelivery(delivery: RawDelivery): PlacedItem[] {
  return place(readBody(delivery.body), {
    originId: delivery.id,
    source: delivery.digest,
    receivedAt: delivery.receivedAt,
  });
}

/** The items of a dead letter: one, unless what was unreadable as a whole can be read by now. */
export const itemsOfLetter = (letter: { id: string; item: JsonValue; createdAt: Date }): PlacedItem[] =>
  place(readWebhook(letter.item), { originId: letter.id, source: letter.id, receivedAt: letter.createdAt });

/** True for an item that was understood. */
export const isFact = (placed: PlacedItem): placed is PlacedFact => placed.item.fact !== undefined;

/**
 * A UUIDv7 for what an item leaves behind: equal each time the item is processed, ordered by when it was received.
 * `owner` tells apart what one item leaves in several accounts.
 */
export function idOf(placed: PlacedItem, owner = ''): string {
  return derivedId(placed.receivedAt, placed.source, `${placed.position} ${owner}`);
}

/** A UUIDv7 made of a time and of names: equal for equal input. */
export function derivedId(at: Date, ...names: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update('\u0000');
  return v7({ msecs: at.getTime(), random: hash.digest() });
}

const place = (items: readonly WebhookItem[], origin: Pick<PlacedItem, 'originId' | 'source' | 'receivedAt'>) =>
  items.map((item, position): PlacedItem => ({ ...origin, position, item }));

function readBody(body: Uint8Array): WebhookItem[] {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
  try {
    return readWebhook(JSON.parse(text));
  } catch {
    return [{ raw: storableText(text.slice(0, shownCharacters)), poison: { reason: 'the body is not JSON' } }];
  }
}

/** The value of the one change that an item's raw body holds. */
export function valueOf(item: FactItem | PoisonItem): JsonValue {
  const body = item.raw as { entry?: { changes?: { value?: JsonValue }[] }[] } | null;
  return body?.entry?.[0]?.changes?.[0]?.value ?? null;
}
