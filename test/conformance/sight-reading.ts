import type { ApiClient } from '../kit/api.js';
import { commonWord, type Thread } from './sight-world.js';

/** Everything that one viewer can read of the inbox, by the way in which it was read: lines that name conversations. */
export type Reading = ReadonlyMap<string, readonly string[]>;

/** A line of a reading: the conversation that it speaks of, and what it says. */
const line = (conversationId: string, ...said: unknown[]): string => [conversationId, ...said.map(String)].join(' ');

/** The conversation that a line speaks of. */
export const conversationOf = (text: string): string => text.split(' ')[0]!;

const listDocument = `query ($word: String!) {
  conversations(first: 20) { nodes { id status unreadCount assignee { id } team { id } lastMessage { id } } }
  oldest: conversations(last: 20, orderBy: { field: CREATED_AT }) { nodes { id } }
  unassigned: conversations(first: 20, where: { isUnassigned: true }) { nodes { id } }
  open: conversations(first: 20, where: { or: [{ status: OPEN }, { status: PENDING }] }) { nodes { id } }
  named: conversations(first: 20, search: "Customer") { nodes { id } }
  surveys(first: 100) { nodes { id conversation { id } } }
  search(query: $word) { messages(first: 100) { nodes { message { id conversation { id } } } } } }`;

const threadDocument = (count: number): string => `query (${each(count, (i) => `$c${i}: ID!`, ', ')}) {
  ${each(
    count,
    (i) => `c${i}: conversation(id: $c${i}) { id
      messages(last: 20) { nodes { id } } notes(last: 20) { nodes { id attachments { id } } } serviceClocks { state } calls(last: 20) { nodes { id } }
      timeline(last: 30) { nodes { __typename ... on Message { id } ... on Note { id } ... on Activity { id } } } }`,
  )} }`;

const contactDocument = (count: number): string => `query (${each(count, (i) => `$p${i}: ID!`, ', ')}) {
  ${each(
    count,
    (i) => `p${i}: contact(id: $p${i}) { timeline(first: 30) { nodes { __typename
      ... on ContactTimelineConversationBegun { conversation { id } }
      ... on ContactTimelineConversationClosed { conversation { id } } } }
      calls(first: 20) { nodes { id conversation { id } } } }
      w${i}: conversations(first: 5, where: { contactId: $p${i} }) { nodes { id } }`,
  )} }`;

const nodesDocument = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

function each(count: number, write: (i: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, i) => write(i)).join(between);
}

/** Reads what there is to read; `ids` are conversations' and of what hangs on them, by the conversation. */
export async function readAll(
  api: ApiClient,
  threads: readonly Thread[],
  ids: ReadonlyMap<string, string>,
): Promise<Reading> {
  const found = new Map<string, string[]>();
  const listed = await api.query(listDocument, { word: commonWord });
  for (const list of ['conversations', 'oldest', 'unassigned', 'open', 'named'])
    found.set(
      list,
      listed[list].nodes.map(({ id, ...rest }: { id: string }) => line(id, JSON.stringify(rest))),
    );
  found.set(
    'surveys',
    listed.surveys.nodes.map((survey: any) => line(survey.conversation.id, survey.id)),
  );
  found.set(
    'search',
    listed.search.messages.nodes.map(({ message }: any) => line(message.conversation.id, message.id)),
  );
  for (const [way, read] of [
    ['threads', readThreads],
    ['contacts', readContacts],
  ] as const) {
    // A few at once, for the sake of the limits of one operation.
    for (let i = 0; i < threads.length; i += 4)
      for (const [part, lines] of await read(api, threads.slice(i, i + 4)))
        found.set(`${way} ${part}`, [...(found.get(`${way} ${part}`) ?? []), ...lines]);
  }
  found.set('nodes', await readNodes(api, ids));
  for (const lines of found.values()) lines.sort();
  return found;
}

/** What is found by its id. */
export async function readNodes(api: ApiClient, ids: ReadonlyMap<string, string>): Promise<string[]> {
  const known = [...ids.keys()];
  const found: string[] = [];
  for (let i = 0; i < known.length; i += 100) {
    const { nodes } = await api.query(nodesDocument, { ids: known.slice(i, i + 100) });
    for (const node of nodes) if (node) found.push(line(ids.get(node.id)!, node.__typename, node.id));
  }
  return found.sort();
}

async function readThreads(api: ApiClient, threads: readonly Thread[]): Promise<[string, string[]][]> {
  const variables = Object.fromEntries(threads.map(({ id }, i) => [`c${i}`, id]));
  const answer = await api.query(threadDocument(threads.length), variables);
  const seen = Object.values(answer).filter((one) => one !== null) as any[];
  const of = (list: (one: any) => any[]): string[] =>
    seen.flatMap((one) => list(one).map((text) => line(one.id, text)));
  return [
    ['themselves', seen.map(({ id }) => line(id))],
    ['messages', of((one) => one.messages.nodes.map(({ id }: any) => id))],
    ['notes', of((one) => one.notes.nodes.map(({ id }: any) => id))],
    ['files', of((one) => one.notes.nodes.flatMap((note: any) => note.attachments.map(({ id }: any) => id)))],
    ['timeline', of((one) => one.timeline.nodes.map((item: any) => `${item.__typename} ${item.id}`))],
    ['calls', of((one) => one.calls.nodes.map(({ id }: any) => id))],
    ['clocks', of((one) => one.serviceClocks.map(({ state }: any) => state))],
  ];
}

async function readContacts(api: ApiClient, threads: readonly Thread[]): Promise<[string, string[]][]> {
  const variables = Object.fromEntries(threads.map(({ contactId }, i) => [`p${i}`, contactId]));
  const answer = await api.query(contactDocument(threads.length), variables);
  const begun: string[] = [];
  const listed: string[] = [];
  const called: string[] = [];
  threads.forEach((_, i) => {
    for (const item of answer[`p${i}`].timeline.nodes)
      if (item.conversation) begun.push(line(item.conversation.id, item.__typename));
    for (const { id, conversation } of answer[`p${i}`].calls.nodes) called.push(line(conversation.id, id));
    for (const { id } of answer[`w${i}`].nodes) listed.push(line(id));
  });
  return [
    ['timeline', begun],
    ['conversations', listed],
    ['calls', called],
  ];
}

/** Ids of what hangs on the conversations, by the conversation, as one reads them who sees everything. */
export function idsOf(all: Reading): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [way, lines] of all)
    for (const text of lines)
      for (const id of text.match(/\b(cnv|msg|nte|act|med|srv|cal)_[0-9a-f]{32}\b/g) ?? [])
        if (way !== 'conversations') ids.set(id, conversationOf(text));
  return ids;
}

/** As long as the longest list is: what others read of one that is full for the owner may lie behind its end. */
export const fullList = 100;

/** What should be read by who sees these conversations alone. */
export const only = (all: Reading, seen: ReadonlySet<string>): Reading =>
  new Map([...all].map(([way, lines]) => [way, lines.filter((text) => seen.has(conversationOf(text)))]));
