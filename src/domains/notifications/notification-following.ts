import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { EventFollower } from '../../platform/events/event-follower.js';
import { commit, type LoggedEvent } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import { candidatesOf, tellingTypes, type Candidate } from './notification-candidates.queries.js';
import { defaultMedia, NotificationMedium } from './notification-kinds.js';
import { notificationChanged } from './notification.events.js';
import { digestLater } from './notification.jobs.js';

/** Who reads in the app within this time gets no mail. */
export const mailAfterMs = 5 * 60_000;

interface Told extends Candidate {
  isInApp: boolean;
  isForEmail: boolean;
}

const defaults = JSON.stringify(
  Object.entries(defaultMedia).map(([kind, media]) => ({
    kind,
    in_app: media.includes(NotificationMedium.IN_APP),
    email: media.includes(NotificationMedium.EMAIL),
  })),
);

/** Tells members what concerns them: once by event, member and medium, and nothing that they did or may not see. */
export const notificationFollower: EventFollower = {
  name: 'notifications',
  types: tellingTypes,
  async run(scope, events) {
    const candidates = await candidatesOf(scope, events);
    if (candidates.length === 0) return;
    const told = await keepWanted(scope, candidates);
    if (told.length > 0) await tell(scope, told, events);
  },
};

/** Those who see it, want it, did not do it themselves, and were not told of the event before. */
function keepWanted(scope: Scope, candidates: readonly Candidate[]): Promise<Told[]> {
  return rows<Told>(
    scope.em,
    `/* keepWanted */
     with candidate as (
       select * from jsonb_to_recordset($2::jsonb) as c (seq bigint, kind text, "userId" uuid, "conversationId" uuid,
         "subjectKind" text, "subjectId" uuid, "actorId" uuid)
     ), wanted as (
       select c.*, coalesce(a.is_on, d.in_app) as "isInApp", coalesce(e.is_on, d.email) as "isForEmail"
       from candidate c
         join membership m on m.account_id = $1 and m.user_id = c."userId"
         join jsonb_to_recordset($4::jsonb) as d (kind text, in_app boolean, email boolean) on d.kind = c.kind
         left join conversation v on v.account_id = $1 and v.id = c."conversationId"
         left join notification_preference a
           on a.account_id = $1 and a.user_id = c."userId" and a.kind = c.kind and a.medium = 'IN_APP'
         left join notification_preference e
           on e.account_id = $1 and e.user_id = c."userId" and e.kind = c.kind and e.medium = 'EMAIL'
       where c."userId" is distinct from c."actorId"
         and (c."conversationId" is null or v.id is not null and (
           m.visibility = 'ALL' or v.assignee_id = m.user_id or m.visibility = 'TEAM' and exists (
             select from team_member t where t.account_id = $1 and t.user_id = m.user_id and t.team_id = v.team_id)))
         and not exists (
           select from notification_mute q where q.account_id = $1 and q.user_id = c."userId"
             and q.conversation_id = c."conversationId" and (q.until is null or q.until > $3))
     ), fresh as (
       insert into notification_event (account_id, seq, user_id, medium, told_at)
       select distinct $1::uuid, w.seq, w."userId", x.medium, $3::timestamptz
       from wanted w cross join lateral (values ('IN_APP', w."isInApp"), ('EMAIL', w."isForEmail")) as x (medium, is_on)
       where x.is_on on conflict do nothing returning seq, user_id, medium
     )
     select w.seq, w.kind, w."userId", w."conversationId", w."subjectKind", w."subjectId", w."actorId",
       bool_or(f.medium = 'IN_APP') as "isInApp", bool_or(f.medium = 'EMAIL') as "isForEmail"
     from wanted w join fresh f on f.seq = w.seq and f.user_id = w."userId"
     group by 1, 2, 3, 4, 5, 6, 7 order by w.seq`,
    [scope.accountId, JSON.stringify(candidates), scope.clock.now(), defaults],
  );
}

async function tell(scope: Scope, told: readonly Told[], events: readonly LoggedEvent[]): Promise<void> {
  const groups = Map.groupBy(told, (one) => `${one.userId} ${groupKeyOf(one)}`);
  const actorOf = new Map(events.map(({ seq, actorId }) => [seq, actorId]));
  const items = [...groups.values()].map((group) => {
    const newest = group.at(-1)!;
    return {
      ...newest,
      id: newId(),
      groupKey: groupKeyOf(newest),
      actorId: newest.actorId ?? actorOf.get(newest.seq) ?? null,
      eventCount: group.length,
      isInApp: group.some((one) => one.isInApp),
      isForEmail: group.some((one) => one.isForEmail),
    };
  });
  // In one order everywhere, so that nobody waits for each other in a circle.
  items.sort((a, b) => (a.userId + a.groupKey < b.userId + b.groupKey ? -1 : 1));
  const kept = await rows<{ id: string; userId: string; isNew: boolean; isForEmail: boolean }>(
    scope.em,
    `/* tell */
     insert into notification (account_id, id, user_id, kind, group_key, conversation_id, subject_kind, subject_id,
       actor_id, event_count, is_in_app, is_for_email, created_at, updated_at)
     select $1, i.id, i."userId", i.kind, i."groupKey", i."conversationId", i."subjectKind", i."subjectId", i."actorId",
       i."eventCount", i."isInApp", i."isForEmail", $3, $3
     from jsonb_to_recordset($2::jsonb) as i (id uuid, "userId" uuid, kind text, "groupKey" text, "conversationId" uuid,
       "subjectKind" text, "subjectId" uuid, "actorId" uuid, "eventCount" integer, "isInApp" boolean, "isForEmail" boolean)
     on conflict (account_id, user_id, group_key) where read_at is null do update set
       event_count = notification.event_count + excluded.event_count, updated_at = excluded.updated_at,
       subject_id = excluded.subject_id, actor_id = excluded.actor_id,
       is_in_app = notification.is_in_app or excluded.is_in_app,
       is_for_email = notification.is_for_email or excluded.is_for_email
     returning id, user_id as "userId", created_at = $3 as "isNew", is_for_email and mailed_at is null as "isForEmail"`,
    [scope.accountId, JSON.stringify(items), scope.clock.now()],
  );
  commit(
    scope,
    undefined,
    kept.map(({ id, userId }) => notificationChanged(id, userId)),
    [...new Set(kept.filter((one) => one.isNew && one.isForEmail).map((one) => one.userId))].map((userId) =>
      digestLater(scope.accountId, userId, mailAfterMs),
    ),
  );
}

const groupKeyOf = ({ kind, conversationId, subjectId }: Candidate): string =>
  `${kind} ${conversationId ?? subjectId ?? ''}`;
