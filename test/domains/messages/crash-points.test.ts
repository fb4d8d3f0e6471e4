import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Database } from '../../../src/platform/database/database.js';
import { rows } from '../../../src/platform/database/rows.js';
import { InProcessRateBuckets } from '../../../src/platform/jobs/rate-buckets.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { CloudApi } from '../../../src/platform/whatsapp/cloud-api.js';
import { ChannelHealth } from '../../../src/domains/channels/channel-health.service.js';
import { ChannelTokens } from '../../../src/domains/channels/channel-tokens.service.js';
import { failureOf } from '../../../src/domains/messages/message-failure.js';
import { MessageDeliveryService } from '../../../src/domains/messages/message-delivery.service.js';
import { MessageMoves } from '../../../src/domains/messages/message-moves.service.js';
import { MessageStatusService } from '../../../src/domains/messages/message-status.service.js';
import { SendAttempts } from '../../../src/domains/messages/send-attempts.service.js';
import { SendingPace } from '../../../src/domains/messages/sending-pace.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { TestClock } from '../../kit/clock.js';
import { until } from '../../kit/until.js';
import { Talk } from './talk.js';
import { optOuts } from '../consent/opt-outs.js';

// The worker of these tests is the test itself: it takes the jobs by hand and dies wherever it likes. The table that they
// follow is src/domains/messages/crash-points.md.

let app: TestApp;
let account: TestAccount;
let cloudApi: CloudApi;
let boss: Boss;
let key: ApiClient;
const clock = new TestClock();

beforeAll(async () => {
  app = await startTestApp({ clock });
  boss = (app.jobs as unknown as { boss: Boss }).boss;
  await boss.offWork('message.deliver');
  account = await app.newAccount();
  key = await account.apiKey(['MESSAGES_SEND', 'CONVERSATIONS_READ', 'CONTACTS_READ']);
  await app.simulator.control('settings', { statusDelaysMs: { sent: 0, delivered: 10, read: 20 } });
  await app.simulator.control('numbers', { phoneNumberId: account.channel.phoneNumberId, pairLimit: 'off' });
  cloudApi = new CloudApi({ graphUrl: app.simulatorUrl, version: 'v25.0' });
}, 60_000);
afterEach(() => app.simulator.faults({ reset: true, releaseStatuses: true }));
afterAll(async () => {
  await cloudApi.close();
  await app.stop();
});

/** The places where a worker can die. */
type Place = 'before write' | 'after write' | 'before call' | 'after call';

/** What ends a worker: nothing after it happens. */
class Death extends Error {}

/** Decides at every place whether the worker dies there; `count` says for how many times it was there. */
type Fate = (place: Place, count: number) => boolean;

/** A worker with this fate. Once it is dead it does nothing more, however often its code tries. */
function workerWith(fate: Fate, beforeWrite: (count: number) => void = () => undefined): MessageDeliveryService {
  const counts = new Map<Place, number>();
  let isDead = false;
  let writes = 0;
  const pass = (place: Place): void => {
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    isDead ||= fate(place, count);
    if (isDead) throw new Death(`${place} ${count}`);
  };
  const database = new Proxy(app.database, {
    get(target, name) {
      if (name !== 'write') {
        const member = Reflect.get(target, name) as unknown;
        return typeof member === 'function' ? member.bind(target) : member;
      }
      return async (...args: Parameters<Database['write']>) => {
        pass('before write');
        beforeWrite(++writes);
        const result = await target.write(...args);
        pass('after write');
        return result;
      };
    },
  });
  const api = {
    async sendMessage(...args: Parameters<CloudApi['sendMessage']>) {
      pass('before call');
      try {
        return await cloudApi.sendMessage(...args);
      } finally {
        pass('after call');
      }
    },
  } as CloudApi;
  const tokens = new ChannelTokens(app.core.envelope);
  const moves = new MessageMoves(new MessageStatusService(failureOf, optOuts), { tokens, health: new ChannelHealth() });
  const attempts = new SendAttempts(database, moves, optOuts);
  const pace = new SendingPace(new InProcessRateBuckets());
  return new MessageDeliveryService(database, attempts, {
    cloudApi: api,
    pace,
    tokens,
    files: undefined as never,
    hidden: undefined as never,
  });
}

