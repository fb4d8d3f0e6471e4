import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';

@Requires(Permission.CONTACTS_READ)
@ObjectType('OptOutWords', {
  simpleResolvers: true,
  description:
    'Which words of a contact say no to offers, and yes again. A whole message is compared, never a part of one.',
})
export class OptOutWords {
  @Field(() => [String], {
    description: 'Languages that are listened to, at most as many as have words; all of them, unless it was changed.',
  })
  languages!: string[];

  @Field(() => [String], { description: 'All languages that have words; at most 50.' })
  knownLanguages!: readonly string[];

  @Field(() => [String], { description: "The account's own words that say no; at most 50." })
  extraStop!: string[];

  @Field(() => [String], {
    description: "The account's own words for wanting offers; at most 50. None gives a consent, or takes back a no.",
  })
  extraStart!: string[];

  @Field(() => Boolean, { description: 'Whether a person is told, once and in their language, that it was heard.' })
  isConfirmed!: boolean;
}

@InputType({ description: 'Changes the words. English ones always count.' })
export class OptOutWordsUpdateInput {
  @Field(() => [String], { nullable: true, description: 'Languages to listen to.' })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Own words that say no, at most 50.' })
  extraStop?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Own words for wanting offers, at most 50. Whoever writes one is noted as REQUESTED; none gives a consent, or takes back a no.',
  })
  extraStart?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Tell people that it was heard.' })
  isConfirmed?: boolean | null;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `optOutWordsUpdate`.' })
export class OptOutWordsPayload extends Payload {
  @Field(() => OptOutWords, { nullable: true, description: 'The words, as they now are.' })
  optOutWords?: OptOutWords;
}

@InputType({ description: 'Asks Meta what the templates of a channel are for.' })
export class TemplateCategoriesFetchInput {
  @Field(() => ID, { description: 'The channel.' })
  channelId!: string;
}

@Requires(Permission.CHANNELS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `templateCategoriesFetch`.' })
export class TemplateCategoriesPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many templates Meta named.' })
  count?: number;
}
