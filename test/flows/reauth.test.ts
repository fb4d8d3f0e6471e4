import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { Talk } from '../domains/messages/talk.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
}, 60_000);
afterAll(() => app?.stop());

const statusOfChannel = async (): Promise<string> =>
  (await account.api.query('{ channels { nodes { status } } }')).channels.nodes[0].status;

const bodiesAt = async (talk: Talk): Promise<string[]> =>
  (await talk.received()).map(({ request }: any) => request.text.body);

test('a token that is refused in the middle of sending stops nothing but the sending, and nothing is lost or sent twice', async () => {
  const { wabaId, phoneNumberId } = account.channel;
  await account.connect(wabaId, phoneNumberId, 'EAAone');
  await app.simulator.control('numbers', { phoneNumberId, throughput: 'HIGH', pairLimit: 'off' });
  const talks: Talk[] = [];
  for (let i = 0; i < 6; i++) talks.push(await Talk.begin(account));
  const wanted = Array.from({ length: 6 }, (_, i) => `no. ${i}`);
  await app.simulator.faults({ delayMs: 20 });
  const sending = Promise.all(
    talks.map(async (talk) => {
      for (const body of wanted) await talk.say(body);
    }),
  );
  await until('some are sent', async () => (await bodiesAt(talks[0]!)).length > 0);
  await app.simulator.control('tokens', { token: 'EAAone' });
  await sending;
  // Whatever was still to be sent when the token went; if nothing was, this is.
  for (const talk of talks) await talk.say('last');
  await until('the channel needs a new token', async () => (await statusOfChannel()) === 'NEEDS_REAUTH');

  // Customers go on writing, and see no answer yet.
  const { waId } = talks[0]!;
  await account.inbound({ from: { waId }, text: 'Are you there?' });
  const newcomer = newWaId();
  await account.inbound({ from: { waId: newcomer, name: 'Bo' }, text: 'Hello!' });
  // In the threads: by the whole seconds of Meta's timestamps, what waits to be sent may count as newer.
  const previews = async (): Promise<string[]> =>
    (
      await account.api.query('{ conversations(first: 10) { nodes { messages(last: 20) { nodes { preview } } } } }')
    ).conversations.nodes.flatMap(({ messages }: any) => messages.nodes.map(({ preview }: any) => preview));
  await until('both are in the inbox', async () => {
    const shown = await previews();
    return shown.includes('Are you there?') && shown.includes('Hello!');
  });
  for (const talk of talks) expect(await bodiesAt(talk)).not.toContain('last');

  await account.connect(wabaId, phoneNumberId, 'EAAtwo');
  for (const talk of talks) {
    await talk.gets(wanted.length + 1, 20_000);
    expect(await bodiesAt(talk)).toEqual([...wanted, 'last']);
  }
  expect(await statusOfChannel()).toBe('CONNECTED');
}, 60_000);
