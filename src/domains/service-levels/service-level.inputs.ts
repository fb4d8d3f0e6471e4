import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationPriority } from '../conversations/conversation-priority.js';
import { ServiceLevel } from './service-level.type.js';

@InputType({ description: 'Promises something; at least one of the three times is needed.' })
export class ServiceLevelCreateInput {
  @Field(() => String, { description: 'Its name, 1 to 120 characters; unique in the account.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Place in the order in which levels are tried; default: the last.' })
  position?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Only for these channels, at most 100; none: for any.' })
  channelIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only for these teams, at most 100; none: for any.' })
  teamIds?: string[] | null;

  @Field(() => [ConversationPriority], { nullable: true, description: 'Only for these priorities; none: for any.' })
  priorities?: ConversationPriority[] | null;

  @Field(() => Int, { nullable: true, description: 'Seconds to the first reply, 1 to 31,536,000; null: not promised.' })
  firstReplySeconds?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds to every later reply, 1 to 31,536,000; null: not promised.',
  })
  nextReplySeconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds to the closing, 1 to 31,536,000; null: not promised.' })
  resolutionSeconds?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Warns after this share of the time, 1 to 99 per cent; default 80.',
  })
  warnAtPercent?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether only the channel's business hours count; default true.",
  })
  isBusinessHours?: boolean | null;
}

@InputType({ description: 'Changes what is promised; what is left out stays, null takes a promise back.' })
export class ServiceLevelUpdateInput {
  @Field(() => ID, { description: 'Which one.' })
  serviceLevelId!: string;

  @Field(() => String, { nullable: true, description: 'Its name, 1 to 120 characters; unique in the account.' })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'Place in the order in which levels are tried.' })
  position?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Only for these channels, at most 100; none: for any.' })
  channelIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only for these teams, at most 100; none: for any.' })
  teamIds?: string[] | null;

  @Field(() => [ConversationPriority], { nullable: true, description: 'Only for these priorities; none: for any.' })
  priorities?: ConversationPriority[] | null;

  @Field(() => Int, { nullable: true, description: 'Seconds to the first reply; null: not promised any more.' })
  firstReplySeconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds to every later reply; null: not promised any more.' })
  nextReplySeconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds to the closing; null: not promised any more.' })
  resolutionSeconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'Warns after this share of the time, 1 to 99 per cent.' })
  warnAtPercent?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether only the channel's business hours count." })
  isBusinessHours?: boolean | null;
}

@InputType({ description: 'Takes a promise back; its running clocks go on under the next level that fits, or end.' })
export class ServiceLevelDeleteInput {
  @Field(() => ID, { description: 'Which one.' })
  serviceLevelId!: string;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The service level that was made or changed.' })
export class ServiceLevelPayload extends Payload {
  @Field(() => ServiceLevel, { nullable: true, description: 'The level, as it now is.' })
  serviceLevel?: ServiceLevel;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `serviceLevelDelete`.' })
export class ServiceLevelDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'What was deleted.' })
  deletedId?: string;
}
