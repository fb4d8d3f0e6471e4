import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { ErasureJobType } from '../privacy/erasure.type.js';
import { DataSubjectRequest } from './request.type.js';

@InputType({ description: 'Erases a contact for good, and everything that is kept of it.' })
export class ContactEraseInput {
  @Field(() => ID, { description: 'The contact; those that went into it are erased with it.' })
  contactId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, 1 to 1,000 characters; kept with the request until the contact is erased.',
  })
  reason?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only look what there is; nothing is touched, and no request is opened.',
  })
  isDryRun!: boolean;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactErase`.' })
export class ContactErasePayload extends Payload {
  @Field(() => DataSubjectRequest, {
    nullable: true,
    description: 'The request that the erasure answers, with its deadline; null for a trial.',
  })
  request?: DataSubjectRequest | null;

  @Field(() => ErasureJobType, { nullable: true, description: 'The erasure, which workers carry out.' })
  erasureJob?: ErasureJobType;
}
