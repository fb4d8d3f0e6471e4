import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** A master key with the name that sealed values carry, so that old values stay readable after a rotation. */
export interface MasterKey {
  id: string;
  key: Buffer;
}

/** Thrown when a value cannot be opened: wrong row, unknown master key, or altered bytes. */
export class EnvelopeError extends Error {}

/** Names a 32-byte key by the first 8 hex digits of its digest. */
export const masterKey = (key: Buffer): MasterKey => ({
  id: createHash('sha256').update('interakt-kek').update(key).digest('hex').slice(0, 8),
  key,
});

/**
 * Envelope encryption, AES-256-GCM: each value has its own data key, wrapped by the newest master key. Both layers are
 * bound to `place` (table|column|account|row), so a sealed value copied to another row does not open.
 */
export class Envelope {
  private readonly byId: Map<string, MasterKey>;

  constructor(private readonly keys: readonly MasterKey[]) {
    if (keys.length === 0) throw new Error('Envelope needs a master key');
    this.byId = new Map(keys.map((k) => [k.id, k]));
  }

  /** Ids of the keys, the newest first. */
  get keyIds(): string[] {
    return this.keys.map(({ id }) => id);
  }

  /** Id of the key that seals. */
  get newestKeyId(): string {
    return this.keys[0]!.id;
  }

  /**
   * The same value under the newest master key: its data key is wrapped anew, and what it says is neither opened nor
   * changed. @throws EnvelopeError
   */
  rewrap(sealed: string, place: string): string {
    const { dataKey, body } = this.unwrap(sealed, place);
    const kek = this.keys[0]!;
    return `v1.${kek.id}.${encrypt(kek.key, dataKey, `kek|${place}`).toString('base64url')}.${body}`;
  }

  /** Seals UTF-8 text into a printable string. */
  seal(text: string, place: string): string {
    const kek = this.keys[0]!;
    const dataKey = randomBytes(32);
    const wrapped = encrypt(kek.key, dataKey, `kek|${place}`);
    const body = encrypt(dataKey, Buffer.from(text, 'utf8'), place);
    return `v1.${kek.id}.${wrapped.toString('base64url')}.${body.toString('base64url')}`;
  }

  /** Opens what `seal` made for the same place. @throws EnvelopeError */
  open(sealed: string, place: string): string {
    const { dataKey, body } = this.unwrap(sealed, place);
    return decrypt(dataKey, Buffer.from(body, 'base64url'), place).toString('utf8');
  }

  /** The data key of a value, and the value as it is sealed with it. */
  private unwrap(sealed: string, place: string): { dataKey: Buffer; body: string } {
    const [version, kekId, wrapped, body] = sealed.split('.');
    if (version !== 'v1' || !kekId || !wrapped || !body) throw new EnvelopeError('Not a sealed value');
    const kek = this.byId.get(kekId);
    if (!kek) throw new EnvelopeError(`Master key ${kekId} is not among SECRETS_KEY`);
    return { dataKey: decrypt(kek.key, Buffer.from(wrapped, 'base64url'), `kek|${place}`), body };
  }
}

function encrypt(key: Buffer, plain: Buffer, aad: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, aad: string): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes)).setAAD(
      Buffer.from(aad, 'utf8'),
    );
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  } catch {
    throw new EnvelopeError('The sealed value does not belong here or was altered');
  }
}
