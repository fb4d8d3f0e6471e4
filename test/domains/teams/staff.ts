import type { TestAccount, TestMember } from '../../kit/account.js';
import { newWaId } from '../../kit/account.js';
import { until } from '../../kit/until.js';

/** A person with the id of their place in the account. */
export interface Colleague extends TestMember {
  /** Public id. */
  memberId: string;
}

const errors = 'userErrors { code message path }';

/** What a manager does with people, teams and conversations; ids are public. */
export class Staff {
  constructor(readonly account: TestAccount) {}

  async hire(
    role: 'OWNER' | 'ADMIN' | 'AGENT' = 'AGENT',
    visibility: 'ALL' | 'TEAM' | 'OWN' = 'ALL',
  ): Promise<Colleague> {
    const person = await this.account.member(role);
    const memberId = await this.memberId(person.userId);
    if (visibility !== 'ALL') await this.setVisibility(memberId, visibility);
    return { ...person, memberId };
  }

  async memberId(userId: string): Promise<string> {
    const { members } = await this.account.api.query('{ members(first: 100) { nodes { id user { id } } } }');
    return members.nodes.find((node: any) => node.user.id === userId).id;
  }

  async team(name: string, ...members: Colleague[]): Promise<string> {
    const { team } = await this.account.api.mutate(
      `mutation ($input: TeamCreateInput!) { teamCreate(input: $input) { team { id } ${errors} } }`,
      { name },
    );
    if (members.length > 0) await this.join(team.id, ...members);
    return team.id;
  }

  join(teamId: string, ...members: Colleague[]): Promise<any> {
    return this.account.api.mutate(
      `mutation ($input: TeamAddMembersInput!) { teamAddMembers(input: $input) { team { id } ${errors} } }`,
      { teamId, memberIds: members.map((member) => member.memberId) },
    );
  }

  leave(teamId: string, ...members: Colleague[]): Promise<any> {
    return this.account.api.mutate(
      `mutation ($input: TeamRemoveMembersInput!) { teamRemoveMembers(input: $input) { team { id } ${errors} } }`,
      { teamId, memberIds: members.map((member) => member.memberId) },
    );
  }

  setVisibility(memberId: string, visibility: string): Promise<any> {
    return this.account.api.mutate(
      `mutation ($input: MemberSetVisibilityInput!) { memberSetVisibility(input: $input) { member { visibility } ${errors} } }`,
      { memberId, visibility },
    );
  }

  /** A new conversation that a customer begins. */
  async conversation(text = 'Hello'): Promise<string> {
    const waId = newWaId();
    await this.account.inbound({ from: { waId, name: `Customer ${waId}` }, text });
    return until('the conversation is there', async () => {
      const { conversations } = await this.account.api.query(
        `query ($search: String) { conversations(search: $search) { nodes { id } } }`,
        { search: waId },
      );
      return conversations.nodes[0]?.id as string | undefined;
    });
  }

  assign(
    conversationId: string,
    to: { assigneeId?: string | null; teamId?: string | null; version?: number },
    api = this.account.api,
  ): Promise<any> {
    return api.mutate(
      `mutation ($input: ConversationAssignInput!) {
        conversationAssign(input: $input) { conversation { id version assignee { id } team { id } } ${errors} } }`,
      { conversationId, ...to },
    );
  }
}

/** The codes of a payload's user errors. */
export async function refusal(api: TestMember['api'], mutation: string, input: object): Promise<string[]> {
  const name = mutation[0]!.toUpperCase() + mutation.slice(1);
  const data = await api.query(
    `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { userErrors { code } } }`,
    { input },
  );
  return data[mutation].userErrors.map((error: any) => error.code);
}
