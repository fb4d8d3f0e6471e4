import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { until } from '../../kit/until.js';

/** An item of the sample subscription. */
export interface Happening {
  __typename: string;
  cursor: string;
  seq?: number;
  viewerKey?: string;
  replayedCount?: number;
  reason?: string;
}

/** The sample subscription with all that it says. */
export const happenings = `subscription Follow($after: String, $type: String) {
  happenings(after: $after, type: $type) {
    __typename cursor
    ... on ThingHappened { seq viewerKey }
    ... on CaughtUp { replayedCount }
    ... on ResyncRequired { reason }
  }
}`;

/** A socket that may be cut off at any moment: the client stops listening to errors then, and `ws` would throw them. */
class CuttableSocket extends WebSocket {
  constructor(...args: ConstructorParameters<typeof WebSocket>) {
    super(...args);
    this.on('error', () => undefined);
  }
}

/** A stock graphql-ws client. */
export const stockClient = (url: string, token: string, more: object = {}): Client =>
  createClient({
    url,
    webSocketImpl: CuttableSocket,
    onNonLazyError: () => undefined,
    connectionParams: { authorization: `Bearer ${token}` },
    lazy: false,
    ...more,
  });

/** What one subscriber of a client has seen. */
export class Follower {
  readonly items: Happening[] = [];
  error: unknown;
  isComplete = false;
  readonly stop: () => void;

  constructor(client: Client, variables: Record<string, unknown> = {}, query = happenings) {
    this.stop = client.subscribe<{ happenings: Happening }>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors) this.error = errors;
          if (data) this.items.push(data.happenings);
        },
        error: (error) => (this.error = error),
        complete: () => (this.isComplete = true),
      },
    );
  }

  get seqs(): number[] {
    return this.items.flatMap(({ seq }) => (seq === undefined ? [] : [seq]));
  }

  get kinds(): string[] {
    return this.items.map(({ __typename }) => __typename);
  }

  /** Resolves when the follower has said that it has caught up. */
  caughtUp(): Promise<Happening> {
    return until('the follower has caught up', () => this.items.find(({ __typename }) => __typename === 'CaughtUp'));
  }

  /** Resolves when this event has come. */
  saw(seq: number): Promise<boolean> {
    return until(`event ${seq} comes`, () => this.seqs.includes(seq));
  }
}

/** The whole numbers from one to another. */
export const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
