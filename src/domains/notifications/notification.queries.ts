import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { toPublicId, type IdKind } from '../../platform/kernel/ids.js';
import { defaultMedia, NotificationKind, NotificationMedium } from './notification-kinds.js';
import type { Notification, NotificationSettings } from './notification.type.js';

type NotificationRow = Notification & { subjectKind: IdKind | null };

const columns = `n.id, n.kind, n.conversation_id as "conversationId", n.actor_id as "actorUserId",
  n.subject_kind as "subjectKind", n.subject_id as "subjectId", n.event_count as "eventCount", n.created_at as "createdAt",
  n.updated_at as "updatedAt", n.read_at as "readAt", n.snoozed_until as "snoozedUntil"`;

/** What the viewer sees: in a reading scope the conversation is hidden from who may not see it, and the item with it. */
const isVisible = `(n.conversation_id is null or exists (
  select from conversation c where c.account_id = $1 and c.id = n.conversation_id))`;

const shown = ({ subjectKind, ...row }: NotificationRow): Notification => ({
  ...row,
  subjectId: subjectKind && row.subjectId ? toPublicId(subjectKind, row.subjectId) : null,
});

/** The user whose notifications these are; undefined for a program. */
export const readerOf = ({ viewer }: Scope): string | null => (viewer.kind === 'user' ? viewer.actorId! : null);

/** The viewer's own notifications by id. */
export const notificationLoader: LoaderDefinition<string, Notification> = {
  name: 'notifications',
  async batch(scope, ids) {
    const found = await rows<NotificationRow>(
      scope.em,
      `/* notifications */ select ${columns} from notification n
       where n.account_id = $1 and n.user_id = $2 and n.id = any($3::uuid[]) and n.is_in_app and ${isVisible}`,
      [scope.accountId, readerOf(scope), ids],
    );
    return new Map(found.map((row) => [row.id, shown(row)]));
  },
};

/** The viewer's own notifications, the newest first; what is put aside is not among them. */
export async function listNotifications(
  scope: Scope,
  page: PageRequest & { isUnread: boolean },
): Promise<Page<Notification>> {
  const keyset = readPageRequest(page, ['time', 'uuid']);
  const [sign, order] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  const found = await rows<NotificationRow>(
    scope.em,
    `/* listNotifications */ select ${columns} from notification n
     where n.account_id = $1 and n.user_id = $2 and n.is_in_app and ${isVisible}
       and (n.snoozed_until is null or n.snoozed_until <= $3) and (not $4 or n.read_at is null)
       and ($5::timestamptz is null or (n.updated_at, n.id) ${sign} ($5, $6::uuid))
     order by n.updated_at ${order}, n.id ${order} limit $7`,
    [
      scope.accountId,
      readerOf(scope),
      scope.clock.now(),
      page.isUnread,
      keyset.from?.[0] ?? null,
      keyset.from?.[1] ?? null,
      keyset.limit,
    ],
  );
  return toPage(keyset, found.map(shown), (row) => [row.updatedAt, row.id]);
}

/** How many of the viewer's own notifications are unread and not put aside. */
export async function countUnread(scope: Scope): Promise<number> {
  const counted = await firstRow<{ count: number }>(
    scope.em,
    `/* countUnread */ select count(*)::int as count from notification n
     where n.account_id = $1 and n.user_id = $2 and n.read_at is null and n.is_in_app and ${isVisible}
       and (n.snoozed_until is null or n.snoozed_until <= $3)`,
    [scope.accountId, readerOf(scope), scope.clock.now()],
  );
  return counted!.count;
}

/** What the viewer wants to be told. */
export async function getSettings(scope: Scope): Promise<NotificationSettings> {
  const reader = readerOf(scope);
  const [chosen, quietHours] = await Promise.all([
    rows<{ kind: string; medium: string; isOn: boolean }>(
      scope.em,
      `/* notificationPreferences */
       select kind, medium, is_on as "isOn" from notification_preference where account_id = $1 and user_id = $2`,
      [scope.accountId, reader],
    ),
    firstRow<{ startsAt: string; endsAt: string; timeZone: string }>(
      scope.em,
      `/* quietHours */
       select starts_at as "startsAt", ends_at as "endsAt", time_zone as "timeZone"
       from notification_quiet_hours where account_id = $1 and user_id = $2`,
      [scope.accountId, reader],
    ),
  ]);
  const choiceOf = new Map(chosen.map(({ kind, medium, isOn }) => [`${kind} ${medium}`, isOn]));
  return {
    preferences: Object.values(NotificationKind).flatMap((kind) =>
      Object.values(NotificationMedium).map((medium) => ({
        kind,
        medium,
        isOn: choiceOf.get(`${kind} ${medium}`) ?? defaultMedia[kind].includes(medium),
      })),
    ),
    quietHours: quietHours ?? null,
  };
}
