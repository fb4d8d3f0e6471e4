import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../platform/kernel/clock.js';
import { deriveKey, sha256 } from '../../platform/crypto/keyed-hash.js';

/** What an access token says. */
export interface AccessClaims {
  userId: string;
  accountId: string;
  sessionId: string;
  expiresAt: Date;
}

/** Life of an access token in seconds. */
export const accessTokenSeconds = 600;

// The fixed DER head of an Ed25519 private key (RFC 8410); the 32 bytes of the seed follow.
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');
const issuer = 'interakt';

/** Signs and reads access tokens: JWT, EdDSA, keys derived from SECRETS_KEY; tokens of an older key stay readable. */
export class AccessTokens {
  private readonly keys: { id: string; secret: KeyObject; verify: KeyObject }[];

  constructor(
    secretsKeys: readonly Buffer[],
    private readonly clock: Clock,
  ) {
    this.keys = secretsKeys.map((master) => {
      const seed = deriveKey(master, 'access-token');
      const secret = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
      return { id: sha256(seed).slice(0, 8), secret, verify: createPublicKey(secret) };
    });
  }

  async sign(claims: Omit<AccessClaims, 'expiresAt'>): Promise<{ token: string; expiresAt: Date }> {
    const key = this.keys[0]!;
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const token = await new SignJWT({ acc: claims.accountId, sid: claims.sessionId })
      .setProtectedHeader({ alg: 'EdDSA', kid: key.id, typ: 'at+jwt' })
      .setIssuer(issuer)
      .setSubject(claims.userId)
      .setIssuedAt(now)
      .setExpirationTime(now + accessTokenSeconds)
      .sign(key.secret);
    return { token, expiresAt: new Date((now + accessTokenSeconds) * 1000) };
  }

  /** The claims of a good token; undefined for one that is expired, altered, or not ours. */
  async read(token: string): Promise<AccessClaims | undefined> {
    try {
      const { payload } = await jwtVerify(
        token,
        (header) => {
          const key = this.keys.find((k) => k.id === header.kid);
          if (!key) throw new errors.JWKSNoMatchingKey();
          return key.verify;
        },
        { issuer, algorithms: ['EdDSA'], typ: 'at+jwt', currentDate: this.clock.now() },
      );
      return {
        userId: payload.sub!,
        accountId: payload['acc'] as string,
        sessionId: payload['sid'] as string,
        expiresAt: new Date(payload.exp! * 1000),
      };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}
