/** Whose connection came or went, so that they are here or gone. */
export interface PresenceChange {
  accountId: string;
  userId: string;
}

/**
 * Who has a living connection, over all processes. A connection that nobody speaks for any more is over by itself, so a
 * process that is killed leaves nobody behind.
 */
export interface PresenceBoard {
  /** These connections of the account live. Gives the users who had none before. */
  beat(accountId: string, connections: readonly Connection[]): Promise<string[]>;
  /** This connection is over. True when it was the user's last one. */
  leave(accountId: string, connection: Connection): Promise<boolean>;
  /** Users of the account with a living connection. */
  online(accountId: string): Promise<Set<string>>;
  /** Forgets connections that nobody speaks for any more; each user who is gone by it is told once, to one process. */
  sweep(): Promise<PresenceChange[]>;
  close(): Promise<void>;
}

/** One socket of one user. */
export interface Connection {
  userId: string;
  connectionId: string;
}

/** The board of a single process: connections end with it. */
export class InProcessPresenceBoard implements PresenceBoard {
  private readonly accounts = new Map<string, Map<string, Set<string>>>();

  async beat(accountId: string, connections: readonly Connection[]): Promise<string[]> {
    const users = this.accounts.get(accountId) ?? new Map<string, Set<string>>();
    this.accounts.set(accountId, users);
    const arrived = new Set<string>();
    for (const { userId, connectionId } of connections) {
      const known = users.get(userId);
      if (known) known.add(connectionId);
      else {
        users.set(userId, new Set([connectionId]));
        arrived.add(userId);
      }
    }
    return [...arrived];
  }

  async leave(accountId: string, { userId, connectionId }: Connection): Promise<boolean> {
    const users = this.accounts.get(accountId);
    const connections = users?.get(userId);
    if (!users || !connections?.delete(connectionId) || connections.size > 0) return false;
    users.delete(userId);
    if (users.size === 0) this.accounts.delete(accountId);
    return true;
  }

  async online(accountId: string): Promise<Set<string>> {
    return new Set(this.accounts.get(accountId)?.keys());
  }

  async sweep(): Promise<PresenceChange[]> {
    return [];
  }

  async close(): Promise<void> {
    this.accounts.clear();
  }
}
