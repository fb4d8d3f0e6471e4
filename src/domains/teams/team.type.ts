import { Field, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Member } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';

// Reached through whatever belongs to a team, as a user is through what is assigned to them.
@Requires('signed_in')
@ObjectType('Team', { simpleResolvers: true, implements: Node, description: 'Members who share conversations.' })
export class Team implements Node {
  @PublicId('Team')
  id!: string;

  @Field(() => String, { description: 'Its name; unique in the account, whatever its case.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for; null: nobody said.' })
  description!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;
}

export const TeamConnection = connectionOf<Team>(Team, 'Team', 'signed_in');
export type TeamConnection = ConnectionValue<Team>;

@Requires(Permission.MEMBERS_READ)
@ObjectType('PresenceChangedEvent', {
  simpleResolvers: true,
  description: 'A member came or went, or chose to be something else.',
})
export class PresenceChangedEvent {
  @Field(() => Member, { description: 'The member; `presence` says what they are now.' })
  member!: Member;
}
