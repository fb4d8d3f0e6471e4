import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { bodyOf, change, contactOf, messageOf } from '../domains/ingest/bodies.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
}, 60_000);
afterAll(() => app?.stop());

const lettersDocument = '{ webhookDeadLetters(first: 10) { nodes { id field reason item } } }';
const replayDocument = `mutation ($input: WebhookDeadLetterReplayInput!) { webhookDeadLetterReplay(input: $input) {
  results { id isReplayed reason } userErrors { code message path } } }`;
const threadDocument = `{ conversations(first: 2) { nodes { unreadCount messages(last: 100) { nodes { preview } } } } }`;

test('one poisoned message among fifty in one POST is set aside; the others reach the inbox, and it does not stop the next', async () => {
  const person = { waId: newWaId(), name: 'Ana' };
  const inbox = account.subscribe(
    'subscription { inboxEvents { __typename ... on MessageReceivedEvent { message { preview } } } }',
  );
  await inbox.find('the subscription has caught up', (data) => data.inboxEvents.__typename === 'CaughtUpEvent');
  const messages = Array.from({ length: 50 }, (_, i) =>
    messageOf(person, { text: { body: `no. ${i}` }, ...(i === 17 ? { timestamp: 'yesterday' } : {}) }),
  );
  const body = bodyOf(change(account.channel, { contacts: [contactOf(person)], messages }));
  expect(await app.simulator.control('raw?wait=1', { body })).toMatchObject({ webhook: { state: 'delivered' } });

  const wanted = messages.map((_, i) => `no. ${i}`).filter((_, i) => i !== 17);
  const told = () =>
    inbox.events.flatMap(({ inboxEvents }) => (inboxEvents.message ? [inboxEvents.message.preview as string] : []));
  await until('all others are told', () => told().length >= wanted.length);
  expect(told()).toEqual(wanted);

  const { webhookDeadLetters } = await account.api.query(lettersDocument);
  expect(webhookDeadLetters.nodes).toHaveLength(1);
  const [letter] = webhookDeadLetters.nodes;
  expect(letter).toMatchObject({ field: 'messages', reason: expect.stringMatching(/\S/) });
  expect(JSON.parse(letter.item).entry[0].changes[0].value.messages).toMatchObject([{ text: { body: 'no. 17' } }]);

  // What is poisoned stays so: a replay says why, and loses nothing.
  const { results } = await account.api.mutate(replayDocument, { ids: [letter.id] });
  expect(results).toMatchObject([{ id: letter.id, isReplayed: false, reason: expect.stringMatching(/\S/) }]);
  expect((await account.api.query(lettersDocument)).webhookDeadLetters.nodes).toHaveLength(1);

  await account.inbound({ from: person, text: 'after' });
  await until('the next one is told', () => told().includes('after'));
  const { conversations } = await account.api.query(threadDocument);
  expect(conversations.nodes).toMatchObject([{ unreadCount: 50 }]);
  const previews = conversations.nodes[0].messages.nodes.map(({ preview }: any) => preview).sort();
  expect(previews).toEqual([...wanted, 'after'].sort());
  await inbox.close();
}, 30_000);
