import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { refusal, Staff } from './staff.js';

let app: TestApp;
let account: TestAccount;
let staff: Staff;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  account = await app.newAccount();
  staff = new Staff(account);
});

const uuid = (id: string): string => parsePublicId(id)!.uuid;

/** More than one transaction takes back: mostly closed, with an owner for each contact. */
async function giveMuch(of: { userId?: string; teamId?: string }, count = 1_100): Promise<void> {
  await app.database.write(systemViewer(account.accountId), (scope) =>
    rows(
      scope.em,
      `with people as (
         insert into contact (account_id, id, display_name, owner_id, created_at, updated_at)
         select $1, gen_random_uuid(), 'Person ' || n, $3, now(), now() from generate_series(1, $5) n returning id
       ), numbered as (select id, row_number() over () as n from people)
       insert into conversation (account_id, id, channel_id, contact_id, status, assignee_id, team_id, last_activity_at, created_at, closed_at)
       select $1, gen_random_uuid(), $2, id, case when n <= 20 then 'OPEN' else 'CLOSED' end, $3, $4, now(), now(),
         case when n > 20 then now() end
       from numbered`,
      [
        account.accountId,
        uuid(account.channel.id),
        of.userId ? uuid(of.userId) : null,
        of.teamId ? uuid(of.teamId) : null,
        count,
      ],
    ),
  );
}

const countOf = async (sql: string, params: unknown[]): Promise<number> => {
  const scope = app.database.read(systemViewer(account.accountId));
  const [row] = await rows<{ count: number }>(scope.em, sql, [account.accountId, ...params]);
  return row!.count;
};

const held = (column: 'assignee_id' | 'team_id', id: string): Promise<number> =>
  countOf(`select count(*)::int as count from conversation where account_id = $1 and ${column} = $2`, [uuid(id)]);

const told = (kind: string): Promise<number> =>
  countOf(`select count(*)::int as count from activity where account_id = $1 and kind = $2`, [kind]);

describe('whoever goes and holds much', () => {
  test('a member is out at once; what is open is free at once, the rest soon, each told once', async () => {
    const agent = await staff.hire();
    await giveMuch({ userId: agent.userId });
    expect(await refusal(account.api, 'memberRemove', { memberId: agent.memberId })).toEqual([]);
    await expect(agent.api.query(`{ viewer { user { id } } }`)).rejects.toThrow();
    const open = await countOf(
      `select count(*)::int as count from conversation where account_id = $1 and assignee_id = $2 and status <> 'CLOSED'`,
      [uuid(agent.userId)],
    );
    expect(open).toBe(0);
    await until('all conversations are free', async () => (await held('assignee_id', agent.userId)) === 0, 30_000);
    const owned = (): Promise<number> =>
      countOf(`select count(*)::int as count from contact where account_id = $1 and owner_id = $2`, [
        uuid(agent.userId),
      ]);
    await until('no contact is owned', async () => (await owned()) === 0, 30_000);
    expect(await told('ASSIGNEE_CHANGED')).toBe(20);
  }, 90_000);

  test('a team is gone at once, its conversations soon belong to none, and the threads know what it was called', async () => {
    const agent = await staff.hire();
    const teamId = await staff.team('Returns', agent);
    await giveMuch({ teamId });
    expect(await refusal(account.api, 'teamDelete', { teamId })).toEqual([]);
    await until('all conversations belong to none', async () => (await held('team_id', teamId)) === 0, 30_000);
    const named = await countOf(
      `select count(*)::int as count from activity where account_id = $1 and kind = 'TEAM_CHANGED' and details ->> 'from' = $2`,
      ['Returns'],
    );
    expect(named).toBe(20);
  }, 90_000);

  test('nothing can be given to who is no more', async () => {
    const agent = await staff.hire();
    expect(await refusal(account.api, 'memberRemove', { memberId: agent.memberId })).toEqual([]);
    await expect(giveMuch({ userId: agent.userId }, 1)).rejects.toThrow(/points at nothing/);
  });
});
