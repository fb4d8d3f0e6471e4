import { createHmac } from 'node:crypto';
import { deriveKey } from '../../platform/crypto/keyed-hash.js';

/** Which code: the first, second or third one that is sent for a request. */
export interface CodePlace {
  /** Null: of a request to the platform itself. */
  accountId: string | null;
  requestId: string;
  number: number;
}

/** Where the code stands in the words, as everybody of the business sees them. */
export const hiddenCode = '••••••';

/**
 * The codes by which people show that they are who they say. Each follows from its request by a key, so that it has to be kept
 * nowhere: what stands in the thread is read by every member, and hides it; only who sends the message puts it in.
 */
export class RequestCodes {
  private readonly key: Buffer;

  constructor(secretsKeys: readonly Buffer[]) {
    this.key = deriveKey(secretsKeys[0]!, 'data-subject-request-codes');
  }

  /** Six digits, as people type them. */
  codeOf({ accountId, requestId, number }: CodePlace): string {
    // Of the account as well: a row that names the request of another account reveals a code that nobody was ever given.
    const hash = createHmac('sha256', this.key)
      .update(`${accountId ?? ''}|${requestId}|${number}`)
      .digest();
    return String(hash.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  }

  /** The words as they go out. */
  reveal(body: string, place: CodePlace): string {
    return body.replace(hiddenCode, this.codeOf(place));
  }
}
