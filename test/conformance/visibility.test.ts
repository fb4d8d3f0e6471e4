import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { newId, toPublicId } from '../../src/platform/kernel/ids.js';
import type { Colleague } from '../domains/teams/staff.js';
import { Chance } from '../flows/chance.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { productSchema } from '../kit/schema.js';
import { until } from '../kit/until.js';
import { SightWindow } from './sight-model.js';
import { conversationOf, fullList, idsOf, only, readAll, readNodes, type Reading } from './sight-reading.js';
import { askAt, placesIn, plain, withoutMade, type HangingKind, type Place, type Samples } from './sight-walk.js';
import { detourFaults, fileFaults } from './sight-files.js';
import { inboxDocumentOf, SightWatch, watchedViews } from './sight-watch.js';
import { commonWord, greetingId, SightWorld, type Thread } from './sight-world.js';

// The long form: VISIBILITY_ROUNDS=200 npm test -- visibility; a seed that failed comes back with VISIBILITY_SEED.
const shortRounds = 3;
const rounds = Number(process.env['VISIBILITY_ROUNDS'] ?? shortRounds);
const seed = Number(process.env['VISIBILITY_SEED'] ?? (rounds > shortRounds ? Date.now() % 1_000_000 : 11));

const schema = productSchema();
const places = placesIn(schema);

let app: TestApp;
let world: SightWorld;
let watches: SightWatch[];
/** Notifications that each member was ever shown, with their conversations. */
const notified = new Map<string, Map<string, string>>();

beforeAll(async () => {
  app = await startTestApp();
  world = new SightWorld(await app.newAccount(), new Chance(seed));
  await world.settle();
  const document = inboxDocumentOf(schema);
  expect(validate(schema, parse(document))).toEqual([]);
  watches = await Promise.all(
    world.people.map((person, i) => SightWatch.begin(app, person, document, world.threads[i]!.id)),
  );
}, 120_000);
afterAll(async () => {
  await Promise.all((watches ?? []).map((watch) => watch.end()));
  await app?.stop();
});

/** Writes something that everybody sees, and waits until everybody was told. */
async function mark(name: string): Promise<void> {
  await world.mutate('contactUpdate', { contactId: world.markerId, displayName: name });
  await Promise.all(watches.map((watch) => watch.reaches(name)));
}

test('what a member cannot list they can neither read, count, find, follow, act on nor be told of', async () => {
  const { people, model } = world;
  const chance = new Chance(seed + 1);
  const steps: string[] = [];
  let before: SightWindow[] = [];
  for (let round = 0; round < rounds; round++) {
    const windows = people.map(({ userId }) => new SightWindow(model.seenBy(userId)));
    world.touched.clear();
    for (let i = 2 + chance.below(4); i > 0; i--) {
      steps.push(await world.step());
      people.forEach(({ userId }, k) => windows[k]!.note(model.seenBy(userId)));
    }
    await app.core.following.settled(world.account.accountId);
    await mark(`round ${round}`);
    const faults = watches.flatMap((watch, k) => watch.faults(windows[k]!, before[k], world.touched));
    before = windows;
    faults.push(...(await readingFaults()));
    for (const person of people) faults.push(...(await notificationFaults(person)), ...(await countFaults(person)));
    if (round === 0 || rounds > shortRounds) faults.push(...(await walkFaults(chance)));
    faults.push(...(await fileFaults(world, chance)), ...(await detourFaults(world, chance.pick(people))));
    await mark(`done ${round}`);
    for (const watch of watches) watch.skip();
    if (faults.length > 0)
      throw new Error(
        `seed ${seed}, round ${round}:\n${faults.slice(0, 20).join('\n')}\nafter\n${steps.slice(-12).join('\n')}`,
      );
  }
}, 3_600_000);

/** Every way to read gives each member what the owner is given, less what the model hides. */
async function readingFaults(): Promise<string[]> {
  const { account, threads, people } = world;
  await until('all that was written can be found', async () => {
    const { search } = await account.api.query(
      `query ($word: String!) { search(query: $word) { messages(first: 100) { nodes { message { id } } } } }`,
      { word: commonWord },
    );
    return search.messages.nodes.length === Math.min(world.messageCount, 100);
  });
  let faults: string[] = [];
  // What machines do meanwhile (a report of a status, a question of a survey) may fall between two readings.
  for (let tries = 0; tries < 5; tries++) {
    const shown = await readAll(account.api, threads, new Map());
    const ids = idsOf(shown);
    const all = new Map(shown).set('nodes', await readNodes(account.api, ids));
    const readings = await Promise.all(people.map(({ api }) => readAll(api, threads, ids)));
    faults = people.flatMap(({ userId }, i) => differences(userId, readings[i]!, all));
    if (faults.length === 0) break;
  }
  return faults;
}

