import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import type { EventFollower } from '../../platform/events/event-follower.js';
import { commit } from '../../platform/events/event-log.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { CloudApiRefusal, CloudApiUnanswered } from '../../platform/whatsapp/cloud-api.errors.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import type { ChannelTokens } from '../channels/channel-tokens.service.js';
import { isRestricted } from '../consent/restriction.policy.js';
import { lockConversation } from '../conversations/conversation-lock.queries.js';
import { serviceWindowMs } from '../conversations/service-window.js';
import { acknowledge, type Acknowledge } from './message.jobs.js';

/** WhatsApp shows "typing…" for so long, or until the answer comes. */
const typingMs = 25_000;

/** Tries to tell WhatsApp; a receipt that comes minutes late is worth nothing. */
const longestTries = 5;

interface Newest {
  wamid: string;
  channelId: string;
}

/**
 * Tells contacts that their messages were read and that an answer is being written, where the channel does so: each
 * message is reported read once, and a typing indicator is shown once while it lasts.
 */
export class ReadReceipts {
  /** Conversations that somebody has read. */
  readonly follower: EventFollower = {
    name: 'messages.read_receipts',
    types: ['conversation.changed'],
    run: async (scope, events) => {
      const read = events.filter(({ payload, actorId }) => payload['change'] === 'READ' && actorId !== null);
      if (read.length > 0) await this.report(scope, [...new Set(read.map(({ entityId }) => entityId))]);
    },
  };

  constructor(
    private readonly database: Database,
    private readonly cloudApi: CloudApi,
    private readonly tokens: ChannelTokens,
  ) {}

  /** The contact sees "typing…"; false when it is shown already, or cannot be. @throws DomainError NOT_FOUND */
  async showTyping(scope: Scope, conversationId: string): Promise<boolean> {
    await lockConversation(scope, conversationId);
    const now = scope.clock.now();
    const [claimed] = await rows<Newest>(
      scope.em,
      `/* claimTyping */
       update message m set typing_shown_at = $3, read_receipt_at = coalesce(m.read_receipt_at, $3)
       from ${newestInbound}
       where m.account_id = $1 and m.id = n.id and m.sent_at > $4 and (m.typing_shown_at is null or m.typing_shown_at <= $5)
       returning m.wamid, m.channel_id as "channelId"`,
      [
        scope.accountId,
        [conversationId],
        now,
        new Date(now.getTime() - serviceWindowMs),
        new Date(now.getTime() - typingMs),
      ],
    );
    if (!claimed) return false;
    const job = acknowledge({ accountId: scope.accountId, ...claimed, tries: 0, typingUntil: Date.now() + typingMs });
    return commit(scope, true, [], [job]);
  }

  /** Makes one call, unless the contact was blocked, or its data restricted, meanwhile; tries that got no answer come back a few times. */
  async acknowledge(job: Acknowledge): Promise<void> {
    const { accountId, channelId, wamid, tries, typingUntil } = job;
    if (typingUntil !== undefined && Date.now() >= typingUntil) return;
    const scope = this.database.read(systemViewer(accountId));
    const [channel, mayBeTold] = await Promise.all([
      this.tokens.find(scope, channelId),
      firstRow(
        scope.em,
        `/* mayBeTold */
         select 1 from message m
         join conversation c on c.account_id = $1 and c.id = m.conversation_id
         join contact ct on ct.account_id = $1 and ct.id = c.contact_id and ct.blocked_at is null and ct.erasing_at is null
           and not ${isRestricted('ct.id')}
         where m.account_id = $1 and m.channel_id = $2 and m.wamid = $3`,
        [accountId, channelId, wamid],
      ),
    ]);
    if (!channel?.accessToken || !mayBeTold) return;
    try {
      await this.cloudApi.markRead(channel.accessToken, channel.phoneNumberId, wamid, typingUntil !== undefined);
    } catch (error) {
      // A courtesy: what Meta refuses is let go.
      if (error instanceof CloudApiRefusal) return;
      if (!(error instanceof CloudApiUnanswered)) throw error;
      if (tries >= longestTries) return;
      await this.database.write(systemViewer(accountId), async (scope) =>
        commit(scope, undefined, [], [acknowledge({ ...job, tries: tries + 1 }, 1_000 * 2 ** tries)]),
      );
    }
  }

  /** The claim and the job commit together: no message is reported twice, none is forgotten. */
  private async report(scope: Scope, conversationIds: readonly string[]): Promise<void> {
    const claimed = await rows<Newest>(
      scope.em,
      `/* claimReadReceipts */
       update message m set read_receipt_at = $3 from ${newestInbound}
       where m.account_id = $1 and m.id = n.id and m.read_receipt_at is null
       returning m.wamid, m.channel_id as "channelId"`,
      [scope.accountId, conversationIds, scope.clock.now()],
    );
    const jobs = claimed.map((newest) => acknowledge({ accountId: scope.accountId, ...newest, tries: 0 }));
    commit(scope, undefined, [], jobs);
  }
}

/** The newest message of the contact in each of the conversations, where the channel tells of reading and nobody is blocked or restricted. */
const newestInbound = `(
  select i.id from unnest($2::uuid[]) as wanted (id) cross join lateral (
    select t.id, t.channel_id from message t
    where t.account_id = $1 and t.conversation_id = wanted.id and t.direction = 'INBOUND' and t.wamid is not null
    order by t.sent_at desc, t.id desc limit 1) i
  join conversation c on c.account_id = $1 and c.id = wanted.id
  join contact ct on ct.account_id = $1 and ct.id = c.contact_id and ct.blocked_at is null and ct.erasing_at is null
    and not ${isRestricted('ct.id')}
  join channel ch on ch.account_id = $1 and ch.id = i.channel_id and ch.sends_read_receipts) n`;
