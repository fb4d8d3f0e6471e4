import type { AccountFeed } from '../events/account-feed.js';
import type { EventHub, FeedLease } from '../events/hub.js';
import type { Viewer } from '../kernel/viewer.js';
import { ApiError } from './api-errors.js';
import type { ApiContext } from './context.js';
import { EventGroup, groupKey, subscriptionArguments } from './event-group.js';
import { EventSubscriber, type ResultSink } from './event-subscriber.js';
import type { OperationPipeline, PreparedOperation } from './operation-pipeline.js';
import { refusal } from './permission-check.js';
import { RenderedResults } from './rendered-results.js';
import type { RunningSubscription } from './running-subscription.js';

/** How long a group without members keeps its rendered events for those who come back, in milliseconds. */
const lingerMs = 10_000;
/** Different subscriptions of one account that a process executes; each costs work for every event. */
const groupsPerAccount = 1_000;

interface Entry {
  group: EventGroup;
  lease: FeedLease;
  lingering?: NodeJS.Timeout;
}

/** All running subscriptions of this process, grouped by what they show. */
export class EventGroups {
  private readonly entries = new Map<string, Entry>();
  private readonly perAccount = new Map<string, number>();
  private readonly results = new RenderedResults();
  private readonly checks = new Map<string, Promise<void>>();
  /** Up to where in the log everybody's permissions are known. */
  private readonly checkedTo = new WeakMap<AccountFeed, number>();

  constructor(
    private readonly options: {
      hub: EventHub;
      pipeline: OperationPipeline;
      contextFor(viewer: Viewer): ApiContext;
      /** Reads anew what the followers of this account may see; fails when that cannot be known. */
      recheck(accountId: string): Promise<void>;
      lingerMs?: number;
    },
  ) {}

  /** Groups and subscriptions that exist now, for metrics. */
  get counts(): { groups: number; subscriptions: number } {
    let subscriptions = 0;
    for (const { group } of this.entries.values()) subscriptions += group.members.size;
    return { groups: this.entries.size, subscriptions };
  }

  /** Starts a subscription; its results go to the sink until it leaves or the sink says no. */
  async subscribe(prepared: PreparedOperation, viewer: Viewer, sink: ResultSink): Promise<RunningSubscription> {
    const group = await this.groupFor(prepared, viewer);
    const subscriber = new EventSubscriber(group, sink, viewer);
    const after = subscriptionArguments(prepared)['after'] as string | null | undefined;
    subscriber.start(after).catch((error: unknown) => subscriber.fail(error));
    return {
      refresh: (fresh) => this.refresh(subscriber, prepared, fresh),
      stop: () => {
        subscriber.leave();
        this.linger(subscriber.currentGroup);
      },
    };
  }

  /** It goes on in the group of what its viewer may see now, or is refused. */
  private async refresh(subscriber: EventSubscriber, prepared: PreparedOperation, viewer: Viewer): Promise<void> {
    const old = subscriber.currentGroup;
    subscriber.viewer = viewer;
    if (old.viewer.visibilityKey === viewer.visibilityKey) {
      old.viewer = viewer;
      return;
    }
    const refused = prepared.operation.refusedField(viewer, () => prepared.coerced);
    if (refused) {
      subscriber.fail(refusal(refused, viewer));
    } else {
      const group = await this.groupFor(prepared, viewer);
      subscriber.moveTo(group);
      this.linger(group);
    }
    this.linger(old);
  }

  /** While this runs nothing is rendered for the account: its viewers are being resolved anew. */
  async whileChecking(accountId: string, check: () => Promise<void>): Promise<void> {
    const checking = (this.checks.get(accountId) ?? Promise.resolve()).catch(() => undefined).then(check);
    this.checks.set(accountId, checking);
    try {
      await checking;
    } finally {
      for (const { group } of this.entries.values()) if (group.feed.accountId === accountId) group.forget();
      if (this.checks.get(accountId) === checking) this.checks.delete(accountId);
    }
  }

  /** Resolves when nobody's permissions of the account are being read anew. */
  async checked(accountId: string): Promise<void> {
    for (let check = this.checks.get(accountId); check; check = this.checks.get(accountId))
      await check.catch(() => undefined);
  }

  private permitted(feed: AccountFeed, seq: number): Promise<void> | undefined {
    const { accountId } = feed;
    const checking = this.checks.get(accountId);
    if (checking) return checking.catch(() => undefined).then(() => this.permitted(feed, seq));
    if (seq <= (this.checkedTo.get(feed) ?? 0)) return undefined;
    // What is read now is at least as new as everything that the feed has passed.
    const { headSeq } = feed;
    return this.whileChecking(accountId, () => this.options.recheck(accountId)).then(() => {
      this.checkedTo.set(feed, Math.max(headSeq, this.checkedTo.get(feed) ?? 0));
    });
  }

  close(): void {
    for (const entry of this.entries.values()) this.dispose(entry);
  }

  private async groupFor(prepared: PreparedOperation, viewer: Viewer): Promise<EventGroup> {
    const key = groupKey(prepared, viewer);
    const known = this.entries.get(key) ?? (await this.open(key, prepared, viewer));
    clearTimeout(known.lingering);
    known.group.viewer = viewer;
    return known.group;
  }

  private async open(key: string, prepared: PreparedOperation, viewer: Viewer): Promise<Entry> {
    const lease = await this.options.hub.follow(viewer.accountId);
    const known = this.entries.get(key);
    if (known) {
      lease.release();
      return known;
    }
    const count = this.perAccount.get(viewer.accountId) ?? 0;
    if (count >= groupsPerAccount) {
      lease.release();
      throw new ApiError('TOO_MANY_SUBSCRIPTIONS', 'The account follows too many different subscriptions at once.');
    }
    const { results } = this;
    const { pipeline, contextFor } = this.options;
    const permitted = (feed: AccountFeed, seq: number) => this.permitted(feed, seq);
    const group = new EventGroup(key, lease.feed, viewer, prepared, { pipeline, results, contextFor, permitted });
    const entry: Entry = { group, lease };
    this.entries.set(key, entry);
    this.perAccount.set(viewer.accountId, count + 1);
    return entry;
  }

  private linger(group: EventGroup): void {
    const entry = this.entries.get(group.key);
    if (!entry || entry.group !== group || group.members.size > 0) return;
    clearTimeout(entry.lingering);
    entry.lingering = setTimeout(() => {
      if (group.members.size === 0) this.dispose(entry);
    }, this.options.lingerMs ?? lingerMs);
    entry.lingering.unref();
  }

  private dispose(entry: Entry): void {
    clearTimeout(entry.lingering);
    this.entries.delete(entry.group.key);
    const { accountId } = entry.group.feed;
    const count = this.perAccount.get(accountId)! - 1;
    if (count > 0) this.perAccount.set(accountId, count);
    else this.perAccount.delete(accountId);
    entry.group.dispose();
    entry.lease.release();
  }
}
