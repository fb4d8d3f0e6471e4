import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import { until } from '../../kit/until.js';

/** What an import shows. */
export const importFields = `id state filename sizeBytes sha256 createdCount updatedCount skippedCount failedCount failure policy errorsUrl
  columns { column field attributeKey } consentSource consentEvidence startedAt finishedAt`;

/** The payload of a mutation with one input. */
export const call = async (account: TestAccount, name: string, input: object, selection: string): Promise<any> =>
  (
    await account.api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`,
      { input },
    )
  )[name];

/** Announces and uploads a file; the public id of its import. */
export async function upload(account: TestAccount, file: string | Buffer, filename = 'people.csv'): Promise<string> {
  const { upload, userErrors } = await call(
    account,
    'contactImportCreate',
    { filename },
    'upload { uploadUrl contactImport { id state } }',
  );
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  const response = await put(upload.uploadUrl, file);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return upload.contactImport.id;
}

/** PUTs bytes to a link. */
export const put = (url: string, file: string | Buffer): Promise<Response> =>
  fetch(url, { method: 'PUT', body: new Uint8Array(Buffer.from(file as string)) });

/** Columns in order: `['PHONE_NUMBER', 'DISPLAY_NAME', '.city']`. */
export const mapping = (fields: readonly string[]) =>
  fields.map((field, column) =>
    field.startsWith('.') ? { column, field: 'ATTRIBUTE', attributeKey: field.slice(1) } : { column, field },
  );

/** Starts an uploaded import. */
export const start = (account: TestAccount, id: string, fields: readonly string[], more: object = {}): Promise<any> =>
  call(
    account,
    'contactImportStart',
    {
      contactImportId: id,
      columns: mapping(fields),
      policy: 'UPDATE',
      consentSource: 'WEB_FORM',
      consentEvidence: 'The form on our site, version 3.',
      ...more,
    },
    `contactImport { ${importFields} }`,
  );

/** The import as it is. */
export const read = async (account: TestAccount, id: string): Promise<any> =>
  (await account.api.query(`query ($id: ID!) { contactImport(id: $id) { ${importFields} } }`, { id })).contactImport;

/** The import once it has ended. */
export const ended = (account: TestAccount, id: string, timeoutMs = 60_000): Promise<any> =>
  until(
    'the import has ended',
    async () => {
      const found = await read(account, id);
      return !['UPLOADED', 'RUNNING'].includes(found.state) && found;
    },
    timeoutMs,
  );

/** Uploads, starts and waits. */
export async function importFile(
  account: TestAccount,
  file: string | Buffer,
  fields: readonly string[],
  more: object = {},
): Promise<any> {
  const id = await upload(account, file);
  const { userErrors } = await start(account, id, fields, more);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return ended(account, id);
}

/** Everything that an import may change, in an order of its own. */
export const people = (account: TestAccount): Promise<any[]> =>
  rows(
    account.app.database.read(systemViewer(account.accountId)).em,
    `select c.display_name as name, c.phone_number as phone, c.email, c.locale, c.attributes,
       array(select i.kind || ' ' || i.match_key from contact_identity i where i.account_id = $1 and i.contact_id = c.id order by 1) as identities,
       array(select l.name from contact_label cl join label l on l.account_id = $1 and l.id = cl.label_id
         where cl.account_id = $1 and cl.contact_id = c.id order by 1) as labels
     from contact c where c.account_id = $1 order by c.phone_number, c.email, c.display_name`,
    [account.accountId],
  );
