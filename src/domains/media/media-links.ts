import { LinkSigner } from '../../platform/files/link-signer.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import type { MediaLink } from './media.queries.js';

/** What a link lets its holder do. */
export type LinkUse = 'download' | 'upload';

/** What a link stands for, once its signature is good. */
export interface OpenedLink {
  accountId: string;
  mediaId: string;
  expiresAt: Date;
}

/** The parts of a link's address. */
export interface LinkParts {
  account: string;
  media: string;
  expires: string;
  signature: string;
}

const minute = 60_000;
// Links of one half hour are equal, so that browsers find the file in their cache.
const downloadLifeMs = 60 * minute;
const downloadStepMs = 30 * minute;
const uploadLifeMs = 15 * minute;
/** Links kept in memory, since the same threads are read again and again and a signature costs more than a row. */
const keptLinks = 20_000;

/** Signed addresses of files. */
export class MediaLinks {
  private readonly signer: LinkSigner;
  private readonly kept = new Map<string, string>();
  private keptUntil = 0;

  constructor(
    private readonly publicUrl: string,
    secretsKeys: readonly Buffer[],
    private readonly clock: Clock,
  ) {
    this.signer = new LinkSigner(secretsKeys, 'media-links', clock);
  }

  /** Where a file that is ready can be fetched, for 60 to 90 minutes; null for others. */
  readonly linkOf: MediaLink = (accountId, media) => {
    if (media.state !== 'READY' || media.storageKey === null) return null;
    const end = Math.ceil((this.clock.now().getTime() + downloadLifeMs) / downloadStepMs) * downloadStepMs;
    if (end !== this.keptUntil || this.kept.size >= keptLinks) {
      this.kept.clear();
      this.keptUntil = end;
    }
    const name = accountId + media.id;
    let link = this.kept.get(name);
    if (link === undefined) this.kept.set(name, (link = this.address('download', accountId, media.id, end)));
    return link;
  };

  /** Where the bytes of an announced file can be put, for 15 minutes. */
  uploadLink(accountId: string, mediaId: string): { url: string; expiresAt: Date } {
    const expiresAt = new Date(Math.ceil((this.clock.now().getTime() + uploadLifeMs) / 1000) * 1000);
    return { url: this.address('upload', accountId, mediaId, expiresAt.getTime()), expiresAt };
  }

  /** What a link stands for; `forged` for anything that was not signed here, for this use. */
  open(use: LinkUse, { account, media, expires, signature }: LinkParts): OpenedLink | 'forged' | 'expired' {
    const accountId = uuidOf('Account', account);
    const mediaId = uuidOf('Media', media);
    if (!accountId || !mediaId) return 'forged';
    const expiresAt = this.signer.open([use, accountId, mediaId], expires, signature);
    return expiresAt instanceof Date ? { accountId, mediaId, expiresAt } : expiresAt;
  }

  private address(use: LinkUse, accountId: string, mediaId: string, endMs: number): string {
    const expires = Math.floor(endMs / 1000);
    const signature = this.signer.sign([use, accountId, mediaId], expires);
    const path = `${toPublicId('Account', accountId)}/${toPublicId('Media', mediaId)}`;
    return `${this.publicUrl}/media/${path}?expires=${expires}&signature=${signature}`;
  }
}
