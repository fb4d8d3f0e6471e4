import { randomUUID } from 'node:crypto';
import { newWaId, type TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { until } from '../../kit/until.js';

const sendDocument = `mutation ($input: MessageSendInput!) { messageSend(input: $input) {
  message { id clientMessageId direction status preview sentAt conversation { id } replyTo { id } author { id }
    failure { code title detail isRetryable } content { ...Content } }
  userErrors { code message path } } }
  fragment Content on MessageContent { __typename
    ... on TextContent { body } ... on MediaContent { kind caption filename mimeType sizeBytes url state isVoice }
    ... on LocationContent { latitude longitude name address }
    ... on ContactsContent { contacts { formattedName phones { phone waId type } emails { email type } } }
    ... on ReactionContent { emoji targetWamid } ... on TemplateContent { name language }
    ... on InteractiveContent { action header body footer options { id title description } } }`;

const messageDocument = `query ($id: ID!) { message(id: $id) {
  id status failure { code title detail isRetryable } statusHistory { status occurredAt } } }`;

/** What `messageSend` answers. */
export interface SendAnswer {
  message: any;
  userErrors: { code: string; message: string; path: string[] | null }[];
}

/** Calls `messageSend` as it is. */
export async function sendAs(api: ApiClient, input: object): Promise<SendAnswer> {
  return (await api.query(sendDocument, { input })).messageSend;
}

/** A customer and the business, in one conversation that the customer began. */
export class Talk {
  private constructor(
    readonly account: TestAccount,
    readonly waId: string,
    readonly conversationId: string,
    readonly firstMessageId: string,
    readonly firstWamid: string,
    private readonly api: ApiClient,
  ) {}

  /** The customer writes, and the conversation is there. `api`: who answers; default: the owner. */
  static async begin(
    account: TestAccount,
    from: object = {},
    waId = newWaId(),
    api: ApiClient = account.api,
  ): Promise<Talk> {
    const { wamid } = await account.inbound({ from: { waId, name: 'Ana', ...from }, text: 'Hello?' });
    const message = await until('the first message is in its thread', async () => {
      const { conversations } = await api.query(
        '{ conversations(first: 100) { nodes { id lastMessage { id } contact { id phoneNumber identities { value } } } } }',
      );
      const ids = Object.values({ waId, ...from }).map(String);
      return conversations.nodes.find((c: any) =>
        [c.contact.phoneNumber, ...c.contact.identities.map((i: any) => i.value)].some(
          (value: string | null) => value && ids.includes(value.replace('+', '')),
        ),
      );
    });
    return new Talk(account, waId, message.id, message.lastMessage.id, wamid, api);
  }

  /** Sends, and gives the answer. */
  send(content: object, more: object = {}): Promise<SendAnswer> {
    return sendAs(this.api, {
      conversationId: this.conversationId,
      clientMessageId: randomUUID(),
      content,
      ...more,
    });
  }

  /** Sends what must be taken, and gives the message. */
  async sent(content: object, more: object = {}): Promise<any> {
    const { message, userErrors } = await this.send(content, more);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return message;
  }

  /** Sends words that must be taken, and gives the id of the message. */
  async say(body: string): Promise<string> {
    return (await this.sent({ text: { body } })).id;
  }

  async message(id: string): Promise<any> {
    return (await this.api.query(messageDocument, { id })).message;
  }

  /** The message, as soon as it has one of these statuses. */
  reaches(id: string, statuses: readonly string[], timeoutMs = 15_000): Promise<any> {
    let last: string | undefined;
    return until(
      `message is ${statuses.join(' or ')}`,
      async () => {
        const message = await this.message(id);
        if (last !== message.status) last = message.status;
        return statuses.includes(message.status) && message;
      },
      timeoutMs,
    ).catch((error: Error) => {
      throw new Error(`${error.message}; it is ${last}`);
    });
  }

  /** What the customer's phone got. */
  received(): Promise<any[]> {
    return this.account.simulator.received(this.waId);
  }

  /** Everything that the phone got, as soon as it is so many messages. */
  gets(count: number, timeoutMs = 15_000): Promise<any[]> {
    return until(
      `the phone has ${count} messages`,
      async () => {
        const all = await this.received();
        return all.length >= count && all;
      },
      timeoutMs,
    );
  }
}

/** Statuses of a message that WhatsApp has. */
export const atWhatsApp = ['ACCEPTED', 'SENT', 'DELIVERED', 'READ'];
