import { deriveKey, equalInConstantTime, keyedHash } from '../../platform/crypto/keyed-hash.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';

/** Whom a link is for. */
export interface UnsubscribeLink {
  accountId: string;
  contactId: string;
}

/** Links by which a person takes a consent back without signing in; each is good for one contact, and never ends. */
export class UnsubscribeLinks {
  private readonly keys: readonly Buffer[];

  constructor(
    private readonly publicUrl: string,
    secretsKeys: readonly Buffer[],
  ) {
    this.keys = secretsKeys.map((key) => deriveKey(key, 'unsubscribe-links'));
  }

  linkOf({ accountId, contactId }: UnsubscribeLink): string {
    const [account, contact] = [toPublicId('Account', accountId), toPublicId('Contact', contactId)];
    return `${this.publicUrl}/unsubscribe/${account}/${contact}/${this.sign(this.keys[0]!, account, contact)}`;
  }

  /** Undefined for a link that nobody signed. */
  open(account: string, contact: string, signature: string): UnsubscribeLink | undefined {
    const [accountId, contactId] = [uuidOf('Account', account), uuidOf('Contact', contact)];
    const isSigned = this.keys.some((key) => equalInConstantTime(this.sign(key, account, contact), signature));
    return accountId && contactId && isSigned ? { accountId, contactId } : undefined;
  }

  private sign(key: Buffer, account: string, contact: string): string {
    return keyedHash(key, `${account}|${contact}`);
  }
}
