import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { networkOf } from '../../../src/platform/kernel/network-of.js';
import { rows } from '../../../src/platform/database/rows.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.stop());

const signIn = (email: string, password: string) =>
  app.anonymous.query(
    `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } userErrors { code } } }`,
    { input: { email, password } },
    { 'user-agent': 'A browser' },
  );
const history = '{ loginHistory { nodes { outcome network userAgent attemptedAt } } }';

describe('the history of sign-ins', () => {
  test('shows successes and failures of oneself, with the network and not the address', async () => {
    const account = await app.newAccount({ channel: false });
    const colleague = await account.member('AGENT');
    await signIn(account.owner.email, 'not the password');
    const { sessionCreate } = await signIn(account.owner.email, account.owner.password);
    const { loginHistory } = await new ApiClient(app.url, sessionCreate.session.accessToken).query(history);
    expect(loginHistory.nodes).toEqual([
      { outcome: 'SUCCEEDED', network: '127.0.0.0/24', userAgent: 'A browser', attemptedAt: expect.any(String) },
      { outcome: 'WRONG_PASSWORD', network: '127.0.0.0/24', userAgent: 'A browser', attemptedAt: expect.any(String) },
    ]);
    expect((await colleague.api.query(history)).loginHistory.nodes).toEqual([]);
    const key = await account.apiKey(['ACCOUNT_READ']);
    expect((await key.query(history)).loginHistory.nodes).toEqual([]);
  });

  test('writes as much for an address that is nobody’s, so that nobody learns which are known', async () => {
    const count = () =>
      app.database.operate('auth.sign_in', (em) =>
        rows<{ count: number; known: number }>(
          em,
          `select count(*)::int as count, count(user_id)::int as known from login_attempt`,
        ),
      );
    const [before] = await count();
    await signIn('nobody-here@shop.example', 'whatever it is');
    const [after] = await count();
    expect([after!.count - before!.count, after!.known - before!.known]).toEqual([1, 0]);
  });

  test('is forgotten after a year', async () => {
    const account = await app.newAccount({ channel: false });
    await signIn(account.owner.email, 'not the password');
    const found = () =>
      app.database.operate('auth.sign_in', (em) =>
        rows(em, `select 1 from login_attempt l join app_user u on u.id = l.user_id where u.email = $1`, [
          account.owner.email,
        ]),
      );
    const { forgetLogins } = await import('../../../src/domains/logins/login.service.js');
    const inDays = (days: number) => new Date(app.clock.now().getTime() + days * 86_400_000);
    await app.database.operate('auth.retention', (em) => forgetLogins(em, inDays(364)));
    expect(await found()).toHaveLength(1);
    await app.database.operate('auth.retention', (em) => forgetLogins(em, inDays(366)));
    expect(await found()).toHaveLength(0);
  });
});

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1234:5678::1', '2001:db8:1234::/48'],
  ['2001:0DB8::1', '2001:db8:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['::1', '0:0:0::/48'],
  ['', null],
  ['not an address', null],
])('the network of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
