import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import type { MentionRange } from './note.entity.js';

const maxBody = 10_000;
const maxMentions = 50;
const maxFiles = 10;

/** What a note says, in plain shape. */
export interface NoteText {
  body: string;
  mentions: MentionRange[];
}

type MentionsInput =
  readonly { offset: number; length: number; userId?: string | null; teamId?: string | null }[] | null;

/** Reads body and mentions. @throws DomainError INVALID_INPUT, NOT_FOUND, each with its path */
export function readNoteText(
  input: {
    body: string;
    mentions?: MentionsInput;
  },
  mayBeEmpty: boolean,
): NoteText {
  const body = input.body.replaceAll('\u0000', '');
  if (body.length > maxBody) throw invalidInput(`A note has at most ${maxBody} characters.`, ['body']);
  if (body.trim() === '' && !mayBeEmpty) throw invalidInput('A note without a file says something.', ['body']);
  const given = input.mentions ?? [];
  if (given.length > maxMentions) throw invalidInput(`A note names at most ${maxMentions}.`, ['mentions']);
  const mentions = given.map(({ offset, length, userId, teamId }, i): MentionRange => {
    const path = ['mentions', String(i)];
    if ((userId == null) === (teamId == null)) throw invalidInput('Name exactly one of `userId` and `teamId`.', path);
    if (offset < 0 || length < 1 || offset + length > input.body.length)
      throw invalidInput('The stretch lies outside the body.', [...path, 'offset']);
    const user = userId == null ? null : uuidOf('User', userId);
    const team = teamId == null ? null : uuidOf('Team', teamId);
    if (user === undefined) throw notFound('User', [...path, 'userId']);
    if (team === undefined) throw notFound('Team', [...path, 'teamId']);
    return { offset, length, userId: user, teamId: team };
  });
  const inOrder = mentions.toSorted((a, b) => a.offset - b.offset);
  const overlapping = inOrder.findIndex((m, i) => i > 0 && inOrder[i - 1]!.offset + inOrder[i - 1]!.length > m.offset);
  if (overlapping > 0)
    throw invalidInput('Two stretches overlap.', ['mentions', String(mentions.indexOf(inOrder[overlapping]!))]);
  return { body, mentions: inOrder };
}

/** Reads the note that goes with a conversation. @throws DomainError INVALID_INPUT, NOT_FOUND, each with its path */
export function readTransferNote({ note, mentions }: { note: string; mentions?: MentionsInput }): NoteText {
  if (note.trim() === '') throw invalidInput('Say something, or use `conversationAssign`.', ['note']);
  try {
    return readNoteText({ body: note, ...(mentions ? { mentions } : {}) }, true);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw DomainError.of(
      error.errors.map((fault) => ({
        ...fault,
        path: fault.path?.map((part) => (part === 'body' ? 'note' : part)) ?? null,
      })),
    );
  }
}

/** Reads the files, each once. @throws DomainError INVALID_INPUT, NOT_FOUND */
export function readNoteFiles(mediaIds: readonly string[] | null | undefined): string[] {
  const ids = (mediaIds ?? []).map((id, i) => {
    const uuid = uuidOf('Media', id);
    if (!uuid) throw notFound('Media', ['mediaIds', String(i)]);
    return uuid;
  });
  if (ids.length > maxFiles) throw invalidInput(`A note carries at most ${maxFiles} files.`, ['mediaIds']);
  return [...new Set(ids)];
}