const healthy = (): MessageDeliveryService => workerWith(() => false);

interface Job {
  accountId: string;
  messageId: string;
}

/** What the tests need of the queue. */
interface Boss {
  offWork(name: string): Promise<void>;
  fetch(name: string, options: object): Promise<{ data: Job }[]>;
}

/** Takes the jobs that wait, those for later too. */
async function takeJobs(): Promise<Job[]> {
  return (await boss.fetch('message.deliver', { batchSize: 1_000, ignoreStartAfter: true })).map(({ data }) => data);
}

/** Gives a job to a worker; fails as the worker does. */
async function deliver(worker: MessageDeliveryService, { accountId, messageId }: Job, isAgain = false): Promise<void> {
  const [result] = await worker.deliverAll(accountId, [{ messageId, isAgain }]);
  if (result!.status === 'rejected') throw result!.reason;
}

/** Runs all jobs until none is left. */
async function runAll(worker = healthy()): Promise<void> {
  for (let jobs = await takeJobs(); jobs.length > 0; jobs = await takeJobs()) {
    await Promise.all(jobs.map((job) => deliver(worker, job)));
  }
}

/** Runs the one job that waits with a worker that dies, and gives the job, which comes back later. */
async function runAndDie(fate: Fate): Promise<Job> {
  const [job, ...more] = await takeJobs();
  expect(more).toEqual([]);
  await expect(deliver(workerWith(fate), job!)).rejects.toThrow(Death);
  return job!;
}

/** The job of a dead worker is given to another one. */
const comeBack = (job: Job): Promise<void> => deliver(healthy(), job, true);

const callLife = (): void => clock.advance(31_000);

// A session would not outlive the leaps of the clock.
const begin = (): Promise<Talk> => Talk.begin(account, {}, newWaId(), key);

const bodies = async (talk: Talk): Promise<string[]> => (await talk.received()).map(({ request }) => request.text.body);

describe('a worker that dies', () => {
  test('before it wrote anything: another one sends', async () => {
    const talk = await begin();
    const id = await talk.say('one');
    const job = await runAndDie((place) => place === 'before write');
    expect((await talk.message(id)).status).toBe('QUEUED');
    await comeBack(job);
    await talk.reaches(id, ['READ']);
    expect(await bodies(talk)).toEqual(['one']);
  });

  test('no, but sleeps with the call announced: it is not made then, and once later', async () => {
    const talk = await begin();
    const id = await talk.say('one');
    const [job] = await takeJobs();
    const held = workerWith((place, count) => {
      if (place === 'after write' && count === 1) clock.advance(16_000);
      return false;
    });
    await deliver(held, job!);
    expect(await bodies(talk)).toEqual([]);
    expect((await talk.message(id)).status).toBe('QUEUED');
    await runAll();
    await talk.reaches(id, ['READ']);
    expect(await bodies(talk)).toEqual(['one']);
  });

  test('with the call announced and not made: UNKNOWN, never sent by guess, and the next one goes', async () => {
    const talk = await begin();
    const id = await talk.say('one');
    const job = await runAndDie((place) => place === 'before call');
    const next = await talk.say('two');
    await runAll();
    expect((await talk.message(id)).status).toBe('SENDING');
    // Too early: it may be under way still. The look at it is put off, not forgotten.
    await comeBack(job);
    expect((await talk.message(id)).status).toBe('SENDING');
    expect((await talk.message(next)).status).toBe('QUEUED');
    callLife();
    await runAll();
    expect((await talk.message(id)).status).toBe('UNKNOWN');
    await talk.reaches(next, ['READ']);
    expect(await bodies(talk)).toEqual(['two']);
  });

  test('with the call made and its answer not written: a report settles it, before or after the job comes back', async () => {
    for (const isReportFirst of [true, false]) {
      const talk = await begin();
      await app.simulator.faults({ holdStatuses: true });
      const id = await talk.say('one');
      const job = await runAndDie((place) => place === 'after call');
      const next = await talk.say('two');
      await runAll();
      if (isReportFirst) {
        await app.simulator.faults({ releaseStatuses: true });
        await talk.reaches(id, ['READ']);
      }
      callLife();
      await comeBack(job);
      expect((await talk.message(id)).status).toBe(isReportFirst ? 'READ' : 'UNKNOWN');
      // Whoever waited behind it goes on, though no worker settled it.
      await runAll();
      await app.simulator.faults({ releaseStatuses: true });
      await talk.reaches(id, ['READ']);
      await talk.reaches(next, ['READ']);
      expect(await bodies(talk)).toEqual(['one', 'two']);
    }
  });

  test('with the answer written and the job not ended: nothing happens again', async () => {
    const talk = await begin();
    const id = await talk.say('one');
    const job = await runAndDie((place, count) => place === 'after write' && count === 2);
    const next = await talk.say('two');
    await comeBack(job);
    await runAll();
    await talk.reaches(id, ['READ']);
    await talk.reaches(next, ['READ']);
    expect(await bodies(talk)).toEqual(['one', 'two']);
  });

  test('while Meta refuses, with the refusal not written: UNKNOWN, because nobody knows any more', async () => {
    const talk = await begin();
    await app.simulator.faults({ errorCode: { code: 131026, async: false } });
    const id = await talk.say('one');
    const job = await runAndDie((place) => place === 'after call');
    callLife();
    await comeBack(job);
    expect((await talk.message(id)).status).toBe('UNKNOWN');
    expect(await bodies(talk)).toEqual([]);
  });
});

