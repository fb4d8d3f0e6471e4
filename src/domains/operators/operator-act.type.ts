import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';

@Requires('operator')
@ObjectType('OperatorAct', {
  simpleResolvers: true,
  description: 'Something that an operator did for the whole installation. Never changed, never deleted.',
})
export class OperatorAct {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => String, { description: 'Who did it, by the name in the settings.' })
  operator!: string;

  @Field(() => String, { description: 'What was done, `policy.published`.' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'What kind of thing it was done to.' })
  targetKind!: string | null;

  @Field(() => String, { nullable: true, description: 'Which one.' })
  targetId!: string | null;

  @Field(() => DateTime, { description: 'When.' })
  occurredAt!: string;
}

export const OperatorActConnection = connectionOf<OperatorAct>(OperatorAct, 'OperatorAct', 'operator');
export type OperatorActConnection = ConnectionValue<OperatorAct>;
