import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import {
  DataSubjectRequestConfirmInput,
  DataSubjectRequestConfirmPayload,
  DataSubjectRequestStatus,
  DataSubjectRequestSubmitInput,
  DataSubjectRequestSubmitPayload,
} from './request-public.inputs.js';
import type { PublicRequests } from './request-public.service.js';
import { wrongCode } from './request-store.service.js';

@Resolver()
export class PublicRequestResolver {
  constructor(private readonly door: PublicRequests) {}

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => DataSubjectRequestSubmitPayload, {
    description:
      'Asks a business, or the platform, for something about your data, signed in or not. A code goes to your number if you wrote to the business within 24 hours, else to the address that it knows; without one it asks you otherwise. One address may ask five times, then every ten minutes.',
  })
  async dataSubjectRequestSubmit(
    @Arg('input', () => DataSubjectRequestSubmitInput, { description: 'What, of whom, and who you are.' })
    input: DataSubjectRequestSubmitInput,
    @Ctx() { request }: ApiContext,
  ): Promise<DataSubjectRequestSubmitPayload> {
    return { confirmationCode: await this.door.submit(input, request) };
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => DataSubjectRequestConfirmPayload, {
    description:
      'Shows that it is you. An ERASURE that you asked of the platform itself begins at once: your sessions end, and for seven days you can take it back by the link in the mail; with a second factor, or as the last owner of an account, you are told by mail what is to be done first. Five tries for each code; one address may try five times, then every ten minutes.',
  })
  async dataSubjectRequestConfirm(
    @Arg('input', () => DataSubjectRequestConfirmInput, { description: 'Which request, and the code.' })
    { confirmationCode, code }: DataSubjectRequestConfirmInput,
    @Ctx() { request }: ApiContext,
  ): Promise<DataSubjectRequestConfirmPayload> {
    if (!(await this.door.confirm(confirmationCode, code, request))) throw wrongCode();
    return { status: (await this.door.status(confirmationCode))! };
  }

  @Requires('anyone')
  @Query(() => DataSubjectRequestStatus, { nullable: true, description: 'How far a request is; null for a miss.' })
  async dataSubjectRequestStatus(
    @Arg('confirmationCode', () => String, { description: 'What the person was given.' }) confirmationCode: string,
  ): Promise<DataSubjectRequestStatus | null> {
    return (await this.door.status(confirmationCode)) ?? null;
  }
}
