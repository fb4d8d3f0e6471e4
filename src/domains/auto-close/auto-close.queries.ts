import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { AutoClosePolicy } from './auto-close.type.js';

const columns = `p.team_id as "teamId", p.is_enabled as "isEnabled", p.after_hours as "afterHours",
  p.closes_snoozed as "closesSnoozed", p.closes_urgent as "closesUrgent", p.message, p.note, p.updated_at as "updatedAt"`;

/** The account's policy first, then those of its teams, the oldest team first. */
export const listAutoClosePolicies = (scope: Scope): Promise<AutoClosePolicy[]> =>
  rows<AutoClosePolicy>(
    scope.em,
    `/* autoClosePolicies */
     select ${columns} from auto_close_policy p where p.account_id = $1 order by p.team_id nulls first`,
    [scope.accountId],
  );

/** The policy of a team, or with null of the account. */
export const findAutoClosePolicy = (scope: Scope, teamId: string | null): Promise<AutoClosePolicy | undefined> =>
  firstRow<AutoClosePolicy>(
    scope.em,
    `/* autoClosePolicy */
     select ${columns} from auto_close_policy p where p.account_id = $1 and p.team_id is not distinct from $2::uuid`,
    [scope.accountId, teamId],
  );

/**
 * SQL: whether the conversation `c` is idle by the policy `p` at the time `now`. The last word was ours and went out, and
 * arrived as far as is known; what waits for its turn or is on its way was not said yet; whoever moved the conversation by hand since has looked at it anew.
 */
const isIdle = (now: string): string => `c.status <> 'CLOSED' and c.waiting_since is null
  and c.last_activity_at <= ${now}::timestamptz - make_interval(hours => p.after_hours)
  and (c.moved_at is null or c.moved_at <= ${now}::timestamptz - make_interval(hours => p.after_hours))
  and (p.closes_snoozed or c.status <> 'SNOOZED') and (p.closes_urgent or c.priority is distinct from 'URGENT')
  and not exists (
    select from message m where m.account_id = c.account_id and m.id = c.last_message_id and m.status in ('QUEUED', 'SENDING', 'FAILED'))`;

/**
 * SQL for workers, across accounts: idle conversations by the index of their account and team, at most `limit` of each.
 * A team without a policy is under its account's. $1: now; $2: conversations to leave out.
 */
export const idleConversations = (limit: number): string => {
  const of = (team: string): string => `select c.id, c.last_activity_at from conversation c
    where c.account_id = p.account_id and c.team_id ${team} and c.id <> all($2::uuid[]) and ${isIdle('$1')} limit ${limit}`;
  return `/* idleConversations */
    select p.account_id as "accountId", i.id from auto_close_policy p cross join lateral (
      (${of('= p.team_id')})
      union all (select * from (${of('is null')}) n where p.team_id is null)
      union all (
        select o.* from team t cross join lateral (${of('= t.id')}) o
        where p.team_id is null and t.account_id = p.account_id and not exists (
          select from auto_close_policy q where q.account_id = p.account_id and q.team_id = t.id))) i
    where p.is_enabled order by i.last_activity_at limit ${limit}`;
};

/** What decides over one idle conversation. */
export interface IdleConversation {
  lastMessageId: string | null;
  lastInboundAt: string | null;
  message: string | null;
  note: string | null;
}

/**
 * An idle conversation with its policy, into which nobody writes until the end of the transaction; undefined when it is not
 * idle any more.
 */
export const lockIdle = (scope: Scope, id: string): Promise<IdleConversation | undefined> =>
  firstRow<IdleConversation>(
    scope.em,
    `/* lockIdle */
     select c.last_message_id as "lastMessageId", c.last_inbound_at as "lastInboundAt",
       p.message, p.note
     from conversation c cross join lateral (
       select * from auto_close_policy o where o.account_id = $1 and (o.team_id = c.team_id or o.team_id is null)
       order by o.team_id nulls last limit 1) p
     where c.account_id = $1 and c.id = $2 and p.is_enabled and ${isIdle('$3')} for no key update of c`,
    [scope.accountId, id, scope.clock.now()],
  );
