import { readFileSync } from 'node:fs';
import type { MediaType } from './media-rules.js';

const SAMPLES: Record<MediaType, { file: string; mimeType: string; filename?: string }> = {
  image: { file: 'photo.jpg', mimeType: 'image/jpeg' },
  video: { file: 'clip.mp4', mimeType: 'video/mp4' },
  audio: { file: 'voice.ogg', mimeType: 'audio/ogg; codecs=opus' },
  document: { file: 'document.pdf', mimeType: 'application/pdf', filename: 'sample.pdf' },
  sticker: { file: 'sticker.webp', mimeType: 'image/webp' },
};
const read = new Map<MediaType, Buffer>();

/** A small file of that kind which real viewers open. */
export function sampleMedia(type: MediaType): { bytes: Buffer; mimeType: string; filename?: string } {
  const { file, ...facts } = SAMPLES[type];
  let bytes = read.get(type);
  if (!bytes) read.set(type, (bytes = readFileSync(new URL(`./samples/${file}`, import.meta.url))));
  return { bytes, ...facts };
}
