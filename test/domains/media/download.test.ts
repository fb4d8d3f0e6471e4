import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ChannelHealth } from '../../../src/domains/channels/channel-health.service.js';
import { ChannelTokens } from '../../../src/domains/channels/channel-tokens.service.js';
import { MediaDownloadService } from '../../../src/domains/media/media-download.service.js';
import { rows } from '../../../src/platform/database/rows.js';
import { newId, uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import { CloudApiRefusal, CloudApiUnanswered } from '../../../src/platform/whatsapp/cloud-api.errors.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { jpeg, pdf, png } from './files.js';

let app: TestApp;
const dataDir = mkdtempSync(join(tmpdir(), 'interakt-media-'));
beforeAll(async () => {
  app = await startTestApp({ env: { DATA_DIR: dataDir } });
}, 60_000);
afterAll(async () => {
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const filesOf = (account: TestAccount): string[] => {
  try {
    const folder = join(dataDir, 'media', account.accountId);
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
};

const read = (account: TestAccount) => app.database.read(systemViewer(account.accountId)).em;

const mediaRow = async (account: TestAccount, id?: string): Promise<any> =>
  (
    await rows(
      read(account),
      `select id, state, mime_type, size_bytes, sha256, storage_key, failure, channel_id from media
       where account_id = $1 and ($2::uuid is null or id = $2)`,
      [account.accountId, id ?? null],
    )
  )[0];

const eventsOf = async (account: TestAccount): Promise<number> =>
  (
    await rows(read(account), `select from domain_event where account_id = $1 and type = 'media.changed'`, [
      account.accountId,
    ])
  ).length;

/** Puts a file on the phone of a customer, as the simulator sees it. */
const onPhone = async (account: TestAccount, bytes: Buffer, mimeType: string): Promise<string> => {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), 'file');
  const response = await fetch(`${app.simulatorUrl}/v25.0/${account.channel.phoneNumberId}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer EAA${account.id}` },
    body: form,
  });
  return ((await response.json()) as { id: string }).id;
};

const settled = (account: TestAccount): Promise<any> =>
  until('the file is settled', async () => {
    const row = await mediaRow(account);
    return row && row.state !== 'PENDING' ? row : undefined;
  });

const shown = async (account: TestAccount): Promise<any> => {
  const { conversations } = await account.api.query(
    '{ conversations { nodes { messages(last: 1) { nodes { content { ... on MediaContent { state url filename mimeType sizeBytes } } } } } } }',
  );
  return conversations.nodes[0].messages.nodes[0].content;
};

