import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { Talk } from '../domains/messages/talk.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
}, 60_000);
afterEach(() => app?.simulator.faults({ reset: true }));
afterAll(() => app?.stop());

const follow = async () => {
  const inbox = account.subscribe(
    `subscription { inboxEvents { __typename ... on MessageStatusChangedEvent { message { id status } } } }`,
  );
  await inbox.find('the subscription has caught up', (data) => data.inboxEvents.__typename === 'CaughtUpEvent');
  const stepsOf = (id: string): string[] =>
    inbox.events.flatMap(({ inboxEvents: { message } }) => (message?.id === id ? [message.status] : []));
  return { inbox, stepsOf };
};

const ladder = ['QUEUED', 'SENDING', 'UNKNOWN', 'ACCEPTED', 'SENT', 'DELIVERED', 'READ'];

test('reports that come before our own send has committed, twice and in any order, are shown once and only upwards', async () => {
  const talk = await Talk.begin(account);
  const { inbox, stepsOf } = await follow();
  // The answer of each call comes long after its reports.
  await app.simulator.faults({ delayMs: 1_200, duplicateWebhooks: 1, reorderWebhooks: true });
  const ids = [await talk.say('one'), await talk.say('two')];
  for (const id of ids) await talk.reaches(id, ['READ']);
  // The late answer of the first one changes nothing any more, and lets the second go: both are at the phone, in order.
  expect((await talk.received()).map(({ request }) => request.text.body)).toEqual(['one', 'two']);
  for (const id of ids) {
    const { statusHistory } = await talk.message(id);
    expect(statusHistory.map(({ status }: any) => status)).toEqual(['SENT', 'DELIVERED', 'READ']);
    const steps = await until('the last step is told', () => stepsOf(id).at(-1) === 'READ' && stepsOf(id));
    expect(steps).toEqual(steps.toSorted((a, b) => ladder.indexOf(a) - ladder.indexOf(b)));
  }
  await inbox.close();
}, 30_000);

test('reports of a call whose answer never comes settle the message, and the conversation goes on', async () => {
  const talk = await Talk.begin(account);
  await app.simulator.faults({ dropResponse: 1, holdStatuses: true });
  const id = await talk.say('one');
  await talk.reaches(id, ['UNKNOWN']);
  await app.simulator.faults({ dropResponse: 0, duplicateWebhooks: 1, reorderWebhooks: true, releaseStatuses: true });
  await talk.reaches(id, ['READ']);
  await talk.reaches(await talk.say('two'), ['READ']);
  expect((await talk.received()).map(({ request }) => request.text.body)).toEqual(['one', 'two']);
}, 30_000);
