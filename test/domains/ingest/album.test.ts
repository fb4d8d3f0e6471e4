import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import type { Customer } from '../../kit/simulator.js';
import { until } from '../../kit/until.js';
import { accountRows } from '../../flows/worker.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app?.stop());

/** Three pictures and a word about them, as a phone sends an album: four webhooks, a moment apart. */
const album = (): { type: string; timestamp: number; [key: string]: unknown }[] => {
  const from = Math.floor(Date.now() / 1000) - 10;
  return [
    ...[0, 1, 2].map((i) => ({ type: 'image', timestamp: from + i, image: { caption: `Picture ${i}` } })),
    { type: 'text', timestamp: from + 3, text: { body: 'It arrived broken' } },
  ];
};
const previews = ['📷 Photo: Picture 0', '📷 Photo: Picture 1', '📷 Photo: Picture 2', 'It arrived broken'];

interface Threads {
  conversations: any[];
  contacts: number;
}

/** What the inbox shows of everybody who wrote. */
async function threadsOf(account: TestAccount): Promise<Threads> {
  const { conversations } = await account.api.query(`{ conversations(first: 20) { nodes {
    id status unreadCount contact { id phoneNumber identities { value } } lastMessage { preview }
    messages(first: 10) { nodes { preview content { __typename ... on MediaContent { state } } } } } } }`);
  const [found] = await accountRows<{ contacts: number }>(
    account,
    'select count(*)::int as contacts from contact where account_id = $1',
  );
  return { conversations: conversations.nodes, contacts: found!.contacts };
}

const people = (): Customer[] => [
  ...Array.from({ length: 4 }, () => ({ waId: newWaId(), name: 'Ana' })),
  ...Array.from({ length: 4 }, () => ({ waId: newWaId(), userId: `DE.${newWaId()}`, name: 'Ben' })),
];

test.each([
  ['in order', (messages: object[]) => messages, {}],
  ['the last one first', (messages: object[]) => messages.toReversed(), {}],
  ['delivered twice, in any order', (messages: object[]) => messages, { duplicateWebhooks: 1, reorderWebhooks: 1 }],
])(
  'an album of a new person, %s, is one conversation of one contact',
  async (_name, order, faults) => {
    const account = await app.newAccount();
    await app.simulator.faults({ reset: true, ...faults });
    const customers = people();
    // All of each person's at once, and several people side by side.
    await Promise.all(
      customers.flatMap((from) => order(album()).map((message) => account.inbound({ from, message: message as any }))),
    );
    await app.simulator.faults({ reset: true });
    const { conversations, contacts } = await until(
      'everything is there, and every picture',
      async () => {
        const found = await threadsOf(account);
        const messages = found.conversations.flatMap((one) => one.messages.nodes);
        const isReady = messages.every(({ content }: any) => !content.state || content.state === 'READY');
        return messages.length >= customers.length * 4 && isReady && found;
      },
      60_000,
    );
    expect(contacts).toBe(customers.length);
    expect(conversations).toHaveLength(customers.length);
    for (const { waId, userId } of customers) {
      const [thread, ...more] = conversations.filter(({ contact }) => contact.phoneNumber === `+${waId}`);
      expect(more).toEqual([]);
      expect(thread).toMatchObject({ status: 'OPEN', unreadCount: 4, lastMessage: { preview: previews[3] } });
      // The words belong below the pictures, whichever of them came first.
      expect(thread.messages.nodes.map(({ preview }: any) => preview)).toEqual(previews);
      expect(thread.messages.nodes.filter(({ content }: any) => content.state === 'READY')).toHaveLength(3);
      if (userId) expect(thread.contact.identities.map(({ value }: any) => value)).toContain(userId);
    }
  },
  120_000,
);
