import type { Customer } from '../people/customer.js';
import type { Json } from '../parameters.js';
import type { PhoneNumber } from '../numbers/phone-number.js';

/** A message that a customer wrote. */
export interface Written {
  wamid: string;
  at: number;
  /** Place among everything that was written by either side. */
  order: number;
  message: Json;
}

// What a page shows of one thread, and of all; a load test writes far more.
const KEPT_OF_THREAD = 300;
const KEPT = 100_000;

/** What customers wrote to each number, the last few hundred messages of each thread. */
export class Chats {
  #threads = new Map<string, Written[]>();
  #count = 0;

  add(number: PhoneNumber, customer: Customer, written: Written): void {
    const key = `${number.id} ${customer.key}`;
    const list = this.#threads.get(key) ?? [];
    // Written to last, forgotten last.
    this.#threads.delete(key);
    this.#threads.set(key, list);
    list.push(written);
    this.#count++;
    if (list.length > KEPT_OF_THREAD * 2) this.#count -= list.splice(0, list.length - KEPT_OF_THREAD).length;
    while (this.#count > KEPT) {
      const [oldest, lost] = this.#threads.entries().next().value!;
      this.#threads.delete(oldest);
      this.#count -= lost.length;
    }
  }

  /** What this customer wrote to that number, oldest first. */
  of(number: PhoneNumber, customer: Customer): readonly Written[] {
    return this.#threads.get(`${number.id} ${customer.key}`) ?? [];
  }
}
