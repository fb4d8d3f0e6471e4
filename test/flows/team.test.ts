import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../kit/app.js';
import { serverUrl } from '../setup/databases.js';
import { teamAtWork } from './team.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app?.stop());

// The long form, with what it must keep to in time and memory, is `npm run test:team`.
test('a team at work is told everything once, and every count is what the rows say', async () => {
  const place = { account: await app.newAccount(), url: app.url, appSecret: 'test-app-secret' };
  const { violations, figures } = await teamAtWork(place, {
    seed: 3,
    agents: serverUrl ? 20 : 10,
    conversations: 30,
    perSecond: { messages: serverUrl ? 30 : 12, acts: serverUrl ? 10 : 5, reads: 5 },
    seconds: 5,
    settleMs: 40_000,
  });
  expect(violations).toEqual([]);
  expect(figures['messages']).toBeGreaterThan(50);
}, 110_000);
