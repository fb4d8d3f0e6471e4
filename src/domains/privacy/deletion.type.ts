import { Extensions, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { oneOf } from '../../platform/graphql/finish-schema.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { InboxEvent } from '../messages/inbox-events.type.js';
import { DeletionState, DeletionSubject } from './deletion.entity.js';
import { ErasedStore, ErasureRest } from './erasure.type.js';

registerEnumType(DeletionState, {
  name: 'DeletionState',
  description: 'How far the deletion of a user or an account has come.',
  valuesConfig: {
    GRACE: { description: 'Nothing is touched until `dueAt`; until then it can be taken back.' },
    ON_HOLD: { description: 'It is due, and something forbids it; it begins by itself when that is over.' },
    ERASING: { description: 'What is kept is being deleted. There is no way back.' },
    VERIFYING: { description: 'It is looked for whatever may be left.' },
    ERASED: { description: 'Nothing was found any more; there is a certificate.' },
    FAILED: { description: 'It did not come to its end; the operator of the installation has to look.' },
    CANCELLED: { description: 'It was taken back before anything was touched.' },
  },
});

registerEnumType(DeletionSubject, {
  name: 'DeletionSubject',
  description: 'What is deleted.',
  valuesConfig: {
    USER: { description: 'A person who works with the platform.' },
    ACCOUNT: { description: 'A business with everything that it has.' },
  },
});

@Requires('anyone')
@ObjectType('DeletionCertificate', {
  simpleResolvers: true,
  description: 'What was erased of a user or an account, what stays and why; signed by the platform.',
})
export class DeletionCertificate {
  @PublicId('Deletion', 'The deletion.')
  deletionId!: string;

  @Field(() => DeletionSubject, { description: 'What was deleted.' })
  subject!: DeletionSubject;

  @Field(() => String, { description: 'Id of the user or account, which leads to nobody.' })
  subjectId!: string;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt!: string;

  @Field(() => DateTime, { description: 'When erasing began.' })
  erasedAt!: string;

  @Field(() => DateTime, { description: 'When nothing was found any more.' })
  verifiedAt!: string;

  @Field(() => [ErasedStore], { description: 'What became of the stores that held something, one for each.' })
  stores!: ErasedStore[];

  @Field(() => [ErasureRest], { description: 'What stays, one for each store.' })
  residue!: ErasureRest[];

  @Field(() => [ErasureRest], {
    description: 'What is not in the hands of the platform, or over by itself, one for each store.',
  })
  outOfScope!: ErasureRest[];

  @Field(() => String, {
    description:
      'The same, signed: a compact JWS (EdDSA, Ed25519) whose key stands in `/.well-known/erasure-keys.json`; see `deletionCertificateVerify`.',
  })
  signed!: string;
}

@Requires('anyone')
@ObjectType('Deletion', { simpleResolvers: true, description: 'A user or an account that is deleted.' })
export class Deletion {
  @PublicId('Deletion')
  id!: string;

  @Field(() => DeletionSubject, { description: 'What is deleted.' })
  subject!: DeletionSubject;

  @Field(() => DeletionState, { description: 'How far it has come.' })
  state!: DeletionState;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'Until when it can be taken back; erasing begins then.' })
  dueAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When erasing began; null: it has not.' })
  erasedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended, or was taken back.' })
  finishedAt!: string | null;

  certificate!: string | null;
}

@InputType({ description: 'Asks for the own user to be deleted; `sessionStepUp` comes first.' })
export class UserDeletionRequestInput {
  @Field(() => Boolean, { description: 'Whether the person was told that it is for good, and wants it; must be true.' })
  isConfirmed!: boolean;
}

@InputType({ description: 'What a user signs in with.' })
export class SignInProofInput {
  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the authenticator app, or a recovery code; needed where the user has a second factor.',
  })
  totpCode?: string | null;
}

@Extensions(oneOf)
@InputType({ description: 'Takes the deletion of a user back; exactly one of the two.' })
export class UserDeletionCancelInput {
  @Field(() => String, { nullable: true, description: 'The receipt: in the link of the mail, behind the `#`.' })
  receipt?: string | null;

  @Field(() => SignInProofInput, { nullable: true, description: 'What the user signs in with.' })
  credentials?: SignInProofInput | null;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `userDeletionRequest`.' })
export class UserDeletionRequestPayload extends Payload {
  @Field(() => Deletion, { nullable: true, description: 'The deletion, which can be taken back until `dueAt`.' })
  deletion?: Deletion;
}

@InputType({ description: 'Asks for the account to be deleted; `sessionStepUp` comes first.' })
export class AccountDeletionRequestInput {
  @Field(() => String, { description: 'The name of the account, typed as `Account.name` shows it.' })
  accountName!: string;
}

@InputType({ description: 'Takes the deletion of the account back.' })
export class AccountDeletionCancelInput {
  @Field(() => Boolean, { description: 'Whether sending shall go on; must be true.' })
  isConfirmed!: boolean;
}

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `accountDeletionRequest`.' })
export class AccountDeletionRequestPayload extends Payload {
  @Field(() => Deletion, { nullable: true, description: 'The deletion, which can be taken back until `dueAt`.' })
  deletion?: Deletion;
}

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `accountDeletionCancel`.' })
export class AccountDeletionCancelPayload extends Payload {
  @Field(() => Deletion, { nullable: true, description: 'The deletion, taken back.' })
  deletion?: Deletion;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('AccountDeletionChangedEvent', {
  simpleResolvers: true,
  implements: InboxEvent,
  description: 'The account is about to be deleted, and sends nothing any more; or that was taken back.',
})
export class AccountDeletionChangedEvent extends InboxEvent {
  @Field(() => DeletionState, { description: 'GRACE: it is about to be deleted. CANCELLED: it stays.' })
  state!: DeletionState;

  @Field(() => DateTime, { description: 'When erasing begins, unless it is taken back.' })
  dueAt!: string;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `userDeletionCancel`.' })
export class UserDeletionCancelPayload extends Payload {
  @Field(() => Deletion, { nullable: true, description: 'The deletion, taken back.' })
  deletion?: Deletion;
}
