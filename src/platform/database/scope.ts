import type { EntityManager } from '@mikro-orm/sql';
import DataLoader from 'dataloader';
import type { Clock } from '../kernel/clock.js';
import type { Viewer } from '../kernel/viewer.js';

/** Something that happened, for everybody who follows the account; ids only, never a person's data. */
export interface DomainEvent {
  /** Past tense, `message.received`. */
  type: string;
  entityId: string;
  payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** Work to be done after the commit, exactly as durable as the rows it belongs to. */
export interface JobRequest {
  /** Imperative, `message.deliver`. */
  name: string;
  /** Ids only; the job reads what it needs. */
  data: Readonly<Record<string, unknown>>;
  startAfter?: Date;
  /** A higher number goes first; live chat before bulk. */
  priority?: number;
  singletonKey?: string;
  /** With a key: at most one job of this key is made in each stretch of so many seconds. */
  singletonSeconds?: number;
}

/** What a verb has to announce; written by the last statement before COMMIT. */
export interface Outbox {
  readonly events: DomainEvent[];
  readonly jobs: JobRequest[];
  /** Hints for other processes that are no events: revoked access and the like. */
  readonly signals: { topic: string; message: string }[];
  /** Set when the events are numbered: the account's newest `seq`. */
  headSeq?: number;
}

/** How to read many things of one kind by id at once; `undefined` for a miss. */
export interface LoaderDefinition<K, V> {
  readonly name: string;
  readonly batch: (scope: Scope, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;
}

/** First argument of every verb and query: the account's data as this viewer may touch it. */
export class Scope {
  /** Address that the request came from, where one did; for the audit. */
  ip: string | undefined;
  readonly outbox: Outbox = { events: [], jobs: [], signals: [] };
  private readonly loaders = new Map<string, DataLoader<never, unknown>>();

  constructor(
    readonly em: EntityManager,
    readonly viewer: Viewer,
    readonly clock: Clock,
    readonly requestId: string,
  ) {}

  get accountId(): string {
    return this.viewer.accountId;
  }

  /** Reads one thing through its batch loader; requests of one tick become one statement. */
  load<K, V>(definition: LoaderDefinition<K, V>, key: K): Promise<V | undefined> {
    let loader = this.loaders.get(definition.name) as DataLoader<K, V | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V | undefined>(
        async (keys) => {
          const found = await definition.batch(this, keys);
          return keys.map((k) => found.get(k));
        },
        { maxBatchSize: 500 },
      );
      this.loaders.set(definition.name, loader as DataLoader<never, unknown>);
    }
    return loader.load(key);
  }
}