describe('a database that goes away after Meta has accepted', () => {
  test('for a moment: the answer is written all the same', async () => {
    const talk = await begin();
    await app.simulator.faults({ holdStatuses: true });
    const id = await talk.say('one');
    const [job] = await takeJobs();
    // The first write begins the call; those that end it fail twice.
    const worker = workerWith(
      () => false,
      (count) => {
        if (count === 2 || count === 3) throw new Error('connection lost');
      },
    );
    await deliver(worker, job!);
    expect((await talk.message(id)).status).toBe('ACCEPTED');
  });
});

describe('whatever dies, and whenever', () => {
  test('no phone gets a message twice or out of order, none is lost without saying so, none is stranded', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        async (dice, sizes, areReportsLate) => {
          await app.simulator.faults({ holdStatuses: areReportsLate });
          const talks = await Promise.all(sizes.map(() => begin()));
          const sent = await Promise.all(
            talks.map(async (talk, t) => {
              const ids: string[] = [];
              for (let i = 0; i < sizes[t]!; i++) ids.push(await talk.say(`message ${i}`));
              return ids;
            }),
          );
          let thrown = 0;
          const fate: Fate = () => thrown < dice.length && dice[thrown++] === 0;
          let lost: Job[] = [];
          // Rounds of life: some jobs come back from the dead, new ones are taken twice, everything at once.
          for (let round = 0; round < 60; round++) {
            const jobs = await takeJobs();
            const back = lost;
            lost = [];
            if (jobs.length + back.length === 0) break;
            const runs = [
              ...jobs.map((job) => ({ job, isAgain: false })),
              ...jobs.map((job) => ({ job, isAgain: false })),
              ...back.map((job) => ({ job, isAgain: true })),
            ];
            await Promise.all(
              runs.map(({ job, isAgain }) =>
                deliver(workerWith(fate), job, isAgain).catch((error: unknown) => {
                  if (!(error instanceof Death)) throw error;
                  lost.push(job);
                }),
              ),
            );
            callLife();
          }
          await app.simulator.faults({ releaseStatuses: true });
          for (const [t, talk] of talks.entries()) {
            const received = await bodies(talk);
            expect(received).toEqual([...new Set(received)]);
            expect(received).toEqual(received.toSorted());
            for (const [i, id] of sent[t]!.entries()) {
              if (received.includes(`message ${i}`)) await talk.reaches(id, ['READ']);
              else expect((await talk.message(id)).status).toBe('UNKNOWN');
            }
          }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);
});

describe('a channel that is connected again', () => {
  test('has its conversations taken up page by page, each with its oldest message', async () => {
    const own = await app.newAccount();
    const { accountId } = own;
    const channelId = uuidOf('Channel', own.channel.id)!;
    const { em } = app.database.read(systemViewer(accountId));
    const run = (sql: string) => rows(em, sql, [accountId, channelId]);
    const id = (prefix: string) => `('${prefix}' || lpad(to_hex(i), 7, '0') || '-0000-7000-8000-000000000000')::uuid`;
    const many = `generate_series(1, 501) as i`;
    await run(`insert into contact (account_id, id, created_at, updated_at) select $1, ${id('a')}, now(), now() from ${many}
      where $2::uuid is not null`);
    await run(`insert into conversation (account_id, id, channel_id, contact_id, status, last_activity_at, created_at)
      select $1, ${id('b')}, $2, ${id('a')}, 'OPEN', now(), now() from ${many}`);
    for (const [prefix, at] of [
      ['d', `now() - interval '1 minute'`],
      ['c', 'now()'],
    ] as const) {
      await run(`insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, content, preview,
          sent_at, created_at)
        select $1, ${id(prefix)}, ${id('b')}, $2, 'OUTBOUND', 'QUEUED', now(), '{"kind": "text", "body": "x"}', 'x', now(), ${at}
        from ${many}`);
    }
    await boss.offWork('message.resume');
    await healthy().resume(accountId, channelId, undefined);
    const first = await takeJobs();
    const [more, ...others] = await boss.fetch('message.resume', { batchSize: 10 });
    expect(others).toEqual([]);
    await healthy().resume(accountId, channelId, (more!.data as unknown as { after: string }).after);
    const ids = [...first, ...(await takeJobs())].map(({ messageId }) => messageId);
    expect([first.length, ids.length, new Set(ids).size]).toEqual([500, 501, 501]);
    expect(ids.every((messageId) => messageId.startsWith('d'))).toBe(true);
    expect(await boss.fetch('message.resume', { batchSize: 10 })).toEqual([]);
  });
});

describe('two contacts that turn out to be one', () => {
  test('leave no message behind that waited in the thread of the other', async () => {
    const waId = newWaId();
    const userId = `DE.${waId}`;
    const phone = await Talk.begin(account, {}, waId, key);
    const bsuid = await Talk.begin(account, { waId: undefined, userId }, newWaId(), key);
    const ids: string[] = [];
    for (const talk of [phone, bsuid]) {
      ids.push(await talk.say('one'));
      // Both clients chose the same id, so this one stays in its thread when the threads become one.
      ids.push((await talk.sent({ text: { body: 'two' } }, { clientMessageId: 'same' })).id);
    }
    // The jobs of the second ones come while the first ones wait, the jobs of the first ones after the merge.
    const jobs = await takeJobs();
    const isFirst = ({ messageId }: Job) => [ids[0], ids[2]].some((id) => uuidOf('Message', id) === messageId);
    for (const job of jobs.filter((one) => !isFirst(one))) await deliver(healthy(), job);
    await account.inbound({ from: { waId, userId, name: 'Ana' }, text: 'It is me' });
    await until('they are one', async () => {
      const { contacts } = await key.query(`query { contacts(first: 100) { nodes { identities { value } } } }`);
      return contacts.nodes.some(({ identities }: any) =>
        [userId, `+${waId}`].every((value) => identities.some((identity: any) => identity.value === value)),
      );
    });
    for (const job of jobs.filter(isFirst)) await deliver(healthy(), job);
    await runAll();
    for (const id of ids) await phone.reaches(id, ['READ']);
  });
});

describe('jobs that come twice', () => {
  test('send once', async () => {
    const talk = await begin();
    await talk.say('one');
    const [job] = await takeJobs();
    const worker = healthy();
    await Promise.all(Array.from({ length: 10 }, () => deliver(worker, job!)));
    await runAll();
    await until('it arrived', async () => (await bodies(talk)).length > 0);
    expect(await bodies(talk)).toEqual(['one']);
  });
});
