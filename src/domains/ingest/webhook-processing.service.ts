// Inbound, stop 3 of 8. From webhook-store; next webhook-item.service, account by account.
import type { Database } from '../../platform/database/database.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import { routesOfNumbers, routesOfWabas, type ChannelRoute } from '../channels/channel-routing.queries.js';
import type { IngestMetrics } from './ingest-metrics.js';
import { DeadLetterStore, type DeadItem } from './dead-letter-store.js';
import { unknownIn } from './fact-kinds.js';
import { routeItems } from './route-items.js';
import type { WebhookGroups } from './webhook-groups.js';
import { isFact, itemsOfDelivery, itemsOfLetter, type PlacedItem, type RawDelivery } from './webhook-item.js';
import { unroutedLetters, waitingDeliveries } from './webhook.queries.js';

/** How many dead letters are replayed together. */
const lettersAtOnce = 500;

/** Takes raw deliveries to the rooms: every item lands in a room or in a dead letter, once, whatever is repeated. */
export class WebhookProcessingService {
  private readonly letters = new DeadLetterStore();

  constructor(
    private readonly database: Database,
    private readonly groups: WebhookGroups,
    private readonly metrics: IngestMetrics,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Processes deliveries; those that are processed already are left alone. Throws when the database was at fault. */
  async process(deliveryIds: readonly string[]): Promise<void> {
    for (;;) {
      const deliveries = await this.database.operate('ingest.read', (em) => waitingDeliveries(em, deliveryIds));
      if (deliveries.length === 0) return;
      await this.processSlice(deliveries);
    }
  }

  /** Takes to an account what came for its number before it was connected. */
  async replayUnrouted(accountId: string, phoneNumberId: string): Promise<void> {
    for (;;) {
      const route = (await routesOfNumbers(this.database, [phoneNumberId])).get(phoneNumberId);
      if (route?.accountId !== accountId) return;
      const letters = await this.database.operate('ingest.read', (em) => unroutedLetters(em, route, lettersAtOnce));
      if (letters.length === 0) return;
      const routed = routeItems(letters.flatMap(itemsOfLetter), [route]);
      const { dead, sickness, lateOrigins } = await this.groups.settle(routed.groups);
      if (sickness) throw sickness;
      await this.database.operate('ingest.settle', (em) =>
        this.letters.claim(em, accountId, letters, [...routed.dead, ...dead], this.clock.now(), lateOrigins),
      );
      this.logger.info({ letters: letters.length, dead: dead.length }, 'unrouted webhook items replayed');
      if (letters.length < lettersAtOnce) return;
    }
  }

  private async processSlice(deliveries: readonly RawDelivery[]): Promise<void> {
    const items = deliveries.flatMap(itemsOfDelivery);
    const routed = routeItems(items, await this.routes(items));
    const { dead, sickness, sickOrigins, lateOrigins } = await this.groups.settle(routed.groups);
    const done = deliveries.filter((delivery) => !sickOrigins.has(delivery.id));
    const isDone = (placed: PlacedItem) => !sickOrigins.has(placed.originId);
    const letters = [...routed.dead, ...dead].filter(({ placed }) => isDone(placed));
    const now = this.clock.now();
    if (done.length > 0) {
      await this.database.operate('ingest.settle', (em) => this.letters.settle(em, done, letters, now, lateOrigins));
      this.count(done, items.filter(isDone), letters, now);
    }
    // Not before what went well is settled: the next try has only the rest to do.
    if (sickness) throw sickness;
  }

  private async routes(items: readonly PlacedItem[]): Promise<ChannelRoute[]> {
    const numbers = items.flatMap(({ item }) => item.phoneNumberId ?? []);
    const wabas = items.flatMap(({ item }) => (item.phoneNumberId ? [] : (item.wabaId ?? [])));
    const byNumber = await routesOfNumbers(this.database, numbers);
    const byWaba = await routesOfWabas(this.database, wabas);
    return [...byNumber.values(), ...[...byWaba.values()].flat()];
  }

  private count(
    deliveries: readonly RawDelivery[],
    items: readonly PlacedItem[],
    letters: readonly DeadItem[],
    now: Date,
  ): void {
    for (const { receivedAt } of deliveries) this.metrics.lag.observe((now.getTime() - receivedAt.getTime()) / 1000);
    for (const placed of items) {
      this.metrics.items.inc({ kind: placed.item.fact?.kind ?? 'unreadable' });
      const what = isFact(placed) ? unknownIn(placed) : undefined;
      if (what) this.metrics.unknown.inc({ what });
    }
    for (const { cause, reason } of letters) {
      this.metrics.deadLetters.inc({ cause });
      this.logger.warn({ cause, reason }, 'webhook item became a dead letter');
    }
  }
}
