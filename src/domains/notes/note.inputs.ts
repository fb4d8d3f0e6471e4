import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Conversation } from '../conversations/conversation.type.js';
import { Note } from './note.type.js';

@InputType({
  description: 'A stretch of the body that names a member or a team: exactly one of `userId` and `teamId`.',
})
export class NoteMentionInput {
  @Field(() => Int, { description: 'Where in the body it begins, in UTF-16 units.' })
  offset!: number;

  @Field(() => Int, { description: 'How long it is.' })
  length!: number;

  @Field(() => ID, { nullable: true, description: 'The member (User) who is named.' })
  userId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The team that is named: those of its members who see the conversation.',
  })
  teamId?: string | null;
}

@InputType({ description: 'Writes a note.' })
export class NoteCreateInput {
  @Field(() => ID, { description: 'The conversation that it is about.' })
  conversationId!: string;

  @Field(() => String, { description: 'What it says, at most 10,000 characters; may be empty where files go along.' })
  body!: string;

  @Field(() => [NoteMentionInput], {
    nullable: true,
    description: 'Whom it names, at most 50; stretches do not overlap.',
  })
  mentions?: NoteMentionInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Uploaded files that go along, at most 10.' })
  mediaIds?: string[] | null;
}

@InputType({ description: 'Hands a conversation to somebody, to a team, or both, with a note for them.' })
export class ConversationTransferInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A user of the account; null: nobody. Left out beside a `teamId`: whoever it is stays.',
  })
  assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A team of the account; null: none. Left out: it stays.' })
  teamId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` that the decision is based on; another one is refused with CONFLICT, which says who has it now.',
  })
  version?: number | null;

  @Field(() => String, { description: 'What the note says, 1 to 10,000 characters.' })
  note!: string;

  @Field(() => [NoteMentionInput], {
    nullable: true,
    description: 'Whom the note names, at most 50; whoever sees the conversation afterwards can be named.',
  })
  mentions?: NoteMentionInput[] | null;
}

@InputType({ description: 'Changes a note; its files stay.' })
export class NoteUpdateInput {
  @Field(() => ID, { description: 'The note.' })
  noteId!: string;

  @Field(() => String, { description: 'What it says from now on, at most 10,000 characters.' })
  body!: string;

  @Field(() => [NoteMentionInput], { nullable: true, description: 'Whom it names from now on, at most 50.' })
  mentions?: NoteMentionInput[] | null;
}

@InputType({ description: 'Deletes a note.' })
export class NoteDeleteInput {
  @Field(() => ID, { description: 'The note.' })
  noteId!: string;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType({ simpleResolvers: true, description: 'The note that was written or changed.' })
export class NotePayload extends Payload {
  @Field(() => Note, { nullable: true, description: 'The note, as it now is.' })
  note?: Note;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType({ simpleResolvers: true, description: 'Answer of `conversationTransfer`: both were done, or neither.' })
export class ConversationTransferPayload extends Payload {
  @Field(() => Conversation, {
    nullable: true,
    description: 'The conversation, as it now is; null when it is out of the viewer’s sight by this.',
  })
  conversation?: Conversation | null;

  @Field(() => Note, { nullable: true, description: 'The note; null as the conversation is.' })
  note?: Note | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType({ simpleResolvers: true, description: 'Answer of `noteDelete`.' })
export class NoteDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id that the note had.' })
  deletedNoteId?: string;
}
