import { Malformed, idAt, listAt, objectAt, requiredIdAt, requiredTimeAt, textAt, compact } from './json-reader.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';
import { readChannelField } from './read-account-fields.js';
import { readContent } from './read-content.js';
import { describePerson, isNobody, personAt, type ContactBook } from './read-person.js';
import type { HistoryMessageFact, PersonIds, WebhookFact } from './webhook-facts.js';

/** One piece of a `history` value: what the value would be with this piece alone, and what it says. */
export interface HistoryPiece {
  alone: JsonObject;
  read(): WebhookFact;
}

/**
 * The pieces of a `history` value: how far the import has come, each message of each thread, and files that come later.
 * Chunks hold thousands of messages, come in any order and repeat, so each message stands for itself.
 */
export function historyPieces(value: JsonObject, book: ContactBook): HistoryPiece[] {
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === 'history') return listAt(value, 'history').flatMap((chunk) => piecesOfChunk(value, chunk, book));
    if (key === 'messages') return listAt(value, 'messages').map((message) => pieceOfFile(value, message, book));
    if (['messaging_product', 'metadata', 'contacts'].includes(key) || member === undefined || member === null)
      return [];
    const other = { kind: 'other' as const, field: 'history', topic: key, value: member };
    return [{ alone: { [key]: member }, read: () => other }];
  });
}

function piecesOfChunk(value: JsonObject, chunk: JsonValue, book: ContactBook): HistoryPiece[] {
  if (!isJsonObject(chunk)) return [{ alone: { history: [chunk] }, read: refuseChunk }];
  const [metadata, errors] = [objectAt(chunk, 'metadata'), listAt(chunk, 'errors')];
  const head = compact({ metadata, errors: errors.length > 0 ? errors : undefined });
  const pieces: HistoryPiece[] = [];
  if (metadata || errors.length > 0) {
    const alone = { history: [head] };
    pieces.push({ alone, read: () => readChannelField('history', alone, undefined) });
  }
  for (const thread of listAt(chunk, 'threads')) {
    for (const message of listAt(thread, 'messages')) {
      const { messages: _, ...of } = isJsonObject(thread) ? thread : {};
      const contact = book.of(quietly(() => threadPersonOf(of)));
      pieces.push({
        alone: compact({ contacts: contact && [contact], history: [{ threads: [{ ...of, messages: [message] }] }] }),
        read: () => readHistoryMessage(value, message, threadPersonOf(of), contact),
      });
    }
  }
  return pieces;
}

function refuseChunk(): never {
  throw new Malformed('history holds something that is not an object');
}

function pieceOfFile(value: JsonObject, message: JsonValue, book: ContactBook): HistoryPiece {
  const contact = book.of(quietly(() => partnerOf(value, message)));
  return {
    alone: compact({ contacts: contact && [contact], messages: [message] }),
    read: () => readHistoryMessage(value, message, partnerOf(value, message), contact),
  };
}

const threadPersonOf = (thread: JsonValue): PersonIds =>
  personAt(thread, { phone: 'id', userId: 'user_id', parentUserId: 'parent_user_id' });

/** With whom the business exchanged the message. */
const partnerOf = (value: JsonObject, message: JsonValue): PersonIds =>
  isOurs(value, message)
    ? personAt(message, { phone: 'to', userId: 'to_user_id', parentUserId: 'to_parent_user_id' })
    : personAt(message, { phone: 'from', userId: 'from_user_id', parentUserId: 'from_parent_user_id' });

function isOurs(value: JsonObject, message: JsonValue): boolean {
  const ours = textAt(objectAt(value, 'metadata'), 'display_phone_number')?.replace(/\D/g, '');
  const from = textAt(message, 'from')?.replace(/\D/g, '');
  return (
    (from !== undefined && from === ours) ||
    textAt(message, 'to') !== undefined ||
    textAt(message, 'to_user_id') !== undefined
  );
}

function readHistoryMessage(
  value: JsonObject,
  message: JsonValue,
  person: PersonIds,
  contact: JsonObject | undefined,
): HistoryMessageFact {
  if (!isJsonObject(message)) throw new Malformed('messages holds something that is not an object');
  const { identityKeyHash: _, ...partner } = describePerson(
    isNobody(person) ? partnerOf(value, message) : person,
    contact,
  );
  if (isNobody(partner)) throw new Malformed('the thread names nobody');
  return compact({
    kind: 'history_message' as const,
    wamid: requiredIdAt(message, 'id'),
    sentAt: requiredTimeAt(message, 'timestamp'),
    direction: isOurs(value, message) ? ('OUTBOUND' as const) : ('INBOUND' as const),
    partner,
    content: readContent(message),
    context: compact({ wamid: idAt(objectAt(message, 'context'), 'id') }),
    status: textAt(objectAt(message, 'history_context'), 'status')?.toUpperCase(),
  });
}

/** Looking for a card must not spoil the piece: reading it tells the fault. */
function quietly(find: () => PersonIds): PersonIds {
  try {
    return find();
  } catch {
    return {};
  }
}
