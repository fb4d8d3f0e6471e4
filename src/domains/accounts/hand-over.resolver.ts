import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Personal, Requires } from '../../platform/graphql/policy.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import { Account } from './account.type.js';
import { findHandOver, listControllers } from './hand-over.queries.js';
import type { HandOverService } from './hand-over.service.js';
import {
  AccountController,
  AccountHandOver,
  AccountHandOverAcceptInput,
  AccountHandOverAcceptPayload,
  AccountHandOverDeclineInput,
  AccountHandOverDeclinePayload,
  AccountHandOverOffer,
  AccountHandOverRequestInput,
  AccountHandOverRequestPayload,
  AccountHandOverWithdrawInput,
  AccountHandOverWithdrawPayload,
} from './hand-over.type.js';
import { Permission } from './permissions.js';

@Resolver(() => Account)
export class HandOverResolver {
  constructor(private readonly handOvers: HandOverService) {}

  @Requires(Permission.ACCOUNT_READ)
  @FieldResolver(() => [AccountController], {
    description:
      "Who answers for the data of the account's contacts, the newest first; at most 100. Businesses of before stay written down.",
  })
  controllers(@Ctx() { scope }: ApiContext): Promise<AccountController[]> {
    return listControllers(scope);
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @Query(() => AccountHandOver, {
    nullable: true,
    description: 'The newest hand-over of the account to another business; null: there was none.',
  })
  async accountHandOver(@Ctx() { scope }: ApiContext): Promise<AccountHandOver | null> {
    return (await findHandOver(scope)) ?? null;
  }

  @Requires('signed_in')
  @Personal()
  @Query(() => AccountHandOverOffer, {
    nullable: true,
    description:
      'What the viewer is asked to take over; null for a token that is unknown, over, or went to the address of somebody else.',
  })
  async accountHandOverOffer(
    @Arg('token', () => String, { description: 'The token of the mail.' }) token: string,
    @Ctx() { signedIn }: ApiContext,
  ): Promise<AccountHandOverOffer | null> {
    return (await this.handOvers.offer(signedIn, token)) ?? null;
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @OncePerDocument()
  @Mutation(() => AccountHandOverRequestPayload, {
    description:
      'Asks somebody, by mail, to take the account over for another business within seven days (`accountHandOverAccept`); every owner is told. Until then any owner can take it back. A newer request ends the one before. Needs `sessionStepUp` by an owner: FORBIDDEN to anybody else and to API keys, STEP_UP_REQUIRED without a fresh proof, ACCOUNT_DELETION_PENDING while the account is about to be deleted.',
  })
  async accountHandOverRequest(
    @Arg('input', () => AccountHandOverRequestInput, { description: 'To whom, for which business.' })
    input: AccountHandOverRequestInput,
    @Ctx() context: ApiContext,
  ): Promise<AccountHandOverRequestPayload> {
    const handOver = await context.write((scope) => this.handOvers.request(scope, input));
    return { handOver } as AccountHandOverRequestPayload;
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @Mutation(() => AccountHandOverWithdrawPayload, {
    description:
      'Takes the hand-over back, before it was accepted; everybody who was asked or told hears of it. NOT_FOUND where none waits.',
  })
  async accountHandOverWithdraw(
    @Arg('input', () => AccountHandOverWithdrawInput, { description: 'That it is wanted.' })
    input: AccountHandOverWithdrawInput,
    @Ctx() context: ApiContext,
  ): Promise<AccountHandOverWithdrawPayload> {
    if (!input.isConfirmed) throw invalidInput('Say that it is wanted.', ['isConfirmed']);
    const handOver = await context.write((scope) => this.handOvers.withdraw(scope));
    return { handOver } as AccountHandOverWithdrawPayload;
  }

  @Requires('signed_in')
  @OncePerDocument()
  @Mutation(() => AccountHandOverAcceptPayload, {
    description:
      'Takes an account over, as the user whose address the mail went to, signed in to whichever account. In one transaction the viewer becomes its owner, the owners of before leave or become what was chosen (their sessions, sockets and API keys end), the account bears the new legal name, and that business answers for the contacts. Contacts, consents, opt-outs and suppressions stay as they are and hold on without a gap. Needs `sessionStepUp`. INVALID_HAND_OVER_TOKEN once it was accepted, withdrawn, declined or is over; ACCOUNT_DELETION_PENDING while the account is about to be deleted.',
  })
  async accountHandOverAccept(
    @Arg('input', () => AccountHandOverAcceptInput, { description: 'The token of the mail.' })
    input: AccountHandOverAcceptInput,
    @Ctx() { signedIn, request }: ApiContext,
  ): Promise<AccountHandOverAcceptPayload> {
    const accountId = toPublicId('Account', await this.handOvers.accept(signedIn, input.token, request));
    return { accountId } as AccountHandOverAcceptPayload;
  }

  @Requires('signed_in')
  @OncePerDocument()
  @Mutation(() => AccountHandOverDeclinePayload, {
    description: 'Says no to taking an account over; its owners are told. INVALID_HAND_OVER_TOKEN where nothing waits.',
  })
  async accountHandOverDecline(
    @Arg('input', () => AccountHandOverDeclineInput, { description: 'The token of the mail.' })
    input: AccountHandOverDeclineInput,
    @Ctx() { signedIn, request }: ApiContext,
  ): Promise<AccountHandOverDeclinePayload> {
    await this.handOvers.decline(signedIn, input.token, request);
    return { isDeclined: true } as AccountHandOverDeclinePayload;
  }
}
