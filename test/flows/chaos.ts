import { startTestApp, type TestApp } from '../kit/app.js';
import { serverUrl } from '../setup/databases.js';
import { startPair } from './breakages.js';
import type { FlowReport } from './chance.js';
import { inboxStream } from './inbox-stream.js';
import { WorkerProcess } from './worker.js';
import { workerKills } from './worker-kills.js';

// The long forms of the flows that break things, on real servers: `npm run test:chaos`, or with names of single ones.

const flows: Readonly<Record<string, (seed: number) => Promise<FlowReport>>> = {
  'worker-kills': (seed) =>
    withApp(['api', 'simulator'], async (app) => {
      const worker = new WorkerProcess(app);
      try {
        return await workerKills(await app.newAccount(), worker, {
          seed,
          replies: 2_000,
          conversations: 100,
          agents: 6,
          kills: 15,
          waitsForExpiry: true,
          settleMs: 600_000,
        });
      } finally {
        await worker.stop();
      }
    }),
  'inbox-stream': async (seed) => {
    const { app, breakage, stop } = await startPair();
    try {
      const plan = { seed, writes: 3_000, conversations: 40, followers: 50, quietMs: 180_000 };
      return await inboxStream(await app.newAccount(), breakage, plan);
    } finally {
      await stop();
    }
  },
};

async function withApp(roles: string[], work: (app: TestApp) => Promise<FlowReport>): Promise<FlowReport> {
  const app = await startTestApp({ roles });
  try {
    return await work(app);
  } finally {
    await app.stop();
  }
}

/** Runs the named flows, or all; true when nothing was violated. */
async function run(names: readonly string[]): Promise<boolean> {
  const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);
  let isWhole = true;
  for (const name of names.length > 0 ? names : Object.keys(flows)) {
    const flow = flows[name];
    if (!flow) throw new Error(`There is no flow ${name}; there are ${Object.keys(flows).join(', ')}.`);
    const from = performance.now();
    const { violations, figures } = await flow(seed);
    for (const violation of violations.slice(0, 50)) console.log(`  ${violation}`);
    const told = Object.entries({ seed, seconds: Math.round((performance.now() - from) / 1000), ...figures });
    const verdict = violations.length === 0 ? 'holds' : `VIOLATED ${violations.length} times`;
    console.log(`${name}: ${verdict} (${told.map(([key, value]) => `${key} ${value}`).join(', ')})`);
    isWhole &&= violations.length === 0;
  }
  return isWhole;
}

if (!serverUrl) {
  console.error('Give DATABASE_URL and REDIS_URL: processes are killed, and the embedded database serves one only.');
  process.exit(78);
}
process.exit((await run(process.argv.slice(2))) ? 0 : 1);
