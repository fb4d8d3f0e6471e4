import type { ResultBytes } from './socket-frames.js';

/** One item of a subscription, serialised; `null`: nothing to show. */
export type Rendered = ResultBytes | null;

interface Entry {
  result: Promise<Rendered>;
  bytes: number;
  at: number;
}

/** What one entry costs besides its result. */
const overhead = 200;

/**
 * What was rendered lately, of all groups together and bounded together: a storm of clients that come back executes
 * nothing twice. Old results are not given out: what they show may have changed or been erased since.
 */
export class RenderedResults {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;

  constructor(
    private readonly maxBytes = 32_000_000,
    private readonly keepMs = 30_000,
  ) {}

  /** What is kept under this key, else what `make` gives; kept unless it says no. */
  once(key: string, make: () => Promise<{ rendered: Rendered; isKept: boolean }>): Promise<Rendered> {
    const now = Date.now();
    const known = this.entries.get(key);
    if (known && now - known.at < this.keepMs) return known.result;
    if (known) this.drop(key, known);
    const entry: Entry = { result: undefined as never, bytes: overhead, at: now };
    entry.result = make().then(
      ({ rendered, isKept }) => {
        if (this.entries.get(key) !== entry) return rendered;
        if (!isKept) this.drop(key, entry);
        else this.count((entry.bytes += rendered?.length ?? 0) - overhead);
        return rendered;
      },
      (error: unknown) => {
        if (this.entries.get(key) === entry) this.drop(key, entry);
        throw error;
      },
    );
    this.entries.set(key, entry);
    this.count(overhead);
    return entry.result;
  }

  private count(bytes: number): void {
    this.bytes += bytes;
    for (const [key, oldest] of this.entries) {
      if (this.bytes <= this.maxBytes) return;
      this.drop(key, oldest);
    }
  }

  private drop(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.bytes -= entry.bytes;
  }
}
