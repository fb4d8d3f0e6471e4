import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** How a POST at the door ended. */
export type DeliveryOutcome = 'stored' | 'known' | 'refused' | 'too_large' | 'busy' | 'failed';

/** Why an item became a dead letter. */
export type DeadLetterCause = 'unreadable' | 'unrouted' | 'refused';

/** What was met that this version does not know. */
export type UnknownKind = 'field' | 'part' | 'message_type' | 'status' | 'preference';

/** The numbers of this room. Labels are words of ours and never Meta's, so their count is bounded. */
export class IngestMetrics {
  readonly deliveries: Counter<'outcome'>;
  readonly items: Counter<'kind'>;
  readonly unknown: Counter<'what'>;
  readonly deadLetters: Counter<'cause'>;
  /** From the door to the commit of the last item, in seconds. */
  readonly lag: Histogram;

  /** `oldestWaiting`: age in seconds of the oldest delivery that is not processed; 0 when there is none. */
  constructor(registry: Registry, oldestWaiting: () => Promise<number>) {
    const registers = [registry];
    this.deliveries = new Counter({
      name: 'interakt_webhook_deliveries_total',
      help: 'Webhook POSTs by outcome.',
      labelNames: ['outcome'],
      registers,
    });
    this.items = new Counter({
      name: 'interakt_webhook_items_total',
      help: 'Processed items of webhooks by kind.',
      labelNames: ['kind'],
      registers,
    });
    this.unknown = new Counter({
      name: 'interakt_webhook_unknown_total',
      help: 'Items that hold something this version does not know; they are kept as they came.',
      labelNames: ['what'],
      registers,
    });
    this.deadLetters = new Counter({
      name: 'interakt_webhook_dead_letters_total',
      help: 'Items that became dead letters, by cause.',
      labelNames: ['cause'],
      registers,
    });
    this.lag = new Histogram({
      name: 'interakt_webhook_lag_seconds',
      help: 'Time from the door to the commit of a delivery.',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600],
      registers,
    });
    new Gauge({
      name: 'interakt_webhook_oldest_waiting_seconds',
      help: 'Age of the oldest delivery that is stored but not processed; NaN while the database is away.',
      registers,
      async collect() {
        this.set(await oldestWaiting().catch(() => Number.NaN));
      },
    });
  }
}
