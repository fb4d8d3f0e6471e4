import { LinkSigner } from '../../platform/files/link-signer.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';

/** What a link lets its holder do: put the file of an import, or get its faults. */
export type ImportLinkUse = 'upload' | 'errors';

const lifeMs: Readonly<Record<ImportLinkUse, number>> = { upload: 3_600_000, errors: 900_000 };
const pathOf: Readonly<Record<ImportLinkUse, string>> = { upload: 'imports', errors: 'import-errors' };

/** The parts of a link's address. */
export interface ImportLinkParts {
  account: string;
  import: string;
  expires: string;
  signature: string;
}

/** Signed addresses of what belongs to imports. */
export class ImportLinks {
  private readonly signer: LinkSigner;

  constructor(
    private readonly publicUrl: string,
    secretsKeys: readonly Buffer[],
    private readonly clock: Clock,
  ) {
    this.signer = new LinkSigner(secretsKeys, 'table-links', clock);
  }

  /** An upload may begin within an hour, a download within a quarter of one. */
  make(use: ImportLinkUse, accountId: string, id: string): { url: string; expiresAt: Date } {
    const expires = Math.floor((this.clock.now().getTime() + lifeMs[use]) / 1000);
    const signature = this.signer.sign([use, accountId, id], expires);
    const path = `${pathOf[use]}/${toPublicId('Account', accountId)}/${toPublicId('ContactImport', id)}`;
    return {
      url: `${this.publicUrl}/${path}?expires=${expires}&signature=${signature}`,
      expiresAt: new Date(expires * 1000),
    };
  }

  /** What a link stands for; `forged` for anything that was not signed here, for this use. */
  open(use: ImportLinkUse, parts: ImportLinkParts): { accountId: string; id: string } | 'forged' | 'expired' {
    const accountId = uuidOf('Account', parts.account);
    const id = uuidOf('ContactImport', parts.import);
    if (!accountId || !id) return 'forged';
    const endsAt = this.signer.open([use, accountId, id], parts.expires, parts.signature);
    return endsAt instanceof Date ? { accountId, id } : endsAt;
  }
}
