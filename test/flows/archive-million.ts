import { cloneDatabase, serverUrl } from '../setup/databases.js';
import { writeArchiveOf } from './archive-memory.js';

// `npm run test:archive`: writes the archive of an account with a million messages on a real PostgreSQL, and fails above
// 256 MB of memory. MESSAGES changes how many.
const goalMb = 256;

if (!serverUrl) {
  console.error('Give DATABASE_URL and REDIS_URL: what is measured runs on real servers.');
  process.exit(78);
}
const clone = await cloneDatabase();
try {
  const written = await writeArchiveOf(clone.url!, Number(process.env['MESSAGES'] ?? 1_000_000));
  console.log(JSON.stringify(written));
  if (written.maxRssMb >= goalMb) process.exitCode = 1;
} finally {
  await clone.drop();
}