function differences(userId: string, is: Reading, all: Reading): string[] {
  const seen = world.model.seenBy(userId);
  return [...only(all, seen)].flatMap(([way, wanted]) => {
    const lines = is.get(way) ?? [];
    const isFull = way !== 'nodes' && all.get(way)!.length >= fullList;
    const more = lines.filter((text) => (isFull ? !seen.has(conversationOf(text)) : !wanted.includes(text)));
    const less = wanted.filter((text) => !lines.includes(text));
    return [
      ...more.map((text) => `${userId} reads in ${way}: ${text}`),
      ...less.map((text) => `${userId} does not read in ${way}: ${text}`),
    ];
  });
}

/** The counts of the standard views are those of the conversations that each member sees, asked for and told live. */
async function countFaults({ api, userId }: Colleague): Promise<string[]> {
  const { conversations } = await world.account.api.query(
    '{ conversations(first: 20) { nodes { id status assignee { id } } } }',
  );
  const seen = world.model.seenBy(userId);
  const views: Readonly<Record<string, (one: any) => boolean>> = {
    MINE: ({ status, assignee }) => status === 'OPEN' && assignee?.id === userId,
    UNASSIGNED: ({ status, assignee }) => status === 'OPEN' && assignee === null,
    OPEN: ({ status }) => status === 'OPEN',
    PENDING: ({ status }) => status === 'PENDING',
    CLOSED: ({ status }) => status === 'CLOSED',
  };
  const { inboxCounts } = await api.query(
    `{ inboxCounts(standardViews: [${watchedViews.join(' ')}]) { standardView count } }`,
  );
  const wanted = (view: string): number =>
    conversations.nodes.filter((one: any) => seen.has(one.id) && views[view]!(one)).length;
  const faults = inboxCounts.flatMap(({ standardView, count }: { standardView: string; count: number }) =>
    count === wanted(standardView)
      ? []
      : [`${userId} is told ${count} for ${standardView} instead of ${wanted(standardView)}`],
  );
  const watch = watches.find(({ person }) => person.userId === userId)!;
  await until(
    'the counts are told',
    () => watchedViews.every((view) => watch.countsTold[view] === wanted(view)),
    20_000,
  ).catch(() => faults.push(`${userId} was told ${JSON.stringify(watch.countsTold)} live`));
  return faults;
}

/** Nobody is shown a notification about what they do not see, and what is counted is what is shown. */
async function notificationFaults({ api, userId }: Colleague): Promise<string[]> {
  const { notifications, notificationUnreadCount: count } = await api.query(
    '{ notifications(first: 100) { nodes { id kind readAt conversation { id } } } notificationUnreadCount }',
  );
  const seen = world.model.seenBy(userId);
  const known = notified.get(userId) ?? new Map<string, string>();
  notified.set(userId, known);
  const faults: string[] = [];
  for (const { id, kind, conversation } of notifications.nodes) {
    // That one's own file is written is about no conversation.
    if (kind === 'EXPORT_FINISHED') continue;
    if (!conversation || !seen.has(conversation.id)) faults.push(`${userId} is shown ${id} of ${conversation?.id}`);
    else known.set(id, conversation.id);
  }
  const unread = notifications.nodes.filter(({ readAt }: any) => readAt === null).length;
  if (unread !== count && notifications.nodes.length < fullList)
    faults.push(`${userId} is shown ${unread} unread notifications and told ${count}`);
  return faults;
}

