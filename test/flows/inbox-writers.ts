import { randomUUID } from 'node:crypto';
import { newWaId, type TestAccount, type TestMember } from '../kit/account.js';
import { ApiClient } from '../kit/api.js';
import type { Chance } from './chance.js';

/** Where things can be written. */
export interface WritersOptions {
  account: TestAccount;
  /** Addresses of the API; some may be down for a while. */
  urls: readonly string[];
  agents: readonly TestMember[];
  conversationIds: readonly string[];
  customers: readonly string[];
  labelIds: readonly string[];
}

const conversationMutation = (name: string): string =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code message path } } }`;
const sendDocument = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { userErrors { code message path } } }`;

/** Those who change an inbox: customers who write, and agents who answer and keep order. */
export class InboxWriters {
  /** Writes that were taken. */
  written = 0;
  /** What happened that should not. */
  readonly faults: string[] = [];

  constructor(
    private readonly options: WritersOptions,
    private readonly chance: Chance,
  ) {}

  /** Eight at once, until so many writes were taken. */
  async write(count: number): Promise<void> {
    const acts = [
      ...Array.from({ length: 3 }, () => () => this.customerWrites()),
      ...Array.from({ length: 3 }, () => () => this.agentAnswers()),
      ...Array.from({ length: 2 }, () => () => this.agentTidies()),
    ];
    await Promise.all(
      acts.map(async (act) => {
        while (this.written < count) {
          await act();
          this.written++;
        }
      }),
    );
  }

  private async customerWrites(): Promise<void> {
    const { account, customers } = this.options;
    const { chance } = this;
    const isNew = chance.strikes(0.03);
    const waId = isNew ? newWaId() : chance.pick(customers);
    const message = chance.pick([
      { type: 'text', text: { body: `Question ${this.written}` } },
      { type: 'text', text: { body: `Grüße 👋 ${this.written}` } },
      { type: 'image', image: { caption: `Look ${this.written}` } },
      { type: 'location', location: { latitude: 1, longitude: 2 } },
      { type: 'hologram', hologram: { depth: 3 } },
    ]);
    await account.simulator.control('inbound', {
      phoneNumberId: account.channel.phoneNumberId,
      from: { waId, name: `Ana ${waId}` },
      message,
    });
  }

  private agentAnswers(): Promise<void> {
    return this.mutate(sendDocument, {
      conversationId: this.chance.pick(this.options.conversationIds),
      clientMessageId: randomUUID(),
      content: { text: { body: `Answer ${this.written}` } },
    });
  }

  private agentTidies(): Promise<void> {
    const { chance } = this;
    const { conversationIds, agents, labelIds } = this.options;
    const conversationId = chance.pick(conversationIds);
    const [name, more] = chance.pick<[string, object]>([
      ['conversationAssign', { assigneeId: chance.pick(agents).userId }],
      ['conversationAssign', { assigneeId: null }],
      ['conversationAddLabels', { labelIds: [chance.pick(labelIds)] }],
      ['conversationRemoveLabels', { labelIds: [chance.pick(labelIds)] }],
      ['conversationMarkRead', {}],
      ['conversationMarkRead', {}],
      ['conversationClose', {}],
      ['conversationReopen', {}],
    ]);
    return this.mutate(conversationMutation(name), { conversationId, ...more });
  }

  /** At any of the addresses, again until one answers; by its key it is done once. */
  private async mutate(document: string, input: object): Promise<void> {
    const { agents, urls } = this.options;
    const { token } = this.chance.pick(agents);
    const headers = { 'idempotency-key': randomUUID() };
    for (let tries = 0; ; tries++) {
      try {
        const api = new ApiClient(this.chance.pick(urls), token);
        const { status, body } = await api.raw(document, { input }, headers);
        // What is asked may be impossible by now (closed already, and the like); that is an answer too.
        if (body.errors) this.faults.push(`${status} ${JSON.stringify(body.errors)}`);
        return;
      } catch (error) {
        if (tries > 300) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
}
