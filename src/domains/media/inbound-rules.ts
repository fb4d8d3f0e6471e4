import { bareMediaType, mediaRules } from '../../platform/whatsapp/media-rules.js';
import { mayBeMediaType, sniffMediaType } from '../../platform/whatsapp/sniff-media-type.js';

/** What a file is when nothing else is certain: bytes that are only ever handed out as a download. */
export const opaqueType = 'application/octet-stream';

/**
 * The type under which an inbound file is kept. One of the types that WhatsApp shows is only believed if the bytes are
 * of it; any other claim (a ZIP, a drawing) is kept for people to read, and never becomes a content type.
 */
export function storedTypeOf(claimed: string | undefined, firstBytes: Buffer): string {
  const sniffed = sniffMediaType(firstBytes);
  const bare = claimed === undefined ? undefined : bareMediaType(claimed);
  if (bare === undefined || bare === '') return sniffed ?? opaqueType;
  if (!mediaRules.has(bare)) return /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(bare) ? bare : opaqueType;
  return mayBeMediaType(sniffed, bare) ? bare : (sniffed ?? opaqueType);
}

/** Whether Meta's digest (base64 in webhooks, hex elsewhere) is this one in hex. */
export function isSameDigest(metaDigest: string, hex: string): boolean {
  const isHex = /^[0-9a-f]{64}$/i.test(metaDigest);
  return (isHex ? metaDigest.toLowerCase() : Buffer.from(metaDigest, 'base64').toString('hex')) === hex;
}
