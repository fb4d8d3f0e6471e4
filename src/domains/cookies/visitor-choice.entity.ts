import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a device or a user allows, and whether they opted out of sale and sharing. Without a row nothing optional is allowed. */
@Entity({ tableName: 'visitor_choice' })
export class VisitorChoiceEntity {
  /** DEVICE or USER. */
  @PrimaryKey({ type: 'text' })
  subjectKind!: string;

  /** Keyed hash of the device's id, or the user's UUID. */
  @PrimaryKey({ type: 'text' })
  subjectKey!: string;

  /** Optional categories. */
  @Property({ type: 'text[]' })
  allowed!: string[];

  /** The policy version that was in force when the choice was made. */
  @Property({ type: 'text', nullable: true })
  noticeVersion?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  chosenAt?: Date | null;

  /** GPC or FORM. */
  @Property({ type: 'text', nullable: true })
  saleOptOutSource?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  saleOptedOutAt?: Date | null;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
