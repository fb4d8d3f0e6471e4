import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { CloudApiRefusal, CloudApiUnanswered } from '../../../src/platform/whatsapp/cloud-api.errors.js';
import { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import { ChannelHealth } from '../../../src/domains/channels/channel-health.service.js';
import { ChannelTokens } from '../../../src/domains/channels/channel-tokens.service.js';
import { MediaLibrary } from '../../../src/domains/media/media-library.service.js';
import { FileBringing } from '../../../src/domains/messages/file-bringing.service.js';
import { failureOf } from '../../../src/domains/messages/message-failure.js';
import type { BringFile } from '../../../src/domains/messages/message.jobs.js';
import { MessageMoves } from '../../../src/domains/messages/message-moves.service.js';
import { MessageStatusService } from '../../../src/domains/messages/message-status.service.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { jpeg } from '../media/files.js';
import { atWhatsApp, Talk } from './talk.js';
import { optOuts } from '../consent/opt-outs.js';

// The job `message.bring_file` is taken by hand here, by workers that Meta answers as each test likes.

let app: TestApp;
let cloudApi: CloudApi;
let account: TestAccount;
let boss: Boss;

interface Boss {
  offWork(name: string): Promise<void>;
  fetch(name: string, options: object): Promise<{ data: BringFile; startAfter: Date; createdOn: Date }[]>;
}

beforeAll(async () => {
  app = await startTestApp();
  cloudApi = new CloudApi({ graphUrl: app.simulatorUrl, version: 'v25.0' });
  boss = (app.jobs as unknown as { boss: Boss }).boss;
  await boss.offWork('message.bring_file');
}, 60_000);
beforeEach(async () => {
  account = await app.newAccount();
});
afterEach(() => app.simulator.faults({ reset: true }));
afterAll(async () => {
  await cloudApi.close();
  await app.stop();
});

type Upload = CloudApi['uploadMedia'];

/** A worker whose uploads go this way. */
function workerWith(uploadMedia: Upload, database = app.database): FileBringing {
  const storage = app.core.files.open('media');
  const library = new MediaLibrary(app.database, { uploadMedia } as CloudApi, storage);
  const channels = { tokens: new ChannelTokens(app.core.envelope), health: new ChannelHealth() };
  return new FileBringing(
    database,
    library,
    channels,
    new MessageMoves(new MessageStatusService(failureOf, optOuts), channels),
  );
}

/** Meta takes the file. */
const taking: Upload = (...args) => cloudApi.uploadMedia(...args);
const refusing =
  (code: number): Upload =>
  async () => {
    throw new CloudApiRefusal({ code, httpStatus: 400, title: 'No' });
  };
const silent: Upload = async () => {
  throw new CloudApiUnanswered('no answer from Meta (test)', true);
};

async function upload(): Promise<string> {
  const bytes = jpeg();
  const { upload } = await account.api.mutate(
    `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) {
      upload { media { id } uploadUrl } userErrors { code message path } } }`,
    { filename: 'a.jpg', mimeType: 'image/jpeg', sizeBytes: bytes.length },
  );
  expect((await fetch(upload.uploadUrl, { method: 'PUT', body: new Uint8Array(bytes) })).status).toBe(200);
  return upload.media.id;
}

/** The jobs of this test's account that wait, later ones too, as soon as there are so many. */
async function takeJobs(count: number): Promise<{ data: BringFile; waitMs: number }[]> {
  const taken: { data: BringFile; waitMs: number }[] = [];
  await until(`${count} files are asked for`, async () => {
    const jobs = await boss.fetch('message.bring_file', {
      batchSize: 100,
      ignoreStartAfter: true,
      includeMetadata: true,
    });
    for (const { data, startAfter, createdOn } of jobs)
      if (data.accountId === account.accountId)
        taken.push({ data, waitMs: new Date(startAfter).getTime() - new Date(createdOn).getTime() });
    return taken.length >= count;
  });
  expect(taken).toHaveLength(count);
  return taken;
}

const kinds = async (talk: Talk): Promise<string[]> => (await talk.received()).map(({ request }) => request.type);

test('slow uploads hold up their own conversations, in order, and nobody else', async () => {
  const talks = await Promise.all([1, 2, 3, 4, 5].map(() => Talk.begin(account)));
  const files = await Promise.all(talks.map(() => upload()));
  const pictures = await Promise.all(talks.map((talk, i) => talk.sent({ image: { mediaId: files[i] } })));
  const behind = await talks[0]!.say('behind the picture');
  const jobs = await takeJobs(5);
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  let atOnce = 0;
  let most = 0;
  const worker = workerWith(async (...args) => {
    most = Math.max(most, ++atOnce);
    await gate;
    atOnce -= 1;
    return taking(...args);
  });
  const work = jobs.map(({ data }) => worker.bring(data));
  // Two are under way; the others find no hand free and come back later.
  const back = await takeJobs(3);
  expect(back.every(({ waitMs }) => waitMs > 0)).toBe(true);
  const other = await Talk.begin(account);
  await other.reaches(await other.say('as fast as ever'), atWhatsApp);
  expect(await Promise.all(talks.map(kinds))).toEqual([[], [], [], [], []]);
  expect((await talks[0]!.message(behind)).status).toBe('QUEUED');
  open();
  await Promise.all(work);
  for (const { data } of back) await worker.bring(data);
  for (const [i, talk] of talks.entries()) await talk.reaches(pictures[i].id, atWhatsApp);
  await talks[0]!.reaches(behind, atWhatsApp);
  expect(await kinds(talks[0]!)).toEqual(['image', 'text']);
  expect(most).toBe(2);
});

test('many messages with one file ask for it once, and Meta gets it once', async () => {
  const talks = await Promise.all([1, 2, 3].map(() => Talk.begin(account)));
  const mediaId = await upload();
  const ids = await Promise.all(talks.map(async (talk) => (await talk.sent({ image: { mediaId } })).id));
  const [job] = await takeJobs(1);
  let uploads = 0;
  await workerWith((...args) => {
    uploads += 1;
    return taking(...args);
  }).bring(job!.data);
  for (const [i, talk] of talks.entries()) await talk.reaches(ids[i], atWhatsApp);
  await talks[0]!.reaches((await talks[0]!.sent({ image: { mediaId, caption: 'once more' } })).id, atWhatsApp);
  expect(uploads).toBe(1);
  await takeJobs(0);
});

test('a file that Meta refuses for good fails its message with the reason, and the conversation goes on', async () => {
  const talk = await Talk.begin(account);
  const { id } = await talk.sent({ image: { mediaId: await upload() } });
  const next = await talk.say('next');
  const [job] = await takeJobs(1);
  await workerWith(refusing(131053)).bring(job!.data);
  expect(await talk.message(id)).toMatchObject({ status: 'FAILED', failure: { code: 131053, isRetryable: false } });
  await talk.reaches(next, atWhatsApp);
  expect(await kinds(talk)).toEqual(['text']);
});

test('without an answer it is tried again, each time after a longer pause, and after many passing refusals no more', async () => {
  const talk = await Talk.begin(account);
  const { id } = await talk.sent({ image: { mediaId: await upload() } });
  const pauses: number[] = [];
  for (let i = 0; i < 4; i++) {
    const [job] = await takeJobs(1);
    if (i > 0) pauses.push(job!.waitMs);
    await workerWith(silent).bring(job!.data);
  }
  const [job] = await takeJobs(1);
  expect(pauses.every((pause, i) => i === 0 || pause > pauses[i - 1]! * 1.5)).toBe(true);
  expect((await talk.message(id)).status).toBe('QUEUED');
  await workerWith(refusing(131016)).bring({ ...job!.data, tries: 20 });
  expect(await talk.message(id)).toMatchObject({ status: 'FAILED', failure: { code: 131016, isRetryable: true } });
});

test('a worker that dies at the upload or after it leaves the message to be sent once', async () => {
  for (const isTaken of [false, true]) {
    const talk = await Talk.begin(account);
    const { id } = await talk.sent({ image: { mediaId: await upload() } });
    const [job] = await takeJobs(1);
    let uploads = 0;
    const counting: Upload = (...args) => {
      uploads += 1;
      return taking(...args);
    };
    const dying = isTaken
      ? counting
      : async (): Promise<string> => {
          throw new Error('the worker died');
        };
    // Meta's id is kept by the library; what this worker itself would write comes after it.
    const gone = new Proxy(app.database, {
      get: (target, name) =>
        name === 'write'
          ? () => Promise.reject(new Error('the worker died'))
          : (Reflect.get(target, name) as () => unknown).bind(target),
    });
    await expect(workerWith(dying, isTaken ? gone : app.database).bring(job!.data)).rejects.toThrow('the worker died');
    expect((await talk.message(id)).status).toBe('QUEUED');
    await workerWith(counting).bring(job!.data);
    await workerWith(counting).bring(job!.data);
    await talk.reaches(id, atWhatsApp);
    expect(uploads).toBe(1);
    expect(await kinds(talk)).toEqual(['image']);
  }
});

test('a token that is refused pauses the channel; the new one brings the file', async () => {
  const talk = await Talk.begin(account);
  const { id } = await talk.sent({ image: { mediaId: await upload() } });
  const [job] = await takeJobs(1);
  await workerWith(refusing(190)).bring(job!.data);
  const { channels } = await account.api.query('{ channels(first: 1) { nodes { status } } }');
  expect(channels.nodes).toEqual([{ status: 'NEEDS_REAUTH' }]);
  expect((await talk.message(id)).status).toBe('QUEUED');
  await account.connect(account.channel.wabaId, account.channel.phoneNumberId, `EAAnew${account.id}`);
  const [again] = await takeJobs(1);
  await workerWith(taking).bring(again!.data);
  await talk.reaches(id, atWhatsApp);
});

test('a file that nobody can use any more is not tried for ever', async () => {
  const talk = await Talk.begin(account);
  const { id } = await talk.sent({ image: { mediaId: await upload() } });
  const [job] = await takeJobs(1);
  await rows(
    app.database.read(systemViewer(account.accountId)).em,
    `update conversation set last_inbound_at = $3 where account_id = $1 and id = $2`,
    [
      account.accountId,
      uuidOf('Conversation', talk.conversationId),
      new Date(app.clock.now().getTime() - 25 * 3_600_000),
    ],
  );
  await workerWith(silent).bring(job!.data);
  const failed = await talk.reaches(id, ['FAILED']);
  expect(failed.failure.code).toBe(131047);
  const [last] = await takeJobs(1);
  await workerWith(silent).bring(last!.data);
  await takeJobs(0);
});
