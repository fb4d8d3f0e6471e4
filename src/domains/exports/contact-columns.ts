import { isoTime } from '../../platform/database/rows.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import type { Cell, Column } from './export-text.js';

/** A contact as it is read for a file. */
export interface ExportedContact {
  id: string;
  displayName: string | null;
  profileName: string | null;
  phoneNumber: string | null;
  email: string | null;
  userId: string | null;
  externalId: string | null;
  locale: string | null;
  timeZone: string | null;
  labels: string[] | null;
  owner: string | null;
  ownerEmail: string | null;
  blockedAt: string | null;
  createdAt: string;
  lastSeenAt: string | null;
  consentSource: string | null;
  attributes: Record<string, string | number | boolean>;
}

type Reading = Column & { read: (contact: ExportedContact) => Cell };

const column = (header: string, key: string, read: Reading['read']): Reading => ({ header, key, read });
const time = (at: string | null): string | null => (at === null ? null : isoTime(at));

/** What a column may hold; the headers are named so that an import knows them again. */
export const contactFields = {
  CONTACT_ID: column('contact id', 'contactId', ({ id }) => toPublicId('Contact', id)),
  PHONE_NUMBER: column('phone number', 'phoneNumber', (one) => one.phoneNumber),
  DISPLAY_NAME: column('name', 'displayName', (one) => one.displayName),
  PROFILE_NAME: column('profile name', 'profileName', (one) => one.profileName),
  EMAIL: column('email', 'email', (one) => one.email),
  USER_ID: column('user id', 'userId', (one) => one.userId),
  EXTERNAL_ID: column('external id', 'externalId', (one) => one.externalId),
  LOCALE: column('locale', 'locale', (one) => one.locale),
  TIME_ZONE: column('time zone', 'timeZone', (one) => one.timeZone),
  LABELS: column('labels', 'labels', (one) => one.labels ?? []),
  OWNER: column('owner', 'owner', (one) => one.owner),
  OWNER_EMAIL: column('owner email', 'ownerEmail', (one) => one.ownerEmail),
  BLOCKED_AT: column('blocked at', 'blockedAt', (one) => time(one.blockedAt)),
  CREATED_AT: column('created at', 'createdAt', (one) => time(one.createdAt)),
  LAST_SEEN_AT: column('last seen at', 'lastSeenAt', (one) => time(one.lastSeenAt)),
  CONSENT_SOURCE: column('consent source', 'consentSource', (one) => one.consentSource),
} as const satisfies Record<string, Reading>;

/** A column that is no attribute. */
export type ContactField = keyof typeof contactFields;

/** A column as it is asked for. */
export interface AskedColumn {
  field: ContactField | 'ATTRIBUTE';
  /** Of an ATTRIBUTE. */
  attributeKey?: string | null;
}

/** What a file holds when no columns are named, before the attributes: what an import takes. */
export const defaultFields: readonly ContactField[] = [
  'PHONE_NUMBER',
  'DISPLAY_NAME',
  'EMAIL',
  'USER_ID',
  'EXTERNAL_ID',
  'LOCALE',
  'TIME_ZONE',
  'LABELS',
];

/** How a column is headed and read. */
export function contactColumn({ field, attributeKey }: AskedColumn): Reading {
  if (field !== 'ATTRIBUTE') return contactFields[field];
  return column(attributeKey!, `attributes.${attributeKey}`, ({ attributes }) => attributes[attributeKey!] ?? null);
}
