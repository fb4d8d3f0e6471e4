import { attempt } from '../../platform/database/attempt.js';
import type { Database } from '../../platform/database/database.js';
import { rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { sweepDue } from '../../platform/jobs/due-sweep.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { ConversationLifecycle } from '../conversations/conversation-lifecycle.service.js';
import { serviceWindow } from '../conversations/service-window.js';
import type { MessageOutboundService } from '../messages/message-outbound.service.js';
import type { NoteService } from '../notes/note.service.js';
import { lockIdle, idleConversations, type IdleConversation } from './auto-close.queries.js';

/** Conversations that are looked for at once. */
const batchSize = 200;

/**
 * Closes conversations in which nobody writes any more. Each of them is a transaction: it is looked at again under its
 * lock, so a message that came first keeps it open, and one that comes after finds it closed and goes on as
 * `reopenWithinHours` says. One that cannot be closed stands in nobody's way. A worker that was down closes what became idle meanwhile; of two, one finds it closed.
 */
export class IdleClosing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly rooms: {
      lifecycle: ConversationLifecycle;
      outbound: MessageOutboundService;
      notes: NoteService;
    },
  ) {}

  run(): Promise<void> {
    return sweepDue({
      find: (without) => this.due(without),
      batchSize,
      ownerOf: ({ id }) => id,
      work: ([{ accountId, id }]) => this.database.write(systemViewer(accountId), (scope) => this.close(scope, id)),
      failure: 'an idle conversation could not be closed',
      logger: this.logger,
    });
  }

  private async close(scope: Scope, id: string): Promise<void> {
    const idle = await lockIdle(scope, id);
    if (!idle) return;
    if (this.mayBeTold(scope, idle)) await this.tell(scope, id, idle);
    if (idle.note !== null) await this.rooms.notes.create(scope, id, { body: idle.note, mentions: [] }, []);
    await this.rooms.lifecycle.closeIdle(scope, id);
  }

  private mayBeTold(scope: Scope, { message, lastInboundAt }: IdleConversation): boolean {
    if (message === null || lastInboundAt === null) return false;
    return serviceWindow(toDate(lastInboundAt), scope.clock.now()).isOpen;
  }

  /** What may not be said is left out: a contact who wants no messages is no reason to keep the conversation open. */
  private async tell(scope: Scope, id: string, { message, lastMessageId }: IdleConversation): Promise<void> {
    const content = { kind: 'text', body: message! } as const;
    try {
      await attempt(scope, () => this.rooms.outbound.say(scope, id, `auto-close:${lastMessageId}`, content));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private due(without: readonly string[]): Promise<{ accountId: string; id: string }[]> {
    return this.database.operate('conversations.due', (em) =>
      rows(em, idleConversations(batchSize), [this.clock.now(), without]),
    );
  }
}
