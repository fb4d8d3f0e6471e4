import { startTestApp } from '../kit/app.js';
import { serverUrl } from '../setup/databases.js';
import { figure, table } from '../bench/report.js';
import { lastingPort } from './breakages.js';
import { ProductProcess } from './processes.js';
import { teamAtWork } from './team.js';

// `npm run test:team`: fifty agents, a hundred messages a second for a minute, api and worker as processes of their own on
// real servers. TEAM_SECONDS and TEAM_SEED change it.

/** What must be kept to; milliseconds, and how much the last third may hold over the one before. */
const goals = { lagP95Ms: 500, readP95Ms: 150, growth: 1.1 };

if (!serverUrl) {
  console.error('Give DATABASE_URL and REDIS_URL: what is measured runs on real servers.');
  process.exit(78);
}
const port = String(await lastingPort());
const url = `http://127.0.0.1:${port}`;
// This process holds the customers' phones and the load.
const app = await startTestApp({
  roles: ['api', 'simulator'],
  env: { SIMULATOR_WEBHOOK_URL: `${url}/webhooks/whatsapp` },
});
const shared = { ...app.settings, WHATSAPP_GRAPH_URL: app.simulatorUrl, LOG_LEVEL: 'error', NODE_ENV: 'test' };
const processes: Record<string, ProductProcess> = {};
let isKept = true;
try {
  processes['api'] = await ProductProcess.start(['api'], { ...shared, PORT: port });
  processes['worker'] = await ProductProcess.start(['worker'], shared);
  const seed = Number(process.env['TEAM_SEED'] ?? 3);
  const { violations, figures } = await teamAtWork(
    {
      account: await app.newAccount(),
      url,
      appSecret: app.settings['WHATSAPP_APP_SECRET']!,
      memory: () => Object.fromEntries(Object.entries(processes).map(([name, { rssMb }]) => [name, rssMb])),
    },
    {
      seed,
      agents: 50,
      conversations: 400,
      perSecond: { messages: 100, acts: 20, reads: 20 },
      seconds: Number(process.env['TEAM_SECONDS'] ?? 60),
      settleMs: 180_000,
    },
  );
  const missed: string[] = [];
  for (const name of ['lagP95Ms', 'readP95Ms'] as const)
    if (figures[name]! >= goals[name]) missed.push(`${name} is ${figures[name]}, the goal is below ${goals[name]}`);
  for (const name of Object.keys(processes))
    if (figures[`${name}Mb3`]! > figures[`${name}Mb2`]! * goals.growth) missed.push(`${name} grows`);
  console.log(table([['', ''], ...Object.entries(figures).map(([name, value]) => [name, figure(value)])]));
  for (const violation of violations.slice(0, 50)) console.log(`  ${violation}`);
  for (const one of missed) console.log(`  missed: ${one}`);
  isKept = violations.length + missed.length === 0;
  console.log(isKept ? `team: holds (seed ${seed})` : `team: VIOLATED (seed ${seed})`);
} finally {
  await Promise.all(Object.values(processes).map((one) => one.terminate()));
  await app.stop();
}
process.exit(isKept ? 0 : 1);
