import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Envelope, masterKey, type MasterKey } from '../../../src/platform/crypto/envelope.js';
import { FileKeys } from '../../../src/platform/files/file-keys.js';
import { newStorageKey } from '../../../src/platform/files/file-storage.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { sealedColumns, placeOf, type SealedColumn } from '../../../src/domains/encryption/sealed-columns.js';
import { newWaId } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';
import { until } from '../../kit/until.js';
import { mutate } from '../../privacy/subject.js';
import { place } from '../retention/retentions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: operatorSettings });
}, 120_000);
afterAll(() => app.stop());

/** As after a start with a new key in front of SECRETS_KEY. */
function putInFront(key: MasterKey): void {
  const { keys, byId } = app.core.envelope as unknown as { keys: MasterKey[]; byId: Map<string, MasterKey> };
  keys.unshift(key);
  byId.set(key.id, key);
}
const keysOf = async (): Promise<{ id: string; state: string; sealedCount: number }[]> =>
  (await asOperator(app).query('{ encryptionKeys { id state sealedCount } }')).encryptionKeys;
const rotate = async (name: 'ada' | 'grace' = 'ada'): Promise<any> =>
  (
    await asOperator(app, name).query(
      `mutation ($input: EncryptionKeyRotateInput!) { encryptionKeyRotate(input: $input) { rotation { id keyId state total done failed } userErrors { code } } }`,
      { input: { keyId: (await keysOf())[0]!.id } },
    )
  ).encryptionKeyRotate.rotation;
const rotationOf = async (): Promise<any> =>
  (await asOperator(app).query('{ encryptionRotation { id keyId state total done failed finishedAt } }'))
    .encryptionRotation;
const rotated = (id: string): Promise<any> =>
  until(
    'the rotation is over',
    async () => {
      const rotation = await rotationOf();
      return rotation.id === id && rotation.state === 'COMPLETED' && rotation;
    },
    60_000,
  );
const valuesOf = ({ table, column, keys }: SealedColumn) =>
  app.asOwner<{ keys: string[]; sealed: string }>(
    `select array[${keys.map(({ name }) => `${name}::text`).join(', ')}] as keys, ${column} as sealed from ${table} where ${column} is not null`,
  );
/** Values of all tables that a key opens, and how many there are in each. */
async function openedBy(key: MasterKey): Promise<Record<string, number>> {
  const envelope = new Envelope([key]);
  const opened: Record<string, number> = {};
  for (const column of sealedColumns) {
    const values = await valuesOf(column);
    for (const { keys, sealed } of values)
      expect(envelope.open(sealed, placeOf(column, keys)).length).toBeGreaterThan(0);
    opened[column.table] = values.length;
  }
  return opened;
}

/** A file of the storage. */
async function store(accountId: string): Promise<string> {
  const key = newStorageKey(accountId);
  await app.core.files.open('media').put(key, Readable.from([randomBytes(100)]), { maxBytes: 100 });
  return key;
}
/** Which of these files this master key alone opens. */
async function filesOpenedBy(master: MasterKey, keys: readonly string[]): Promise<string[]> {
  const alone = new FileKeys(join(app.settings['DATA_DIR']!, 'file-keys'), new Envelope([master]), app.clock);
  const found = await Promise.all(keys.map((key) => alone.find({ store: 'media', key }).catch(() => undefined)));
  return keys.filter((_, i) => found[i]?.sizeBytes === 100);
}

