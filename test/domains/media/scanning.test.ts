import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MediaScanning } from '../../../src/domains/media/media-scanning.service.js';
import { MediaSweep } from '../../../src/domains/media/media-sweep.service.js';
import { mediaSweep } from '../../../src/domains/media/media.jobs.js';
import { rows } from '../../../src/platform/database/rows.js';
import { createLogger } from '../../../src/platform/logging/logger.js';
import { ClamdScanner } from '../../../src/platform/files/clamd-scanner.js';
import { ScannerUnavailable } from '../../../src/platform/files/file-scanner.js';
import { commit } from '../../../src/platform/events/event-log.js';
import { jobRequest } from '../../../src/platform/jobs/job-queue.js';
import { toPublicId, uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { eicar, FakeClamd } from '../../kit/clamd.js';
import { until } from '../../kit/until.js';
import { sendAs, Talk } from '../messages/talk.js';
import { jpeg, pdf } from './files.js';

let app: TestApp;
let account: TestAccount;
let clamd: FakeClamd;
const dataDir = mkdtempSync(join(tmpdir(), 'interakt-media-'));
beforeAll(async () => {
  clamd = await new FakeClamd(0, 2_000_000).start();
  app = await startTestApp({ env: { DATA_DIR: dataDir, CLAMD_URL: clamd.url } });
  account = await app.newAccount();
}, 240_000);
afterAll(async () => {
  await app?.stop();
  await clamd.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const infected = (): Buffer => Buffer.concat([pdf(500), Buffer.from(eicar)]);
const put = async (bytes: Buffer, mimeType = 'application/pdf', filename = 'a.pdf', of = account): Promise<any> => {
  const { upload } = await of.api.mutate(
    `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) {
      upload { media { id } uploadUrl } userErrors { code message path } } }`,
    { filename, mimeType, sizeBytes: bytes.length },
  );
  const response = await fetch(upload.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) });
  return { id: upload.media.id, url: upload.uploadUrl, status: response.status, body: await response.json() };
};
const read = async (id: string, of = account): Promise<any> =>
  (await of.api.query(`query ($id: ID!) { media(id: $id) { state scanState threat failure url sha256 } }`, { id }))
    .media;
const becomes = (id: string, state: string): Promise<any> =>
  until(
    `the file is ${state}`,
    async () => {
      const media = await read(id);
      return media.state === state && media;
    },
    60_000,
  );
const events = async (id: string): Promise<number> =>
  (
    await rows(
      app.database.read(systemViewer(account.accountId)).em,
      `select from domain_event where account_id = $1 and type = 'media.changed' and entity_id = $2`,
      [account.accountId, uuidOf('Media', id)],
    )
  ).length;

/** A file on the phone of a customer, sent to the business; gives the id of its media. */
const sends = async (talk: Talk, bytes: Buffer, mimeType: string): Promise<string> => {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), 'file');
  const response = await fetch(`${app.simulatorUrl}/v25.0/${account.channel.phoneNumberId}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer EAA${account.id}` },
    body: form,
  });
  const { id } = (await response.json()) as { id: string };
  await account.inbound({
    from: { waId: talk.waId },
    message: { type: 'document', document: { id, mime_type: mimeType } },
  });
  const [row] = await until('the message is there', async () => {
    const found = await rows<{ id: string }>(
      app.database.read(systemViewer(account.accountId)).em,
      'select id from media where account_id = $1 and meta_media_id = $2',
      [account.accountId, id],
    );
    return found.length > 0 && found;
  });
  return toPublicId('Media', row!.id);
};

