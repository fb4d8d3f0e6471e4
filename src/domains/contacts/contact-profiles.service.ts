import { Overtaken } from '../../platform/database/overtaken.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import { contactChanged } from './contact.events.js';
import type { KnownIdentity } from './contact.queries.js';
import type { IdentityClaim, IdentityPlan } from './identity-claim.js';
import type { RestrictionGuard } from './restriction-guard.policy.js';

interface Profile {
  id: string;
  profile_name: string | null;
  username: string | null;
}

/** The last name that each contact's claims give. */
export const profileNames = (claims: readonly IdentityClaim[], plan: IdentityPlan): Map<string, string> =>
  new Map(claims.flatMap((claim, i) => (claim.profileName ? [[plan.contactIds[i]!, claim.profileName]] : [])));

/** Profile name and username as the person has them now; the name that the business gave is another column. Of whose data is only kept, neither. */
export async function refreshProfiles(
  scope: Scope,
  claims: readonly IdentityClaim[],
  plan: IdentityPlan,
  known: readonly KnownIdentity[],
  restricted: RestrictionGuard,
): Promise<void> {
  const names = profileNames(claims, plan);
  const before = new Map<string, Pick<KnownIdentity, 'profileName' | 'username'>>([
    ...known.map((row) => [row.contactId, row] as const),
    ...plan.newIds.map((id) => [id, { profileName: names.get(id) ?? null, username: null }] as const),
  ]);
  const said = saidOf(claims, plan).filter((now) => {
    // What was not said stays as it is; a merge may have brought a name that is not in `before`.
    const was = before.get(now.id);
    return (
      (now.profile_name !== null && now.profile_name !== was?.profileName) ||
      (now.username !== null && now.username !== was?.username)
    );
  });
  // What is new of somebody whose data is only kept stays in the delivery that told it.
  const older = said.flatMap(({ id }) => (plan.newIds.includes(id) ? [] : [id]));
  const kept = await restricted.among(scope, older);
  const changed = said.filter(({ id }) => !kept.has(id));
  if (changed.length === 0) return;
  const refreshed = await rows<{ id: string }>(
    scope.em,
    `/* refreshProfiles */
     with fresh as (select * from jsonb_to_recordset($2::jsonb) as f (id uuid, profile_name text, username text)),
     locked as (
       select c.id from contact c where c.account_id = $1 and c.id in (select id from fresh) order by c.id for no key update
     )
     update contact c set profile_name = coalesce(fresh.profile_name, c.profile_name),
       username = coalesce(fresh.username, c.username), updated_at = $3
     from fresh, locked where c.account_id = $1 and c.id = fresh.id and c.id = locked.id returning c.id`,
    [scope.accountId, JSON.stringify(changed), scope.clock.now()],
  );
  // Somebody merged one of them away meanwhile: the verb runs anew.
  if (refreshed.length < changed.length) throw new Overtaken('A contact was merged');
  await moveUsernames(
    scope,
    changed.filter((c) => c.username && c.username !== before.get(c.id)?.username),
  );
  commit(
    scope,
    undefined,
    older.filter((id) => !kept.has(id)).map((id) => contactChanged(id, 'PROFILE')),
  );
}

/** What the claims say of each contact, the last word of each. */
function saidOf(claims: readonly IdentityClaim[], plan: IdentityPlan): Profile[] {
  const wanted = new Map<string, Profile>();
  claims.forEach((claim, i) => {
    const id = plan.contactIds[i]!;
    const said = wanted.get(id);
    wanted.set(id, {
      id,
      profile_name: claim.profileName ?? said?.profile_name ?? null,
      username: claim.username ?? said?.username ?? null,
    });
  });
  return [...wanted.values()];
}

/** A username belongs to one person at a time: whoever was seen with it last. */
async function moveUsernames(scope: Scope, named: readonly Profile[]): Promise<void> {
  if (named.length === 0) return;
  const fresh = [...new Map(named.map((n) => [n.username!.toLowerCase(), n])).values()].map((n) => ({
    id: newId(),
    contact_id: n.id,
    value: n.username,
    match_key: n.username!.toLowerCase(),
  }));
  await rows(
    scope.em,
    `/* moveUsernames */
     with fresh as (
       select * from jsonb_to_recordset($2::jsonb) as f (id uuid, contact_id uuid, value text, match_key text)
     ), left_behind as (
       delete from contact_identity i using fresh f
       where i.account_id = $1 and i.kind = 'USERNAME' and i.contact_id = f.contact_id and i.match_key <> f.match_key
         and i.match_key not in (select match_key from fresh)
     ), nameless as (
       update contact c set username = null from contact_identity i join fresh f on f.match_key = i.match_key
       where i.account_id = $1 and i.kind = 'USERNAME' and i.contact_id <> f.contact_id
         and c.account_id = $1 and c.id = i.contact_id and c.id not in (select contact_id from fresh)
     )
     insert into contact_identity (account_id, id, contact_id, kind, value, match_key, created_at)
     select $1, f.id, f.contact_id, 'USERNAME', f.value, f.match_key, $3 from fresh f order by f.match_key
     on conflict (account_id, kind, match_key) do update set contact_id = excluded.contact_id, value = excluded.value,
       created_at = case when contact_identity.contact_id = excluded.contact_id then contact_identity.created_at
         else excluded.created_at end`,
    [scope.accountId, JSON.stringify(fresh), scope.clock.now()],
  );
}
