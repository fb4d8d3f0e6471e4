import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer, type Viewer } from '../../../src/platform/kernel/viewer.js';
import { audit } from '../../../src/domains/audit/audit.service.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const list = `query ($filter: AuditEntryFilter, $first: Int, $after: String, $last: Int, $before: String) {
  auditEntries(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
    nodes { id seq action actorKind actorId ip requestId targetId changes { field before after } user { id } }
    pageInfo { hasNextPage endCursor startCursor } } }`;
const entriesOf = async (account: TestAccount, variables: object = {}) =>
  (await account.api.query(list, variables)).auditEntries;
const ownerOf = (account: TestAccount): Viewer => ({
  ...systemViewer(account.accountId),
  kind: 'user',
  actorId: uuidOf('User', account.owner.userId),
});
const verify = async (account: TestAccount) =>
  (await account.api.query('{ auditVerify { isIntact checkedCount faultAtSeq fault } }')).auditVerify;

/** Writes acts of the owner. */
const fill = (account: TestAccount, count: number) =>
  app.database.write(ownerOf(account), async (scope) => {
    for (let i = 0; i < count; i++) audit(scope, { action: 'test.done', changes: { number: [null, i] } });
  });

describe('the audit', () => {
  test('says who did what, from where, in which request', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    const { members } = await account.api.query('{ members { nodes { id user { id } } } }');
    const member = members.nodes.find((one: any) => one.user.id === agent.userId);
    const { headers } = await account.api.raw(
      'mutation ($input: MemberChangeRoleInput!) { memberChangeRole(input: $input) { userErrors { code } } }',
      { input: { memberId: member.id, role: 'ADMIN' } },
    );
    const [entry] = (await entriesOf(account, { filter: { actions: ['member.role_changed'] } })).nodes;
    expect(entry).toMatchObject({
      actorKind: 'USER',
      actorId: account.owner.userId,
      user: { id: account.owner.userId },
      ip: '127.0.0.1',
      targetId: member.id,
      changes: [{ field: 'role', before: '"AGENT"', after: '"ADMIN"' }],
    });
    expect(entry.requestId).toBe(headers.get('x-request-id') ?? entry.requestId);
    const { nodes } = await entriesOf(account);
    expect(nodes.map((one: any) => one.action)).toEqual([
      'member.role_changed',
      'member.joined',
      'member.invited',
      'account.signed_up',
    ]);
    expect(nodes.map((one: any) => one.seq)).toEqual([4, 3, 2, 1]);
  });

  test('records signing in, keys and channels, and never a secret, a name or a number', async () => {
    const account = await app.newAccount();
    const { session } = await app.anonymous.mutate(
      `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } userErrors { code } } }`,
      { email: account.owner.email, password: account.owner.password },
    );
    const { apiKey, secret } = await account.api.mutate(
      `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { apiKey { id } secret userErrors { code } } }`,
      { name: 'Bridge to Ann', scopes: ['CONTACTS_READ'] },
    );
    for (let i = 0; i < 2; i++)
      await account.api.mutate(
        `mutation ($input: ApiKeyRevokeInput!) { apiKeyRevoke(input: $input) { apiKey { id } userErrors { code } } }`,
        { apiKeyId: apiKey.id },
      );
    await account.inbound({ from: { waId: newWaId(), name: 'Ann' }, text: 'Hello' });
    await until('the message is there', async () => {
      const { conversations } = await account.api.query('{ conversations { nodes { id } } }');
      return conversations.nodes.length > 0;
    });
    const found = await entriesOf(account);
    expect(found.nodes.map((one: any) => one.action)).toEqual([
      'api_key.revoked',
      'api_key.created',
      'session.created',
      'channel.connected',
      'account.signed_up',
    ]);
    const text = JSON.stringify(found);
    for (const secretOrName of [
      session.accessToken,
      secret,
      account.owner.email,
      'Bridge',
      'Ann',
      account.channel.phoneNumberId,
    ])
      expect(text).not.toContain(secretOrName);
  });

  test('is not written when the act is undone', async () => {
    const account = await app.newAccount({ channel: false });
    await expect(
      app.database.write(systemViewer(account.accountId), async (scope) => {
        audit(scope, { action: 'test.undone' });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect((await entriesOf(account)).nodes.map((one: any) => one.action)).toEqual(['account.signed_up']);
  });

  test('takes out what looks like a person, should a room hand it over', async () => {
    const account = await app.newAccount({ channel: false });
    await app.database.write(systemViewer(account.accountId), async (scope) => {
      audit(scope, { action: 'test.leak', changes: { number: ['+49 151 12345678', 'ann@shop.example'] } });
    });
    const [entry] = (await entriesOf(account)).nodes;
    expect(entry.changes).toEqual([{ field: 'number', before: '"[number]"', after: '"[email]"' }]);
    expect((await verify(account)).isIntact).toBe(true);
  });

  test('is listed by page, actor, act, target and time, with as many statements for many as for one', async () => {
    const account = await app.newAccount({ channel: false });
    const one = await countStatements(app, () => entriesOf(account));
    await fill(account, 60);
    const many = await countStatements(app, () => entriesOf(account, { first: 50 }));
    expect(many).toEqual(one);
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: any = await entriesOf(account, { first: 25, after });
      seen.push(...page.nodes.map((node: any) => node.seq));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(Array.from({ length: 61 }, (_, i) => 61 - i));
    const oldest = await entriesOf(account, { last: 2 });
    expect(oldest.nodes.map((node: any) => node.seq)).toEqual([2, 1]);
    const by = async (filter: object) => (await entriesOf(account, { filter, first: 100 })).nodes.length;
    expect(await by({ actorId: account.owner.userId })).toBe(61);
    expect(await by({ targetId: account.id })).toBe(1);
    expect(await by({ actions: ['test.done'] })).toBe(60);
    expect(await by({ since: new Date(app.clock.now().getTime() + 60_000).toISOString() })).toBe(0);
    expect(await by({ until: new Date(app.clock.now().getTime() + 60_000).toISOString() })).toBe(61);
    expect(await by({ actorId: 'nonsense' })).toBe(0);
  });

  test('is one chain however many write at once', async () => {
    const account = await app.newAccount({ channel: false });
    await Promise.all(Array.from({ length: 8 }, () => fill(account, 3)));
    expect(await verify(account)).toEqual({ isIntact: true, checkedCount: 25, faultAtSeq: null, fault: null });
  });

  test('finds a flipped byte, a missing entry and a cut end', async () => {
    const change = async (sql: (accountId: string) => string) => {
      const account = await app.newAccount({ channel: false });
      await fill(account, 5);
      expect((await verify(account)).isIntact).toBe(true);
      await app.asOwner(sql(account.accountId));
      return verify(account);
    };
    const where = (id: string, seq: number) => `where account_id = '${id}' and seq = ${seq}`;
    expect(await change((id) => `update audit_entry set diff = '{"number": [null, 7]}' ${where(id, 3)}`)).toEqual({
      isIntact: false,
      checkedCount: 2,
      faultAtSeq: 3,
      fault: 'ALTERED',
    });
    expect(await change((id) => `update audit_entry set action = 'test.dona' ${where(id, 6)}`)).toEqual({
      isIntact: false,
      checkedCount: 5,
      faultAtSeq: 6,
      fault: 'ALTERED',
    });
    expect(
      await change((id) => `update audit_entry set occurred_at = occurred_at + interval '1 ms' ${where(id, 2)}`),
    ).toMatchObject({ faultAtSeq: 2, fault: 'ALTERED' });
    expect(await change((id) => `delete from audit_entry ${where(id, 4)}`)).toEqual({
      isIntact: false,
      checkedCount: 3,
      faultAtSeq: 4,
      fault: 'MISSING',
    });
    expect(await change((id) => `delete from audit_entry ${where(id, 6)}`)).toMatchObject({
      faultAtSeq: 6,
      fault: 'MISSING',
    });
    expect(await change((id) => `update audit_entry set key_id = 'deadbeef' ${where(id, 2)}`)).toMatchObject({
      faultAtSeq: 2,
      fault: 'UNKNOWN_KEY',
    });
  });

  test('can be neither changed nor deleted by the product itself', async () => {
    const account = await app.newAccount({ channel: false });
    for (const sql of [`update audit_entry set action = 'x'`, 'delete from audit_entry']) {
      await expect(
        app.database.write(systemViewer(account.accountId), (scope) => rows(scope.em, sql)),
      ).rejects.toMatchObject({ code: '42501' });
      await expect(app.database.operate('auth.sign_in', (em) => rows(em, sql))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  test('is not for agents', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    for (const document of [list, '{ auditVerify { isIntact } }'])
      expect((await agent.api.raw(document)).body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });
});
