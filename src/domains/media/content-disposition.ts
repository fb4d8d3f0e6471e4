import { mediaRules } from '../../platform/whatsapp/media-rules.js';
import { opaqueType } from './inbound-rules.js';

const endings: Readonly<Record<string, string>> = {
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/3gpp': '3gp',
};

/** The content type that a file is served with: one that was checked, or none in particular. */
export const servedType = (mimeType: string | null): string =>
  mimeType !== null && mediaRules.has(mimeType) ? mimeType : opaqueType;

/** Pictures, films and sound may be shown in place; everything else is saved. */
const isShownInPlace = (mimeType: string): boolean => /^(image|video|audio)\//.test(mimeType);

/** The `Content-Disposition` of a file (RFC 6266), its name for old and new readers (RFC 8187). */
export function contentDisposition(media: { id: string; mimeType: string | null; filename: string | null }): string {
  const type = servedType(media.mimeType);
  const name = plainName(media.filename) || `${media.id}.${endings[type] ?? 'bin'}`;
  const ascii = name.replace(/[^\x20-\x7e]|["%\\]/g, '_');
  const parameters = ascii === name ? `filename="${name}"` : `filename="${ascii}"; filename*=UTF-8''${encoded(name)}`;
  return `${isShownInPlace(type) ? 'inline' : 'attachment'}; ${parameters}`;
}

/** The last part of what may be a path, without characters that a header or a file system would stumble over. */
function plainName(filename: string | null): string {
  const last = (filename ?? '').toWellFormed().split(/[/\\]/).at(-1)!;
  // Control characters, and those that turn the direction of writing to hide a file's ending.
  // eslint-disable-next-line no-control-regex
  const shown = last.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  const plain = [...shown].slice(0, 200).join('');
  return /^\.*$/.test(plain) ? '' : plain;
}

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
