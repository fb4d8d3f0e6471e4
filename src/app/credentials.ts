import type { Authenticator } from '../domains/accounts/authenticator.js';
import type { OperatorKeys } from '../domains/operators/operator-keys.policy.js';
import type { SupportSessions } from '../domains/support/support-session.service.js';
import { ApiError } from '../platform/graphql/api-errors.js';
import type { Viewer } from '../platform/kernel/viewer.js';

/** Who may be behind a credential. */
interface Doors {
  authenticator: Authenticator;
  operators: OperatorKeys;
  support: SupportSessions;
}

/** Turns the credentials of requests and sockets into viewers; undefined for one that is not, or no longer, good. */
export class Credentials {
  constructor(private readonly doors: Doors) {}

  /** Of a request. @throws ApiError FORBIDDEN for support without a live grant */
  async ofRequest(authorization: string, ip: string): Promise<Viewer | undefined> {
    const { authenticator, operators, support } = this.doors;
    const operator = operators.authenticate(authorization);
    if (operator) return operator;
    return support.isMeant(authorization)
      ? support.authenticate(authorization, ip)
      : authenticator.authenticate(authorization);
  }

  /** Of a socket, which operators do not use. `isFresh`: believes nothing from before. */
  readonly ofSocket = async (authorization: string, isFresh?: boolean): Promise<Viewer | undefined> => {
    const { authenticator, support } = this.doors;
    if (!support.isMeant(authorization)) return authenticator.authenticate(authorization, isFresh);
    try {
      return await support.authenticate(authorization);
    } catch (error) {
      // The socket is closed as forbidden, which is final.
      if (error instanceof ApiError) return undefined;
      throw error;
    }
  };
}
