import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import type { StepUpService } from './step-up.service.js';

@InputType({ description: 'Proves anew who is signed in.' })
export class SessionStepUpInput {
  @Field(() => String, { description: 'The password that is in force.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the authenticator app, or a recovery code; needed where the user has a second factor.',
  })
  totpCode?: string | null;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `sessionStepUp`.' })
export class SessionStepUpPayload extends Payload {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the proof counts, ten minutes from now; null when refused.',
  })
  validUntil?: Date;
}

@Resolver()
export class StepUpResolver {
  constructor(private readonly service: StepUpService) {}

  @Requires('signed_in')
  @OncePerDocument()
  @Mutation(() => SessionStepUpPayload, {
    description:
      'Proves anew who is signed in, for what cannot be undone; good for this session, for ten minutes. API keys cannot.',
  })
  async sessionStepUp(
    @Arg('input', () => SessionStepUpInput, { description: 'The proof.' }) input: SessionStepUpInput,
    @Ctx() { signedIn, request }: ApiContext,
  ): Promise<SessionStepUpPayload> {
    return { validUntil: await this.service.stepUp(signedIn, input, request) } as SessionStepUpPayload;
  }
}