/** Something sealed in every table that there is. */
async function fill(): Promise<void> {
  const account = await app.newAccount();
  await mutate(
    account,
    'contactCreate',
    '__typename',
    { displayName: 'A' },
    { 'idempotency-key': randomBytes(8).toString('hex') },
  );
  await account.api.query(
    `mutation ($input: TwoFactorEnableStartInput!) { twoFactorEnableStart(input: $input) { secret userErrors { code } } }`,
    { input: { password: account.owner.password } },
  );
  const { contact } = await mutate(account, 'contactCreate', 'contact { id }', { displayName: 'Asks' });
  await mutate(account, 'dataSubjectRequestCreate', '__typename', {
    ...{ kind: 'ACCESS', contactId: contact.id, note: 'What do you keep?' },
  });
  await mutate(account, 'integrationConnect', 'secret', { provider: 'shopify', scopes: ['EVENTS'] });
  await mutate(account, 'contactMinorReport', 'isReported', { contactId: contact.id, evidence: 'A child' });
  await app.anonymous.query(
    `mutation ($input: PrivacyInquiryCreateInput!) { privacyInquiryCreate(input: $input) { dueAt } }`,
    { input: { text: 'Who are you?', email: 'who@mail.example' } },
  );
  await app.anonymous.query(
    `mutation ($input: SecurityIncidentReportInput!) { securityIncidentReport(input: $input) { reportedAt } }`,
    { input: { description: 'I saw something' } },
  );
  await account.inbound({ from: { waId: newWaId(), name: 'Somebody' }, text: 'hello' });
  const contactId = await until('there is a contact', async () => {
    const { conversations } = await account.api.query('{ conversations { nodes { contact { id } } } }');
    return conversations.nodes[0]?.contact.id as string | undefined;
  });
  await place(account, { contactId });
  const { erasureJob } = await mutate(account, 'contactErase', 'erasureJob { id }', { contactId });
  await until(
    'the person lies in the vault',
    async () => {
      const { erasureJob: job } = await account.api.query('query ($id: ID!) { erasureJob(id: $id) { state } }', {
        id: erasureJob.id,
      });
      return job.state === 'ON_HOLD';
    },
    30_000,
  );
  // A deletion that failed keeps what spells the person, until it goes on.
  const deletionId = newId();
  await app.asOwner(
    `insert into deletion_job (id, subject_kind, subject_id, state, signs_sealed, created_at, due_at)
     values ('${deletionId}', 'USER', '${newId()}', 'FAILED', '${app.core.envelope.seal('{}', `deletion_job|signs|${deletionId}`)}', now(), now())`,
  );
  await until('mails have gone', async () => (await app.jobs.pending('mail.send')) === 0, 30_000);
}
/** Lets everybody else have their turn: the embedded database answers without leaving this process. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const newKey = (): MasterKey => masterKey(randomBytes(32));

describe('rotating the keys', () => {
  test('knows every column that is sealed', async () => {
    const named = await app.asOwner<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and (column_name like '%sealed%' or table_name = 'idempotency_key' and column_name = 'response') order by 1`,
    );
    expect(named.map(({ name }) => name)).toEqual(
      sealedColumns.map(({ table, column }) => `${table}.${column}`).sort(),
    );
    const account = await app.newAccount({ channel: false });
    for (const document of [
      '{ encryptionKeys { id } }',
      '{ encryptionRotation { id } }',
      'mutation { encryptionKeyRotate(input: { keyId: "x" }) { rotation { id } } }',
    ])
      expect((await account.api.raw(document)).body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  test('seals everything anew, and the old key is needed for nothing', async () => {
    await fill();
    const owner = await app.newAccount({ channel: false });
    const files = await Promise.all([1, 2, 3].map(() => store(owner.accountId)));
    const [before] = await keysOf();
    const wrong = await asOperator(app).query(
      'mutation { encryptionKeyRotate(input: { keyId: "deadbeef" }) { userErrors { code path } } }',
    );
    expect(wrong.encryptionKeyRotate.userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['keyId'] }]);
    expect(before).toMatchObject({ state: 'ACTIVE' });
    const key = newKey();
    putInFront(key);
    const old = await keysOf();
    expect(old).toEqual([
      { id: key.id, state: 'ACTIVE', sealedCount: 0 },
      { id: before!.id, state: 'RETIRED', sealedCount: before!.sealedCount },
    ]);
    const { id, total } = await rotate();
    expect(await rotated(id)).toMatchObject({ keyId: key.id, total, done: total, failed: 0 });
    expect(total).toBe(before!.sealedCount);
    expect(await filesOpenedBy(key, files)).toEqual(files);
    expect((await app.core.files.keys.count()).get(key.id)).toBeGreaterThanOrEqual(files.length);
    expect(await keysOf()).toEqual([
      { id: key.id, state: 'ACTIVE', sealedCount: total },
      { id: before!.id, state: 'RETIRED', sealedCount: 0 },
    ]);
    const opened = await openedBy(key);
    // Mails that have gone out are sealed no more.
    for (const { table } of sealedColumns.filter((one) => one.table !== 'mail'))
      expect([table, opened[table]! > 0]).toEqual([table, true]);
    const { operatorActs } = await asOperator(app).query('{ operatorActs(first: 1) { nodes { action } } }');
    expect(operatorActs.nodes).toEqual([{ action: 'encryption_key.rotated' }]);
    // Nothing to do is done at once.
    expect(await rotated((await rotate()).id)).toMatchObject({ total: 0, done: 0, failed: 0 });
  }, 90_000);

  test('goes on after its worker dies, while values are written and read', async () => {
    const account = await app.newAccount();
    const rows = 450;
    await app.asOwner(
      `insert into idempotency_key (account_id, actor, key, request_hash, created_at, expires_at)
       select '${account.accountId}', 'test', lpad(n::text, 6, '0'), 'x', now(), now() + interval '1 day' from generate_series(1, ${rows}) n`,
    );
    const column = sealedColumns.find(({ table }) => table === 'idempotency_key')!;
    const envelope = app.core.envelope;
    const write = (n: number, words: string) => {
      const keys = [account.accountId, 'test', String(n).padStart(6, '0')];
      return app.asOwner(
        `update idempotency_key set response = '${envelope.seal(words, placeOf(column, keys))}'
         where account_id = '${keys[0]}' and actor = 'test' and key = '${keys[2]}'`,
      );
    };
    for (let n = 1; n <= rows; n++) await write(n, `before ${n}`);
    const files: string[] = [];
    for (let n = 0; n < 130; n++) files.push(await store(account.accountId));
    const gone = files.slice(0, 40);
    const key = newKey();
    putInFront(key);
    const { rotations } = app.core.encryption;
    const died = new Map<string, number>();
    rotations.interrupt = (at) => {
      const times = died.get(at) ?? 0;
      died.set(at, times + 1);
      // Every second time, so that it gets on in between.
      if (times % 2 === 0 && times < 8) throw new Error(`killed ${at}`);
    };
    let isOver = false;
    try {
      const { id } = await rotate();
      expect((await rotate('grace')).id).toBe(id);
      const writing = (async () => {
        for (let n = 3; !isOver; n = (n + 7) % rows || 1) {
          await write(n, `after ${n}`);
          await turn();
        }
      })();
      const destroying = (async () => {
        for (const file of gone) {
          await app.core.files.open('media').delete(file);
          await turn();
        }
      })();
      const reading = (async () => {
        while (!isOver) {
          for (const { keys, sealed } of (await valuesOf(column)).slice(0, 20))
            envelope.open(sealed, placeOf(column, keys));
          await turn();
        }
      })();
      for (let state = 'RUNNING'; state !== 'COMPLETED'; { state } = await rotationOf()) {
        await rotations.run(id).catch((error: Error) => {
          if (!error.message.startsWith('killed')) throw error;
        });
      }
      isOver = true;
      await Promise.all([writing, reading, destroying]);
    } finally {
      isOver = true;
      rotations.interrupt = () => undefined;
    }
    expect(died.get('before')).toBeGreaterThan(4);
    expect(await rotationOf()).toMatchObject({ state: 'COMPLETED', failed: 0 });
    expect((await filesOpenedBy(key, files)).sort()).toEqual(files.slice(gone.length).sort());
    for (const file of gone) expect(await app.core.files.open('media').open(file)).toBeUndefined();
    const alone = new Envelope([key]);
    const words = (await valuesOf(column))
      .filter(({ keys }) => keys[1] === 'test' && keys[0] === account.accountId)
      .map(({ keys, sealed }) => [Number(keys[2]), alone.open(sealed, placeOf(column, keys))] as const);
    expect(words).toHaveLength(rows);
    // What was written meanwhile was not overwritten by what stood there before.
    for (const [n, said] of words) expect([`before ${n}`, `after ${n}`]).toContain(said);
    expect(words.some(([, said]) => said.startsWith('after'))).toBe(true);
  }, 120_000);

  test('names values that no key opens, and leaves them as they are', async () => {
    const account = await app.newAccount();
    const stranger = new Envelope([newKey()]);
    const sealed = stranger.seal('whatever', 'elsewhere');
    await app.asOwner(`update channel set token_sealed = '${sealed}' where account_id = '${account.accountId}'`);
    putInFront(newKey());
    expect((await keysOf()).at(-1)).toMatchObject({ state: 'MISSING', sealedCount: 1 });
    const { id } = await rotate();
    expect(await rotated(id)).toMatchObject({ failed: 1 });
    expect(await app.asOwner(`select token_sealed from channel where account_id = '${account.accountId}'`)).toEqual([
      { token_sealed: sealed },
    ]);
    // Older keys go on opening and recognising after three rotations.
    await account.api.query('{ viewer { user { id } } }');
  }, 60_000);
});
