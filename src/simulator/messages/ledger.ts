import type { Customer } from '../people/customer.js';
import type { Json } from '../parameters.js';
import type { Template } from '../templates/template.js';

/** One accepted message of a business, whatever happened to the answer of its request. */
export interface Sent {
  wamid: string;
  numberId: string;
  wabaId: string;
  customer: Customer;
  toPhone: boolean;
  at: number;
  /** Place among everything that was written by either side. */
  order: number;
  request: Json;
  status: 'accepted' | 'sent' | 'delivered' | 'read' | 'played' | 'failed';
  history: { status: string; at: number }[];
  errorCode?: number;
  template?: Template;
  pricing?: Json;
  freeEntry?: boolean;
  reaction: boolean;
}

// About a quarter of a gigabyte of ordinary messages; a load test must not end the process.
const LIMIT = 200_000;

/** Every message that was accepted: what "never sent twice" is judged by. */
export class Ledger {
  readonly byWamid = new Map<string, Sent>();
  #byCustomer = new Map<Customer, Sent[]>();
  /** How many of the oldest were forgotten to bound the memory. */
  forgotten = 0;
  accepted = 0;

  add(sent: Sent): void {
    this.accepted++;
    this.byWamid.set(sent.wamid, sent);
    const own = this.#byCustomer.get(sent.customer);
    if (own) own.push(sent);
    else this.#byCustomer.set(sent.customer, [sent]);
    if (this.byWamid.size > LIMIT) this.#forgetOldest();
  }

  /** What one person was sent, oldest first. */
  of(customer: Customer): readonly Sent[] {
    return this.#byCustomer.get(customer) ?? [];
  }

  /** Everything, oldest first. */
  all(): Iterable<Sent> {
    return this.byWamid.values();
  }

  #forgetOldest(): void {
    const oldest = this.byWamid.values().next().value;
    if (!oldest) return;
    this.byWamid.delete(oldest.wamid);
    this.#byCustomer.get(oldest.customer)?.shift();
    this.forgotten++;
  }
}
