import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Readable } from 'node:stream';
import { MediaLibrary } from '../../../src/domains/media/media-library.service.js';
import { newStorageKey, type FileStorage } from '../../../src/platform/files/file-storage.js';
import { MediaSweep } from '../../../src/domains/media/media-sweep.service.js';
import { rows } from '../../../src/platform/database/rows.js';
import { newId, uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { pdf, png } from './files.js';

let app: TestApp;
let cloudApi: CloudApi;
let library: MediaLibrary;
let sweep: MediaSweep;
let storage: FileStorage;
const dataDir = mkdtempSync(join(tmpdir(), 'interakt-media-'));
beforeAll(async () => {
  app = await startTestApp({ env: { DATA_DIR: dataDir } });
  storage = app.core.files.open('media');
  cloudApi = new CloudApi({ graphUrl: app.simulatorUrl, version: 'v25.0' });
  library = new MediaLibrary(app.database, cloudApi, storage);
  sweep = new MediaSweep(app.database, storage, app.clock, pino({ level: 'silent' }));
}, 60_000);
afterAll(async () => {
  await cloudApi.close();
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const upload = async (account: TestAccount, bytes: Buffer, mimeType: string, filename = 'file'): Promise<string> => {
  const { upload } = await account.api.mutate(
    `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) {
      upload { media { id } uploadUrl } userErrors { code message path } } }`,
    { filename, mimeType, sizeBytes: bytes.length },
  );
  expect((await fetch(upload.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) })).status).toBe(200);
  return upload.media.id;
};
const filesOf = (accountId: string): string[] =>
  readdirSync(join(dataDir, 'media', accountId), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const stateOf = async (account: TestAccount, id: string): Promise<string | undefined> =>
  (await account.api.query('query ($id: ID!) { media(id: $id) { state } }', { id })).media?.state;
const channelOf = (account: TestAccount, more: object = {}) =>
  ({
    accountId: account.accountId,
    id: uuidOf('Channel', account.channel.id)!,
    status: 'CONNECTED',
    phoneNumberId: account.channel.phoneNumberId,
    wabaId: account.channel.wabaId,
    displayPhoneNumber: '',
    messagesPerSecond: 80,
    accessToken: `EAA${account.id}`,
    ...more,
  }) as const;
const send = (account: TestAccount, mediaId: string): Promise<any> =>
  account.api.query(
    `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code message path } } }`,
    {
      input: {
        conversationId: conversations.get(account.id),
        clientMessageId: newId(),
        content: { document: { mediaId, filename: 'Offer.pdf' } },
      },
    },
  );
const conversations = new Map<string, string>();
const withConversation = async (): Promise<{ account: TestAccount; waId: string }> => {
  const account = await app.newAccount();
  const waId = newWaId();
  await account.inbound({ from: { waId }, text: 'Hello' });
  const id = await until('the conversation is there', async () => {
    const page = await account.api.query('{ conversations { nodes { id } } }');
    return page.conversations.nodes[0]?.id as string | undefined;
  });
  conversations.set(account.id, id);
  return { account, waId };
};

describe('an uploaded file', () => {
  test('goes to Meta once per channel, however many ask, and again when Meta forgets it', async () => {
    const account = await app.newAccount();
    const id = uuidOf('Media', await upload(account, png(5_000), 'image/png'))!;
    const channel = channelOf(account);
    const ids = await Promise.all([1, 2, 3, 4].map(() => library.metaMediaId(channel, id)));
    expect(new Set(ids).size).toBe(1);
    expect(await library.metaMediaId(channel, id)).toBe(ids[0]);
    const info = await cloudApi.mediaInfo(channel.accessToken, ids[0]!, channel.phoneNumberId);
    expect(info).toMatchObject({ mimeType: 'image/png', sizeBytes: 5_000 });

    const second = await account.connect(account.channel.wabaId, `9${account.channel.phoneNumberId}`);
    const elsewhere = channelOf(account, {
      id: uuidOf('Channel', second)!,
      phoneNumberId: `9${account.channel.phoneNumberId}`,
    });
    expect(await library.metaMediaId(elsewhere, id)).not.toBe(ids[0]);

    const before = await library.metaMediaId(channel, id);
    // The other channel has its own.
    expect(before).toBe(ids[0]);
    await app.database.write(systemViewer(account.accountId), (scope) =>
      rows(scope.em, `update media_at_meta set expires_at = $3 where account_id = $1 and media_id = $2`, [
        account.accountId,
        id,
        app.clock.now(),
      ]),
    );
    const after = await library.metaMediaId(channel, id);
    expect(after).not.toBe(before);
    await app.database.write(systemViewer(account.accountId), (scope) => library.forgetMetaMediaId(scope, id, after));
    expect(await library.metaMediaId(channel, id)).not.toBe(after);
  });

  test('is found for sending only when it is ready, and by its own account', async () => {
    const [account, other] = await Promise.all([
      app.newAccount({ channel: false }),
      app.newAccount({ channel: false }),
    ]);
    const id = uuidOf('Media', await upload(account, pdf(1_000), 'application/pdf', 'a.pdf'))!;
    const find = (of: TestAccount, mediaId: string) =>
      library.findReady(app.database.read(systemViewer(of.accountId)), mediaId);
    expect(await find(account, id)).toEqual({
      id,
      kind: 'document',
      mimeType: 'application/pdf',
      sizeBytes: 1_000,
      filename: 'a.pdf',
    });
    expect(await find(other, id)).toBeUndefined();
    expect(await find(account, newId())).toBeUndefined();
    await expect(library.metaMediaId({ ...channelOf(account), accountId: other.accountId }, id)).rejects.toMatchObject({
      code: 'MEDIA_NOT_READY',
    });
  });
});

describe('the sweep', () => {
  test('deletes uploads that nobody used within a day, and keeps those that a message points at', async () => {
    const { account, waId } = await withConversation();
    const used = await upload(account, pdf(2_000), 'application/pdf');
    const unused = await upload(account, pdf(2_000), 'application/pdf');
    const { upload: never } = await account.api.mutate(
      `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) { upload { media { id } } userErrors { code } } }`,
      { filename: 'never', mimeType: 'image/png', sizeBytes: 10 },
    );
    expect((await send(account, used)).messageSend.userErrors).toEqual([]);
    const [received] = await until('the document arrives', async () => {
      const messages = await app.simulator.received(waId);
      return messages.length > 0 ? messages : undefined;
    });
    expect(received.request.document).toMatchObject({ filename: 'Offer.pdf' });

    await sweep.run();
    expect(await stateOf(account, unused)).toBe('READY');
    app.clock.advance(25 * 3_600_000);
    await sweep.run();
    const left = await rows<{ id: string; is_used: boolean }>(
      app.database.read(systemViewer(account.accountId)).em,
      `select id, is_used from media where account_id = $1`,
      [account.accountId],
    );
    expect(left).toEqual([{ id: uuidOf('Media', used), is_used: true }]);
    expect(never.media.id).not.toBe(used);
    expect(filesOf(account.accountId)).toHaveLength(1);
  });

  test('deletes files that no row knows, but not fresh ones, and none of an account that is not in this database', async () => {
    const account = await app.newAccount({ channel: false });
    await upload(account, png(100), 'image/png');
    const stranger = newId();
    for (const owner of [account.accountId, stranger]) {
      await storage.put(newStorageKey(owner), Readable.from([png(100)]), { maxBytes: 100 });
    }
    await sweep.orphanFiles();
    const fresh = new MediaSweep(app.database, storage, { now: () => new Date() }, pino({ level: 'silent' }));
    await fresh.orphanFiles();
    // The test's clock runs ahead: for it the file is old, by the machine's it is not.
    expect(filesOf(account.accountId)).toHaveLength(1);
    expect(filesOf(stranger)).toHaveLength(1);
    await storage.put(newStorageKey(account.accountId), Readable.from([png(100)]), { maxBytes: 100 });
    await fresh.orphanFiles();
    expect(filesOf(account.accountId)).toHaveLength(2);
  });

  test('gives up files that Meta no longer has, and asks again for those that stalled', async () => {
    const account = await app.newAccount();
    const channelId = uuidOf('Channel', account.channel.id);
    const add = async (metaMediaId: string, expiresInMs: number): Promise<string> => {
      const id = newId();
      await app.database.write(systemViewer(account.accountId), (scope) =>
        rows(
          scope.em,
          `insert into media (account_id, id, origin, state, channel_id, meta_media_id, meta_media_expires_at, created_at)
           values ($1, $2, 'INBOUND', 'PENDING', $3, $4, $5, $6)`,
          [
            account.accountId,
            id,
            channelId,
            metaMediaId,
            new Date(app.clock.now().getTime() + expiresInMs),
            new Date(app.clock.now().getTime() - 2 * 3_600_000),
          ],
        ),
      );
      return id;
    };
    const stateOfRow = async (id: string): Promise<string> =>
      (
        await rows<{ state: string }>(
          app.database.read(systemViewer(account.accountId)).em,
          `select state from media where account_id = $1 and id = $2`,
          [account.accountId, id],
        )
      )[0]!.state;
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('file', new Blob([new Uint8Array(png(100))], { type: 'image/png' }), 'file');
    const response = await fetch(`${app.simulatorUrl}/v25.0/${account.channel.phoneNumberId}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer EAA${account.id}` },
      body: form,
    });
    const late = await add('7', -1_000);
    const stalled = await add(((await response.json()) as { id: string }).id, 86_400_000);
    await sweep.run();
    expect(await stateOfRow(late)).toBe('EXPIRED');
    await until('the stalled file is fetched', async () => (await stateOfRow(stalled)) === 'READY');
  });
});
