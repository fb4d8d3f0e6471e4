import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Member } from '../accounts/account.type.js';
import { MemberVisibility } from '../accounts/member-visibility.type.js';
import { Permission } from '../accounts/permissions.js';
import { MemberPresence } from './member-presence.js';
import { Team } from './team.type.js';

@InputType({ description: 'Makes a team.' })
export class TeamCreateInput {
  @Field(() => String, { description: 'Its name, 1 to 60 characters; unique in the account, whatever its case.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, at most 500 characters.' })
  description?: string | null;
}

@InputType({ description: 'Changes a team; what is left out stays.' })
export class TeamUpdateInput {
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;

  @Field(() => String, { nullable: true, description: 'Its name, 1 to 60 characters; null: stays.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it is for, at most 500 characters; null: nothing.' })
  description?: string | null;
}

@InputType({ description: 'Deletes a team.' })
export class TeamDeleteInput {
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;
}

@InputType({ description: 'Puts members into a team.' })
export class TeamAddMembersInput {
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;

  @Field(() => [ID], { description: 'Members, 1 to 100.' })
  memberIds!: string[];
}

@InputType({ description: 'Takes members out of a team.' })
export class TeamRemoveMembersInput {
  @Field(() => ID, { description: 'The team.' })
  teamId!: string;

  @Field(() => [ID], { description: 'Members, 1 to 100.' })
  memberIds!: string[];
}

@Requires(Permission.TEAMS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The team that was changed.' })
export class TeamPayload extends Payload {
  @Field(() => Team, { nullable: true, description: 'The team, as it now is, or was when deleted.' })
  team?: Team;
}

@InputType({ description: 'Says which conversations a member sees.' })
export class MemberSetVisibilityInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => MemberVisibility, { description: 'What the member sees from now on; an owner sees everything.' })
  visibility!: MemberVisibility;
}

@Requires(Permission.TEAMS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `memberSetVisibility`.' })
export class MemberSetVisibilityPayload extends Payload {
  @Field(() => Member, { nullable: true, description: 'The member, as it now is.' })
  member?: Member;
}

@InputType({ description: 'Says what the viewer is for colleagues; what is left out stays.' })
export class PresenceSetInput {
  @Field(() => MemberPresence, { nullable: true, description: 'What to be while connected.' })
  presence?: MemberPresence | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to be offline while no socket is open; false: `presence` holds all the time. Default true.',
  })
  isAutoOffline?: boolean | null;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `presenceSet`.' })
export class PresenceSetPayload extends Payload {
  @Requires(Permission.MEMBERS_READ)
  @Field(() => Member, { nullable: true, description: 'The viewer as a member, as it now is.' })
  member?: Member;
}
