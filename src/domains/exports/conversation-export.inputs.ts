import { Field, InputType, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationWhereInput } from '../conversations/inbox-filter.inputs.js';
import { ConversationExport, ConversationExportRows } from './conversation-export.type.js';
import type { ExportFormat as Format } from './export-kind.js';
import { ExportFormat } from './export.type.js';

@InputType({ description: 'Asks for a file of conversations.' })
export class ConversationExportCreateInput {
  @Field(() => ConversationWhereInput, {
    nullable: true,
    description: 'Of all that the viewer sees, those that hold this; times count from when it is asked for.',
  })
  where?: ConversationWhereInput | null;

  @Field(() => ConversationExportRows, { defaultValue: 'CONVERSATIONS', description: 'What a row is.' })
  rows!: keyof typeof ConversationExportRows;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'With rows of MESSAGES: whether private notes stand among them.',
  })
  includesNotes!: boolean;

  @Field(() => ExportFormat, { defaultValue: ExportFormat.CSV, description: 'How the file is written.' })
  format!: Format;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `conversationExportCreate`.' })
export class ConversationExportCreatePayload extends Payload {
  @Field(() => ConversationExport, { nullable: true, description: 'The export; watch `conversationExportFinished`.' })
  conversationExport?: ConversationExport;
}
