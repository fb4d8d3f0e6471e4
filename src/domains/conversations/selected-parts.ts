import type { GraphQLResolveInfo } from 'graphql';
import { itemSets, oncePerField, ownSets, selectionOf, type SelectionSets } from '../../platform/graphql/selection.js';
import type { ConversationParts } from './conversation.queries.js';

/** The parts selected under a connection of conversations. */
export const partsOfConnection = oncePerField((info) => read(info, itemSets(info)));

/** The parts selected under one conversation. */
export const partsOfOne = oncePerField((info) => read(info, ownSets(info)));

function read(info: GraphQLResolveInfo, sets: SelectionSets): ConversationParts {
  const conversation = selectionOf(info, sets);
  const fieldsOf = (part: string): ReadonlySet<string> | undefined =>
    conversation.has(part) ? new Set(selectionOf(info, conversation.get(part)).keys()) : undefined;
  return {
    fields: new Set(conversation.keys()),
    contact: fieldsOf('contact'),
    assignee: fieldsOf('assignee'),
    lastMessage: fieldsOf('lastMessage'),
  };
}
