import { compact, flagAt, idAt, listAt, Malformed, numberAt, objectAt, textAt, timeAt } from './json-reader.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';
import type { ContactCard, MediaKind, MessageContent, OrderItem } from './message-content.js';
import { readErrors } from './read-errors.js';
import { waIdOf } from './read-person.js';

type Reader = (message: JsonObject, depth: number) => MessageContent | undefined;

/** An edit carries a message; deeper nesting than this is no message of WhatsApp's. */
const MAX_EDITS = 3;

/**
 * What a message of a webhook says. A type that we do not know, or a known one without what it needs, becomes
 * `unsupported` with Meta's type: a message is never dropped. Malformed only for ids too long to be ids.
 */
export function readContent(message: JsonObject, depth = 0): MessageContent {
  const type = textAt(message, 'type') ?? 'unknown';
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  return reader?.(message, depth) ?? unsupported(message, type);
}

function unsupported(message: JsonObject, type: string): MessageContent {
  const error = readErrors(message)[0];
  return compact({
    kind: 'unsupported' as const,
    originalType: textAt(objectAt(message, 'unsupported'), 'type') ?? type,
    errorCode: error?.code,
    errorTitle: error?.title ?? error?.message,
  });
}

/** Text that may be empty, unlike `textAt`. */
function rawTextAt(parent: JsonValue | undefined, key: string): string | undefined {
  const member = isJsonObject(parent) ? parent[key] : undefined;
  return typeof member === 'string' ? member : undefined;
}

const readText: Reader = (message) => {
  const body = rawTextAt(objectAt(message, 'text'), 'body');
  return body === undefined ? undefined : { kind: 'text', body };
};

const readMedia =
  (mediaKind: MediaKind): Reader =>
  (message) => {
    const media = objectAt(message, mediaKind);
    const metaMediaId = idAt(media, 'id');
    const url = textAt(media, 'url');
    if (metaMediaId === undefined && url === undefined) return undefined;
    return compact({
      kind: 'media' as const,
      mediaKind,
      metaMediaId,
      url,
      mimeType: textAt(media, 'mime_type'),
      sha256: textAt(media, 'sha256'),
      caption: textAt(media, 'caption'),
      filename: textAt(media, 'filename'),
      isVoice: flagAt(media, 'voice'),
      isAnimated: flagAt(media, 'animated'),
    });
  };

