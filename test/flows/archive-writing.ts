import 'reflect-metadata';
import { join } from 'node:path';
import { pino } from 'pino';
import { dataMap } from '../../src/app/data-map.js';
import { ArchiveSeal } from '../../src/domains/portability/archive-manifest.js';
import { DataArchiveEntity } from '../../src/domains/portability/data-export.entity.js';
import { findDataExport } from '../../src/domains/portability/data-export.queries.js';
import { DataExportRun } from '../../src/domains/portability/data-export-run.service.js';
import { PostgresSource } from '../../src/platform/database/connection-source.js';
import { Database, tenantRole } from '../../src/platform/database/database.js';
import { SealedFolders } from '../../src/app/sealed-folders.js';
import type { Config } from '../../src/platform/config/config.js';
import { Envelope, masterKey } from '../../src/platform/crypto/envelope.js';
import { systemClock } from '../../src/platform/kernel/clock.js';
import { systemViewer } from '../../src/platform/kernel/viewer.js';

// A process that writes one archive and does nothing else, and says how much memory it took.
const [url, accountId, dataExportId, folder] = process.argv.slice(2) as [string, string, string, string];
const database = await Database.open({
  source: new PostgresSource({ url, max: 4, role: tenantRole, onError: () => undefined }),
  entities: [DataArchiveEntity],
  clock: systemClock,
  logger: pino({ level: 'silent' }),
});
const files = new SealedFolders(
  { dataDir: folder, fileKeysDir: join(folder, 'file-keys') } as Config,
  new Envelope([masterKey(Buffer.alloc(32, 1))]),
  systemClock,
);
const run = new DataExportRun(
  database,
  files.open('archives'),
  files.open('media'),
  dataMap,
  new ArchiveSeal([Buffer.alloc(32, 1)]),
);
const startRss = process.memoryUsage.rss();
const begun = Date.now();
await run.run({ accountId, dataExportId });
const found = await findDataExport(database.read(systemViewer(accountId)), dataExportId);
if (found?.state !== 'COMPLETED') throw new Error(`The archive is ${found?.state}: ${found?.failure}`);
await database.close();
process.stdout.write(
  JSON.stringify({
    maxRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    startRssMb: Math.round(startRss / 1024 ** 2),
    seconds: (Date.now() - begun) / 1000,
    bytes: found.sizeBytes,
    rows: found.rowCount,
  }),
);
