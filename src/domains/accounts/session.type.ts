import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';

@Requires('signed_in')
@ObjectType('UserSession', {
  simpleResolvers: true,
  description: 'A place where the viewer is signed in to this account.',
})
export class UserSession {
  @PublicId('Session')
  id!: string;

  @Field(() => DateTime, { description: 'When the person signed in.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was last used, to ten minutes.' })
  lastUsedAt!: string;

  @Field(() => DateTime, { description: 'When it ends, used or not.' })
  expiresAt!: string;

  @Field(() => String, { nullable: true, description: 'Address that the sign-in came from.' })
  ip!: string | null;

  @Field(() => String, { nullable: true, description: 'What the device called itself.' })
  userAgent!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean;
}

export const UserSessionConnection = connectionOf<UserSession>(UserSession, 'UserSession', 'signed_in');
export type UserSessionConnection = ConnectionValue<UserSession>;
