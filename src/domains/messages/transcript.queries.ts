import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { MessageContent } from '../../platform/whatsapp/message-content.js';

/** A message as a transcript needs it. */
export interface SaidMessage {
  id: string;
  at: string;
  direction: string;
  status: string;
  content: MessageContent;
  preview: string;
  authorId: string | null;
  filename: string | null;
  mimeType: string | null;
}

/** Whose conversation it is; undefined for one that is not seen. */
export const findTranscriptHead = (
  scope: Scope,
  conversationId: string,
): Promise<{ contactName: string; businessName: string } | undefined> =>
  firstRow(
    scope.em,
    `/* transcriptHead */
     select coalesce(ct.display_name, ct.profile_name, ct.username, ct.phone_number, 'Contact') as "contactName",
       a.name as "businessName"
     from conversation c
     join contact ct on ct.account_id = $1 and ct.id = c.contact_id
     join account a on a.id = $1
     where c.account_id = $1 and c.id = $2`,
    [scope.accountId, conversationId],
  );

/** The newest messages, the newest first. */
export const listSaid = (scope: Scope, conversationId: string, limit: number): Promise<SaidMessage[]> =>
  rows(
    scope.em,
    `/* messagesOfTranscript */
     select m.id, m.sent_at as at, m.direction, m.status, m.content, m.preview, m.author_id as "authorId",
       md.filename, md.mime_type as "mimeType"
     from (select * from message t where t.account_id = $1 and t.conversation_id = $2
       order by t.sent_at desc, t.id desc limit ${limit}) m
     left join media md on md.account_id = $1 and md.id = m.media_id
     order by m.sent_at desc, m.id desc`,
    [scope.accountId, conversationId],
  );

/** Ids of the newest activities, the newest first. */
export const listDone = (scope: Scope, conversationId: string, limit: number): Promise<{ id: string }[]> =>
  rows(
    scope.em,
    `/* activitiesOfTranscript */
     select id from activity where account_id = $1 and conversation_id = $2
     order by occurred_at desc, id desc limit ${limit}`,
    [scope.accountId, conversationId],
  );

// A door for the rooms to the right.
export { wordsOfMessage } from './transcript-text.js';
