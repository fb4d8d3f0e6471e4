import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';
import type { RateBuckets } from '../../platform/jobs/rate-buckets.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import { Permission } from '../accounts/permissions.js';
import type { ChannelHealth } from '../channels/channel-health.service.js';
import type { ChannelTokens } from '../channels/channel-tokens.service.js';
import type { OptOuts } from '../consent/opt-out.service.js';
import type { ContactIdentityService } from '../contacts/contact-identity.service.js';
import { ConversationArchive } from '../conversations/conversation-archive.service.js';
import { activityLoader } from '../conversations/activity.queries.js';
import type { ConversationActivity } from '../conversations/conversation-activity.service.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import type { ConversationLifecycle } from '../conversations/conversation-lifecycle.service.js';
import type { MediaLibrary } from '../media/media-library.service.js';
import { ConsentWords } from './consent-words.service.js';
import { ConversationMessagesResolver } from './conversation-messages.resolver.js';
import { FileBringing } from './file-bringing.service.js';
import { FileRequests } from './file-requests.service.js';
import { InboxEventsResolver } from './inbox-events.resolver.js';
import { failureOf } from './message-failure.js';
import { MessageEntity, MessageStatusEntity } from './message.entity.js';
import { messageHandlers } from './message.handlers.js';
import { acknowledgeJob, bringFileJob, deliverJob, resumeJob } from './message.jobs.js';
import type { MessageReader } from './message.queries.js';
import { MessageResolver } from './message.resolver.js';
import { MessageDeliveryService, type HiddenWords } from './message-delivery.service.js';
import { MessageMoves } from './message-moves.service.js';
import { MessageHistoryService } from './message-history.service.js';
import { MessageInboundService } from './message-inbound.service.js';
import { MessageOutboundService, type ReplyParts } from './message-outbound.service.js';
import { MessageSendResolver } from './message-send.resolver.js';
import { MessageStatusService } from './message-status.service.js';
import { MessageReactionsResolver } from './message-reactions.resolver.js';
import { MessageRetryResolver } from './message-retry.resolver.js';
import { MessageRetryService } from './message-retry.service.js';
import { MessageTypingResolver } from './message-typing.resolver.js';
import { ReadReceipts } from './read-receipts.service.js';
import { SendAttemptEntity } from './send-attempt.entity.js';
import { SendAttempts } from './send-attempts.service.js';
import { SendExplainResolver } from './send-explain.resolver.js';
import { SendingPace } from './sending-pace.js';
import type { ThreadAhead } from './thread-ahead.js';
import { Timeline } from './timeline.queries.js';
import { TimelineResolver } from './timeline.resolver.js';
import { TranscriptResolver } from './transcript.resolver.js';
import { Transcripts } from './transcript.service.js';

/** The tables of this room. */
export const messageEntities = [MessageEntity, MessageStatusEntity, SendAttemptEntity];

/** What the room stands on. */
export interface MessagesGround {
  database: Database;
  cloudApi: CloudApi;
  buckets: RateBuckets;
  logger: Logger;
  identities: ContactIdentityService;
  channels: { tokens: ChannelTokens; health: ChannelHealth };
  conversations: { reader: ConversationReader; lifecycle: ConversationLifecycle; activity: ConversationActivity };
  library: MediaLibrary;
  /** Made before the room, since the inbox shows messages as well. */
  reader: MessageReader;
  threads: ThreadAhead;
  replyParts: ReplyParts;
  optOuts: OptOuts;
  mails: MailOutbox;
  hidden: HiddenWords;
}

/** Builds the room. */
export function messagesModule(ground: MessagesGround) {
  const { database, cloudApi, buckets, logger, identities, library, reader, threads } = ground;
  const { tokens, health } = ground.channels;
  const { reader: conversations, lifecycle, activity } = ground.conversations;
  const statuses = new MessageStatusService(failureOf, ground.optOuts);
  const outbound = new MessageOutboundService(lifecycle, activity, library, ground.replyParts);
  const moves = new MessageMoves(statuses, { tokens, health });
  const attempts = new SendAttempts(database, moves, ground.optOuts);
  const pace = new SendingPace(buckets);
  const files = new FileRequests(database, library);
  const delivery = new MessageDeliveryService(database, attempts, {
    cloudApi,
    pace,
    tokens,
    files,
    hidden: ground.hidden,
  });
  const bringing = new FileBringing(database, library, { tokens, health }, moves);
  const receipts = new ReadReceipts(database, cloudApi, tokens);
  const retry = new MessageRetryService(outbound);
  const timeline = new Timeline();
  timeline.add({ typename: 'Message', table: 'message', at: 'sent_at', loader: reader.loader });
  timeline.add({ typename: 'Activity', table: 'activity', at: 'occurred_at', loader: activityLoader });
  const nodes: NodeSource[] = [
    { kind: 'Message', typeName: 'Message', requires: Permission.CONVERSATIONS_READ, loader: reader.loader },
  ];
  return {
    resolvers: [
      new MessageResolver(reader, conversations),
      new MessageSendResolver(outbound, reader),
      new MessageRetryResolver(retry, reader),
      new MessageReactionsResolver(),
      new MessageTypingResolver(receipts),
      new ConversationMessagesResolver(reader, threads),
      new InboxEventsResolver(reader, conversations),
      new SendExplainResolver(),
      new TimelineResolver(timeline),
      new TranscriptResolver(new Transcripts(ground.mails, buckets)),
    ],
    nodes,
    jobs: [deliverJob, resumeJob, bringFileJob, acknowledgeJob] as JobDefinition<never>[],
    handlers: messageHandlers(delivery, bringing, receipts, logger),
    followers: [receipts.follower],
    inbound: new MessageInboundService(identities, activity, new ConsentWords(ground.optOuts, outbound)),
    history: new MessageHistoryService(identities, { archive: new ConversationArchive(), activity }),
    outbound,
    statuses,
    timeline,
  };
}
