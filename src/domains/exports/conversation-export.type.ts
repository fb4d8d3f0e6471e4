import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { ExportFile, exportStates } from './export.type.js';

const ConversationExportState = exportStates('ConversationExportState');

/** What a row of the file is. */
export const ConversationExportRows = { CONVERSATIONS: 'CONVERSATIONS', MESSAGES: 'MESSAGES' } as const;
registerEnumType(ConversationExportRows, {
  name: 'ConversationExportRows',
  description: 'What a row of a file of conversations is. New values may appear.',
  valuesConfig: {
    CONVERSATIONS: { description: 'A conversation.' },
    MESSAGES: { description: 'A message; those of one conversation stand together, the oldest first.' },
  },
});

@Requires(Permission.INBOX_MANAGE)
@ObjectType('ConversationExport', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A file of the conversations that who asked for it saw when it was written. Members who do not see every conversation see their own exports alone, while they see as much.',
})
export class ConversationExport extends ExportFile implements Node {
  @PublicId('ConversationExport')
  id!: string;

  @Field(() => ConversationExportState, { description: 'How far it is.' })
  state!: string;

  @Field(() => Int, { description: 'Rows of the file, without the header.' })
  rowCount!: number;
}

export const ConversationExportConnection = connectionOf<ConversationExport>(
  ConversationExport,
  'ConversationExport',
  Permission.INBOX_MANAGE,
);
export type ConversationExportConnection = ConnectionValue<ConversationExport>;
