import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';

/** What a key is for. */
export enum EncryptionKeyState {
  ACTIVE = 'ACTIVE',
  RETIRED = 'RETIRED',
  MISSING = 'MISSING',
}
registerEnumType(EncryptionKeyState, {
  name: 'EncryptionKeyState',
  description: 'What a key is for.',
  valuesConfig: {
    ACTIVE: { description: 'It seals what is written.' },
    RETIRED: { description: 'It opens what it sealed before; with nothing left it moves to `LOOKUP_SECRETS_KEY`.' },
    MISSING: { description: 'Values name it, and it is not among the settings: they cannot be opened.' },
  },
});

/** How a rotation stands. */
export enum EncryptionRotationState {
  RUNNING = 'RUNNING',
  COMPLETED = 'COMPLETED',
}
registerEnumType(EncryptionRotationState, {
  name: 'EncryptionRotationState',
  description: 'How a rotation of keys stands.',
  valuesConfig: {
    RUNNING: { description: 'Workers seal anew, batch by batch.' },
    COMPLETED: { description: 'Everything that could be opened is sealed with the newest key.' },
  },
});

@Requires('operator')
@ObjectType('EncryptionKey', {
  simpleResolvers: true,
  description: 'A key that seals tokens, secrets, mails and the keys of stored files.',
})
export class EncryptionKey {
  @Field(() => ID, { description: 'First eight hex digits of its digest, as sealed values name it.' })
  id!: string;

  @Field(() => EncryptionKeyState, { description: 'What it is for.' })
  state!: EncryptionKeyState;

  @Field(() => Int, { description: 'How many values it sealed, keys of files among them.' })
  sealedCount!: number;
}

@Requires('operator')
@ObjectType('EncryptionRotation', {
  simpleResolvers: true,
  description: 'One sealing anew, with the newest key, of what older keys sealed.',
})
export class EncryptionRotation {
  @Field(() => ID, { description: 'Id of the rotation.' })
  id!: string;

  @Field(() => String, { description: 'The key with which everything is sealed afterwards.' })
  keyId!: string;

  @Field(() => EncryptionRotationState, { description: 'How it stands.' })
  state!: EncryptionRotationState;

  @Field(() => Int, { description: 'How many values and keys of files other keys had sealed when it began.' })
  total!: number;

  @Field(() => Int, { description: 'How many were sealed anew so far.' })
  done!: number;

  @Field(() => Int, { description: 'How many no key of the settings opens.' })
  failed!: number;

  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null: it has not.' })
  finishedAt!: string | null;
}

@InputType({ description: 'Seals anew what older keys sealed.' })
export class EncryptionKeyRotateInput {
  @Field(() => ID, {
    description: 'The key that seals, as `encryptionKeys` names it: a process with older settings refuses another one.',
  })
  keyId!: string;
}

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'Answer of `encryptionKeyRotate`.' })
export class EncryptionKeyRotatePayload extends Payload {
  @Field(() => EncryptionRotation, {
    nullable: true,
    description: 'The rotation; one that is under way is given again.',
  })
  rotation?: EncryptionRotation;
}
