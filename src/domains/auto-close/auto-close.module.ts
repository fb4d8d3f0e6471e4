import type { Database } from '../../platform/database/database.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { ConversationLifecycle } from '../conversations/conversation-lifecycle.service.js';
import type { MessageOutboundService } from '../messages/message-outbound.service.js';
import type { NoteService } from '../notes/note.service.js';
import { AutoClosePolicyEntity } from './auto-close.entity.js';
import { AutoCloseResolver } from './auto-close.resolver.js';
import { AutoClosePolicies } from './auto-close.service.js';
import { IdleClosing } from './idle-closing.service.js';

/** Tables of this room. */
export const autoCloseEntities = [AutoClosePolicyEntity];

/** Builds the room. */
export function autoCloseModule(deps: {
  database: Database;
  clock: Clock;
  logger: Logger;
  lifecycle: ConversationLifecycle;
  outbound: MessageOutboundService;
  notes: NoteService;
}) {
  const { database, clock, logger, ...rooms } = deps;
  const closing = new IdleClosing(database, clock, logger, rooms);
  const ticks: Tick[] = [{ name: 'idle conversations', everyMs: 30_000, run: () => closing.run() }];
  return { resolvers: [new AutoCloseResolver(new AutoClosePolicies())], nodes: [], jobs: [], handlers: [], ticks };
}
