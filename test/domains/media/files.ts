import { randomBytes } from 'node:crypto';

/** A file whose first bytes are those of a PNG. */
export const png = (size = 300): Buffer => startingWith(Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), size);

/** A file whose first bytes are those of a JPEG. */
export const jpeg = (size = 300): Buffer => startingWith(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), size);

/** A file whose first bytes are those of a PDF. */
export const pdf = (size = 300): Buffer => startingWith(Buffer.from('%PDF-1.7\n'), size);

/** The start of a recording, with so many channels. */
export const oggOpus = (channels = 1): Buffer =>
  Buffer.concat([
    Buffer.from('OggS\u0000\u0002', 'latin1'),
    Buffer.alloc(22),
    Buffer.from('OpusHead\u0001', 'latin1'),
    Buffer.from([channels]),
    Buffer.alloc(100),
  ]);

/** The start of a sticker, filled up. */
export function webp({
  size,
  animated = false,
  extended = animated,
}: {
  size: number;
  animated?: boolean;
  extended?: boolean;
}): Buffer {
  const head = Buffer.from(
    `RIFF\0\0\0\0WEBP${extended ? 'VP8X' : 'VP8 '}\n\0\0\0${animated ? '\u0012' : '\u0010'}`,
    'latin1',
  );
  return startingWith(head, size);
}

const startingWith = (head: Buffer, size: number): Buffer => Buffer.concat([head, randomBytes(size)]).subarray(0, size);
