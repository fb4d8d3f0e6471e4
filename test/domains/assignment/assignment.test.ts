import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { refusal, Staff, type Colleague } from '../teams/staff.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.stop());

const set = (staff: Staff, input: object) =>
  staff.account.api.mutate(
    `mutation ($input: AssignmentPolicySetInput!) { assignmentPolicySet(input: $input) {
      policy { id strategy isEnabled capacity requeueAfterMinutes team { id } } userErrors { code message path } } }`,
    input,
  );

const owners = async (staff: Staff): Promise<Map<string, string | null>> => {
  const { conversations } = await staff.account.api.query(
    '{ conversations(first: 100) { nodes { id status assignee { id } } } }',
  );
  return new Map(
    conversations.nodes.filter((n: any) => n.status === 'OPEN').map((n: any) => [n.id, n.assignee?.id ?? null]),
  );
};

const load = async (staff: Staff, agents: readonly Colleague[]): Promise<number[]> => {
  const all = [...(await owners(staff)).values()];
  return agents.map(({ userId }) => all.filter((id) => id === userId).length);
};

const settled = (staff: Staff): Promise<void> => app.core.following.settled(staff.account.accountId);

const close = (staff: Staff, conversationId: string): Promise<string[]> =>
  refusal(staff.account.api, 'conversationClose', { conversationId });

/** As if it had been begun and given so many minutes earlier. */
const passBy = (staff: Staff, conversationId: string, minutes: number): Promise<void> =>
  app.database.write(systemViewer(staff.account.accountId), async (scope) => {
    const params = [scope.accountId, uuidOf('Conversation', conversationId), minutes];
    await rows(
      scope.em,
      `with c as (
         update conversation set created_at = created_at - make_interval(mins => $3) where account_id = $1 and id = $2)
       update activity set occurred_at = occurred_at - make_interval(mins => $3) where account_id = $1 and conversation_id = $2`,
      params,
    );
  });

