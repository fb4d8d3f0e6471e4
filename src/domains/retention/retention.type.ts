import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import { RetentionAction, RetentionCategory, retentionRulesOf } from './retention-categories.js';

registerEnumType(RetentionCategory, {
  name: 'RetentionCategory',
  description: 'What is kept for a time. New values may appear.',
  valuesConfig: Object.fromEntries(
    Object.values(RetentionCategory).map((category) => [category, { description: retentionRulesOf[category].about }]),
  ),
});
registerEnumType(RetentionAction, {
  name: 'RetentionAction',
  description: 'What happens to what is too old.',
  valuesConfig: {
    DELETE: { description: 'It is deleted.' },
    DELETE_FILE: { description: 'The file is deleted; that there was one stays.' },
    KEEP: { description: 'Nothing: there is no age at which it goes.' },
  },
});

/** How a run stands. */
export enum RetentionRunState {
  RUNNING = 'RUNNING',
  COMPLETED = 'COMPLETED',
}
registerEnumType(RetentionRunState, {
  name: 'RetentionRunState',
  description: 'How a run stands.',
  valuesConfig: {
    RUNNING: { description: 'Workers delete, batch by batch.' },
    COMPLETED: { description: 'Nothing of its age is left but what is held, or hangs on something else.' },
  },
});

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('RetentionPolicy', { simpleResolvers: true, description: 'How long the account keeps something.' })
export class RetentionPolicy {
  @Field(() => RetentionCategory, { description: 'What.' })
  category!: RetentionCategory;

  @Field(() => Int, { description: 'It is kept for so many days at least.' })
  minDays!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'It goes in the first night after so many days of 24 hours; null: it is kept as long as the account exists.',
  })
  maxDays!: number | null;

  @Field(() => JurisdictionCode, {
    nullable: true,
    description: 'Whose law it was chosen under; null: none was named.',
  })
  jurisdiction!: JurisdictionCode | null;

  @Field(() => DateTime, { nullable: true, description: 'When the account chose it; null: it is the default.' })
  updatedAt!: string | null;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('RetentionPreview', { simpleResolvers: true, description: 'What a run would do now.' })
export class RetentionPreview {
  @Field(() => RetentionCategory, { description: 'Of what.' })
  category!: RetentionCategory;

  @Field(() => DateTime, { nullable: true, description: 'What is of this time or older is too old; null: nothing is.' })
  cutoff!: Date | null;

  @Field(() => Int, { description: 'How many would go.' })
  planned!: number;

  @Field(() => Int, { description: 'How many are too old, and a legal hold keeps them.' })
  held!: number;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType('RetentionRun', {
  implements: Node,
  simpleResolvers: true,
  description: 'One deletion of what was too old.',
})
export class RetentionRun implements Node {
  @PublicId('RetentionRun')
  id!: string;

  @Field(() => RetentionCategory, { description: 'Of what.' })
  category!: RetentionCategory;

  @Field(() => DateTime, { description: 'What is of this time or older goes.' })
  cutoff!: string;

  @Field(() => RetentionRunState, { description: 'How it stands.' })
  state!: RetentionRunState;

  @Field(() => Int, { description: 'How many were to go when it began.' })
  planned!: number;

  @Field(() => Int, { description: 'How many went so far.' })
  deleted!: number;

  @Field(() => Int, { description: 'How many a legal hold keeps.' })
  held!: number;

  @Field(() => Int, { description: 'How many could not be deleted, since something else hangs on them.' })
  errors!: number;

  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null: it has not.' })
  finishedAt!: string | null;
}

export const RetentionRunConnection = connectionOf<RetentionRun>(
  RetentionRun,
  'RetentionRun',
  Permission.PRIVACY_MANAGE,
);
export type RetentionRunConnection = ConnectionValue<RetentionRun>;

@InputType({ description: 'Says how long something is kept.' })
export class RetentionPolicySetInput {
  @Field(() => RetentionCategory, { description: 'What.' })
  category!: RetentionCategory;

  @Field(() => Int, { defaultValue: 0, description: 'At least so many days, 0 to 36,500.' })
  minDays!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'At most so many days, 1 to 36,500, no fewer than `minDays`; null: without end.',
  })
  maxDays?: number | null;

  @Field(() => JurisdictionCode, {
    nullable: true,
    description: 'Under whose law. INDIA: at least 365 days (DPDP rule 8(3)). Default: none is named.',
  })
  jurisdiction?: JurisdictionCode | null;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `retentionPolicySet`.' })
export class RetentionPolicySetPayload extends Payload {
  @Field(() => RetentionPolicy, { nullable: true, description: 'How it is kept from now on.' })
  retentionPolicy?: RetentionPolicy;
}

@InputType({ description: 'Deletes now what is too old.' })
export class RetentionRunStartInput {
  @Field(() => RetentionCategory, { description: 'Of what.' })
  category!: RetentionCategory;
}

@Requires(Permission.PRIVACY_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `retentionRunStart`.' })
export class RetentionRunStartPayload extends Payload {
  @Field(() => RetentionRun, { nullable: true, description: 'The run; one that is under way is given again.' })
  retentionRun?: RetentionRun;
}
