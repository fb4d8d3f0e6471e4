// Inbound, beside stop 3: what does a webhook say? From the stored raw event; next one verb per fact.
import { isOverfull } from './delivery-bounds.js';
import { compact, idAt, Malformed, objectAt, textAt, timeAt } from './json-reader.js';
import { isJsonObject, storableJson, type JsonObject, type JsonValue } from './json-value.js';
import {
  preferencePersonOf,
  readChannelField,
  readPreference,
  readTemplateField,
  readUserIdUpdate,
  renamedPersonOf,
} from './read-account-fields.js';
import { readAppContact } from './read-app-contact.js';
import { callPartnerOf, readCall, readCallStatus } from './read-call.js';
import { readError } from './read-errors.js';
import { historyPieces } from './read-history.js';
import { echoRecipientOf, readEcho, readMessage, senderOf } from './read-message.js';
import { ContactBook } from './read-person.js';
import { readStatus } from './read-status.js';
import { statusRecipientOf } from './read-status-person.js';
import {
  channelFields,
  templateFields,
  type PersonIds,
  type PoisonItem,
  type WebhookFact,
  type WebhookItem,
} from './webhook-facts.js';

/** How one list of a value is read: each element alone, with the contact that speaks of its person. */
interface PartReader {
  personOf?: (element: JsonValue) => PersonIds;
  read: (element: JsonObject, contact: JsonObject | undefined) => WebhookFact;
}

/** Where a piece stands: enough to write a webhook body that holds this piece alone. */
interface Place {
  wabaId: string;
  entry: JsonObject;
  field: string;
}

const errorPart: PartReader = { read: (error) => ({ kind: 'platform_error', error: readError(error) }) };
const echoParts: Record<string, PartReader> = {
  message_echoes: { personOf: echoRecipientOf, read: readEcho },
  errors: errorPart,
};

/** Fields whose value is made of lists; a list that is not named here is kept as `other`. */
const listFields: Record<string, Record<string, PartReader>> = {
  messages: {
    messages: { personOf: senderOf, read: readMessage },
    statuses: { personOf: statusRecipientOf, read: readStatus },
    errors: errorPart,
  },
  calls: {
    calls: { personOf: callPartnerOf, read: readCall },
    statuses: { personOf: statusRecipientOf, read: readCallStatus },
    errors: errorPart,
  },
  message_echoes: echoParts,
  smb_message_echoes: echoParts,
  smb_app_state_sync: { state_sync: { read: readAppContact }, errors: errorPart },
  user_preferences: {
    user_preferences: { personOf: preferencePersonOf, read: readPreference },
    errors: errorPart,
  },
  user_id_update: { user_id_update: { personOf: renamedPersonOf, read: readUserIdUpdate }, errors: errorPart },
};

/** Members of a value that go with every element of its lists. */
const sharedKeys: ReadonlySet<string> = new Set(['messaging_product', 'metadata', 'contacts']);

/** Every fact of a webhook body, in order; unreadable pieces come as poison. Never throws, whatever JSON it is given. */
export function readWebhook(payload: unknown): WebhookItem[] {
  const body = storableJson(payload);
  if (!isJsonObject(body) || body['object'] !== 'whatsapp_business_account' || !Array.isArray(body['entry'])) {
    return [{ raw: body, poison: { reason: 'not a webhook of a WhatsApp Business Account' } }];
  }
  if (isOverfull(body['entry'])) {
    return [{ raw: body, poison: { reason: 'it holds more than a delivery can' } }];
  }
  return body['entry'].flatMap(readEntry);
}

function readEntry(entry: JsonValue): WebhookItem[] {
  const raw = { object: 'whatsapp_business_account', entry: [entry] };
  try {
    if (!isJsonObject(entry)) throw new Malformed('the entry is not an object');
    const wabaId = idAt(entry, 'id');
    if (wabaId === undefined) throw new Malformed('the entry has no id');
    const changes = entry['changes'];
    if (!Array.isArray(changes)) throw new Malformed('the entry has no list of changes');
    return changes.flatMap((change) => readChange(wabaId, entry, change));
  } catch (error) {
    return [{ raw, poison: { reason: reasonOf(error) } }];
  }
}

