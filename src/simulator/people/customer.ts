import { createHash } from 'node:crypto';
import { countryOf } from '../countries.js';

/** One person with WhatsApp: known by phone, by business-scoped user id, or by both. */
export interface Customer {
  key: string;
  name: string;
  waId?: string;
  userId?: string;
  parentUserId?: string;
  username?: string;
  /** Changes when the person gets a new device; sends may demand the one they know (137000). */
  identityKeyHash?: string;
  /** Every message to this person fails with this code (131026, 131049, 131050, 130472 …). */
  failWith?: number;
}

/** What is known of a person when he or she is first named. */
export interface Identity {
  waId?: string;
  userId?: string;
  parentUserId?: string;
  username?: string;
  name?: string;
}

/** Shape of a business-scoped user id, parent ids included. */
export const USER_ID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;

/** Everyone the simulator knows, found by either identity. */
export class CustomerBook {
  readonly byKey = new Map<string, Customer>();
  #byWaId = new Map<string, Customer>();
  #byUserId = new Map<string, Customer>();
  #count = 0;

  /** The person with that phone or id, if known. */
  find(identity: Identity): Customer | undefined {
    return (
      (identity.userId === undefined ? undefined : this.#byUserId.get(identity.userId)) ??
      (identity.waId === undefined ? undefined : this.#byWaId.get(identity.waId))
    );
  }

  /** Gives the person a new phone number or user id; the old one is free again. */
  change(customer: Customer, fresh: { waId?: string; userId?: string }): void {
    if (fresh.waId && customer.waId) this.#byWaId.delete(customer.waId);
    if (fresh.userId && customer.userId) this.#byUserId.delete(customer.userId);
    Object.assign(customer, fresh);
    if (customer.waId) this.#byWaId.set(customer.waId, customer);
    if (customer.userId) this.#byUserId.set(customer.userId, customer);
  }

  /** The person with that identity, made if new; what is newly said about a known person is added. */
  identify(identity: Identity): Customer {
    let customer = this.find(identity);
    if (!customer) {
      customer = { key: `c${++this.#count}`, name: identity.name ?? nameFor(identity) };
      this.byKey.set(customer.key, customer);
    } else if (identity.name) customer.name = identity.name;
    if (identity.waId) {
      customer.waId = identity.waId;
      this.#byWaId.set(identity.waId, customer);
    }
    if (identity.userId) {
      customer.userId = identity.userId;
      this.#byUserId.set(identity.userId, customer);
    }
    if (identity.parentUserId) {
      customer.parentUserId = identity.parentUserId;
      this.#byUserId.set(identity.parentUserId, customer);
    }
    if (identity.username) customer.username = identity.username;
    return customer;
  }
}

/** A stable business-scoped user id for a phone number, for customers nobody described. */
export function derivedUserId(waId: string): string {
  const digest = createHash('sha256').update(waId).digest('hex');
  return `${countryOf(waId).country}.${BigInt(`0x${digest.slice(0, 13)}`) + 1_000_000_000_000_000n}`;
}

const FIRST_NAMES = ['Ana', 'Ben', 'Chidi', 'Dana', 'Emre', 'Fatima', 'Goran', 'Hana', 'Ivo', 'Jaya', 'Kofi', 'Lina'];

function nameFor(identity: Identity): string {
  const text = identity.username ?? identity.waId ?? identity.userId ?? '';
  if (identity.username) return identity.username;
  let sum = 0;
  for (const char of text) sum = (sum * 31 + char.charCodeAt(0)) % 9973;
  return `${FIRST_NAMES[sum % FIRST_NAMES.length]} ${text.slice(-4)}`;
}
