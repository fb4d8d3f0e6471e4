/** Stops a subscription. */
export type Unsubscribe = () => void;

/**
 * Carries hints between processes. A message may be lost or late, never altered; whoever needs certainty reads the
 * database. `publish` never throws and never waits.
 */
export interface Bus {
  publish(topic: string, message: string): void;
  subscribe(topic: string, listener: (message: string) => void): Unsubscribe;
  /** False while messages are certainly being lost, for readiness. */
  readonly isConnected: boolean;
  close(): Promise<void>;
}

/** The bus of a single process. */
export class InProcessBus implements Bus {
  readonly isConnected = true;
  private readonly listeners = new Map<string, Set<(message: string) => void>>();

  publish(topic: string, message: string): void {
    const listeners = this.listeners.get(topic);
    if (!listeners) return;
    // A listener must not run inside the publisher's stack: it could see state from before the commit returned.
    setImmediate(() => {
      for (const listener of listeners) listener(message);
    });
  }

  subscribe(topic: string, listener: (message: string) => void): Unsubscribe {
    let listeners = this.listeners.get(topic);
    if (!listeners) this.listeners.set(topic, (listeners = new Set()));
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.listeners.get(topic) === listeners) this.listeners.delete(topic);
    };
  }

  async close(): Promise<void> {
    this.listeners.clear();
  }
}
