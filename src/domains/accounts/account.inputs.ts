import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Account, ApiKey, Invitation, Member, Session } from './account.type.js';
import { Permission, Role } from './permissions.js';

@InputType({ description: 'Opens an account for a business with its first user, who becomes its owner.' })
export class AccountSignUpInput {
  @Field(() => String, { description: 'E-mail address to sign in with.' })
  email!: string;

  @Field(() => String, { description: '8 to 200 characters.' })
  password!: string;

  @Field(() => String, { description: 'Name of the person, 1 to 120 characters.' })
  fullName!: string;

  @Field(() => String, { description: 'Name of the business, 1 to 120 characters.' })
  businessName!: string;

  @Field(() => String, {
    description: 'Version of the privacy policy that the person accepted; must be the one in force.',
  })
  acceptedPolicyVersion!: string;

  @Field(() => Boolean, {
    description:
      'Whether the person states to be sixteen or older; must be true. After a no, another answer for the same address from the same network (/24 of IPv4, /64 of IPv6) is TOO_YOUNG for 24 hours.',
  })
  isAtLeastSixteen!: boolean;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `accountSignUp`.' })
export class AccountSignUpPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The new account.' })
  account?: Account;

  @Field(() => Session, { nullable: true, description: 'A first session, so that nobody signs in twice.' })
  session?: Session;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True where the installation asks the address first: a mail is on its way, and `accountSignUpConfirm` opens the account; the answer is the same whether or not somebody has the address. Null where the account is open, or was refused.',
  })
  isMailSent?: boolean;
}

@InputType({ description: 'Confirms a sign-up.' })
export class AccountSignUpConfirmInput {
  @Field(() => String, { description: 'The token: in the link of the mail, behind the `#`. Good once, for 24 hours.' })
  token!: string;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `accountSignUpConfirm`.' })
export class AccountSignUpConfirmPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'The new account.' })
  account?: Account;

  @Field(() => Session, { nullable: true, description: 'A first session, so that nobody signs in twice.' })
  session?: Session;
}

@InputType({ description: 'Signs in.' })
export class SessionCreateInput {
  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the authenticator app, or a recovery code; ignored while the user has no second factor.',
  })
  totpCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Account to enter; default: the one joined first.' })
  accountId?: string | null;
}

@InputType({ description: 'Exchanges a refresh token for a new pair of tokens.' })
export class SessionRefreshInput {
  @Field(() => String, { description: 'The refresh token; used up by this call.' })
  refreshToken!: string;
}

@InputType({ description: 'Enters another account of the same user.' })
export class SessionSwitchAccountInput {
  @Field(() => ID, { description: 'The account to enter; the user must be its member.' })
  accountId!: string;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'A session, or why there is none.' })
export class SessionPayload extends Payload {
  @Field(() => Session, { nullable: true, description: 'The session.' })
  session?: Session;
}

@InputType({ description: 'Signs out.' })
export class SessionRevokeInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'End every session of the user in this account, not only the one that asks.',
  })
  isEverywhere!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: "End this one of the viewer's own `sessions` instead of the one that asks.",
  })
  sessionId?: string | null;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `sessionRevoke`.' })
export class SessionRevokePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when the session ended with this call.' })
  isRevoked?: boolean;
}

@InputType({ description: "Changes the signed-in user's password." })
export class PasswordChangeInput {
  @Field(() => String, { description: 'The password that is in force.' })
  currentPassword!: string;

  @Field(() => String, { description: '8 to 200 characters.' })
  newPassword!: string;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `passwordChange`.' })
export class PasswordChangePayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many other sessions ended with it; null when refused.' })
  endedSessionCount?: number;
}

@InputType({ description: 'Makes an API key.' })
export class ApiKeyCreateInput {
  @Field(() => String, { description: 'What the key is for, 1 to 120 characters.' })
  name!: string;

  @Field(() => [Permission], { description: 'What the key may do; only what the creator may do as well.' })
  scopes!: Permission[];

  @Field(() => DateTime, { nullable: true, description: 'When the key ends; default: never.' })
  expiresAt?: Date | null;
}

@Requires(Permission.API_KEYS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `apiKeyCreate`.' })
export class ApiKeyCreatePayload extends Payload {
  @Field(() => ApiKey, { nullable: true, description: 'The new key.' })
  apiKey?: ApiKey;

  @Field(() => String, { nullable: true, description: 'The secret, shown here and never again.' })
  secret?: string;
}

@InputType({ description: 'Ends an API key.' })
export class ApiKeyRevokeInput {
  @Field(() => ID, { description: 'The key.' })
  apiKeyId!: string;
}

@Requires(Permission.API_KEYS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `apiKeyRevoke`.' })
export class ApiKeyRevokePayload extends Payload {
  @Field(() => ApiKey, { nullable: true, description: 'The key, with the time of its end.' })
  apiKey?: ApiKey;
}

@InputType({ description: 'Invites a person into the account.' })
export class MemberInviteInput {
  @Field(() => String, { description: 'E-mail address of the person.' })
  email!: string;

  @Field(() => Role, { description: 'What the person will be; only an owner makes owners.' })
  role!: Role;
}

@Requires(Permission.MEMBERS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `memberInvite`.' })
export class MemberInvitePayload extends Payload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation.' })
  invitation?: Invitation;

  @Field(() => String, {
    nullable: true,
    description: 'Token for `invitationAccept`, shown here and never again; it goes to the person by mail as well.',
  })
  token?: string;
}

@InputType({ description: 'Enters the account that an invitation names.' })
export class InvitationAcceptInput {
  @Field(() => String, { description: 'The token that `memberInvite` gave.' })
  token!: string;

  @Field(() => String, { description: 'Name of the person, 1 to 120 characters; ignored for a known user.' })
  fullName!: string;

  @Field(() => String, { description: 'A new password of 8 to 200 characters, or that of the known user.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the authenticator app, or a recovery code, of a known user who has a second factor.',
  })
  totpCode?: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the person states to be sixteen or older; must be true. After a no, another answer for the same address from the same network (/24 of IPv4, /64 of IPv6) is TOO_YOUNG for 24 hours.',
  })
  isAtLeastSixteen!: boolean;
}

@InputType({ description: 'Makes a member something else.' })
export class MemberChangeRoleInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => Role, { description: 'What the member becomes.' })
  role!: Role;
}

@InputType({ description: 'Takes a person out of the account.' })
export class MemberRemoveInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
}

@Requires(Permission.MEMBERS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The member that was changed.' })
export class MemberPayload extends Payload {
  @Field(() => Member, { nullable: true, description: 'The member, as it now is, or was when removed.' })
  member?: Member;
}