const readLocation: Reader = (message) => {
  const location = objectAt(message, 'location');
  const latitude = numberAt(location, 'latitude');
  const longitude = numberAt(location, 'longitude');
  if (latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return compact({
    kind: 'location' as const,
    latitude,
    longitude,
    name: textAt(location, 'name'),
    address: textAt(location, 'address'),
    url: textAt(location, 'url'),
  });
};

function readCard(card: JsonObject): ContactCard {
  const name = objectAt(card, 'name');
  const org = objectAt(card, 'org');
  const phones = objectsAt(card, 'phones').map((phone) =>
    compact({ phone: textAt(phone, 'phone'), waId: waIdOf(textAt(phone, 'wa_id')), type: textAt(phone, 'type') }),
  );
  const firstPhone = phones[0] && (phones[0].phone ?? phones[0].waId);
  const given = [textAt(name, 'first_name'), textAt(name, 'last_name')].filter(Boolean).join(' ');
  return compact({
    formattedName: textAt(name, 'formatted_name') ?? (given || (firstPhone ?? '')),
    firstName: textAt(name, 'first_name'),
    middleName: textAt(name, 'middle_name'),
    lastName: textAt(name, 'last_name'),
    prefix: textAt(name, 'prefix'),
    suffix: textAt(name, 'suffix'),
    phones,
    emails: optional(
      objectsAt(card, 'emails').flatMap((email) => {
        const address = textAt(email, 'email');
        return address === undefined ? [] : [compact({ email: address, type: textAt(email, 'type') })];
      }),
    ),
    addresses: optional(
      objectsAt(card, 'addresses').map((address) =>
        compact({
          street: textAt(address, 'street'),
          city: textAt(address, 'city'),
          state: textAt(address, 'state'),
          zip: textAt(address, 'zip'),
          country: textAt(address, 'country'),
          countryCode: textAt(address, 'country_code'),
          type: textAt(address, 'type'),
        }),
      ),
    ),
    organisation:
      org &&
      compact({ company: textAt(org, 'company'), department: textAt(org, 'department'), title: textAt(org, 'title') }),
    urls: optional(
      objectsAt(card, 'urls').flatMap((url) => {
        const address = textAt(url, 'url');
        return address === undefined ? [] : [compact({ url: address, type: textAt(url, 'type') })];
      }),
    ),
    birthday: textAt(card, 'birthday'),
    vcard: textAt(card, 'vcard'),
    origin: textAt(card, 'origin'),
  });
}

const objectsAt = (parent: JsonValue | undefined, key: string): JsonObject[] =>
  listAt(parent, key).filter(isJsonObject);
const optional = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

const readContacts: Reader = (message) => {
  const contacts = objectsAt(message, 'contacts').map(readCard);
  return contacts.length > 0 ? { kind: 'contacts', contacts } : undefined;
};

const readTemplateButton: Reader = (message) => {
  const button = objectAt(message, 'button');
  const title = textAt(button, 'text');
  const replyId = textAt(button, 'payload') ?? title;
  if (replyId === undefined) return undefined;
  return { kind: 'interactive_reply', source: 'template_button', replyId, title: title ?? replyId };
};

const readChoice = (choice: JsonObject, source: 'button' | 'list'): MessageContent | undefined => {
  const replyId = textAt(choice, 'id') ?? textAt(choice, 'title');
  if (replyId === undefined) return undefined;
  return compact({
    kind: 'interactive_reply' as const,
    source,
    replyId,
    title: textAt(choice, 'title') ?? replyId,
    description: textAt(choice, 'description'),
  });
};

const readForm = (form: JsonObject): MessageContent => {
  const response = form['response_json'];
  return compact({
    kind: 'flow_reply' as const,
    name: textAt(form, 'name') ?? 'flow',
    body: textAt(form, 'body'),
    // A string by contract; what else comes is kept as the JSON it is.
    responseJson: typeof response === 'string' ? response : JSON.stringify(response ?? {}),
  });
};

const readCallPermission = (permission: JsonObject): MessageContent => {
  const response = textAt(permission, 'response');
  return compact({
    kind: 'call_permission_reply' as const,
    response: response === 'accept' || response === 'reject' ? response : ('unknown' as const),
    isPermanent: flagAt(permission, 'is_permanent'),
    expiresAt: timeAt(permission, 'expiration_timestamp')?.toISOString(),
    responseSource: textAt(permission, 'response_source'),
  });
};

const readInteractive: Reader = (message) => {
  const interactive = objectAt(message, 'interactive');
  const button = objectAt(interactive, 'button_reply');
  const row = objectAt(interactive, 'list_reply');
  const form = objectAt(interactive, 'nfm_reply');
  const permission = objectAt(interactive, 'call_permission_reply');
  if (button) return readChoice(button, 'button');
  if (row) return readChoice(row, 'list');
  if (form) return readForm(form);
  return permission && readCallPermission(permission);
};

const readReaction: Reader = (message) => {
  const reaction = objectAt(message, 'reaction');
  const targetWamid = idAt(reaction, 'message_id');
  // Taking a reaction back comes as an empty emoji or without the key.
  return targetWamid === undefined
    ? undefined
    : { kind: 'reaction', targetWamid, emoji: textAt(reaction, 'emoji') ?? '' };
};

const readOrder: Reader = (message) => {
  const order = objectAt(message, 'order');
  const catalogId = idAt(order, 'catalog_id');
  if (catalogId === undefined) return undefined;
  const items = objectsAt(order, 'product_items').flatMap((item): OrderItem[] => {
    const productRetailerId = idAt(item, 'product_retailer_id');
    if (productRetailerId === undefined) return [];
    return [
      {
        productRetailerId,
        quantity: numberAt(item, 'quantity') ?? 1,
        itemPrice: numberAt(item, 'item_price') ?? 0,
        currency: textAt(item, 'currency') ?? '',
      },
    ];
  });
  return compact({ kind: 'order' as const, catalogId, text: textAt(order, 'text'), items });
};

const readSystem: Reader = (message) => {
  const system = objectAt(message, 'system');
  if (!system) return undefined;
  return compact({
    kind: 'system' as const,
    systemKind: textAt(system, 'type') ?? 'unknown',
    body: textAt(system, 'body') ?? '',
    newWaId: waIdOf(textAt(system, 'wa_id') ?? textAt(system, 'new_wa_id')),
    newUserId: idAt(system, 'user_id'),
  });
};

const readEdit: Reader = (message, depth) => {
  const edit = objectAt(message, 'edit');
  const targetWamid = idAt(edit, 'original_message_id');
  const content = objectAt(edit, 'message');
  if (targetWamid === undefined || !content) return undefined;
  if (depth >= MAX_EDITS) throw new Malformed('edits are nested too deeply');
  return { kind: 'edit', targetWamid, content: readContent(content, depth + 1) };
};

const readRevoke: Reader = (message) => {
  const targetWamid = idAt(objectAt(message, 'revoke'), 'original_message_id');
  return targetWamid === undefined ? undefined : { kind: 'revoke', targetWamid };
};

const readers: Record<string, Reader> = {
  text: readText,
  image: readMedia('image'),
  video: readMedia('video'),
  audio: readMedia('audio'),
  document: readMedia('document'),
  sticker: readMedia('sticker'),
  location: readLocation,
  contacts: readContacts,
  button: readTemplateButton,
  interactive: readInteractive,
  reaction: readReaction,
  order: readOrder,
  system: readSystem,
  edit: readEdit,
  revoke: readRevoke,
};