describe('automatic assignment', () => {
  test('fills members up to their capacity, in turn; what comes free goes to who waited longest, the urgent first', async () => {
    const staff = new Staff(await app.newAccount());
    const agents = [await staff.hire(), await staff.hire()];
    await set(staff, { isOnlyAvailable: false, capacity: 2 });
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) ids.push(await staff.conversation(`message ${i}`));
    await settled(staff);
    expect(await load(staff, agents)).toEqual([2, 2]);
    const before = await owners(staff);
    expect(ids.filter((id) => before.get(id) === null)).toEqual(ids.slice(4));
    await close(staff, ids[0]!);
    await settled(staff);
    expect((await owners(staff)).get(ids[4]!)).toBe(before.get(ids[0]!));
    expect(
      await refusal(staff.account.api, 'conversationSetPriority', { conversationId: ids[6], priority: 'URGENT' }),
    ).toEqual([]);
    await close(staff, ids[1]!);
    await settled(staff);
    const after = await owners(staff);
    expect([after.get(ids[6]!), after.get(ids[5]!)]).toEqual([before.get(ids[1]!), null]);
    const memberId = agents[0]!.memberId;
    expect(await refusal(staff.account.api, 'memberSetCapacity', { memberId, capacity: 3 })).toEqual([]);
    await settled(staff);
    expect((await owners(staff)).get(ids[5]!)).toBe(agents[0]!.userId);
  }, 120_000);

  test('gives only to who is available; a team has its own policy, and a channel its team', async () => {
    const staff = new Staff(await app.newAccount());
    const [absent, member] = [await staff.hire(), await staff.hire()];
    const teamId = await staff.team('Support', member);
    await set(staff, {});
    await set(staff, { teamId, isOnlyAvailable: false });
    const first = await staff.conversation();
    await settled(staff);
    expect((await owners(staff)).get(first)).toBeNull();
    const channelId = staff.account.channel.id;
    expect(await refusal(staff.account.api, 'channelSetDefaultTeam', { channelId, teamId })).toEqual([]);
    const second = await staff.conversation();
    await until('the team has it', async () => (await owners(staff)).get(second) === member.userId);
    // Being seen without a socket counts as being here.
    await absent.api.mutate(
      `mutation ($input: PresenceSetInput!) { presenceSet(input: $input) { userErrors { code message path } } }`,
      { presence: 'AVAILABLE', isAutoOffline: false },
    );
    await until('who came has it', async () => (await owners(staff)).get(first) === absent.userId);
    expect(await refusal(staff.account.api, 'assignmentPolicySet', { capacity: 0 })).toEqual(['INVALID_INPUT']);
    expect(await refusal(staff.account.api, 'assignmentPolicySet', { teamId: 'nonsense' })).toEqual(['NOT_FOUND']);
  }, 120_000);

  test('takes back what waits for somebody who stays away, at the time that the policy says', async () => {
    const staff = new Staff(await app.newAccount());
    const [gone, here] = [await staff.hire(), await staff.hire()];
    const id = await staff.conversation();
    await staff.assign(id, { assigneeId: gone.userId });
    await here.api.mutate(
      `mutation ($input: PresenceSetInput!) { presenceSet(input: $input) { userErrors { code message path } } }`,
      { isAutoOffline: false },
    );
    await set(staff, { requeueAfterMinutes: 10 });
    await settled(staff);
    const sweep = () =>
      app.database.write(systemViewer(staff.account.accountId), (scope) => app.core.assignment.sweep(scope));
    // Whoever was given it a moment ago has the policy's time as well.
    await sweep();
    await settled(staff);
    expect((await owners(staff)).get(id)).toBe(gone.userId);
    await passBy(staff, id, 11);
    await sweep();
    await until('another has it', async () => (await owners(staff)).get(id) === here.userId);
  }, 120_000);

  test('leaves what waits with the absent where they are given work too, until somebody is here for it', async () => {
    const staff = new Staff(await app.newAccount());
    const [absent, other] = [await staff.hire(), await staff.hire()];
    const id = await staff.conversation();
    await staff.assign(id, { assigneeId: absent.userId });
    await set(staff, { isOnlyAvailable: false, requeueAfterMinutes: 10 });
    await settled(staff);
    await passBy(staff, id, 11);
    const sweep = () =>
      app.database.write(systemViewer(staff.account.accountId), (scope) => app.core.assignment.sweep(scope));
    await sweep();
    await settled(staff);
    expect((await owners(staff)).get(id)).toBe(absent.userId);
    await other.api.mutate(
      `mutation ($input: PresenceSetInput!) { presenceSet(input: $input) { userErrors { code message path } } }`,
      { isAutoOffline: false },
    );
    await sweep();
    await until('who is here has it', async () => (await owners(staff)).get(id) === other.userId);
  }, 120_000);

  test('gives what came on the channel of a team to that team alone, also while it is behind with the log', async () => {
    const staff = new Staff(await app.newAccount());
    const [anybody, member] = [await staff.hire(), await staff.hire()];
    const teamId = await staff.team('Support', member);
    expect(
      await refusal(staff.account.api, 'channelSetDefaultTeam', { channelId: staff.account.channel.id, teamId }),
    ).toEqual([]);
    await staff.leave(teamId, member);
    await set(staff, { isOnlyAvailable: false, capacity: 5 });
    const id = await staff.conversation();
    await settled(staff);
    // As it is in front of the event that tells of the conversation.
    await app.database.write(systemViewer(staff.account.accountId), async (scope) => {
      await rows(scope.em, `update conversation set team_id = null where account_id = $1`, [scope.accountId]);
      await rows(scope.em, `update event_follower set seq = 0 where account_id = $1 and name = 'assignment'`, [
        scope.accountId,
      ]);
      await app.core.assignment.run(scope);
    });
    await settled(staff);
    expect((await owners(staff)).get(id)).toBeNull();
    expect(anybody.userId).not.toBe(member.userId);
  }, 120_000);

  test('leaves a contact who comes back with whoever took it, while that member is here', async () => {
    const staff = new Staff(await app.newAccount());
    const [owner, agent] = [staff.account.owner, await staff.hire()];
    for (const { api } of [owner, agent])
      await api.mutate(
        `mutation ($input: PresenceSetInput!) { presenceSet(input: $input) { userErrors { code message path } } }`,
        { isAutoOffline: false },
      );
    const waId = newWaId();
    await staff.account.inbound({ from: { waId, name: 'Anna' }, text: 'Hello' });
    const id = await until('the conversation is there', async () => [...(await owners(staff)).keys()][0]);
    await staff.assign(id, { assigneeId: owner.userId });
    await set(staff, {});
    await close(staff, id);
    await settled(staff);
    await staff.account.inbound({ from: { waId, name: 'Anna' }, text: 'One more thing' });
    await until('it is open again', async () => (await owners(staff)).has(id));
    await settled(staff);
    expect((await owners(staff)).get(id)).toBe(owner.userId);
  }, 120_000);

  test('gives first to who comes back: others were given something since', async () => {
    const staff = new Staff(await app.newAccount());
    const [ana, ben, cleo] = [await staff.hire(), await staff.hire(), await staff.hire()];
    const here = async (...people: Colleague[]): Promise<void> => {
      for (const one of [ana, ben, cleo])
        await one.api.mutate(
          `mutation ($input: PresenceSetInput!) { presenceSet(input: $input) { userErrors { code message path } } }`,
          { presence: people.includes(one) ? 'AVAILABLE' : 'OFFLINE', isAutoOffline: false },
        );
      await settled(staff);
    };
    const next = async (): Promise<string | null> => {
      const id = await staff.conversation();
      await settled(staff);
      return (await owners(staff)).get(id)!;
    };
    await set(staff, {});
    await here(cleo);
    for (let i = 0; i < 5; i++) expect(await next()).toBe(cleo.userId);
    await here(ana, ben);
    expect(new Set([await next(), await next()])).toEqual(new Set([ana.userId, ben.userId]));
    await here(ana, ben, cleo);
    expect(await next()).toBe(cleo.userId);
    expect(new Set([await next(), await next()])).toEqual(new Set([ana.userId, ben.userId]));
  }, 120_000);

  test('gives nobody too much when several hand out at once', async () => {
    const staff = new Staff(await app.newAccount());
    const agents = [await staff.hire(), await staff.hire()];
    const ids: string[] = [];
    for (let i = 0; i < 8; i++) ids.push(await staff.conversation());
    await set(staff, { isOnlyAvailable: false, capacity: 3, strategy: 'LEAST_LOADED' });
    const viewer = systemViewer(staff.account.accountId);
    for (let round = 0; round < 4; round++) {
      await Promise.all([
        ...Array.from({ length: 3 }, () => app.database.write(viewer, (scope) => app.core.assignment.run(scope))),
        staff.assign(ids[round]!, { assigneeId: null }),
      ]);
      await settled(staff);
      const loads = await load(staff, agents);
      expect(Math.max(...loads)).toBeLessThanOrEqual(3);
      expect(loads.reduce((a, b) => a + b)).toBe(6);
    }
  }, 120_000);
});
