import type { Logger } from '../logging/logger.js';

/** Work that every worker looks for by itself every few seconds, where the clock of the queue is too coarse. */
export interface Tick {
  /** For the log. */
  readonly name: string;
  /** Rest between the end of one run and the next. */
  readonly everyMs: number;
  /** Safe to run in several workers at once, and again at any time. A throw is logged; the next run comes all the same. */
  run(): Promise<void>;
}

/** Runs ticks, each one at a time. */
export class Ticker {
  private readonly timers = new Map<Tick, NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private isStopped = false;

  constructor(
    private readonly ticks: readonly Tick[],
    private readonly logger: Logger,
  ) {}

  start(): void {
    for (const tick of this.ticks) this.schedule(tick, 0);
  }

  /** Ends when what was running has ended. */
  async stop(): Promise<void> {
    this.isStopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all(this.running);
  }

  private schedule(tick: Tick, ms: number): void {
    if (this.isStopped) return;
    const timer = setTimeout(() => {
      const run = this.runOnce(tick).finally(() => {
        this.running.delete(run);
        this.schedule(tick, tick.everyMs);
      });
      this.running.add(run);
    }, ms);
    this.timers.set(tick, timer);
  }

  private async runOnce(tick: Tick): Promise<void> {
    try {
      await tick.run();
    } catch (err) {
      this.logger.error({ err, tick: tick.name }, 'tick failed');
    }
  }
}
