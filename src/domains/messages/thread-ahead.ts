import { getArgumentValues, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { Page, PageRequest } from '../../platform/database/keyset.js';
import type { Scope } from '../../platform/database/scope.js';
import { fieldNodesOf, oncePerField, ownSets, selectedNames } from '../../platform/graphql/selection.js';
import type { ThreadPart } from '../conversations/conversation.queries.js';
import type { MessageReader, MessageRow } from './message.queries.js';

interface Begun {
  node: FieldNode;
  key: string;
  page: Promise<Page<MessageRow>>;
}

/**
 * Reads the messages that are selected under one conversation together with it, in one round trip instead of two. Nothing
 * is shown before the conversation was found; row-level security gives nothing of another account's anyway.
 */
export class ThreadAhead implements ThreadPart {
  private readonly begun = new WeakMap<Scope, Begun[]>();

  constructor(private readonly reader: MessageReader) {}

  begin(scope: Scope, conversationId: string, info: GraphQLResolveInfo): void {
    const thread = threadOf(info);
    if (!thread) return;
    const { node, fields, definition } = thread;
    const request = getArgumentValues(definition, node, info.variableValues) as PageRequest;
    const page = this.reader.listThread(scope, conversationId, request, fields);
    // A fault is told where the field is resolved; when the conversation is a miss, nowhere.
    page.catch(() => undefined);
    const begun = this.begun.get(scope) ?? [];
    begun.push({ node, key: keyOf(conversationId, request), page });
    this.begun.set(scope, begun);
  }

  /** The page of this very field, when it was begun. */
  take(
    scope: Scope,
    conversationId: string,
    request: PageRequest,
    node: FieldNode,
  ): Promise<Page<MessageRow>> | undefined {
    const key = keyOf(conversationId, request);
    return this.begun.get(scope)?.find((one) => one.node === node && one.key === key)?.page;
  }
}

const keyOf = (conversationId: string, { first, after, last, before }: PageRequest): string =>
  JSON.stringify([conversationId, first ?? null, after ?? null, last ?? null, before ?? null]);

/** The one `messages` field under the conversation that is being resolved; null when there is none, or more than one. */
const threadOf = oncePerField((info) => {
  const [node, another] = fieldNodesOf(info, ownSets(info), 'messages');
  const type = info.schema.getType('Conversation');
  const definition = type && 'getFields' in type ? type.getFields()['messages'] : undefined;
  if (!node || another || !definition || !('args' in definition)) return null;
  return { node, definition, fields: selectedNames(info, [node]) };
});