describe('a file that is uploaded', () => {
  test('is READY when the scanner found nothing in it', async () => {
    const bytes = pdf(70_000);
    const { id, status, body } = await put(bytes);
    expect([status, body.media.state]).toEqual([200, 'READY']);
    expect(await read(id)).toMatchObject({ state: 'READY', scanState: 'CLEAN', threat: null, url: expect.any(String) });
    expect(clamd.scanned.at(-1)!.equals(bytes)).toBe(true);
    expect(await events(id)).toBe(1);
  });

  test('is quarantined when it is infected: refused, not sent, not handed out', async () => {
    const { id, status, body } = await put(infected());
    expect([status, body.error.code]).toEqual([422, 'MEDIA_INFECTED']);
    expect(await read(id)).toEqual({
      ...{ state: 'INFECTED', scanState: 'INFECTED', threat: 'Eicar-Test-Signature' },
      ...{ failure: null, url: null, sha256: null },
    });
    expect(await events(id)).toBe(1);
    const talk = await Talk.begin(account);
    const sent = await sendAs(account.api, {
      conversationId: talk.conversationId,
      clientMessageId: 'x',
      content: { document: { mediaId: id } },
    });
    expect(sent.userErrors).toMatchObject([{ code: 'MEDIA_NOT_READY' }]);
    const { cannedResponseCreate } = await account.api.query(
      `mutation ($input: CannedResponseCreateInput!) { cannedResponseCreate(input: $input) { userErrors { code } } }`,
      { input: { shortCode: 'v', body: 'x', scope: 'ACCOUNT', mediaId: id } },
    );
    expect(cannedResponseCreate.userErrors).toMatchObject([{ code: 'MEDIA_NOT_READY' }]);
    // Its bytes are kept, for whoever has to look into it.
    const files = readdirSync(join(dataDir, 'media', account.accountId), { recursive: true, withFileTypes: true });
    expect(files.filter((entry) => entry.isFile()).length).toBeGreaterThan(0);
  });

  test('that turns out to be infected is not given to who has its link', async () => {
    const { id } = await put(jpeg(900), 'image/jpeg', 'a.jpg');
    const { url } = await read(id);
    expect((await fetch(url)).status).toBe(200);
    await app.asOwner(
      `update media set state = 'INFECTED', scan_state = 'INFECTED' where id = '${uuidOf('Media', id)}'`,
    );
    const refused = await fetch(url);
    expect([refused.status, ((await refused.json()) as any).error.code]).toEqual([404, 'MEDIA_INFECTED']);
  });

  test('waits PENDING while the scanner is away, and is READY when it is back', async () => {
    await clamd.stop();
    const { id, url, status, body } = await put(pdf(800));
    expect([status, body.media.state]).toEqual([200, 'PENDING']);
    expect(await read(id)).toMatchObject({ state: 'PENDING', scanState: 'PENDING', url: null });
    const again = await fetch(url, { method: 'PUT', body: new Uint8Array(pdf(800)) });
    expect(((await again.json()) as any).error.code).toBe('ALREADY_UPLOADED');
    const bad = await put(infected());
    expect(bad.body.media.state).toBe('PENDING');
    await clamd.start();
    expect(await becomes(id, 'READY')).toMatchObject({ scanState: 'CLEAN' });
    expect(await becomes(bad.id, 'INFECTED')).toMatchObject({ threat: 'Eicar-Test-Signature', url: null });
    expect([await events(id), await events(bad.id)]).toEqual([1, 1]);
  }, 120_000);

  test('that is larger than the scanner takes is not taken', async () => {
    const { id, body } = await put(pdf(2_500_000));
    expect(body.media.state).toBe('FAILED');
    expect(await read(id)).toMatchObject({
      state: 'FAILED',
      failure: 'NOT_SCANNABLE',
      scanState: 'NOT_SCANNED',
      url: null,
    });
  });
});

describe('a file that the scanner fails on', () => {
  const scanningOf = (id: string): (() => Promise<void>) => {
    const scanning = new MediaScanning(app.database, app.core.files.open('media'), new ClamdScanner(clamd.url));
    const place = { accountId: account.accountId, mediaId: uuidOf('Media', id)! };
    return () =>
      scanning.scan(place).catch((error: unknown) => {
        if (!(error instanceof ScannerUnavailable)) throw error;
      });
  };

  test('again and again is FAILED, and is not scanned any more', async () => {
    clamd.answer = 'stream: Time limit reached ERROR\0';
    try {
      const { id, body } = await put(pdf(900));
      expect(body.media.state).toBe('PENDING');
      const scan = scanningOf(id);
      for (let i = 0; i < 10; i++) await scan();
      expect(await read(id)).toMatchObject({
        ...{ state: 'FAILED', failure: 'NOT_SCANNABLE', scanState: 'NOT_SCANNED', url: null },
      });
      expect(await events(id)).toBe(1);
      clamd.answer = undefined;
      await scan();
      expect((await read(id)).state).toBe('FAILED');
    } finally {
      clamd.answer = undefined;
    }
  }, 60_000);

  test('for it is away is not given up', async () => {
    await clamd.stop();
    const { id } = await put(pdf(950));
    const scan = scanningOf(id);
    for (let i = 0; i < 12; i++) await scan();
    expect(await read(id)).toMatchObject({ state: 'PENDING', scanState: 'PENDING', failure: null });
    await clamd.start();
    await scan();
    expect(await becomes(id, 'READY')).toMatchObject({ scanState: 'CLEAN' });
  }, 60_000);
});

