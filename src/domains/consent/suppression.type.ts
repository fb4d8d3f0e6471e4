import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { ConsentPurpose } from './consent.type.js';

/** Why somebody gets nothing any more. */
export const SuppressionReasonEnum = {
  STOP: 'STOP',
  META_STOP: 'META_STOP',
  ERASURE: 'ERASURE',
  COMPLAINT: 'COMPLAINT',
  MANUAL: 'MANUAL',
} as const;
registerEnumType(SuppressionReasonEnum, {
  name: 'SuppressionReason',
  description: 'Why somebody gets nothing any more. New values may appear.',
  valuesConfig: {
    STOP: { description: 'The person wrote a word like STOP, or used the link to unsubscribe.' },
    META_STOP: { description: 'The person stopped marketing messages in WhatsApp; resuming there lifts it.' },
    ERASURE: { description: 'The person was erased.' },
    COMPLAINT: { description: 'The person complained.' },
    MANUAL: { description: 'A member or another system wrote down that the person said no.' },
  },
});

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType('Suppression', {
  simpleResolvers: true,
  implements: Node,
  description:
    'Somebody who gets nothing of a kind any more, known by keyed hashes alone. It outlives the contact; only an act of the person lifts it.',
})
export class Suppression implements Node {
  @PublicId('Suppression')
  id!: string;

  @Field(() => SuppressionReasonEnum, { description: 'Why.' })
  reason!: string;

  @Field(() => ConsentPurpose, { nullable: true, description: 'Of what; null: of anything.' })
  purpose!: string | null;

  @Field(() => DateTime, { description: 'Since when.' })
  since!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody who was erased wrote by themselves: from then on they are answered, and nothing more.',
  })
  wroteAgainAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When an act of the person lifted it.' })
  liftedAt!: string | null;
}

export const SuppressionConnection = connectionOf<Suppression>(Suppression, 'Suppression', Permission.CONTACTS_MANAGE);
export type SuppressionConnection = ConnectionValue<Suppression>;
