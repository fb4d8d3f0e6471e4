import type { Bus, Unsubscribe } from '../events/bus.js';
import { readSignal, signalTopic, type Signal } from '../events/signals.js';
import type { Viewer } from '../kernel/viewer.js';
import { ApiError } from './api-errors.js';
import type { ApiContext } from './context.js';
import { groupKey } from './event-group.js';
import type { ResultSink } from './event-subscriber.js';
import type { OperationPipeline, PreparedOperation } from './operation-pipeline.js';
import { refusal } from './permission-check.js';
import type { RunningSubscription } from './running-subscription.js';
import { SignalGroup, type SignalMember } from './signal-group.js';

/** Different subscriptions of one account that a process executes; each costs work for every signal. */
const groupsPerAccount = 1_000;
/** States of one account that are remembered until they are over. */
const mostLive = 5_000;

interface Account {
  groups: Map<string, SignalGroup>;
  /** What is true now, as far as this process has heard since somebody follows the account. */
  live: Map<string, { signal: Signal; timer: NodeJS.Timeout }>;
  unsubscribe: Unsubscribe;
}

/** The subscriptions of this process that are fed from signals. */
export class SignalGroups {
  private readonly accounts = new Map<string, Account>();

  constructor(
    private readonly options: {
      bus: Bus;
      pipeline: OperationPipeline;
      contextFor(viewer: Viewer): ApiContext;
      /** Resolves when nobody's permissions of this account are being read anew. */
      permitted(accountId: string): Promise<void>;
    },
  ) {}

  /** Groups and subscriptions that exist now, for metrics. */
  get counts(): { groups: number; subscriptions: number } {
    let groups = 0;
    let subscriptions = 0;
    for (const account of this.accounts.values()) {
      groups += account.groups.size;
      for (const { members } of account.groups.values()) subscriptions += members.size;
    }
    return { groups, subscriptions };
  }

  /** Starts a subscription: it is told what is true now, and then what changes. */
  subscribe(prepared: PreparedOperation, viewer: Viewer, sink: ResultSink): RunningSubscription {
    let group = this.join(prepared, viewer);
    const member: SignalMember = { sink, leave: () => this.leave(group, member) };
    group.members.add(member);
    this.tellLive(group, member);
    return {
      refresh: async (fresh) => {
        if (group.viewer.visibilityKey === fresh.visibilityKey) {
          group.viewer = fresh;
          return;
        }
        const refused = prepared.operation.refusedField(fresh, () => prepared.coerced);
        this.leave(group, member);
        if (refused) return sink.end(refusal(refused, fresh));
        group = this.join(prepared, fresh);
        group.members.add(member);
        this.tellLive(group, member);
      },
      stop: () => this.leave(group, member),
    };
  }

  close(): void {
    for (const account of this.accounts.values()) this.dispose(account);
    this.accounts.clear();
  }

  private join(prepared: PreparedOperation, viewer: Viewer): SignalGroup {
    const { accountId } = viewer;
    let account = this.accounts.get(accountId);
    if (!account) this.accounts.set(accountId, (account = this.open(accountId)));
    const key = groupKey(prepared, viewer);
    let group = account.groups.get(key);
    if (!group) {
      if (account.groups.size >= groupsPerAccount) {
        throw new ApiError('TOO_MANY_SUBSCRIPTIONS', 'The account follows too many different subscriptions at once.');
      }
      const { pipeline, contextFor } = this.options;
      const permitted = (): Promise<void> => this.options.permitted(accountId);
      account.groups.set(key, (group = new SignalGroup(key, viewer, prepared, { pipeline, contextFor, permitted })));
    }
    group.viewer = viewer;
    return group;
  }

  private leave(group: SignalGroup, member: SignalMember): void {
    group.members.delete(member);
    const account = this.accounts.get(group.viewer.accountId);
    if (group.members.size > 0 || account?.groups.get(group.key) !== group) return;
    account.groups.delete(group.key);
    if (account.groups.size > 0) return;
    this.accounts.delete(group.viewer.accountId);
    this.dispose(account);
  }

  private open(accountId: string): Account {
    const account: Account = {
      groups: new Map(),
      live: new Map(),
      unsubscribe: this.options.bus.subscribe(signalTopic(accountId), (message) => {
        const signal = readSignal(message);
        if (signal) this.take(account, signal);
      }),
    };
    return account;
  }

  private take(account: Account, signal: Signal): void {
    const { key, expiresInMs } = signal;
    clearTimeout(account.live.get(key)?.timer);
    account.live.delete(key);
    if (expiresInMs !== undefined && !signal.isOver && account.live.size < mostLive) {
      // Whoever sent it may be gone: each process ends it by itself.
      const timer = setTimeout(() => this.take(account, { ...signal, isOver: true }), expiresInMs);
      timer.unref();
      account.live.set(key, { signal, timer });
    }
    for (const group of account.groups.values()) group.show(signal);
  }

  private tellLive(group: SignalGroup, member: SignalMember): void {
    for (const { signal } of this.accounts.get(group.viewer.accountId)!.live.values()) group.show(signal, member);
  }

  private dispose(account: Account): void {
    account.unsubscribe();
    for (const { timer } of account.live.values()) clearTimeout(timer);
  }
}
