import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { CommunicationPreference } from './preference.type.js';
import { CommunicationChannel, CommunicationTopic } from './topics.js';

@InputType({ description: 'Whether to be told of a topic by a channel.' })
export class CommunicationPreferenceInput {
  @Field(() => CommunicationTopic, { description: 'What.' })
  topic!: CommunicationTopic;

  @Field(() => CommunicationChannel, { description: 'How.' })
  channel!: CommunicationChannel;

  @Field(() => Boolean, { description: 'Whether to be told.' })
  isOn!: boolean;
}

@InputType({ description: 'Changes what the viewer is told; what is not named stays.' })
export class CommunicationPreferencesUpdateInput {
  @Field(() => [CommunicationPreferenceInput], { description: 'What changes, at most 20.' })
  preferences!: CommunicationPreferenceInput[];
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `communicationPreferencesUpdate`.' })
export class CommunicationPreferencesPayload extends Payload {
  @Field(() => [CommunicationPreference], {
    nullable: true,
    description: 'All preferences as they are now; one for each topic and channel.',
  })
  communicationPreferences?: CommunicationPreference[];
}

@InputType({ description: 'Unsubscribes from the topic of a mail.' })
export class CommunicationUnsubscribeInput {
  @Field(() => String, { description: 'The token at the end of the link in the mail.' })
  token!: string;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `communicationUnsubscribe`.' })
export class CommunicationUnsubscribePayload extends Payload {
  @Field(() => CommunicationTopic, { nullable: true, description: 'The topic of which no mail comes any more.' })
  topic?: CommunicationTopic;
}

@InputType({ description: 'Sends a mail of an optional topic to everybody who wants to hear of it.' })
export class UserMailSendInput {
  @Field(() => CommunicationTopic, { description: 'PRODUCT or MARKETING.' })
  topic!: CommunicationTopic;

  @Field(() => String, { description: 'Subject, 1 to 200 characters.' })
  subject!: string;

  @Field(() => [String], { description: 'What it says, 1 to 20 paragraphs of at most 5,000 characters.' })
  paragraphs!: string[];
}

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'Answer of `userMailSend`.' })
export class UserMailSendPayload extends Payload {
  @Field(() => Int, {
    nullable: true,
    description: 'How many people want it now. It goes out within minutes, to whoever wants it then.',
  })
  recipientCount?: number;
}
