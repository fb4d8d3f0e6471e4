import type { MessageContent } from '../../platform/whatsapp/message-content.js';

/** Begins the ids of the choices that a survey offers; nobody else's choices may begin so. */
export const surveyReplyPrefix = 'survey:';

/**
 * Whether a message stands in the thread without anybody having to read it: the answer to a survey. It opens no thread
 * again, counts as unread nowhere, and nobody waits for an answer to it.
 */
export const isAside = (content: MessageContent): boolean =>
  content.kind === 'interactive_reply' && content.replyId.startsWith(surveyReplyPrefix);
