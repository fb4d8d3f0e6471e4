/** Keeps what was made from texts, least recently used out first, bounded by number and by the length of the texts. */
export class DocumentCache<T> {
  private readonly entries = new Map<string, T>();
  private bytes = 0;

  constructor(
    private readonly maxEntries: number,
    private readonly maxBytes: number,
  ) {}

  get(source: string): T | undefined {
    const entry = this.entries.get(source);
    if (entry !== undefined) {
      this.entries.delete(source);
      this.entries.set(source, entry);
    }
    return entry;
  }

  set(source: string, entry: T): void {
    // A text longer than a hundredth of the cache would push out too many others.
    if (source.length > this.maxBytes / 100 || this.entries.has(source)) return;
    this.entries.set(source, entry);
    this.bytes += source.length;
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.maxBytes && this.entries.size <= this.maxEntries) break;
      this.entries.delete(oldest);
      this.bytes -= oldest.length;
    }
  }

  get size(): number {
    return this.entries.size;
  }
}
