import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How an account's inbox behaves; an account without a row has the defaults. */
@Entity({ tableName: 'inbox_settings' })
export class InboxSettingsEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  /** A closed conversation goes on when the contact writes this soon after its last message; 0: never. */
  @Property({ type: 'int' })
  reopenWithinHours: number = 24;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
