import { afterOpenMs, openMsBetween, type OpeningHours } from '../calendars/opening-hours.js';

/** What a clock measures. */
export type ServiceMetric = 'FIRST_REPLY' | 'NEXT_REPLY' | 'RESOLUTION';

/** Where a clock stands. BREACHED runs on until the conversation gets what was promised. */
export type ServiceClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'CANCELLED';

/** A clock; times in milliseconds since 1970. */
export interface ServiceClock {
  id: string;
  conversationId: string;
  serviceLevelId: string;
  metric: ServiceMetric;
  state: ServiceClockState;
  /** Time promised, and after how much of it is warned. */
  targetMs: number;
  warnMs: number;
  /** Time that counted before it was resumed last. */
  spentMs: number;
  startedAt: number;
  resumedAt: number;
  dueAt: number | null;
  warnAt: number | null;
  warnedAt: number | null;
  breachedAt: number | null;
  endedAt: number | null;
}

/** What is promised to a conversation. */
export interface ServicePromise {
  serviceLevelId: string;
  /** When the promise was made: nobody waited for it before. */
  since: number;
  /** Milliseconds; a metric without a promise has none. */
  targets: Partial<Record<ServiceMetric, number>>;
  warnAtPercent: number;
  /** Null: all hours count. */
  hours: OpeningHours | null;
}

/** What decides about the clocks of a conversation. */
export interface ClockedConversation {
  id: string;
  status: string;
  /** When it was begun or reopened, if that is what happened; a promise made later does not reach back. */
  openedAt: number | null;
  /** When its contact was merged into another one, or taken out again, if that is what happened. */
  mergedAt: number | null;
  waitingSince: number | null;
  firstRepliedAt: number | null;
  closedAt: number | null;
  /** Newest answer by a person that is known. */
  repliedAt: number | null;
}

const metrics: readonly ServiceMetric[] = ['FIRST_REPLY', 'NEXT_REPLY', 'RESOLUTION'];

/**
 * The clocks as they have to be at `at`, those that do not change included; `running` are those that have not ended.
 * Pure, and the same however often it is asked: events may come late, together or twice.
 */
export function reckonClocks(
  conversation: ClockedConversation,
  running: readonly ServiceClock[],
  promise: ServicePromise | undefined,
  at: number,
  newId: () => string,
): ServiceClock[] {
  return metrics.flatMap((metric) => {
    const clock = running.find((one) => one.metric === metric);
    const startAt = beginning(conversation, metric, clock);
    const target = promise?.targets[metric];
    const isKept =
      clock &&
      target !== undefined &&
      startAt !== undefined &&
      isSameStart(clock, startAt) &&
      !(conversation.mergedAt !== null && Math.max(startAt, promise!.since) < clock.startedAt);
    const kept =
      clock && (isKept ? going(clock, promise!, target, conversation, at) : ended(clock, conversation, promise, at));
    const isMissing = target !== undefined && startAt !== undefined && !isKept;
    const begun = isMissing
      ? [started(newId(), conversation, metric, Math.max(startAt, promise!.since), promise!, target, at)]
      : [];
    return [...(kept ? [kept] : []), ...begun];
  });
}

/** What happens to a running clock by the mere passing of time; the same object when nothing does. */
export function passTime(clock: ServiceClock, at: number): ServiceClock {
  if (clock.state !== 'RUNNING') return clock;
  if (clock.dueAt !== null && clock.dueAt <= at)
    return { ...clock, state: 'BREACHED', breachedAt: clock.dueAt, warnedAt: clock.warnedAt ?? clock.dueAt };
  if (clock.warnAt !== null && clock.warnAt <= at && clock.warnedAt === null)
    return { ...clock, warnedAt: clock.warnAt };
  return clock;
}

/** Since when the metric counts; undefined while it does not. */
function beginning(
  { status, openedAt, mergedAt, waitingSince, firstRepliedAt }: ClockedConversation,
  metric: ServiceMetric,
  clock: ServiceClock | undefined,
): number | undefined {
  if (status === 'CLOSED') return undefined;
  // A thread that an undone merge gives back begins anew: its clock ended with the merge.
  if (metric === 'RESOLUTION') return clock?.startedAt ?? openedAt ?? mergedAt ?? undefined;
  if (waitingSince === null) return undefined;
  return (metric === 'FIRST_REPLY') === (firstRepliedAt === null) ? waitingSince : undefined;
}

