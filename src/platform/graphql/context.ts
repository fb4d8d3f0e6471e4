import type { Scope } from '../database/scope.js';
import type { Database } from '../database/database.js';
import { newId } from '../kernel/ids.js';
import type { Viewer } from '../kernel/viewer.js';
import { unauthenticated } from './api-errors.js';

/** What is known of the request that carried an operation; for logs, audit and rate limits. */
export interface RequestInfo {
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** Whether the request carries a Global Privacy Control signal, `Sec-GPC: 1`. */
  readonly isOptOutSignalled?: boolean;
  /** How the client names its device, where it does. */
  readonly deviceId?: string | undefined;
}

/** Third argument of every resolver; one per operation over HTTP, one per event batch in a subscription. */
export class ApiContext {
  /** Set where the request carries an `Idempotency-Key`: every write of the operation then happens once per key. */
  once: WriteOnce | undefined;
  private readScope: Scope | undefined;

  constructor(
    readonly database: Database,
    /** Undefined when nobody signed in. */
    readonly viewer: Viewer | undefined,
    readonly request: RequestInfo,
  ) {}

  /** The signed-in viewer. @throws UNAUTHENTICATED */
  get signedIn(): Viewer {
    if (!this.viewer) throw unauthenticated();
    return this.viewer;
  }

  /** Name of the operator who asks. @throws UNAUTHENTICATED */
  get operator(): string {
    const { viewer } = this;
    if (viewer?.kind !== 'operator') throw unauthenticated();
    return viewer.actorId!;
  }

  /** The operation's scope for reading; its loaders live as long as the operation. */
  get scope(): Scope {
    return (this.readScope ??= this.database.read(this.signedIn, this.request.requestId));
  }

  /** Runs a verb in one transaction; afterwards the read scope starts anew, so that payloads show the new state. */
  async write<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    const { once } = this;
    const result = await this.database.write(
      this.signedIn,
      (scope) => {
        scope.ip = this.request.ip;
        return once ? once.run(scope, () => work(scope)) : work(scope);
      },
      this.request.requestId,
    );
    this.readScope = undefined;
    return result;
  }
}

/** Runs a verb inside its transaction unless the same call ran before; then gives what that one gave. */
export interface WriteOnce {
  run<T>(scope: Scope, work: () => Promise<T>): Promise<T>;
}

/** Facts of a request that did not come over the network: tests, the demo, workers. */
export const internalRequest = (): RequestInfo => ({
  requestId: newId(),
  ip: '127.0.0.1',
  userAgent: undefined,
  idempotencyKey: undefined,
});
