import type { EntityManager } from '@mikro-orm/sql';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { PolicyAnnouncement, PolicyAnnouncing, PolicyVersion } from './policy-version.type.js';

const columns = `v.version, v.effective_at as "effectiveAt", v.published_at as "publishedAt", v.is_material as "isMaterial",
  v.summary, case when r.cleared_at is not null
    then greatest(v.effective_at, r.cleared_at) end as "inForceFrom",
  (select jsonb_agg(jsonb_build_object('locale', t.locale, 'title', t.title, 'body', t.body, 'bodySha256', t.body_sha256)
     order by t.locale) from policy_text t where t.version = v.version) as texts`;
const source = `policy_version v left join policy_release r on r.version = v.version`;

/**
 * The version that was in force at an instant; of an instant to come, the one that will be, as far as is published. A version
 * that not everybody was told of has never been in force.
 */
export const findPolicyAt = (em: EntityManager, at: Date, now: Date): Promise<PolicyVersion | undefined> =>
  firstRow<PolicyVersion>(
    em,
    `/* policyAt */ select ${columns} from ${source}
     where v.effective_at <= $1 and (r.cleared_at <= $1 or $1 > $2::timestamptz and r.cleared_at is null)
     order by v.effective_at desc limit 1`,
    [at, now],
  );

/** A version by its name. */
export const findPolicy = (em: EntityManager, version: string): Promise<PolicyVersion | undefined> =>
  firstRow<PolicyVersion>(em, `/* policyVersion */ select ${columns} from ${source} where v.version = $1`, [version]);

/** Every published version, the newest first. */
export async function listPolicies(em: EntityManager, request: PageRequest): Promise<Page<PolicyVersion>> {
  const keyset = readPageRequest(request, ['time', 'text']);
  const [sign, order] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  const found = await rows<PolicyVersion>(
    em,
    `/* listPolicies */ select ${columns} from ${source}
     where $1::timestamptz is null or (v.effective_at, v.version) ${sign} ($1, $2::text)
     order by v.effective_at ${order}, v.version ${order} limit $3`,
    [keyset.from?.[0] ?? null, keyset.from?.[1] ?? null, keyset.limit],
  );
  return toPage(keyset, found, (row) => [row.effectiveAt, row.version]);
}

/** What the viewer was told of, the newest first. */
export const listAnnouncements = (scope: Scope): Promise<PolicyAnnouncement[]> =>
  rows<PolicyAnnouncement>(
    scope.em,
    `/* policyAnnouncements */
     select n.version, v.effective_at as "effectiveAt", v.summary, coalesce(n.announced_at, n.queued_at) as "announcedAt",
       (select min(a.accepted_at) from policy_acceptance a
        where a.account_id = $1 and a.user_id = n.user_id and a.version = n.version) as "acceptedAt"
     from policy_notice n join policy_version v on v.version = n.version
     where n.user_id = $2 order by v.effective_at desc limit 20`,
    [scope.accountId, scope.viewer.kind === 'user' ? scope.viewer.actorId : null],
  );

/** How far everybody was told of a version; undefined for one that is not published. */
export const countAnnounced = (em: EntityManager, version: string): Promise<PolicyAnnouncing | undefined> =>
  firstRow<PolicyAnnouncing>(
    em,
    `/* policyAnnouncing */
     select (select count(distinct user_id)::int from membership) as "userCount", r.cleared_at as "clearedAt",
       count(n.announced_at)::int as "announcedCount", count(n.delivered_at)::int as "deliveredCount",
       count(n.bounced_at)::int as "bouncedCount"
     from policy_version v left join policy_release r on r.version = v.version
       left join policy_notice n on n.version = v.version
     where v.version = $1 group by v.version, r.cleared_at`,
    [version],
  );