describe('a file that a customer sends', () => {
  test('is fetched, checked and shown in place', async () => {
    const account = await app.newAccount();
    const bytes = jpeg(50_000);
    const id = await onPhone(account, bytes, 'image/jpeg');
    await account.inbound({ from: { waId: newWaId() }, message: { type: 'image', image: { id, caption: 'Look' } } });
    expect(await settled(account)).toMatchObject({
      state: 'READY',
      mime_type: 'image/jpeg',
      size_bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(await eventsOf(account)).toBe(1);
    const content = await shown(account);
    expect(content).toMatchObject({ state: 'READY', mimeType: 'image/jpeg', sizeBytes: bytes.length });
    const response = await fetch(content.url);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(filesOf(account)).toHaveLength(1);
  });

  test('of a type that WhatsApp does not show is kept and only handed out as a download', async () => {
    const account = await app.newAccount();
    const document = { mime_type: 'text/html', filename: '../login.html' };
    await account.inbound({ from: { waId: newWaId() }, message: { type: 'document', document } });
    expect(await settled(account)).toMatchObject({ state: 'READY', mime_type: 'text/html' });
    const response = await fetch((await shown(account)).url);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="login.html"');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('that is not what it is called never becomes a page', async () => {
    const account = await app.newAccount();
    // The simulator believes what it is told: a PDF that calls itself a picture.
    await account.inbound({
      from: { waId: newWaId() },
      message: { type: 'image', image: { id: await onPhone(account, pdf(2_000), 'image/png') } },
    });
    expect(await settled(account)).toMatchObject({ state: 'READY', mime_type: 'application/pdf' });
    expect((await fetch((await shown(account)).url)).headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('that Meta does not know any more is EXPIRED', async () => {
    const account = await app.newAccount();
    await account.inbound({ from: { waId: newWaId() }, message: { type: 'image', image: { id: '1234567890123456' } } });
    expect(await settled(account)).toMatchObject({ state: 'EXPIRED', storage_key: null });
    expect(await shown(account)).toMatchObject({ state: 'EXPIRED', url: null });
  });

  test('is tried again while Meta fails', async () => {
    const account = await app.newAccount();
    await app.simulator.faults({ scope: 'all', error5xx: 1 });
    try {
      await account.inbound({ from: { waId: newWaId() }, message: { type: 'image', image: {} } });
      await until('the first try has failed', async () =>
        (await app.jobs.pending('media.download')) > 0 ? true : undefined,
      );
      expect(filesOf(account)).toEqual([]);
    } finally {
      await app.simulator.faults({ reset: true });
    }
    expect((await settled(account)).state).toBe('READY');
  });

  test('waits while the token is refused, and comes when the channel is connected again', async () => {
    const account = await app.newAccount();
    const { phoneNumberId, wabaId } = account.channel;
    const statusOf = async (): Promise<string> =>
      (await account.api.query('query ($id: ID!) { channel(id: $id) { status } }', { id: account.channel.id })).channel
        .status;
    await app.simulator.control('tokens', { token: `EAA${account.id}`, revoked: true });
    await account.inbound({ from: { waId: newWaId() }, message: { type: 'image', image: {} } });
    await account.inbound({ from: { waId: newWaId() }, message: { type: 'audio', audio: {} } });
    const states = () =>
      rows<{ state: string }>(read(account), `select state from media where account_id = $1`, [account.accountId]);
    await until('both messages have come', async () => (await states()).length === 2);
    await until('the channel needs a new token', async () => (await statusOf()) === 'NEEDS_REAUTH');
    await until('nothing is tried', async () => (await app.jobs.pending('media.download')) === 0);
    expect((await states()).map((m) => m.state)).toEqual(['PENDING', 'PENDING']);
    await account.connect(wabaId, phoneNumberId, `EAAnew${account.id}`);
    await until('both files are there', async () => (await states()).every((m) => m.state === 'READY'));
    expect(filesOf(account)).toHaveLength(2);
  });
});

describe('one try', () => {
  const pending = async (account: TestAccount, more: { expiresAt?: Date; sha256?: string } = {}): Promise<string> => {
    const id = newId();
    await app.database.write(systemViewer(account.accountId), (scope) =>
      rows(
        scope.em,
        `insert into media (account_id, id, origin, state, mime_type, sha256, channel_id, meta_media_id, meta_media_expires_at, created_at)
         values ($1, $2, 'INBOUND', 'PENDING', 'image/png', $3, $4, '42', $5, now())`,
        [
          account.accountId,
          id,
          more.sha256 ?? null,
          uuidOf('Channel', account.channel.id),
          more.expiresAt ?? new Date(app.clock.now().getTime() + 86_400_000),
        ],
      ),
    );
    return id;
  };

  /** The service over a Meta that answers as it is told. */
  const service = (
    meta: { info?: () => object | Promise<object>; body?: () => Readable | Promise<never> },
    tokens: ChannelTokens = {
      find: async () => ({ id: newId(), phoneNumberId: '1', accessToken: 'EAA', status: 'CONNECTED' }),
    } as never,
  ): MediaDownloadService => {
    const cloudApi = {
      mediaInfo: async () => ({ url: 'https://meta/file', mimeType: 'image/png', ...(await meta.info?.()) }),
      downloadMedia: async (_token: string, _url: string, sink: (body: Readable) => Promise<unknown>) =>
        sink(await (meta.body ?? (() => Readable.from([png(300)])))()),
    } as unknown as CloudApi;
    const storage = app.core.files.open('media');
    return new MediaDownloadService(app.database, cloudApi, { tokens, health: new ChannelHealth() }, storage);
  };
  const refusal =
    (code: number, httpStatus = 400, subcode?: number): (() => never) =>
    () => {
      throw new CloudApiRefusal({ code, httpStatus, title: 'No', ...(subcode ? { subcode } : {}) });
    };

  let account: TestAccount;
  beforeAll(async () => {
    account = await app.newAccount();
  });

  test.each([
    ['an object that is gone', { info: refusal(100, 400, 33) }, 'EXPIRED', null],
    ['a 404', { info: refusal(100, 404) }, 'EXPIRED', null],
    ['an invalid parameter', { info: refusal(100) }, 'FAILED', 'META_100'],
    ['a host that will not be asked', { body: refusal(131052, 403) }, 'FAILED', 'META_131052'],
    ['more bytes than were announced', { body: refusal(131052, 413) }, 'FAILED', 'TOO_LARGE'],
    ['101 MB', { info: () => ({ sizeBytes: 101 * 1024 * 1024 }) }, 'FAILED', 'TOO_LARGE'],
  ])('that ends with %s settles it', async (_, meta, state, failure) => {
    const mediaId = await pending(account);
    const before = await eventsOf(account);
    await service(meta).download({ accountId: account.accountId, mediaId });
    expect(await mediaRow(account, mediaId)).toMatchObject({ state, failure, storage_key: null });
    expect(await eventsOf(account)).toBe(before + 1);
    expect(filesOf(account)).toEqual([]);
  });

  test.each([
    [
      'no answer',
      {
        info: () => {
          throw new CloudApiUnanswered('none', true);
        },
      },
    ],
    ['a throttle', { info: refusal(80007) }],
    ['an address that has expired', { body: refusal(131052, 404) }],
    ['bytes that break off', { body: () => Readable.from(brokenOff()) }],
    ['other bytes than announced', { info: () => ({ sha256: 'ab'.repeat(32) }) }],
  ])('that ends with %s is to be tried again', async (_, meta) => {
    const mediaId = await pending(account);
    await expect(service(meta).download({ accountId: account.accountId, mediaId })).rejects.toThrow();
    expect((await mediaRow(account, mediaId)).state).toBe('PENDING');
    expect(filesOf(account)).toEqual([]);
  });

  test('of several that all bring other bytes than announced is the last', async () => {
    const mediaId = await pending(account, { sha256: createHash('sha256').update('x').digest('base64') });
    await service({}).download({ accountId: account.accountId, mediaId }, 3);
    expect(await mediaRow(account, mediaId)).toMatchObject({ state: 'FAILED', failure: 'CHECKSUM_MISMATCH' });
  });

  test('comes too late after seven days, and Meta is not asked', async () => {
    const mediaId = await pending(account, { expiresAt: app.clock.now() });
    await service({ info: refusal(190) }).download({ accountId: account.accountId, mediaId });
    expect((await mediaRow(account, mediaId)).state).toBe('EXPIRED');
  });

  test('with a token that is refused pauses the channel, unless it has another token by then', async () => {
    const own = await app.newAccount();
    const tokens = new ChannelTokens(app.core.envelope);
    const statusOf = async () =>
      (await tokens.find(app.database.read(systemViewer(own.accountId)), uuidOf('Channel', own.channel.id)!))!.status;
    const jobOfOne = async () => {
      // Connecting asks for every file that waits: not for this one.
      await until('nothing is resumed', async () => (await app.jobs.pending('media.resume')) === 0);
      return { accountId: own.accountId, mediaId: await pending(own) };
    };
    const connectedMeanwhile = async (): Promise<never> => {
      await own.connect(own.channel.wabaId, own.channel.phoneNumberId, `EAAnew${own.id}`);
      return refusal(190)();
    };
    await expect(service({ info: connectedMeanwhile }, tokens).download(await jobOfOne())).rejects.toThrow('190');
    expect(await statusOf()).toBe('CONNECTED');
    await service({ info: refusal(190) }, tokens).download(await jobOfOne());
    expect(await statusOf()).toBe('NEEDS_REAUTH');
  });

  test('at the same time as others leaves one file; later ones do nothing', async () => {
    const mediaId = await pending(account);
    const before = await eventsOf(account);
    const bytes = png(200_000);
    const meta = service({ body: () => Readable.from([bytes]) });
    await Promise.all([1, 2, 3].map(() => meta.download({ accountId: account.accountId, mediaId })));
    await service({ info: refusal(190) }).download({ accountId: account.accountId, mediaId });
    expect((await mediaRow(account, mediaId)).state).toBe('READY');
    expect(filesOf(account)).toHaveLength(1);
    expect(await eventsOf(account)).toBe(before + 1);
  });
});

async function* brokenOff(): AsyncGenerator<Buffer> {
  yield randomBytes(1000);
  throw new CloudApiUnanswered('cut off', true);
}
