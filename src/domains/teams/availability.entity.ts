import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MemberPresence } from './member-presence.js';

/** What a member says of themselves; one without a row is available while connected. */
@Entity({ tableName: 'member_availability' })
export class MemberAvailabilityEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  choice: MemberPresence = 'AVAILABLE';

  /** Without a socket the member is offline, whatever the choice. */
  @Property({ type: 'boolean' })
  isAutoOffline: boolean = true;

  /** To the minute while connected. */
  @Property({ type: 'timestamptz', nullable: true })
  lastSeenAt!: Date | null;
}
