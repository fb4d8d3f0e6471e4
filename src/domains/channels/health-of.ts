import {
  ChannelConcernKind,
  HealthLevel,
  NameReview,
  ThroughputLevel,
  type ChannelConcern,
  type HealthOfChannel,
} from './channel-health.type.js';
import { QualityRating, type Channel } from './channel.type.js';
import type { HealthRegisters, Told } from './health-registers.js';
import { peoplePerDay } from './messaging-limit.js';
import { plainWords, restrictionSentences, violationSubjects } from './meta-words.js';

/** How long a violation counts: Meta's restrictions that may follow last up to 30 days. */
const violationCountsMs = 30 * 86_400_000;

/** Meta has about twenty kinds; a list needs a bound. */
const mostConcerns = 100;

/** How messages per second follow from what Meta says (Cloud API, throughput; coexistence numbers stay at 20). */
export const messagesPerSecondOf = (level: string | undefined, isCoexistence: boolean): number =>
  isCoexistence ? 20 : level === ThroughputLevel.HIGH ? 1_000 : 80;

/** A fact's value, as the reader of events wrote it. */
function valueOf<T>(registers: HealthRegisters, fact: string): T | undefined {
  return registers[fact]?.value as T | undefined;
}

/** Meta's own names; `NA` and whatever comes later count as unknown. */
export const qualityOf = (registers: HealthRegisters): QualityRating =>
  knownValue(QualityRating, valueOf(registers, 'quality')) ?? QualityRating.UNKNOWN;

const knownValue = <T extends string>(values: Record<string, T>, said: unknown): T | undefined =>
  Object.values(values).find((known) => known === said);

/** The health of a channel at this moment; restrictions end by the clock. */
export function healthOf(
  {
    registers,
    messagesPerSecond,
    messagingLimit: tier,
  }: Pick<Channel, 'registers' | 'messagesPerSecond' | 'messagingLimit'>,
  now: Date,
): HealthOfChannel {
  const concerns = concernsOf(registers, now);
  const times = Object.values(registers).map(({ at }) => at);
  return {
    overall: overallOf(registers, concerns),
    quality: qualityOf(registers),
    messagingLimit:
      tier === null ? null : { tier, peoplePerDay: peoplePerDay(tier), since: registers['limit']?.at ?? null },
    throughput: {
      level: knownValue(ThroughputLevel, registers['throughput']?.value) ?? ThroughputLevel.STANDARD,
      messagesPerSecond,
    },
    nameReview: nameReviewOf(registers),
    concerns,
    historyImport: historyOf(registers),
    knownSince: times.sort().at(-1) ?? null,
  };
}

/** What stands against the number at this moment: the worst first, then the newest. */
export function concernsOf(registers: HealthRegisters, now: Date): ChannelConcern[] {
  const found = Object.entries(registers).flatMap(([fact, told]) => {
    const [topic = '', code = ''] = splitOnce(fact);
    const concern = Object.hasOwn(concernReaders, topic)
      ? concernReaders[topic]!(told, code, registers, now)
      : undefined;
    return concern ? [{ code: code || null, since: told.at, until: null, detail: null, ...concern }] : [];
  });
  return found
    .sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking) || (a.since < b.since ? 1 : -1))
    .slice(0, mostConcerns);
}

/** The worst of it in one word. */
export function overallOf(registers: HealthRegisters, concerns: readonly ChannelConcern[]): HealthLevel {
  if (concerns.some((concern) => concern.isBlocking)) return HealthLevel.RESTRICTED;
  return concerns.length > 0 || qualityOf(registers) === QualityRating.RED ? HealthLevel.AT_RISK : HealthLevel.HEALTHY;
}

/** Where the review of the display name stands. */
export function nameReviewOf(registers: HealthRegisters) {
  const review = valueOf<{ status: string; name: string | null; reason: string | null }>(registers, 'nameReview');
  return {
    status: knownValue(NameReview, review?.status) ?? NameReview.UNKNOWN,
    requestedName: review?.name ?? null,
    rejection: review?.reason ?? null,
  };
}

