import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { MessageContent } from '../../platform/whatsapp/message-content.js';
import type { MessageReader, MessageRow } from '../messages/message.queries.js';
import { searchableText } from './searchable-text.js';
import { queryTemplate, sharedBeginning, snippetOf, wordsOf, type Snippet, type WordGroup } from './search-words.js';

/** A message that holds what was searched for. */
export interface MessageHitRow {
  message: MessageRow;
  snippet: Snippet;
}

/** Where to search; ids are UUIDs. */
export interface MessageSearchPlace {
  conversationId?: string | undefined;
  contactId?: string | undefined;
  from?: Date | null | undefined;
  before?: Date | null | undefined;
}

/** Languages of the market that have a stemmer; others are found by their words as they are, and by their beginnings. */
const stemmers = [
  'english',
  'spanish',
  'portuguese',
  'french',
  'german',
  'italian',
  'dutch',
  'indonesian',
  'turkish',
  'arabic',
  'hindi',
  'russian',
].map((language) => `${language}_stem`);

/** More words make nothing clearer. */
const mostWords = 12;

/** What is asked for; the last word may still be being typed. Undefined when there is no word in it. */
async function readWords(scope: Scope, query: string): Promise<WordGroup[]> {
  const found = wordsOf(query);
  const words = [...new Set(found.map(({ word }) => word))].slice(0, mostWords);
  if (words.length === 0) return [];
  const last = found.at(-1)!;
  const open = last.end === query.length ? last.word : undefined;
  const stems = await rows<{ word: string; stem: string }>(
    scope.em,
    `/* searchStems */
     select distinct w as word, s as stem from unnest($1::text[]) as w, unnest($2::text[]) as d,
       unnest(ts_lexize(d::regdictionary, w)) as s`,
    [words, stemmers],
  );
  return words.map((word) => {
    const beginnings = stems.flatMap((line) => (line.word === word ? (sharedBeginning(word, line.stem) ?? []) : []));
    // Of beginnings that contain one another the longer ones add nothing.
    const shortest = [...new Set(beginnings)].filter((one, _, all) =>
      all.every((other) => other === one || !one.startsWith(other)),
    );
    return { word, isOpen: word === open, stems: shortest };
  });
}

/** Messages that hold all the words, the newest first; within what the viewer sees. */
export async function searchMessages(
  scope: Scope,
  reader: MessageReader,
  query: string,
  place: MessageSearchPlace,
  request: PageRequest,
  fields: ReadonlySet<string>,
): Promise<Page<MessageHitRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const cursorOf = ({ message }: MessageHitRow) => [message.sentAt, message.id];
  const groups = await readWords(scope, query);
  if (groups.length === 0) return toPage(keyset, [], cursorOf);
  const { columns, joins } = reader.partsFor(fields);
  const direction = keyset.isBackward ? 'asc' : 'desc';
  // The threads are read as the viewer, so that a thread that is not seen is one that does not exist.
  const threads = place.conversationId
    ? `array(select id from conversation where account_id = $1 and id = $3::uuid)`
    : place.contactId
      ? `array(select id from conversation where account_id = $1 and contact_id = $3::uuid)`
      : `case when $3::text is null then null::uuid[] end`;
  const found = await rows<Record<string, unknown>>(
    scope.em,
    `/* searchMessages */
     select ${columns}, m.content as hit_content, mf.filename as hit_filename
     from search_messages($2, ${threads}, ${!keyset.isBackward}, $4, $5, $6, $7, ${keyset.limit}) h
     join message m on m.account_id = $1 and m.id = h.message_id ${joins}
     left join media mf on mf.account_id = $1 and mf.id = m.media_id
     order by m.sent_at ${direction}, m.id ${direction}`,
    [
      scope.accountId,
      queryTemplate(groups),
      place.conversationId ?? place.contactId ?? null,
      place.from ?? null,
      place.before ?? null,
      keyset.from?.[0] ?? null,
      keyset.from?.[1] ?? null,
    ],
  );
  const hits = found.map((row): MessageHitRow => {
    const text = searchableText(row['hit_content'] as MessageContent, row['hit_filename'] as string | null);
    return { message: reader.read(row, scope.accountId), snippet: snippetOf(text, groups) };
  });
  return toPage(keyset, hits, cursorOf);
}
