import type { ApiClient } from '../../kit/api.js';
import { newWaId, type TestAccount, type TestMember } from '../../kit/account.js';
import { until } from '../../kit/until.js';

const document = `query ($id: ID!) { conversation(id: $id) {
  id status unreadCount version priority snoozedUntil waitingSince firstRepliedAt closedAt
  assignee { id } team { id } labels { id name } contact { id } channel { id } } }`;

/** A conversation with one customer, as a member works with it. */
export class Talk {
  private constructor(
    readonly account: TestAccount,
    readonly waId: string,
    readonly id: string,
  ) {}

  /** A customer writes for the first time. */
  static async begin(account: TestAccount, text = 'Hello'): Promise<Talk> {
    const waId = newWaId();
    await account.inbound({ from: { waId, name: 'A customer' }, text });
    const id = await until('the customer is in the inbox', () => newestOf(account, waId));
    return new Talk(account, waId, id);
  }

  read(api: ApiClient = this.account.api): Promise<any> {
    return api.query(document, { id: this.id }).then((data) => data.conversation);
  }

  /** Waits for the conversation to have these values. */
  becomes(reason: string, values: Record<string, unknown>, api?: ApiClient): Promise<any> {
    return until(reason, async () => {
      const now = await this.read(api);
      return Object.entries(values).every(([key, value]) => now[key] === value) && now;
    });
  }

  says(text = 'Again'): Promise<any> {
    return this.account.inbound({ from: { waId: this.waId }, text });
  }

  /** A verb with this conversation in its input; gives the payload. */
  async do(name: string, input: object = {}, member: TestMember = this.account.owner): Promise<any> {
    const data = await member.api.query(
      `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
        conversation { id status version priority snoozedUntil labels { id name } } userErrors { code path } } }`,
      { input: { conversationId: this.id, ...input } },
    );
    return data[name];
  }

  /** Codes of a refused verb. */
  async refused(name: string, input: object = {}, member?: TestMember): Promise<string[]> {
    return (await this.do(name, input, member)).userErrors.map(({ code }: { code: string }) => code);
  }

  /** The conversation that the customer's newest message is in. */
  newest(): Promise<string | undefined> {
    return newestOf(this.account, this.waId);
  }
}

async function newestOf(account: TestAccount, waId: string): Promise<string | undefined> {
  const { conversations } = await account.api.query(
    `query ($search: String) { conversations(search: $search, orderBy: { field: CREATED_AT }) { nodes { id } } }`,
    { search: waId },
  );
  return conversations.nodes[0]?.id;
}
