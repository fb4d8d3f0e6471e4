import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataExportSweep } from '../../../src/domains/portability/data-export.jobs.js';
import { newId, toPublicId } from '../../../src/platform/kernel/ids.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { mutate } from '../../privacy/subject.js';
import { sql, uuid } from '../exports/exports.js';
import { ask, cancel, fetched, look, unpack, written } from './archives.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app?.stop());

/** A contact with a number and a name. */
const person = async (account: TestAccount, displayName: string): Promise<string> =>
  (await mutate(account, 'contactCreate', 'contact { id }', { phoneNumber: `+${newWaId()}`, displayName })).contact.id;

const folder = (account: TestAccount): string[] => {
  try {
    return readdirSync(join(app.settings['DATA_DIR']!, 'archives', account.accountId), { recursive: true }) as string[];
  } catch {
    return [];
  }
};

const sweep = async (): Promise<void> => {
  await app.database.operate('data_exports.sweep', (em) =>
    app.jobs.insert(em, [{ name: dataExportSweep.name, data: {} }]),
  );
  app.jobs.announce([{ name: dataExportSweep.name, data: {} }]);
};

describe('who may have a copy', () => {
  test('a contact: who may erase people; oneself: everybody; the account: its owners in person', async () => {
    const account = await app.newAccount({ channel: false });
    const contactId = await person(account, 'Somebody');
    const [agent, admin] = [await account.member('AGENT'), await account.member('ADMIN')];
    const key = await account.apiKey(['PRIVACY_MANAGE', 'ACCOUNT_MANAGE']);
    const codes = async (api: ApiClient, input: object): Promise<string[]> =>
      (await ask(api, input)).userErrors.map(({ code }: any) => code);
    expect(await codes(agent.api, { contactId })).toEqual(['FORBIDDEN']);
    expect(await codes(agent.api, { account: true })).toEqual(['FORBIDDEN']);
    expect(await codes(admin.api, { account: true })).toEqual(['FORBIDDEN']);
    expect(await codes(key, { account: true })).toEqual(['FORBIDDEN']);
    expect(await codes(key, { me: true })).toEqual(['FORBIDDEN']);
    expect(await codes(account.api, { me: false })).toEqual(['INVALID_INPUT']);
    expect(await codes(account.api, { contactId: 'ctc_x' })).toEqual(['NOT_FOUND']);

    const mine = await written(agent.api, { me: true });
    expect(mine).toMatchObject({ subjectKind: 'USER', subjectId: agent.userId, requestedBy: { id: agent.userId } });
    expect(await look(account.api, mine.id)).toBeNull();
    const theirs = await written(key, { contactId });
    expect(theirs).toMatchObject({ subjectKind: 'CONTACT', subjectId: contactId, requestedBy: null });
    expect(await look(admin.api, theirs.id)).toMatchObject({ status: 'COMPLETED' });
    expect(await look(agent.api, theirs.id)).toBeNull();
    const whole = await written(account.api, { account: true });
    expect(await look(admin.api, whole.id)).toBeNull();
    expect((await cancel(admin.api, whole.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);

    const list = async (api: ApiClient, args = ''): Promise<string[]> =>
      (await api.query(`{ dataExports(first: 10 ${args}) { nodes { id } } }`)).dataExports.nodes.map(
        ({ id }: any) => id,
      );
    expect(await list(account.api)).toEqual([whole.id, theirs.id]);
    expect(await list(account.api, `contactId: "${contactId}"`)).toEqual([theirs.id]);
    expect(await list(account.api, 'contactId: "ctc_x"')).toEqual([]);
    expect(await list(account.api, 'subjectKind: ACCOUNT')).toEqual([whole.id]);
    expect(await list(agent.api)).toEqual([mine.id]);
  }, 120_000);

  test('another account finds nothing of it, and its link opens nothing else', async () => {
    const [account, other] = [await app.newAccount({ channel: false }), await app.newAccount({ channel: false })];
    const contactId = await person(account, 'Somebody');
    const [done, second] = [await written(account.api, { contactId }), await written(account.api, { me: true })];
    expect((await ask(other.api, { contactId })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await look(other.api, done.id)).toBeNull();
    expect((await cancel(other.api, done.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const url = new URL(done.downloadUrl);
    for (const path of [url.pathname.replace(done.id, second.id), url.pathname.replace(account.id, other.id)])
      expect((await fetch(Object.assign(new URL(url), { pathname: path }))).status).toBe(403);
    const asOther = new URL(url);
    asOther.searchParams.set('holder', other.owner.userId);
    expect((await fetch(asOther)).status).toBe(403);
    // The link of a member who may not any more opens nothing.
    const admin = await account.member('ADMIN');
    const theirs = await look(admin.api, done.id);
    expect((await fetch(theirs.downloadUrl)).status).toBe(200);
    await sql(account, `update membership set role = 'AGENT' where account_id = $1 and user_id = $2`, [
      uuid(admin.userId),
    ]);
    expect((await fetch(theirs.downloadUrl)).status).toBe(404);
  }, 120_000);
});

describe('a copy', () => {
  test('is one for each subject while it is written, can be taken back, and is counted and written down when it is fetched', async () => {
    const account = await app.newAccount({ channel: false });
    const contactId = await person(account, '=cmd()|x');
    const updates = account.subscribe('subscription { dataExportUpdated { id status downloadCount } }');
    await updates.opened;
    // One that no worker has taken yet.
    const waiting = newId();
    await sql(
      account,
      `insert into data_archive (account_id, id, subject_kind, subject_id, contact_ids, state, requested_by_kind, created_at)
       values ($1, $2, 'CONTACT', $3, array[$3::uuid], 'RUNNING', 'system', now())`,
      [waiting, uuid(contactId)],
    );
    const asked = await Promise.all(Array.from({ length: 4 }, () => ask(account.api, { contactId })));
    expect(new Set(asked.map(({ export: made }) => made.id))).toEqual(new Set([toPublicId('DataExport', waiting)]));
    expect((await cancel(account.api, asked[0]!.export.id)).export).toMatchObject({ status: 'CANCELLED' });
    const done = await written(account.api, { contactId });
    expect(done).toMatchObject({ status: 'COMPLETED', downloadCount: 0, lastDownloadedAt: null });
    const response = await fetch(done.downloadUrl);
    expect(response.headers.get('content-type')).toBe('application/zip');
    const archive = await unpack(Buffer.from(await response.arrayBuffer()));
    expect(archive.bytes.length).toBe(done.sizeBytes);
    expect(archive.manifest.parts.map(({ path }: any) => path)).toEqual(done.parts.map(({ path }: any) => path));
    expect(archive.file('tables/contact.0001.csv').toString()).toContain(`"'=cmd()|x"`.slice(1, -1));
    expect(archive.rows('contact')).toMatchObject([{ displayName: '=cmd()|x' }]);
    expect(await look(account.api, done.id)).toMatchObject({ downloadCount: 1, lastDownloadedAt: expect.any(String) });
    const { auditEntries } = await account.api.query('{ auditEntries(first: 5) { nodes { action } } }');
    expect(auditEntries.nodes.map(({ action }: any) => action)).toEqual(
      expect.arrayContaining(['data_export.requested', 'data_export.downloaded']),
    );
    await updates.find('the download is told', (data) => data.dataExportUpdated?.downloadCount === 1);
    expect(updates.events.map(({ dataExportUpdated }) => dataExportUpdated.status)).toContain('COMPLETED');
    await updates.close();

    expect((await cancel(account.api, done.id)).export).toMatchObject({ status: 'CANCELLED' });
    expect((await cancel(account.api, done.id)).userErrors).toEqual([]);
    expect((await fetch(done.downloadUrl)).status).toBe(404);
    expect(folder(account).filter((name) => name.length > 3)).toEqual([]);
  }, 120_000);

  test('expires after a week, and its file goes', async () => {
    const account = await app.newAccount({ channel: false });
    const done = await written(account.api, { me: true });
    expect(Date.parse(done.expiresAt) - Date.parse(done.finishedAt)).toBe(7 * 86_400_000);
    await sql(account, `update data_archive set expires_at = $2 where account_id = $1`, [app.clock.now()]);
    expect((await look(account.api, done.id)).downloadUrl).toBeNull();
    expect((await fetch(done.downloadUrl)).status).toBe(404);
    await sweep();
    await until('it has expired', async () => (await look(account.api, done.id)).status === 'EXPIRED');
    await until('its file is gone', async () => folder(account).filter((name) => name.length > 3).length === 0);
    expect((await cancel(account.api, done.id)).userErrors).toMatchObject([{ code: 'DATA_EXPORT_NOT_CANCELLABLE' }]);
  }, 60_000);

  test('is refused while three are written or a hundred kept', async () => {
    const account = await app.newAccount({ channel: false });
    const [id] = [await person(account, 'One')];
    await sql(
      account,
      `insert into data_archive (account_id, id, subject_kind, subject_id, state, requested_by_kind, created_at)
       select $1, gen_random_uuid(), 'CONTACT', gen_random_uuid(), 'RUNNING', 'system', now() from generate_series(1, 3)`,
    );
    expect((await ask(account.api, { contactId: id })).userErrors).toMatchObject([{ code: 'TOO_MANY_DATA_EXPORTS' }]);
    // A member's own copy is no matter of the business's room.
    expect((await ask(account.api, { me: true })).userErrors).toEqual([]);
    await sql(
      account,
      `update data_archive set state = 'COMPLETED', storage_key = 'x', expires_at = now() + interval '300 days' where account_id = $1`,
    );
    await sql(
      account,
      `insert into data_archive (account_id, id, subject_kind, subject_id, state, requested_by_kind, created_at, storage_key, expires_at)
       select $1, gen_random_uuid(), 'CONTACT', gen_random_uuid(), 'COMPLETED', 'system', now(), 'x', now() + interval '300 days' from generate_series(1, 97)`,
    );
    expect((await ask(account.api, { contactId: id })).userErrors).toMatchObject([{ code: 'TOO_MANY_DATA_EXPORTS' }]);
  });

  test('lists files that are missing, instead of leaving them out', async () => {
    const account = await app.newAccount();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
      'base64',
    );
    const [kept, lost] = [
      await account.upload(png, 'image/png', 'a.png'),
      await account.upload(png, 'image/png', 'b.png'),
    ];
    const [row] = await sql(account, `select storage_key as key from media where account_id = $1 and id = $2`, [
      uuid(lost),
    ]);
    rmSync(join(app.settings['DATA_DIR']!, 'media', row.key));
    const archive = await fetched(account.api, { account: true });
    expect(archive.manifest.missingMedia).toEqual([{ mediaId: uuid(lost), reason: 'FILE_MISSING' }]);
    expect(archive.done).toMatchObject({
      missingMediaCount: 1,
      missingMedia: [{ mediaId: lost, reason: 'FILE_MISSING' }],
    });
    expect(archive.file(`media/${uuid(kept)}`)).toEqual(png);
    expect(archive.manifest.media).toEqual({ files: 1, bytes: png.length });
  }, 60_000);
});
