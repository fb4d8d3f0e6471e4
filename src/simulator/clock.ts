interface Task {
  due: number;
  order: number;
  run: () => void;
}

/** The simulator's time: what it prints can be set, frozen and moved; what it schedules follows real time plus every advance. */
export class SimulatorClock {
  #offset = 0;
  #frozenAt: number | undefined;
  #advanced = 0;
  #order = 0;
  #heap: Task[] = [];
  #timer: NodeJS.Timeout | undefined;
  #timerDue = Infinity;

  /** Milliseconds since 1970 as the simulator tells them. */
  now(): number {
    return this.#frozenAt ?? Date.now() + this.#offset;
  }

  /** Whole seconds since 1970, as in most webhook values. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** Monotonic milliseconds for delays and limits; a frozen clock does not stop them, or nothing would ever be delivered. */
  elapsed(): number {
    return performance.now() + this.#advanced;
  }

  /** Whether the printed time stands still. */
  get frozen(): boolean {
    return this.#frozenAt !== undefined;
  }

  /** Runs the task once that many milliseconds have gone by, or at once when an advance jumps over the moment. */
  schedule(delayMs: number, run: () => void): void {
    const task = { due: this.elapsed() + Math.max(0, delayMs), order: this.#order++, run };
    this.#push(task);
    if (task.due < this.#timerDue) this.#arm();
  }

  /** Moves the time forward and runs everything that falls due on the way. */
  advance(ms: number): void {
    this.#advanced += ms;
    if (this.#frozenAt !== undefined) this.#frozenAt += ms;
    else this.#offset += ms;
    this.#runDue();
  }

  /** Sets the printed time; going forward also runs what falls due, going back only changes what is printed. */
  set(now: number): void {
    const step = now - this.now();
    if (step > 0) this.advance(step);
    else if (this.#frozenAt !== undefined) this.#frozenAt = now;
    else this.#offset += step;
  }

  /** Stops or restarts the printed time. */
  freeze(frozen: boolean): void {
    if (frozen) this.#frozenAt = this.now();
    else if (this.#frozenAt !== undefined) {
      this.#offset = this.#frozenAt - Date.now();
      this.#frozenAt = undefined;
    }
  }

  /** Back to real time with nothing scheduled. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#timerDue = Infinity;
    this.#heap = [];
    this.#offset = 0;
    this.#frozenAt = undefined;
  }

  #runDue(): void {
    const now = this.elapsed();
    for (let next = this.#heap[0]; next && next.due <= now; next = this.#heap[0]) {
      this.#pop();
      next.run();
    }
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const next = this.#heap[0];
    this.#timerDue = next?.due ?? Infinity;
    if (!next) return;
    // setTimeout cannot wait longer than 2^31 ms.
    const wait = Math.min(Math.max(0, Math.ceil(next.due - this.elapsed())), 2_000_000_000);
    this.#timer = setTimeout(() => this.#runDue(), wait);
  }

  #before(a: Task, b: Task): boolean {
    return a.due === b.due ? a.order < b.order : a.due < b.due;
  }

  #push(task: Task): void {
    const heap = this.#heap;
    let at = heap.push(task) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(task, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = task;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#before(heap[child + 1]!, heap[child]!)) child++;
      if (!this.#before(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
  }
}
