import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Members who share conversations. */
@Entity({ tableName: 'team' })
export class TeamEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text', nullable: true })
  description!: string | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A member's place in a team. */
@Entity({ tableName: 'team_member' })
export class TeamMemberEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  teamId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'timestamptz' })
  addedAt!: Date;
}
