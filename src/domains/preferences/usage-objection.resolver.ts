import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Personal, Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { usageObjection } from './usage-objection.queries.js';
import type { UsageObjections } from './usage-objection.service.js';

@Requires('signed_in')
@ObjectType('UsagePreference', {
  simpleResolvers: true,
  description:
    "Whether the viewer's use of the product is counted. Sign-ins and acts are written down for security in any case.",
})
export class UsagePreference {
  @Field(() => Boolean, { description: 'Whether it is counted, by pseudonyms; true until the viewer objects.' })
  isCounted!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Since when the viewer objects; null: not at all.' })
  objectedAt!: string | null;
}

@InputType({ description: "Chooses whether the viewer's use of the product is counted." })
export class UsagePreferenceSetInput {
  @Field(() => Boolean, { description: 'False: from now on nothing is.' })
  isCounted!: boolean;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `usagePreferenceSet`.' })
export class UsagePreferenceSetPayload extends Payload {
  @Field(() => UsagePreference, { nullable: true, description: 'What holds now.' })
  usagePreference?: UsagePreference;
}

@Resolver()
export class UsagePreferenceResolver {
  constructor(private readonly objections: UsageObjections) {}

  @Requires('signed_in')
  @Personal()
  @Query(() => UsagePreference, {
    description: "Whether the viewer's use of the product is counted, in whichever account.",
  })
  usagePreference(@Ctx() context: ApiContext): Promise<UsagePreference> {
    return read(context);
  }

  @Requires('signed_in')
  @Mutation(() => UsagePreferenceSetPayload, {
    description:
      "Chooses whether the viewer's use of the product is counted. After a no nothing is, from the answer on.",
  })
  async usagePreferenceSet(
    @Arg('input', () => UsagePreferenceSetInput, { description: 'Yes or no.' }) { isCounted }: UsagePreferenceSetInput,
    @Ctx() context: ApiContext,
  ): Promise<UsagePreferenceSetPayload> {
    await context.write((scope) => this.objections.set(scope, isCounted));
    return { usagePreference: await read(context) };
  }
}

async function read({ scope }: ApiContext): Promise<UsagePreference> {
  const objection = await usageObjection(scope);
  return { isCounted: !objection, objectedAt: objection?.objectedAt ?? null };
}
