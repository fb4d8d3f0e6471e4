import { toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { LinkSigner } from '../../platform/files/link-signer.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import { idKindOf, type ExportKind } from './export-kind.js';
import type { ExportRow } from './export.queries.js';

const lifeMs = 900_000;

/** What a link stands for: an export, for somebody. */
export interface OpenedExportLink {
  accountId: string;
  kind: ExportKind;
  id: string;
  holder: { kind: 'user' | 'api_key'; id: string };
}

/** The parts of a link's address. */
export interface ExportLinkParts {
  account: string;
  export: string;
  viewer: string;
  expires: string;
  signature: string;
}

/** Signed addresses of files of exports. Each is made for one viewer: it opens what they may still see when it is used. */
export class ExportLinks {
  private readonly signer: LinkSigner;

  constructor(
    private readonly publicUrl: string,
    secretsKeys: readonly Buffer[],
    private readonly clock: Clock,
  ) {
    this.signer = new LinkSigner(secretsKeys, 'export-links', clock);
  }

  /** Good for a quarter of an hour, not longer than until `endsAt`. */
  make(viewer: Viewer, kind: ExportKind, id: string, endsAt: Date): string {
    const end = Math.min(this.clock.now().getTime() + lifeMs, endsAt.getTime());
    const expires = Math.floor(end / 1000);
    const holder = toPublicId(viewer.kind === 'user' ? 'User' : 'ApiKey', viewer.actorId!);
    const signature = this.signer.sign([viewer.accountId, kind, id, holder], expires);
    const path = `${toPublicId('Account', viewer.accountId)}/${toPublicId(idKindOf[kind], id)}`;
    return `${this.publicUrl}/exports/${path}?viewer=${holder}&expires=${expires}&signature=${signature}`;
  }

  /** What a link stands for; `forged` for anything that was not signed here. */
  open(parts: ExportLinkParts): OpenedExportLink | 'forged' | 'expired' {
    const accountId = uuidOf('Account', parts.account);
    const contacts = uuidOf('ContactExport', parts.export);
    const id = contacts ?? uuidOf('ConversationExport', parts.export);
    const user = uuidOf('User', parts.viewer);
    const holder = user ?? uuidOf('ApiKey', parts.viewer);
    if (!accountId || !id || !holder) return 'forged';
    const kind = contacts ? 'CONTACTS' : 'CONVERSATIONS';
    const endsAt = this.signer.open([accountId, kind, id, parts.viewer], parts.expires, parts.signature);
    if (!(endsAt instanceof Date)) return endsAt;
    return { accountId, kind, id, holder: { kind: user ? 'user' : 'api_key', id: holder } };
  }
}

/** Where the viewer can fetch the file of an export; null unless it is there. */
export function urlOf(scope: Scope, links: ExportLinks, found: ExportRow): string | null {
  if (found.state !== 'COMPLETED' || !found.expiresAt) return null;
  const endsAt = toDate(found.expiresAt);
  return endsAt > scope.clock.now() ? links.make(scope.viewer, found.kind, found.id, endsAt) : null;
}
