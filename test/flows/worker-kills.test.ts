import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../kit/app.js';
import { serverUrl } from '../setup/databases.js';
import { workerKills } from './worker-kills.js';
import { WorkerInProcess, WorkerProcess, type MortalWorker } from './worker.js';

let app: TestApp;
let worker: MortalWorker;
beforeAll(async () => {
  app = await startTestApp({ roles: serverUrl ? ['api', 'simulator'] : [] });
  worker = serverUrl ? new WorkerProcess(app) : new WorkerInProcess(app);
}, 120_000);
afterAll(async () => {
  await worker?.stop();
  await app?.stop();
});

// The long form is `npm run test:chaos`.
test('whenever the worker is killed, every phone gets every reply once, in order, and the inbox shows what is so', async () => {
  const replies = serverUrl ? 300 : 90;
  const { violations, figures } = await workerKills(await app.newAccount(), worker, {
    seed: 11,
    replies,
    conversations: serverUrl ? 25 : 12,
    agents: 4,
    kills: 3,
    waitsForExpiry: false,
    settleMs: 30_000,
  });
  expect(violations).toEqual([]);
  expect(figures['replies']).toBe(replies);
  // A fast machine may run out of work before the last of them.
  expect(figures['kills']).toBeGreaterThanOrEqual(1);
  // The kills hit calls that were under way.
  expect(figures['openCalls']).toBeGreaterThan(0);
}, 90_000);
