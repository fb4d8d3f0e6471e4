import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { Holding } from '../contacts/holding.policy.js';
import type { MentionRange } from './note.entity.js';

const batchSize = 200;

/**
 * Where notes mention a user who is erased, the stretch says `@<name>` from now on; other stretches move along. What a
 * legal hold covers stays as it is. In a transaction that may change notes; how many were changed, how many a hold keeps, and
 * whether there are more.
 */
export async function unnameInNotes(
  scope: Scope,
  userId: string,
  name: string,
  holding: Holding,
): Promise<{ changed: number; held: number; isMore: boolean }> {
  const tag = `@${name}`;
  await holding.keepStill(scope);
  const notes = await rows<{ id: string; body: string; mentions: MentionRange[] }>(
    scope.em,
    `/* notesThatName */
     select n.id, n.body, n.mentions from note n join conversation c on c.account_id = $1 and c.id = n.conversation_id
     where ${isNamed} and not ${holding.is.conversation('c.id', 'c.contact_id')}
     order by n.id limit ${batchSize} for update of n`,
    [scope.accountId, userId, tag],
  );
  const changed = notes.map(({ id, body, mentions }) => ({ id, ...unnamed(body, mentions, userId, tag) }));
  await rows(
    scope.em,
    `/* unnameInNotes */
     update note n set body = c.body, mentions = c.mentions
     from jsonb_to_recordset($2::jsonb) as c (id uuid, body text, mentions jsonb) where n.account_id = $1 and n.id = c.id`,
    [scope.accountId, JSON.stringify(changed)],
  );
  const isMore = notes.length === batchSize && changed.some(({ body }, i) => body !== notes[i]!.body);
  return { changed: changed.length, held: isMore ? 0 : await countHeld(scope, userId, tag, holding), isMore };
}

/** The note `n` still names the user `$2`, not by the tag `$3`. */
const isNamed = `n.account_id = $1 and n.body !~ ($3 || '([^0-9]|$)')
       and n.mentions @> jsonb_build_array(jsonb_build_object('userId', $2::text))`;

async function countHeld(scope: Scope, userId: string, tag: string, { is }: Holding): Promise<number> {
  const [held] = await rows<{ count: number }>(
    scope.em,
    `/* heldNotesThatName */
     select count(*)::int as count from note n join conversation c on c.account_id = $1 and c.id = n.conversation_id
     where ${isNamed} and ${is.conversation('c.id', 'c.contact_id')}`,
    [scope.accountId, userId, tag],
  );
  return held!.count;
}

/** The same for everybody who was erased while a hold kept the notes that name them; how many notes were changed. */
export async function unnameErased(scope: Scope, holding: Holding): Promise<number> {
  const people = await rows<{ id: string; name: string }>(
    scope.em,
    `/* erasedInNotes */
     select u.id, u.full_name as name from app_user u where u.erased_at is not null and u.id in (
       select (m.value ->> 'userId')::uuid from note n, jsonb_array_elements(n.mentions) m
       where n.account_id = $1 and m.value ->> 'userId' is not null)
     order by u.id`,
    [scope.accountId],
  );
  let count = 0;
  for (const { id, name } of people) {
    for (let isMore = true; isMore;) {
      const done = await unnameInNotes(scope, id, name, holding);
      count += done.changed;
      isMore = done.isMore;
    }
  }
  return count;
}

/** The body with other words in the user's stretches; offsets count UTF-16 units, as everywhere. */
export function unnamed(
  body: string,
  mentions: readonly MentionRange[],
  userId: string,
  tag: string,
): { body: string; mentions: MentionRange[] } {
  let text = '';
  let end = 0;
  const moved = mentions
    .toSorted((a, b) => a.offset - b.offset)
    .map((mention) => {
      text += body.slice(end, mention.offset);
      end = mention.offset + mention.length;
      const words = mention.userId === userId ? tag : body.slice(mention.offset, end);
      const offset = text.length;
      text += words;
      // A digit behind it would make it another one's name.
      if (mention.userId === userId && /\d/.test(body[end] ?? '')) text += ' ';
      return { ...mention, offset, length: words.length };
    });
  return { body: text + body.slice(end), mentions: moved };
}
