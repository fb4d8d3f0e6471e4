import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { DataImportRun } from '../../../src/domains/portability/data-import-run.service.js';
import { notRestored, restoreRules } from '../../../src/domains/portability/restore-rules.js';
import { zipped, type ZipEntry } from '../../../src/platform/files/zip-writer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { mutate, seedSubject } from '../../privacy/subject.js';
import { sql, uuid } from '../exports/exports.js';
import { fetched, unpack, type Unpacked } from './archives.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
afterAll(() => app?.stop());

const fields = 'id status failure sizeBytes sha256 sourceWrittenAt finishedAt counts { table archived restored }';

const create = async (account: TestAccount, api = account.api): Promise<any> =>
  (
    await api.query(
      `mutation { dataImportCreate(input: {}) { dataImport { ${fields} } uploadUrl uploadExpiresAt userErrors { code path } } }`,
    )
  ).dataImportCreate;
const look = async (account: TestAccount, id: string): Promise<any> =>
  (await account.api.query(`query ($id: ID!) { dataImport(id: $id) { ${fields} } }`, { id })).dataImport;
const put = (url: string, bytes: Buffer): Promise<Response> =>
  fetch(url, { method: 'PUT', body: new Uint8Array(bytes) });

/** Announces, uploads, and waits for the end. */
async function restored(account: TestAccount, bytes: Buffer): Promise<any> {
  const { dataImport, uploadUrl, userErrors } = await create(account);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  const response = await put(uploadUrl, bytes);
  if (response.status !== 200) throw new Error(`The door answered ${response.status}: ${await response.text()}`);
  return until(
    'the import has ended',
    async () => {
      const found = await look(account, dataImport.id);
      return !['AWAITING_UPLOAD', 'CHECKING', 'RESTORING'].includes(found.status) && found;
    },
    120_000,
  );
}

