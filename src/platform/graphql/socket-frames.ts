/** One result of a subscription as the bytes of its JSON, the same for everybody who is shown it. */
export type ResultBytes = Buffer;

const brace = 0x7d;

/** What stands before the result in a `next` message of this operation. */
export const nextHead = (id: string): Buffer => Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);

/**
 * `next` messages as finished WebSocket frames (RFC 6455 5.2: final, text, unmasked), all in one piece. The library
 * would write each in two pieces and encode its text anew for every receiver; in a fan-out that is most of the work.
 */
export function nextFrames(head: Buffer, results: readonly ResultBytes[]): Buffer {
  let size = 0;
  for (const result of results) {
    const length = head.length + result.length + 1;
    size += headerSize(length) + length;
  }
  const frames = Buffer.allocUnsafe(size);
  let at = 0;
  for (const result of results) {
    at = writeHeader(frames, at, head.length + result.length + 1);
    at += head.copy(frames, at);
    at += result.copy(frames, at);
    frames[at++] = brace;
  }
  return frames;
}

const headerSize = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

function writeHeader(frames: Buffer, at: number, length: number): number {
  frames[at] = 0x81;
  if (length < 126) frames[at + 1] = length;
  else if (length < 65_536) {
    frames[at + 1] = 126;
    frames.writeUInt16BE(length, at + 2);
  } else {
    frames[at + 1] = 127;
    frames.writeBigUInt64BE(BigInt(length), at + 2);
  }
  return at + headerSize(length);
}
