import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { give, newContact } from '../consent/consents.js';

let app: TestApp;
let account: TestAccount;
const ids: string[] = [];

const run = (name: string, input: object, selection = '__typename'): Promise<any> =>
  account.api.mutate(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`,
    input,
  );

beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  const { members } = await account.api.query('{ members { nodes { id } } }');
  for (let i = 0; i < 4; i++) {
    const { id } = await newContact(account);
    ids.push(id);
    for (const n of [1, 2, 3]) await run('contactNoteCreate', { contactId: id, body: `note ${n} of ${i}` });
    await run('contactEventTrack', { contactId: id, name: 'order', eventId: `order ${i}` });
    await run('contactEventTrack', { contactId: id, name: 'visit', eventId: `visit ${i}` });
    await run('contactMerge', { keptId: id, goneId: (await newContact(account, newWaId())).id });
    await give(account, id);
    await give(account, id);
    const { team } = await run('teamCreate', { name: `Team ${i}` }, 'team { id }');
    await run('teamAddMembers', { teamId: team.id, memberIds: [members.nodes[0].id] });
    const { segment } = await run('segmentCreate', { name: `Segment ${i}` }, 'segment { id }');
    await run('segmentAddContacts', { segmentId: segment.id, contactIds: ids });
  }
}, 240_000);
afterAll(() => app.stop());

const nodes = 'nodes { __typename }';
const page = 'pageInfo { endCursor startCursor hasNextPage hasPreviousPage }';
describe('lists under many parents cost the statements of one', () => {
  test.each([
    ['Contact.notes', 'contacts', `notes(first: 2) { ${nodes} }`],
    ['Contact.events', 'contacts', `events(name: "order") { ${nodes} }`],
    ['Contact.timeline', 'contacts', `timeline(last: 3) { nodes { __typename } }`],
    ['Contact.merges', 'contacts', `merges { ${nodes} }`],
    ['Contact.calls', 'contacts', `calls { ${nodes} }`],
    ['Contact.consentHistory', 'contacts', `consentHistory { ${nodes} }`],
    ['Team.members', 'teams', `members { ${nodes} }`],
    ['Segment.contacts', 'segments', `contacts(first: 2) { ${nodes} }`],
  ])('%s', async (_, parents, list) => {
    const read = (first: number) =>
      countStatements(app, () => account.api.query(`{ ${parents}(first: ${first}) { nodes { ${list} } } }`));
    const one = await read(1);
    expect(await read(4)).toEqual(one);
  });
});

describe('a page under each parent', () => {
  const of = async (list: string): Promise<any[]> =>
    (
      await account.api.query(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Contact { list: ${list} } } }`, { ids })
    ).nodes.map(({ list: one }: any) => one);

  test('is its own, in its order, and goes on from where it ended', async () => {
    const first = await of(`notes(first: 2) { nodes { body } ${page} }`);
    first.forEach(({ nodes: [one, two], pageInfo }, i) => {
      expect([one.body, two.body]).toEqual([`note 3 of ${i}`, `note 2 of ${i}`]);
      expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    });
    const after = await of(`notes(first: 2, after: "${first[0].pageInfo.endCursor}") { nodes { body } ${page} }`);
    expect(after[0]).toMatchObject({
      nodes: [{ body: 'note 1 of 0' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    // The notes of the others are newer than the place, so nothing of theirs lies behind it.
    expect(after.slice(1).map((one) => one.nodes)).toEqual([[], [], []]);
    const last = await of(`notes(last: 2) { nodes { body } ${page} }`);
    last.forEach(({ nodes: both, pageInfo }, i) => {
      expect(both.map(({ body }: any) => body)).toEqual([`note 2 of ${i}`, `note 1 of ${i}`]);
      expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    });
  });

  test('with other arguments is another one, also side by side', async () => {
    const { contact } = await account.api.query(
      `query ($id: ID!) { contact(id: $id) { orders: events(name: "order") { nodes { name } } all: events { nodes { name } }
        one: events(first: 1) { nodes { name } } } }`,
      { id: ids[0] },
    );
    expect(contact.orders.nodes).toEqual([{ name: 'order' }]);
    expect(contact.all.nodes.map(({ name }: any) => name).sort()).toEqual(['order', 'visit']);
    expect(contact.one.nodes).toHaveLength(1);
  });

  test('with a wrong size or cursor is refused', async () => {
    await expect(of(`notes(first: 0) { ${nodes} }`)).rejects.toThrow(/1 to 100/);
    await expect(of(`notes(first: 1, after: "nonsense") { ${nodes} }`)).rejects.toThrow(/cursor/);
  });
});
