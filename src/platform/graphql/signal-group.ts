import type { Signal } from '../events/signals.js';
import type { Viewer } from '../kernel/viewer.js';
import type { ApiContext } from './context.js';
import { subscriptionArguments } from './event-group.js';
import type { ResultSink } from './event-subscriber.js';
import type { OperationPipeline, PreparedOperation } from './operation-pipeline.js';
import type { SignalSource } from './signal-source.js';
import type { ResultBytes } from './socket-frames.js';

/** Signals that may wait for their turn in one group; more of them push out the oldest. */
const mostWaiting = 200;

/** A subscriber as its group sees it. */
export interface SignalMember {
  readonly sink: ResultSink;
  leave(): void;
}

interface Waiting {
  signal: Signal;
  /** Whoever is to be shown it; everybody when absent. */
  only?: SignalMember;
}

/** Subscribers that see the same of an account's signals: each is executed and serialised once, one after the other. */
export class SignalGroup {
  readonly members = new Set<SignalMember>();
  private readonly source: SignalSource<unknown>;
  private readonly args: Record<string, unknown>;
  private readonly waiting = new Map<string, Waiting>();
  private isPumping = false;
  private memberCount = 0;

  constructor(
    readonly key: string,
    public viewer: Viewer,
    readonly prepared: PreparedOperation,
    private readonly options: {
      pipeline: OperationPipeline;
      contextFor(viewer: Viewer): ApiContext;
      /** Resolves when nobody's permissions are being read anew. */
      permitted(): Promise<void>;
    },
  ) {
    this.source = prepared.operation.subscriptionField!.extensions.signals as SignalSource<unknown>;
    this.args = subscriptionArguments(prepared);
  }

  /** Shows it to everybody, or to the one who has just come. A newer signal takes the place of the one that waits. */
  show(signal: Signal, only?: SignalMember): void {
    if (!this.source.wants(signal, this.args, this.viewer)) return;
    const key = only ? `${++this.memberCount}:${signal.key}` : `:${signal.key}`;
    this.waiting.delete(key);
    this.waiting.set(key, { signal, only });
    if (this.waiting.size > mostWaiting) this.waiting.delete(this.waiting.keys().next().value!);
    void this.pump();
  }

  private async pump(): Promise<void> {
    if (this.isPumping) return;
    this.isPumping = true;
    try {
      for (const [key, { signal, only }] of this.waiting) {
        this.waiting.delete(key);
        await this.options.permitted();
        const result = await this.render(signal);
        if (!result) continue;
        // Who was moved to another group meanwhile is shown it there.
        for (const member of only ? [only] : [...this.members])
          if (this.members.has(member) && !member.sink.next([result])) member.leave();
      }
    } finally {
      this.isPumping = false;
    }
  }

  /** What cannot be shown now is lost: it was of the moment. */
  private async render(signal: Signal): Promise<ResultBytes | undefined> {
    const { pipeline, contextFor } = this.options;
    const result = await pipeline
      .executeEvent(this.prepared, contextFor(this.viewer), signal)
      .catch((error: unknown) => void pipeline.logger.warn({ err: error }, 'signal could not be shown'));
    return result && !result.errors ? Buffer.from(JSON.stringify(result)) : undefined;
  }
}
