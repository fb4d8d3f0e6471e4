import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { abuseProbes } from './abuse-probes.js';
import { httpAudits } from './graphql-over-http.js';
import { socketAudits } from './socket-protocol.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount({ channel: false });
});
afterAll(() => app?.stop());

describe('the product speaks GraphQL over HTTP', () => {
  const audits = httpAudits(() => `${app.url}/graphql`);
  test('there are 61 audits', () => expect(audits).toHaveLength(61));
  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', (_name, audit) => audit.run());
});

describe('the product speaks graphql-transport-ws', () => {
  test.each(socketAudits.map((audit) => [audit.name, audit] as const))('%s', (_name, audit) =>
    audit.run({
      url: app.socketUrl,
      authorization: `Bearer ${account.token}`,
      subscription: 'subscription { inboxEvents { __typename cursor } }',
      query: '{ viewer { account { id } } }',
    }),
  );
});

describe('the product withstands abuse', () => {
  test.each(abuseProbes.map((probe) => [probe.name, probe] as const))('%s', (_name, probe) =>
    probe.run({
      url: `${app.url}/graphql`,
      socketUrl: app.socketUrl,
      openField: '__typename',
      onceField: 'sessionCreate(input: { email: "nobody@shop.example", password: "guess" }) { userErrors { code } }',
    }),
  );
});
