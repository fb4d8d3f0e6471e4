import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { CommunicationChannel, CommunicationTopic } from './topics.js';

registerEnumType(CommunicationTopic, {
  name: 'CommunicationTopic',
  description: 'What the platform tells those who use it. New values may appear.',
  valuesConfig: {
    SECURITY: { description: 'Sign-ins, passwords, breaches, the privacy policy. Cannot be switched off.' },
    BILLING: { description: 'Invoices and payments. Cannot be switched off.' },
    PRODUCT: { description: 'What is new, and how to use it.' },
    MARKETING: { description: 'Offers. Off until somebody asks for it.' },
  },
});

registerEnumType(CommunicationChannel, {
  name: 'CommunicationChannel',
  description: 'By which way.',
  valuesConfig: { EMAIL: { description: 'By mail.' }, IN_APP: { description: 'In the app.' } },
});

@Requires('signed_in')
@ObjectType('CommunicationPreference', {
  simpleResolvers: true,
  description: 'Whether the viewer is told of a topic by a channel.',
})
export class CommunicationPreference {
  @Field(() => CommunicationTopic, { description: 'What.' })
  topic!: CommunicationTopic;

  @Field(() => CommunicationChannel, { description: 'How.' })
  channel!: CommunicationChannel;

  @Field(() => Boolean, { description: 'Whether the viewer is told.' })
  isOn!: boolean;

  @Field(() => Boolean, { description: 'Whether it cannot be switched off.' })
  isMandatory!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it was chosen; null: it was not, the default holds.' })
  changedAt!: string | null;
}
