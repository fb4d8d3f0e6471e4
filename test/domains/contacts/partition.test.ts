import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rows } from '../../../src/platform/database/rows.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { restrictionGuard } from '../../../src/domains/consent/restriction.policy.js';
import { Suppressions } from '../../../src/domains/consent/suppression.service.js';
import { ContactIdentityService } from '../../../src/domains/contacts/contact-identity.service.js';
import { ContactMergeService } from '../../../src/domains/contacts/contact-merge.service.js';
import { conversationMerge } from '../../../src/domains/conversations/conversation-merge.js';
import { startTestApp, type TestApp } from '../../kit/app.js';

/*
 * The law. Facts say "these identities are one human being" (a message, a status, an echo: user id, parent id, number, any
 * of them missing). Two facts that share an identity speak of one person; spellings of a number are one identity. The
 * contacts are the classes of the smallest equivalence that the facts ask for: which facts came, not in which order, how
 * often, in what company or at what time, decides who is one contact. User names take no part.
 *
 * Notices of change are outside of it on purpose: they take a number away from a person, so it matters whether a message
 * from that number came before or after. Outside as well: a number that was told with one user id and comes on the same
 * channel with another one, since the second person has it now. Here nobody was heard on a channel before.
 */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

interface Fact {
  userId?: string;
  parentUserId?: string;
  waId?: string;
  username?: string;
}

const spellings = [
  ['551181234567', '5511981234567'],
  ['525512345678', '5215512345678'],
  ['541141234567', '5491141234567'],
  ['4915112345678'],
  ['4915112345679'],
];
const keyOfNumber = new Map(spellings.flatMap((group) => group.map((waId) => [waId, group[0]!])));

const fact: fc.Arbitrary<Fact> = fc
  .record(
    {
      userId: fc.constantFrom(...'abcdef').map((id) => `DE.${id}`),
      parentUserId: fc.constantFrom('x', 'y', 'z').map((id) => `DE.ENT.${id}`),
      waId: fc.constantFrom(...keyOfNumber.keys()),
      username: fc.constantFrom('ana', 'bob'),
    },
    { requiredKeys: [] },
  )
  .filter(({ userId, parentUserId, waId }) => Boolean(userId ?? parentUserId ?? waId));

const keysOf = ({ userId, parentUserId, waId }: Fact): string[] => [
  ...(userId ? [`USER_ID ${userId}`] : []),
  ...(parentUserId ? [`PARENT_USER_ID ${parentUserId}`] : []),
  ...(waId ? [`PHONE_NUMBER ${keyOfNumber.get(waId)}`] : []),
];

/** The classes of the law, by growing them until nothing changes. */
function classesOf(facts: readonly Fact[]): string[] {
  let classes: Set<string>[] = [];
  for (const keys of facts.map(keysOf)) {
    const touched = classes.filter((one) => keys.some((key) => one.has(key)));
    classes = [
      ...classes.filter((one) => !touched.includes(one)),
      new Set([...keys, ...touched.flatMap((one) => [...one])]),
    ];
  }
  return classes.map((one) => [...one].sort().join(', ')).sort();
}

const service = new ContactIdentityService(
  new ContactMergeService([conversationMerge], restrictionGuard),
  async () => new Set(),
  new Suppressions([Buffer.alloc(32)]),
  async () => undefined,
  restrictionGuard,
);

/** What the database holds once these batches were resolved, some at the same time. */
async function contactsAfter(
  batches: readonly (readonly Fact[])[],
  atOnce: boolean,
  accountId: string,
): Promise<string[]> {
  const viewer = systemViewer(accountId);
  const resolve = (batch: readonly Fact[]) =>
    app.database.write(viewer, (scope) => service.resolve(scope, newId(), batch));
  if (atOnce) await Promise.all(batches.map(resolve));
  else for (const batch of batches) await resolve(batch);
  const found = await rows<{ contactId: string; kind: string; value: string }>(
    app.database.read(viewer).em,
    `select c.id as "contactId", i.kind, i.value from contact c
     left join contact_identity i on i.account_id = $1 and i.contact_id = c.id and i.kind <> 'USERNAME' where c.account_id = $1`,
    [accountId],
  );
  return [...Map.groupBy(found, (row) => row.contactId).values()]
    .map((identities) =>
      identities
        .map(({ kind, value }) => `${kind} ${kind === 'PHONE_NUMBER' ? keyOfNumber.get(value.slice(1)) : value}`)
        .sort()
        .join(', '),
    )
    .sort();
}

test('whoever shares an identity is one contact, whatever the order, repetition, grouping or simultaneity', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fact, { minLength: 1, maxLength: 10 }).chain((facts) =>
        fc.record({
          facts: fc.constant(facts),
          again: fc.shuffledSubarray(facts),
          shuffled: fc.shuffledSubarray(facts, { minLength: facts.length }),
          size: fc.integer({ min: 1, max: 4 }),
          atOnce: fc.boolean(),
        }),
      ),
      async ({ facts, again, shuffled, size, atOnce }) => {
        const all = [...shuffled, ...again];
        const batches = Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
          all.slice(i * size, (i + 1) * size),
        );
        const { accountId } = await app.newAccount({ channel: false });
        expect(await contactsAfter(batches, atOnce, accountId)).toEqual(classesOf(facts));
      },
    ),
    { numRuns: 40 },
  );
}, 180_000);

test('an identity that is learned while its contact is merged away goes to the contact that stays', async () => {
  for (let round = 0; round < 25; round++) {
    const [userId, waId] = [`DE.${round}a`, '4915112345678'];
    const facts = [
      { waId },
      { userId },
      { userId, waId },
      { userId, parentUserId: `DE.ENT.${round}`, username: 'ana' },
    ];
    const { accountId } = await app.newAccount({ channel: false });
    expect(await contactsAfter([[facts[0]!], [facts[1]!]], false, accountId)).toHaveLength(2);
    expect(await contactsAfter([[facts[2]!], [facts[3]!]], true, accountId)).toEqual(classesOf(facts));
  }
}, 60_000);
