import { ConversationExports } from '../../src/domains/exports/conversation-export.service.js';
import { ask, ended, table } from '../domains/exports/exports.js';
import type { Colleague } from '../domains/teams/staff.js';
import type { Chance } from '../flows/chance.js';
import type { SightWorld } from './sight-world.js';

/** As many files as one account may have asked for, with some to spare: each is kept for a day. */
const mostFiles = 14;
const asked = new WeakMap<SightWorld, number>();

/** A member who may export, of those who do not see everything. */
async function exporter(world: SightWorld, chance: Chance): Promise<Colleague> {
  const person = chance.pick(world.people.filter(({ userId }) => world.model.visibility.get(userId) !== 'ALL'));
  await world.mutate('memberChangeRole', { memberId: person.memberId, role: 'ADMIN' });
  return person;
}

/** What a member exports is what they see when it is written, whatever they saw when they asked. */
export async function fileFaults(world: SightWorld, chance: Chance): Promise<string[]> {
  const count = asked.get(world) ?? 0;
  const isRestricted = world.people.some(({ userId }) => world.model.visibility.get(userId) !== 'ALL');
  if (count >= mostFiles || !isRestricted) return [];
  asked.set(world, count + 2);
  const person = await exporter(world, chance);
  const [mine, taken] = chance.strikes(0.5) ? world.threads : world.threads.toReversed();
  for (const thread of [mine!, taken!]) await world.give(thread, person);
  const rows = chance.pick(['CONVERSATIONS', 'MESSAGES']);
  const other = chance.pick(world.people.filter((one) => one !== person));
  const written = await whileHeld(
    () => ask(person.api, 'conversationExport', { rows, includesNotes: rows === 'MESSAGES' }),
    () => world.give(taken!, other),
    ({ conversationExport, userErrors }) => {
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
      return ended(person.api, 'conversationExport', conversationExport.id);
    },
  );
  const lines = table(await (await fetch(written.url)).text());
  const is = new Set(lines.map((line) => line['conversation id']!));
  const seen = world.model.seenBy(person.userId);
  const faults = [
    ...[...is].filter((id) => !seen.has(id)).map((id) => `${person.userId} exports ${rows} of ${id}`),
    ...[...seen].filter((id) => !is.has(id)).map((id) => `${person.userId} does not export ${rows} of ${id}`),
  ];
  if (!seen.has(mine!.id) || seen.has(taken!.id)) faults.push('the file had nothing to lose');
  return [...faults, ...(await contactFileFaults(person))];
}

/** Contacts are everybody's, in lists and files alike. */
async function contactFileFaults({ api, userId }: Colleague): Promise<string[]> {
  const { contactExport } = await ask(api, 'contactExport', { columns: [{ field: 'CONTACT_ID' }] });
  const { url } = await ended(api, 'contactExport', contactExport.id);
  const exported = table(await (await fetch(url)).text()).map((line) => line['contact id']!);
  const { contacts } = await api.query('{ contacts(first: 100) { nodes { id } } }');
  const listed = contacts.nodes.map(({ id }: any) => id);
  return `${exported.sort()}` === `${listed.sort()}` ? [] : [`${userId} exports other contacts than are listed`];
}

/** Writing waits until what happens meanwhile is over. */
async function whileHeld<A, B>(
  begin: () => Promise<A>,
  meanwhile: () => Promise<void>,
  end: (begun: A) => Promise<B>,
): Promise<B> {
  const prototype = ConversationExports.prototype as unknown as { pages(...args: unknown[]): AsyncGenerator<unknown> };
  const { pages } = prototype;
  let release: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  prototype.pages = async function* (...args) {
    await released;
    yield* pages.apply(this, args);
  };
  try {
    const begun = await begin();
    await meanwhile();
    release!();
    return await end(begun);
  } finally {
    release!();
    prototype.pages = pages;
  }
}

/** There is no way round: by segments, by programs' keys, by a copy of a contact's data. */
export async function detourFaults(world: SightWorld, person: Colleague): Promise<string[]> {
  const { api, userId, memberId } = person;
  const seesAll = world.model.visibility.get(userId) === 'ALL';
  await world.mutate('memberChangeRole', { memberId, role: 'ADMIN' });
  const faults: string[] = [];
  const expect = (what: string, isOpen: boolean): void => {
    if (isOpen !== seesAll) faults.push(`${userId}, who sees ${seesAll ? 'all' : 'less'}: ${what} is ${isOpen}`);
  };
  for (const rule of [
    { conversation: { status: 'OPEN' } },
    { lastInbound: { span: { withinDays: 30 } } },
    { segmentId: world.segmentId },
    { not: { and: [{ segmentId: world.segmentId }] } },
  ]) {
    const preview = 'query ($rule: SegmentRuleInput!) { segmentPreview(rule: $rule) { count } }';
    const { body } = await api.raw(preview, { rule });
    expect(`segmentPreview of ${JSON.stringify(rule)}`, body.errors === undefined);
    // It is a rule, for who may ask.
    await world.account.api.query(preview, { rule });
  }
  const { segments, segment, node } = await api.query(
    'query ($id: ID!) { segments(first: 10) { nodes { id } } segment(id: $id) { count } node(id: $id) { id } }',
    { id: world.segmentId },
  );
  expect(
    'the segment in the list',
    segments.nodes.some(({ id }: any) => id === world.segmentId),
  );
  expect('the segment', segment !== null);
  expect('the node of the segment', node !== null);
  const scopes = ['CONVERSATIONS_READ'];
  const { apiKeyCreate } = await api.query(
    'mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { apiKey { id } userErrors { code } } }',
    { input: { name: 'A program', scopes } },
  );
  expect('a key that reads conversations', apiKeyCreate.userErrors.length === 0);
  const { dataExportRequest } = await api.query(
    'mutation ($input: DataExportRequestInput!) { dataExportRequest(input: $input) { export { id } userErrors { code } } }',
    { input: { subject: { contactId: world.threads[0]!.contactId } } },
  );
  expect(
    "a copy of a contact's data",
    dataExportRequest.userErrors.every(({ code }: any) => code !== 'FORBIDDEN'),
  );
  return faults;
}
