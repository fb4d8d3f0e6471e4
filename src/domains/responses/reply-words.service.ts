import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import type { ReplyParts, SentReply } from '../messages/message-outbound.service.js';
import { responseErrors } from './canned-response.errors.js';
import { cannedResponseLoader, findVariables } from './canned-response.queries.js';
import { dropDraft } from './draft.service.js';
import { faultyWords, fillIn, namesIn, parseWords } from './variables.js';

/** A response as it reads in one conversation. */
export interface Rendering {
  text: string;
  unresolvedVariables: string[];
}

/** What this room has a say in when a message is sent; lent to the room of messages, which stands to the left. */
export class ReplyWords implements ReplyParts {
  /** The words as the viewer would send them; undefined when they do not see the response or the conversation. */
  async render(scope: Scope, responseId: string, conversationId: string): Promise<Rendering | undefined> {
    const response = await scope.load(cannedResponseLoader, responseId);
    const values = response && (await findVariables(scope, conversationId));
    if (!response || !values) return undefined;
    const { text, unresolved } = fillIn(parseWords(response.body).parts, values);
    return { text, unresolvedVariables: unresolved };
  }

  /** What is to be sent. @throws DomainError NOT_FOUND, UNRESOLVED_VARIABLES */
  async content(scope: Scope, responseId: string, conversationId: string): ReturnType<ReplyParts['content']> {
    const rendering = await this.render(scope, responseId, conversationId);
    if (!rendering) throw notFound('Canned response', ['cannedResponseId']);
    assertResolved(rendering.unresolvedVariables, ['cannedResponseId']);
    const { mediaId, mediaKind } = (await scope.load(cannedResponseLoader, responseId))!;
    return { text: rendering.text, ...(mediaId && mediaKind ? { file: { mediaId, mediaKind } } : {}) };
  }

  /** Words that a person made of a response are sent as they are, unless a variable is left in them. @throws DomainError NOT_FOUND, UNRESOLVED_VARIABLES */
  async assertFilled(scope: Scope, responseId: string, text: string, path: readonly string[]): Promise<void> {
    if (!(await scope.load(cannedResponseLoader, responseId))) throw notFound('Canned response', ['cannedResponseId']);
    assertResolved(namesIn(parseWords(text).parts), path);
  }

  /** Spaces of every kind become one: templates take no line breaks. In addresses values are percent-encoded. @throws DomainError UNRESOLVED_VARIABLES, UNKNOWN_VARIABLE, INVALID_INPUT */
  async fill(
    scope: Scope,
    conversationId: string,
    texts: readonly { text: string; path: readonly string[]; isAddress?: boolean }[],
  ): Promise<string[]> {
    const values = await findVariables(scope, conversationId);
    if (!values) throw notFound('Conversation', ['conversationId']);
    const inLine = new Map([...values].map(([name, value]) => [name, value.replaceAll(/\s+/g, ' ')]));
    const inAddress = new Map([...inLine].flatMap(([name, value]) => segmentOf(name, value)));
    return texts.map(({ text, path, isAddress }) => {
      const { parts, faults } = parseWords(text);
      if (faults.length > 0) throw faultyWords(faults, path);
      const filled = fillIn(parts, isAddress ? inAddress : inLine);
      assertResolved(filled.unresolved, path);
      return filled.text;
    });
  }

  async sent(scope: Scope, { conversationId, cannedResponseId, isFromDraft }: SentReply): Promise<void> {
    if (isFromDraft && scope.viewer.kind === 'user') await dropDraft(scope, conversationId, scope.viewer.actorId!);
    if (cannedResponseId === undefined) return;
    await rows(
      scope.em,
      `/* countResponseUse */
       update canned_response set usage_count = usage_count + 1, last_used_at = $3 where account_id = $1 and id = $2`,
      [scope.accountId, cannedResponseId, scope.clock.now()],
    );
  }
}

/**
 * A value as part of an address: people choose their names, and must not lead others to another page by them. Dots alone would
 * go up in the path, percent-encoded too: they count as no value.
 */
const segmentOf = (name: string, value: string): [string, string][] =>
  /^\.+$/.test(value) ? [] : [[name, encodeURIComponent(value.toWellFormed())]];

/** Words whose variables are to be filled in later. @throws DomainError UNKNOWN_VARIABLE, INVALID_INPUT */
export function assertWords(text: string, path: readonly string[]): void {
  const { faults } = parseWords(text);
  if (faults.length > 0) throw faultyWords(faults, path);
}

function assertResolved(names: readonly string[], path: readonly string[]): void {
  if (names.length === 0) return;
  const shown = names.map((name) => `{{${name}}}`).join(', ');
  throw new DomainError(
    responseErrors.UNRESOLVED_VARIABLES,
    `No value is known here for ${shown}; write one, or give the variable a fallback.`,
    path,
  );
}
