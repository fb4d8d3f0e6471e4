import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { lockConversation } from '../conversations/conversation-lock.queries.js';
import type { NotificationSettingsChangeInput } from './notification.inputs.js';
import { notificationChanged } from './notification.events.js';
import { digestLater } from './notification.jobs.js';
import { areQuietHours } from './quiet-hours.js';

const yearMs = 366 * 86_400_000;

/** A notification's reader is a person. @throws DomainError NOT_FOUND */
function personOf({ viewer }: Scope): string {
  if (viewer.kind !== 'user') throw notFound('User');
  return viewer.actorId!;
}

/**
 * SQL: the item `n` of the user `$2` is about nothing that is hidden from them; `visibility` is the parameter that tells what they
 * see. A verb sees every row, and what is out of sight is neither counted nor changed.
 */
const isSeen = (visibility: string): string => `(n.conversation_id is null or ${visibility}::text = 'ALL' or exists (
  select from conversation c where c.account_id = $1 and c.id = n.conversation_id
    and (c.assignee_id = $2 or ${visibility}::text = 'TEAM' and exists (
      select from team_member t where t.account_id = $1 and t.team_id = c.team_id and t.user_id = $2))))`;

/** What members do with what they are told. Everything here is a member's own. */
export class NotificationService {
  /** Marks as read; gives how many were not. @throws DomainError INVALID_INPUT */
  async markRead(scope: Scope, ids: readonly string[]): Promise<number> {
    if (ids.length > 100) throw invalidInput('Name at most 100.', ['notificationIds']);
    return this.read(scope, 'and n.id = any($4::uuid[])', ids);
  }

  /** Marks everything as read, or what one conversation gave. */
  markAllRead(scope: Scope, conversationId: string | null): Promise<number> {
    return this.read(scope, 'and ($4::uuid is null or n.conversation_id = $4)', conversationId);
  }

  /** Puts one aside. @throws DomainError NOT_FOUND, INVALID_INPUT */
  async snooze(scope: Scope, id: string, until: Date): Promise<void> {
    const now = scope.clock.now().getTime();
    if (until.getTime() <= now || until.getTime() > now + yearMs) {
      throw invalidInput('Choose a time to come, at most a year from now.', ['until']);
    }
    const userId = personOf(scope);
    const [snoozed] = await rows<{ isToMail: boolean }>(
      scope.em,
      `/* snoozeNotification */
       update notification n set snoozed_until = $4
       where n.account_id = $1 and n.user_id = $2 and n.id = $3 and ${isSeen('$5')}
       returning n.is_for_email and n.mailed_at is null and n.read_at is null as "isToMail"`,
      [scope.accountId, userId, id, until, scope.viewer.visibility],
    );
    if (!snoozed) throw notFound('Notification', ['notificationId']);
    // The digest that was asked for when it was told passes it by.
    const jobs = snoozed.isToMail ? [digestLater(scope.accountId, userId, until.getTime() - now + 1_000)] : [];
    commit(scope, undefined, [notificationChanged(id, userId)], jobs);
  }

  /** Silences a conversation that the viewer sees. @throws DomainError NOT_FOUND, INVALID_INPUT */
  async mute(scope: Scope, conversationId: string, until: Date | null): Promise<void> {
    if (until && until <= scope.clock.now()) throw invalidInput('Choose a time to come.', ['until']);
    const userId = personOf(scope);
    await lockConversation(scope, conversationId);
    await rows(
      scope.em,
      `/* muteConversation */
       insert into notification_mute (account_id, user_id, conversation_id, until) values ($1, $2, $3, $4)
       on conflict (account_id, user_id, conversation_id) do update set until = excluded.until`,
      [scope.accountId, userId, conversationId, until],
    );
  }

  /** Lets a conversation be heard again. @throws DomainError NOT_FOUND */
  async unmute(scope: Scope, conversationId: string): Promise<void> {
    const userId = personOf(scope);
    await lockConversation(scope, conversationId);
    await rows(
      scope.em,
      `/* unmuteConversation */
       delete from notification_mute where account_id = $1 and user_id = $2 and conversation_id = $3`,
      [scope.accountId, userId, conversationId],
    );
  }

  /** Changes what the viewer is told. @throws DomainError INVALID_INPUT */
  async changeSettings(scope: Scope, { preferences, quietHours }: NotificationSettingsChangeInput): Promise<void> {
    const userId = personOf(scope);
    if (preferences && preferences.length > 50) throw invalidInput('Name at most 50.', ['preferences']);
    if (quietHours && !areQuietHours(quietHours)) {
      throw invalidInput('Write two different times as `22:00`, and a time zone as `Europe/Berlin`.', ['quietHours']);
    }
    // The last word on one kind and medium counts.
    const chosen = new Map((preferences ?? []).map((one) => [`${one.kind} ${one.medium}`, one]));
    await rows(
      scope.em,
      `/* setPreferences */
       insert into notification_preference (account_id, user_id, kind, medium, is_on)
       select $1, $2, p.kind, p.medium, p."isOn"
       from jsonb_to_recordset($3::jsonb) as p (kind text, medium text, "isOn" boolean)
       on conflict (account_id, user_id, kind, medium) do update set is_on = excluded.is_on`,
      [scope.accountId, userId, JSON.stringify([...chosen.values()])],
    );
    if (quietHours === null) {
      await rows(
        scope.em,
        `/* endQuietHours */ delete from notification_quiet_hours where account_id = $1 and user_id = $2`,
        [scope.accountId, userId],
      );
    } else if (quietHours) {
      await rows(
        scope.em,
        `/* setQuietHours */
         insert into notification_quiet_hours (account_id, user_id, starts_at, ends_at, time_zone)
         values ($1, $2, $3, $4, $5)
         on conflict (account_id, user_id) do update
           set starts_at = excluded.starts_at, ends_at = excluded.ends_at, time_zone = excluded.time_zone`,
        [scope.accountId, userId, quietHours.startsAt, quietHours.endsAt, quietHours.timeZone],
      );
    }
  }

  private async read(scope: Scope, which: string, value: unknown): Promise<number> {
    const userId = personOf(scope);
    const read = await rows<{ id: string }>(
      scope.em,
      `/* markNotificationsRead */
       update notification n set read_at = $3
       where n.account_id = $1 and n.user_id = $2 and n.read_at is null ${which} and ${isSeen('$5')} returning n.id`,
      [scope.accountId, userId, scope.clock.now(), value, scope.viewer.visibility],
    );
    // All of it at once would be news of each; the first tells the count.
    const told = read.slice(0, 100);
    return commit(
      scope,
      read.length,
      told.map(({ id }) => notificationChanged(id, userId)),
    );
  }
}
