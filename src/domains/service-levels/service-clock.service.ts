import { rows } from '../../platform/database/rows.js';
import type { Database } from '../../platform/database/database.js';
import type { DomainEvent, Scope } from '../../platform/database/scope.js';
import { commit, type LoggedEvent } from '../../platform/events/event-log.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { channelHoursLoader } from '../calendars/business-hours.queries.js';
import { passTime, reckonClocks, type ServiceClock } from './service-clock.js';
import { keepClocks, lockClocks, readConversations, type PromisedConversation } from './service-clock.queries.js';
import { serviceLevelBreached, serviceLevelWarned } from './service-level.events.js';
import { allServiceLevels, levelFor, promiseOf } from './service-level.queries.js';

/** Clocks that one look of a worker takes up. */
const batchSize = 500;

/** What events tell of a conversation that its row does not. */
interface Told {
  at: number;
  openedAt: number | null;
  mergedAt: number | null;
  repliedAt: number | null;
}

/** Keeps the clocks in step with their conversations, and lets time pass. */
export class ServiceClockService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Reckons the clocks of the conversations that events speak of. */
  async follow(scope: Scope, events: readonly LoggedEvent[]): Promise<void> {
    const told = new Map<string, Told>();
    for (const { type, payload, occurredAt } of events) {
      const { conversationId, change } = payload as { conversationId?: string; change?: string };
      if (!conversationId || change === 'READ' || change === 'LABELS') continue;
      const at = Date.parse(occurredAt);
      const before = told.get(conversationId);
      told.set(conversationId, {
        at,
        openedAt: change === 'CREATED' || change === 'REOPENED' ? at : (before?.openedAt ?? null),
        mergedAt: change === 'MERGED' ? at : (before?.mergedAt ?? null),
        repliedAt: isAnswer(type, payload) ? at : (before?.repliedAt ?? null),
      });
    }
    await this.reckon(scope, told);
  }

  /** Reckons every running clock of the account anew: promises or hours have changed. */
  async reviewAll(accountId: string): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const ids = await this.database.write(systemViewer(accountId), async (scope) => {
        const found = await rows<{ id: string }>(
          scope.em,
          `/* clockedConversations */
           select distinct conversation_id as id from service_clock
           where account_id = $1 and ended_at is null and conversation_id > $2 order by 1 limit ${batchSize}`,
          [accountId, after],
        );
        const at = this.clock.now().getTime();
        await this.reckon(
          scope,
          new Map(found.map(({ id }) => [id, { at, openedAt: null, mergedAt: null, repliedAt: null }])),
        );
        return found.map(({ id }) => id);
      });
      if (ids.length < batchSize) return;
      after = ids.at(-1)!;
    }
  }

  /** Warns of and tells what became due, however long ago: nothing needs to happen in the conversation for it. */
  async passTime(): Promise<void> {
    for (;;) {
      const due = await this.due();
      for (const [accountId, own] of Map.groupBy(due, (one) => one.accountId)) {
        await this.database.write(systemViewer(accountId), (scope) =>
          this.pass(scope, [...new Set(own.map(({ conversationId }) => conversationId))]),
        );
      }
      if (due.length < batchSize) return;
    }
  }

  private async pass(scope: Scope, conversationIds: readonly string[]): Promise<void> {
    const now = this.clock.now().getTime();
    const clocks = await lockClocks(scope, conversationIds);
    await this.keep(
      scope,
      clocks,
      clocks.map((clock) => passTime(clock, now)),
    );
  }

  private async reckon(scope: Scope, told: ReadonlyMap<string, Told>): Promise<void> {
    if (told.size === 0) return;
    const levels = await allServiceLevels(scope);
    const ids = [...told.keys()].sort();
    const clocks = await lockClocks(scope, ids);
    if (levels.length === 0 && clocks.length === 0) return;
    const running = Map.groupBy(clocks, (clock) => clock.conversationId);
    const conversations = await readConversations(scope, ids);
    const reckoned = await Promise.all(
      conversations.map(async (conversation) => {
        const { at, ...facts } = told.get(conversation.id)!;
        return reckonClocks(
          { ...conversation, ...facts },
          running.get(conversation.id) ?? [],
          await this.promiseFor(scope, levels, conversation),
          at,
          newId,
        );
      }),
    );
    await this.keep(scope, clocks, reckoned.flat());
  }

  private async promiseFor(
    scope: Scope,
    levels: Awaited<ReturnType<typeof allServiceLevels>>,
    conversation: PromisedConversation,
  ) {
    const level = levelFor(levels, conversation);
    if (!level) return undefined;
    const hours = level.isBusinessHours ? await scope.load(channelHoursLoader, conversation.channelId) : undefined;
    return promiseOf(level, hours);
  }

  /** Writes what is otherwise than before, and tells what a person should know of. */
  private async keep(scope: Scope, before: readonly ServiceClock[], after: readonly ServiceClock[]): Promise<void> {
    const known = new Map(before.map((clock) => [clock.id, clock]));
    const changed = after.filter((clock) => JSON.stringify(clock) !== JSON.stringify(known.get(clock.id)));
    await keepClocks(scope, changed);
    const events = changed.flatMap((clock): DomainEvent[] => {
      const old = known.get(clock.id);
      const isBreached = clock.breachedAt !== null && (old?.breachedAt ?? null) === null;
      const isWarned = clock.warnedAt !== null && (old?.warnedAt ?? null) === null;
      if (isBreached) return [serviceLevelBreached(clock)];
      return isWarned ? [serviceLevelWarned(clock)] : [];
    });
    commit(scope, undefined, events);
  }

  private due(): Promise<{ accountId: string; conversationId: string }[]> {
    return this.database.operate('service_levels.due', (em) =>
      rows(
        em,
        `/* clocksDue */
         select account_id as "accountId", conversation_id as "conversationId" from service_clock
         where state = 'RUNNING' and (case when warned_at is null then warn_at else due_at end) <= $1
         order by (case when warned_at is null then warn_at else due_at end) limit ${batchSize}`,
        [this.clock.now()],
      ),
    );
  }
}

/** A message of ours, or a talk on the phone. */
const isAnswer = (type: string, payload: LoggedEvent['payload']): boolean =>
  type === 'message.queued' || (type === 'call.changed' && payload['status'] === 'COMPLETED');
