import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ArchiveContent } from '../../../src/domains/portability/archive-content.service.js';
import { dataExportRun } from '../../../src/domains/portability/data-export.jobs.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { mutate } from '../../privacy/subject.js';
import { sql, uuid } from '../exports/exports.js';
import { ask, ended, fetched, look, written } from './archives.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app?.stop());

const person = async (account: TestAccount, displayName: string): Promise<string> =>
  (await mutate(account, 'contactCreate', 'contact { id }', { phoneNumber: `+${newWaId()}`, displayName })).contact.id;

/** Runs the work while something happens behind the first entry of each archive; `behind` gets the number of the try. */
async function disturbed<T>(behind: (attempt: number) => Promise<void>, work: () => Promise<T>): Promise<T> {
  const prototype = ArchiveContent.prototype as unknown as { entries(...args: unknown[]): AsyncGenerator<unknown> };
  const { entries } = prototype;
  let attempts = 0;
  prototype.entries = async function* (...args: unknown[]) {
    await behind(++attempts);
    yield* entries.apply(this, args);
  };
  try {
    return await work();
  } finally {
    prototype.entries = entries;
  }
}

test('erasing a contact withdraws every copy that names it, packed as they are, and no other', async () => {
  const account = await app.newAccount({ channel: false });
  const [gone, stays] = [await person(account, 'Gone For Good'), await person(account, 'Stays Here')];
  const copies = [
    await written(account.api, { contactId: gone }),
    await written(account.api, { account: true }),
    await written(account.api, { contactId: stays }),
    await written(account.api, { me: true }),
  ];
  const { erasureJob } = await mutate(account, 'contactErase', 'erasureJob { id }', {
    contactId: gone,
    isDryRun: false,
  });
  const job = await until(
    'the contact is erased',
    async () => {
      const { erasureJob: found } = await account.api.query(
        `query ($id: ID!) { erasureJob(id: $id) { state failure counts { store found erased } } }`,
        { id: erasureJob.id },
      );
      return ['ERASED', 'FAILED'].includes(found.state) && found;
    },
    60_000,
  );
  expect(job).toMatchObject({ state: 'ERASED' });
  expect(job.counts).toContainEqual({ store: 'files: archives', found: 2, erased: 2 });
  const states = await Promise.all(copies.map(async ({ id }) => (await look(account.api, id)).status));
  expect(states).toEqual(['EXPIRED', 'EXPIRED', 'COMPLETED', 'COMPLETED']);
  expect((await fetch(copies[0].downloadUrl)).status).toBe(404);
  expect((await fetch(copies[2].downloadUrl)).status).toBe(200);
  expect((await ask(account.api, { contactId: gone })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
}, 120_000);

test('a worker that dies begins anew, and an older run that is still there stops', async () => {
  const account = await app.newAccount({ channel: false });
  const contactId = await person(account, 'Somebody');
  let attempts = 0;
  const archive = await disturbed(
    async (attempt) => {
      attempts = attempt;
      if (attempt === 1) throw new Error('The worker died');
      // Another worker takes it while this one still writes.
      if (attempt === 2) await sql(account, `update data_archive set run_id = gen_random_uuid() where account_id = $1`);
      if (attempt === 2) {
        const request = {
          name: dataExportRun.name,
          data: { accountId: account.accountId, dataExportId: uuid((await running(account)).id) },
        };
        await app.database.operate('data_exports.sweep', (em) => app.jobs.insert(em, [request]));
        app.jobs.announce([request]);
      }
    },
    () => fetched(account.api, { contactId }),
  );
  expect(attempts).toBe(3);
  expect(archive.rows('contact')).toHaveLength(1);
}, 120_000);

const running = async (account: TestAccount): Promise<any> =>
  (await account.api.query('{ dataExports(first: 1) { nodes { id } } }')).dataExports.nodes[0];

test('is not handed over when who asked may not have it any more', async () => {
  const account = await app.newAccount({ channel: false });
  const contactId = await person(account, 'Somebody');
  const admin = await account.member('ADMIN');
  const done = await disturbed(
    async () => {
      await sql(account, `update membership set role = 'AGENT' where account_id = $1 and user_id = $2`, [
        uuid(admin.userId),
      ]);
    },
    async () => {
      const { export: made } = await ask(admin.api, { contactId });
      return ended(account.api, made.id);
    },
  );
  expect(done).toMatchObject({ status: 'FAILED', failure: 'NOT_ALLOWED', sizeBytes: null });
}, 60_000);