/** How far the history of the WhatsApp Business app has come in; null when none was ever announced. */
export function historyOf(registers: HealthRegisters) {
  const steps = Object.keys(registers)
    .filter((fact) => fact.startsWith('history:'))
    .map((fact) => fact.split(':').slice(1).map(Number) as [phase: number, progress: number]);
  const isDeclined = registers['historyDeclined'] !== undefined;
  if (steps.length === 0) return isDeclined ? { isDeclined, phase: null, progress: null } : null;
  const [phase, progress] = steps.reduce((far, step) =>
    step[1] > far[1] || (step[1] === far[1] && step[0] > far[0]) ? step : far,
  );
  return { isDeclined: false, phase, progress };
}

type ConcernReader = (
  told: Told,
  code: string,
  registers: HealthRegisters,
  now: Date,
) => (Pick<ChannelConcern, 'kind' | 'title' | 'isBlocking'> & Partial<ChannelConcern>) | undefined;

const concernReaders: Record<string, ConcernReader> = {
  restriction(told, code, registers, now) {
    const { until } = told.value as { until: string | null };
    if (until !== null && new Date(until) <= now) return undefined;
    const ban = registers['ban'];
    // A reinstated account has none of the restrictions from before.
    if (ban && (ban.value as { state: string }).state === 'REINSTATE' && ban.at >= told.at) return undefined;
    return {
      kind: ChannelConcernKind.RESTRICTION,
      title: restrictionSentences[code] ?? `Restricted: ${plainWords(code)}`,
      isBlocking: code.includes('MESSAGING'),
      until,
    };
  },

  ban(told) {
    const { state, date } = told.value as { state: string; date: string | null };
    if (state === 'DISABLE') {
      return { kind: ChannelConcernKind.BAN, title: 'Meta has disabled the account.', isBlocking: true, code: state };
    }
    if (state !== 'SCHEDULE_FOR_DISABLE') return undefined;
    const title = 'Meta is going to disable the account; ask Meta for a review.';
    return {
      kind: ChannelConcernKind.SCHEDULED_BAN,
      title,
      isBlocking: false,
      code: state,
      detail: date && `From ${date.slice(0, 10)}.`,
    };
  },

  violation(told, code, _registers, now) {
    const until = new Date(new Date(told.at).getTime() + violationCountsMs);
    if (until <= now) return undefined;
    const title = `The account offends against Meta's rules: ${violationSubjects[code] ?? plainWords(code)}.`;
    return { kind: ChannelConcernKind.VIOLATION, title, isBlocking: false, until: until.toISOString() };
  },

  review(told) {
    if (told.value !== 'REJECTED') return undefined;
    const title = 'Meta did not approve the WhatsApp Business Account.';
    return { kind: ChannelConcernKind.REVIEW_REJECTED, title, isBlocking: true };
  },

  removed(told) {
    const { is, event, detail } = told.value as { is: boolean; event?: string; detail?: string | null };
    if (!is) return undefined;
    const title = event === 'ACCOUNT_DELETED' ? 'The account was deleted.' : 'The connection was taken back at Meta.';
    return { kind: ChannelConcernKind.REMOVED, title, isBlocking: true, code: event ?? null, detail: detail ?? null };
  },

  alert(told, code) {
    const { isActive, severity, detail } = told.value as { isActive: boolean; severity: string; detail: string | null };
    if (!isActive || severity === 'INFORMATIONAL') return undefined;
    return { kind: ChannelConcernKind.ALERT, title: `Alert: ${plainWords(code)}`, isBlocking: false, detail };
  },
};

/** `restriction:TYPE` → topic and code. */
function splitOnce(fact: string): [string, string] {
  const colon = fact.indexOf(':');
  return colon < 0 ? [fact, ''] : [fact.slice(0, colon), fact.slice(colon + 1)];
}
