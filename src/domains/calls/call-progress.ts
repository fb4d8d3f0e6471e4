import type { JsonObject } from '../../platform/whatsapp/json-value.js';
import type { CallFact, CallStep } from '../../platform/whatsapp/webhook-facts.js';

/** How far a call can be. */
export type CallStatusName = 'RINGING' | 'IN_PROGRESS' | 'COMPLETED' | 'MISSED' | 'REJECTED' | 'NO_ANSWER' | 'FAILED';

/** One step as it was told; times are ISO 8601. */
export interface ToldStep {
  at: string;
  isFailed?: boolean;
  startedAt?: string;
  endedAt?: string;
  durationSeconds?: number;
  value: JsonObject;
}

/** All steps that were told of a call; GIVEN_UP is our own: nobody waits for its end any more. */
export type CallSteps = Partial<Record<CallStep | 'GIVEN_UP', ToldStep>>;

/** What the steps say together. */
export interface CallState {
  status: CallStatusName;
  begunAt: string;
  startedAt: string | null;
  endedAt: string | null;
  durationSeconds: number | null;
}

/** The steps with this one; the very same object when it was told before. A step that is told twice happened the first time. */
export function withStep(steps: CallSteps, fact: CallFact): CallSteps {
  const before = steps[fact.step];
  const at = fact.at.toISOString();
  if (before && before.at <= at) return steps;
  return {
    ...steps,
    [fact.step]: {
      at,
      ...(fact.isFailed ? { isFailed: true } : {}),
      ...(fact.startedAt ? { startedAt: fact.startedAt.toISOString() } : {}),
      ...(fact.endedAt ? { endedAt: fact.endedAt.toISOString() } : {}),
      ...(fact.durationSeconds === undefined ? {} : { durationSeconds: fact.durationSeconds }),
      value: fact.value,
    },
  };
}

/** The steps of a call whose end was never told. */
export const withoutEnd = (steps: CallSteps, at: Date): CallSteps => ({
  ...steps,
  GIVEN_UP: { at: at.toISOString(), value: {} },
});

/** What is known of a call from its steps: the same whatever order they came in. */
export function stateOf(direction: 'INBOUND' | 'OUTBOUND', steps: CallSteps): CallState {
  const { TERMINATE: end, ACCEPTED: accepted, REJECTED: rejected } = steps;
  const times = Object.values(steps).flatMap(({ at, startedAt }) => [at, ...(startedAt ? [startedAt] : [])]);
  const startedAt = end?.startedAt ?? accepted?.at ?? null;
  const wasAnswered = startedAt !== null || (end?.durationSeconds ?? 0) > 0;
  const unanswered =
    direction === 'INBOUND' ? 'MISSED' : rejected ? 'REJECTED' : end?.isFailed ? 'FAILED' : 'NO_ANSWER';
  const running = accepted ? 'IN_PROGRESS' : rejected ? 'REJECTED' : 'RINGING';
  // What was picked up was a talk, however it ended; what rang and rang was not. An end that comes late still counts.
  if (!end && steps.GIVEN_UP) {
    const status = accepted ? 'COMPLETED' : unanswered;
    return { status, begunAt: earliest(times), startedAt, endedAt: rejected?.at ?? null, durationSeconds: null };
  }
  return {
    status: !end ? running : !wasAnswered ? unanswered : end.isFailed ? 'FAILED' : 'COMPLETED',
    begunAt: earliest(times),
    startedAt,
    endedAt: end ? (end.endedAt ?? end.at) : running === 'REJECTED' ? rejected!.at : null,
    durationSeconds: end?.durationSeconds ?? null,
  };
}

const earliest = (times: readonly string[]): string => times.reduce((first, at) => (at < first ? at : first));
