import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { Node } from '../../platform/graphql/node.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { MemberVisibility } from './member-visibility.type.js';
import { Permission, Role } from './permissions.js';

// Reached through the viewer, or by signing up, which happens before anybody is signed in.
@Requires('anyone')
@ObjectType('Account', {
  implements: Node,
  simpleResolvers: true,
  description: 'A tenant: one business with its people, channels and customers.',
})
export class Account implements Node {
  @PublicId('Account')
  id!: string;

  @Field(() => String, { description: 'Name of the business.' })
  name!: string;

  @Field(() => DateTime, { description: 'When the business signed up.' })
  createdAt!: string;
}

@Requires('signed_in')
@ObjectType('User', { implements: Node, simpleResolvers: true, description: 'A person who works with the platform.' })
export class User implements Node {
  @PublicId('User')
  id!: string;

  @Field(() => String, { description: 'Name as the person wrote it.' })
  fullName!: string;

  @Field(() => String, { description: 'E-mail address, lower case; seen by fellow members only.' })
  email!: string;
}

@Requires(Permission.MEMBERS_READ)
@ObjectType('Member', { implements: Node, simpleResolvers: true, description: "A user's place in the account." })
export class Member implements Node {
  @PublicId('Member')
  id!: string;

  userId!: string;

  @Field(() => Role, { description: 'What the member is; decides the permissions.' })
  role!: Role;

  @Field(() => MemberVisibility, { description: 'Which conversations the member sees.' })
  visibility!: MemberVisibility;

  @Field(() => DateTime, { description: 'When the person joined.' })
  createdAt!: string;
}

export const MemberConnection = connectionOf<Member>(Member, 'Member', Permission.MEMBERS_READ);
export type MemberConnection = ConnectionValue<Member>;

@Requires(Permission.MEMBERS_MANAGE)
@ObjectType('Invitation', {
  simpleResolvers: true,
  description: 'An open door for one e-mail address, for seven days.',
})
export class Invitation {
  @PublicId('Invitation')
  id!: string;

  @Field(() => String, { description: 'The invited address, lower case.' })
  email!: string;

  @Field(() => Role, { description: 'What the person will be.' })
  role!: Role;

  @Field(() => DateTime, { description: 'When the invitation ends.' })
  expiresAt!: string;
}

@Requires(Permission.API_KEYS_MANAGE)
@ObjectType('ApiKey', {
  implements: Node,
  simpleResolvers: true,
  description: 'A key for programs; its secret is never shown again.',
})
export class ApiKey implements Node {
  @PublicId('ApiKey')
  id!: string;

  @Field(() => String, { description: 'What the key is for.' })
  name!: string;

  @Field(() => String, { description: 'Last four characters of the secret, to tell keys apart.' })
  lastFour!: string;

  @Field(() => [Permission], { description: 'What the key may do; each permission at most once.' })
  scopes!: Permission[];

  @Field(() => DateTime, { description: 'When the key was made.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the key ends; null: never.' })
  expiresAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute; null: never.' })
  lastUsedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt!: string | null;
}

export const ApiKeyConnection = connectionOf<ApiKey>(ApiKey, 'ApiKey', Permission.API_KEYS_MANAGE);
export type ApiKeyConnection = ConnectionValue<ApiKey>;

@Requires('anyone')
@ObjectType('Session', {
  simpleResolvers: true,
  description: 'A sign-in: a short access token and a refresh token that is good once.',
})
export class Session {
  @Field(() => String, { description: 'Send as `Authorization: Bearer …`; good for ten minutes.' })
  accessToken!: string;

  @Field(() => String, {
    description: 'Exchange it with `sessionRefresh` for the next pair; good once, for thirty days.',
  })
  refreshToken!: string;

  @Field(() => DateTime, { description: 'When the access token ends.' })
  accessTokenExpiresAt!: Date;
}

@Requires('signed_in')
@ObjectType('Viewer', { simpleResolvers: true, description: 'Who asks, for which account, and what they may do.' })
export class ViewerType {
  @Field(() => User, { nullable: true, description: 'The person; null for an API key.' })
  user?: User | null;

  @Field(() => Account, { description: 'The account that the credential belongs to.' })
  account?: Account;

  @Field(() => Role, { nullable: true, description: 'What the person is here; null for an API key.' })
  role?: Role | null;

  @Field(() => [Permission], { description: 'What this credential may do; each permission at most once.' })
  permissions!: Permission[];
}
