import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { MentionRange } from './note.entity.js';

const batchSize = 200;

/**
 * Where notes mention a user who is erased, the stretch says `@<name>` from now on; other stretches move along. In a
 * transaction that may change notes; how many were changed, and whether there are more.
 */
export async function unnameInNotes(
  scope: Scope,
  userId: string,
  name: string,
): Promise<{ changed: number; isMore: boolean }> {
  const tag = `@${name}`;
  const notes = await rows<{ id: string; body: string; mentions: MentionRange[] }>(
    scope.em,
    `/* notesThatName */
     select n.id, n.body, n.mentions from note n
     where n.account_id = $1 and n.body !~ ($3 || '([^0-9]|$)')
       and n.mentions @> jsonb_build_array(jsonb_build_object('userId', $2::text))
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
  return {
    changed: changed.length,
    isMore: notes.length === batchSize && changed.some(({ body }, i) => body !== notes[i]!.body),
  };
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
