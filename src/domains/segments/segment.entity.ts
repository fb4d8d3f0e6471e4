import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A set of contacts: what a rule describes, or what was put in by hand. */
@Entity({ tableName: 'segment' })
export class SegmentEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  kind!: string;

  /** BUILDING until the members of a new rule have been computed. */
  @Property({ type: 'text' })
  state!: string;

  @Property({ type: 'jsonb', nullable: true })
  rule?: unknown;

  /** Kinds of facts that the rule looks at. */
  @Property({ type: 'text[]' })
  watches!: string[];

  /** Members change by time alone. */
  @Property({ type: 'boolean' })
  hasWindow!: boolean;

  /** Its rule, or that of a segment below it, asks for conversations or messages: who does not see them all does not see it. */
  @Property({ type: 'boolean' })
  tellsConversations!: boolean;

  /** Longest chain of segments below it: those it depends on are computed first. */
  @Property({ type: 'int' })
  depth!: number;

  @Property({ type: 'int' })
  memberCount!: number;

  @Property({ type: 'timestamptz', nullable: true })
  computedAt?: Date | null;

  /** When it was last tried in vain. */
  @Property({ type: 'timestamptz', nullable: true })
  triedAt?: Date | null;

  @Property({ type: 'uuid', nullable: true })
  createdBy?: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;

  @Property({ type: 'int' })
  version!: number;
}

/** A segment that the rule of another one names. */
@Entity({ tableName: 'segment_reference' })
export class SegmentReferenceEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  segmentId!: string;

  @PrimaryKey({ type: 'uuid' })
  refersToId!: string;
}

/** A contact in a segment. */
@Entity({ tableName: 'segment_member' })
export class SegmentMemberEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  segmentId!: string;

  @PrimaryKey({ type: 'uuid' })
  contactId!: string;

  @Property({ type: 'timestamptz' })
  joinedAt!: Date;
}
