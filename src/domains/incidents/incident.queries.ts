import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Breach, BreachReach } from './incident.type.js';

/** A report as it is stored. */
export interface SealedReport {
  id: string;
  sealed: string | null;
  state: string;
  reportedAt: string;
}

/** Reports, the newest first. */
export async function listReports(em: EntityManager, request: PageRequest): Promise<Page<SealedReport>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<SealedReport>(
    em,
    `/* securityReports */ select id, sealed, state, reported_at as "reportedAt" from security_report
     where $1::uuid is null or id ${keyset.isBackward ? '>' : '<'} $1
     order by id ${keyset.isBackward ? 'asc' : 'desc'} limit $2`,
    [keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.id]);
}

/** SQL: whether those who must be told of the breach `b` first have been. */
export const wasTold = `exists (select from breach_notification n where n.breach_id = b.id
  and n.audience = case b.role when 'CONTROLLER' then 'AUTHORITY' else 'BUSINESSES' end)`;

const columns = `b.id, b.role, b.risk, b.summary, b.categories, b.subject_count as "subjectCount", b.aware_at as "awareAt",
  b.authority_due_at as "authorityDueAt", b.closed_at as "closedAt", b.authority_due_at < $1 and not ${wasTold} as "isOverdue",
  array(select a.hours from breach_alert a where a.breach_id = b.id order by a.hours) as "alertedAfterHours",
  coalesce((select jsonb_agg(to_jsonb(n) order by n."sentAt", n.id) from (
    select id, audience, content, recipient_count as "recipientCount", sent_at as "sentAt" from breach_notification
    where breach_id = b.id order by sent_at, id limit 100) n), '[]') as notifications`;

interface BreachRow extends Omit<Breach, 'notifications'> {
  notifications: (Breach['notifications'][number] & { sentAt: string })[];
}

/** Times inside JSON are written in another way than those of columns. */
const shown = (row: BreachRow): Breach => ({
  ...row,
  notifications: row.notifications.map((one) => ({ ...one, sentAt: new Date(one.sentAt).toISOString() })),
});

/** Breaches, the newest first. */
export async function listBreaches(em: EntityManager, request: PageRequest, now: Date): Promise<Page<Breach>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<BreachRow>(
    em,
    `/* breaches */ select ${columns} from personal_data_breach b
     where $2::uuid is null or b.id ${keyset.isBackward ? '>' : '<'} $2
     order by b.id ${keyset.isBackward ? 'asc' : 'desc'} limit $3`,
    [now, keyset.from?.[0] ?? null, keyset.limit],
  );
  return toPage(keyset, found.map(shown), (row) => [row.id]);
}

/** A breach by its UUID. */
export async function findBreach(em: EntityManager, id: string, now: Date): Promise<Breach | undefined> {
  const found = await firstRow<BreachRow>(
    em,
    `/* breach */ select ${columns} from personal_data_breach b where b.id = $2`,
    [now, id],
  );
  return found && shown(found);
}

/** In which accounts a credential or an address did something, by the audit. */
export const findReach = (
  em: EntityManager,
  asked: { actorId: string | null; ip: string | null; from: Date; until: Date },
): Promise<BreachReach[]> =>
  rows<BreachReach>(
    em,
    `/* breachReach */
     select account_id as "accountId", count(*)::int as "entryCount", min(occurred_at) as "firstAt", max(occurred_at) as "lastAt"
     from audit_entry
     where ($1::uuid is not null or $2::text is not null) and ($1::uuid is null or actor_id = $1)
       and ($2::text is null or ip = $2) and occurred_at >= $3 and occurred_at <= $4
     group by account_id order by account_id limit 1000`,
    [asked.actorId, asked.ip, asked.from, asked.until],
  );
