import { assignmentModule } from '../../domains/assignment/assignment.module.js';
import { autoCloseModule } from '../../domains/auto-close/auto-close.module.js';
import { autoRepliesModule } from '../../domains/auto-replies/auto-replies.module.js';
import type { conversationsModule } from '../../domains/conversations/conversations.module.js';
import type { messagesModule } from '../../domains/messages/messages.module.js';
import type { notesModule } from '../../domains/notes/notes.module.js';
import { serviceLevelsModule } from '../../domains/service-levels/service-levels.module.js';
import { surveysModule } from '../../domains/surveys/surveys.module.js';
import type { Ground } from '../ground.js';

/** The rooms that look after conversations by themselves: whose they are, how fast, what is answered, when they end. */
export function composeServiceRooms(
  { database, clock, logger, presence }: Ground,
  lent: {
    conversations: ReturnType<typeof conversationsModule>;
    messages: ReturnType<typeof messagesModule>;
    notes: ReturnType<typeof notesModule>;
  },
) {
  const { reader, lifecycle } = lent.conversations;
  const { outbound } = lent.messages;
  return {
    serviceLevels: serviceLevelsModule({ database, clock, conversations: reader.loader }),
    assignment: assignmentModule({ database, presence, logger }),
    autoReplies: autoRepliesModule(outbound),
    autoClose: autoCloseModule({ database, clock, logger, lifecycle, outbound, notes: lent.notes.notes }),
    surveys: surveysModule(outbound, reader.loader),
  };
}