/** Every place of every query and mutation: what is hidden answers as what never was, and what is seen does not. */
async function walkFaults(chance: Chance): Promise<string[]> {
  const { model, threads, people } = world;
  const person = chance.pick(people.filter(({ userId }) => model.visibility.get(userId) !== 'ALL'));
  // One conversation that was in sight, so that its notification is there, and one that is.
  const [hidden, seen] = [...threads].sort(() => chance.next() - 0.5) as [Thread, Thread];
  for (const thread of [hidden, seen]) await world.give(thread, person);
  await app.core.following.settled(world.account.accountId);
  const faults = await notificationFaults(person);
  await world.give(hidden, chance.pick(people.filter((one) => one !== person)));
  await app.core.following.settled(world.account.accountId);
  const state = (): Promise<string> => stateOf(hidden);
  const before = await state();
  for (const place of places) {
    const id = idAt(place.kind, hidden, person);
    if (!id) continue;
    const samples = samplesFor(place, seen);
    const answers: string[] = [];
    for (const asked of [toPublicId(place.kind, newId()), id]) {
      const { status, body } = await person.api.raw(...askAt(place, asked, samples));
      answers.push(withoutMade(plain({ status, data: body.data, errors: body.errors }, asked)));
      if (body.errors?.some(({ extensions }) => /INTERNAL|VALIDATION|BAD_USER_INPUT/.test(extensions['code'])))
        faults.push(`${where(place)}: ${JSON.stringify(body.errors)}`);
    }
    if (answers[0] !== answers[1]) faults.push(`${where(place)} of ${person.userId}: ${answers.join('\n  ≠ ')}`);
  }
  const after = await state();
  if (before !== after) faults.push(`${hidden.id} was changed: ${before}\n  ≠ ${after}`);
  faults.push(...(await contactFaults(person, hidden)));
  faults.push(...(await seenFaults(person, seen)));
  await mark(`walked ${randomUUID()}`);
  for (const watch of watches) watch.skip();
  return faults;
}

/** By the contact, too, nobody writes into a thread that is hidden from them. */
async function contactFaults(person: Colleague, { contactId }: Thread): Promise<string[]> {
  const faults: string[] = [];
  for (const clientMessageId of [greetingId, randomUUID()]) {
    const { messageSend } = await person.api.query(
      `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code } } }`,
      { input: { contactId, channelId: world.account.channel.id, clientMessageId, content: { text: { body: 'Hi' } } } },
    );
    if (messageSend.message !== null || messageSend.userErrors[0]?.code !== 'NOT_FOUND')
      faults.push(`messageSend by the contact of ${person.userId}: ${JSON.stringify(messageSend)}`);
  }
  return faults;
}

/** What is seen can be acted on: no verb says that it is not there. */
async function seenFaults(person: Colleague, thread: Thread): Promise<string[]> {
  const faults: string[] = [];
  for (const place of places) {
    if (place.operation !== 'mutation' || place.kind !== 'Conversation') continue;
    const { body } = await person.api.raw(...askAt(place, thread.id, samplesFor(place, thread)));
    const [payload] = Object.values(body.data ?? {}) as { userErrors?: { code: string; path: string[] | null }[] }[];
    const missed = payload?.userErrors?.find(
      ({ code, path }) => code === 'NOT_FOUND' && path?.includes(place.path.at(-1)!),
    );
    if (missed) faults.push(`${where(place)} of ${person.userId} does not find ${thread.id}`);
  }
  return faults;
}

const where = ({ operation, field, path, kind }: Place): string =>
  `${operation} ${field.name} ${path.join('.')} (${kind})`;

function idAt(kind: HangingKind, thread: Thread, { userId }: Colleague): string | undefined {
  if (kind === 'Conversation') return thread.id;
  if (kind === 'Message') return thread.messageId;
  if (kind === 'Note') return thread.noteId;
  if (kind === 'Media') return thread.mediaId;
  if (kind === 'BulkAction') return thread.bulkActionId;
  if (kind === 'Activity') return undefined; // those are among the nodes that are read
  return [...(notified.get(userId) ?? [])].find(([, conversationId]) => !world.model.sees(userId, conversationId))?.[0];
}

function samplesFor({ path }: Place, seen: Thread): Samples {
  const clientMessageId = path[1] === 'conversationId' ? greetingId : randomUUID();
  return {
    ids: {
      conversationId: seen.id,
      conversationIds: seen.id,
      labelIds: world.labelId,
      addLabelIds: world.labelId,
      removeLabelIds: world.labelId,
      macroId: world.macroId,
    },
    inputs: {
      messageSend: { conversationId: seen.id, clientMessageId, content: { text: { body: 'Hello' } } },
      conversationsUpdate: { action: { markRead: true } },
      conversationSnooze: { untilNextMessage: true },
      // An old version: whose it is stays as it is.
      conversationAssign: { version: 0 },
      conversationTransfer: { version: 0 },
      noteCreate: { body: 'A note' },
      noteUpdate: { body: 'Another note' },
    },
  };
}

/** What a conversation is, as the owner reads it: nobody who does not see it changes any of it. */
async function stateOf({ id }: Thread): Promise<string> {
  const { conversation } = await world.account.api.query(
    `query ($id: ID!) { conversation(id: $id) { version status unreadCount priority snoozedUntil assignee { id } team { id }
      labels { id } notes(last: 50) { nodes { id body } } messages(last: 50) { nodes { id preview } } } }`,
    { id },
  );
  return JSON.stringify(conversation);
}
