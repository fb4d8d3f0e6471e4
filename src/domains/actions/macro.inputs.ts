import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Conversation } from '../conversations/conversation.type.js';
import { ConversationActionInput } from './action.inputs.js';
import { Macro, MacroActionResult } from './macro.type.js';

@InputType({ description: 'Makes a macro.' })
export class MacroCreateInput {
  @Field(() => String, { description: 'Its name, 1 to 80 characters.' })
  name!: string;

  @Field(() => [ConversationActionInput], { description: 'What it does, in this order, 1 to 20.' })
  actions!: ConversationActionInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'For the whole account, or for `teamId`; takes the permission INBOX_MANAGE.',
  })
  isShared!: boolean;

  @Field(() => ID, { nullable: true, description: 'For the members of this team; goes with `isShared: true`.' })
  teamId?: string | null;
}

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `macroCreate`.' })
export class MacroCreatePayload extends Payload {
  @Field(() => Macro, { nullable: true, description: 'The new macro.' })
  macro?: Macro;
}

@InputType({ description: 'Changes a macro; what is left out stays.' })
export class MacroUpdateInput {
  @Field(() => ID, { description: 'The macro.' })
  macroId!: string;

  @Field(() => String, { nullable: true, description: 'The new name, 1 to 80 characters.' })
  name?: string | null;

  @Field(() => [ConversationActionInput], { nullable: true, description: 'What it does from now on, 1 to 20.' })
  actions?: ConversationActionInput[] | null;
}

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `macroUpdate`.' })
export class MacroUpdatePayload extends Payload {
  @Field(() => Macro, { nullable: true, description: 'The macro, as it now is.' })
  macro?: Macro;
}

@InputType({ description: 'Deletes a macro.' })
export class MacroDeleteInput {
  @Field(() => ID, { description: 'The macro.' })
  macroId!: string;
}

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `macroDelete`.' })
export class MacroDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Id of the macro that is no more.' })
  deletedMacroId?: string;
}

@InputType({ description: 'Runs a macro on a conversation; on many, `conversationsUpdate` does.' })
export class MacroRunInput {
  @Field(() => ID, { description: 'The macro.' })
  macroId!: string;

  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Chosen by the client, 1 to 100 characters, unique in the conversation: the same call again gives what became of the first one, and does nothing.',
  })
  clientRunId?: string | null;
}

@Requires(Permission.CONVERSATIONS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `macroRun`: all actions were done, or none.' })
export class MacroRunPayload extends Payload {
  @Field(() => Conversation, {
    nullable: true,
    description: 'The conversation, as it now is; null when nothing was done.',
  })
  conversation?: Conversation;

  @Field(() => [MacroActionResult], { nullable: true, description: 'One for each action, in order, at most 20.' })
  results?: MacroActionResult[];
}
