import { attempt } from '../../platform/database/attempt.js';
import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError } from '../../platform/kernel/errors.js';
import type { MessageContent } from '../../platform/whatsapp/message-content.js';
import { confirmationOf, confirmWithinMs } from './consent-confirmation.js';
import type { HeardChange, OptOuts } from '../consent/opt-out.service.js';
import type { MessageOutboundService } from './message-outbound.service.js';

/** A message as it came. */
interface SaidByContact {
  wamid: string;
  contactId: string;
  direction: 'INBOUND' | 'OUTBOUND';
  sentAt: Date;
  content: MessageContent;
}

/** Words like STOP and START among the messages of contacts: heard before anything else, and confirmed once. */
export class ConsentWords {
  constructor(
    private readonly optOuts: OptOuts,
    private readonly outbound: MessageOutboundService,
  ) {}

  /** Words of contacts alone: what the business wrote in its own app, a caption or a quotation says nothing. */
  hear(scope: Scope, messages: readonly SaidByContact[]): Promise<HeardChange[]> {
    const said = messages.flatMap(({ wamid, contactId, direction, sentAt, content }) => {
      const texts = direction === 'INBOUND' ? wordsOf(content) : [];
      const isTyped = content.kind === 'text';
      return texts.map((text) => ({ wamid, contactId, text, isTyped, at: sentAt }));
    });
    return this.optOuts.hear(scope, said);
  }

  /** In the thread of the message and the language of the person, by the way of every answer; a late one is left out. */
  async confirm(
    scope: Scope,
    heard: readonly HeardChange[],
    threads: ReadonlyMap<string, { conversationId: string }>,
  ): Promise<void> {
    const now = scope.clock.now().getTime();
    const recent = heard.filter(({ at }) => now - at.getTime() <= confirmWithinMs);
    if (recent.length === 0) return;
    const locales = await rows<{ id: string; locale: string | null }>(
      scope.em,
      `/* localesOfHeard */ select id, locale from contact where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, recent.map(({ contactId }) => contactId)],
    );
    for (const { contactId, wamid, heard: word } of recent) {
      const thread = threads.get(contactId);
      if (!thread) continue;
      const body = confirmationOf(word, locales.find(({ id }) => id === contactId)?.locale ?? null);
      try {
        await attempt(scope, () =>
          this.outbound.say(scope, thread.conversationId, `consent:${wamid}`.slice(0, 200), { kind: 'text', body }),
        );
      } catch (error) {
        // It may not go out, as on a channel that is disconnected: what was heard counts all the same.
        if (!(error instanceof DomainError)) throw error;
      }
    }
  }
}

function wordsOf(content: MessageContent): string[] {
  if (content.kind === 'text') return [content.body];
  // What is written on a button, or behind it, may say no: it is the business that wrote it.
  return content.kind === 'interactive_reply' ? [content.title, content.replyId] : [];
}
