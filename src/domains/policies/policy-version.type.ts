import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';

@Requires('anyone')
@ObjectType('PolicyText', { simpleResolvers: true, description: 'The words of a policy version in one language.' })
export class PolicyText {
  @Field(() => String, { description: 'Language, `en` or `pt-BR`.' })
  locale!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'Body in Markdown; never changed after it was published.' })
  body!: string;

  @Field(() => String, { description: 'SHA-256 of the body in UTF-8, in hex.' })
  bodySha256!: string;
}

@Requires('anyone')
@ObjectType('PolicyVersion', {
  simpleResolvers: true,
  description: "A published version of the platform's privacy policy. It never changes.",
})
export class PolicyVersion {
  @Field(() => String, { description: 'Name of the version, `2025-12-30`.' })
  version!: string;

  @Field(() => DateTime, { description: 'When it is to take effect.' })
  effectiveAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'From when it really is in force: not before everybody was told, where the change is material. Null: not everybody was told yet.',
  })
  inForceFrom!: string | null;

  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt!: string;

  @Field(() => Boolean, { description: 'Whether it changes something that people have to be told of before.' })
  isMaterial!: boolean;

  @Field(() => String, { description: 'What changed, in a few sentences.' })
  summary!: string;

  texts!: PolicyText[];
}

export const PolicyVersionConnection = connectionOf<PolicyVersion>(PolicyVersion, 'PolicyVersion', 'anyone');
export type PolicyVersionConnection = ConnectionValue<PolicyVersion>;

@Requires('signed_in')
@ObjectType('PolicyAnnouncement', {
  simpleResolvers: true,
  description: 'That a new policy will be in force; told to everybody before it is.',
})
export class PolicyAnnouncement {
  @Field(() => String, { description: 'Name of the version.' })
  version!: string;

  @Field(() => DateTime, { description: 'When it is to take effect.' })
  effectiveAt!: string;

  @Field(() => String, { description: 'What changes.' })
  summary!: string;

  @Field(() => DateTime, { description: 'When the viewer was told.' })
  announcedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the viewer accepted it; null: not yet.' })
  acceptedAt!: string | null;
}

@Requires('signed_in')
@ObjectType('PolicyAcceptance', {
  simpleResolvers: true,
  description: 'That a person accepted a policy version. It is no consent to anything.',
})
export class PolicyAcceptance {
  @Field(() => String, { description: 'Name of the version.' })
  version!: string;

  @Field(() => DateTime, { description: 'When.' })
  acceptedAt!: string;
}

@Requires('operator')
@ObjectType('PolicyAnnouncing', { simpleResolvers: true, description: 'How far everybody was told of a version.' })
export class PolicyAnnouncing {
  @Field(() => Int, { description: 'How many people use the platform.' })
  userCount!: number;

  @Field(() => Int, { description: 'How many of them were told in the app.' })
  announcedCount!: number;

  @Field(() => Int, { description: 'How many of them were sent a mail.' })
  deliveredCount!: number;

  @Field(() => Int, { description: 'How many of them could not be reached by mail; the app told them.' })
  bouncedCount!: number;

  @Field(() => DateTime, { nullable: true, description: 'When everybody had been told; null: not yet.' })
  clearedAt!: string | null;
}
