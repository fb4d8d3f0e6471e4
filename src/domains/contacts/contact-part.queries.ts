import type { FieldColumns } from '../../platform/database/field-columns.js';
import { contactName, identitiesOf, type ContactRow, type IdentityRow } from './contact.queries.js';

/** What a row of another room carries of a contact that was joined to it as `ct`. */
export interface ContactPart {
  contact_id: string;
  contact_name: string;
  phone_number: string | null;
  username: string | null;
  email: string | null;
  contact_created_at: string;
  locale: string | null;
  time_zone: string | null;
  owner_id: string | null;
  blocked_at: string | null;
  attributes: Record<string, string | number | boolean>;
  attribute_times: Record<string, string>;
  last_seen_at: string | null;
  contact_version: number;
  identities: IdentityRow[] | undefined;
}

/** Columns behind each field of the API's Contact, of a `contact ct` that is joined to a row with `c.contact_id`. */
export const contactPartColumns: FieldColumns = {
  __typename: '',
  id: '',
  displayName: `${contactName('ct')} as contact_name`,
  phoneNumber: 'ct.phone_number',
  username: 'ct.username',
  email: 'ct.email',
  createdAt: 'ct.created_at as contact_created_at',
  locale: 'ct.locale',
  timeZone: 'ct.time_zone',
  owner: 'ct.owner_id',
  isBlocked: 'ct.blocked_at',
  blockedAt: 'ct.blocked_at',
  attributes: 'ct.attributes, ct.attribute_times',
  lastSeenAt: 'ct.last_seen_at',
  version: 'ct.version as contact_version',
  identities: `${identitiesOf('c.contact_id')} as identities`,
  labels: '',
  notes: '',
  events: '',
  timeline: '',
  merges: '',
  duplicates: '',
  calls: '',
};

/** The contact of such a row. */
export const contactOfPart = (row: ContactPart): ContactRow => ({
  id: row.contact_id,
  displayName: row.contact_name,
  phoneNumber: row.phone_number,
  username: row.username,
  email: row.email,
  createdAt: row.contact_created_at,
  locale: row.locale,
  timeZone: row.time_zone,
  ownerId: row.owner_id,
  blockedAt: row.blocked_at,
  attributes: row.attributes,
  attributeTimes: row.attribute_times,
  lastSeenAt: row.last_seen_at,
  version: row.contact_version,
  identities: row.identities,
});