/** Packs files anew. */
async function packed(files: Record<string, Buffer>): Promise<Buffer> {
  const entries = async function* (): AsyncGenerator<ZipEntry> {
    for (const [path, body] of Object.entries(files))
      yield { path, isCompressed: true, content: Readable.from([body], { objectMode: false }) };
  };
  const chunks: Buffer[] = [];
  for await (const chunk of zipped(entries(), new Date())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const filesOf = (archive: Unpacked): Record<string, Buffer> =>
  Object.fromEntries(archive.paths.map((path) => [path, archive.file(path)]));

/** Rows of a table without ids, and without what is put to rest. */
const bare = (archive: Unpacked, table: string): string[] =>
  archive
    .rows(table)
    .map((row) => {
      const { status, statusChangedAt, state, finishedAt, version, ...rest } = row;
      const moved = ['channel', 'contact_import'].includes(table) ? rest : row;
      return JSON.stringify(moved)
        .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#')
        .replaceAll(/"[a-z]{3}_[0-9a-f]{32}"/g, '"#"');
    })
    .sort();

/** An account with something of everything. */
async function filled(): Promise<TestAccount> {
  const account = await app.newAccount();
  const subject = await seedSubject(app, account);
  const { label } = await mutate(account, 'labelCreate', 'label { id }', { name: 'VIP' });
  await mutate(account, 'savedViewCreate', 'savedView { id }', {
    name: 'Gold',
    isShared: true,
    where: { labels: { any: [label.id] } },
  });
  await mutate(account, 'cannedResponseCreate', 'cannedResponse { id }', {
    shortCode: 'hi',
    body: 'Hello',
    scope: 'ACCOUNT',
  });
  await mutate(account, 'teamCreate', 'team { id }', { name: 'Sales' });
  await mutate(account, 'businessHoursCreate', 'businessHours { id }', { name: 'Office', timeZone: 'UTC', weekly: [] });
  await account.inbound({ from: { waId: subject.person.waId, name: 'X' }, text: 'STOP' });
  await until('the opt-out is known', async () => {
    const found = await sql(account, `select 1 from suppression where account_id = $1 and reason = 'STOP'`);
    return found.length > 0;
  });
  await until('nothing is on its way any more', async () => {
    const left = await sql(account, `select 1 from message where account_id = $1 and status in ('QUEUED', 'SENDING')`);
    return left.length === 0;
  });
  await app.core.following.settled(account.accountId);
  return account;
}

describe('an archive of an account', () => {
  test('is the same after a round through an empty account', async () => {
    const account = await filled();
    const before = await fetched(account.api, { account: true });
    for (const { table } of before.lines)
      expect([table, table in restoreRules || table in notRestored || table === 'suppressed_identity']).toEqual([
        table,
        true,
      ]);
    const empty = await app.newAccount({ channel: false });
    // What nobody is told of one by one.
    const [{ seq }] = await sql(empty, `select head_seq as seq from event_head where account_id = $1`);
    const done = await restored(empty, before.bytes);
    expect(done).toMatchObject({ status: 'COMPLETED', failure: null, sizeBytes: before.bytes.length });
    expect(done.counts.filter(({ archived, restored: taken }: any) => archived !== taken)).toEqual([]);
    expect(done.counts.map(({ table }: any) => table)).toEqual(
      expect.arrayContaining([
        'contact',
        'conversation',
        'message',
        'note',
        'media',
        'label',
        'saved_view',
        'canned_response',
        'consent_event',
        'segment',
      ]),
    );
    await app.core.following.settled(empty.accountId);
    const events = await sql(empty, `select type from domain_event where account_id = $1 and seq > $2`, [seq]);
    // Who may be one person with whom is found out anew; nothing else is told.
    expect(events.map(({ type }) => type).filter((type) => type !== 'contact.changed')).toEqual([
      'data_import.changed',
      'data_import.changed',
      'data_import.changed',
      'data_import.changed',
    ]);
    const after = await fetched(empty.api, { account: true });
    // Under whose names hashes were made is one more, and known people have hashes under both.
    const hashed = ['suppression_origin', 'suppression_key'];
    for (const table of hashed) for (const row of bare(before, table)) expect(bare(after, table)).toContain(row);
    for (const table of [...Object.keys(restoreRules), 'suppressed_identity'].filter((one) => !hashed.includes(one)))
      expect([table, bare(after, table)]).toEqual([table, bare(before, table)]);
    for (const path of before.paths.filter((one) => one.startsWith('media/'))) {
      const at = before.rows('media').findIndex(({ id }) => path.endsWith(id));
      const { sha256 } = before.rows('media')[at]!;
      const same = after.rows('media').find((row) => row.sha256 === sha256);
      expect(after.file(`media/${same.id}`)).toEqual(before.file(path));
    }
    // Ids are new, and what names them in saved filters too.
    const old = new Set(before.rows('contact').map(({ id }) => id));
    expect(after.rows('contact').filter(({ id }) => old.has(id))).toEqual([]);
    const { savedViews } = await empty.api.query('{ savedViews { name missingIds } }');
    expect(savedViews).toEqual([{ name: 'Gold', missingIds: [] }]);
    // The search finds it, and nothing went out.
    expect(after.rows('message').filter(({ status }) => ['QUEUED', 'SENDING'].includes(status))).toEqual([]);
    const messages = (one: TestAccount) => sql(one, `select message_id from message_search where account_id = $1`);
    await until(
      'the search has it',
      async () => (await messages(empty)).length === (await messages(account)).length,
      30_000,
    );
  }, 300_000);

  test('brings no message that has something put in when it is sent again', async () => {
    const account = await app.newAccount();
    await account.inbound({ from: { waId: newWaId(), name: 'A' }, text: 'Hello' });
    await until(
      'it is there',
      async () => (await sql(account, `select 1 from message where account_id = $1`)).length > 0,
    );
    await app.asOwner(
      `update message set direction = 'OUTBOUND', status = 'FAILED',
         content = '{"kind":"text","body":"Your code is ••••••","hidden":{"requestId":"${randomUUID()}","number":1}}'
       where account_id = '${account.accountId}'; select 1`,
    );
    const { bytes } = await fetched(account.api, { account: true });
    const empty = await app.newAccount({ channel: false });
    expect(await restored(empty, bytes)).toMatchObject({ status: 'COMPLETED' });
    expect(await sql(empty, `select status, content from message where account_id = $1`)).toEqual([
      { status: 'FAILED', content: { kind: 'text', body: 'Your code is ••••••' } },
    ]);
  }, 120_000);

  test('goes on where it was cut off, and does nothing twice', async () => {
    const account = await app.newAccount();
    await Promise.all(
      Array.from({ length: 5 }, (_, i) =>
        account.inbound({ from: { waId: newWaId(), name: `Person ${i}` }, text: `message ${i}` }),
      ),
    );
    await until(
      'all are there',
      async () => (await sql(account, `select id from message where account_id = $1`)).length === 5,
    );
    const { bytes } = await fetched(account.api, { account: true });
    const empty = await app.newAccount({ channel: false });
    const prototype = DataImportRun.prototype as unknown as { restorePart(...args: any[]): Promise<void> };
    const { restorePart } = prototype;
    let deaths = 0;
    prototype.restorePart = async function (...args: any[]) {
      await restorePart.apply(this, args);
      // Dies behind the part, as if its place had not been written down.
      if (deaths++ < 2) throw new Error('The worker died');
    };
    try {
      const done = await restored(empty, bytes);
      expect(done).toMatchObject({ status: 'COMPLETED' });
      expect(deaths).toBeGreaterThan(2);
      expect(done.counts.filter(({ archived, restored: taken }: any) => archived !== taken)).toEqual([]);
      expect(await sql(empty, `select id from message where account_id = $1`)).toHaveLength(5);
    } finally {
      prototype.restorePart = restorePart;
    }
  }, 120_000);
});

describe('is refused', () => {
  test('by who is no owner, in an account that is not empty, and beside another one', async () => {
    const account = await app.newAccount({ channel: false });
    const admin = await account.member('ADMIN');
    const { body } = await admin.api.raw('mutation { dataImportCreate(input: {}) { userErrors { code } } }');
    expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const key = await account.apiKey(['ACCOUNT_MANAGE']);
    expect((await create(account, key)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const first = await create(account);
    expect(first.userErrors).toEqual([]);
    expect((await create(account)).userErrors).toMatchObject([{ code: 'DATA_IMPORT_UNDER_WAY' }]);
    const other = await app.newAccount({ channel: false });
    expect(await look(other, first.dataImport.id)).toBeNull();
    const cancel = async (one: TestAccount): Promise<any> =>
      (
        await one.api.query(
          `mutation ($input: DataImportCancelInput!) { dataImportCancel(input: $input) { dataImport { status } userErrors { code } } }`,
          { input: { dataImportId: first.dataImport.id } },
        )
      ).dataImportCancel;
    expect((await cancel(other)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await cancel(account)).dataImport).toEqual({ status: 'CANCELLED' });
    expect((await put(first.uploadUrl, Buffer.from('x'))).status).toBe(409);
    expect((await put(first.uploadUrl.replace('signature=', 'signature=x'), Buffer.from('x'))).status).toBe(403);
    await mutate(account, 'labelCreate', 'label { id }', { name: 'Something' });
    expect((await create(account)).userErrors).toMatchObject([{ code: 'ACCOUNT_NOT_EMPTY' }]);
  }, 60_000);

  test('when it is no archive of an account of ours, damaged, or packed to do harm', async () => {
    const account = await app.newAccount({ channel: false });
    const { contact } = await mutate(account, 'contactCreate', 'contact { id }', {
      phoneNumber: `+${newWaId()}`,
      displayName: 'A',
    });
    const whole = await fetched(account.api, { account: true });
    const ofPerson = await fetched(account.api, { contactId: contact.id });
    const files = filesOf(whole);
    const path = whole.paths.find((one) => one.startsWith('data/contact.'))!;
    const damaged = { ...files, [path]: Buffer.from(files[path]!.toString().replace('"A"', '"B"')) };
    const forged = {
      ...files,
      'manifest.json': Buffer.from(files['manifest.json']!.toString().replace('"ACCOUNT"', '"USER"')),
    };
    const { [path]: _gone, ...without } = files;
    const empty = await app.newAccount({ channel: false });
    const failureOf = async (bytes: Buffer): Promise<string> => (await restored(empty, bytes)).failure;
    expect(await failureOf(Buffer.from('this is no archive'))).toBe('ARCHIVE_UNREADABLE');
    expect(await failureOf(whole.bytes.subarray(0, whole.bytes.length - 100))).toBe('ARCHIVE_UNREADABLE');
    expect(await failureOf(await packed({ 'a.txt': Buffer.from('x') }))).toBe('ARCHIVE_UNREADABLE');
    expect(await failureOf(await packed({ ...files, '../../etc/passwd': Buffer.from('x') }))).toBe(
      'ARCHIVE_UNREADABLE',
    );
    expect(await failureOf(await packed({ ...files, 'data/bomb.0001.jsonl': Buffer.alloc(50_000_000) }))).toBe(
      'ARCHIVE_UNREADABLE',
    );
    expect(await failureOf(await packed(forged))).toBe('ARCHIVE_FOREIGN');
    expect(await failureOf(ofPerson.bytes)).toBe('ARCHIVE_NOT_OF_ACCOUNT');
    expect(await failureOf(await packed(damaged))).toBe('ARCHIVE_DAMAGED');
    expect(await failureOf(await packed(without))).toBe('ARCHIVE_DAMAGED');
    expect(await sql(empty, `select id from contact where account_id = $1`)).toEqual([]);
    // Nothing of these stands in the way of the good one.
    expect(await restored(empty, await packed(files))).toMatchObject({ status: 'COMPLETED' });
    expect((await unpack(whole.bytes)).rows('contact')).toHaveLength(1);
    expect(uuid(contact.id)).toBe(whole.rows('contact')[0].id);
  }, 120_000);
});

describe('whoever was erased', () => {
  const createCode = async (account: TestAccount, phoneNumber: string): Promise<string | undefined> =>
    (
      await account.api.query(
        'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { userErrors { code } } }',
        { input: { displayName: 'Somebody', phoneNumber } },
      )
    ).contactCreate.userErrors[0]?.code;

  test('does not come back in an account that an archive is restored into, from the first moment on', async () => {
    const account = await app.newAccount({ channel: false });
    const [erased, other] = [`+${newWaId()}`, `+${newWaId()}`];
    const { contact } = await mutate(account, 'contactCreate', 'contact { id }', {
      displayName: 'Gone',
      phoneNumber: erased,
    });
    const { erasureJob } = await mutate(account, 'contactErase', 'erasureJob { id }', { contactId: contact.id });
    await until(
      'the contact is erased',
      async () =>
        (await account.api.query('query ($id: ID!) { erasureJob(id: $id) { state } }', { id: erasureJob.id }))
          .erasureJob.state === 'ERASED',
      60_000,
    );
    const archive = await fetched(account.api, { account: true });
    // The number itself is nowhere in it, and the hashes say nothing without the keys.
    for (const path of archive.paths) expect(archive.file(path).includes(erased.slice(1))).toBe(false);
    expect(archive.rows('suppression_key').length).toBeGreaterThan(0);

    const empty = await app.newAccount({ channel: false });
    const prototype = DataImportRun.prototype as unknown as { restorePart(...args: unknown[]): Promise<void> };
    const original = prototype.restorePart;
    const firstCodes: (string | undefined)[] = [];
    prototype.restorePart = async function (...args) {
      if (firstCodes.length === 0) firstCodes.push(await createCode(empty, erased));
      return original.apply(this, args);
    };
    try {
      expect(await restored(empty, archive.bytes)).toMatchObject({ status: 'COMPLETED' });
    } finally {
      prototype.restorePart = original;
    }
    expect(firstCodes).toEqual(['CONTACT_SUPPRESSED']);
    expect(await createCode(empty, erased)).toBe('CONTACT_SUPPRESSED');
    expect(await createCode(empty, other)).toBeUndefined();

    // Nor when that one moves on in turn.
    const again = await fetched(empty.api, { account: true });
    const third = await app.newAccount({ channel: false });
    expect(await restored(third, again.bytes)).toMatchObject({ status: 'COMPLETED' });
    expect(await createCode(third, erased)).toBe('CONTACT_SUPPRESSED');
    // Another account that has nothing to do with it knows nothing of it.
    expect(await createCode(await app.newAccount({ channel: false }), erased)).toBeUndefined();
  }, 180_000);
});

describe('an upload', () => {
  /** A PUT that has sent its first byte, and waits. */
  const begun = (url: string, size: number) => {
    const sent = httpRequest(url.replace('localhost', '127.0.0.1'), {
      method: 'PUT',
      family: 4,
      agent: false,
      headers: { 'content-length': size },
    });
    const answer = new Promise<number>((resolve, reject) => {
      sent.on('response', (response) => {
        response.resume();
        resolve(response.statusCode!);
      });
      sent.on('error', reject);
    });
    sent.write('P');
    return { sent, answer };
  };
  const claimed = (account: TestAccount) =>
    until('the upload is under way', async () => {
      const found = await sql(account, `select 1 from data_import where account_id = $1 and uploading_at is not null`);
      return found.length === 1;
    });
  const codeOf = async (response: Response): Promise<[number, string]> => [
    response.status,
    ((await response.json()) as { error: { code: string } }).error.code,
  ];
  const sweep = async (): Promise<void> => {
    const request = { name: 'data_exports.sweep', data: {} };
    await app.database.operate('data_exports.sweep', (em) => app.jobs.insert(em, [request]));
    app.jobs.announce([request]);
    await until('the sweep has run', async () => (await app.jobs.pending(request.name)) === 0, 60_000);
  };

  test('is one at a time, and one that breaks off makes room at once', async () => {
    const account = await app.newAccount({ channel: false });
    const { dataImport, uploadUrl } = await create(account);
    const first = begun(uploadUrl, 100);
    await claimed(account);
    expect(await codeOf(await put(uploadUrl, Buffer.from('PK')))).toEqual([409, 'UPLOAD_UNDER_WAY']);
    const broken = first.answer.catch(() => 0);
    first.sent.destroy();
    await broken;
    await until('it is free again', async () => {
      const found = await sql(account, `select 1 from data_import where account_id = $1 and uploading_at is null`);
      return found.length === 1;
    });
    expect((await put(uploadUrl, Buffer.from('PK'))).status).toBe(200);
    expect(await codeOf(await put(uploadUrl, Buffer.from('PK')))).toEqual([409, 'ALREADY_UPLOADED']);
    await until(
      'it is refused as no archive',
      async () => (await look(account, dataImport.id)).status === 'FAILED',
      60_000,
    );
  }, 120_000);

  test('that began in time is not swept away, nor is what just arrived; one that nobody makes is', async () => {
    const [account, idle] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    const [{ dataImport, uploadUrl }, unused] = [await create(account), await create(idle)];
    const upload = begun(uploadUrl, 2);
    await claimed(account);
    for (const one of [account, idle])
      await sql(one, `update data_import set created_at = created_at - interval '25 hours' where account_id = $1`);
    await sweep();
    await until(
      'the idle one is cancelled',
      async () => (await look(idle, unused.dataImport.id)).status === 'CANCELLED',
    );
    expect((await look(account, dataImport.id)).status).toBe('AWAITING_UPLOAD');
    upload.sent.end('K');
    expect(await upload.answer).toBe(200);
    expect((await look(account, dataImport.id)).status).not.toBe('CANCELLED');
  }, 120_000);
});
