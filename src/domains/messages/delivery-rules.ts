import type { CloudApiRefusal } from '../../platform/whatsapp/cloud-api.errors.js';
import { metaErrorRule, retryDelayMs } from '../../platform/whatsapp/meta-errors.js';
import type { SendRefusal } from '../consent/sending.policy.js';
import { serviceWindow } from '../conversations/service-window.js';
import { failureOf, type MessageFailureFacts } from './message-failure.js';
import { isWaiting, MessageStatus } from './status-ladder.js';

/** What is known of a message when its turn may have come. */
export interface Turn {
  status: MessageStatus;
  /** Another message of the conversation is under way, or waits and is older. */
  isBehind: boolean;
  isTemplate: boolean;
  lastInboundAt: Date | null;
  isReachable: boolean;
  /** Nothing is sent to a blocked contact. */
  isBlocked: boolean;
  /** Why the person does not let it come; undefined: it may. */
  refusal?: SendRefusal | undefined;
  /** When the call that has no outcome yet was begun; null when there is none. */
  callBegunAt: Date | null;
}

/**
 * What to do with a message now. `settled`: nothing, but somebody else may wait behind it. `behind`: nothing, whoever
 * settles the one in front comes back to it. `under_way`: a call is being made. `lost`: a call was begun, and its worker
 * died. `expired`, `unreachable`, `blocked`, `refused` (by the person): it cannot be sent any more.
 */
export type Verdict =
  'send' | 'settled' | 'behind' | 'under_way' | 'lost' | 'expired' | 'unreachable' | 'blocked' | 'refused';

/**
 * A call whose outcome is missing for longer than this was cut off with its worker: more than the time-out of the call
 * (10 s) and the tries to write down its outcome together, less than it takes for the job to come back.
 */
export const callLifeMs = 30_000;
/** A call that has not left by then is not made: it might outlast its life, and nobody waits for it any more. */
const latestCallMs = 15_000;

/** Whether a call that was begun then may still leave; a worker may have been held up in between. */
export const mayStillLeave = (begunAt: Date, now: Date): boolean => now.getTime() - begunAt.getTime() < latestCallMs;

/** The verdict on a message; pure, so that it can be asked before the conversation is locked and again after. */
export function verdictOf(turn: Turn, now: Date): Verdict {
  if (!isWaiting(turn.status)) return 'settled';
  if (turn.status === MessageStatus.SENDING) {
    const isYoung = turn.callBegunAt !== null && now.getTime() - turn.callBegunAt.getTime() < callLifeMs;
    return isYoung ? 'under_way' : 'lost';
  }
  if (turn.isBehind) return 'behind';
  if (turn.isBlocked) return 'blocked';
  if (turn.refusal) return 'refused';
  if (!turn.isTemplate && !serviceWindow(turn.lastInboundAt, now).isOpen) return 'expired';
  return turn.isReachable ? 'send' : 'unreachable';
}

/** Whether Meta says with this code that the person has stopped marketing messages of the business ("Cloud API error 131050"). */
export const isStoppedByPerson = (code: number | undefined): boolean =>
  code !== undefined && metaErrorRule(code).action === 'suppress';

/** How a message goes on after WhatsApp did not take it. */
export type NextStep =
  { kind: 'again'; afterMs: number } | { kind: 'fail'; failure: MessageFailureFacts } | { kind: 'reauth' };

/** Nobody wants a chat message that hangs for longer than this and blocks the ones behind it; then a person decides. */
const longestWaitMs = 600_000;

const fileErrors = new Set([100, 131008, 131009, 131053]);

/** Whether Meta may have refused because it has forgotten a file that was uploaded there; its errors do not tell clearly. */
export const mayLackFile = (refusal: CloudApiRefusal): boolean => fileErrors.has(refusal.code);

/** After a refusal; `tries` is how many calls there were before this one. With a file that was uploaded anew, once more. */
export function afterRefusal(refusal: CloudApiRefusal, tries: number, hasFile = false): NextStep {
  const rule = metaErrorRule(refusal.code);
  if (hasFile && tries === 0 && mayLackFile(refusal)) return { kind: 'again', afterMs: 1_000 };
  if (rule.needsReauth) return { kind: 'reauth' };
  const afterMs = retryDelayMs(rule, tries);
  if ((rule.action === 'retry' || rule.action === 'wait') && afterMs <= longestWaitMs)
    return { kind: 'again', afterMs };
  return { kind: 'fail', failure: failureOf(refusal) };
}

const longestBackoffMs = 60_000;

/** After a call that did not reach WhatsApp at all: again, for as long as it may be sent. */
export const afterNotSent = (tries: number): NextStep => ({
  kind: 'again',
  afterMs: Math.min(longestBackoffMs, 1_000 * 2 ** Math.min(tries, 10)),
});

/** The window closed while the message waited ("Cloud API error 131047"). */
export const windowClosed = (): MessageFailureFacts => failureOf({ code: 131047 });

/** There is nothing left that WhatsApp could find the person by. */
export const unreachable = (): MessageFailureFacts => ({
  code: null,
  title: 'The contact has no phone number and no WhatsApp user id.',
  detail: null,
  isRetryable: false,
});

/** The contact was blocked while the message waited. */
export const contactBlocked = (): MessageFailureFacts => ({
  code: null,
  title: 'The contact is blocked.',
  detail: null,
  isRetryable: false,
});

/** The person wants it no more; the code is the detail. */
export const refusedByPerson = ({ code, sentence }: SendRefusal): MessageFailureFacts => ({
  code: null,
  title: sentence,
  detail: code,
  isRetryable: false,
});

/** The file is not there any more. */
export const fileGone = (): MessageFailureFacts => ({
  code: null,
  title: 'The file of the message is no longer there.',
  detail: null,
  isRetryable: false,
});
