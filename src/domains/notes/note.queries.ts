import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import type { ConversationOwners } from '../conversations/conversation-visibility.policy.js';
import type { MentionRange } from './note.entity.js';
import type { Note } from './note.type.js';

const columns = `n.id, n.conversation_id as "conversationId", n.author_id as "authorId", n.body, n.mentions,
  n.edited_at is not null as "isEdited", n.edited_at as "editedAt", n.created_at as "createdAt"`;

const shown = (row: Note): Note => ({
  ...row,
  mentions: row.mentions.map(({ userId, teamId, ...range }) => ({
    ...range,
    userId: userId && toPublicId('User', userId),
    teamId: teamId && toPublicId('Team', teamId),
  })),
});

/** Notes by id. */
export const noteLoader: LoaderDefinition<string, Note> = {
  name: 'notes',
  async batch(scope, ids) {
    const found = await rows<Note>(
      scope.em,
      `/* notes */ select ${columns} from note n where n.account_id = $1 and n.id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((row) => [row.id, shown(row)]));
  },
};

/** Ids of the files that notes carry, by note, in their order. */
export const filesOfNoteLoader: LoaderDefinition<string, string[]> = {
  name: 'files of notes',
  async batch(scope, ids) {
    const found = await rows<{ noteId: string; mediaId: string }>(
      scope.em,
      `/* filesOfNotes */ select note_id as "noteId", media_id as "mediaId" from note_media
       where account_id = $1 and note_id = any($2::uuid[]) order by position`,
      [scope.accountId, ids],
    );
    return new Map(
      [...Map.groupBy(found, ({ noteId }) => noteId)].map(([id, files]) => [id, files.map(({ mediaId }) => mediaId)]),
    );
  },
};

/** Notes about a conversation, the oldest first. */
export async function listNotes(scope: Scope, conversationId: string, request: PageRequest): Promise<Page<Note>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const { from, isBackward } = keyset;
  const direction = isBackward ? 'desc' : 'asc';
  const found = await rows<Note>(
    scope.em,
    `/* listNotes */ select ${columns} from note n where n.account_id = $1 and n.conversation_id = $2
       ${from ? `and (n.created_at, n.id) ${isBackward ? '<' : '>'} ($3::timestamptz, $4::uuid)` : ''}
     order by n.created_at ${direction}, n.id ${direction} limit ${keyset.limit}`,
    [scope.accountId, conversationId, ...(from ?? [])],
  );
  return toPage(keyset, found.map(shown), (note) => [note.createdAt, note.id]);
}

/** A member whom a mention means. */
export interface MentionedMember {
  userId: string;
  fullName: string;
  /** The team that the mention names; null: the member alone. */
  teamId: string | null;
  seesConversation: boolean;
}

/** Members whom mentions mean, and whether each of them sees the conversation of these owners. */
export const listMentioned = (
  scope: Scope,
  mentions: readonly MentionRange[],
  { assigneeId, teamId }: ConversationOwners,
): Promise<MentionedMember[]> =>
  rows(
    scope.em,
    `/* mentionedMembers */
     select u.id as "userId", u.full_name as "fullName", w.team_id as "teamId",
       (ms.visibility = 'ALL' or ms.user_id = $4 or (ms.visibility = 'TEAM' and exists (
         select from team_member t where t.account_id = $1 and t.team_id = $5 and t.user_id = ms.user_id))) as "seesConversation"
     from (
       select user_id, null::uuid as team_id from unnest($2::uuid[]) as m (user_id)
       union all select tm.user_id, tm.team_id from team_member tm where tm.account_id = $1 and tm.team_id = any($3::uuid[])) w
     join membership ms on ms.account_id = $1 and ms.user_id = w.user_id
     join app_user u on u.id = ms.user_id`,
    [
      scope.accountId,
      mentions.flatMap(({ userId }) => userId ?? []),
      mentions.flatMap(({ teamId: id }) => id ?? []),
      assigneeId,
      teamId,
    ],
  );

/** Which of these teams exist. */
export const listTeams = async (scope: Scope, ids: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await rows<{ id: string }>(
        scope.em,
        `/* mentionedTeams */ select id from team where account_id = $1 and id = any($2::uuid[])`,
        [scope.accountId, ids],
      )
    ).map(({ id }) => id),
  );
