import type { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import { mediaRules } from '../../platform/whatsapp/media-rules.js';
import type { MediaKind } from '../../platform/whatsapp/message-content.js';
import type { SendingChannel } from '../channels/channel-tokens.service.js';
import { mediaErrors } from './media.errors.js';
import { findMedia, type StoredMediaRow } from './media.queries.js';
import type { FileStorage } from '../../platform/files/file-storage.js';

/** An uploaded file that may be sent. */
export interface ReadyMedia {
  id: string;
  /** As what its type can be sent. */
  kind: MediaKind;
  mimeType: string;
  sizeBytes: number;
  filename: string;
}

/** An uploaded file, and a channel that it is to be sent on. */
export interface FilePlace {
  mediaId: string;
  channelId: string;
}

/** Whoever brings a file to Meta says so again at each try, many times within this; after it he is taken for lost. */
const askLifeMs = 3_600_000;

/** Meta keeps uploads for 30 days; a day less, so that none ends between being looked up and being sent. */
const metaLifeMs = 29 * 86_400_000;

/** Uploaded files, for sending. */
export class MediaLibrary {
  private readonly underWay = new Map<string, Promise<string>>();

  constructor(
    private readonly database: Database,
    private readonly cloudApi: CloudApi,
    private readonly storage: FileStorage,
  ) {}

  /** An uploaded file whose bytes are there and checked. In a write, it cannot be swept away before the commit. */
  async findReady(scope: Scope, mediaId: string): Promise<ReadyMedia | undefined> {
    const media = await firstRow<Omit<ReadyMedia, 'kind'>>(
      scope.em,
      `/* readyMedia */
       select id, mime_type as "mimeType", size_bytes as "sizeBytes", filename from media
       where account_id = $1 and id = $2 and origin = 'UPLOAD' and state = 'READY' for key share`,
      [scope.accountId, mediaId],
    );
    const kind = media && mediaRules.get(media.mimeType)?.kind;
    return media && kind ? { ...media, kind } : undefined;
  }

  /**
   * Meta's id of an uploaded file for one channel; uploads it there when Meta has it not, or not much longer. Not to be
   * called in a transaction. @throws DomainError MEDIA_NOT_READY; CloudApiRefusal; CloudApiUnanswered
   */
  metaMediaId(channel: SendingChannel & { accountId: string }, mediaId: string): Promise<string> {
    const key = `${channel.accountId}|${channel.id}|${mediaId}`;
    // A campaign sends one file a thousand times at once; it goes up once.
    let upload = this.underWay.get(key);
    if (!upload) {
      upload = this.findOrUpload(channel, mediaId).finally(() => this.underWay.delete(key));
      this.underWay.set(key, upload);
    }
    return upload;
  }

  /**
   * Asks for a file to be brought to Meta for one channel: `good` when it is there, `asked` when the caller must now see to
   * it, `under_way` when somebody else does. Locks what is known of it until the transaction ends.
   */
  async ask(scope: Scope, { mediaId, channelId }: FilePlace): Promise<'good' | 'asked' | 'under_way'> {
    const now = scope.clock.now();
    const asked = await firstRow(
      scope.em,
      `/* askForFile */
       insert into media_at_meta as f (account_id, media_id, channel_id, asked_at) values ($1, $2, $3, $4)
       on conflict (account_id, media_id, channel_id) do update set asked_at = $4
       where (f.meta_media_id is null or f.expires_at <= $4) and (f.asked_at is null or f.asked_at <= $5)
       returning media_id`,
      [scope.accountId, mediaId, channelId, now, new Date(now.getTime() - askLifeMs)],
    );
    if (asked) return 'asked';
    return (await this.findMetaMediaId(scope, { mediaId, channelId })) ? 'good' : 'under_way';
  }

  /** The one who brings the file is still at it, and will be. */
  async askAgain(scope: Scope, { mediaId, channelId }: FilePlace): Promise<void> {
    await rows(
      scope.em,
      `/* askForFileAgain */
       update media_at_meta set asked_at = $4 where account_id = $1 and media_id = $2 and channel_id = $3`,
      [scope.accountId, mediaId, channelId, scope.clock.now()],
    );
  }

  /** Locks what is known of a file at Meta: who wants to wait for it waits for this transaction first. */
  async lockAtMeta(scope: Scope, { mediaId, channelId }: FilePlace): Promise<void> {
    await rows(
      scope.em,
      `/* lockFileAtMeta */
       select 1 from media_at_meta where account_id = $1 and media_id = $2 and channel_id = $3 for no key update`,
      [scope.accountId, mediaId, channelId],
    );
  }

  /** Nobody brings the file to Meta any more; the next one who needs it asks anew. What is there stays known. */
  async stopAsking(scope: Scope, { mediaId, channelId }: FilePlace): Promise<void> {
    await rows(
      scope.em,
      `/* stopAskingForFile */
       update media_at_meta set asked_at = null where account_id = $1 and media_id = $2 and channel_id = $3`,
      [scope.accountId, mediaId, channelId],
    );
  }

  /** Meta does not know its id any more: whoever needs the file next has to ask for it. */
  async forgetMetaMediaId(scope: Scope, mediaId: string, metaMediaId: string): Promise<void> {
    await rows(
      scope.em,
      `/* forgetMetaMedia */
       delete from media_at_meta where account_id = $1 and media_id = $2 and meta_media_id = $3`,
      [scope.accountId, mediaId, metaMediaId],
    );
  }

  private async findMetaMediaId(scope: Scope, { mediaId, channelId }: FilePlace): Promise<string | undefined> {
    const known = await firstRow<{ metaMediaId: string }>(
      scope.em,
      `/* fileAtMeta */
       select meta_media_id as "metaMediaId" from media_at_meta
       where account_id = $1 and media_id = $2 and channel_id = $3 and expires_at > $4`,
      [scope.accountId, mediaId, channelId, scope.clock.now()],
    );
    return known?.metaMediaId;
  }

  private async findOrUpload(channel: SendingChannel & { accountId: string }, mediaId: string): Promise<string> {
    const scope = this.database.read(systemViewer(channel.accountId));
    const known = await this.findMetaMediaId(scope, { mediaId, channelId: channel.id });
    if (known) return known;
    const media = await findMedia(scope, mediaId);
    if (media?.state !== 'READY' || media.origin !== 'UPLOAD' || !media.storageKey) throw notReady();
    const metaMediaId = await this.upload(channel, media);
    await this.database.write(scope.viewer, (writing) =>
      rows(
        writing.em,
        `/* rememberMetaMedia */
         insert into media_at_meta (account_id, media_id, channel_id, meta_media_id, expires_at)
         select $1, id, $3, $4, $5 from media where account_id = $1 and id = $2 and state = 'READY'
         on conflict (account_id, media_id, channel_id) do update set meta_media_id = $4, expires_at = $5, asked_at = null`,
        [writing.accountId, mediaId, channel.id, metaMediaId, new Date(writing.clock.now().getTime() + metaLifeMs)],
      ),
    );
    return metaMediaId;
  }

  private async upload(channel: SendingChannel, media: StoredMediaRow): Promise<string> {
    const body = await this.storage.open(media.storageKey!);
    if (!body) throw notReady();
    try {
      return await this.cloudApi.uploadMedia(channel.accessToken!, channel.phoneNumberId, {
        stream: once(body),
        mimeType: media.mimeType!,
        filename: media.filename!,
        sizeBytes: media.sizeBytes!,
      });
    } finally {
      body.destroy();
    }
  }
}

/** The contract asks for a function; a file is opened only if it is there, so it is open already. */
const once = (body: Readable) => (): Readable => body;

const notReady = (): DomainError => new DomainError(mediaErrors.MEDIA_NOT_READY, 'The file is not there.');
