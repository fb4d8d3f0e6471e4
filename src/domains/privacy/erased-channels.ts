import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { deriveKey, keyedHash } from '../../platform/crypto/keyed-hash.js';

/** What Meta calls the numbers of accounts that were erased: recognised by keyed hashes alone. */
export class ErasedChannels {
  private readonly keys: readonly Buffer[];

  constructor(secretsKeys: readonly Buffer[]) {
    this.keys = secretsKeys.map((secret) => deriveKey(secret, 'erased-channels'));
  }

  /** The hash that is written down. */
  hash(id: string): string {
    return keyedHash(this.keys[0]!, id);
  }

  /** Every hash that may have been written down, also before keys were changed. */
  hashesOf(id: string): string[] {
    return this.keys.map((key) => keyedHash(key, id));
  }

  /**
   * For each number that a delivery speaks of its hashes; numbers are Meta's ids, of the WhatsApp Business Account where
   * none is named. Undefined for what cannot be read so.
   */
  hashesIn(body: Buffer): string[][] | undefined {
    const ids = numbersIn(body);
    return ids && ids.length > 0 ? ids.map((id) => this.hashesOf(id)) : undefined;
  }
}

/** The ids of the numbers in a delivery, each once. */
function numbersIn(body: Buffer): string[] | undefined {
  try {
    const { entry } = JSON.parse(body.toString('utf8')) as {
      entry?: { id?: unknown; changes?: { value?: { metadata?: { phone_number_id?: unknown } } }[] }[];
    };
    const ids = (entry ?? []).flatMap(({ id, changes }) =>
      (changes ?? []).map(({ value }) => value?.metadata?.phone_number_id ?? id),
    );
    return ids.every((id) => typeof id === 'string') ? [...new Set(ids as string[])] : undefined;
  } catch {
    return undefined;
  }
}

/** Numbers that are connected anew: what Meta delivers for them is taken in again. Part of the connecting verb. */
export const forgetErasedChannels =
  (channels: ErasedChannels) =>
  async (scope: Scope, ids: readonly string[]): Promise<void> => {
    await rows(scope.em, `/* heardAgain */ delete from erased_channel where hash = any($1::text[])`, [
      ids.flatMap((id) => channels.hashesOf(id)),
    ]);
  };
