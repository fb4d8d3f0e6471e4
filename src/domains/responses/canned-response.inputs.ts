import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { CannedResponseScope } from './canned-response.entity.js';
import { CannedResponse } from './canned-response.type.js';

@ArgsType()
export class CannedResponsesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words that must stand in short code or text, whatever their case, at most 100 characters.',
  })
  search?: string | null;

  @Field(() => CannedResponseScope, { nullable: true, description: 'Those of one scope; default: all.' })
  scope?: CannedResponseScope | null;
}

@InputType({ description: 'Keeps a canned response.' })
export class CannedResponseCreateInput {
  @Field(() => String, {
    description: 'Short code, 1 to 40 letters, digits, `_`, `-` and `.`, beginning with a letter or a digit.',
  })
  shortCode!: string;

  @Field(() => String, {
    description:
      'The text, 1 to 4096 characters; beside a file its caption, at most 1024 characters or none. Variables: `{{contact.name}}`, `{{contact.firstName}}`, `{{contact.phoneNumber}}`, `{{contact.email}}`, `{{contact.username}}`, `{{contact.attributes.<key>}}`, `{{agent.name}}`, `{{agent.firstName}}`, `{{agent.email}}`, `{{conversation.id}}`, `{{channel.name}}`, `{{channel.phoneNumber}}`, `{{team.name}}`, `{{account.name}}`; with a fallback behind a bar: `{{contact.firstName | there}}`.',
  })
  body!: string;

  @Field(() => CannedResponseScope, {
    defaultValue: CannedResponseScope.PRIVATE,
    description: 'Who may use it; ACCOUNT and TEAM take the permission INBOX_MANAGE.',
  })
  scope!: CannedResponseScope;

  @Field(() => ID, { nullable: true, description: 'The team, with the scope TEAM.' })
  teamId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A file that is sent with it, uploaded with `mediaUploadCreate`: an image, a video, a document, or audio, which has no caption.',
  })
  mediaId?: string | null;
}

@InputType({ description: 'Changes a canned response; what is left out stays.' })
export class CannedResponseUpdateInput {
  @Field(() => ID, { description: 'The response.' })
  cannedResponseId!: string;

  @Field(() => String, { nullable: true, description: 'The new short code.' })
  shortCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The new text.' })
  body?: string | null;

  @Field(() => ID, { nullable: true, description: 'The new file; null: none any more.' })
  mediaId?: string | null;
}

@InputType({ description: 'Deletes a canned response.' })
export class CannedResponseDeleteInput {
  @Field(() => ID, { description: 'The response.' })
  cannedResponseId!: string;
}

@Requires(Permission.MESSAGES_SEND)
@ObjectType({ simpleResolvers: true, description: 'The canned response that was made or changed.' })
export class CannedResponsePayload extends Payload {
  @Field(() => CannedResponse, { nullable: true, description: 'The response, as it now is.' })
  cannedResponse?: CannedResponse;
}

@Requires(Permission.MESSAGES_SEND)
@ObjectType({ simpleResolvers: true, description: 'Answer of `cannedResponseDelete`.' })
export class CannedResponseDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id that the response had.' })
  deletedCannedResponseId?: string;
}
