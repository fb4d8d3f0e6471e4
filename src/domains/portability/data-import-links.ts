import { LinkSigner } from '../../platform/files/link-signer.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';

const lifeMs = 3_600_000;

/** Signed addresses to which archives are uploaded; an upload may begin within an hour. */
export class DataImportLinks {
  private readonly signer: LinkSigner;

  constructor(
    private readonly publicUrl: string,
    secretsKeys: readonly Buffer[],
    private readonly clock: Clock,
  ) {
    this.signer = new LinkSigner(secretsKeys, 'data-import-links', clock);
  }

  make(accountId: string, id: string): { url: string; expiresAt: Date } {
    const expires = Math.floor((this.clock.now().getTime() + lifeMs) / 1000);
    const signature = this.signer.sign([accountId, id], expires);
    const path = `${toPublicId('Account', accountId)}/${toPublicId('DataImport', id)}`;
    return {
      url: `${this.publicUrl}/data-imports/${path}?expires=${expires}&signature=${signature}`,
      expiresAt: new Date(expires * 1000),
    };
  }

  open(parts: {
    account: string;
    import: string;
    expires: string;
    signature: string;
  }): { accountId: string; id: string } | 'forged' | 'expired' {
    const accountId = uuidOf('Account', parts.account);
    const id = uuidOf('DataImport', parts.import);
    if (!accountId || !id) return 'forged';
    const endsAt = this.signer.open([accountId, id], parts.expires, parts.signature);
    return endsAt instanceof Date ? { accountId, id } : endsAt;
  }
}
