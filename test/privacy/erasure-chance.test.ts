import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { erasureResume } from '../../src/domains/privacy/erasure.jobs.js';
import { newId, parsePublicId } from '../../src/platform/kernel/ids.js';
import { record } from '../domains/consent/consents.js';
import { ask, ended as exportEnded, fetched } from '../domains/exports/exports.js';
import { deliver, messageFrom, type Told } from '../domains/contacts/people.js';
import { newDigits, secondsAgo } from '../domains/ingest/bodies.js';
import { newWaId, type TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { ended, erase, jobOf } from './erasures.js';
import { mutate, preference } from './subject.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
afterEach(() => {
  app.core.erasures.runner.interrupt = () => undefined;
});
afterAll(() => app.stop());

const uuidOf = (id: string): string => parsePublicId(id)!.uuid;
const person = (name: string): Required<Pick<Told, 'waId' | 'userId' | 'name'>> => ({
  waId: newWaId(),
  userId: `DE.${newDigits()}`,
  name,
});

/** Somebody who wrote once. */
async function arrive(account: TestAccount, told: ReturnType<typeof person>, text = 'Hello'): Promise<string> {
  await deliver(app, messageFrom(account, told, text));
  return until('the contact is there', async () => {
    const { contacts } = await account.api.query(`{ contacts(first: 50) { nodes { id phoneNumber } } }`);
    return contacts.nodes.find((one: any) => one.phoneNumber === `+${told.waId}`)?.id;
  });
}

const textOf = async (table: string, account: TestAccount): Promise<string[]> =>
  (
    await app.asOwner<{ text: string }>(
      `select t::text as text from ${table} t where account_id = '${account.accountId}' order by 1`,
    )
  ).map(({ text }) => text);

/** Once, at this place of the next erasure. */
function at(place: string, work: () => void): void {
  let isDone = false;
  app.core.erasures.runner.interrupt = (here) => {
    if (here !== place || isDone) return;
    isDone = true;
    work();
  };
}

describe('a name that is a word, or somebody else’s too', () => {
  test.each([['Mark'], ['User'], ['Contact'], ['Green'], ['Given']])('%s can be erased', async (name) => {
    const account = await app.newAccount();
    const id = await arrive(account, person(name));
    expect((await record(account, id)).userErrors).toEqual([]);
    const done = await ended(account, (await erase(account, id)).id);
    expect([done.state, done.failure]).toEqual(['ERASED', null]);
  });

  test('is found at no other person of that name, and their choices stay', async () => {
    const account = await app.newAccount();
    const [gone, other] = [person('Maria'), person('Maria')];
    const [id, otherId] = [await arrive(account, gone), await arrive(account, other, 'Maria here, Maria Maria')];
    await deliver(app, preference(account, gone, 'Maria'), preference(account, other, 'Maria'));
    const theirs = (texts: string[]): string[] => texts.filter((text) => text.includes(other.waId));
    const before = theirs(await textOf('channel_event', account));
    expect(before).toHaveLength(1);
    const done = await ended(account, (await erase(account, id)).id);
    expect([done.state, done.failure]).toEqual(['ERASED', null]);
    expect(theirs(await textOf('channel_event', account))).toEqual(before);
    const { node } = await account.api.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: otherId });
    expect(node).toEqual({ id: otherId });
  });

  test('an id of the business that is a word of Meta’s takes nobody else’s rows along', async () => {
    const account = await app.newAccount();
    const other = person('Olga');
    await arrive(account, other);
    await deliver(app, preference(account, other, 'stays'));
    const number = person('Ida').waId;
    // The number of the one is the beginning of the other's.
    const longer = { ...person('Leo'), waId: `${number}1` };
    await arrive(account, longer);
    await deliver(app, preference(account, longer, 'stays too'));
    const { contact } = await mutate(account, 'contactCreate', 'contact { id }', {
      displayName: 'Ida',
      phoneNumber: `+${number}`,
      email: 'ann@mail.example',
    });
    await app.asOwner(
      `insert into contact_identity (account_id, id, contact_id, kind, value, match_key, created_at)
       values ('${account.accountId}', '${newId()}', '${uuidOf(contact.id)}', 'EXTERNAL_ID', 'marketing_messages', 'marketing_messages', now())`,
    );
    const preferences = async (): Promise<string[]> =>
      (await textOf('channel_event', account)).filter((text) => text.includes('user_preferences'));
    const before = await preferences();
    expect(before).toHaveLength(2);
    const done = await ended(account, (await erase(account, contact.id)).id);
    expect([done.state, done.failure]).toEqual(['ERASED', null]);
    expect(await preferences()).toEqual(before);
  });
});

