import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { CompactSign, compactVerify, decodeProtectedHeader, exportJWK, type JWK } from 'jose';
import { deriveKey, sha256 } from './keyed-hash.js';

/** DER of an Ed25519 private key up to its 32 bytes (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key that signs, and by whose public half everybody can check it. */
export interface SigningKey {
  /** The `kid` of what it signs. */
  id: string;
  secret: KeyObject;
  verify: KeyObject;
}

/** The Ed25519 keys of one purpose, derived from SECRETS_KEY, newest first: it signs, the older ones stay good for checking. */
export class SigningKeys {
  private readonly keys: readonly SigningKey[];

  constructor(secretsKeys: readonly Buffer[], purpose: string, idLength = 8) {
    this.keys = secretsKeys.map((master) => {
      const seed = deriveKey(master, purpose);
      const secret = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
      return { id: sha256(seed).slice(0, idLength), secret, verify: createPublicKey(secret) };
    });
  }

  get newest(): SigningKey {
    return this.keys[0]!;
  }

  find(id: string | undefined): SigningKey | undefined {
    return this.keys.find((key) => key.id === id);
  }

  /** The text as a compact JWS (EdDSA). */
  sign(text: string, typ: string): Promise<string> {
    const { id, secret } = this.newest;
    return new CompactSign(Buffer.from(text)).setProtectedHeader({ alg: 'EdDSA', kid: id, typ }).sign(secret);
  }

  /** The text under the signature; undefined unless it was signed here for this use, and nothing of it was changed. */
  async open(jws: string, typ: string): Promise<string | undefined> {
    try {
      const header = decodeProtectedHeader(jws);
      const key = header.typ === typ ? this.find(header.kid) : undefined;
      if (!key) return undefined;
      const { payload } = await compactVerify(jws, key.verify, { algorithms: ['EdDSA'] });
      return Buffer.from(payload).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** The public halves, for everybody (JWK set). */
  async publicKeys(): Promise<{ keys: JWK[] }> {
    const keys = this.keys.map(async ({ id, verify }) => ({
      ...(await exportJWK(verify)),
      ...{ kid: id, alg: 'EdDSA', use: 'sig' },
    }));
    return { keys: await Promise.all(keys) };
  }
}
