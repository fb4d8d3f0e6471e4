import { firstRow, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { channelHoursLoader } from '../calendars/business-hours.queries.js';
import type { MessageOutboundService } from '../messages/message-outbound.service.js';
import { activeReplies, answerableMessages, type AnswerableMessage } from './auto-reply.queries.js';
import { answerWithinMs, chooseReply, type ReplyChoice } from './reply-choice.js';

/** Answers contacts by itself. */
export class AutoReplySending {
  constructor(private readonly outbound: MessageOutboundService) {}

  /** Answers those of these messages that have an answer coming; what was answered for already is left alone. */
  async answer(scope: Scope, messageIds: readonly string[]): Promise<void> {
    const now = scope.clock.now();
    const messages = await answerableMessages(scope, messageIds, new Date(now.getTime() - answerWithinMs));
    if (messages.length === 0) return;
    const replies = await activeReplies(
      scope,
      messages.map(({ channelId }) => channelId),
    );
    if (replies.length === 0) return;
    for (const message of messages) {
      const ofChannel = replies.filter(({ channelId }) => channelId === message.channelId);
      const days = ofChannel.find(({ kind }) => kind === 'GREETING')?.greetAgainAfterDays ?? null;
      const hours = await scope.load(channelHoursLoader, message.channelId);
      const choice = chooseReply(occasionOf(message), hours, days, now);
      const reply = choice && ofChannel.find(({ kind }) => kind === choice.kind);
      if (reply) await this.send(scope, message.conversationId, choice, reply.text);
    }
  }

  private async send(scope: Scope, conversationId: string, choice: ReplyChoice, text: string): Promise<void> {
    if (await this.isSent(scope, conversationId, choice)) return;
    const messageId = await this.trySend(scope, conversationId, choice, text);
    if (!messageId) return;
    // Two of them at once would have one clientMessageId as well: whoever comes second finds the message of the first.
    await firstRow(
      scope.em,
      `/* noteAutoReply */
       insert into auto_reply_sent (account_id, conversation_id, kind, period, message_id, sent_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning message_id`,
      [scope.accountId, conversationId, choice.kind, choice.period, messageId, scope.clock.now()],
    );
  }

  /** An away notice goes to a person once in a period, even when a thread was closed and another begun, or two were joined. */
  private async isSent(scope: Scope, conversationId: string, { kind, period }: ReplyChoice): Promise<boolean> {
    const sent = await firstRow(
      scope.em,
      `/* autoReplySent */
       select 1 from conversation c
       join conversation o on o.account_id = $1 and o.contact_id = c.contact_id and o.channel_id = c.channel_id
       join auto_reply_sent s on s.account_id = $1 and s.conversation_id = o.id and s.kind = $3 and s.period = $4
       where c.account_id = $1 and c.id = $2 and ($3 = 'AWAY' or o.id = c.id) limit 1`,
      [scope.accountId, conversationId, kind, period],
    );
    return sent !== undefined;
  }

  /** The message's id; undefined when it may not go out any more: that is no fault. */
  private async trySend(
    scope: Scope,
    conversationId: string,
    { kind, period }: ReplyChoice,
    text: string,
  ): Promise<string | undefined> {
    try {
      const content = { kind: 'text', body: text } as const;
      return await this.outbound.say(scope, conversationId, `auto-reply:${kind}:${period}`, content);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}

const occasionOf = ({ sentAt, previousId, previousAt }: AnswerableMessage) => ({
  sentAt: toDate(sentAt),
  previous: previousId && previousAt ? { id: previousId, at: toDate(previousAt) } : null,
});
