import { LinkSigner } from '../../platform/files/link-signer.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import type { Viewer } from '../../platform/kernel/viewer.js';

const lifeMs = 900_000;

/** Who may use a link: a member or program as long as they may have the copy, or the person whose data it is. */
export interface LinkHolder {
  kind: 'user' | 'api_key' | 'contact';
  id: string;
}

/** What a link stands for. */
export interface OpenedDataExportLink {
  accountId: string;
  id: string;
  holder: LinkHolder;
}

/** The parts of a link's address. */
export interface DataExportLinkParts {
  account: string;
  export: string;
  holder: string;
  expires: string;
  signature: string;
}

const idKinds = { user: 'User', api_key: 'ApiKey', contact: 'Contact' } as const;

/** Signed addresses of copies: each for one copy and one holder. */
export class DataExportLinks {
  private readonly signer: LinkSigner;

  constructor(
    private readonly publicUrl: string,
    secretsKeys: readonly Buffer[],
    private readonly clock: Clock,
  ) {
    this.signer = new LinkSigner(secretsKeys, 'data-export-links', clock);
  }

  /** For the viewer: good for a quarter of an hour, not longer than until `endsAt`. */
  make({ accountId, kind, actorId }: Viewer, id: string, endsAt: Date): string {
    const until = new Date(Math.min(this.clock.now().getTime() + lifeMs, endsAt.getTime()));
    return this.sign(accountId, id, { kind: kind === 'user' ? 'user' : 'api_key', id: actorId! }, until);
  }

  /** For the person whose data it is: good until `endsAt`. */
  makeForPerson(accountId: string, id: string, contactId: string, endsAt: Date): string {
    return this.sign(accountId, id, { kind: 'contact', id: contactId }, endsAt);
  }

  /** What a link stands for; `forged` for anything that was not signed here. */
  open(parts: DataExportLinkParts): OpenedDataExportLink | 'forged' | 'expired' {
    const accountId = uuidOf('Account', parts.account);
    const id = uuidOf('DataExport', parts.export);
    const holder = holderOf(parts.holder);
    if (!accountId || !id || !holder) return 'forged';
    const endsAt = this.signer.open([accountId, id, parts.holder], parts.expires, parts.signature);
    return endsAt instanceof Date ? { accountId, id, holder } : endsAt;
  }

  private sign(accountId: string, id: string, { kind, id: holderId }: LinkHolder, endsAt: Date): string {
    const expires = Math.floor(endsAt.getTime() / 1000);
    const holder = toPublicId(idKinds[kind], holderId);
    const signature = this.signer.sign([accountId, id, holder], expires);
    const path = `${toPublicId('Account', accountId)}/${toPublicId('DataExport', id)}`;
    return `${this.publicUrl}/data-exports/${path}?holder=${holder}&expires=${expires}&signature=${signature}`;
  }
}

function holderOf(text: string): LinkHolder | undefined {
  for (const kind of ['user', 'api_key', 'contact'] as const) {
    const id = uuidOf(idKinds[kind], text);
    if (id) return { kind, id };
  }
  return undefined;
}
