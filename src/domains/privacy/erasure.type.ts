import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { InboxEvent } from '../messages/inbox-events.type.js';
import { DataStoreKind } from './data-map.type.js';
import { ErasureState } from './erasure.entity.js';

registerEnumType(ErasureState, {
  name: 'ErasureState',
  description: 'How far an erasure has come.',
  valuesConfig: {
    VALIDATING: { description: 'What is kept of the person is being looked for.' },
    READY: { description: 'It is known what there is; nothing has been touched. A trial rests here.' },
    ERASING: {
      description: 'Nothing reaches the person any more, and what is kept is being deleted. There is no way back.',
    },
    VERIFYING: { description: 'It is looked for whatever may be left.' },
    ERASED: { description: 'Nothing was found any more; there is a certificate.' },
    FAILED: { description: 'It did not come to its end; ask for it again.' },
    ON_HOLD: {
      description:
        'A legal hold forbids to destroy the data: it is out of the product and nothing reaches the person, but it lies sealed in a vault until the last hold is released; then the erasure goes on by itself.',
    },
    CANCELLED: { description: 'It was taken back before anything was touched.' },
  },
});

/** How gone something is. */
export const ErasureLevel = { LOGICAL: 'LOGICAL', PHYSICAL: 'PHYSICAL' } as const;
registerEnumType(ErasureLevel, {
  name: 'ErasureLevel',
  description: 'How gone something is.',
  valuesConfig: {
    LOGICAL: { description: 'No statement finds it; its bytes are written over by `physicalBy`.' },
    PHYSICAL: { description: 'Its bytes are gone.' },
  },
});

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('ErasureCount', {
  simpleResolvers: true,
  description: 'What was found of the person in a store, and what went.',
})
export class ErasureCount {
  @Field(() => String, { description: 'Name of the store, as in `dataMap`.' })
  store!: string;

  @Field(() => Int, { description: 'Rows or files that were found.' })
  found!: number;

  @Field(() => Int, { description: 'Rows or files that were erased.' })
  erased!: number;
}

@Requires('anyone')
@ObjectType('ErasedStore', { simpleResolvers: true, description: 'What became of one store.' })
export class ErasedStore {
  @Field(() => String, { description: 'Name of the store, as in `dataMap`.' })
  store!: string;

  @Field(() => DataStoreKind, { description: 'What kind of place it is.' })
  kind!: keyof typeof DataStoreKind;

  @Field(() => Int, { description: 'Rows or files that were found.' })
  found!: number;

  @Field(() => Int, { description: 'Rows or files that were erased.' })
  erased!: number;

  @Field(() => ErasureLevel, { description: 'How gone they are.' })
  level!: 'LOGICAL' | 'PHYSICAL';

  @Field(() => DateTime, { nullable: true, description: 'When their bytes are gone too; null: they are.' })
  physicalBy!: string | null;
}

@Requires('anyone')
@ObjectType('ErasureRest', { simpleResolvers: true, description: 'Something that stays, and why.' })
export class ErasureRest {
  @Field(() => String, { description: 'Name of the store, as in `dataMap`.' })
  store!: string;

  @Field(() => Int, { nullable: true, description: 'How many; null: it was not counted.' })
  count!: number | null;

  @Field(() => String, { description: 'Why it stays.' })
  reason!: string;
}

@Requires('anyone')
@ObjectType('ErasureCertificate', {
  simpleResolvers: true,
  description: 'What was erased of a person, what stays and why; signed by the platform.',
})
export class ErasureCertificate {
  @PublicId('ErasureJob', 'Its id: that of the erasure.')
  id!: string;

  @PublicId('ErasureJob', 'The erasure.')
  erasureJobId!: string;

  @Field(() => DateTime, { description: 'When it was issued.' })
  issuedAt!: string;

  @PublicId('Contact', 'Id of the contact, which leads to nobody.')
  contactId!: string;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt!: string;

  @Field(() => DateTime, { description: 'From when on nothing reached the person, and nothing older came in.' })
  erasedAt!: string;

  @Field(() => DateTime, { description: 'When nothing was found any more.' })
  verifiedAt!: string;

  @Field(() => [ErasedStore], { description: 'What became of the stores that held the person, one for each.' })
  stores!: ErasedStore[];

  @Field(() => [ErasureRest], { description: 'What stays, one for each store.' })
  residue!: ErasureRest[];

  @Field(() => [ErasureRest], {
    description: 'What is not in the hands of the platform, or over by itself, one for each store.',
  })
  outOfScope!: ErasureRest[];

  @Field(() => String, {
    description:
      'The same, signed: a compact JWS (EdDSA, Ed25519) whose key stands in `/.well-known/erasure-keys.json`; see `erasureCertificateVerify`.',
  })
  signed!: string;

  @Field(() => String, { description: 'The signature alone (Ed25519, base64url): the last part of `signed`.' })
  signature!: string;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('ErasureJob', {
  implements: Node,
  simpleResolvers: true,
  description: 'A contact that is being erased for good.',
})
export class ErasureJobType implements Node {
  @PublicId('ErasureJob')
  id!: string;

  @PublicId('Contact', 'Id of the contact; it leads to nobody once it is erased.')
  contactId!: string;

  @Field(() => ErasureState, { description: 'How far it has come.' })
  state!: ErasureState;

  @Field(() => Boolean, { description: 'It was only asked what there is.' })
  isDryRun!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it failed, is on hold or began anew.' })
  failure!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'From when on nothing reaches the person.' })
  erasedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: string | null;

  requestedBy!: string | null;
  counts!: Record<string, { found: number; erased: number }>;
  certificate!: string | null;
}

export const ErasureJobConnection = connectionOf<ErasureJobType>(
  ErasureJobType,
  'ErasureJob',
  Permission.PRIVACY_MANAGE,
);
export type ErasureJobConnection = ConnectionValue<ErasureJobType>;

@InputType({ description: 'Takes an erasure back.' })
export class ErasureJobCancelInput {
  @Field(() => ID, { description: 'The erasure; nothing has been touched yet.' })
  erasureJobId!: string;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `erasureJobCancel`.' })
export class ErasureJobCancelPayload extends Payload {
  @Field(() => ErasureJobType, { nullable: true, description: 'The erasure, taken back.' })
  erasureJob?: ErasureJobType;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('ContactErasedEvent', {
  simpleResolvers: true,
  implements: InboxEvent,
  description: 'A contact was erased, with its conversations and everything else that was kept of it.',
})
export class ContactErasedEvent extends InboxEvent {
  @PublicId('Contact', 'Id of the contact that is no more.')
  contactId!: string;
}
