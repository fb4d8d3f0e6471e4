import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { CompactSign, compactVerify, decodeProtectedHeader, exportJWK, type JWK } from 'jose';
import { deriveKey, sha256 } from '../../platform/crypto/keyed-hash.js';

/** What became of one store. LOGICAL: no statement finds it; its bytes are gone by `physicalBy`. */
export interface CertifiedStore {
  store: string;
  kind: string;
  found: number;
  erased: number;
  level: 'LOGICAL' | 'PHYSICAL';
  physicalBy: string | null;
}

/** What stays, or is not in our hands, and why. */
export interface CertifiedRest {
  store: string;
  count: number | null;
  reason: string;
}

/** What a certificate says. Times in ISO 8601, ids public. */
export interface CertificateClaims {
  v: 1;
  erasureJobId: string;
  accountId: string;
  contactId: string;
  requestedAt: string;
  erasedAt: string;
  verifiedAt: string;
  stores: CertifiedStore[];
  residue: CertifiedRest[];
  outOfScope: CertifiedRest[];
}

/** DER of an Ed25519 private key up to its 32 bytes (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

interface SigningKey {
  id: string;
  sign: KeyObject;
  verify: KeyObject;
}

/** Signs certificates with a key that is derived from SECRETS_KEY; older keys stay good for verifying. */
export class Certificates {
  private readonly keys: readonly SigningKey[];

  constructor(secretsKeys: readonly Buffer[]) {
    this.keys = secretsKeys.map((secret) => {
      const seed = deriveKey(secret, 'erasure-certificates');
      const sign = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
      return { id: sha256(seed).slice(0, 8), sign, verify: createPublicKey(sign) };
    });
  }

  /** The claims as a compact JWS (EdDSA). */
  sign(claims: CertificateClaims): Promise<string> {
    const { id, sign } = this.keys[0]!;
    return new CompactSign(Buffer.from(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'EdDSA', kid: id, typ: 'erasure-certificate+jws' })
      .sign(sign);
  }

  /** What the certificate says; undefined unless it was signed here, and nothing of it was changed. */
  async open(certificate: string): Promise<CertificateClaims | undefined> {
    try {
      const { kid } = decodeProtectedHeader(certificate);
      const key = this.keys.find(({ id }) => id === kid);
      if (!key) return undefined;
      const { payload } = await compactVerify(certificate, key.verify, { algorithms: ['EdDSA'] });
      return JSON.parse(Buffer.from(payload).toString('utf8')) as CertificateClaims;
    } catch {
      return undefined;
    }
  }

  /** The public keys, for everybody (JWK set). */
  async publicKeys(): Promise<{ keys: JWK[] }> {
    const keys = await Promise.all(
      this.keys.map(async ({ id, verify }) => ({ ...(await exportJWK(verify)), kid: id, alg: 'EdDSA', use: 'sig' })),
    );
    return { keys };
  }
}
