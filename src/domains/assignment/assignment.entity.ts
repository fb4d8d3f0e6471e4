import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { AssignmentStrategy } from './hand-out.js';

/** How the conversations of a team, or of no team, are handed out. */
@Entity({ tableName: 'assignment_policy' })
export class AssignmentPolicyEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Null: for conversations that belong to no team. */
  @Property({ type: 'uuid', nullable: true })
  teamId!: string | null;

  @Property({ type: 'text' })
  strategy!: AssignmentStrategy;

  @Property({ type: 'boolean' })
  isEnabled!: boolean;

  @Property({ type: 'boolean' })
  isSticky!: boolean;

  @Property({ type: 'boolean' })
  isOnlyAvailable!: boolean;

  /** Open conversations of one member; null: no limit. */
  @Property({ type: 'int', nullable: true })
  capacity!: number | null;

  @Property({ type: 'int', nullable: true })
  requeueAfterMinutes!: number | null;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;
}

/** When a member was last given something by a policy: the lower, the longer ago. */
@Entity({ tableName: 'assignment_turn' })
export class AssignmentTurnEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  policyId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'bigint' })
  turn!: number;
}

/** How many open conversations a member takes, whatever the policy says. */
@Entity({ tableName: 'member_capacity' })
export class MemberCapacityEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'int' })
  capacity!: number;
}

/** The team that new conversations of a channel belong to. */
@Entity({ tableName: 'channel_routing' })
export class ChannelRoutingEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  channelId!: string;

  @Property({ type: 'uuid' })
  teamId!: string;
}
