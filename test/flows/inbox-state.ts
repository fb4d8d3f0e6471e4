import type { ApiClient } from '../kit/api.js';

/** What an inbox shows of a conversation. */
export interface ShownConversation {
  id: string;
  status: string;
  unreadCount: number;
  assignee: { id: string } | null;
  labels: { name: string }[];
  lastMessage: { id: string } | null;
}

/** An item of the stream, as the flows select it. */
export interface InboxItem {
  __typename: string;
  cursor: string;
  message?: { id: string; status: string };
  conversation?: ShownConversation;
}

const conversationFields = 'id status unreadCount assignee { id } labels { name } lastMessage { id }';

/** The stream with its changes; `contact` costs a permission of its own. */
export const inboxDocument = (withContact: boolean): string => `subscription Inbox($after: String) {
  inboxEvents(after: $after) { __typename cursor
    ... on MessageReceivedEvent { message { id status } conversation { ...Shown } }
    ... on MessageQueuedEvent { message { id status } conversation { ...Shown } }
    ... on MessageStatusChangedEvent { message { id status } }
    ... on MessageMediaChangedEvent { message { id status } }
    ... on ConversationChangedEvent { conversation { ...Shown } } } }
  fragment Shown on Conversation { ${conversationFields} ${withContact ? 'contact { id displayName }' : ''} }`;

/** What a client keeps of an inbox: fetched once, then changed by what it is told. */
export class InboxState {
  private constructor(
    readonly conversations: Map<string, string>,
    readonly messages: Map<string, string>,
  ) {}

  /** Everything that can be fetched: all conversations, and all of their messages. */
  static async fetch(api: ApiClient): Promise<InboxState> {
    const state = new InboxState(new Map(), new Map());
    for (let after: string | null = null; ;) {
      const { conversations }: any = await api.query(
        `query ($after: String) { conversations(first: 100, after: $after) { nodes { ${conversationFields} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      for (const node of conversations.nodes) state.see({ conversation: node });
      if (!conversations.pageInfo.hasNextPage) break;
      after = conversations.pageInfo.endCursor;
    }
    for (const id of state.conversations.keys()) {
      for (let before: string | null = null; ;) {
        const { conversation }: any = await api.query(
          `query ($id: ID!, $before: String) { conversation(id: $id) {
            messages(last: 100, before: $before) { nodes { id status } pageInfo { hasPreviousPage startCursor } } } }`,
          { id, before },
        );
        for (const message of conversation.messages.nodes) state.see({ message });
        if (!conversation.messages.pageInfo.hasPreviousPage) break;
        before = conversation.messages.pageInfo.startCursor;
      }
    }
    return state;
  }

  /** One's own copy. */
  copy(): InboxState {
    return new InboxState(new Map(this.conversations), new Map(this.messages));
  }

  /** Takes in what an event shows. */
  see({ message, conversation }: Pick<InboxItem, 'message' | 'conversation'>): void {
    if (message) this.messages.set(message.id, message.status);
    if (!conversation) return;
    const { id, status, unreadCount, assignee, labels, lastMessage } = conversation;
    this.conversations.set(id, JSON.stringify({ status, unreadCount, assignee, labels, lastMessage }));
  }

  /** How this differs from what it should be; empty when it does not. */
  differences(wanted: InboxState): string[] {
    const found: string[] = [];
    for (const part of ['conversations', 'messages'] as const) {
      const ids = new Set([...this[part].keys(), ...wanted[part].keys()]);
      for (const id of ids) {
        const [is, should] = [this[part].get(id), wanted[part].get(id)];
        if (is !== should) found.push(`${id} is ${is} by the events and ${should} when it is fetched`);
      }
    }
    return found;
  }
}
