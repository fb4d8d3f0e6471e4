import type { EntityManager } from '@mikro-orm/sql';
import type { Scope } from '../../platform/database/scope.js';

/** What a verb is about to change or destroy: something of a contact, or of a conversation of theirs. */
export interface HoldableSubject {
  contactId: string;
  conversationId?: string;
}

/**
 * Whether something must be kept as it is. The room of legal holds, far to the right, answers; it is lent to the rooms that
 * have something to lose.
 */
export interface Holding {
  /**
   * From here to the end of the transaction nothing of the subject is put under a hold. Asked after the subject's own row
   * is locked, and before anything is changed. @throws DomainError ON_LEGAL_HOLD
   */
  assertFree(scope: Scope, subject: HoldableSubject): Promise<void>;
  /** Nobody places or releases a hold until the end of the transaction; `is` goes into a later statement. */
  keepStill(scope: Scope): Promise<void>;
  /** Accounts in which any hold stands, in an operator's transaction: sweeps over all accounts leave these out, and do them one by one. */
  accounts(em: EntityManager): Promise<string[]>;
  /** SQL conditions, with `$1` the account. */
  is: {
    account: string;
    contact(id: string): string;
    conversation(id: string, contactId: string): string;
  };
}
