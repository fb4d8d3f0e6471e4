import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { twoFactorLoader } from './account.queries.js';
import { Member, ViewerType } from './account.type.js';
import type { PasswordResetService } from './password-reset.service.js';
import { Permission } from './permissions.js';
import {
  PasswordResetInput,
  PasswordResetPayload,
  PasswordResetRequestInput,
  PasswordResetRequestPayload,
  RecoveryCodesPayload,
  RecoveryCodesRenewInput,
  TwoFactorDisableInput,
  TwoFactorDisablePayload,
  TwoFactorEnableConfirmInput,
  TwoFactorEnableStartInput,
  TwoFactorEnableStartPayload,
} from './two-factor.inputs.js';
import type { TwoFactorService } from './two-factor.service.js';

@Resolver()
export class PasswordResetResolver {
  constructor(private readonly resets: PasswordResetService) {}

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => PasswordResetRequestPayload, {
    description: 'Mails a link that resets the password, if anybody has the address; the answer does not tell.',
  })
  async passwordResetRequest(
    @Arg('input', () => PasswordResetRequestInput, { description: 'Whose.' }) input: PasswordResetRequestInput,
    @Ctx() { request }: ApiContext,
  ): Promise<PasswordResetRequestPayload> {
    await this.resets.request(input.email, request);
    return { isAccepted: true } as PasswordResetRequestPayload;
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => PasswordResetPayload, {
    description: 'Chooses a new password by the token of a mail; every session of the user ends.',
  })
  async passwordReset(
    @Arg('input', () => PasswordResetInput, { description: 'The token and the password.' }) input: PasswordResetInput,
    @Ctx() { request }: ApiContext,
  ): Promise<PasswordResetPayload> {
    return { endedSessionCount: await this.resets.reset(input, request) } as PasswordResetPayload;
  }
}

/** A second factor is a person's; an API key has none. */
function personOf({ signedIn }: ApiContext): string {
  if (signedIn.kind !== 'user') throw notFound('User');
  return signedIn.actorId!;
}

@Resolver()
export class TwoFactorResolver {
  constructor(private readonly factors: TwoFactorService) {}

  @Requires('signed_in')
  @OncePerDocument()
  @Mutation(() => TwoFactorEnableStartPayload, {
    description: 'Makes the secret of a second factor; in force only after `twoFactorEnableConfirm`.',
  })
  async twoFactorEnableStart(
    @Arg('input', () => TwoFactorEnableStartInput, { description: 'The password.' }) input: TwoFactorEnableStartInput,
    @Ctx() context: ApiContext,
  ): Promise<TwoFactorEnableStartPayload> {
    return (await this.factors.start(personOf(context), input.password)) as TwoFactorEnableStartPayload;
  }

  @Requires('signed_in')
  @OncePerDocument()
  @Mutation(() => RecoveryCodesPayload, {
    description: 'Puts the second factor in force: from now on signing in asks for a code.',
  })
  async twoFactorEnableConfirm(
    @Arg('input', () => TwoFactorEnableConfirmInput, { description: 'A code.' }) input: TwoFactorEnableConfirmInput,
    @Ctx() context: ApiContext,
  ): Promise<RecoveryCodesPayload> {
    const recoveryCodes = await this.factors.confirm(personOf(context), input.totpCode, context.request);
    return { recoveryCodes } as RecoveryCodesPayload;
  }

  @Requires('signed_in')
  @OncePerDocument()
  @Mutation(() => TwoFactorDisablePayload, { description: 'Switches the second factor off.' })
  async twoFactorDisable(
    @Arg('input', () => TwoFactorDisableInput, { description: 'Password and code.' }) input: TwoFactorDisableInput,
    @Ctx() context: ApiContext,
  ): Promise<TwoFactorDisablePayload> {
    await this.factors.disable(personOf(context), input, context.request);
    return { isDisabled: true } as TwoFactorDisablePayload;
  }

  @Requires('signed_in')
  @OncePerDocument()
  @Mutation(() => RecoveryCodesPayload, { description: 'Makes ten new recovery codes; the old ones are good no more.' })
  async recoveryCodesRenew(
    @Arg('input', () => RecoveryCodesRenewInput, { description: 'Password and code.' }) input: RecoveryCodesRenewInput,
    @Ctx() context: ApiContext,
  ): Promise<RecoveryCodesPayload> {
    const recoveryCodes = await this.factors.renewCodes(personOf(context), input, context.request);
    return { recoveryCodes } as RecoveryCodesPayload;
  }
}

@Resolver(() => Member)
export class MemberTwoFactorResolver {
  @Requires(Permission.MEMBERS_MANAGE)
  @FieldResolver(() => Boolean, { description: 'Whether signing in as this person asks for a second factor.' })
  async hasTwoFactor(@Root() member: Member, @Ctx() { scope }: ApiContext): Promise<boolean> {
    return (await scope.load(twoFactorLoader, member.userId)) ?? false;
  }
}

@Resolver(() => ViewerType)
export class ViewerTwoFactorResolver {
  @FieldResolver(() => Boolean, { description: 'Whether signing in asks for a second factor; false for an API key.' })
  async hasTwoFactor(@Ctx() { scope }: ApiContext): Promise<boolean> {
    const { kind, actorId } = scope.viewer;
    return kind === 'user' && ((await scope.load(twoFactorLoader, actorId!)) ?? false);
  }
}
