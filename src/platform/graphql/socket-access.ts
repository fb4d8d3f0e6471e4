import { accessChangedTopic, accessRevokedTopic } from '../events/access-topics.js';
import type { Bus } from '../events/bus.js';
import type { Viewer } from '../kernel/viewer.js';
import type { Logger } from '../logging/logger.js';
import type { EventGroups } from './event-groups.js';
import { closeCodes } from './socket-limits.js';
import type { SocketSession } from './socket-session.js';

/** Turns a bearer credential into a viewer; undefined when it is not, or no longer, good. `isFresh`: asks anew. */
export type Authenticate = (authorization: string, isFresh?: boolean) => Promise<Viewer | undefined>;

/** Looks after the credentials of open sockets: closes them when revoked, reads permissions anew when changed. */
export class SocketAccess {
  private readonly unsubscribes: (() => void)[];
  private readonly timer: NodeJS.Timeout;
  private isRechecking = false;

  constructor(
    private readonly options: {
      sessions: ReadonlySet<SocketSession>;
      groups: EventGroups;
      authenticate: Authenticate;
      bus: Bus;
      logger: Logger;
      recheckMs: number;
    },
  ) {
    const { bus, recheckMs } = options;
    this.unsubscribes = [
      bus.subscribe(accessRevokedTopic, (message) => this.revoke(read(message))),
      bus.subscribe(accessChangedTopic, (message) => void this.changed(read(message))),
    ];
    this.timer = setInterval(() => void this.recheckAll(), recheckMs);
    this.timer.unref();
  }

  /** Reads anew what everybody of this account may see; whose credential cannot be read must come back later. */
  async recheckAccount(accountId: string): Promise<void> {
    const sessions = [...this.options.sessions].filter((session) => session.viewer?.accountId === accountId);
    await this.recheck(sessions, (session) => session.close(closeCodes.tryAgainLater, 'Try again later'));
  }

  close(): void {
    clearInterval(this.timer);
    for (const unsubscribe of this.unsubscribes) unsubscribe();
  }

  private revoke(revoked: Record<string, unknown>): void {
    for (const session of this.options.sessions) {
      if (session.viewer && isMeant(session.viewer, revoked)) session.close(closeCodes.forbidden, 'Access revoked');
    }
  }

  private async changed({ accountId }: Record<string, unknown>): Promise<void> {
    if (typeof accountId !== 'string') return;
    await this.options.groups.whileChecking(accountId, () => this.recheckAccount(accountId));
  }

  private async recheckAll(): Promise<void> {
    if (this.isRechecking) return;
    this.isRechecking = true;
    // Not knowing is no reason to cut off everybody; the next round asks again.
    await this.recheck([...this.options.sessions], () => undefined);
    this.isRechecking = false;
  }

  /** Asks once for each distinct credential. */
  private async recheck(
    sessions: readonly SocketSession[],
    onUnknown: (session: SocketSession) => void,
  ): Promise<void> {
    const byCredential = new Map<string, SocketSession[]>();
    for (const session of sessions) {
      if (session.authorization === undefined) continue;
      const same = byCredential.get(session.authorization);
      if (same) same.push(session);
      else byCredential.set(session.authorization, [session]);
    }
    const queue = [...byCredential];
    const work = async (): Promise<void> => {
      for (let next = queue.pop(); next; next = queue.pop()) await this.recheckOne(...next, onUnknown);
    };
    await Promise.all(Array.from({ length: 8 }, work));
  }

  private async recheckOne(
    authorization: string,
    sessions: readonly SocketSession[],
    onUnknown: (session: SocketSession) => void,
  ): Promise<void> {
    try {
      const viewer = await this.options.authenticate(authorization, true);
      for (const session of sessions) {
        if (viewer) await session.refresh(viewer);
        else session.close(closeCodes.forbidden, 'Access ended');
      }
    } catch (error) {
      this.options.logger.warn({ err: error }, 'socket credential could not be checked');
      sessions.forEach(onUnknown);
    }
  }
}

function isMeant(viewer: Viewer, { sessionId, apiKeyId, userId, accountId }: Record<string, unknown>): boolean {
  const conditions: boolean[] = [];
  if (sessionId !== undefined) conditions.push(viewer.sessionId === sessionId);
  if (apiKeyId !== undefined) conditions.push(viewer.kind === 'api_key' && viewer.actorId === apiKeyId);
  if (userId !== undefined) conditions.push(viewer.kind === 'user' && viewer.actorId === userId);
  if (accountId !== undefined) conditions.push(viewer.accountId === accountId);
  return conditions.length > 0 && conditions.every(Boolean);
}

function read(message: string): Record<string, unknown> {
  try {
    return (JSON.parse(message) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
