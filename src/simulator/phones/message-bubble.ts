// What both sides write alike: text, files, places and contact cards.
import type { BubbleContent, BubbleFile } from './bubble.js';
import { isMediaType } from '../media/media-rules.js';
import { type Json, asObject } from '../parameters.js';

/** The bubble of a message whose type both sides can send; undefined for any other type. */
export function plainBubble(type: string, content: unknown): BubbleContent | undefined {
  const object = asObject(content) ?? {};
  if (type === 'text') return { kind: type, text: textOf(object['body']) ?? '' };
  if (isMediaType(type))
    return {
      kind: type,
      file: fileOf(type, object),
      ...(textOf(object['caption']) ? { text: textOf(object['caption'])! } : {}),
    };
  if (type === 'location') return { kind: type, place: placeOf(object) };
  if (type === 'contacts') return { kind: type, people: (Array.isArray(content) ? content : []).map(personOf) };
  return undefined;
}

/** The file that an object with `id` or `link` stands for. */
export function fileOf(kind: BubbleFile['kind'], object: Json): BubbleFile {
  const found = {
    id: textOf(object['id']),
    link: textOf(object['link']),
    filename: textOf(object['filename']),
    mimeType: textOf(object['mime_type']),
  };
  return { kind, ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) };
}

/** A place, coordinates as numbers. */
export function placeOf(object: Json): NonNullable<BubbleContent['place']> {
  return {
    latitude: Number(object['latitude']),
    longitude: Number(object['longitude']),
    ...(textOf(object['name']) ? { name: textOf(object['name'])! } : {}),
    ...(textOf(object['address']) ? { address: textOf(object['address'])! } : {}),
  };
}

function personOf(value: unknown): { name: string; lines: string[] } {
  const person = asObject(value) ?? {};
  const name = asObject(person['name']) ?? {};
  const listed = (list: string, member: string): string[] =>
    (Array.isArray(person[list]) ? (person[list] as unknown[]) : []).flatMap(
      (each) => textOf(asObject(each)?.[member]) ?? [],
    );
  return {
    name: textOf(name['formatted_name']) ?? textOf(name['first_name']) ?? 'Contact',
    lines: [...listed('phones', 'phone'), ...listed('emails', 'email')],
  };
}

/** The value when it is text with something in it. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}
