// Outbound, stop 2 of 3. From message-outbound.service by the job `message.deliver`; next whatsapp/write-message and Meta.
// The end is told by status webhooks: ingest/webhook-item.service, message-status.service.
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../platform/database/database.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import { CloudApiRefusal, CloudApiUnanswered } from '../../platform/whatsapp/cloud-api.errors.js';
import type { TextContent } from '../../platform/whatsapp/message-content.js';
import type { OutboundContent } from '../../platform/whatsapp/outbound-content.js';
import { writeMessage } from '../../platform/whatsapp/write-message.js';
import type { ChannelTokens, SendingChannel } from '../channels/channel-tokens.service.js';
import type { CallOutcome } from './call-outcome.js';
import { callLifeMs, mayLackFile, mayStillLeave, verdictOf } from './delivery-rules.js';
import { findDeliveries, listHeads, type Delivery } from './delivery.queries.js';
import type { FileRequests } from './file-requests.service.js';
import { deliverAgain, resumeJob } from './message.jobs.js';
import { withFile } from './outbound-source.js';
import type { BegunCall, MadeCall, SendAttempts } from './send-attempts.service.js';
import type { SendingPace } from './sending-pace.js';

/** Conversations that one `message.resume` takes up. */
const resumePage = 500;

/** The channels of the messages that are taken together, each read once. */
type ChannelOf = (channelId: string) => Promise<SendingChannel | undefined>;

/** Puts in what must not stand in the thread, where every member reads it; lent by the room that hides it. */
export interface HiddenWords {
  reveal(body: string, hidden: NonNullable<TextContent['hidden']> & { accountId: string }): string;
}

/** What a call to Meta needs beside the database. */
export interface Meta {
  hidden: HiddenWords;
  cloudApi: CloudApi;
  pace: SendingPace;
  tokens: ChannelTokens;
  files: FileRequests;
}

/**
 * Brings messages to WhatsApp, those of one conversation in their order and each at most once: a call is made only after
 * its attempt is committed, and a call whose outcome is not known is never repeated. `crash-points.md` has the proof.
 */
export class MessageDeliveryService {
  constructor(
    private readonly database: Database,
    private readonly attempts: SendAttempts,
    private readonly meta: Meta,
  ) {}

  /**
   * Takes messages of one account as far as they go now, all at once; the results tell which ones could not be looked at.
   * `isAgain`: the job came back, so a call that seems under way may be its own.
   */
  async deliverAll(
    accountId: string,
    jobs: readonly { messageId: string; isAgain: boolean }[],
  ): Promise<PromiseSettledResult<void>[]> {
    const scope = this.database.read(systemViewer(accountId));
    const deliveries = await findDeliveries(
      scope,
      jobs.map(({ messageId }) => messageId),
    );
    const channels = new Map<string, Promise<SendingChannel | undefined>>();
    const channelOf: ChannelOf = (channelId) => {
      const known = channels.get(channelId) ?? this.meta.tokens.find(scope, channelId);
      channels.set(channelId, known);
      return known;
    };
    return Promise.allSettled(
      jobs.map(async ({ messageId, isAgain }) => {
        const delivery = deliveries.get(messageId);
        if (!delivery) return;
        const verdict = verdictOf(delivery, scope.clock.now());
        if (verdict === 'send') await this.send(accountId, delivery, { channelOf, clock: scope.clock });
        // Whoever is in front comes back to it: it was there before that one is settled, and is seen then.
        else if (verdict === 'under_way' && isAgain)
          await this.attempts.postpone(accountId, messageId, { afterMs: callLifeMs });
        else if (verdict !== 'behind' && verdict !== 'under_way') await this.attempts.begin(accountId, messageId);
      }),
    );
  }

  /** Enqueues the oldest waiting message of each conversation on a channel, page by page. */
  async resume(accountId: string, channelId: string, after: string | undefined): Promise<void> {
    await this.database.write(systemViewer(accountId), async (scope) => {
      const heads = await listHeads(scope, channelId, after, resumePage);
      const jobs = heads.map(({ id }) => deliverAgain(accountId, id, { isBulk: true }));
      const last = heads.at(-1)?.conversationId;
      if (last && heads.length === resumePage) jobs.push(jobRequest(resumeJob, { accountId, channelId, after: last }));
      commit(scope, undefined, [], jobs);
    });
  }

  private async send(
    accountId: string,
    delivery: Delivery,
    { channelOf, clock }: { channelOf: ChannelOf; clock: Clock },
  ): Promise<void> {
    const channel = await channelOf(delivery.channelId);
    // It waits; connecting the channel again, or not deleting the account after all, takes it up.
    if (!channel?.accessToken || channel.isLeaving) return;
    const { mediaId, metaMediaId } = delivery;
    if (mediaId && !metaMediaId) return this.meta.files.ask(accountId, delivery);
    const { afterMs, isCrowded } = await this.meta.pace.departureOf(channel, delivery.contactId, channelOf);
    if (afterMs > 0) return this.attempts.postpone(accountId, delivery.id, { afterMs, isBulk: isCrowded });
    const call = await this.attempts.begin(accountId, delivery.id);
    if (typeof call === 'string') return;
    const outcome = mayStillLeave(call.begunAt, clock.now())
      ? await this.call(channel, call, contentOf(accountId, delivery, this.meta.hidden))
      : ({ kind: 'not_sent', reason: 'The worker was held up; whoever waited for the call waits no more.' } as const);
    if (metaMediaId && outcome.kind === 'refused' && mayLackFile(outcome.refusal))
      await this.meta.files.forget(accountId, mediaId!, metaMediaId);
    await this.settle(accountId, { ...call, channel, outcome });
  }

  private async call(channel: SendingChannel, call: BegunCall, content: OutboundContent): Promise<CallOutcome> {
    const { attemptId, delivery } = call;
    const payload = writeMessage({
      to: delivery.to,
      content,
      ...(delivery.replyToWamid ? { replyToWamid: delivery.replyToWamid } : {}),
      callbackData: attemptId,
    });
    try {
      const { wamid } = await this.meta.cloudApi.sendMessage(channel.accessToken!, channel.phoneNumberId, payload);
      return { kind: 'accepted', wamid };
    } catch (error) {
      if (error instanceof CloudApiRefusal) return { kind: 'refused', refusal: error };
      if (error instanceof CloudApiUnanswered && !error.mayHaveHappened)
        return { kind: 'not_sent', reason: error.message };
      // Whatever else it was: the request may have left.
      return { kind: 'unknown', reason: (error as Error).message };
    }
  }

  /** The outcome is known here alone, so a database that stumbles is asked more than once. */
  private async settle(accountId: string, call: MadeCall): Promise<void> {
    for (const pauseMs of [...settlePausesMs, undefined]) {
      try {
        return await this.attempts.settle(accountId, call);
      } catch (error) {
        if (pauseMs === undefined) throw error;
        await delay(pauseMs);
      }
    }
  }
}

/** The content with Meta's id of its file, and the file's name where people see it; with what the thread hides put in. */
function contentOf(
  accountId: string,
  { content, filename, metaMediaId }: Delivery,
  words: HiddenWords,
): OutboundContent {
  if (content.kind === 'text' && content.hidden)
    return { kind: 'text', body: words.reveal(content.body, { ...content.hidden, accountId }) };
  if (!metaMediaId) return content;
  const isNamed = content.kind === 'media' && content.mediaKind === 'document' && filename !== null;
  return withFile(isNamed ? { filename, ...content } : content, metaMediaId);
}

const settlePausesMs = [100, 400, 1_600];
