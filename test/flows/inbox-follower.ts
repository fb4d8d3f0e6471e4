import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { until } from '../kit/until.js';
import type { Chance } from './chance.js';
import { inboxDocument, type InboxItem, type InboxState } from './inbox-state.js';

/** A socket that may be cut off at any moment: the client stops listening to errors then, and `ws` would throw them. */
class CuttableSocket extends WebSocket {
  constructor(...args: ConstructorParameters<typeof WebSocket>) {
    super(...args);
    this.on('error', () => undefined);
  }
}

/** Who follows, and from where. */
export interface FollowerOptions {
  name: string;
  token: string;
  /** Public id of the member; API keys have none. */
  userId?: string;
  withContact: boolean;
  /** Where to begin; the live end when absent. */
  after?: string;
  /** What was known there. */
  state?: InboxState;
}

const pauseMs = 60;

/** A client that keeps a cursor and comes back with it, to any of the addresses, however its socket ends. */
export class InboxFollower {
  readonly name: string;
  readonly userId: string | undefined;
  /** Everything it was told, but for what the platform says of itself. */
  readonly seen: { type: string; cursor: string }[] = [];
  readonly faults: string[] = [];
  readonly state: InboxState | undefined;
  /** Where it began. */
  began: string | undefined;
  connections = 0;
  private cursor: string | undefined;
  private client: Client | undefined;
  private isStopped = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly urls: readonly string[],
    private readonly options: FollowerOptions,
    private readonly chance: Chance,
  ) {
    this.name = options.name;
    this.userId = options.userId;
    this.state = options.state;
    this.began = this.cursor = options.after;
    this.running = this.run();
  }

  /** The cursor that it would come back with. */
  get position(): string | undefined {
    return this.cursor;
  }

  /** Ends the socket as a dead line does, without a word. */
  cut(): void {
    this.client?.terminate();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    void this.client?.dispose();
    await this.running;
  }

  /** Resolves once it has a place in the order of events. */
  async placed(): Promise<void> {
    await until(`${this.name} has a place`, () => this.began, 30_000);
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      await this.connect(this.chance.pick(this.urls));
      // As clients do: not at once, and not all together.
      if (!this.isStopped) await new Promise((resolve) => setTimeout(resolve, pauseMs + this.chance.below(pauseMs)));
    }
  }

  private connect(url: string): Promise<void> {
    const { token, withContact } = this.options;
    return new Promise((ended) => {
      let isOver = false;
      const over = (): void => {
        isOver = true;
        ended();
      };
      const client = (this.client = createClient({
        url,
        webSocketImpl: CuttableSocket,
        retryAttempts: 0,
        lazy: false,
        connectionParams: { authorization: `Bearer ${token}` },
        onNonLazyError: () => over(),
        on: {
          connected: () => void this.connections++,
          closed: (event) => {
            const { code, reason } = event as { code: number; reason: string };
            // 4xxx is the server's own verdict; here nobody did anything wrong.
            if (!isOver && code >= 4000 && code !== 4499) this.faults.push(`closed with ${code} ${reason}`);
            over();
          },
        },
      }));
      client.subscribe<{ inboxEvents: InboxItem }>(
        { query: inboxDocument(withContact), variables: { after: this.cursor ?? null } },
        {
          next: ({ data, errors }) => {
            if (isOver) return;
            if (errors) this.faults.push(JSON.stringify(errors));
            if (data) this.take(data.inboxEvents);
          },
          error: (error) => {
            if (!isOver && Array.isArray(error)) this.faults.push(JSON.stringify(error));
          },
          complete: () => undefined,
        },
      );
      if (this.isStopped) void client.dispose();
    });
  }

  private take(item: InboxItem): void {
    this.cursor = item.cursor;
    if (item.__typename === 'CaughtUpEvent') {
      this.began ??= item.cursor;
      return;
    }
    this.began ??= `before ${item.cursor}`;
    this.seen.push({ type: item.__typename, cursor: item.cursor });
    this.state?.see(item);
  }
}