describe('what comes while somebody is erased', () => {
  test('a message of afterwards is somebody new’s, and holds nothing up', async () => {
    const account = await app.newAccount();
    const told = person('Nora');
    const id = await arrive(account, told);
    const { runner } = app.core.erasures;
    at('before VERIFY', () => {
      throw new Error('cut off');
    });
    const job = await erase(account, id);
    await until(
      'it was cut off before the scan',
      async () => (await jobOf(account, job.id)).state === 'VERIFYING',
      60_000,
    );
    await deliver(app, messageFrom(account, told, 'I am new here', secondsAgo(-5)));
    await runner.run({ accountId: account.accountId, erasureJobId: uuidOf(job.id) });
    const done = await ended(account, job.id);
    expect([done.state, done.failure]).toEqual(['ERASED', null]);
    const { contacts } = await account.api.query(`{ contacts(first: 5) { nodes { phoneNumber } } }`);
    expect(contacts.nodes).toEqual([{ phoneNumber: `+${told.waId}` }]);
  });

  test('a row of nobody that names the person: no certificate is given', async () => {
    const account = await app.newAccount();
    const told = person('Petra');
    const id = await arrive(account, told);
    // As a mistake of ours would leave it: it hangs on nobody, so no walk comes by.
    await app.asOwner(
      `insert into consent_event (account_id, id, subject_key, purpose, channel, state, source, evidence, actor_kind, occurred_at, received_at)
       values ('${account.accountId}', '${newId()}', 'somebody', 'MARKETING', 'WHATSAPP', 'GIVEN', 'AGENT',
         'told by +${told.waId}', 'system', now(), now())`,
    );
    const job = await erase(account, id);
    const done = await ended(account, job.id);
    expect([done.state, done.certificate]).toEqual(['FAILED', null]);
    expect(done.failure).toContain('consent_event');
  }, 180_000);
});

describe('what Meta delivered', () => {
  test.each([
    ['cut off in the middle', true],
    ['in one go', false],
  ])(
    'is walked to its end, page by page: %s',
    async (_, isCutOff) => {
      const account = await app.newAccount();
      const told = person('Rita');
      const id = await arrive(account, told);
      const { phoneNumberId } = account.channel;
      const body = (waId: string): string => `{"wa_id":"${waId}","phone_number_id":"${phoneNumberId}"}`;
      const insert = (select: string): Promise<unknown> =>
        app.asOwner(`insert into webhook_delivery (id, digest, body, received_at, processed_at) ${select}`);
      await insert(
        `select gen_random_uuid(), sha256(convert_to('${newId()}' || n, 'UTF8')), convert_to('${body('49')}', 'UTF8'), now(), now()
       from generate_series(1, 12000) n`,
      );
      await insert(
        `select ('ffffffff-0000-4000-8000-' || lpad(to_hex(n + ${isCutOff ? 10 : 0}), 12, '0'))::uuid, sha256(convert_to('${newId()}' || n, 'UTF8')),
         convert_to('${body(told.waId)}', 'UTF8'), now() - interval '1 hour', now() from generate_series(1, 3) n`,
      );
      const spelt = async (): Promise<number> => {
        const [row] = await app.asOwner<{ count: number }>(
          `select count(*)::int as count from webhook_delivery where position(convert_to('${told.waId}', 'UTF8') in body) > 0`,
        );
        return row!.count;
      };
      expect(await spelt()).toBe(4);
      if (isCutOff)
        at('inside RAW', () => {
          throw new Error('cut off');
        });
      const done = await ended(account, (await erase(account, id)).id);
      expect([done.state, await spelt()]).toEqual(['ERASED', 0]);
      // Of what was done by a worker that died before it could say so, nobody knows the number.
      const counted = done.certificate.stores.find((one: any) => one.store === 'webhook_delivery');
      if (!isCutOff) expect(counted).toMatchObject({ found: 4, erased: 4 });
      const others = await app.asOwner<{ count: number }>(
        `select count(*)::int as count from webhook_delivery where position(convert_to('"49"', 'UTF8') in body) > 0`,
      );
      expect(others[0]!.count % 12_000).toBe(0);
    },
    120_000,
  );
});

test('a file with people in it is had no more, however short the name that stands there', async () => {
  const account = await app.newAccount();
  const { contact } = await mutate(account, 'contactCreate', 'contact { id }', { displayName: 'Li' });
  const id = contact.id;
  const { text, done: made } = await fetched(account.api, 'contactExport', { columns: [{ field: 'DISPLAY_NAME' }] });
  expect(text).toContain('Li');
  const erased = await ended(account, (await erase(account, id)).id);
  expect(erased.state).toBe('ERASED');
  expect((await exportEnded(account.api, 'contactExport', made.id)).state).toBe('EXPIRED');
  expect((await fetch(made.url)).status).toBe(404);
  expect((await ask(account.api, 'contactExport')).userErrors).toEqual([]);
});

test('an erasure whose job was lost is taken up again, and its jobs do not pile up', async () => {
  const account = await app.newAccount();
  const id = await arrive(account, person('Sven'));
  at('before FENCE', () => {
    throw new Error('cut off');
  });
  const job = await erase(account, id, true);
  await until('the trial is over', async () => (await jobOf(account, job.id)).state === 'READY');
  // Begun in earnest, and its job gone.
  await app.asOwner(
    `update erasure_job set is_dry_run = false, task = 'FENCE' where account_id = '${account.accountId}'`,
  );
  const resume = async (): Promise<void> => {
    await app.database.operate('privacy.resume', (em) => app.jobs.insert(em, [{ name: erasureResume.name, data: {} }]));
    app.jobs.announce([{ name: erasureResume.name, data: {} }]);
    await until('it was resumed', async () => (await app.jobs.pending(erasureResume.name)) === 0);
  };
  for (let i = 0; i < 3; i++) await resume();
  expect(await app.jobs.pending('privacy.erase')).toBeLessThanOrEqual(1);
  expect((await ended(account, job.id)).state).toBe('ERASED');
});
