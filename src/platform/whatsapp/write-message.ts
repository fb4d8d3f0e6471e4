// Outbound, stop 3 of 3: from content to the body of POST /{phone_number_id}/messages. From message-delivery.service; next Meta.
import type { InteractiveAction, InteractiveHeader } from './interactive-content.js';
import { compact } from './json-reader.js';
import type { JsonObject } from './json-value.js';
import type { ContactCard, InteractiveContent, MediaContent } from './message-content.js';
import type { OutboundContent } from './outbound-content.js';
import type { PersonIds } from './webhook-facts.js';

/** One message on its way out. */
export interface OutboundMessage {
  to: PersonIds;
  content: OutboundContent;
  /** The message that is answered; ignored for reactions, which name their target themselves. */
  replyToWamid?: string;
  /** Comes back in every status; at most 512 characters. */
  callbackData: string;
}

/** The Cloud API's body for this message; its content must be free of `outboundFaults`. */
export function writeMessage({ to, content, replyToWamid, callbackData }: OutboundMessage): JsonObject {
  return compact({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...writeRecipient(to),
    ...writeContent(content),
    // Cloud API, reactions: a context is refused.
    context: replyToWamid === undefined || content.kind === 'reaction' ? undefined : { message_id: replyToWamid },
    biz_opaque_callback_data: callbackData,
  });
}

/** A phone number wins over a user id, as at Meta; without its plus the country code of the business would be put in front. */
function writeRecipient({ waId, userId, parentUserId }: PersonIds): JsonObject {
  if (waId) return { to: `+${waId}` };
  const recipient = userId ?? parentUserId;
  if (!recipient) throw new Error('A message needs somebody to go to');
  return { recipient };
}

function writeContent(content: OutboundContent): JsonObject {
  switch (content.kind) {
    case 'text':
      return { type: 'text', text: compact({ preview_url: content.previewUrl, body: content.body }) };
    case 'media':
      return { type: content.mediaKind, [content.mediaKind]: writeMedia(content) };
    case 'location': {
      const { latitude, longitude, name, address } = content;
      return { type: 'location', location: compact({ latitude, longitude, name, address }) };
    }
    case 'contacts':
      return { type: 'contacts', contacts: content.contacts.map(writeCard) };
    case 'reaction':
      return { type: 'reaction', reaction: { message_id: content.targetWamid, emoji: content.emoji } };
    case 'template': {
      const { name, language, components } = content;
      const parts = components.length > 0 ? { components } : {};
      return { type: 'template', template: { name, language: { code: language, policy: 'deterministic' }, ...parts } };
    }
    case 'interactive':
      return { type: 'interactive', interactive: writeInteractive(content) };
  }
}

const writeFile = ({ metaMediaId, link }: { metaMediaId?: string; link?: string }): JsonObject =>
  metaMediaId === undefined ? compact({ link }) : { id: metaMediaId };

function writeMedia(media: MediaContent): JsonObject {
  const { mediaKind, caption, filename, isVoice } = media;
  const hasCaption = mediaKind === 'image' || mediaKind === 'video' || mediaKind === 'document';
  return compact({
    ...writeFile(media),
    caption: hasCaption ? caption : undefined,
    filename: mediaKind === 'document' ? filename : undefined,
    voice: mediaKind === 'audio' && isVoice ? true : undefined,
  });
}

const some = <T>(list: T[] | undefined): T[] | undefined => (list && list.length > 0 ? list : undefined);

function writeCard(card: ContactCard): JsonObject {
  const { company, department, title } = card.organisation ?? {};
  return compact({
    name: compact({
      formatted_name: card.formattedName,
      // Meta wants one more part of the name beside the formatted one.
      first_name: card.firstName ?? (card.lastName === undefined ? card.formattedName : undefined),
      middle_name: card.middleName,
      last_name: card.lastName,
      prefix: card.prefix,
      suffix: card.suffix,
    }),
    phones: some(
      card.phones.map(({ phone, waId, type }) => compact({ phone: phone ?? plus(waId), wa_id: waId, type })),
    ),
    emails: some(card.emails?.map(({ email, type }) => compact({ email, type }))),
    addresses: some(
      card.addresses?.map(({ countryCode, ...address }) => compact({ ...address, country_code: countryCode })),
    ),
    org: card.organisation && compact({ company, department, title }),
    urls: some(card.urls?.map(({ url, type }) => compact({ url, type }))),
    birthday: card.birthday,
  });
}

const plus = (waId: string | undefined): string | undefined => (waId === undefined ? undefined : `+${waId}`);

const writeText = (text: string | undefined): JsonObject | undefined => (text === undefined ? undefined : { text });

function writeInteractive({ header, body, footer, action }: InteractiveContent): JsonObject {
  return compact({
    type: interactiveTypes[action.type],
    header: header && writeHeader(header),
    body: writeText(body),
    footer: writeText(footer),
    action: writeAction(action),
  });
}

function writeHeader(header: InteractiveHeader): JsonObject {
  if (header.type === 'text') return { type: 'text', text: header.text };
  const filename = header.type === 'document' ? header.filename : undefined;
  return { type: header.type, [header.type]: compact({ ...writeFile(header), filename }) };
}

const interactiveTypes: Record<InteractiveAction['type'], string> = {
  buttons: 'button',
  list: 'list',
  cta_url: 'cta_url',
  location_request: 'location_request_message',
  request_contact_info: 'request_contact_info',
  product: 'product',
  product_list: 'product_list',
  catalog: 'catalog_message',
  flow: 'flow',
};

function writeAction(action: InteractiveAction): JsonObject {
  switch (action.type) {
    case 'buttons':
      return { buttons: action.buttons.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) };
    case 'list':
      return {
        button: action.button,
        sections: action.sections.map(({ title, rows }) =>
          compact({
            title,
            rows: rows.map(({ id, title: name, description }) => compact({ id, title: name, description })),
          }),
        ),
      };
    case 'cta_url':
      return { name: 'cta_url', parameters: { display_text: action.displayText, url: action.url } };
    case 'location_request':
      return { name: 'send_location' };
    case 'request_contact_info':
      return { name: 'request_contact_info' };
    case 'product':
      return { catalog_id: action.catalogId, product_retailer_id: action.productRetailerId };
    case 'product_list':
      return {
        catalog_id: action.catalogId,
        sections: action.sections.map(({ title, productRetailerIds }) => ({
          title,
          product_items: productRetailerIds.map((id) => ({ product_retailer_id: id })),
        })),
      };
    case 'catalog': {
      const thumbnail = action.thumbnailProductRetailerId;
      return compact({
        name: 'catalog_message',
        parameters: thumbnail === undefined ? undefined : { thumbnail_product_retailer_id: thumbnail },
      });
    }
    case 'flow':
      return { name: 'flow', parameters: writeFlow(action) };
  }
}

function writeFlow(flow: Extract<InteractiveAction, { type: 'flow' }>): JsonObject {
  const action = flow.action ?? 'navigate';
  return compact({
    flow_message_version: '3',
    flow_id: flow.flowId,
    flow_name: flow.flowName,
    flow_cta: flow.cta,
    flow_token: flow.token,
    mode: flow.mode,
    flow_action: action,
    // The first screen of a data exchange is named by the business's own endpoint.
    flow_action_payload:
      action === 'navigate' && flow.screen !== undefined
        ? compact({ screen: flow.screen, data: flow.data })
        : undefined,
  });
}
