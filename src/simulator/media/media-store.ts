import { createHash } from 'node:crypto';
import { mediaId } from '../identifiers.js';

/** A stored file. */
export interface StoredMedia {
  id: string;
  bytes: Buffer;
  mimeType: string;
  sha256: string;
  filename?: string;
  /** The number it belongs to. */
  numberId: string;
  expiresAt: number;
}

/** How long an upload of a business is kept: 30 days. */
export const UPLOAD_LIFE_MS = 30 * 86_400_000;
/** How long a file of a customer is kept: 7 days. */
export const INBOUND_LIFE_MS = 7 * 86_400_000;

// Beyond this much the oldest files are forgotten; a file counts with what is kept about it.
const LIMIT_BYTES = 512 << 20;
const RECORD_BYTES = 1024;

/** Uploaded files and those that customers sent, each with its end of life. */
export class MediaStore {
  #byId = new Map<string, StoredMedia>();
  #bytes = 0;

  /** Stores the bytes and gives them an id. */
  add(file: { bytes: Buffer; mimeType: string; filename?: string; numberId: string; expiresAt: number }): StoredMedia {
    const stored: StoredMedia = {
      id: mediaId(),
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      ...file,
    };
    this.#byId.set(stored.id, stored);
    this.#bytes += sizeOf(stored);
    while (this.#bytes > LIMIT_BYTES && this.#byId.size > 1) this.delete(this.#byId.keys().next().value!);
    return stored;
  }

  /** The file, unless it is unknown, deleted or past its life. */
  find(id: string, now: number): StoredMedia | undefined {
    const stored = this.#byId.get(id);
    if (stored && stored.expiresAt <= now) {
      this.delete(id);
      return undefined;
    }
    return stored;
  }

  delete(id: string): boolean {
    const stored = this.#byId.get(id);
    if (stored) this.#bytes -= sizeOf(stored);
    return this.#byId.delete(id);
  }

  get size(): number {
    return this.#byId.size;
  }
}

function sizeOf(stored: StoredMedia): number {
  return stored.bytes.length + RECORD_BYTES;
}
