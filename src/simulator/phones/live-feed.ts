/** Something the phone page should look at again. */
export interface LiveEvent {
  kind: 'reset' | 'numbers' | 'customers' | 'message' | 'status' | 'typing';
  customer?: string;
  number?: string;
}

/** Tells open phone pages that something has changed; costs nothing while no page is open. */
export class LiveFeed {
  #listeners = new Set<(event: LiveEvent) => void>();

  publish(event: LiveEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Listens until the returned function is called. */
  subscribe(listener: (event: LiveEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
