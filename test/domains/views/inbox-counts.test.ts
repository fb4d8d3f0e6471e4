import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestAccount, TestMember } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { subscribe } from '../../kit/socket.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { Staff, type Colleague } from '../teams/staff.js';
import { mentionFaults, recount, viewKeys, type Counts, type Sight } from './recount.js';

let app: TestApp;
let account: TestAccount;
let staff: Staff;
let people: Record<'ALL' | 'TEAM' | 'OWN', Colleague>;
let teamId: string;
/** A team of everybody. */
let houseId: string;
let labelId: string;
const conversations: string[] = [];

beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  staff = new Staff(account);
  people = { ALL: await staff.hire(), TEAM: await staff.hire('AGENT', 'TEAM'), OWN: await staff.hire('AGENT', 'OWN') };
  teamId = await staff.team('Sales', people.TEAM);
  houseId = await staff.team('House', people.ALL, people.TEAM, people.OWN);
  for (let i = 0; i < 12; i++) conversations.push(await staff.conversation());
  const { label } = await account.api.mutate(
    'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
    { name: 'red' },
  );
  labelId = label.id;
}, 120_000);
afterAll(() => app.stop());

const byKey = (counts: any[]): Counts =>
  Object.fromEntries(counts.map(({ standardView, savedViewId, count }) => [standardView ?? savedViewId, count]));
const keys = [...viewKeys];
const shown = 'standardView savedViewId count';
const countsOf = async ({ api }: TestMember): Promise<Counts> =>
  byKey(
    (await api.query(`query ($keys: [StandardViewKey!]) { inboxCounts(standardViews: $keys) { ${shown} } }`, { keys }))
      .inboxCounts,
  );

const pick = <T>(from: readonly T[], i: number): T => from[i % from.length]!;

/** The first word of a note names a person or a team. */
const naming = (whom: { userId: string } | { teamId: string }): object => ({
  body: 'Look at this',
  mentions: [{ offset: 0, length: 4, ...whom }],
});

/** Notes that were written, and may be changed and deleted. */
const notes: string[] = [];

