import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a person chose of what they need not be told; without a row the default holds. */
@Entity({ tableName: 'communication_preference' })
export class CommunicationPreferenceEntity {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'text' })
  topic!: string;

  @PrimaryKey({ type: 'text' })
  channel!: string;

  @Property({ type: 'boolean' })
  isOn!: boolean;

  /** SETTINGS or ONE_CLICK. */
  @Property({ type: 'text' })
  source!: string;

  @Property({ type: 'timestamptz' })
  changedAt!: Date;
}
