import { randomBytes } from 'node:crypto';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit, type LoggedEvent } from '../../platform/events/event-log.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { serviceWindow } from '../conversations/service-window.js';
import type { MessageOutboundService } from '../messages/message-outbound.service.js';
import { listQuestion, templateQuestion } from './survey-question.js';
import { SurveySkipReason } from './survey.entity.js';
import { surveyMade } from './survey.events.js';
import { findSurveySettings, type SurveySettingsRow } from './survey.queries.js';

/** A question that comes later than this after the closing would be odd. */
const askWithinMs = 3_600_000;

interface Closing {
  channelId: string;
  assigneeId: string | null;
  teamId: string | null;
  isClosed: boolean;
  isByPerson: boolean;
  hasReply: boolean;
  lastInboundAt: string | null;
  lastAskedAt: string | null;
}

/** Asks contacts what they think, when a person closes a conversation. */
export class SurveyService {
  constructor(private readonly outbound: MessageOutboundService) {}

  /** Asks, or writes down why not; does neither where surveys are off or a machine closed. */
  async ask(scope: Scope, closed: LoggedEvent): Promise<void> {
    const conversationId = closed.entityId;
    if (!closed.actorId) return;
    const closing = await this.closingOf(scope, conversationId, closed.actorId);
    if (!closing?.isByPerson) return;
    const settings = await findSurveySettings(scope, closing.channelId);
    if (!settings.isEnabled) return;
    const id = newId();
    const token = randomBytes(16).toString('base64url');
    const closedAt = toDate(closed.occurredAt);
    const asked = this.reasonNotTo(scope, closing, settings, closedAt) ?? {
      messageId: await this.send(scope, { conversationId, id, token }, closing, settings),
    };
    const skipReason = typeof asked === 'string' ? asked : asked.messageId ? null : SurveySkipReason.NOT_SENDABLE;
    await rows(
      scope.em,
      `/* addSurvey */
       insert into survey (account_id, id, conversation_id, channel_id, agent_id, team_id, state, skip_reason, closed_seq,
         closed_at, token, message_id, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        scope.accountId,
        id,
        conversationId,
        closing.channelId,
        closing.assigneeId ?? closed.actorId,
        closing.teamId,
        skipReason ? 'SKIPPED' : 'SENT',
        skipReason,
        closed.seq,
        closedAt,
        token,
        typeof asked === 'string' ? null : (asked.messageId ?? null),
        new Date(scope.clock.now().getTime() + settings.expiresAfterDays * 86_400_000),
      ],
    );
    commit(scope, undefined, [surveyMade(id, conversationId)]);
  }

  private reasonNotTo(
    scope: Scope,
    closing: Closing,
    settings: SurveySettingsRow,
    closedAt: Date,
  ): SurveySkipReason | undefined {
    const now = scope.clock.now();
    if (!closing.isClosed) return SurveySkipReason.CONVERSATION_REOPENED;
    if (settings.needsReply && !closing.hasReply) return SurveySkipReason.NO_REPLY;
    const restMs = settings.pauseDays * 86_400_000;
    if (closing.lastAskedAt && now.getTime() - toDate(closing.lastAskedAt).getTime() < restMs)
      return SurveySkipReason.RECENTLY_ASKED;
    if (now.getTime() - closedAt.getTime() > askWithinMs) return SurveySkipReason.TOO_LATE;
    if (!isWindowOpen(scope, closing) && !settings.templateName) return SurveySkipReason.WINDOW_CLOSED;
    return undefined;
  }

  /** The message's id; undefined when WhatsApp's or the product's rules refuse it: that is no fault. */
  private async send(
    scope: Scope,
    { conversationId, id, token }: { conversationId: string; id: string; token: string },
    closing: Closing,
    settings: SurveySettingsRow,
  ): Promise<string | undefined> {
    const { templateName: name, templateLanguage: language } = settings;
    const content = isWindowOpen(scope, closing)
      ? listQuestion(settings, token)
      : templateQuestion({ name: name!, language: language! }, token);
    try {
      return await this.outbound.say(scope, conversationId, `survey:${id}`, content);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  private closingOf(scope: Scope, conversationId: string, actorId: string): Promise<Closing | undefined> {
    return firstRow<Closing>(
      scope.em,
      `/* closingToAskAbout */
       select c.channel_id as "channelId", c.assignee_id as "assigneeId", c.team_id as "teamId",
         c.status = 'CLOSED' as "isClosed", c.first_replied_at is not null as "hasReply",
         c.last_inbound_at as "lastInboundAt",
         exists (select from membership u where u.account_id = $1 and u.user_id = $3) as "isByPerson",
         (select max(s.closed_at) from conversation o join survey s on s.account_id = $1 and s.conversation_id = o.id
          where o.account_id = $1 and o.contact_id = c.contact_id and s.state <> 'SKIPPED') as "lastAskedAt"
       from conversation c where c.account_id = $1 and c.id = $2 for no key update of c`,
      [scope.accountId, conversationId, actorId],
    );
  }
}

const isWindowOpen = (scope: Scope, { lastInboundAt }: Closing): boolean =>
  serviceWindow(lastInboundAt === null ? null : toDate(lastInboundAt), scope.clock.now()).isOpen;
