import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { Staff } from '../teams/staff.js';
import { ask, ended, type ExportName } from './exports.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount({ channel: false });
}, 240_000);
afterAll(() => app?.stop());

const list = async (name: ExportName, args: string, api: ApiClient = account.api): Promise<any> =>
  (
    await api.query(
      `{ ${name}s(${args}) { nodes { id state format rowCount url } pageInfo { hasNextPage endCursor } } }`,
    )
  )[`${name}s`];
const made = async (name: ExportName, api: ApiClient = account.api): Promise<string> => {
  const { id } = (await ask(api, name))[name];
  await ended(api, name, id);
  return id;
};

describe.each<ExportName>(['contactExport', 'conversationExport'])('%ss', (name) => {
  test('are listed, the newest first, in pages of one statement', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      app.clock.advance(1_000);
      ids.unshift(await made(name));
    }
    const first = await list(name, 'first: 2');
    expect(first.nodes.map(({ id }: any) => id)).toEqual(ids.slice(0, 2));
    expect(first.nodes[0]).toMatchObject({ state: 'COMPLETED', format: 'CSV', url: expect.any(String) });
    const next = await list(name, `first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(next.nodes.map(({ id }: any) => id)).toEqual(ids.slice(2));
    expect(next.pageInfo.hasNextPage).toBe(false);
    const one = await countStatements(app, () => list(name, 'first: 1'));
    const many = await countStatements(app, () => list(name, 'first: 50'));
    expect(many).toEqual(one);
    expect(many.filter((statement) => statement === 'listExports')).toHaveLength(1);
  });

  test('are for who may export, within the account and what they see', async () => {
    const id = await made(name);
    const agent = await account.member('AGENT');
    await expect(list(name, 'first: 1', agent.api)).rejects.toThrow(/FORBIDDEN/);
    const other = await app.newAccount({ channel: false });
    expect((await list(name, 'first: 5', other.api)).nodes).toEqual([]);
    // Who does not see every conversation finds the own ones alone.
    const narrow = await new Staff(account).hire('ADMIN', 'OWN');
    expect((await list(name, 'first: 50', narrow.api)).nodes).toEqual([]);
    const own = await made(name, narrow.api);
    expect((await list(name, 'first: 50', narrow.api)).nodes.map((one: any) => one.id)).toEqual([own]);
    expect((await list(name, 'first: 50')).nodes.map((one: any) => one.id)).toContain(id);
  });
});
