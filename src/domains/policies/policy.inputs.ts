import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { PolicyAcceptance, PolicyVersion } from './policy-version.type.js';

@InputType({ description: 'The words of a policy version in one language.' })
export class PolicyTextInput {
  @Field(() => String, { description: 'Language, `en` or `pt-BR`.' })
  locale!: string;

  @Field(() => String, { description: 'Title, 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'Body in Markdown, 1 to 200,000 characters, with every place filled in.' })
  body!: string;
}

@InputType({ description: 'Publishes a policy version.' })
export class PolicyPublishInput {
  @Field(() => String, { description: 'Name of the version, 1 to 40 letters, digits, dots and dashes.' })
  version!: string;

  @Field(() => DateTime, { description: 'When it is to take effect; a time to come.' })
  effectiveAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether people have to be told before. It then takes effect when everybody was, if that is later.',
  })
  isMaterial!: boolean;

  @Field(() => String, { description: 'What changed, 1 to 2,000 characters; people are told this.' })
  summary!: string;

  @Field(() => [PolicyTextInput], { description: 'The words, at most 40 languages, one of them `en`.' })
  texts!: PolicyTextInput[];
}

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'Answer of `policyPublish`.' })
export class PolicyPublishPayload extends Payload {
  @Field(() => PolicyVersion, { nullable: true, description: 'The version.' })
  policyVersion?: PolicyVersion;
}

@InputType({ description: 'Accepts a policy version.' })
export class PolicyAcceptInput {
  @Field(() => String, { description: 'Name of the version: the one in force, or one to come.' })
  version!: string;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `policyAccept`.' })
export class PolicyAcceptPayload extends Payload {
  @Field(() => PolicyAcceptance, { nullable: true, description: 'What was accepted, and when for the first time.' })
  policyAcceptance?: PolicyAcceptance;
}
