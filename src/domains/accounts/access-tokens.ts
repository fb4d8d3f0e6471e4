import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../platform/kernel/clock.js';
import { SigningKeys } from '../../platform/crypto/signing-keys.js';

/** What an access token says. */
export interface AccessClaims {
  userId: string;
  accountId: string;
  sessionId: string;
  expiresAt: Date;
}

/** Life of an access token in seconds. */
export const accessTokenSeconds = 600;

const issuer = 'interakt';

/** Signs and reads access tokens: JWT, EdDSA, keys derived from SECRETS_KEY; tokens of an older key stay readable. */
export class AccessTokens {
  private readonly keys: SigningKeys;

  constructor(
    secretsKeys: readonly Buffer[],
    private readonly clock: Clock,
  ) {
    this.keys = new SigningKeys(secretsKeys, 'access-token');
  }

  async sign(claims: Omit<AccessClaims, 'expiresAt'>): Promise<{ token: string; expiresAt: Date }> {
    const key = this.keys.newest;
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
          const key = this.keys.find(header.kid);
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
