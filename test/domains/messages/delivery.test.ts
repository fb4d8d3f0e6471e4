import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import { freePort, startTestApp, type TestApp } from '../../kit/app.js';
import { TestClock } from '../../kit/clock.js';
import { until } from '../../kit/until.js';
import { Gateway } from './gateway.js';
import { atWhatsApp, Talk } from './talk.js';

let app: TestApp;
let gateway: Gateway;
let account: TestAccount;
const clock = new TestClock();
beforeAll(async () => {
  const simulatorPort = await freePort();
  gateway = new Gateway(await freePort(), simulatorPort);
  await gateway.up();
  app = await startTestApp({ clock, env: { SIMULATOR_PORT: String(simulatorPort), WHATSAPP_GRAPH_URL: gateway.url } });
  account = await app.newAccount();
}, 60_000);
afterEach(() => app.simulator.faults({ reset: true, releaseStatuses: true }));
afterAll(async () => {
  await app.stop();
  await gateway.down();
});

const attemptsOf = (talk: Talk): Promise<{ outcome: string; number: number; code: number | null }[]> =>
  rows(
    app.database.read(systemViewer(talk.account.accountId)).em,
    `select a.outcome, a.number, a.error_code as code from send_attempt a join message m on m.account_id = $1 and m.id = a.message_id
     join conversation c on c.account_id = $1 and c.id = m.conversation_id
     where a.account_id = $1 and replace(c.id::text, '-', '') = $2 order by a.id`,
    [talk.account.accountId, talk.conversationId.slice(4)],
  );

/** How the calls ended, as soon as none is under way: the phone has a message before its sender has written that down. */
const outcomesOf = (talk: Talk): Promise<string[]> =>
  until('no call is under way', async () => {
    const outcomes = (await attemptsOf(talk)).map(({ outcome }) => outcome);
    return !outcomes.includes(null as never) && outcomes;
  });

const bodies = (received: any[]): string[] => received.map(({ request }) => request.text.body);

describe('a message that Meta refuses', () => {
  test.each([
    [131026, false],
    [100, false],
    [131053, false],
    [131042, true],
    [131049, true],
    [368, true],
    [999_999, false],
  ])('with %i ends as FAILED, retryable: %p, and the next one goes', async (code, isRetryable) => {
    const talk = await Talk.begin(account);
    await app.simulator.faults({ errorCode: { code, async: false } });
    const id = await talk.say('refused');
    const { failure } = await talk.reaches(id, ['FAILED']);
    expect(failure).toMatchObject({ code, isRetryable, title: expect.stringMatching(/^[A-Z].*\.$/) });
    await app.simulator.faults({ errorCode: null });
    await talk.reaches(await talk.say('next'), atWhatsApp);
    expect(bodies(await talk.received())).toEqual(['next']);
    expect(await attemptsOf(talk)).toEqual([
      { outcome: 'REJECTED', number: 1, code },
      { outcome: 'ACCEPTED', number: 1, code: null },
    ]);
  });

  test.each([131000, 131016, 130429, 131056, 2])('with %i is sent again, once, and holds its place', async (code) => {
    const talk = await Talk.begin(account);
    await app.simulator.faults({ errorCode: { code, async: false } });
    await talk.say('one');
    await talk.say('two');
    await until('the first call was refused', async () => (await attemptsOf(talk))[0]?.outcome === 'REJECTED');
    await app.simulator.faults({ errorCode: null });
    expect(bodies(await talk.gets(2))).toEqual(['one', 'two']);
    expect(await outcomesOf(talk)).toEqual(['REJECTED', 'ACCEPTED', 'ACCEPTED']);
  });

  test('after it was accepted fails by its report', async () => {
    const talk = await Talk.begin(account);
    await app.simulator.faults({ errorCode: { code: 131026, async: true } });
    expect(await talk.reaches(await talk.say('x'), ['FAILED'])).toMatchObject({
      failure: { code: 131026, isRetryable: false },
    });
  });

  test('at random with 5xx arrives exactly once all the same', async () => {
    await app.simulator.faults({ seed: 7, error5xx: 0.4 });
    const talks = await Promise.all(Array.from({ length: 8 }, () => Talk.begin(account)));
    await Promise.all(talks.map((talk) => talk.say('x')));
    for (const talk of talks) expect(bodies(await talk.gets(1, 30_000))).toEqual(['x']);
  }, 60_000);
});

