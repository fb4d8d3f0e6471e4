import type { MediaKind } from './message-content.js';

/** A media type that can be sent: as what, and up to how many bytes. */
export interface MediaRule {
  kind: MediaKind;
  maxBytes: number;
}

const KB = 1024;
const MB = 1024 * KB;

const rulesOf = (kind: MediaKind, maxBytes: number, mimeTypes: readonly string[]) =>
  mimeTypes.map((mimeType): [string, MediaRule] => [mimeType, { kind, maxBytes }]);

/** Largest file that a customer can send; above it Meta reports error 131052 instead. */
export const MAX_INBOUND_BYTES = 100 * MB;

/** A static sticker has a limit of its own; `mediaRules` holds the one of animated stickers. */
export const MAX_STATIC_STICKER_BYTES = 100 * KB;

/** Media type → kind and size limit, as the Cloud API's media page lists them; what is missing cannot be sent. */
export const mediaRules: ReadonlyMap<string, MediaRule> = new Map([
  ...rulesOf('audio', 16 * MB, ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg']),
  ...rulesOf('document', 100 * MB, [
    'application/pdf',
    'application/msword',
    'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/plain',
  ]),
  ...rulesOf('image', 5 * MB, ['image/jpeg', 'image/png']),
  ...rulesOf('sticker', 500 * KB, ['image/webp']),
  ...rulesOf('video', 16 * MB, ['video/mp4', 'video/3gpp']),
]);

/** The media type without its parameters, lower case: `audio/ogg; codecs=opus` → `audio/ogg`. */
export const bareMediaType = (mimeType: string): string => mimeType.split(';', 1)[0]!.trim().toLowerCase();
