import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { ConsentEvent, ConsentPurpose } from '../consent/consent.type.js';
import { Suppression } from '../consent/suppression.type.js';

@Requires(Permission.CONTACTS_READ)
@ObjectType('SendExplanation', {
  simpleResolvers: true,
  description: 'What would happen to a message now, and what decides: the very rule that the sender asks.',
})
export class SendExplanation {
  @Field(() => ConsentPurpose, { description: 'What the message would be for; of a template, as Meta says.' })
  purpose!: string;

  @Field(() => Boolean, { description: 'Whether it would go.' })
  isAllowed!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Why not: CONTACT_BLOCKED, CONSENT_REQUIRED, CONSENT_WITHDRAWN, CONTACT_SUPPRESSED, CONTACT_RESTRICTED or SERVICE_WINDOW_CLOSED; null: it would go. New values may appear.',
  })
  code!: string | null;

  @Field(() => String, { description: 'The same in one sentence.' })
  sentence!: string;

  @Field(() => ConsentEvent, { nullable: true, description: 'The line of the ledger that decides.' })
  decidedBy!: ConsentEvent | null;

  @Requires(Permission.CONTACTS_MANAGE)
  @Field(() => Suppression, { nullable: true, description: 'The suppression that decides.' })
  suppression!: Suppression | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the person may be answered with words of any kind; null: it never wrote there.',
  })
  windowExpiresAt!: Date | null;
}
