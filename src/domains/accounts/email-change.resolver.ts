import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { ViewerType } from './account.type.js';
import { findEmailChange } from './email-change.queries.js';
import type { EmailChangeService } from './email-change.service.js';
import {
  UserEmailChange,
  UserEmailChangeConfirmInput,
  UserEmailChangeConfirmPayload,
  UserEmailChangeRefuseInput,
  UserEmailChangeRefusePayload,
  UserEmailChangeRequestInput,
  UserEmailChangeRequestPayload,
} from './email-change.type.js';

@Resolver()
export class EmailChangeResolver {
  constructor(private readonly changes: EmailChangeService) {}

  @Requires('signed_in')
  @OncePerDocument()
  @Mutation(() => UserEmailChangeRequestPayload, {
    description:
      'Asks to change the own e-mail address: the address of now and the new one each get a link that is good once, for 24 hours, and the address changes when both have confirmed (`userEmailChangeConfirm`). Until then the address of now can refuse (`userEmailChangeRefuse`). A newer request ends the one before, and so does a new password. The answer does not tell whether somebody has the new address; whoever has it is told by mail. Needs `sessionStepUp`: STEP_UP_REQUIRED without, FORBIDDEN to API keys.',
  })
  async userEmailChangeRequest(
    @Arg('input', () => UserEmailChangeRequestInput, { description: 'The new address.' })
    input: UserEmailChangeRequestInput,
    @Ctx() { signedIn, request }: ApiContext,
  ): Promise<UserEmailChangeRequestPayload> {
    const emailChange = await this.changes.request(signedIn, input.newEmail, request);
    return { emailChange } as UserEmailChangeRequestPayload;
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => UserEmailChangeConfirmPayload, {
    description:
      'Confirms a change of address for the address that the token went to. When both have, the address is changed, every session but the one that asked ends, links that reset the password are void, and both addresses are told. INVALID_EMAIL_CHANGE_TOKEN for a token that is unknown, over, or was used before; EMAIL_TAKEN where somebody took the new address meanwhile.',
  })
  async userEmailChangeConfirm(
    @Arg('input', () => UserEmailChangeConfirmInput, { description: 'The token of the mail.' })
    input: UserEmailChangeConfirmInput,
    @Ctx() { request }: ApiContext,
  ): Promise<UserEmailChangeConfirmPayload> {
    return (await this.changes.confirm(input.token, request)) as UserEmailChangeConfirmPayload;
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => UserEmailChangeRefusePayload, {
    description:
      'Refuses a change of address, by the token of either mail: the request is over, nothing changes. INVALID_EMAIL_CHANGE_TOKEN once it is over.',
  })
  async userEmailChangeRefuse(
    @Arg('input', () => UserEmailChangeRefuseInput, { description: 'The token of the mail.' })
    input: UserEmailChangeRefuseInput,
    @Ctx() { request }: ApiContext,
  ): Promise<UserEmailChangeRefusePayload> {
    await this.changes.refuse(input.token, request);
    return { isRefused: true } as UserEmailChangeRefusePayload;
  }
}

@Resolver(() => ViewerType)
export class ViewerEmailChangeResolver {
  @FieldResolver(() => UserEmailChange, {
    nullable: true,
    description: 'The change of the own e-mail address that waits; null: none does, or the viewer is an API key.',
  })
  async emailChange(@Ctx() { scope }: ApiContext): Promise<UserEmailChange | null> {
    return (await findEmailChange(scope)) ?? null;
  }
}