/**
 * A message that came late may have been sent before the one that started the clock: that is no new question. Only a merge
 * brings an older one, which counts from when it was asked.
 */
const isSameStart = (clock: ServiceClock, startAt: number): boolean => startAt <= clock.startedAt;

function started(
  id: string,
  conversation: ClockedConversation,
  metric: ServiceMetric,
  startedAt: number,
  promise: ServicePromise,
  targetMs: number,
  at: number,
): ServiceClock {
  const clock: ServiceClock = {
    id,
    conversationId: conversation.id,
    serviceLevelId: promise.serviceLevelId,
    metric,
    state: 'RUNNING',
    targetMs,
    warnMs: (targetMs * promise.warnAtPercent) / 100,
    spentMs: 0,
    startedAt,
    resumedAt: startedAt,
    dueAt: null,
    warnAt: null,
    warnedAt: null,
    breachedAt: null,
    endedAt: null,
  };
  const due = withDeadlines(clock, promise.hours);
  return conversation.status === 'SNOOZED' ? paused(due, promise.hours, at) : due;
}

function going(
  clock: ServiceClock,
  promise: ServicePromise,
  targetMs: number,
  { status }: ClockedConversation,
  at: number,
): ServiceClock {
  // What was broken stays broken, whatever is promised now.
  if (clock.state === 'BREACHED') return clock;
  const warnMs = (targetMs * promise.warnAtPercent) / 100;
  const promised = { ...clock, targetMs, warnMs, serviceLevelId: promise.serviceLevelId };
  if (status === 'SNOOZED') return clock.state === 'PAUSED' ? promised : paused(promised, promise.hours, at);
  if (clock.state === 'PAUSED') return withDeadlines({ ...promised, state: 'RUNNING', resumedAt: at }, promise.hours);
  return withDeadlines(promised, promise.hours);
}

function paused(clock: ServiceClock, hours: OpeningHours | null, at: number): ServiceClock {
  const over = passTime(clock, at);
  if (over.state === 'BREACHED') return over;
  const spentMs = clock.spentMs + counted(hours, clock.resumedAt, at);
  return { ...over, state: 'PAUSED', spentMs, dueAt: null, warnAt: null };
}

function ended(
  clock: ServiceClock,
  conversation: ClockedConversation,
  promise: ServicePromise | undefined,
  at: number,
): ServiceClock {
  if (promise?.targets[clock.metric] === undefined && clock.state !== 'BREACHED')
    return { ...clock, state: 'CANCELLED', endedAt: at };
  if (isMoved(clock.metric, conversation)) {
    const now = passTime(clock, conversation.mergedAt!);
    return { ...now, state: now.state === 'BREACHED' ? 'BREACHED' : 'CANCELLED', endedAt: at };
  }
  const endedAt = Math.max(clock.startedAt, endOf(clock.metric, conversation) ?? at);
  const over = passTime(clock, endedAt);
  return { ...over, state: over.state === 'BREACHED' ? 'BREACHED' : 'MET', endedAt };
}

/** Whether a merge took the question elsewhere, or put an older one in its place: nobody answered or solved anything. */
const isMoved = (metric: ServiceMetric, { status, mergedAt, waitingSince }: ClockedConversation): boolean =>
  mergedAt !== null && (status === 'CLOSED' || (metric !== 'RESOLUTION' && waitingSince !== null));

const endOf = (metric: ServiceMetric, { closedAt, repliedAt, firstRepliedAt }: ClockedConversation): number | null => {
  if (metric === 'RESOLUTION') return closedAt;
  return (metric === 'FIRST_REPLY' ? firstRepliedAt : repliedAt) ?? closedAt;
};

function withDeadlines(clock: ServiceClock, hours: OpeningHours | null): ServiceClock {
  return {
    ...clock,
    dueAt: deadline(hours, clock.resumedAt, clock.targetMs - clock.spentMs),
    warnAt: deadline(hours, clock.resumedAt, clock.warnMs - clock.spentMs),
  };
}

function deadline(hours: OpeningHours | null, from: number, ms: number): number | null {
  const left = Math.max(0, ms);
  return hours ? (afterOpenMs(hours, new Date(from), left)?.getTime() ?? null) : from + left;
}

const counted = (hours: OpeningHours | null, from: number, to: number): number => {
  if (to <= from) return 0;
  return hours ? openMsBetween(hours, new Date(from), new Date(to)) : to - from;
};
