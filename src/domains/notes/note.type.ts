import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { Conversation } from '../conversations/conversation.type.js';
import { InboxEvent } from '../messages/inbox-events.type.js';
import { declareTimelineItem } from '../messages/timeline.type.js';

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('NoteMention', {
  simpleResolvers: true,
  description: 'A stretch of a note that names a member or a team. Positions count UTF-16 units, as JavaScript does.',
})
export class NoteMention {
  @Field(() => Int, { description: 'Where in the body it begins.' })
  offset!: number;

  @Field(() => Int, { description: 'How long it is.' })
  length!: number;

  @Field(() => ID, { nullable: true, description: 'The member (User) who is named; null for a team.' })
  userId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The team that is named; null for a member.' })
  teamId!: string | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('Note', {
  simpleResolvers: true,
  implements: Node,
  description: 'What a member says to colleagues about a conversation. The contact never sees it.',
})
export class Note implements Node {
  @PublicId('Note')
  id!: string;

  @Field(() => String, { description: 'What it says.' })
  body!: string;

  @Field(() => [NoteMention], { description: 'Whom it names, in the order of the body; at most 50.' })
  mentions!: NoteMention[];

  @Field(() => Boolean, { description: 'Whether it was changed after it was written.' })
  isEdited!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it was last changed; null if it never was.' })
  editedAt!: string | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: string;

  conversationId!: string;
  authorId!: string | null;
}

export const NoteConnection = connectionOf<Note>(Note, 'Note', Permission.CONVERSATIONS_READ);
export type NoteConnection = ConnectionValue<Note>;

const event = (name: string, description: string) =>
  ObjectType(name, { simpleResolvers: true, implements: InboxEvent, description });

@Requires(Permission.CONVERSATIONS_READ)
@event('NoteCreatedEvent', 'A colleague wrote a note.')
export class NoteCreatedEvent extends InboxEvent {
  @Field(() => Note, { description: 'The note, as it now is.' })
  note!: Note;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('NoteChangedEvent', 'A note was changed.')
export class NoteChangedEvent extends InboxEvent {
  @Field(() => Note, { description: 'The note, as it now is.' })
  note!: Note;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('NoteDeletedEvent', 'A note was deleted.')
export class NoteDeletedEvent extends InboxEvent {
  @Field(() => ID, { description: 'The id that the note had.' })
  noteId!: string;

  @Field(() => Conversation, { description: 'The conversation that it was about.' })
  conversation!: Conversation;
}

declareTimelineItem(Note);
