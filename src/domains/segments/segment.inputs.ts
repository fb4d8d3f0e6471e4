import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { SegmentRuleInput } from './segment-rule.inputs.js';
import { Segment } from './segment.type.js';

@InputType({ description: 'Makes a segment.' })
export class SegmentCreateInput {
  @Field(() => String, {
    description: 'What to call it, 1 to 120 characters; unique in the account, whatever its case.',
  })
  name!: string;

  @Field(() => SegmentRuleInput, {
    nullable: true,
    description: 'Who belongs to it; without a rule it is filled by hand.',
  })
  rule?: SegmentRuleInput | null;
}

@InputType({ description: 'Changes a segment; what is left out stays.' })
export class SegmentUpdateInput {
  @Field(() => ID, { description: 'The segment.' })
  segmentId!: string;

  @Field(() => String, { nullable: true, description: 'What to call it.' })
  name?: string | null;

  @Field(() => SegmentRuleInput, { nullable: true, description: 'The new rule of a dynamic one.' })
  rule?: SegmentRuleInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that the change is based on; another one is refused with CONFLICT.',
  })
  version?: number | null;
}

@InputType({ description: 'Names a segment to delete.' })
export class SegmentDeleteInput {
  @Field(() => ID, { description: 'The segment.' })
  segmentId!: string;
}

@InputType({ description: 'Puts contacts into a static segment.' })
export class SegmentAddContactsInput {
  @Field(() => ID, { description: 'The segment.' })
  segmentId!: string;

  @Field(() => [ID], { description: 'Contacts, 1 to 500.' })
  contactIds!: string[];
}

@InputType({ description: 'Takes contacts out of a static segment.' })
export class SegmentRemoveContactsInput {
  @Field(() => ID, { description: 'The segment.' })
  segmentId!: string;

  @Field(() => [ID], { description: 'Contacts, 1 to 500.' })
  contactIds!: string[];
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The segment that was made or changed.' })
export class SegmentPayload extends Payload {
  @Field(() => Segment, { nullable: true, description: 'The segment, as it now is.' })
  segment?: Segment;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `segmentDelete`.' })
export class SegmentDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The segment that is gone.' })
  deletedSegmentId?: string;
}
