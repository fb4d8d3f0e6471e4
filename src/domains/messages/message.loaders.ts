import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition } from '../../platform/database/scope.js';
import { rungs, type MessageStatus } from './status-ladder.js';

/** A report on a message, as the API shows it. */
export interface StatusReportRow {
  status: MessageStatus;
  occurredAt: string;
}

/** Reports by message id, in the order in which they happened: WhatsApp tells whole seconds, within one the ladder decides. */
export const statusReportsLoader: LoaderDefinition<string, StatusReportRow[]> = {
  name: 'status reports',
  async batch(scope, messageIds) {
    const found = await rows<StatusReportRow & { messageId: string }>(
      scope.em,
      `/* statusReports */
       select m.id as "messageId", s.status, s.occurred_at as "occurredAt"
       from message m join message_status s on s.account_id = $1 and s.channel_id = m.channel_id and s.wamid = m.wamid
       where m.account_id = $1 and m.id = any($2::uuid[])
       order by s.occurred_at, array_position($3::text[], s.status)`,
      [scope.accountId, messageIds, rungs],
    );
    return Map.groupBy(found, (report) => report.messageId);
  },
};

/** Id of the message that shows a file, by media id; of several the newest. */
export const messageOfMediaLoader: LoaderDefinition<string, string> = {
  name: 'messages of media',
  async batch(scope, mediaIds) {
    const found = await rows<{ id: string; mediaId: string }>(
      scope.em,
      `/* messagesOfMedia */
       select distinct on (media_id) id, media_id as "mediaId" from message
       where account_id = $1 and media_id = any($2::uuid[]) order by media_id, id desc`,
      [scope.accountId, mediaIds],
    );
    return new Map(found.map(({ id, mediaId }) => [mediaId, id]));
  },
};

/** A reaction, as the API shows it. */
export interface ReactionRow {
  emoji: string;
  direction: string;
  reactedAt: string;
}

/** What stands on messages now, by message id: the last word of each side, unless that took the reaction back. */
export const reactionsLoader: LoaderDefinition<string, ReactionRow[]> = {
  name: 'reactions',
  async batch(scope, messageIds) {
    const found = await rows<ReactionRow & { messageId: string }>(
      scope.em,
      `/* reactions */
       select r.message_id as "messageId", r.emoji, r.direction, r.sent_at as "reactedAt" from (
         select distinct on (reply_to_id, direction) reply_to_id as message_id, direction, content ->> 'emoji' as emoji, sent_at
         from message
         where account_id = $1 and reply_to_id = any($2::uuid[]) and content ->> 'kind' = 'reaction' and status <> 'FAILED'
         order by reply_to_id, direction, sent_at desc, id desc) r
       where r.emoji <> '' order by r.sent_at`,
      [scope.accountId, messageIds],
    );
    return Map.groupBy(found, (reaction) => reaction.messageId);
  },
};