describe('a file that a customer sends', () => {
  test('is shown when the scanner found nothing in it', async () => {
    const talk = await Talk.begin(account);
    const id = await sends(talk, pdf(3_000), 'application/pdf');
    expect(await becomes(id, 'READY')).toMatchObject({ scanState: 'CLEAN', url: expect.any(String) });
  });

  test('is quarantined when it is infected, and the thread says so', async () => {
    const talk = await Talk.begin(account);
    const id = await sends(talk, infected(), 'application/pdf');
    expect(await becomes(id, 'INFECTED')).toMatchObject({ threat: 'Eicar-Test-Signature', url: null });
    const { conversation } = await account.api.query(
      `query ($id: ID!) { conversation(id: $id) { unreadCount
        timeline(last: 5) { nodes { __typename ... on Activity { kind cause reason text } } }
        messages(first: 5) { nodes { content { ... on MediaContent { state url } } } } } }`,
      { id: talk.conversationId },
    );
    expect(conversation.timeline.nodes.filter((one: any) => one.__typename === 'Activity')).toEqual([
      {
        __typename: 'Activity',
        kind: 'FILE_QUARANTINED',
        cause: 'RULE',
        reason: 'Eicar-Test-Signature',
        text: 'A file was quarantined: it holds Eicar-Test-Signature.',
      },
    ]);
    expect(conversation.messages.nodes.map((m: any) => m.content)).toContainEqual({ state: 'INFECTED', url: null });
    const told = await rows(
      app.database.read(systemViewer(account.accountId)).em,
      `select from domain_event where account_id = $1 and payload ->> 'change' = 'FILE_QUARANTINED'`,
      [account.accountId],
    );
    expect(told).toHaveLength(1);
  });

  test('waits while the scanner is away, is fetched once, and is asked for again by the sweep', async () => {
    await clamd.stop();
    const talk = await Talk.begin(account);
    const id = await sends(talk, pdf(4_000), 'application/pdf');
    await until('the file is there', async () => (await read(id)).scanState === 'PENDING');
    // Its tries are over, and Meta has forgotten it meanwhile.
    await app.asOwner(`delete from pgboss.job where name = 'media.scan'`);
    await app.asOwner(`update media set created_at = created_at - interval '2 hours',
      meta_media_expires_at = now() - interval '1 hour' where id = '${uuidOf('Media', id)}'`);
    await clamd.start();
    await app.database.write(systemViewer(account.accountId), async (scope) =>
      commit(scope, undefined, [], [jobRequest(mediaSweep, {})]),
    );
    expect(await becomes(id, 'READY')).toMatchObject({ scanState: 'CLEAN' });
  }, 120_000);
});

test('when the scanner is taken away, what waits for it is READY and NOT_SCANNED', async () => {
  clamd.answer = 'stream: Time limit reached ERROR\0';
  const { id } = await put(pdf(970));
  const sweep = new MediaSweep(app.database, app.core.files.open('media'), app.clock, createLogger('silent'), false);
  try {
    await sweep.stalledScans();
    // It may be a process alone that does not know of the scanner yet.
    expect(await read(id)).toMatchObject({ state: 'PENDING', scanState: 'PENDING' });
    await app.asOwner(
      `update media set created_at = created_at - interval '2 hours' where id = '${uuidOf('Media', id)}'`,
    );
    await sweep.stalledScans();
    expect(await read(id)).toMatchObject({ state: 'READY', scanState: 'NOT_SCANNED', url: expect.any(String) });
    expect(await events(id)).toBe(1);
  } finally {
    clamd.answer = undefined;
  }
}, 60_000);

test('without a scanner files are marked NOT_SCANNED', async () => {
  const bare = await startTestApp();
  try {
    const own = await bare.newAccount({ channel: false });
    const id = await own.upload(pdf(500), 'application/pdf', 'a.pdf');
    const { media } = await own.api.query(`query ($id: ID!) { media(id: $id) { state scanState } }`, { id });
    expect(media).toEqual({ state: 'READY', scanState: 'NOT_SCANNED' });
  } finally {
    await bare.stop();
  }
}, 120_000);
