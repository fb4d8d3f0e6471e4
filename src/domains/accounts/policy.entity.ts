import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A published version of the platform's privacy policy; belongs to no account, and the database refuses every change. */
@Entity({ tableName: 'policy_version' })
export class PolicyVersionEntity {
  @PrimaryKey({ type: 'text' })
  version!: string;

  @Property({ type: 'timestamptz' })
  effectiveAt!: Date;

  @Property({ type: 'timestamptz' })
  publishedAt!: Date;

  /** Whether everybody has to be told before it takes effect. */
  @Property({ type: 'boolean' })
  isMaterial!: boolean;

  /** What changed. */
  @Property({ type: 'text' })
  summary!: string;

  /** Name of the operator; null: it came with the installation. */
  @Property({ type: 'text', nullable: true })
  publishedBy?: string | null;
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

  /** SIGN_UP or ACCEPTED. */
  @Property({ type: 'text' })
  method!: string;
}
