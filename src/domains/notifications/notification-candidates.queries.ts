import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { NotificationKind } from './notification-kinds.js';

/** That an event may concern a member; whether the member sees it and wants to hear it is asked later. */
export interface Candidate {
  seq: number;
  kind: NotificationKind;
  userId: string;
  conversationId: string | null;
  subjectKind: string | null;
  subjectId: string | null;
  actorId: string | null;
}

type Finder = (scope: Scope, events: readonly LoggedEvent[]) => Promise<Candidate[]>;

const columns = `"conversationId", null as "subjectKind", null::uuid as "subjectId", "actorId"`;

/** The events as rows of the statement: `e`, with what its payload names. */
const told = (events: readonly LoggedEvent[]): string =>
  JSON.stringify(
    events.map(({ seq, entityId, actorId, payload }) => ({
      seq,
      entityId,
      actorId,
      conversationId: payload['conversationId'] ?? null,
      noteId: payload['noteId'] ?? null,
      assigneeId: payload['assigneeId'] ?? null,
      teamId: payload['teamId'] ?? null,
      formerAssigneeId: payload['formerAssigneeId'] ?? null,
      formerTeamId: payload['formerTeamId'] ?? null,
    })),
  );
const eventRows = `jsonb_to_recordset($2::jsonb) as e (seq bigint, "entityId" uuid, "actorId" uuid, "conversationId" uuid, "noteId" uuid,
  "assigneeId" uuid, "teamId" uuid, "formerAssigneeId" uuid, "formerTeamId" uuid)`;

/** A message or a missed call: whose conversation it is; where it is nobody's, who wants to hear of such, once while it waits. */
const ofMessages: Finder = (scope, events) =>
  rows<Candidate>(
    scope.em,
    `/* tellOfMessages */
     with e as (select * from ${eventRows})
     select e.seq, 'NEW_MESSAGE' as kind, c.assignee_id as "userId", ${columns}
     from e join conversation c on c.account_id = $1 and c.id = e."conversationId" where c.assignee_id is not null
     union all
     select min(e.seq), 'CONVERSATION_WAITING', p.user_id, e."conversationId", null, null::uuid, null::uuid
     from e join conversation c on c.account_id = $1 and c.id = e."conversationId"
       join notification_preference p on p.account_id = $1 and p.kind = 'CONVERSATION_WAITING' and p.is_on
     where c.assignee_id is null and not exists (
       select from notification n where n.account_id = $1 and n.user_id = p.user_id
         and n.kind = 'CONVERSATION_WAITING' and n.conversation_id = c.id
         and (n.read_at is null or n.created_at >= coalesce(c.waiting_since, n.created_at)))
     group by p.user_id, e."conversationId"`,
    [scope.accountId, told(events)],
  );

/** An assignment that still holds: the one who was given it, or the team that was while it is nobody's and not closed. */
const ofAssignments: Finder = (scope, events) =>
  rows<Candidate>(
    scope.em,
    `/* tellOfAssignments */
     with e as (select * from ${eventRows})
     select e.seq, 'ASSIGNED' as kind, c.assignee_id as "userId", ${columns}
     from e join conversation c on c.account_id = $1 and c.id = e."conversationId"
     where c.assignee_id = e."assigneeId" and e."assigneeId" is distinct from e."formerAssigneeId"
     union all
     select e.seq, 'ASSIGNED_TO_TEAM', t.user_id, ${columns}
     from e join conversation c on c.account_id = $1 and c.id = e."conversationId"
       join team_member t on t.account_id = $1 and t.team_id = c.team_id
     where c.status <> 'CLOSED' and c.assignee_id is null and c.team_id = e."teamId"
       and e."teamId" is distinct from e."formerTeamId"`,
    [scope.accountId, told(events)],
  );

const ofMentions: Finder = (scope, events) =>
  rows<Candidate>(
    scope.em,
    `/* tellOfMentions */
     with e as (select * from ${eventRows})
     select e.seq, 'MENTIONED' as kind, m.user_id as "userId", "conversationId", 'Note' as "subjectKind",
       e."noteId" as "subjectId", "actorId"
     from e join note_mention m on m.account_id = $1 and m.note_id = e."noteId"`,
    [scope.accountId, told(events)],
  );

