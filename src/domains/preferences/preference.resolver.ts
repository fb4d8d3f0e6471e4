import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Personal, Requires } from '../../platform/graphql/policy.js';
import type { Clock } from '../../platform/kernel/clock.js';
import {
  CommunicationPreferencesPayload,
  CommunicationPreferencesUpdateInput,
  CommunicationUnsubscribeInput,
  CommunicationUnsubscribePayload,
  UserMailSendInput,
  UserMailSendPayload,
} from './preference.inputs.js';
import { getCommunicationPreferences } from './preference.queries.js';
import type { PreferenceService } from './preference.service.js';
import { CommunicationPreference } from './preference.type.js';
import type { UserMailingService } from './user-mailing.service.js';

@Resolver()
export class PreferenceResolver {
  constructor(
    private readonly service: PreferenceService,
    private readonly mailing: UserMailingService,
    private readonly clock: Clock,
  ) {}

  @Requires('signed_in')
  @Personal()
  @Query(() => [CommunicationPreference], {
    description: 'What the platform tells the viewer, in whichever account; one for each topic and channel.',
  })
  communicationPreferences(@Ctx() { scope }: ApiContext): Promise<CommunicationPreference[]> {
    return getCommunicationPreferences(scope);
  }

  @Requires('signed_in')
  @Mutation(() => CommunicationPreferencesPayload, { description: 'Changes what the platform tells the viewer.' })
  async communicationPreferencesUpdate(
    @Arg('input', () => CommunicationPreferencesUpdateInput, { description: 'What changes.' })
    { preferences }: CommunicationPreferencesUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<CommunicationPreferencesPayload> {
    await context.write((scope) => this.service.update(scope, preferences));
    return { communicationPreferences: await getCommunicationPreferences(context.scope) };
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => CommunicationUnsubscribePayload, {
    description:
      'Ends the mails of a topic by the token of one of them, without signing in. Asked again it does no more.',
  })
  async communicationUnsubscribe(
    @Arg('input', () => CommunicationUnsubscribeInput, { description: 'The token.' })
    { token }: CommunicationUnsubscribeInput,
  ): Promise<CommunicationUnsubscribePayload> {
    return { topic: await this.service.unsubscribe(token) };
  }

  @Requires('operator')
  @Mutation(() => UserMailSendPayload, {
    description:
      'Sends a mail of an optional topic to everybody who wants to hear of it at the moment at which it goes out.',
  })
  async userMailSend(
    @Arg('input', () => UserMailSendInput, { description: 'What to say, and of which topic.' })
    input: UserMailSendInput,
    @Ctx() { operator, request }: ApiContext,
  ): Promise<UserMailSendPayload> {
    const by = { name: operator, ip: request.ip, now: this.clock.now() };
    return { recipientCount: await this.mailing.send(input, by) };
  }
}
