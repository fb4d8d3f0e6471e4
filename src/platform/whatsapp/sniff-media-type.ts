/** Bytes from the start of a file that `sniffMediaType` wants at most. */
export const SNIFF_BYTES = 4096;

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** MP4 brands that hold sound alone. */
const audioBrands = new Set(['M4A ', 'M4B ', 'M4P ', 'F4A ', 'F4B ']);

function sniffIsoMedia(bytes: Buffer): string | undefined {
  if (ascii(bytes, 4, 8) !== 'ftyp') return undefined;
  const brand = ascii(bytes, 8, 12);
  if (audioBrands.has(brand)) return 'audio/mp4';
  if (/^3g[2egprs]/.test(brand)) return 'video/3gpp';
  // HEIC, AVIF and QuickTime share the box layout and cannot be sent.
  return /^(?:isom|iso\d|mp4\d|avc1|M4V |MSNV|dash|mmp4|f4v )/i.test(brand) ? 'video/mp4' : undefined;
}

/** The Office format of a ZIP, by the folder its first entries lie in; undefined for any other ZIP. */
function sniffZip(bytes: Buffer): string | undefined {
  if (ascii(bytes, 0, 4) !== 'PK\u0003\u0004') return undefined;
  const office = 'application/vnd.openxmlformats-officedocument.';
  const start = ascii(bytes, 0, SNIFF_BYTES);
  if (start.includes('word/')) return `${office}wordprocessingml.document`;
  if (start.includes('xl/')) return `${office}spreadsheetml.sheet`;
  return start.includes('ppt/') ? `${office}presentationml.presentation` : undefined;
}

function sniffMpegAudio(bytes: Buffer): string | undefined {
  if (ascii(bytes, 0, 3) === 'ID3') return 'audio/mpeg';
  const [first = 0, second = 0, third = 0] = bytes;
  if (first !== 0xff) return undefined;
  // ADTS: twelve sync bits, layer 0. MPEG audio: eleven sync bits, a layer, and a bit rate that exists.
  if ((second & 0xf6) === 0xf0) return 'audio/aac';
  const isMpeg = (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) !== 0;
  return isMpeg && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c ? 'audio/mpeg' : undefined;
}

/** UTF-8 (a character cut at the end is fine) without control characters other than white space. */
function isPlainText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    // eslint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
  } catch {
    return false;
  }
}

/** Markup that a browser would run; such a file is never passed on as plain text. */
const markup = /^\uFEFF?\s*<(?:!doctype|html|head|body|script|svg|\?xml|iframe)/i;

/** One of the media types that can be sent, by the file's first bytes (`SNIFF_BYTES` are enough); undefined for all others. */
export function sniffMediaType(firstBytes: Buffer): string | undefined {
  const bytes = firstBytes.subarray(0, SNIFF_BYTES);
  if (bytes.length >= 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (ascii(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  if (ascii(bytes, 0, 4) === 'OggS') return 'audio/ogg';
  if (ascii(bytes, 0, 5) === '#!AMR') return 'audio/amr';
  // The old Office formats share one container; which of the three it is, only its directory far inside tells.
  if (ascii(bytes, 0, 8) === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1') return 'application/msword';
  const known = sniffIsoMedia(bytes) ?? sniffZip(bytes) ?? sniffMpegAudio(bytes);
  if (known) return known;
  return isPlainText(bytes) && !markup.test(bytes.toString('utf8')) ? 'text/plain' : undefined;
}

const oldOffice = new Set(['application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint']);

/** True when a file that was sniffed as `sniffed` may be called `claimed`: equal, or formats that share their first bytes. */
export function mayBeMediaType(sniffed: string | undefined, claimed: string): boolean {
  if (sniffed === claimed) return true;
  if (sniffed === 'application/msword') return oldOffice.has(claimed);
  // A recording with sound alone is often written with a general MP4 brand.
  return sniffed === 'video/mp4' && claimed === 'audio/mp4';
}
