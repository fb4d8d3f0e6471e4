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
    agents: serverUrl ? 20 : 6,
    conversations: serverUrl ? 30 : 12,
    perSecond: serverUrl ? { messages: 30, acts: 10, reads: 5 } : { messages: 8, acts: 3, reads: 2 },
    seconds: 5,
    settleMs: 40_000,
  });
  expect(violations).toEqual([]);
  expect(figures['messages']).toBeGreaterThan(30);
}, 110_000);
