import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { surveyReplyPrefix } from '../messages/aside.policy.js';
import type { MessageOutboundService } from '../messages/message-outbound.service.js';
import { readChoice } from './survey-question.js';
import { surveyAnswered } from './survey.events.js';
import { findSurveySettings } from './survey.queries.js';

/** A contact may think better of a rating for so long. */
const changeHours = 24;
/** What a contact writes so soon after a rating is said about it. */
const commentMinutes = 15;

interface Answer {
  replyId: string;
  sentAt: string;
  contactId: string;
  channelId: string;
}

interface Answered {
  id: string;
  conversationId: string;
}

/** Takes what contacts answer. */
export class SurveyAnswers {
  constructor(private readonly outbound: MessageOutboundService) {}

  /** Takes the ratings among these messages, in the order of the phone, then what was said about them. */
  async take(scope: Scope, messageIds: readonly string[]): Promise<void> {
    const answers = await rows<Answer>(
      scope.em,
      `/* surveyAnswers */
       select m.content ->> 'replyId' as "replyId", m.sent_at as "sentAt", c.contact_id as "contactId", c.channel_id as "channelId"
       from message m join conversation c on c.account_id = $1 and c.id = m.conversation_id
       where m.account_id = $1 and m.id = any($2::uuid[]) and m.direction = 'INBOUND'
         and m.content ->> 'kind' = 'interactive_reply' and starts_with(m.content ->> 'replyId', '${surveyReplyPrefix}')
       order by m.sent_at, m.id`,
      [scope.accountId, messageIds],
    );
    for (const answer of answers) await this.rate(scope, answer);
    const commented = await this.comment(scope, messageIds);
    commit(
      scope,
      undefined,
      commented.map(({ id, conversationId }) => surveyAnswered(id, conversationId)),
    );
  }

  private async rate(scope: Scope, { replyId, sentAt, contactId, channelId }: Answer): Promise<void> {
    const choice = readChoice(replyId);
    if (!choice) return;
    const rated = await firstRow<Answered & { isFirst: boolean }>(
      scope.em,
      // The token alone is not enough: it has to come from the person who was asked.
      `/* rateSurvey */
       with asked as (
         select s.id, s.answered_at from survey s
         join conversation c on c.account_id = $1 and c.id = s.conversation_id and c.contact_id = $4
         where s.account_id = $1 and s.token = $2 and s.channel_id = $5 and s.state <> 'SKIPPED'
           and $6::timestamptz < coalesce(s.answered_at + interval '${changeHours} hours', s.expires_at)
           and $6 >= coalesce(s.rated_at, $6) for update of s
       )
       update survey s set state = 'ANSWERED', rating = $3, rated_at = $6, answered_at = coalesce(s.answered_at, $6)
       from asked where s.account_id = $1 and s.id = asked.id
       returning s.id, s.conversation_id as "conversationId", asked.answered_at is null as "isFirst"`,
      [scope.accountId, choice.token, choice.rating, contactId, channelId, sentAt],
    );
    if (!rated) return;
    commit(scope, undefined, [surveyAnswered(rated.id, rated.conversationId)]);
    if (rated.isFirst) await this.thank(scope, rated, channelId);
  }

  private async thank(scope: Scope, { id, conversationId }: Answered, channelId: string): Promise<void> {
    const { thanks } = await findSurveySettings(scope, channelId);
    if (!thanks) return;
    try {
      await this.outbound.say(scope, conversationId, `survey-thanks:${id}`, { kind: 'text', body: thanks });
    } catch (error) {
      // The rating stands, even when no thanks can be sent any more.
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /**
   * The next words of a contact who rated belong to the rating. They stay an ordinary message as well, read and answered
   * like any other: it may be a question.
   */
  private comment(scope: Scope, messageIds: readonly string[]): Promise<Answered[]> {
    return rows<Answered>(
      scope.em,
      `/* commentSurveys */
       update survey s set comment_message_id = w.message_id from (
         select distinct on (q.id) q.id, m.id as message_id
         from message m
         join conversation c on c.account_id = $1 and c.id = m.conversation_id
         join conversation o on o.account_id = $1 and o.contact_id = c.contact_id and o.channel_id = c.channel_id
         join survey q on q.account_id = $1 and q.conversation_id = o.id and q.state = 'ANSWERED'
           and q.comment_message_id is null and m.sent_at >= q.answered_at
           and m.sent_at < q.answered_at + interval '${commentMinutes} minutes'
         where m.account_id = $1 and m.id = any($2::uuid[]) and m.direction = 'INBOUND' and m.content ->> 'kind' = 'text'
         order by q.id, m.sent_at, m.id) w
       where s.account_id = $1 and s.id = w.id returning s.id, s.conversation_id as "conversationId"`,
      [scope.accountId, messageIds],
    );
  }
}
