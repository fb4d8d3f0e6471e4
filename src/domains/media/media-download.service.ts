import type { Database } from '../../platform/database/database.js';
import { firstRow, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import { CloudApiRefusal } from '../../platform/whatsapp/cloud-api.errors.js';
import { MAX_INBOUND_BYTES } from '../../platform/whatsapp/media-rules.js';
import { metaErrorRule } from '../../platform/whatsapp/meta-errors.js';
import type { ChannelHealth } from '../channels/channel-health.service.js';
import type { ChannelTokens, SendingChannel } from '../channels/channel-tokens.service.js';
import { isSameDigest, storedTypeOf } from './inbound-rules.js';
import { mediaChanged } from './media.events.js';
import { mediaDownload, mediaScan } from './media.jobs.js';
import { findMedia, listPendingDownloads, type StoredMediaRow } from './media.queries.js';
import { FileTooLarge, newStorageKey, type FileStorage, type WrittenFile } from '../../platform/files/file-storage.js';

/** Files of one statement when a channel's downloads are resumed. */
const resumeBatch = 500;

/** Tries after which a file that arrives altered counts as altered at Meta's. */
const checksumTries = 3;

/** The bytes are not those that Meta announced. */
class ChecksumMismatch extends Error {}

/** What a download came to; `waiting`: nothing to be done before the channel is connected again. */
type Outcome =
  | { state: 'READY'; key: string; mimeType: string; file: WrittenFile }
  | { state: 'FAILED'; failure: string }
  | { state: 'EXPIRED' }
  | 'waiting';

/** Fetches from Meta what contacts sent. */
export class MediaDownloadService {
  constructor(
    private readonly database: Database,
    private readonly cloudApi: CloudApi,
    private readonly channels: { tokens: ChannelTokens; health: ChannelHealth },
    private readonly storage: FileStorage,
    /** What is fetched is looked through before anybody gets it. */
    private readonly isScanned = false,
  ) {}

  /**
   * Fetches one file; does nothing when it is not PENDING any more. A throw means: try again. The row says READY only
   * once the file lies in the storage, so a crash at any point leaves the download to be done again.
   */
  async download({ accountId, mediaId }: { accountId: string; mediaId: string }, tries = 0): Promise<void> {
    const scope = this.database.read(systemViewer(accountId));
    const media = await findMedia(scope, mediaId);
    if (!media || media.state !== 'PENDING' || media.origin !== 'INBOUND' || media.storageKey) return;
    const outcome = await this.attempt(scope, media, tries);
    if (outcome === 'waiting') return;
    const isFirst = await this.database.write(scope.viewer, (writing) => this.settle(writing, mediaId, outcome));
    if (!isFirst && outcome.state === 'READY') await this.storage.delete(outcome.key);
  }

  /** Asks for every download of a channel that is still to be done, in batches; for when the channel was connected. */
  async resume({ accountId, channelId }: { accountId: string; channelId: string }): Promise<void> {
    const viewer = systemViewer(accountId);
    const channel = await this.channels.tokens.find(this.database.read(viewer), channelId);
    if (!channel?.accessToken) return;
    for (let after: string | undefined; ;) {
      const ids = await listPendingDownloads(this.database.read(viewer), channelId, after, resumeBatch);
      if (ids.length === 0) return;
      const jobs = ids.map((mediaId) => jobRequest(mediaDownload, { accountId, mediaId }));
      await this.database.write(viewer, async (scope) => commit(scope, undefined, [], jobs));
      after = ids.at(-1);
    }
  }

  private async attempt(scope: Scope, media: StoredMediaRow, tries: number): Promise<Outcome> {
    if (!media.metaMediaId || !media.channelId) return { state: 'FAILED', failure: 'NO_META_MEDIA' };
    if (media.metaMediaExpiresAt && toDate(media.metaMediaExpiresAt) <= scope.clock.now()) return { state: 'EXPIRED' };
    const channel = await this.channels.tokens.find(scope, media.channelId);
    if (!channel?.accessToken) return 'waiting';
    try {
      return await this.fetch(scope, media, { ...channel, accessToken: channel.accessToken });
    } catch (error) {
      if (error instanceof FileTooLarge) return { state: 'FAILED', failure: 'TOO_LARGE' };
      if (error instanceof ChecksumMismatch && tries >= checksumTries) {
        return { state: 'FAILED', failure: 'CHECKSUM_MISMATCH' };
      }
      if (error instanceof CloudApiRefusal) return this.afterRefusal(scope, channel, error);
      throw error;
    }
  }

  private async fetch(
    scope: Scope,
    media: StoredMediaRow,
    { accessToken, phoneNumberId }: SendingChannel & { accessToken: string },
  ): Promise<Outcome> {
    const info = await this.cloudApi.mediaInfo(accessToken, media.metaMediaId!, phoneNumberId);
    if (info.sizeBytes !== undefined && info.sizeBytes > MAX_INBOUND_BYTES) throw new FileTooLarge(MAX_INBOUND_BYTES);
    const key = newStorageKey(scope.accountId);
    const digest = info.sha256 ?? media.sha256;
    const file = await this.cloudApi
      .downloadMedia(accessToken, info.url, (body) =>
        this.storage.put(key, body, {
          maxBytes: MAX_INBOUND_BYTES,
          accept(written) {
            if (digest && !isSameDigest(digest, written.sha256)) throw new ChecksumMismatch('Altered on the way');
          },
        }),
      )
      .catch((error: unknown) => {
        // The address lives for five minutes: another try gets a new one, and is told if the file itself is gone.
        if (error instanceof CloudApiRefusal && error.httpStatus === 404) throw new Error('The address has expired');
        throw error;
      });
    return { state: 'READY', key, file, mimeType: storedTypeOf(info.mimeType, file.firstBytes) };
  }

  /** @throws what is to be tried again */
  private async afterRefusal(scope: Scope, channel: SendingChannel, refusal: CloudApiRefusal): Promise<Outcome> {
    const { code, subcode, httpStatus } = refusal;
    const { action, needsReauth } = metaErrorRule(code);
    if (needsReauth) {
      const { tokens, health } = this.channels;
      const isOld = await this.database.write(scope.viewer, async (writing) => {
        if (await tokens.isReplaced(writing, channel)) return true;
        await health.markNeedsReauth(writing, channel.id);
        return false;
      });
      if (isOld) throw refusal;
      return 'waiting';
    }
    if (code === 33 || (code === 100 && subcode === 33) || httpStatus === 404) return { state: 'EXPIRED' };
    if (httpStatus === 413) return { state: 'FAILED', failure: 'TOO_LARGE' };
    if (action === 'give_up' || action === 'suppress') return { state: 'FAILED', failure: `META_${code}` };
    throw refusal;
  }

  /** False when somebody else settled it, or its row is gone. */
  private async settle(scope: Scope, id: string, outcome: Exclude<Outcome, 'waiting'>): Promise<boolean> {
    const ready = outcome.state === 'READY' ? outcome : undefined;
    const waits = ready !== undefined && this.isScanned;
    const settled = await firstRow(
      scope.em,
      `/* settleDownload */
       update media set state = $3, storage_key = $4, mime_type = coalesce($5, mime_type),
         size_bytes = coalesce($6, size_bytes), sha256 = coalesce($7, sha256), failure = $8, scan_state = $9
       where account_id = $1 and id = $2 and state = 'PENDING' and storage_key is null returning id`,
      [
        scope.accountId,
        id,
        waits ? 'PENDING' : outcome.state,
        ready?.key ?? null,
        ready?.mimeType ?? null,
        ready?.file.sizeBytes ?? null,
        ready?.file.sha256 ?? null,
        outcome.state === 'FAILED' ? outcome.failure : null,
        waits ? 'PENDING' : 'NOT_SCANNED',
      ],
    );
    if (!settled) return commit(scope, false, []);
    const { accountId } = scope;
    return waits
      ? commit(scope, true, [], [jobRequest(mediaScan, { accountId, mediaId: id })])
      : commit(scope, true, [mediaChanged(id)]);
  }
}
