import 'reflect-metadata';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { entities } from '../../../src/app/entities.js';
import { PgliteSource, PostgresSource } from '../../../src/platform/database/connection-source.js';
import { Database, tenantRole } from '../../../src/platform/database/database.js';
import { InProcessBus } from '../../../src/platform/events/bus.js';
import { EventLog } from '../../../src/platform/events/event-log.js';
import { JobQueue } from '../../../src/platform/jobs/job-queue.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { ChannelHealth } from '../../../src/domains/channels/channel-health.service.js';
import { TemplateCategories } from '../../../src/domains/consent/template-category.service.js';
import { ConsentWords } from '../../../src/domains/messages/consent-words.service.js';
import { restrictionGuard } from '../../../src/domains/consent/restriction.policy.js';
import { Suppressions } from '../../../src/domains/consent/suppression.service.js';
import { ContactIdentityService } from '../../../src/domains/contacts/contact-identity.service.js';
import { ConversationActivity } from '../../../src/domains/conversations/conversation-activity.service.js';
import { ContactMergeService } from '../../../src/domains/contacts/contact-merge.service.js';
import { conversationMerge } from '../../../src/domains/conversations/conversation-merge.js';
import { heardOn } from '../../../src/domains/conversations/heard-on.js';
import { ingestModule } from '../../../src/domains/ingest/ingest.module.js';
import { ErasedPeople } from '../../../src/domains/privacy/erased-people.service.js';
import { CallService } from '../../../src/domains/calls/call.service.js';
import { AddressBook } from '../../../src/domains/contacts/address-book.service.js';
import { ConversationArchive } from '../../../src/domains/conversations/conversation-archive.service.js';
import { MessageHistoryService } from '../../../src/domains/messages/message-history.service.js';
import { MessageInboundService } from '../../../src/domains/messages/message-inbound.service.js';
import { MessageStatusService } from '../../../src/domains/messages/message-status.service.js';
import { cloneDatabase } from '../../setup/databases.js';
import { TestClock } from '../../kit/clock.js';
import { until } from '../../kit/until.js';
import { appSecret, metaBytes, newDigits, signatureOf, verifyToken, type Number } from './bodies.js';
import { optOuts } from '../consent/opt-outs.js';

/** An account with one connected number. */
export interface HouseAccount extends Number {
  accountId: string;
  channelId: string;
}

/** Tables that webhooks write to; the digest of their rows tells whether anything changed. */
const written = [
  'channel',
  'channel_event',
  'contact',
  'contact_identity',
  'conversation',
  'domain_event',
  'event_head',
  'media',
  'message',
  'message_status',
  'webhook_dead_letter',
];

/** The room of ingest on a database of its own, with the rooms that it calls, but without the rest of the product. */
export class IngestHouse {
  readonly registry = new Registry();
  fastify!: FastifyInstance;
  url!: string;
  ingest!: ReturnType<typeof ingestModule>;

  private constructor(
    readonly clock: TestClock,
    readonly database: Database,
    readonly jobs: JobQueue,
    readonly query: <T = Record<string, any>>(sql: string, params?: unknown[]) => Promise<T[]>,
    private readonly stops: (() => Promise<unknown>)[],
  ) {}

