/** Who writes: at least one of `waId` (digits) and `userId`. */
export interface Customer {
  waId?: string;
  userId?: string;
  parentUserId?: string;
  username?: string;
  name?: string;
}

/** What a customer writes: words, or a message as the Cloud API shows it. */
export interface Inbound {
  from: Customer;
  text?: string;
  message?: { type: string; id?: string; timestamp?: string | number; [key: string]: unknown };
  context?: object;
  referral?: object;
  phoneNumberId?: string;
}

/** The simulator's control interface. */
export class SimulatorClient {
  constructor(
    readonly url: string,
    private readonly phoneNumberId?: string,
  ) {}

  /** Sends to `/_control/…`; a refusal is an error. */
  async control(path: string, body?: object): Promise<any> {
    const response = await fetch(`${this.url}/_control/${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  /** A customer writes; comes back as soon as the webhook was answered. */
  inbound({ text, message, ...rest }: Inbound): Promise<any> {
    return this.control('inbound?wait=1', {
      phoneNumberId: this.phoneNumberId ?? demoPhoneNumberId,
      ...rest,
      message: message ?? { type: 'text', text: { body: text ?? 'Hello' } },
    });
  }

  /** What the phone received, in order: `{ wamid, waId, userId, at, request }`. */
  async received(waId: string): Promise<any[]> {
    return (await this.control(`received?waId=${waId}`)).messages;
  }

  faults(faults: object): Promise<any> {
    return this.control('faults', faults);
  }
}

/** The number of the demo account. */
export const demoPhoneNumberId = '106000000000001';