function readChange(wabaId: string, entry: JsonObject, change: JsonValue): WebhookItem[] {
  const field = textAt(change, 'field');
  if (!isJsonObject(change) || field === undefined) {
    return [{ wabaId, raw: envelope(entry, change), poison: { reason: 'the change has no field' } }];
  }
  const place: Place = { wabaId, entry, field };
  const value = change['value'] ?? null;
  if (field === 'history') return readHistory(place, value);
  const parts = Object.hasOwn(listFields, field) ? listFields[field] : undefined;
  if (!parts) return [readWhole(place, value)];
  if (!isJsonObject(value)) return [poison(place, value, 'the value is not an object')];
  const book = new ContactBook(value);
  const items = Object.entries(value)
    .filter(([key, member]) => !sharedKeys.has(key) && member !== undefined && member !== null)
    .flatMap(([key, member]) => {
      const reader = Object.hasOwn(parts, key) ? parts[key] : undefined;
      // Meta writes lists; a lone element in place of a list is read all the same.
      if (!Array.isArray(member)) return [readPart(place, value, book, key, member as JsonValue, false, reader)];
      return member.map((element) => readPart(place, value, book, key, element, true, reader));
    });
  return items.length > 0 ? items : [fact(place, value, { kind: 'other', field, value })];
}

/** Chunks of old messages, taken apart: each message is stored, or set aside, alone. */
function readHistory(place: Place, value: JsonValue): WebhookItem[] {
  if (!isJsonObject(value)) return [poison(place, value, 'the value is not an object')];
  const items = historyPieces(value, new ContactBook(value)).map((piece) => {
    const alone = { ...sharedOf(value), ...piece.alone };
    try {
      return fact(place, alone, piece.read());
    } catch (error) {
      return poison(place, alone, reasonOf(error));
    }
  });
  return items.length > 0 ? items : [fact(place, value, { kind: 'other', field: place.field, value })];
}

/** A field whose value is one thing. */
function readWhole(place: Place, value: JsonValue): WebhookItem {
  const { field, entry } = place;
  const templateField = templateFields.find((name) => name === field);
  const channelField = channelFields.find((name) => name === field);
  try {
    if (!templateField && !channelField) return fact(place, value, { kind: 'other', field, value });
    if (!isJsonObject(value)) throw new Malformed('the value is not an object');
    const at = timeAt(entry, 'time');
    if (templateField) return fact(place, value, readTemplateField(templateField, value, at));
    return fact(place, value, readChannelField(channelField!, value, at));
  } catch (error) {
    return poison(place, value, reasonOf(error));
  }
}

function readPart(
  place: Place,
  value: JsonObject,
  book: ContactBook,
  key: string,
  element: JsonValue,
  isListed: boolean,
  reader: PartReader | undefined,
): WebhookItem {
  let alone: JsonObject = { ...sharedOf(value), [key]: isListed ? [element] : element };
  try {
    const contact = book.of(reader?.personOf?.(element) ?? {});
    if (contact) alone = { ...alone, contacts: [contact] };
    if (!reader) return fact(place, alone, { kind: 'other', field: place.field, topic: key, value: element });
    if (!isJsonObject(element)) throw new Malformed(`${key} holds something that is not an object`);
    return fact(place, alone, reader.read(element, contact));
  } catch (error) {
    return poison(place, alone, reasonOf(error));
  }
}

const sharedOf = (value: JsonObject): JsonObject =>
  compact({ messaging_product: value['messaging_product'], metadata: value['metadata'] });

function envelope(entry: JsonObject, change: JsonValue): JsonObject {
  return {
    object: 'whatsapp_business_account',
    entry: [compact({ id: entry['id'], time: entry['time'], changes: [change] })],
  };
}

/** `phone_number_id` routes; `display_phone_number` may come formatted and changes. */
function addressOf(place: Place, value: JsonValue) {
  const metadata = objectAt(value, 'metadata') ?? objectAt(value, 'phone_number_settings');
  const id = textAt(metadata, 'phone_number_id');
  return { wabaId: wabaIdOf(place, value), field: place.field, ...(id === undefined ? {} : { phoneNumberId: id }) };
}

/** Events of partners come under the business portfolio and name the account that they are about. */
function wabaIdOf({ wabaId, field }: Place, value: JsonValue): string {
  if (field !== 'account_update') return wabaId;
  const named = textAt(objectAt(value, 'waba_info'), 'waba_id');
  return named !== undefined && named.length <= 64 ? named : wabaId;
}

const fact = (place: Place, value: JsonValue, told: WebhookFact): WebhookItem => ({
  ...addressOf(place, value),
  raw: envelope(place.entry, { field: place.field, value }),
  fact: told,
});

const poison = (place: Place, value: JsonValue, reason: string): PoisonItem => ({
  ...addressOf(place, value),
  raw: envelope(place.entry, { field: place.field, value }),
  poison: { reason },
});

/** Reasons name members, never their values: poison is shown to operators and logged. */
const reasonOf = (error: unknown): string => (error instanceof Malformed ? error.message : 'unreadable');