/** What one writer does, one after the other; what is refused is refused. */
async function work(writer: number): Promise<void> {
  const members = [account.owner, people.ALL];
  for (let step = 0; step < 14; step++) {
    const conversation = { conversationId: pick(conversations, writer * 5 + step * 7) };
    const colleague = pick([people.ALL, people.TEAM, people.OWN], step);
    const [name, input] = pick<[string, object]>(
      [
        ['conversationAssign', { ...conversation, assigneeId: colleague.userId }],
        ['noteCreate', { ...conversation, ...naming({ userId: pick([people.ALL, colleague], writer).userId }) }],
        ['conversationClose', conversation],
        ['conversationAssign', { ...conversation, teamId, assigneeId: null }],
        ['conversationReopen', conversation],
        ['noteCreate', { ...conversation, ...naming({ teamId: houseId }) }],
        ['conversationMarkRead', conversation],
        ['noteUpdate', { noteId: notes[step], body: 'Never mind' }],
        ['conversationSnooze', { ...conversation, untilNextMessage: true }],
        ['conversationAddLabels', { ...conversation, labelIds: [labelId] }],
        ['noteDelete', { noteId: notes[step + 1] }],
        ['noteCreate', { ...conversation, ...naming({ teamId }) }],
        ['conversationSetPending', conversation],
        ['noteUpdate', { noteId: notes[step + 2], ...naming({ userId: people.ALL.userId }) }],
      ],
      writer + step,
    );
    if ('noteId' in input && !input.noteId) continue;
    const made = name === 'noteCreate' ? 'note { id }' : '';
    const data = await pick(members, writer).api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${made} userErrors { code } } }`,
      { input },
    );
    if (data[name].note) notes.push(data[name].note.id);
  }
}

/** A customer begins a conversation, and somebody is told of it in a note. */
async function begin(): Promise<void> {
  const conversationId = await staff.conversation();
  const input = { conversationId, ...naming({ userId: people.ALL.userId }) };
  await account.api.mutate(
    'mutation ($input: NoteCreateInput!) { noteCreate(input: $input) { userErrors { code } } }',
    input,
  );
}

describe('the counts of views', () => {
  test('equal a recount by SQL while eight write, for everybody, and arrive by themselves', async () => {
    const members = Object.entries(people) as [Sight, Colleague][];
    const watches = members.map(([, member]) =>
      subscribe(
        app,
        member.token,
        `subscription ($keys: [StandardViewKey!]) { inboxCountsChanged(standardViews: $keys) { counts { ${shown} } } }`,
        { keys },
      ),
    );
    await Promise.all(watches.map(({ opened }) => opened));
    const began = Date.now();
    await Promise.all([...Array.from({ length: 8 }, (_, writer) => work(writer)), ...Array.from({ length: 4 }, begin)]);
    for (const [i, [visibility, member]] of members.entries()) {
      const { exact } = await until(`the counts with ${visibility} are those of the database`, async () => {
        const exact = await recount(account, member.userId, visibility);
        const counts = await countsOf(member);
        return JSON.stringify(counts) === JSON.stringify(exact) && { exact };
      });
      await until(`they were told with ${visibility}`, () => {
        const last = watches[i]!.events.at(-1)?.inboxCountsChanged.counts;
        return last && JSON.stringify(byKey(last)) === JSON.stringify(exact);
      });
      const seconds = (Date.now() - began) / 1_000;
      expect(watches[i]!.events.length).toBeLessThanOrEqual(seconds + 3);
    }
    const all = await countsOf(people.ALL);
    expect(all['OPEN']! + all['SNOOZED']! + all['PENDING']! + all['CLOSED']!).toBe(16);
    // Nobody touched those that began meanwhile.
    expect(all['MENTIONS']).toBeGreaterThanOrEqual(4);
    expect(await mentionFaults(account, [people.ALL.userId])).toEqual([]);
    const own = await countsOf(people.OWN);
    expect(own['OPEN']! + own['SNOOZED']! + own['PENDING']! + own['CLOSED']!).toBeLessThan(16);
    await Promise.all(watches.map((watch) => watch.close()));
  }, 120_000);

  test('are those of the lists, for standard and for saved views, in one statement and one for the views', async () => {
    const { savedView } = await people.ALL.api.mutate(
      'mutation ($input: SavedViewCreateInput!) { savedViewCreate(input: $input) { savedView { id where } userErrors { code } } }',
      { name: 'Red or waiting', where: { or: [{ labels: { any: [labelId] } }, { waitingMinutes: 0 }] } },
    );
    const { standardViews } = await people.ALL.api.query('{ standardViews { key where } }');
    const listed = async (where: object): Promise<number> =>
      (
        await people.ALL.api.query(
          'query ($where: ConversationWhereInput) { conversations(where: $where, first: 100) { nodes { id } } }',
          { where },
        )
      ).conversations.nodes.length;
    const counts = await countsOf(people.ALL);
    expect(Object.keys(counts)).toEqual(standardViews.map(({ key }: { key: string }) => key));
    for (const { key, where } of standardViews) expect([key, counts[key]]).toEqual([key, await listed(where)]);
    const both = `query ($ids: [ID!]) { inboxCounts(standardViews: [MINE, OPEN], savedViewIds: $ids) { ${shown} } }`;
    let answer: any;
    // What others were watching may be shown to them a last time meanwhile.
    const costs = (wanted: string[], work: () => Promise<unknown>) =>
      until(`it costs ${wanted.join(' and ')}`, async () => `${await countStatements(app, work)}` === `${wanted}`);
    await costs(['savedViewsById', 'inboxCounts'], async () => {
      answer = await people.ALL.api.query(both, { ids: [savedView.id, 'vew_nonsense'] });
    });
    expect(byKey(answer.inboxCounts)).toEqual({
      MINE: counts['MINE'],
      OPEN: counts['OPEN'],
      [savedView.id]: await listed(savedView.where),
    });
    await costs(['inboxCounts'], () => countsOf(people.ALL));
    const { inboxCounts } = await people.ALL.api.query(`{ inboxCounts { ${shown} } }`);
    expect(Object.keys(byKey(inboxCounts))).toEqual(keys.slice(0, -1));
  });

  test('are shown at once, and what the clock alone changes is told', async () => {
    const own = await app.newAccount();
    const desk = new Staff(own);
    await desk.conversation();
    const { savedView } = await own.api.mutate(
      'mutation ($input: SavedViewCreateInput!) { savedViewCreate(input: $input) { savedView { id } userErrors { code } } }',
      { name: 'Waits long', where: { waitingMinutes: 5 } },
    );
    const watch = own.subscribe(
      `subscription ($ids: [ID!]) { inboxCountsChanged(standardViews: [OPEN], savedViewIds: $ids) { counts { ${shown} } } }`,
      { ids: [savedView.id] },
    );
    const told = async (): Promise<Counts> => byKey((await watch.next(20_000)).inboxCountsChanged.counts);
    expect(await told()).toEqual({ OPEN: 1, [savedView.id]: 0 });
    app.clock.advance(6 * 60_000);
    expect(await told()).toEqual({ OPEN: 1, [savedView.id]: 1 });
    await desk.conversation();
    expect(await told()).toMatchObject({ OPEN: 2 });
    await watch.close();
  }, 60_000);

  test('are refused when there are too many, and nothing of another account', async () => {
    const ids = Array.from({ length: 51 }, () => 'vew_nonsense');
    await expect(
      account.api.query('query ($ids: [ID!]) { inboxCounts(savedViewIds: $ids) { count } }', { ids }),
    ).rejects.toThrow(/50/);
    const stranger = await app.newAccount({ channel: false });
    expect(Object.values(await countsOf(stranger.owner)).every((count) => count === 0)).toBe(true);
  });
});
