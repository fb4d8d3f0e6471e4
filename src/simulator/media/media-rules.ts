import { GraphError } from '../graph/graph-error.js';
import { invalid, missing, objectAt, optionalText } from '../parameters.js';

/** What a rule may ask about the world: is this media there, for this number? */
export interface MediaLookup {
  (id: string): { mimeType: string; size: number } | undefined;
}

/** Types of media with the MIME types and sizes that Meta takes. */
export const MEDIA_LIMITS = {
  audio: { maxBytes: 16 << 20, types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'] },
  document: {
    maxBytes: 100 << 20,
    types: [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
  },
  image: { maxBytes: 5 << 20, types: ['image/jpeg', 'image/png'] },
  sticker: { maxBytes: 500 << 10, types: ['image/webp'] },
  video: { maxBytes: 16 << 20, types: ['video/mp4', 'video/3gpp'] },
} as const;

/** The type of a message that is a file. */
export type MediaType = keyof typeof MEDIA_LIMITS;

/** Whether a type of message is one of the media types. */
export function isMediaType(type: string): type is MediaType {
  return Object.hasOwn(MEDIA_LIMITS, type);
}

/** The kind of media a MIME type belongs to, parameters such as `; codecs=opus` aside. */
export function mediaTypeOf(mimeType: string): MediaType | undefined {
  const bare = bareMimeType(mimeType);
  return (Object.keys(MEDIA_LIMITS) as MediaType[]).find((type) =>
    (MEDIA_LIMITS[type].types as readonly string[]).includes(bare),
  );
}

/** A MIME type in lower case without its parameters. */
export function bareMimeType(mimeType: string): string {
  return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Checks an object that points at media by `id` or `link`; a link that is not on this machine is believed. */
export function checkMedia(type: MediaType, content: unknown, media: MediaLookup, captioned: boolean): void {
  const object = objectAt(content, type);
  const { id, link } = object;
  if ((id === undefined || id === '') && (link === undefined || link === ''))
    throw missing(`${type}['id'] or ${type}['link']`);
  if (id && link) throw invalid(`${type} takes either 'id' or 'link', not both.`);
  if (id) {
    const found = media(String(id));
    if (!found) throw invalid(`${type}['id']: media ${String(id)} does not exist or belongs to another phone number.`);
    if (mediaTypeOf(found.mimeType) !== type)
      throw new GraphError(131053, `Media ${String(id)} is ${found.mimeType}, which cannot be sent as ${type}.`);
  } else if (typeof link !== 'string' || !/^https?:\/\/[^\s/]+/i.test(link))
    throw invalid(`${type}['link'] must be an http or https URL.`);
  if (object['caption'] !== undefined && !captioned)
    throw new GraphError(100, `Param ${type}['caption'] is not allowed.`);
  optionalText(object['caption'], `${type}['caption']`, 1024);
  if (type === 'document') optionalText(object['filename'], "document['filename']", 240);
}
