import { LinkSigner } from '../../platform/files/link-signer.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';

const lifeMs = 900_000;

/** Signed addresses of what is handed to authorities. */
export class LegalFileLinks {
  private readonly signer: LinkSigner;

  constructor(
    private readonly publicUrl: string,
    secretsKeys: readonly Buffer[],
    private readonly clock: Clock,
  ) {
    this.signer = new LinkSigner(secretsKeys, 'legal-request-links', clock);
  }

  /** Good for a quarter of an hour. */
  make(id: string): string {
    const expires = Math.floor((this.clock.now().getTime() + lifeMs) / 1000);
    const query = `expires=${expires}&signature=${this.signer.sign([id], expires)}`;
    return `${this.publicUrl}/legal-requests/${toPublicId('LegalRequest', id)}?${query}`;
  }

  /** The request that a link stands for; `forged` for anything that was not signed here. */
  open(publicId: string, expires: string, signature: string): { id: string } | 'forged' | 'expired' {
    const id = uuidOf('LegalRequest', publicId);
    if (!id) return 'forged';
    const endsAt = this.signer.open([id], expires, signature);
    return endsAt instanceof Date ? { id } : endsAt;
  }
}
