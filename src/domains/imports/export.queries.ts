import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';

/** An export as the API shows it. */
export interface ContactExportRow {
  id: string;
  state: string;
  request: { segmentId: string | null; attributeKeys: string[] };
  rowCount: number;
  sizeBytes: number | null;
  sha256: string | null;
  createdAt: string;
  finishedAt: string | null;
  expiresAt: string | null;
}

/** Exports by id. */
export const contactExportLoader: LoaderDefinition<string, ContactExportRow> = {
  name: 'contact exports',
  async batch(scope, ids) {
    const found = await rows<ContactExportRow>(
      scope.em,
      `/* contactExports */
       select id, state, request, row_count as "rowCount", size_bytes as "sizeBytes", sha256, created_at as "createdAt",
         finished_at as "finishedAt", expires_at as "expiresAt"
       from contact_export where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((one) => [one.id, one]));
  },
};

/** A finished export whose file is still kept. */
export const findReadyExport = (
  scope: Scope,
  id: string,
): Promise<{ kind: string; storageKey: string; sizeBytes: number } | undefined> =>
  firstRow(
    scope.em,
    `/* readyExport */ select kind, storage_key as "storageKey", size_bytes as "sizeBytes" from contact_export
     where account_id = $1 and id = $2 and state = 'COMPLETED' and storage_key is not null and expires_at > $3`,
    [scope.accountId, id, scope.clock.now()],
  );

/** A contact as a line of an export. */
export interface ExportedContact {
  id: string;
  displayName: string | null;
  phoneNumber: string | null;
  email: string | null;
  userId: string | null;
  externalId: string | null;
  locale: string | null;
  timeZone: string | null;
  labels: string | null;
  attributes: Record<string, string | number | boolean>;
}

/** A page of the contacts of an account or a segment, by id, for an export. */
export const exportedContacts = (
  scope: Scope,
  segmentId: string | null,
  afterId: string | null,
  limit: number,
): Promise<ExportedContact[]> =>
  rows<ExportedContact>(
    scope.em,
    `/* exportedContacts */
     with page as (
       select c.* from contact c
       where c.account_id = $1 and ($3::uuid is null or c.id > $3) and ($2::uuid is null or exists (
         select from segment_member m where m.account_id = $1 and m.segment_id = $2 and m.contact_id = c.id))
       order by c.id limit $4
     ), ids as (
       select i.contact_id, min(i.value) filter (where i.kind = 'USER_ID') as user_id,
         min(i.value) filter (where i.kind = 'EXTERNAL_ID') as external_id
       from contact_identity i where i.account_id = $1 and i.contact_id in (select id from page) group by i.contact_id
     ), named as (
       select l.contact_id, string_agg(n.name, ';' order by n.name) as labels
       from contact_label l join label n on n.account_id = $1 and n.id = l.label_id
       where l.account_id = $1 and l.contact_id in (select id from page) group by l.contact_id
     )
     select p.id, p.display_name as "displayName", p.phone_number as "phoneNumber", p.email, ids.user_id as "userId",
       ids.external_id as "externalId", p.locale, p.time_zone as "timeZone", named.labels, p.attributes
     from page p left join ids on ids.contact_id = p.id left join named on named.contact_id = p.id order by p.id`,
    [scope.accountId, segmentId, afterId, limit],
  );