describe('a call whose answer is lost', () => {
  test('leaves the message UNKNOWN until a report settles it; others go on; nothing is sent twice', async () => {
    const talk = await Talk.begin(account);
    await app.simulator.faults({ dropResponse: 1, holdStatuses: true });
    const id = await talk.say('one');
    expect(await talk.reaches(id, ['UNKNOWN'])).toMatchObject({ failure: null });
    await app.simulator.faults({ dropResponse: 0 });
    const next = await talk.say('two');
    await talk.reaches(next, ['ACCEPTED']);
    expect((await talk.message(id)).status).toBe('UNKNOWN');
    await app.simulator.faults({ releaseStatuses: true });
    await talk.reaches(id, ['SENT', 'DELIVERED', 'READ']);
    expect(bodies(await talk.received())).toEqual(['one', 'two']);
    expect(await outcomesOf(talk)).toEqual(['ACCEPTED', 'ACCEPTED']);
  });

  test('may be overtaken by its reports: the status never falls back', async () => {
    const talk = await Talk.begin(account);
    await app.simulator.faults({ delayMs: 1_500 });
    const id = await talk.say('x');
    await talk.reaches(id, ['READ']);
    expect((await attemptsOf(talk))[0]).toMatchObject({ outcome: 'ACCEPTED' });
    await talk.reaches(await talk.say('y'), ['READ']);
    const message = await talk.message(id);
    expect(message.status).toBe('READ');
    expect(message.statusHistory.map((report: any) => report.status)).toEqual(['SENT', 'DELIVERED', 'READ']);
  });
});

describe('order', () => {
  test('fifty messages sent quickly arrive in their order, at the pace that Meta allows to one person', async () => {
    const talk = await Talk.begin(account);
    // By default the simulator reads Meta's page literally: after a burst nothing for minutes.
    await app.simulator.control('numbers', { phoneNumberId: account.channel.phoneNumberId, pairLimit: 'bucket' });
    const wanted = Array.from({ length: 50 }, (_, i) => `message ${i}`);
    for (const body of wanted) await talk.say(body);
    expect(bodies(await talk.gets(50, 60_000))).toEqual(wanted);
  }, 90_000);

  test('a message that has to wait does not hold up other conversations', async () => {
    const [one, other] = [await Talk.begin(account), await Talk.begin(account)];
    await app.simulator.control('customers', { waId: one.waId, failWith: 131026 });
    await Promise.all([one.say('a'), other.say('b')]);
    expect(bodies(await other.gets(1))).toEqual(['b']);
  });
});

describe('while Meta cannot be reached', () => {
  test('messages wait, none is lost, none is sent twice', async () => {
    const talks = await Promise.all(Array.from({ length: 3 }, () => Talk.begin(account)));
    await gateway.down();
    const ids = await Promise.all(talks.flatMap((talk) => [talk.say('one')]));
    for (const [i, talk] of talks.entries()) {
      await until('a call was tried', async () => (await attemptsOf(talk))[0]?.outcome === 'NOT_SENT');
      await talk.reaches(ids[i]!, ['QUEUED']);
      await talk.say('two');
    }
    await gateway.up();
    for (const talk of talks) {
      expect(bodies(await talk.gets(2, 30_000))).toEqual(['one', 'two']);
      expect((await outcomesOf(talk)).filter((outcome) => outcome === 'ACCEPTED')).toHaveLength(2);
    }
  }, 60_000);
});

describe('a token that Meta refuses', () => {
  test('makes the channel need a new one; messages wait; connecting again sends them all, in order', async () => {
    const own = await app.newAccount();
    const { wabaId, phoneNumberId } = own.channel;
    await own.connect(wabaId, phoneNumberId, 'EAAone');
    const talks = await Promise.all([Talk.begin(own), Talk.begin(own), Talk.begin(own)]);
    await app.simulator.control('tokens', { token: 'EAAone' });
    const ids: string[] = [];
    for (const talk of talks) for (const body of ['one', 'two']) ids.push(await talk.say(body));
    const statusOf = async () => (await own.api.query('{ channels { nodes { status } } }')).channels.nodes[0].status;
    await until('the channel needs a new token', async () => (await statusOf()) === 'NEEDS_REAUTH');
    await own.inbound({ from: { waId: talks[0]!.waId }, text: 'still there?' });
    for (const [i, id] of ids.entries()) await talks[i >> 1]!.reaches(id, ['QUEUED']);
    ids.push(await talks[0]!.say('three'));
    expect(await talks[0]!.received()).toEqual([]);
    await own.connect(wabaId, phoneNumberId, 'EAAtwo');
    expect(bodies(await talks[0]!.gets(3))).toEqual(['one', 'two', 'three']);
    for (const talk of talks.slice(1)) expect(bodies(await talk.gets(2))).toEqual(['one', 'two']);
    expect(await statusOf()).toBe('CONNECTED');
  }, 60_000);
});

