import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeArchiveOf } from '../../flows/archive-memory.js';
import { cloneDatabase } from '../../setup/databases.js';

// Embedded, the database lies in the memory of the process that would be measured: `npm test` leaves suites named
// `*.server.test.ts` out there. `npm run test:archive` writes a million.

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  clone = await cloneDatabase();
}, 120_000);
afterAll(() => clone?.drop());

test('four times as many messages take no more memory to write', async () => {
  const [few, many] = [await writeArchiveOf(clone.url!, 25_000), await writeArchiveOf(clone.url!, 100_000)];
  expect(few.rows).toBeGreaterThanOrEqual(25_000);
  expect(many.rows).toBeGreaterThanOrEqual(100_000);
  expect(many.bytes).toBeGreaterThan(few.bytes * 3);
  expect(many.maxRssMb - few.maxRssMb).toBeLessThan(48);
}, 240_000);