/** A promise: whose conversation it is, else the team's, else those who manage the inbox. */
const ofPromises =
  (kind: NotificationKind): Finder =>
  (scope, events) =>
    rows<Candidate>(
      scope.em,
      `/* tellOfPromises */
       with e as (select * from ${eventRows})
       select e.seq, '${kind}' as kind, m.user_id as "userId", ${columns}
       from e join conversation c on c.account_id = $1 and c.id = e."conversationId"
         join membership m on m.account_id = $1 and case
           when c.assignee_id is not null then m.user_id = c.assignee_id
           when c.team_id is not null then exists (
             select from team_member t where t.account_id = $1 and t.team_id = c.team_id and t.user_id = m.user_id)
           else m.role in ('OWNER', 'ADMIN') end`,
      [scope.accountId, told(events)],
    );

/** A number that stopped working: who may connect it again, once each time. */
const ofChannels: Finder = (scope, events) =>
  rows<Candidate>(
    scope.em,
    `/* tellOfChannels */
     with e as (select * from ${eventRows})
     select max(e.seq) as seq, 'CHANNEL_NEEDS_ATTENTION' as kind, m.user_id as "userId", null::uuid as "conversationId",
       'Channel' as "subjectKind", c.id as "subjectId", (array_agg(e."actorId"))[1] as "actorId"
     from e join channel c on c.account_id = $1 and c.id = e."entityId" and c.status = 'NEEDS_REAUTH'
       join membership m on m.account_id = $1 and m.role in ('OWNER', 'ADMIN')
     where not exists (
       select from notification n where n.account_id = $1 and n.user_id = m.user_id and n.kind = 'CHANNEL_NEEDS_ATTENTION'
         and n.subject_id = c.id and n.created_at >= c.status_changed_at)
     group by m.user_id, c.id`,
    [scope.accountId, told(events)],
  );

/** A new policy: everybody, whoever works in the account. */
const ofPolicies: Finder = (scope, events) =>
  rows<Candidate>(
    scope.em,
    `/* tellOfPolicies */
     with e as (select * from ${eventRows})
     select e.seq, 'POLICY_CHANGED' as kind, m.user_id as "userId", null::uuid as "conversationId",
       null as "subjectKind", null::uuid as "subjectId", null::uuid as "actorId"
     from e join membership m on m.account_id = $1`,
    [scope.accountId, told(events)],
  );

/** Work that ended: who asked for it, as the event says. */
const ofWork =
  (kind: NotificationKind, subjectKind: string): Finder =>
  async (_scope, events) =>
    events.flatMap(({ seq, entityId, payload }) => {
      const userId = payload['requestedBy'] ?? payload['createdBy'] ?? payload['userId'];
      // The one who asked did not do what is told now: nobody is the actor.
      return typeof userId === 'string'
        ? [{ seq, kind, userId, conversationId: null, subjectKind, subjectId: entityId, actorId: null }]
        : [];
    });

const finders: Readonly<Record<string, Finder>> = {
  'message.received': ofMessages,
  'call.changed': (scope, events) => {
    const missed = events.filter(
      ({ payload }) => payload['status'] === 'MISSED' && payload['formerStatus'] !== 'MISSED',
    );
    return missed.length > 0 ? ofMessages(scope, missed) : Promise.resolve([]);
  },
  'conversation.changed': (scope, events) => {
    const assigned = events.filter(({ payload }) => payload['change'] === 'ASSIGNED');
    return assigned.length > 0 ? ofAssignments(scope, assigned) : Promise.resolve([]);
  },
  'note.created': ofMentions,
  'service_level.warned': ofPromises(NotificationKind.SERVICE_LEVEL_WARNED),
  'service_level.breached': ofPromises(NotificationKind.SERVICE_LEVEL_BREACHED),
  'contact_import.finished': ofWork(NotificationKind.IMPORT_FINISHED, 'ContactImport'),
  'contact_export.finished': ofWork(NotificationKind.EXPORT_FINISHED, 'ContactExport'),
  'conversation_export.finished': ofWork(NotificationKind.EXPORT_FINISHED, 'ConversationExport'),
  'channel.changed': ofChannels,
  'policy.announced': ofPolicies,
};

/** Types of the events that may tell somebody something. */
export const tellingTypes: readonly string[] = Object.keys(finders);

/** Whom these events may concern; one statement for each type of event. */
export async function candidatesOf(scope: Scope, events: readonly LoggedEvent[]): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const [type, some] of Map.groupBy(events, (event) => event.type)) {
    found.push(...((await finders[type]?.(scope, some)) ?? []));
  }
  return found;
}
