import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A stretch of a note that names a member or a team; counted in UTF-16 units, as clients count. */
export interface MentionRange {
  offset: number;
  length: number;
  userId: string | null;
  teamId: string | null;
}

/** What a member says to colleagues about a conversation. No part of the product that sends reads this table. */
@Entity({ tableName: 'note' })
export class NoteEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  conversationId!: string;

  /** The user or API key that wrote it. */
  @Property({ type: 'uuid', nullable: true })
  authorId!: string | null;

  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'json' })
  mentions!: MentionRange[];

  @Property({ type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A member whom a note names, alone or by a team. */
@Entity({ tableName: 'note_mention' })
export class NoteMentionEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  noteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;
}

/** A file that a note carries. */
@Entity({ tableName: 'note_media' })
export class NoteMediaEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  noteId!: string;

  @PrimaryKey({ type: 'uuid' })
  mediaId!: string;

  @Property({ type: 'int' })
  position!: number;
}
