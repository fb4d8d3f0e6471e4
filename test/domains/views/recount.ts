import { uuidOf } from '../../../src/platform/kernel/ids.js';
import type { TestAccount } from '../../kit/account.js';
import { accountRows } from '../../flows/worker.js';

/** What a member may see of the inbox. */
export type Sight = 'ALL' | 'TEAM' | 'OWN';

/** Every standard view, in the order in which they are shown. */
export const viewKeys = [
  'MINE',
  'UNASSIGNED',
  'OPEN',
  'UNREAD',
  'WAITING',
  'MENTIONS',
  'SNOOZED',
  'PENDING',
  'CLOSED',
] as const;

/** How many conversations each standard view holds. */
export type Counts = Record<string, number>;

/** The standard views counted anew, by other words: what the member sees, by the definition of each view. */
export async function recount(account: TestAccount, userId: string, visibility: Sight): Promise<Counts> {
  const sight = {
    ALL: 'true',
    OWN: 'assignee_id is not distinct from $2',
    TEAM: `(assignee_id is not distinct from $2 or team_id in (select team_id from team_member where account_id = $1 and user_id = $2))`,
  }[visibility];
  const [found] = await accountRows<Counts>(
    account,
    `select count(*) filter (where status = 'OPEN' and assignee_id = $2)::int as "MINE",
       count(*) filter (where status = 'OPEN' and assignee_id is null)::int as "UNASSIGNED",
       count(*) filter (where status = 'OPEN')::int as "OPEN",
       count(*) filter (where status <> 'CLOSED' and heard > coalesce(read_count, 0))::int as "UNREAD",
       count(*) filter (where status = 'OPEN' and waiting_since is not null)::int as "WAITING",
       count(*) filter (where status <> 'CLOSED' and named > 0)::int as "MENTIONS",
       count(*) filter (where status = 'SNOOZED')::int as "SNOOZED",
       count(*) filter (where status = 'PENDING')::int as "PENDING",
       count(*) filter (where status = 'CLOSED')::int as "CLOSED"
     from (
       select c.*, r.read_count, (
         select count(*) from message m
         where m.account_id = $1 and m.conversation_id = c.id and m.direction = 'INBOUND') as heard, (
         select count(*) from note n, note_mention nm
         where n.account_id = $1 and n.conversation_id = c.id and nm.account_id = $1 and nm.note_id = n.id
           and nm.user_id = $2) as named
       from conversation c left join conversation_read r
         on r.account_id = $1 and r.conversation_id = c.id and r.user_id = $2
       where c.account_id = $1) c
     where ${sight}`,
    [uuidOf('User', userId)],
  );
  return found!;
}

/** Notes whose rows of who is named differ from what the note itself says; each as a sentence. */
export async function mentionFaults(account: TestAccount, allSeeing: readonly string[]): Promise<string[]> {
  const found = await accountRows<{ noteId: string; userId: string; isNamed: boolean }>(
    account,
    `with said as (
       select n.id as note_id, m ->> 'userId' as user_id, m ->> 'teamId' as team_id
       from note n, jsonb_array_elements(n.mentions) m where n.account_id = $1
     ), wanted as (
       select note_id, user_id::uuid as user_id, true as is_sure from said where user_id is not null
       union
       select s.note_id, t.user_id, t.user_id = any($2::uuid[])
       from said s join team_member t on t.account_id = $1 and t.team_id = s.team_id::uuid)
     select coalesce(w.note_id, nm.note_id) as "noteId", coalesce(w.user_id, nm.user_id) as "userId",
       nm.note_id is not null as "isNamed"
     from wanted w full join (select * from note_mention where account_id = $1) nm
       on nm.note_id = w.note_id and nm.user_id = w.user_id
     where w.note_id is null or (nm.note_id is null and w.is_sure)`,
    [allSeeing.map((id) => uuidOf('User', id))],
  );
  return found.map(({ noteId, userId, isNamed }) => `${noteId} ${isNamed ? 'names' : 'does not name'} ${userId}`);
}
