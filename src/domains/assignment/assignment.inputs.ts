import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Member } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { Channel } from '../channels/channel.type.js';
import { AssignmentPolicy } from './assignment.type.js';
import { AssignmentStrategy } from './hand-out.js';

@InputType({ description: 'Says how conversations are handed out; what is left out stays, or has its default.' })
export class AssignmentPolicySetInput {
  @Field(() => ID, { nullable: true, description: 'The team; null: conversations that belong to no team.' })
  teamId?: string | null;

  @Field(() => AssignmentStrategy, { nullable: true, description: 'Who is next; default ROUND_ROBIN.' })
  strategy?: AssignmentStrategy | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is in force; default true.' })
  isEnabled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether who knows the contact goes first; default false.' })
  isSticky?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether only available members are given anything; default true.',
  })
  isOnlyAvailable?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Most open conversations of one member, 1 to 1000; null: no limit.',
  })
  capacity?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes, 1 to 10080; null: never.' })
  requeueAfterMinutes?: number | null;
}

@InputType({ description: 'Deletes a policy.' })
export class AssignmentPolicyDeleteInput {
  @Field(() => ID, { description: 'The policy.' })
  policyId!: string;
}

@Requires(Permission.TEAMS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The policy that was changed.' })
export class AssignmentPolicyPayload extends Payload {
  @Requires(Permission.MEMBERS_READ)
  @Field(() => AssignmentPolicy, { nullable: true, description: 'The policy, as it now is, or was when deleted.' })
  policy?: AssignmentPolicy;
}

@InputType({ description: 'Says how many open conversations a member takes.' })
export class MemberSetCapacityInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => Int, { nullable: true, description: '0 to 1000; null: what the policy says.' })
  capacity?: number | null;
}

@Requires(Permission.TEAMS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `memberSetCapacity`.' })
export class MemberSetCapacityPayload extends Payload {
  @Field(() => Member, { nullable: true, description: 'The member.' })
  member?: Member;
}

@InputType({ description: 'Says which team new conversations of a channel belong to.' })
export class ChannelSetDefaultTeamInput {
  @Field(() => ID, { description: 'The channel.' })
  channelId!: string;

  @Field(() => ID, { nullable: true, description: 'The team; null: none.' })
  teamId?: string | null;
}

@Requires(Permission.TEAMS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `channelSetDefaultTeam`.' })
export class ChannelSetDefaultTeamPayload extends Payload {
  @Requires(Permission.CHANNELS_READ)
  @Field(() => Channel, { nullable: true, description: 'The channel.' })
  channel?: Channel;
}
