import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A published version of the platform's privacy policy; belongs to no account. */
@Entity({ tableName: 'policy_version' })
export class PolicyVersionEntity {
  @PrimaryKey({ type: 'text' })
  version!: string;

  @Property({ type: 'timestamptz' })
  effectiveAt!: Date;

  @Property({ type: 'timestamptz' })
  publishedAt!: Date;
}

/** Who accepted which version, when and from where. Acceptance is not consent. */
@Entity({ tableName: 'policy_acceptance' })
export class PolicyAcceptanceEntity {
  @PrimaryKey({ type: 'uuid' })
  accountId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  version!: string;

  @Property({ type: 'timestamptz' })
  acceptedAt!: Date;

  @Property({ type: 'text', nullable: true })
  ip?: string | null;

  @Property({ type: 'text', nullable: true })
  userAgent?: string | null;
}
