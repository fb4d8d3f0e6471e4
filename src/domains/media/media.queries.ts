import { firstRow, rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { mediaErrors } from './media.errors.js';
import type { MediaScanState, MediaState } from './media.type.js';

/** What is known of a file, enough to show it. */
export interface MediaFacts {
  id: string;
  state: string;
  mimeType: string | null;
  sizeBytes: number | null;
  filename: string | null;
  storageKey: string | null;
}

/** Makes the signed link of a file that is ready; null otherwise. */
export type MediaLink = (accountId: string, media: MediaFacts) => string | null;

/** A file as the API shows it. */
export interface MediaRow extends MediaFacts {
  state: MediaState;
  sha256: string | null;
  failure: string | null;
  scanState: MediaScanState;
  threat: string | null;
  createdAt: string;
  readonly url: string | null;
}

/** A file as the doors and jobs need it. */
export interface StoredMediaRow extends MediaFacts {
  origin: 'INBOUND' | 'UPLOAD';
  state: 'PENDING' | 'READY' | 'FAILED' | 'EXPIRED' | 'INFECTED';
  scanState: string;
  sha256: string | null;
  channelId: string | null;
  metaMediaId: string | null;
  metaMediaExpiresAt: string | null;
}

const factColumns = `id, state, mime_type as "mimeType", size_bytes as "sizeBytes", filename, storage_key as "storageKey"`;

/** One file of the scope's account. */
export const findMedia = (scope: Scope, id: string): Promise<StoredMediaRow | undefined> =>
  firstRow<StoredMediaRow>(
    scope.em,
    `/* findMedia */
     select ${factColumns}, origin, sha256, channel_id as "channelId", meta_media_id as "metaMediaId",
       meta_media_expires_at as "metaMediaExpiresAt", scan_state as "scanState"
     from media where account_id = $1 and id = $2`,
    [scope.accountId, id],
  );

/**
 * Holds who does not see every conversation to files that they see, so that none is carried out of a hidden thread. To be
 * asked in a reading scope, where the database hides the others; a verb sees every row.
 * @throws DomainError MEDIA_NOT_READY, as for a file that does not exist
 */
export async function assertSeen(scope: Scope, mediaId: string, path: string[]): Promise<void> {
  if (scope.viewer.visibility === 'ALL' || (await findMedia(scope, mediaId))) return;
  throw new DomainError(mediaErrors.MEDIA_NOT_READY, 'There is no such file, or it is not ready.', path);
}

/** Ids of inbound files of a channel that are still to be fetched, the oldest first, after `afterId`. */
export const listPendingDownloads = async (
  scope: Scope,
  channelId: string,
  afterId: string | undefined,
  limit: number,
): Promise<string[]> => {
  const found = await rows<{ id: string }>(
    scope.em,
    `/* pendingDownloads */
     select id from media where account_id = $1 and channel_id = $2 and state = 'PENDING' and origin = 'INBOUND'
       and scan_state <> 'PENDING' and ($3::uuid is null or id > $3) order by id limit $4`,
    [scope.accountId, channelId, afterId ?? null, limit],
  );
  return found.map((media) => media.id);
};

/** A piece of a file that is being uploaded. */
export interface MediaPart {
  beginsAt: number;
  sizeBytes: number;
  storageKey: string;
}

/** The pieces of a file that have arrived, in their order. */
export const listParts = (scope: Scope, mediaId: string): Promise<MediaPart[]> =>
  rows<MediaPart>(
    scope.em,
    `/* mediaParts */
     select begins_at::float8 as "beginsAt", size_bytes::float8 as "sizeBytes", storage_key as "storageKey"
     from media_part where account_id = $1 and media_id = $2 order by begins_at`,
    [scope.accountId, mediaId],
  );

/** How many bytes have arrived. */
export const arrivedIn = (parts: readonly MediaPart[]): number =>
  parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/** Those of these keys that a file of the account has. */
export async function namedStorageKeys(scope: Scope, keys: readonly string[]): Promise<string[]> {
  const known = await rows<{ storageKey: string }>(
    scope.em,
    `/* knownStorageKeys */
     select storage_key as "storageKey" from media where account_id = $1 and storage_key = any($2::text[])
     union all select storage_key from media_part where account_id = $1 and storage_key = any($2::text[])`,
    [scope.accountId, keys],
  );
  return known.map((media) => media.storageKey);
}

/** Reads files for the API, with their links. */
export class MediaReader {
  /** Files by id. */
  readonly loader: LoaderDefinition<string, MediaRow> = {
    name: 'media',
    batch: async (scope, ids) => {
      const found = await rows<Omit<MediaRow, 'url'>>(
        scope.em,
        `/* media */
         select ${factColumns}, case when state = 'READY' then sha256 end as sha256, failure, scan_state as "scanState", threat, created_at as "createdAt"
         from media where account_id = $1 and id = any($2::uuid[])`,
        [scope.accountId, ids],
      );
      return new Map(found.map((media) => [media.id, this.withLink(scope.accountId, media)]));
    },
  };

  constructor(private readonly linkOf: MediaLink) {}

  private withLink(accountId: string, media: Omit<MediaRow, 'url'>): MediaRow {
    const { linkOf } = this;
    let url: string | null | undefined;
    return Object.defineProperty(media as MediaRow, 'url', {
      // Signed only if selected, and once: a compiled operation reads a property several times.
      get: () => (url === undefined ? (url = linkOf(accountId, media)) : url),
      enumerable: true,
    });
  }
}
