import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';
import { Permission } from '../accounts/permissions.js';
import type { Holding } from '../contacts/holding.policy.js';
import type { ConversationLifecycle } from '../conversations/conversation-lifecycle.service.js';
import type { ContactService } from '../contacts/contact.service.js';
import type { ConversationReading } from '../conversations/conversation-read.service.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import type { ConversationService } from '../conversations/conversation.service.js';
import type { LabelService } from '../conversations/label.service.js';
import type { MessageOutboundService } from '../messages/message-outbound.service.js';
import type { NoteService } from '../notes/note.service.js';
import type { ReplyWords } from '../responses/reply-words.service.js';
import { ActionRunner } from './action-runner.service.js';
import { BulkActionEntity, BulkActionItemEntity } from './bulk-action.entity.js';
import { bulkActionHandlers } from './bulk-action.handlers.js';
import { bulkActionJob } from './bulk-action.jobs.js';
import { bulkActionLoader } from './bulk-action.queries.js';
import { BulkActionResolver } from './bulk-action.resolver.js';
import { BulkActions } from './bulk-action.service.js';
import { MacroEntity, MacroRunEntity } from './macro.entity.js';
import { macroLoader } from './macro.queries.js';
import { MacroPartsResolver, MacroResolver } from './macro.resolver.js';
import { MacroSteps } from './macro-step.service.js';
import { Macros } from './macro.service.js';

/** The tables of this room. */
export const actionEntities = [BulkActionEntity, BulkActionItemEntity, MacroEntity, MacroRunEntity];

/** Builds the room. */
export function actionsModule(deps: {
  database: Database;
  holding: Holding;
  conversations: {
    reader: ConversationReader;
    lifecycle: ConversationLifecycle;
    conversations: ConversationService;
    labels: LabelService;
    reading: ConversationReading;
  };
  outbound: MessageOutboundService;
  words: ReplyWords;
  notes: NoteService;
  contacts: ContactService;
}) {
  const { reader, lifecycle, conversations, labels, reading } = deps.conversations;
  const runner = new ActionRunner(lifecycle, conversations, labels);
  const bulkActions = new BulkActions(runner, deps.holding);
  const macros = new Macros(runner, new MacroSteps(deps.outbound, deps.words, deps.notes, deps.contacts, reading));
  const requires = Permission.CONVERSATIONS_WRITE;
  const nodes: NodeSource[] = [
    { kind: 'BulkAction', typeName: 'BulkAction', requires, loader: bulkActionLoader },
    { kind: 'Macro', typeName: 'Macro', requires, loader: macroLoader },
  ];
  return {
    resolvers: [
      new BulkActionResolver(bulkActions, macros),
      new MacroResolver(macros, reader),
      new MacroPartsResolver(),
    ],
    nodes,
    jobs: [bulkActionJob] as JobDefinition<never>[],
    handlers: bulkActionHandlers(deps.database, bulkActions),
  };
}
