import { DomainError, invalidInput, type UserErrorShape } from '../../platform/kernel/errors.js';
import { bareMediaType, MAX_STATIC_STICKER_BYTES, mediaRules } from '../../platform/whatsapp/media-rules.js';
import { mayBeMediaType, sniffMediaType } from '../../platform/whatsapp/sniff-media-type.js';
import type { WrittenFile } from '../../platform/files/file-storage.js';
import { mediaErrors } from './media.errors.js';

/** What is said of a file before it is uploaded. */
export interface AnnouncedFile {
  filename: string;
  mimeType: string;
  sizeBytes: number;
  /** Hex; null where nothing was said. */
  sha256: string | null;
}

/** Longest name of a document (Cloud API, documents). */
const maxFilename = 240;

/** The announcement in one spelling. @throws DomainError with every fault at once */
export function readAnnouncement(given: Omit<AnnouncedFile, 'sha256'> & { sha256?: string | null }): AnnouncedFile {
  const filename = given.filename.trim();
  const mimeType = bareMediaType(given.mimeType);
  const sha256 = given.sha256?.trim().toLowerCase() ?? null;
  const rule = mediaRules.get(mimeType);
  const faults: UserErrorShape[] = [];
  // eslint-disable-next-line no-control-regex
  if (filename.length === 0 || filename.length > maxFilename || /[\u0000-\u001f\u007f/\\]/.test(filename)) {
    faults.push(
      ...invalidInput(`Write 1 to ${maxFilename} characters, without slashes and control characters.`, ['filename'])
        .errors,
    );
  }
  if (!rule) {
    faults.push({
      code: mediaErrors.MEDIA_TYPE_NOT_SUPPORTED,
      message: `WhatsApp takes ${[...mediaRules.keys()].join(', ')}.`,
      path: ['mimeType'],
    });
  }
  if (given.sizeBytes < 1) faults.push(...invalidInput('A file has at least one byte.', ['sizeBytes']).errors);
  if (rule && given.sizeBytes > rule.maxBytes) {
    faults.push({
      code: mediaErrors.MEDIA_TOO_LARGE,
      message: `WhatsApp takes at most ${rule.maxBytes} bytes of ${mimeType}.`,
      path: ['sizeBytes'],
    });
  }
  if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256)) {
    faults.push(...invalidInput('Write the SHA-256 as 64 hex digits.', ['sha256']).errors);
  }
  if (faults.length > 0) throw DomainError.of(faults);
  return { filename, mimeType, sizeBytes: given.sizeBytes, sha256 };
}

/** Why the bytes are not the file that was announced, or not one that WhatsApp takes; undefined when all is well. */
export function faultOfUpload(
  announced: Pick<AnnouncedFile, 'mimeType' | 'sizeBytes' | 'sha256'>,
  file: WrittenFile,
): { code: string; message: string } | undefined {
  if (file.sizeBytes !== announced.sizeBytes) {
    return {
      code: 'SIZE_MISMATCH',
      message: `The file has ${file.sizeBytes} bytes; ${announced.sizeBytes} were announced.`,
    };
  }
  if (announced.sha256 !== null && announced.sha256 !== file.sha256) {
    return { code: 'CHECKSUM_MISMATCH', message: 'The SHA-256 of the file is not the one that was announced.' };
  }
  if (!mayBeMediaType(sniffMediaType(file.firstBytes), announced.mimeType)) {
    return { code: 'TYPE_MISMATCH', message: `The bytes are not those of a file of ${announced.mimeType}.` };
  }
  if (announced.mimeType === 'audio/ogg' && !isMonoOpus(file.firstBytes)) {
    return { code: 'TYPE_MISMATCH', message: 'WhatsApp takes audio/ogg with one channel of OPUS only.' };
  }
  if (
    announced.mimeType === 'image/webp' &&
    file.sizeBytes > MAX_STATIC_STICKER_BYTES &&
    !isAnimatedWebp(file.firstBytes)
  ) {
    return {
      code: mediaErrors.MEDIA_TOO_LARGE,
      message: `A sticker that does not move has at most ${MAX_STATIC_STICKER_BYTES} bytes.`,
    };
  }
  return undefined;
}

/** The identification header of Opus in the first Ogg page (RFC 7845, 5.1): magic, version, channel count. */
function isMonoOpus(bytes: Buffer): boolean {
  const at = bytes.indexOf('OpusHead', 0, 'latin1');
  return at >= 0 && bytes[at + 9] === 1;
}

/** The extended header of WebP says whether there is animation (RFC 9649, 2.7). */
const isAnimatedWebp = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 0x02) !== 0;
