import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { isRestricted } from '../consent/restriction.policy.js';
import { contactCondition, contactMatches, searchPatterns, type ContactWhere } from '../contacts/contact.queries.js';
import type { ExportedContact } from './contact-columns.js';

/** Which contacts a file holds; what is not said holds for all. */
export interface ContactSelection {
  segmentId: string | null;
  where: ContactWhere | null;
  search: string | null;
}

/** A page of these contacts, by id. */
export function exportedContacts(
  scope: Scope,
  { segmentId, where, search }: ContactSelection,
  afterId: string | null,
  limit: number,
): Promise<ExportedContact[]> {
  const params: unknown[] = [scope.accountId];
  const add = (value: unknown): string => `$${params.push(value)}`;
  // Whose data is only kept is in no file; its own copy goes to the person.
  const conditions = ['c.account_id = $1', `not ${isRestricted('c.id')}`];
  if (afterId) conditions.push(`c.id > ${add(afterId)}::uuid`);
  if (segmentId)
    conditions.push(`exists (select from segment_member m
      where m.account_id = $1 and m.segment_id = ${add(segmentId)}::uuid and m.contact_id = c.id)`);
  if (where) conditions.push(contactCondition(where, add));
  if (search) conditions.push(contactMatches('c', add(searchPatterns(search))));
  return rows<ExportedContact>(
    scope.em,
    `/* exportedContacts */
     with page as (
       select c.* from contact c where ${conditions.join(' and ')} order by c.id limit ${limit}
     ), ids as (
       select i.contact_id, min(i.value) filter (where i.kind = 'USER_ID') as user_id,
         min(i.value) filter (where i.kind = 'EXTERNAL_ID') as external_id
       from contact_identity i where i.account_id = $1 and i.contact_id in (select id from page) group by i.contact_id
     ), named as (
       select l.contact_id, json_agg(n.name order by n.name) as labels
       from contact_label l join label n on n.account_id = $1 and n.id = l.label_id
       where l.account_id = $1 and l.contact_id in (select id from page) group by l.contact_id
     ), claimed as (
       select distinct on (t.contact_id) t.contact_id, i.consent_source
       from contact_import_contact t join contact_import i on i.account_id = $1 and i.id = t.import_id
       where t.account_id = $1 and t.contact_id in (select id from page) order by t.contact_id, t.import_id desc
     )
     select p.id, p.display_name as "displayName", p.profile_name as "profileName", p.phone_number as "phoneNumber",
       p.email, ids.user_id as "userId", ids.external_id as "externalId", p.locale, p.time_zone as "timeZone",
       named.labels, u.full_name as owner, u.email as "ownerEmail", p.blocked_at as "blockedAt",
       p.created_at as "createdAt", p.last_seen_at as "lastSeenAt", claimed.consent_source as "consentSource", p.attributes
     from page p left join ids on ids.contact_id = p.id left join named on named.contact_id = p.id
       left join claimed on claimed.contact_id = p.id left join app_user u on u.id = p.owner_id
     order by p.id`,
    params,
  );
}
