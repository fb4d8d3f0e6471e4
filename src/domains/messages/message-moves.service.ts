import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { ChannelHealth } from '../channels/channel-health.service.js';
import type { ChannelTokens, SendingChannel } from '../channels/channel-tokens.service.js';
import type { NextStep } from './delivery-rules.js';
import { listNext, type MovingMessage } from './delivery.queries.js';
import type { MessageFailureFacts } from './message-failure.js';
import type { MessageStatusService } from './message-status.service.js';
import { messageStatusChanged } from './message.events.js';
import { deliverAgain } from './message.jobs.js';
import type { AttemptOutcome } from './send-attempt.entity.js';
import { climb, isWaiting, MessageStatus } from './status-ladder.js';

/** A change of one message. */
interface Move {
  message: Omit<MovingMessage, 'channelId'>;
  status: MessageStatus;
  failure?: MessageFailureFacts;
}

/** The steps that a delivery takes with its messages; always under the locks of their conversations. */
export class MessageMoves {
  constructor(
    private readonly statuses: MessageStatusService,
    private readonly channels: { tokens: ChannelTokens; health: ChannelHealth },
  ) {}

  /** WhatsApp has taken the messages; reports that came before the answer are joined. */
  async accept(scope: Scope, accepted: readonly { message: MovingMessage; wamid: string }[]): Promise<void> {
    if (accepted.length === 0) return;
    await rows(
      scope.em,
      `/* learnWamids */
       update message m set wamid = l.wamid from unnest($2::uuid[], $3::text[]) as l (id, wamid)
       where m.account_id = $1 and m.id = l.id and m.wamid is null`,
      [scope.accountId, accepted.map(({ message }) => message.id), accepted.map(({ wamid }) => wamid)],
    );
    await this.climb(
      scope,
      accepted.map(({ message }) => message),
      MessageStatus.ACCEPTED,
    );
    for (const [channelId, sends] of Map.groupBy(accepted, ({ message }) => message.channelId)) {
      await this.statuses.settleEarly(
        scope,
        channelId,
        sends.map(({ message, wamid }) => ({ messageId: message.id, wamid })),
      );
    }
  }

  /** Moves messages up to a rung, those that are not there yet. */
  climb(scope: Scope, messages: readonly MovingMessage[], status: MessageStatus): Promise<void> {
    return this.move(
      scope,
      messages.map((message) => ({ message, status: climb(message.status, status) })),
    );
  }

  /** Moves messages wherever the sender says, and tells of those that moved. */
  async move(scope: Scope, moves: readonly Move[]): Promise<void> {
    const moved = moves.filter(({ message, status }) => status !== message.status);
    if (moved.length === 0) return;
    const lines = moved.map(({ message, status, failure }) => ({ id: message.id, status, failure: failure ?? null }));
    await rows(
      scope.em,
      `/* moveMessages */
       update message m set status = l.status, status_at = $3, failure = nullif(l.failure, 'null'::jsonb)
       from jsonb_to_recordset($2::jsonb) as l (id uuid, status text, failure jsonb) where m.account_id = $1 and m.id = l.id`,
      [scope.accountId, JSON.stringify(lines), scope.clock.now()],
    );
    const events = moved.map(({ message, status }) => messageStatusChanged(message.id, message.conversationId, status));
    commit(scope, undefined, events);
  }

  /** What follows when WhatsApp has not taken the message. A report may have told otherwise: then the next one goes. */
  async goOn(scope: Scope, message: MovingMessage, step: NextStep, channel: SendingChannel): Promise<void> {
    if (!isWaiting(message.status)) return this.next(scope, [message.conversationId]);
    if (step.kind === 'fail') {
      await this.move(scope, [{ message, status: MessageStatus.FAILED, failure: step.failure }]);
      return this.next(scope, [message.conversationId]);
    }
    await this.move(scope, [{ message, status: MessageStatus.QUEUED }]);
    const afterMs = step.kind === 'again' ? step.afterMs : 0;
    // Connecting the channel again takes all its messages up, this one among them.
    if (step.kind === 'reauth' && (await this.pauseChannel(scope, channel))) return;
    commit(scope, undefined, [], [deliverAgain(scope.accountId, message.id, { afterMs })]);
  }

  /** Enqueues the message of each conversation whose turn it is. */
  async next(scope: Scope, conversationIds: readonly string[]): Promise<void> {
    if (conversationIds.length === 0) return;
    const ids = await listNext(scope, conversationIds);
    commit(
      scope,
      undefined,
      [],
      ids.map((id) => deliverAgain(scope.accountId, id)),
    );
  }

  /** Writes down how calls ended. A status report may have settled one better already. */
  async finishAttempts(
    scope: Scope,
    ends: readonly {
      id: string | null;
      outcome: AttemptOutcome;
      httpStatus?: number;
      errorCode?: number;
      detail?: string;
    }[],
  ): Promise<void> {
    const lines = ends.map(({ id, outcome, httpStatus, errorCode, detail }) => ({
      id,
      outcome,
      http_status: httpStatus ?? null,
      error_code: errorCode ?? null,
      detail: detail ?? null,
    }));
    await rows(
      scope.em,
      `/* finishAttempts */
       update send_attempt a set outcome = l.outcome, finished_at = $3, http_status = l.http_status, error_code = l.error_code,
         detail = l.detail
       from jsonb_to_recordset($2::jsonb) as l (id uuid, outcome text, http_status int, error_code int, detail text)
       where a.account_id = $1 and a.id = l.id and (a.outcome is null or (a.outcome = 'UNKNOWN' and l.outcome <> 'UNKNOWN'))`,
      [scope.accountId, JSON.stringify(lines), scope.clock.now()],
    );
  }

  /** False when the channel has another token by now than the one that was refused. */
  private async pauseChannel(scope: Scope, channel: SendingChannel): Promise<boolean> {
    if (await this.channels.tokens.isReplaced(scope, channel)) return false;
    await this.channels.health.markNeedsReauth(scope, channel.id);
    return true;
  }
}
