import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { contactColumns, type ContactRow, type IdentityRow } from './contact.queries.js';

/** Contacts by id; the id of a contact that went into another one gives that one. */
export const contactLoader: LoaderDefinition<string, ContactRow> = {
  name: 'contacts',
  async batch(scope, ids) {
    const found = await rows<ContactRow>(
      scope.em,
      `/* contacts */ select ${contactColumns('c')} from contact c where c.account_id = $1 and c.id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    const contacts = new Map(found.map((contact) => [contact.id, contact]));
    const missing = ids.filter((id) => !contacts.has(id));
    if (missing.length > 0) for (const [id, contact] of await listMerged(scope, missing)) contacts.set(id, contact);
    return contacts;
  },
};

async function listMerged(scope: Scope, ids: readonly string[]): Promise<[string, ContactRow][]> {
  const found = await rows<ContactRow & { goneId: string }>(
    scope.em,
    `/* mergedContacts */ select a.gone_id as "goneId", ${contactColumns('c')} from contact_alias a
     join contact c on c.account_id = $1 and c.id = a.contact_id where a.account_id = $1 and a.gone_id = any($2::uuid[])`,
    [scope.accountId, ids],
  );
  return found.map(({ goneId, ...contact }) => [goneId, contact]);
}

/** Identities by contact id, in the order in which they were learned. */
export const contactIdentitiesLoader: LoaderDefinition<string, IdentityRow[]> = {
  name: 'contact identities',
  async batch(scope, contactIds) {
    const found = await rows<IdentityRow & { contactId: string }>(
      scope.em,
      `/* contactIdentities */
       select contact_id as "contactId", kind, value from contact_identity
       where account_id = $1 and contact_id = any($2::uuid[]) order by created_at, id`,
      [scope.accountId, contactIds],
    );
    return Map.groupBy(found, (identity) => identity.contactId);
  },
};

/** Where a contact came from, as the API shows it. */
export interface ContactSourceRow {
  kind: string;
  text: string | null;
  importId: string | null;
  createdBy: string | null;
  at: string;
}

/** Where contacts came from, by contact id. */
export const contactSourceLoader: LoaderDefinition<string, ContactSourceRow> = {
  name: 'contact sources',
  async batch(scope, contactIds) {
    const found = await rows<ContactSourceRow & { contactId: string }>(
      scope.em,
      `/* contactSources */
       select id as "contactId", source_kind as kind, source_text as text, source_import_id as "importId",
         created_by as "createdBy", created_at as at
       from contact where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, contactIds],
    );
    return new Map(found.map((source) => [source.contactId, source]));
  },
};
