import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { AssignmentStrategy } from './hand-out.js';

registerEnumType(AssignmentStrategy, {
  name: 'AssignmentStrategy',
  description: 'Who is given the next conversation. New values may appear.',
  valuesConfig: {
    ROUND_ROBIN: { description: 'Whose turn is longest ago.' },
    LEAST_LOADED: { description: 'Who has the fewest open conversations.' },
  },
});

@Requires(Permission.MEMBERS_READ)
@ObjectType('AssignmentPolicy', {
  simpleResolvers: true,
  implements: Node,
  description:
    'How open conversations of a team, or of no team, are handed out by themselves: the most urgent first, then who has waited longest.',
})
export class AssignmentPolicy implements Node {
  @PublicId('AssignmentPolicy')
  id!: string;

  @Field(() => AssignmentStrategy, { description: 'Who is next.' })
  strategy!: AssignmentStrategy;

  @Field(() => Boolean, { description: 'Whether it is in force.' })
  isEnabled!: boolean;

  @Field(() => Boolean, { description: 'Whether who last looked after the contact goes before all others.' })
  isSticky!: boolean;

  @Field(() => Boolean, { description: 'Whether only members whose presence is AVAILABLE are given anything.' })
  isOnlyAvailable!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Most open conversations of one member, unless the member has a capacity of their own; null: no limit.',
  })
  capacity!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'A contact who waits for a member that has been offline for so many minutes goes to others; null: never.',
  })
  requeueAfterMinutes!: number | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  teamId!: string | null;
}
