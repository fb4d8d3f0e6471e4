/** A map of bounded size: beyond it the entry that was set first is forgotten. */
export class RecentMap<K, V> {
  #entries = new Map<K, V>();

  constructor(private limit: number) {}

  get(key: K): V | undefined {
    return this.#entries.get(key);
  }

  set(key: K, value: V): void {
    this.#entries.set(key, value);
    if (this.#entries.size > this.limit) this.#entries.delete(this.#entries.keys().next().value!);
  }
}
