import type { JWK } from 'jose';
import { SigningKeys } from '../../platform/crypto/signing-keys.js';

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

const typ = 'erasure-certificate+jws';

/** What the certificate of a deleted user or account says. */
export interface DeletionClaims {
  v: 1;
  deletionId: string;
  subject: 'USER' | 'ACCOUNT';
  /** Public id of the user or account. */
  subjectId: string;
  requestedAt: string;
  erasedAt: string;
  verifiedAt: string;
  stores: CertifiedStore[];
  residue: CertifiedRest[];
  outOfScope: CertifiedRest[];
}

/** Signs certificates with a key that is derived from SECRETS_KEY; older keys stay good for verifying. */
export class Certificates {
  private readonly keys: SigningKeys;

  constructor(secretsKeys: readonly Buffer[]) {
    this.keys = new SigningKeys(secretsKeys, 'erasure-certificates');
  }

  /** The claims as a compact JWS (EdDSA). */
  sign(claims: CertificateClaims | DeletionClaims): Promise<string> {
    return this.keys.sign(JSON.stringify(claims), typ);
  }

  /** What the certificate says; undefined unless it was signed here, and nothing of it was changed. */
  async open(certificate: string): Promise<CertificateClaims | DeletionClaims | undefined> {
    const text = await this.keys.open(certificate, typ);
    return text === undefined ? undefined : (JSON.parse(text) as CertificateClaims | DeletionClaims);
  }

  /** The public keys, for everybody (JWK set). */
  publicKeys(): Promise<{ keys: JWK[] }> {
    return this.keys.publicKeys();
  }
}
