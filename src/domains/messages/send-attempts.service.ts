import type { Database } from '../../platform/database/database.js';
import { rows } from '../../platform/database/rows.js';
import type { JobRequest, Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { SendingChannel } from '../channels/channel-tokens.service.js';
import type { CallOutcome } from './call-outcome.js';
import {
  afterNotSent,
  afterRefusal,
  contactBlocked,
  isStoppedByPerson,
  refusedByPerson,
  unreachable,
  verdictOf,
  windowClosed,
  type NextStep,
  type Verdict,
} from './delivery-rules.js';
import { lockConsents } from '../consent/consent-lock.queries.js';
import type { OptOuts } from '../consent/opt-out.service.js';
import { fenceConsents } from './consent-fence.queries.js';
import { findDeliveries, lockMessages, lockThreadsOf, type Delivery, type MovingMessage } from './delivery.queries.js';
import { GroupCommit } from './group-commit.js';
import type { MessageMoves } from './message-moves.service.js';
import { messageStatusChanged } from './message.events.js';
import { deliverAgain } from './message.jobs.js';
import { MessageStatus } from './status-ladder.js';

/** A call that may now be made: its row is committed. */
export interface BegunCall {
  attemptId: string;
  delivery: Delivery;
  begunAt: Date;
}

/** A call that was made. */
export interface MadeCall extends BegunCall {
  channel: SendingChannel;
  outcome: CallOutcome;
}

/** The two transactions around a call to WhatsApp, each for many calls at once; both under the locks of the conversations. */
export class SendAttempts {
  private readonly beginnings: GroupCommit<string, BegunCall | Exclude<Verdict, 'send'>>;
  private readonly ends: GroupCommit<MadeCall, void>;
  private readonly delays: GroupCommit<JobRequest, void>;

  constructor(
    private readonly database: Database,
    private readonly moves: MessageMoves,
    private readonly optOuts: OptOuts,
  ) {
    this.beginnings = new GroupCommit((accountId, ids) => this.write(accountId, (scope) => this.beginAll(scope, ids)));
    this.ends = new GroupCommit((accountId, calls) => this.write(accountId, (scope) => this.settleAll(scope, calls)));
    this.delays = new GroupCommit((accountId, jobs) =>
      this.write(accountId, async (scope) =>
        commit(
          scope,
          jobs.map((): void => undefined),
          [],
          [...jobs],
        ),
      ),
    );
  }

  /** Writes down that a call is about to be made, if the message's turn has come; else does what is due instead. */
  begin(accountId: string, messageId: string): Promise<BegunCall | Exclude<Verdict, 'send'>> {
    return this.beginnings.add(accountId, messageId);
  }

  /** Writes down how a call ended, and lets the conversation go on. Twice is as good as once. */
  settle(accountId: string, call: MadeCall): Promise<void> {
    return this.ends.add(accountId, call);
  }

  /** Looks at a message again later; `isBulk`: after whatever others have to say. */
  postpone(accountId: string, messageId: string, when: { afterMs: number; isBulk?: boolean }): Promise<void> {
    return this.delays.add(accountId, deliverAgain(accountId, messageId, when));
  }

  private write<T>(accountId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.database.write(systemViewer(accountId), work);
  }

  private async beginAll(scope: Scope, ids: readonly string[]): Promise<(BegunCall | Exclude<Verdict, 'send'>)[]> {
    // The fence: from here to the commit no consent of these people changes, and what is read below is later than this.
    const fenced = await fenceConsents(scope, ids);
    await lockThreadsOf(scope, ids);
    // Reports lock the message alone: what is decided on below must not be climbed past meanwhile.
    await lockMessages(scope, ids);
    let deliveries = await findDeliveries(scope, ids);
    // A merge may have given a message to another contact while the locks were waited for.
    const others = [...deliveries.values()].map(({ contactId }) => contactId).filter((id) => !fenced.has(id));
    if (others.length > 0) {
      await lockConsents(scope, others, 'with others');
      deliveries = await findDeliveries(scope, ids);
    }
    const now = scope.clock.now();
    const begun = new Map<string, BegunCall>();
    const results: (BegunCall | Exclude<Verdict, 'send'>)[] = [];
    for (const [i, id] of ids.entries()) {
      const delivery = deliveries.get(id);
      const verdict = delivery ? verdictOf(delivery, now) : 'settled';
      // One message may come twice in a group, by two jobs.
      if (ids.indexOf(id) < i || !delivery) results.push(verdict === 'send' ? 'under_way' : verdict);
      else if (verdict === 'send') {
        begun.set(id, { attemptId: newId(), delivery, begunAt: now });
        results.push(begun.get(id)!);
      } else results.push(await this.doWhatIsDue(scope, delivery, verdict));
    }
    await this.start(scope, [...begun.values()], now);
    return results;
  }

  private async doWhatIsDue<V extends Exclude<Verdict, 'send'>>(
    scope: Scope,
    delivery: Delivery,
    verdict: V,
  ): Promise<V> {
    switch (verdict) {
      case 'lost':
        await this.moves.finishAttempts(scope, [
          { id: delivery.attemptId, outcome: 'UNKNOWN', detail: 'The worker ended before the answer came.' },
        ]);
        await this.moves.move(scope, [{ message: delivery, status: MessageStatus.UNKNOWN }]);
        break;
      case 'expired':
        await this.moves.move(scope, [{ message: delivery, status: MessageStatus.FAILED, failure: windowClosed() }]);
        break;
      case 'unreachable':
        await this.moves.move(scope, [{ message: delivery, status: MessageStatus.FAILED, failure: unreachable() }]);
        break;
      case 'blocked':
        await this.moves.move(scope, [{ message: delivery, status: MessageStatus.FAILED, failure: contactBlocked() }]);
        break;
      case 'refused':
        await this.moves.move(scope, [
          { message: delivery, status: MessageStatus.FAILED, failure: refusedByPerson(delivery.refusal!) },
        ]);
        break;
      case 'behind':
      case 'under_way':
        return verdict;
    }
    // A settled one, too: a status report leaves the ones behind it to the job that comes here.
    await this.moves.next(scope, [delivery.conversationId]);
    return verdict;
  }

  private async start(scope: Scope, calls: readonly BegunCall[], now: Date): Promise<void> {
    if (calls.length === 0) return;
    const lines = calls.map(({ attemptId, delivery }) => ({
      id: attemptId,
      message_id: delivery.id,
      number: delivery.tries + 1,
    }));
    await rows(
      scope.em,
      `/* beginAttempts */
       with line as (
         select * from jsonb_to_recordset($2::jsonb) as l (id uuid, message_id uuid, number int)
       ), attempt as (
         insert into send_attempt (account_id, id, message_id, number, started_at)
         select $1, id, message_id, number, $3 from line
       )
       update message m set status = 'SENDING', status_at = $3 from line where m.account_id = $1 and m.id = line.message_id`,
      [scope.accountId, JSON.stringify(lines), now],
    );
    const events = calls.map(({ delivery: d }) => messageStatusChanged(d.id, d.conversationId, MessageStatus.SENDING));
    commit(scope, undefined, events);
  }

  /** Before any conversation is locked: who changes consents waits for senders, which wait for conversations. */
  private async hearStops(scope: Scope, calls: readonly MadeCall[]): Promise<void> {
    const stopped = calls.flatMap(({ attemptId, delivery, outcome }) =>
      outcome.kind === 'refused' && isStoppedByPerson(outcome.refusal.code)
        ? [{ contactId: delivery.contactId, at: scope.clock.now(), evidence: `131050, attempt ${attemptId}` }]
        : [],
    );
    if (stopped.length > 0) await this.optOuts.refusedByMeta(scope, stopped);
  }

  private async settleAll(scope: Scope, calls: readonly MadeCall[]): Promise<void[]> {
    const ids = calls.map(({ delivery }) => delivery.id);
    await this.hearStops(scope, calls);
    await lockThreadsOf(scope, ids);
    const messages = await lockMessages(scope, ids);
    await this.moves.finishAttempts(
      scope,
      calls.map(({ attemptId, outcome }) => ({ id: attemptId, ...ledgerLine(outcome) })),
    );
    const made = calls.flatMap((call) => {
      const message = messages.get(call.delivery.id);
      return message ? [{ call, message }] : [];
    });
    await this.moves.accept(
      scope,
      made.flatMap(({ call: { outcome }, message }) =>
        outcome.kind === 'accepted' ? [{ message, wamid: outcome.wamid }] : [],
      ),
    );
    const unknown = made.filter(({ call }) => call.outcome.kind === 'unknown');
    await this.moves.climb(
      scope,
      unknown.map(({ message }) => message),
      MessageStatus.UNKNOWN,
    );
    const done: MovingMessage[] = [];
    for (const { call, message } of made) {
      const step = stepAfter(call);
      if (step) await this.moves.goOn(scope, message, step, call.channel);
      else done.push(message);
    }
    await this.moves.next(
      scope,
      done.map(({ conversationId }) => conversationId),
    );
    return calls.map(() => undefined);
  }
}

function stepAfter({ outcome, delivery }: MadeCall): NextStep | undefined {
  const tries = delivery.tries - delivery.triesBefore;
  if (outcome.kind === 'refused') return afterRefusal(outcome.refusal, tries, delivery.mediaId !== null);
  return outcome.kind === 'not_sent' ? afterNotSent(tries) : undefined;
}

function ledgerLine(outcome: CallOutcome) {
  switch (outcome.kind) {
    case 'accepted':
      return { outcome: 'ACCEPTED' } as const;
    case 'refused': {
      const { httpStatus, code, details, title } = outcome.refusal;
      return { outcome: 'REJECTED', httpStatus, errorCode: code, detail: details ?? title } as const;
    }
    case 'not_sent':
      return { outcome: 'NOT_SENT', detail: outcome.reason } as const;
    case 'unknown':
      return { outcome: 'UNKNOWN', detail: outcome.reason } as const;
  }
}
