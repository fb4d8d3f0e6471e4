import { GraphError } from '../graph/graph-error.js';
import { checkInteractive } from './interactive-rules.js';
import { bareMimeType, checkMedia, type MediaLookup } from '../media/media-rules.js';
import { type Json, invalid, listAt, missing, objectAt, oneOf, optionalText, textAt } from '../parameters.js';

/** Checks the content of a message of any type but template; throws 100, 131008, 131009, 131051 or 131053. */
export function checkContent(type: string, content: unknown, media: MediaLookup): void {
  const rule = Object.hasOwn(RULES, type) ? RULES[type] : undefined;
  if (!rule) throw new GraphError(131051, `Message type '${type}' is not supported.`);
  rule(content, media);
}

const RULES: Record<string, (content: unknown, media: MediaLookup) => void> = {
  text: (content) => {
    const text = objectAt(content, 'text');
    textAt(text['body'], "text['body']", 4096);
    if (text['preview_url'] !== undefined && !['boolean', 'string'].includes(typeof text['preview_url']))
      throw invalid("text['preview_url'] must be a boolean.");
  },
  image: (content, media) => checkMedia('image', content, media, true),
  video: (content, media) => checkMedia('video', content, media, true),
  document: (content, media) => checkMedia('document', content, media, true),
  sticker: (content, media) => checkMedia('sticker', content, media, false),
  audio: (content, media) => {
    checkMedia('audio', content, media, false);
    const audio = content as Json;
    const found = typeof audio['id'] === 'string' ? media(audio['id']) : undefined;
    if (audio['voice'] === true && found && bareMimeType(found.mimeType) !== 'audio/ogg')
      throw new GraphError(131053, 'Voice messages must be OGG files with the OPUS codec.');
  },
  location: (content) => {
    const location = objectAt(content, 'location');
    coordinate(location['latitude'], "location['latitude']", 90);
    coordinate(location['longitude'], "location['longitude']", 180);
    optionalText(location['name'], "location['name']", 1000);
    optionalText(location['address'], "location['address']", 1000);
  },
  contacts: (content) => {
    for (const [at, item] of listAt(content, 'contacts', 1, 257).entries()) {
      const contact = objectAt(item, `contacts[${at}]`);
      const name = objectAt(contact['name'], `contacts[${at}]['name']`);
      textAt(name['formatted_name'], `contacts[${at}]['name']['formatted_name']`, 1000);
    }
  },
  reaction: (content) => {
    const reaction = objectAt(content, 'reaction');
    textAt(reaction['message_id'], "reaction['message_id']", 1000);
    const emoji = reaction['emoji'];
    if (emoji === undefined || emoji === null) throw missing("reaction['emoji']");
    if (
      typeof emoji !== 'string' ||
      (emoji !== '' && !/^(\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\uFE0F?\u20E3)/u.test(emoji))
    )
      throw invalid("reaction['emoji'] must be one emoji, or empty to remove the reaction.");
    if ([...new Intl.Segmenter().segment(emoji)].length > 1) throw invalid("reaction['emoji'] must be one emoji.");
  },
  interactive: (content, media) => checkInteractive(objectAt(content, 'interactive'), media),
  pin: (content) => {
    const pin = objectAt(content, 'pin');
    const type = oneOf(pin['type'], "pin['type']", ['pin', 'unpin']);
    textAt(pin['message_id'], "pin['message_id']", 1000);
    const days = Number(pin['expiration_days'] ?? (type === 'unpin' ? 1 : NaN));
    if (!Number.isInteger(days) || days < 1 || days > 30)
      throw invalid("pin['expiration_days'] must be between 1 and 30.");
  },
};

function coordinate(value: unknown, name: string, limit: number): void {
  if (value === undefined || value === null || value === '') throw missing(name);
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || Math.abs(number) > limit)
    throw invalid(`${name} must be a number between -${limit} and ${limit}.`);
}