  /** `isWorking`: whether jobs are taken as they come; otherwise a test processes when it wants. */
  static async open(options: { isWorking?: boolean; poolSize?: number } = {}): Promise<IngestHouse> {
    const clone = await cloneDatabase();
    const logger = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
    const bus = new InProcessBus();
    const stops: (() => Promise<unknown>)[] = [() => clone.drop()];
    const clock = new TestClock();
    const database = await Database.open({
      source: clone.pglite
        ? new PgliteSource(clone.pglite, tenantRole)
        : new PostgresSource({
            url: clone.url!,
            max: options.poolSize ?? 8,
            role: tenantRole,
            onError: () => undefined,
          }),
      entities: [...entities],
      clock,
      logger,
    });
    stops.push(() => database.close());
    const jobs = await JobQueue.start({
      database: clone.pglite ? { pglite: clone.pglite } : { url: clone.url!, poolSize: 4 },
      bus,
      logger,
      isWorker: true,
    });
    stops.push(() => jobs.stop(500));
    database.hooks.push(jobs, new EventLog(bus));
    let query: IngestHouse['query'];
    if (clone.pglite) {
      query = async (sql, params) => (await clone.pglite!.query(sql, params)).rows as never;
    } else {
      const client = new pg.Client({ connectionString: clone.url! });
      await client.connect();
      stops.push(() => client.end());
      query = async (sql, params) => (await client.query(sql, params)).rows as never;
    }
    const house = new IngestHouse(clock, database, jobs, query, stops);
    const identities = new ContactIdentityService(
      new ContactMergeService([conversationMerge], restrictionGuard),
      heardOn,
      new Suppressions([Buffer.alloc(32)]),
      async () => undefined,
      restrictionGuard,
    );
    house.ingest = ingestModule({
      database,
      jobs,
      appSecrets: [appSecret],
      verifyToken,
      inbound: new MessageInboundService(
        identities,
        new ConversationActivity(),
        new ConsentWords(optOuts, undefined as never),
      ),
      statuses: new MessageStatusService(
        () => ({ code: null, title: 'failed', detail: null, isRetryable: false }),
        optOuts,
      ),
      identities,
      health: new ChannelHealth(),
      erased: new ErasedPeople([]),
      numbers: () => undefined,
      app: {
        history: new MessageHistoryService(identities, {
          archive: new ConversationArchive(),
          activity: new ConversationActivity(),
        }),
        addressBook: new AddressBook(identities, restrictionGuard),
        calls: new CallService(identities, new ConversationActivity()),
      },
      consent: { optOuts, categories: new TemplateCategories() },
      clock,
      logger,
      metrics: house.registry,
    });
    await jobs.define(house.ingest.jobs as never);
    await jobs.define([{ name: 'media.download', data: {} as never }]);
    if (options.isWorking) for (const handler of house.ingest.handlers) await jobs.work(handler as never);
    house.fastify = Fastify({ routerOptions: { maxParamLength: 1_000 } });
    house.ingest.mount(house.fastify);
    house.url = `${await house.fastify.listen({ host: '127.0.0.1', port: 0 })}/webhooks/whatsapp`;
    stops.push(() => house.fastify.close());
    return house;
  }

  async stop(): Promise<void> {
    for (const stop of this.stops.reverse()) await stop();
  }

  /** An account whose number is connected, or will be. */
  async newAccount(options: { isConnected?: boolean; wabaId?: string } = {}): Promise<HouseAccount> {
    const account = {
      accountId: newId(),
      channelId: newId(),
      phoneNumberId: newDigits(),
      wabaId: options.wabaId ?? newDigits(),
    };
    await this.query(`insert into account (id, name, created_at) values ($1, 'A shop', now())`, [account.accountId]);
    await this.query('insert into event_head (account_id) values ($1)', [account.accountId]);
    if (options.isConnected !== false) await this.connect(account);
    return account;
  }

  async connect(account: HouseAccount): Promise<void> {
    await this.query(
      `insert into channel (account_id, id, kind, status, waba_id, phone_number_id, display_phone_number, quality_rating,
         created_at, status_changed_at)
       values ($1, $2, 'WHATSAPP', 'CONNECTED', $3, $4, $5, 'GREEN', now(), now())`,
      [account.accountId, account.channelId, account.wabaId, account.phoneNumberId, `+1 555-${account.phoneNumberId}`],
    );
  }

  /** Posts a body as Meta would, signed over the escaped bytes. */
  post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const bytes = Buffer.isBuffer(body) ? body : metaBytes(body);
    return fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(bytes), ...headers },
      body: bytes as never,
    });
  }

  /** Posts, fails unless it was taken, and waits until everything that was taken is processed. */
  async deliver(body: unknown): Promise<void> {
    const answer = await this.post(body);
    if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
    await this.settled();
  }

  /** Waits until no delivery is left unprocessed. */
  settled(): Promise<unknown> {
    return until(
      'every delivery is processed',
      async () => (await this.query('select 1 from webhook_delivery where processed_at is null limit 1')).length === 0,
      20_000,
    );
  }

  /** Ids of deliveries that wait. */
  async waiting(): Promise<string[]> {
    const found = await this.query<{ id: string }>(
      'select id from webhook_delivery where processed_at is null order by id',
    );
    return found.map((row) => row.id);
  }

  /** One digest per table, of every row of every account. */
  async digests(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const table of written) {
      const [row] = await this.query<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as digest from ${table} t`,
      );
      found[table] = row!.digest;
    }
    return found;
  }

  /** The value of one sample of a counter. */
  async metric(name: string, labels: Record<string, string> = {}): Promise<number> {
    const metric = await this.registry.getSingleMetric(name)!.get();
    const isWanted = (sample: { labels: object }) =>
      Object.entries(labels).every(([key, value]) => (sample.labels as Record<string, unknown>)[key] === value);
    return metric.values.filter(isWanted).reduce((sum, sample) => sum + Number(sample.value), 0);
  }
}
