import { rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { MessageStatusFact, WebhookError } from '../../platform/whatsapp/webhook-facts.js';
import type { OptOuts } from '../consent/opt-out.service.js';
import { openFreeEntry } from '../conversations/window-closing.service.js';
import { isStoppedByPerson } from './delivery-rules.js';
import type { MessageFailureFacts } from './message-failure.js';
import { messageStatusChanged } from './message.events.js';
import { climb, MessageStatus } from './status-ladder.js';

/** One report, ready to be stored. */
interface Report {
  wamid: string;
  status: MessageStatus;
  at: Date;
  attemptId: string | null;
  callbackData: string | null;
  pricing: unknown;
  errors: readonly WebhookError[];
  /** Until when messages to the person cost nothing, because it came by an ad. */
  freeUntil?: Date | undefined;
}

/** A message that reports speak of; its row is locked. */
interface Target {
  id: string;
  conversationId: string;
  wamid: string | null;
  status: MessageStatus;
  attemptId: string | null;
  /** The attempt was made before somebody had the message sent again. */
  isOldAttempt: boolean;
}

const statusOf: Readonly<Record<string, MessageStatus | undefined>> = {
  sent: MessageStatus.SENT,
  delivered: MessageStatus.DELIVERED,
  read: MessageStatus.READ,
  played: MessageStatus.PLAYED,
  failed: MessageStatus.FAILED,
};

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What WhatsApp reports on messages of ours, in any order, any number of times, even before we know that we sent. */
export class MessageStatusService {
  constructor(
    private readonly failureOf: (error: WebhookError | undefined) => MessageFailureFacts,
    private readonly optOuts: Pick<OptOuts, 'refusedByMeta'>,
  ) {}

  /**
   * Stores reports and lets their messages climb. A report finds its message by wamid, or by the send attempt that it
   * carries back, which settles sends whose answer was lost. A report that finds none is kept for `settleEarly`.
   */
  async apply(scope: Scope, channelId: string, facts: readonly MessageStatusFact[]): Promise<void> {
    const reports = facts.flatMap((fact) => readReport(fact) ?? []);
    if (reports.length === 0) return;
    await this.hearStops(scope, channelId, reports);
    await this.hearFreeEntries(scope, channelId, reports);
    let targets = await this.lockTargets(scope, channelId, reports);
    const lost = [...new Set(reports.filter((r) => !findTarget(targets, r)).map((r) => r.wamid))];
    if (lost.length > 0) {
      // The sender may be about to commit the wamid: both sides take this lock before they look for the other's row.
      await lockWamids(scope, lost);
      targets = await this.lockTargets(scope, channelId, reports);
    }
    await this.insert(scope, channelId, reports, targets);
    await this.climb(scope, reports, targets);
  }

  /** Before any message is locked: whom WhatsApp reports to have stopped marketing messages. */
  private async hearStops(scope: Scope, channelId: string, reports: readonly Report[]): Promise<void> {
    const stops = reports.filter(({ errors }) => errors.some(({ code }) => isStoppedByPerson(code)));
    if (stops.length === 0) return;
    const people = await rows<{ contactId: string; wamid: string }>(
      scope.em,
      `/* peopleWhoStopped */
       select distinct c.contact_id as "contactId", s.wamid from unnest($3::text[], $4::uuid[]) as s (wamid, attempt_id)
       left join send_attempt a on a.account_id = $1 and a.id = s.attempt_id
       join message m on m.account_id = $1 and m.channel_id = $2 and (m.wamid = s.wamid or m.id = a.message_id)
       join conversation c on c.account_id = $1 and c.id = m.conversation_id`,
      [scope.accountId, channelId, stops.map(({ wamid }) => wamid), stops.map(({ attemptId }) => attemptId)],
    );
    await this.optOuts.refusedByMeta(
      scope,
      people.map(({ contactId, wamid }) => ({
        contactId,
        at: stops.find((one) => one.wamid === wamid)!.at,
        evidence: `131050, ${wamid}`,
      })),
    );
  }

  /** Conversations in which messages cost nothing now, also before any message is locked: senders lock in this order. */
  private async hearFreeEntries(scope: Scope, channelId: string, reports: readonly Report[]): Promise<void> {
    const told = reports.filter(({ freeUntil }) => freeUntil);
    if (told.length === 0) return;
    const found = await rows<{ conversationId: string; wamid: string }>(
      scope.em,
      `/* freeEntries */
       select distinct m.conversation_id as "conversationId", s.wamid from unnest($3::text[], $4::uuid[]) as s (wamid, attempt_id)
       left join send_attempt a on a.account_id = $1 and a.id = s.attempt_id
       join message m on m.account_id = $1 and m.channel_id = $2 and (m.wamid = s.wamid or m.id = a.message_id)`,
      [scope.accountId, channelId, told.map(({ wamid }) => wamid), told.map(({ attemptId }) => attemptId)],
    );
    await openFreeEntry(
      scope,
      found.map(({ conversationId, wamid }) => {
        const { at, freeUntil } = told.find((one) => one.wamid === wamid)!;
        return { conversationId, at, until: freeUntil! };
      }),
    );
  }

  /** For the sender, in the transaction that wrote the wamids: joins the reports that came before. */
  async settleEarly(
    scope: Scope,
    channelId: string,
    sends: readonly { messageId: string; wamid: string }[],
  ): Promise<void> {
    if (sends.length === 0) return;
    const wamids = sends.map(({ wamid }) => wamid);
    await lockWamids(scope, wamids);
    const early = await rows<{ wamid: string; status: MessageStatus; at: string; errors: WebhookError[] | null }>(
      scope.em,
      `/* earlyReports */
       update message_status s set message_id = sent.id from unnest($3::text[], $4::uuid[]) as sent (wamid, id)
       where s.account_id = $1 and s.channel_id = $2 and s.wamid = sent.wamid
       returning s.wamid, s.status, s.occurred_at as at, s.errors`,
      [scope.accountId, channelId, wamids, sends.map(({ messageId }) => messageId)],
    );
    if (early.length === 0) return;
    const reports = early.map(({ wamid, status, at, errors }): Report => {
      return {
        wamid,
        status,
        at: toDate(at),
        errors: errors ?? [],
        attemptId: null,
        callbackData: null,
        pricing: null,
      };
    });
    await this.climb(scope, reports, await this.lockTargets(scope, channelId, reports));
  }

  /** The messages that the reports speak of, locked in the order of their ids. */
  private lockTargets(
    scope: Scope,
    channelId: string,
    reports: readonly Pick<Report, 'wamid' | 'attemptId'>[],
  ): Promise<Target[]> {
    const attemptIds = [...new Set(reports.flatMap((r) => r.attemptId ?? []))];
    return rows<Target>(
      scope.em,
      `/* lockReportedMessages */
       select m.id, m.conversation_id as "conversationId", m.wamid, m.status, a.id as "attemptId",
         coalesce(a.number <= m.tries_before, false) as "isOldAttempt"
       from message m left join lateral (
         select id, number from send_attempt where account_id = $1 and message_id = m.id and id = any($4::uuid[])
         order by number desc limit 1) a on true
       where m.account_id = $1 and m.channel_id = $2 and m.direction = 'OUTBOUND' and m.id in (
         select r.id from unnest($3::text[]) as w (wamid) cross join lateral (
           select id from message where account_id = $1 and channel_id = $2 and wamid = w.wamid limit 1) r
         union select message_id from send_attempt where account_id = $1 and id = any($4::uuid[]))
       order by m.id for no key update of m`,
      [scope.accountId, channelId, [...new Set(reports.map((r) => r.wamid))], attemptIds],
    );
  }

  /** Each report is kept once; a repetition adds only what the first one lacked. */
  private async insert(
    scope: Scope,
    channelId: string,
    reports: readonly Report[],
    targets: readonly Target[],
  ): Promise<void> {
    const lines = new Map(
      reports.map((report) => [
        `${report.wamid} ${report.status}`,
        {
          wamid: report.wamid,
          status: report.status,
          message_id: findTarget(targets, report)?.id ?? null,
          callback_data: report.callbackData,
          occurred_at: report.at,
          pricing: report.pricing,
          errors: report.errors.length > 0 ? report.errors : null,
        },
      ]),
    );
    await rows(
      scope.em,
      `/* addReports */
       insert into message_status as s (account_id, channel_id, wamid, status, message_id, callback_data, occurred_at, pricing,
         errors, received_at)
       select $1, $2, r.wamid, r.status, r.message_id, r.callback_data, r.occurred_at, nullif(r.pricing, 'null'::jsonb),
         nullif(r.errors, 'null'::jsonb), $4
       from jsonb_to_recordset($3::jsonb) as r (wamid text, status text, message_id uuid, callback_data text,
         occurred_at timestamptz, pricing jsonb, errors jsonb)
       order by r.wamid, r.status
       on conflict (account_id, channel_id, wamid, status) do update set
         message_id = coalesce(s.message_id, excluded.message_id), pricing = coalesce(s.pricing, excluded.pricing),
         errors = coalesce(s.errors, excluded.errors), occurred_at = least(s.occurred_at, excluded.occurred_at)
       where (s.message_id is null and excluded.message_id is not null) or (s.pricing is null and excluded.pricing is not null)
         or (s.errors is null and excluded.errors is not null) or excluded.occurred_at < s.occurred_at`,
      [scope.accountId, channelId, JSON.stringify([...lines.values()]), scope.clock.now()],
    );
  }

  /** One statement for all messages that really move; the rows are locked, so the pure rule decides here. */
  private async climb(scope: Scope, reports: readonly Report[], targets: readonly Target[]): Promise<void> {
    const moved = targets.flatMap((target) => {
      // Among all of them: a report whose wamid is another message's is not this one's, whatever attempt it names.
      const own = reports.filter((report) => findTarget(targets, report) === target);
      const status = own.reduce((reached, report) => climb(reached, report.status), target.status);
      const learnsWamid = target.wamid === null && own.length > 0;
      if (status === target.status && !learnsWamid) return [];
      const decisive = own.find((report) => report.status === status) ?? own[0]!;
      return [{ target, status, decisive }];
    });
    if (moved.length === 0) return;
    await rows(
      scope.em,
      `/* climb */
       update message m set status = s.status, status_at = s.at, failure = nullif(s.failure, 'null'::jsonb),
         wamid = coalesce(m.wamid, s.wamid)
       from jsonb_to_recordset($2::jsonb) as s (id uuid, status text, at timestamptz, failure jsonb, wamid text)
       where m.account_id = $1 and m.id = s.id`,
      [
        scope.accountId,
        JSON.stringify(
          moved.map(({ target, status, decisive }) => ({
            id: target.id,
            status,
            at: decisive.at,
            wamid: decisive.wamid,
            failure: status === MessageStatus.FAILED ? this.failureOf(decisive.errors[0]) : null,
          })),
        ),
      ],
    );
    await this.settleAttempts(
      scope,
      moved.flatMap(({ target }) => (target.wamid === null ? (target.attemptId ?? []) : [])),
    );
    commit(
      scope,
      undefined,
      moved
        .filter(({ target, status }) => target.status !== status)
        .map(({ target, status }) => messageStatusChanged(target.id, target.conversationId, status)),
    );
  }

  /** A report is proof that the attempt got through, whatever became of its answer. */
  private async settleAttempts(scope: Scope, attemptIds: readonly string[]): Promise<void> {
    if (attemptIds.length === 0) return;
    await rows(
      scope.em,
      `/* settleAttempts */
       update send_attempt set outcome = 'ACCEPTED', finished_at = coalesce(finished_at, $3)
       where account_id = $1 and id = any($2::uuid[]) and (outcome is null or outcome = 'UNKNOWN')`,
      [scope.accountId, attemptIds, scope.clock.now()],
    );
  }
}

/** Undefined for a status that we do not know: it moves nothing. */
function readReport(fact: MessageStatusFact): Report | undefined {
  const status = statusOf[fact.status];
  if (!status) return undefined;
  const callbackData = fact.callbackData ?? null;
  return {
    wamid: fact.wamid,
    status,
    at: fact.at,
    callbackData,
    attemptId: callbackData && uuidPattern.test(callbackData) ? callbackData : null,
    pricing: fact.pricing ?? null,
    errors: fact.errors,
    freeUntil: fact.conversation?.originType === 'referral_conversion' ? fact.conversation.expiresAt : undefined,
  };
}

/** By wamid first: a wamid is Meta's own, the attempt is what we said of it. */
const findTarget = (targets: readonly Target[], report: Report): Target | undefined =>
  targets.find((target) => target.wamid === report.wamid) ??
  (report.attemptId === null
    ? undefined
    : targets.find(
        (target) =>
          target.wamid === null &&
          target.attemptId === report.attemptId &&
          // Old news, told again: only that it arrived after all counts, and then it is not sent again.
          (!target.isOldAttempt || arrived.has(report.status)),
      ));

const arrived: ReadonlySet<MessageStatus> = new Set([
  MessageStatus.DELIVERED,
  MessageStatus.READ,
  MessageStatus.PLAYED,
]);

async function lockWamids(scope: Scope, wamids: readonly string[]): Promise<void> {
  await rows(
    scope.em,
    `/* lockWamids */
     select pg_advisory_xact_lock(k.key) from (
       select distinct hashtextextended(w, 7406912236) as key from unnest($1::text[]) as w order by 1) k`,
    [[...wamids]],
  );
}