describe('what the inbox is told', () => {
  test('every step of a message, once, in order', async () => {
    const talk = await Talk.begin(account);
    const inbox = account.subscribe(
      `subscription { inboxEvents { __typename ... on MessageQueuedEvent { message { id } conversation { unreadCount } }
        ... on MessageStatusChangedEvent { message { id status } } } }`,
    );
    await inbox.find('the subscription has caught up', (data) => data.inboxEvents.__typename === 'CaughtUpEvent');
    const id = await talk.say('x');
    const stepsSoFar = () => inbox.events.map((data) => data.inboxEvents).filter((event) => event.message?.id === id);
    // Queued, then SENDING, ACCEPTED, SENT, DELIVERED, READ; each shows the message as it is by then.
    const steps = await until('all steps were told', () => stepsSoFar().length === 6 && stepsSoFar());
    expect(steps.at(-1).message.status).toBe('READ');
    expect(steps[0]).toMatchObject({ __typename: 'MessageQueuedEvent', conversation: { unreadCount: 1 } });
    expect(steps.slice(1).every((step) => step.__typename === 'MessageStatusChangedEvent')).toBe(true);
    await inbox.close();
  }, 30_000);

  test('a file of a message that was fetched', async () => {
    const talk = await Talk.begin(account);
    const inbox = account.subscribe(
      `subscription { inboxEvents { __typename ... on MessageMediaChangedEvent { message { id content { ... on MediaContent { kind state url } } } } } }`,
    );
    await inbox.find('the subscription has caught up', (data) => data.inboxEvents.__typename === 'CaughtUpEvent');
    await account.inbound({ from: { waId: talk.waId }, message: { type: 'image', image: { caption: 'Look' } } });
    const { inboxEvents } = await inbox.find(
      'the file was fetched',
      (data) => data.inboxEvents.__typename === 'MessageMediaChangedEvent',
    );
    expect(inboxEvents.message.content).toEqual({ kind: 'IMAGE', state: 'READY', url: expect.stringMatching(/^http/) });
    await inbox.close();
  }, 30_000);
});

describe('what is not understood', () => {
  test('is kept as it came', async () => {
    const talk = await Talk.begin(account);
    await account.inbound({ from: { waId: talk.waId }, message: { type: 'hologram', hologram: { depth: 3 } } });
    await account.inbound({ from: { waId: talk.waId }, text: 'after' });
    const raws = await until('all three are stored', async () => {
      const found = await rows<{ kind: string; raw: any }>(
        app.database.read(systemViewer(account.accountId)).em,
        `select content ->> 'kind' as kind, raw from message where account_id = $1 and replace(conversation_id::text, '-', '') = $2
         order by created_at, id`,
        [account.accountId, talk.conversationId.slice(4)],
      );
      return found.length === 3 && found;
    });
    expect(raws.map(({ kind, raw }) => [kind, raw === null])).toEqual([
      ['text', true],
      ['unsupported', false],
      ['text', true],
    ]);
    expect(raws[1]!.raw.entry[0].changes[0].value.messages[0]).toMatchObject({
      type: 'hologram',
      hologram: { depth: 3 },
    });
  });
});

// Last, because it moves the clock that all tests of this file share.
describe('a message that waits', () => {
  test('for longer than the service window fails as Meta would say it, before any call', async () => {
    const talk = await Talk.begin(account);
    const key = await account.apiKey(['CONVERSATIONS_READ']);
    await gateway.down();
    const id = await talk.say('late');
    await until('a call was tried', async () => (await attemptsOf(talk))[0]?.outcome === 'NOT_SENT');
    clock.advance(24 * 3_600_000);
    await gateway.up();
    const message = await until(
      'it has failed',
      async () => {
        const { message } = await key.query(
          'query ($id: ID!) { message(id: $id) { status failure { code isRetryable } } }',
          { id },
        );
        return message.status === 'FAILED' && message;
      },
      30_000,
    );
    expect(message.failure).toEqual({ code: 131047, isRetryable: false });
    expect(await talk.received()).toEqual([]);
  }, 60_000);
});
