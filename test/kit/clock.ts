import type { Clock } from '../../src/platform/kernel/clock.js';

/** The machine's clock, moved at will. */
export class TestClock implements Clock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  advance(ms: number): void {
    this.offsetMs += ms;
  }
}
