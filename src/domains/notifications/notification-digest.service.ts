import type { Database } from '../../platform/database/database.js';
import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import { systemViewer, type Viewer, type Visibility } from '../../platform/kernel/viewer.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { Holding } from '../contacts/holding.policy.js';
import { NotificationKind } from './notification-kinds.js';
import { digestLater } from './notification.jobs.js';
import { quietUntil, type QuietHours } from './quiet-hours.js';

/** SQL: a hold covers the conversation of the notification `n`, or everything of the account. */
const isHeldThread = ({ is }: Holding): string =>
  `(${is.account} or exists (select from conversation c where c.account_id = $1 and c.id = n.conversation_id
     and ${is.conversation('c.id', 'c.contact_id')}))`;

interface Reader extends QuietHours {
  email: string;
  visibility: Visibility;
  hasQuietHours: boolean;
  lastMailedAt: string | null;
}

interface Waiting {
  id: string;
  kind: NotificationKind;
  conversationId: string | null;
  eventCount: number;
}

/** A member is not mailed more often than this. */
const restMs = 30 * 60_000;
const mostLines = 50;

/** No names and no words of contacts: a mailbox is not under the account's rules. */
const sentences: Readonly<Record<NotificationKind, (count: number) => string>> = {
  MENTIONED: (n) => (n === 1 ? 'You were mentioned in a note' : `You were mentioned ${n} times`),
  ASSIGNED: () => 'A conversation was assigned to you',
  ASSIGNED_TO_TEAM: () => 'A conversation was assigned to your team',
  NEW_MESSAGE: (n) =>
    n === 1 ? 'A new message in a conversation of yours' : `${n} new messages in a conversation of yours`,
  CONVERSATION_WAITING: () => 'A contact waits, and the conversation is nobody’s',
  SERVICE_LEVEL_WARNED: () => 'A contact has to be answered soon',
  SERVICE_LEVEL_BREACHED: () => 'A contact was not answered in time',
  IMPORT_FINISHED: () => 'Your import is finished',
  EXPORT_FINISHED: () => 'Your export is finished',
  POLICY_CHANGED: () => 'Our privacy policy changes',
  CHANNEL_NEEDS_ATTENTION: () => 'A WhatsApp number needs to be connected again',
};

/** Mails what a member did not read in the app: many at once, each once, and only what the member sees at that moment. */
export class NotificationDigestService {
  constructor(
    private readonly database: Database,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    private readonly holding: Holding,
    private readonly appUrl: string,
  ) {}

  /** Sends the digest that is due; later where it is quiet now, or a mail went out just before. */
  async send(accountId: string, userId: string): Promise<'sent' | 'later' | 'nothing'> {
    const system = systemViewer(accountId);
    const reader = await firstRow<Reader>(
      this.database.read(system).em,
      `/* digestReader */
       select u.email, m.visibility, q.user_id is not null as "hasQuietHours", q.starts_at as "startsAt",
         q.ends_at as "endsAt", q.time_zone as "timeZone",
         (select max(n.mailed_at) from notification n where n.account_id = $1 and n.user_id = $2) as "lastMailedAt"
       from membership m join app_user u on u.id = m.user_id
         left join notification_quiet_hours q on q.account_id = $1 and q.user_id = m.user_id
       where m.account_id = $1 and m.user_id = $2`,
      [accountId, userId],
    );
    if (!reader) return 'nothing';
    const viewer: Viewer = { ...system, kind: 'user', actorId: userId, visibility: reader.visibility };
    const waiting = await this.waiting(this.database.read(viewer), userId);
    if (waiting.length === 0) return 'nothing';
    const now = this.clock.now();
    const restUntil = reader.lastMailedAt ? toDate(reader.lastMailedAt).getTime() + restMs : 0;
    const quiet = reader.hasQuietHours ? quietUntil(reader, now) : undefined;
    const dueAt = Math.max(restUntil, quiet?.getTime() ?? 0);
    return this.database.write(system, async (scope) => {
      if (dueAt > now.getTime()) {
        scope.outbox.jobs.push(digestLater(accountId, userId, dueAt - now.getTime()));
        return 'later' as const;
      }
      const mailed = await this.markMailed(scope, userId, waiting);
      if (mailed.size === 0) return 'nothing' as const;
      const told = waiting.filter(({ id }) => mailed.has(id));
      await this.outbox.post(scope, 'notification_digest', reader.email, {
        subject: told.length === 1 ? sentences[told[0]!.kind](told[0]!.eventCount) : `${told.length} notifications`,
        paragraphs: told.slice(0, mostLines).map((one) => this.line(one)),
        link: { label: 'Open the inbox', url: this.appUrl },
        footer: 'You get this because you did not read it in the app. Your notification settings say what is mailed.',
      });
      return 'sent' as const;
    });
  }

  /** Deletes what was told three months ago, and the marks of a month ago. */
  async forgetOld(): Promise<void> {
    const before = (days: number) => new Date(this.clock.now().getTime() - days * 86_400_000);
    const held = await this.database.operate('notifications.retention', async (em) => {
      const accounts = await this.holding.accounts(em);
      await rows(
        em,
        `/* forgetNotifications */ delete from notification where updated_at < $1 and account_id <> all($2::uuid[])`,
        [before(90), accounts],
      );
      await rows(em, `/* forgetNotificationEvents */ delete from notification_event where told_at < $1`, [before(30)]);
      return accounts;
    });
    for (const accountId of held) {
      await this.database.erase(systemViewer(accountId), async (scope) => {
        await this.holding.keepStill(scope);
        await rows(
          scope.em,
          `/* forgetFreeNotifications */
           delete from notification n where n.account_id = $1 and n.updated_at < $2 and not ${isHeldThread(this.holding)}`,
          [accountId, before(90)],
        );
      });
    }
  }

  /** As the member reads: what is hidden by now is not mailed. */
  private waiting(scope: Scope, userId: string): Promise<Waiting[]> {
    return rows<Waiting>(
      scope.em,
      `/* notificationsToMail */
       select n.id, n.kind, n.conversation_id as "conversationId", n.event_count as "eventCount" from notification n
       where n.account_id = $1 and n.user_id = $2 and n.is_for_email and n.read_at is null and n.mailed_at is null
         and (n.snoozed_until is null or n.snoozed_until <= $3)
         and (n.conversation_id is null or exists (
           select from conversation c where c.account_id = $1 and c.id = n.conversation_id))
       order by n.updated_at desc, n.id desc limit 200`,
      [scope.accountId, userId, this.clock.now()],
    );
  }

  private async markMailed(scope: Scope, userId: string, waiting: readonly Waiting[]): Promise<Set<string>> {
    const marked = await rows<{ id: string }>(
      scope.em,
      `/* markMailed */
       update notification set mailed_at = $4
       where account_id = $1 and user_id = $2 and id = any($3::uuid[]) and mailed_at is null and read_at is null
       returning id`,
      [scope.accountId, userId, waiting.map(({ id }) => id), scope.clock.now()],
    );
    return new Set(marked.map(({ id }) => id));
  }

  private line({ kind, eventCount, conversationId }: Waiting): string {
    const sentence = sentences[kind](eventCount);
    return conversationId
      ? `${sentence}: ${this.appUrl}/conversations/${toPublicId('Conversation', conversationId)}`
      : sentence;
  }
}
