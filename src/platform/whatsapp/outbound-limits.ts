// Meta's own limits, asked before a message is stored (Cloud API, messages; the numbers are those of its pages).
import type { OutboundContent } from './outbound-content.js';
import type { ContactCard, LocationContent, MediaContent } from './message-content.js';
import { Faults, type Fault } from './faults.js';
import { checkInteractive } from './interactive-limits.js';
import { checkTemplate } from './template-limits.js';

/** Characters of a text message. */
const MAX_TEXT = 4096;
/** Characters under an image, a video or a document. */
const MAX_CAPTION = 1024;
/** Cards in one message. */
const MAX_CONTACTS = 257;
/** Characters of names, addresses and file names; Meta names no limit, its mobile apps cut far earlier. */
const MAX_LINE = 1000;
/** Longest link in characters, as for a template's URL button. */
const MAX_LINK = 2000;
/** Lists inside one contact card; Meta names no limit, no address book has more. */
const MAX_CARD_ENTRIES = 50;

/** Every fault of the content at once, each with its place in it; empty when Meta can take it. Lengths are in code points. */
export function outboundFaults(content: OutboundContent): Fault[] {
  const faults = new Faults();
  switch (content.kind) {
    case 'text':
      faults.words(content.body, ['body'], MAX_TEXT);
      break;
    case 'media':
      checkMedia(content, faults);
      break;
    case 'location':
      checkLocation(content, faults);
      break;
    case 'contacts':
      faults.count(content.contacts, ['contacts'], 1, MAX_CONTACTS, 'contacts');
      content.contacts.forEach((card, at) => checkCard(card, ['contacts', String(at)], faults));
      break;
    case 'reaction':
      faults.id(content.targetWamid, ['targetWamid'], 512);
      if (content.emoji !== '' && !isOneEmoji(content.emoji)) faults.add(['emoji'], 'A reaction is exactly one emoji.');
      break;
    case 'template':
      checkTemplate(content, faults);
      break;
    case 'interactive':
      checkInteractive(content, faults);
      break;
  }
  return faults.list;
}

const emoji = /^\p{RGI_Emoji}$/v;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Emoji newer than the engine's tables are let through by their looks; Meta has the last word. */
function isOneEmoji(text: string): boolean {
  if (text.length > 64 || [...graphemes.segment(text)].length !== 1) return false;
  return emoji.test(text) || /\p{Extended_Pictographic}|^\p{Regional_Indicator}{2}$|^[#*0-9]\uFE0F?\u20E3$/u.test(text);
}

function checkMedia(media: MediaContent, faults: Faults): void {
  faults.file(media, [], MAX_LINK);
  if (media.caption !== undefined) {
    const isCaptioned = media.mediaKind !== 'audio' && media.mediaKind !== 'sticker';
    if (isCaptioned) faults.words(media.caption, ['caption'], MAX_CAPTION);
    else
      faults.add(['caption'], `WhatsApp shows no caption under ${media.mediaKind === 'audio' ? 'audio' : 'stickers'}.`);
  }
  if (media.filename !== undefined) {
    if (media.mediaKind === 'document') faults.words(media.filename, ['filename'], 240);
    else faults.add(['filename'], 'Only documents are sent with a file name.');
  }
  if (media.isVoice && media.mediaKind !== 'audio') faults.add(['isVoice'], 'Only audio can be a voice message.');
}

function checkLocation({ latitude, longitude, name, address }: LocationContent, faults: Faults): void {
  faults.between(latitude, ['latitude'], -90, 90);
  faults.between(longitude, ['longitude'], -180, 180);
  if (name !== undefined) faults.words(name, ['name'], MAX_LINE);
  if (address !== undefined) faults.words(address, ['address'], MAX_LINE);
}

function checkCard(card: ContactCard, path: string[], faults: Faults): void {
  faults.words(card.formattedName, [...path, 'formattedName'], MAX_LINE);
  for (const key of ['phones', 'emails', 'addresses', 'urls'] as const) {
    faults.count(card[key] ?? [], [...path, key], 0, MAX_CARD_ENTRIES, key);
  }
  card.phones.forEach(({ phone, waId }, at) => {
    if (!(phone ?? waId)?.trim()) faults.add([...path, 'phones', String(at), 'phone'], 'A phone number is missing.');
  });
  card.emails?.forEach(({ email }, at) => faults.words(email, [...path, 'emails', String(at), 'email'], MAX_LINE));
  card.urls?.forEach(({ url }, at) => faults.words(url, [...path, 'urls', String(at), 'url'], MAX_LINK));
  if (card.birthday !== undefined && !isDay(card.birthday)) {
    faults.add([...path, 'birthday'], 'A birthday is written YYYY-MM-DD.');
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
