import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';

/** The permission of this room; the enum itself stands in a room to the right. */
export const auditRead = 'AUDIT_READ';

/** What acted. */
export enum AuditActorKind {
  USER = 'USER',
  API_KEY = 'API_KEY',
  SYSTEM = 'SYSTEM',
}
registerEnumType(AuditActorKind, {
  name: 'AuditActorKind',
  description: 'What acted.',
  valuesConfig: {
    USER: { description: 'A person.' },
    API_KEY: { description: 'A program, by an API key.' },
    SYSTEM: { description: 'The platform itself.' },
  },
});

@Requires(auditRead)
@ObjectType('AuditChange', { simpleResolvers: true, description: 'A value that an act changed.' })
export class AuditChange {
  @Field(() => String, { description: 'Name of what was changed.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'The value before, as JSON; null: there was none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The value after, as JSON; null: there is none.' })
  after!: string | null;
}

@Requires(auditRead)
@ObjectType('AuditEntry', {
  implements: Node,
  simpleResolvers: true,
  description:
    'An administrative act in the account. Written with the change itself, never changed, chained by hashes.',
})
export class AuditEntry implements Node {
  @PublicId('AuditEntry')
  id!: string;

  @Field(() => Int, { description: 'Place in the chain of the account: 1, 2, 3 … without a gap.' })
  seq!: number;

  @Field(() => DateTime, { description: 'When it was done.' })
  occurredAt!: string;

  @Field(() => AuditActorKind, { description: 'What acted.' })
  actorKind!: AuditActorKind;

  @Field(() => String, { nullable: true, description: 'Public id of the user or API key that acted, gone or not.' })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'Address that the request came from; null where none did.' })
  ip!: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the request, as its answer and the logs name it.' })
  requestId!: string | null;

  @Field(() => String, { description: 'What was done, `member.removed`. New ones may appear.' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'Public id of what it was done to, gone or not.' })
  targetId!: string | null;

  @Field(() => [AuditChange], {
    description: 'What changed, at most fifty values. Never holds secrets, names, addresses or messages.',
  })
  changes!: AuditChange[];

  @Field(() => String, { description: 'Hash over this entry and the one before it.' })
  hash!: string;
}

export const AuditEntryConnection = connectionOf<AuditEntry>(AuditEntry, 'AuditEntry', auditRead);
export type AuditEntryConnection = ConnectionValue<AuditEntry>;

/** What is wrong with a chain. */
export enum AuditFault {
  ALTERED = 'ALTERED',
  MISSING = 'MISSING',
  INSERTED = 'INSERTED',
  REPLACED = 'REPLACED',
  ROLLED_BACK = 'ROLLED_BACK',
  CHECKPOINT_ALTERED = 'CHECKPOINT_ALTERED',
  CHECKPOINT_MISSING = 'CHECKPOINT_MISSING',
  UNKNOWN_KEY = 'UNKNOWN_KEY',
}
registerEnumType(AuditFault, {
  name: 'AuditFault',
  description: 'What is wrong with a chain of entries.',
  valuesConfig: {
    ALTERED: { description: 'The entry does not say what it said when it was written.' },
    MISSING: { description: 'The entry that belongs here is gone.' },
    INSERTED: { description: 'An entry stands here that nobody wrote into the chain.' },
    REPLACED: {
      description:
        'The entries from here on were written anew: a signed checkpoint behind them says something else, as after going on from an old copy of the database.',
    },
    ROLLED_BACK: {
      description:
        'The chain ends before a signed checkpoint: entries from here on were cut off, or the database is an old copy.',
    },
    CHECKPOINT_ALTERED: {
      description: 'A checkpoint that is kept outside the database was not signed here, or by a key that is gone.',
    },
    CHECKPOINT_MISSING: { description: 'The checkpoint of this entry is gone from where it was kept.' },
    UNKNOWN_KEY: { description: 'The key that sealed the entry is no longer among the settings.' },
  },
});

@Requires(auditRead)
@ObjectType('AuditVerification', { simpleResolvers: true, description: 'What a look at the whole chain found.' })
export class AuditVerification {
  @Field(() => Boolean, { description: 'Whether every entry is there and says what it said.' })
  isIntact!: boolean;

  @Field(() => Int, { description: 'How many entries were found to be good, from the first on.' })
  checkedCount!: number;

  @Field(() => Int, { description: 'How many signed checkpoints outside the database were compared.' })
  checkpointCount!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Place up to which the chain is held by a checkpoint outside the database; null: by none yet.',
  })
  checkpointSeq!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Place of the first entry that is not good; null: all are, or `fault` speaks of no entry.',
  })
  faultAtSeq!: number | null;

  @Field(() => AuditFault, { nullable: true, description: 'What is wrong with it; null: nothing is.' })
  fault!: AuditFault | null;
}

@Requires(auditRead)
@ObjectType('AuditCheckpoint', {
  simpleResolvers: true,
  description:
    'How the chain of entries ended at a moment, signed and kept outside the database: after every hundred entries, and every hour in which anything came. Keep one, and nobody can shorten the chain behind your back.',
})
export class AuditCheckpoint {
  @Field(() => Int, { description: 'Place of the last entry.' })
  seq!: number;

  @Field(() => Int, { description: 'How many entries there were.' })
  count!: number;

  @Field(() => String, { description: '`AuditEntry.hash` of the last entry.' })
  hash!: string;

  @Field(() => DateTime, { description: 'When it was signed.' })
  at!: string;

  @Field(() => String, {
    description:
      'All of this as a compact JWS (EdDSA, Ed25519); the public keys are at `/.well-known/audit-keys.json`.',
  })
  signed!: string;
}

export const AuditCheckpointConnection = connectionOf<AuditCheckpoint>(AuditCheckpoint, 'AuditCheckpoint', auditRead);
export type AuditCheckpointConnection = ConnectionValue<AuditCheckpoint>;
