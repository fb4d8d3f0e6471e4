import type { Database } from '../../platform/database/database.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { CloudApiRefusal, CloudApiUnanswered } from '../../platform/whatsapp/cloud-api.errors.js';
import type { ChannelHealth } from '../channels/channel-health.service.js';
import type { ChannelTokens, SendingChannel } from '../channels/channel-tokens.service.js';
import type { FilePlace, MediaLibrary } from '../media/media-library.service.js';
import { afterNotSent, afterRefusal, fileGone, type NextStep } from './delivery-rules.js';
import { listExpiredWithFile, listWithFile, lockMessages, lockThreadsOf } from './delivery.queries.js';
import type { MessageFailureFacts } from './message-failure.js';
import type { MessageMoves } from './message-moves.service.js';
import { bringFile, deliverAgain, type BringFile } from './message.jobs.js';
import { MessageStatus } from './status-ladder.js';

/** Messages that one transaction takes up, or gives up. */
const page = 200;

/** Uploads of one channel at once in this process: one with many slow files leaves hands free for the others. */
const perChannel = 2;

/** So long those that found no hand free stay away at most. */
const longestAbsenceMs = 30_000;

interface Line {
  running: number;
  backAt: number;
}

/**
 * Brings files to Meta, then takes up the messages that wait for them. Safe to run any number of times: a file that is
 * there is not brought again, and a message that is taken up twice is sent once. `crash-points.md` goes through it.
 */
export class FileBringing {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly database: Database,
    private readonly library: MediaLibrary,
    private readonly channels: { tokens: ChannelTokens; health: ChannelHealth },
    private readonly moves: MessageMoves,
  ) {}

  /** Brings one file to one channel, as far as it can be done now. */
  async bring(job: BringFile): Promise<void> {
    const line = this.lines.get(job.channelId) ?? { running: 0, backAt: 0 };
    if (line.running >= perChannel) return this.again(job, job.tries, absence(line));
    this.lines.set(job.channelId, line);
    line.running += 1;
    try {
      await this.attempt(job);
    } finally {
      line.running -= 1;
      if (line.running === 0) this.lines.delete(job.channelId);
    }
  }

  private async attempt(job: BringFile): Promise<void> {
    const { accountId, channelId, mediaId } = job;
    const scope = this.database.read(systemViewer(accountId));
    const channel = await this.channels.tokens.find(scope, channelId);
    if (!channel?.accessToken) return this.putAside(job);
    // Where nobody can use the file any more, the tries end.
    await this.takeUpExpired(job);
    if ((await listWithFile(scope, job, undefined, 1)).length === 0) return this.end(job);
    try {
      await this.library.metaMediaId({ ...channel, accountId }, mediaId);
    } catch (error) {
      return this.goOn(job, channel, stepAfter(error, job.tries));
    }
    await this.takeUpAll(job);
  }

  private goOn(job: BringFile, channel: SendingChannel, step: NextStep): Promise<void> {
    if (step.kind === 'again') return this.again(job, job.tries + 1, step.afterMs);
    return step.kind === 'fail' ? this.end(job, step.failure) : this.putAside(job, channel);
  }

  private again(job: BringFile, tries: number, afterMs: number): Promise<void> {
    return this.write(job, async (scope) => {
      await this.library.askAgain(scope, job);
      commit(scope, undefined, [], [bringFile({ ...job, tries }, afterMs)]);
    });
  }

  /** The channel has no good token; connecting it again takes its messages up, and they ask anew. */
  private putAside(job: BringFile, refused?: SendingChannel): Promise<void> {
    return this.write(job, async (scope) => {
      // First of all: a message that asks meanwhile must find either a job, or nobody who is at it.
      await this.library.lockAtMeta(scope, job);
      const { tokens, health } = this.channels;
      const isReplaced = refused
        ? await tokens.isReplaced(scope, refused)
        : (await tokens.find(scope, job.channelId))?.accessToken !== undefined;
      if (isReplaced) return commit(scope, undefined, [], [bringFile(job)]);
      if (refused) await health.markNeedsReauth(scope, refused.id);
      await this.library.stopAsking(scope, job);
    });
  }

  /** The file is at Meta. */
  private async takeUpAll(job: BringFile): Promise<void> {
    for (let after: string | undefined; ;) {
      const ids = await this.write(job, async (scope) => {
        const waiting = await listWithFile(scope, job, after, page);
        const isBulk = waiting.length === page;
        const jobs = waiting.map((id) => deliverAgain(job.accountId, id, { isBulk }));
        return commit(scope, waiting, [], jobs);
      });
      after = ids.at(-1);
      if (ids.length < page) return;
    }
  }

  /** Those that came too late for their service window need no file; their delivery says so. */
  private async takeUpExpired(job: BringFile): Promise<void> {
    const scope = this.database.read(systemViewer(job.accountId));
    const jobs = (await listExpiredWithFile(scope, job, page)).map((id) => deliverAgain(job.accountId, id));
    if (jobs.length > 0) await this.write(job, async (writing) => commit(writing, undefined, [], jobs));
  }

  /** Nobody waits any more; with a failure: the file will never be there, and those that wait for it fail with the reason. */
  private async end(job: BringFile, failure?: MessageFailureFacts): Promise<void> {
    for (let isDone = false; !isDone;) isDone = await this.write(job, (scope) => this.endPage(scope, job, failure));
  }

  private async endPage(scope: Scope, job: FilePlace, failure: MessageFailureFacts | undefined): Promise<boolean> {
    // Locked before the look: whoever asks later asks anew, whoever asked before is seen.
    await this.library.lockAtMeta(scope, job);
    const ids = await listWithFile(scope, job, undefined, page);
    if (failure && ids.length > 0) {
      await lockThreadsOf(scope, ids);
      const waiting = [...(await lockMessages(scope, ids)).values()].filter(
        ({ status }) => status === MessageStatus.QUEUED,
      );
      await this.moves.move(
        scope,
        waiting.map((message) => ({ message, status: MessageStatus.FAILED, failure })),
      );
      await this.moves.next(
        scope,
        waiting.map(({ conversationId }) => conversationId),
      );
    }
    if (ids.length === page && failure) return false;
    // Somebody began to wait since the last look: this job's next try is theirs.
    if (ids.length > 0 && !failure)
      return commit(scope, true, [], [bringFile({ ...job, accountId: scope.accountId, tries: 0 })]);
    await this.library.stopAsking(scope, job);
    return true;
  }

  private write<T>({ accountId }: BringFile, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.database.write(systemViewer(accountId), work);
  }
}

/** @throws what is no word of Meta's: the job comes back by itself */
function stepAfter(error: unknown, tries: number): NextStep {
  if (error instanceof CloudApiUnanswered) return afterNotSent(tries);
  if (error instanceof CloudApiRefusal) return afterRefusal(error, tries);
  if (error instanceof DomainError) return { kind: 'fail', failure: fileGone() };
  throw error;
}

/** They come back one after the other, at the pace of a usual upload. */
function absence(line: Line): number {
  const now = Date.now();
  line.backAt = Math.max(line.backAt, now + 500) + 250;
  return Math.min(longestAbsenceMs, line.backAt - now);
}
