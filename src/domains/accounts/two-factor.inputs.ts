import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';

@InputType({ description: 'Asks for a mail that resets a password.' })
export class PasswordResetRequestInput {
  @Field(() => String, { description: 'E-mail address to sign in with.' })
  email!: string;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `passwordResetRequest`.' })
export class PasswordResetRequestPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the request was taken, whether or not anybody has the address; null when it was not.',
  })
  isAccepted?: boolean;
}

@InputType({ description: 'Chooses a new password by the token of a mail.' })
export class PasswordResetInput {
  @Field(() => String, { description: 'The token: in the link of the mail, behind the `#`. Good once, for one hour.' })
  token!: string;

  @Field(() => String, { description: '8 to 200 characters.' })
  newPassword!: string;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `passwordReset`.' })
export class PasswordResetPayload extends Payload {
  @Field(() => Int, {
    nullable: true,
    description: 'How many sessions ended, in all accounts of the user; null when refused. Sign in anew.',
  })
  endedSessionCount?: number;
}

@InputType({ description: 'Begins to set up a second factor.' })
export class TwoFactorEnableStartInput {
  @Field(() => String, { description: 'The password that is in force.' })
  password!: string;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `twoFactorEnableStart`.' })
export class TwoFactorEnableStartPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The secret, base32, to be typed into an authenticator app.' })
  secret?: string;

  @Field(() => String, { nullable: true, description: 'The same as `otpauth://` URI, to be shown as a QR code.' })
  uri?: string;
}

@InputType({ description: 'Puts a second factor in force.' })
export class TwoFactorEnableConfirmInput {
  @Field(() => String, { description: 'A code of the app, which shows that it knows the secret.' })
  totpCode!: string;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Recovery codes, shown here and never again.' })
export class RecoveryCodesPayload extends Payload {
  @Field(() => [String], {
    nullable: true,
    description: 'At most ten codes; each stands in for the app once. Keep them where the device is not.',
  })
  recoveryCodes?: string[];
}

@InputType({ description: 'Switches the second factor off.' })
export class TwoFactorDisableInput {
  @Field(() => String, { description: 'The password that is in force.' })
  password!: string;

  @Field(() => String, { description: 'A code of the app, or a recovery code.' })
  totpCode!: string;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `twoFactorDisable`.' })
export class TwoFactorDisablePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when it is off; null when refused.' })
  isDisabled?: boolean;
}

@InputType({ description: 'Makes new recovery codes.' })
export class RecoveryCodesRenewInput {
  @Field(() => String, { description: 'The password that is in force.' })
  password!: string;

  @Field(() => String, { description: 'A code of the app, or a recovery code.' })
  totpCode!: string;
}
