import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactVerify, importJWK } from 'jose';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { AuditCheckpoints } from '../../../src/domains/audit/audit-checkpoints.js';
import { audit } from '../../../src/domains/audit/audit.service.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const verify = async (account: TestAccount, checkpoints: string[] = []) =>
  (
    await account.api.query(
      `query ($checkpoints: [String!]) { auditVerify(checkpoints: $checkpoints) {
        isIntact checkedCount faultAtSeq fault checkpointCount checkpointSeq } }`,
      { checkpoints },
    )
  ).auditVerify;
const checkpointsOf = async (account: TestAccount, page: object = { first: 100 }) =>
  (
    await account.api.query(
      `query ($first: Int, $after: String, $last: Int, $before: String) {
        auditCheckpoints(first: $first, after: $after, last: $last, before: $before) {
          nodes { seq count hash at signed } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      page,
    )
  ).auditCheckpoints;
const fileOf = (account: TestAccount): string =>
  join(app.settings['DATA_DIR']!, 'audit', `${account.accountId}.checkpoints`);

/** Writes acts of the owner, several in one transaction. */
const fill = (account: TestAccount, count: number) =>
  app.database.write(
    { ...systemViewer(account.accountId), kind: 'user', actorId: uuidOf('User', account.owner.userId)! },
    async (scope) => {
      for (let i = 0; i < count; i++) audit(scope, { action: 'test.done', changes: { number: [null, i] } });
    },
  );

/** As if an hour had passed since the last checkpoint. */
async function seal(account: TestAccount): Promise<void> {
  await app.asOwner(`update audit_head set checkpointed_at = null where account_id = '${account.accountId}'`);
  await app.core.audit.checkpointing.run();
}

/** An account with seven entries, and checkpoints behind the third and the last. */
async function sealed(): Promise<TestAccount> {
  const account = await app.newAccount({ channel: false });
  await fill(account, 2);
  await seal(account);
  await fill(account, 4);
  await seal(account);
  expect(await verify(account)).toMatchObject({ isIntact: true, checkedCount: 7, checkpointSeq: 7 });
  return account;
}

/** The chain as it stands, to go back to: its rows and its head. */
async function copyOf(account: TestAccount): Promise<() => Promise<void>> {
  const id = `account_id = '${account.accountId}'`;
  const name = `copy_${account.accountId.replaceAll('-', '')}`;
  await app.asOwner(
    `create table ${name}_entry as select * from audit_entry where ${id};
     create table ${name}_head as select * from audit_head where ${id}`,
  );
  return async () => {
    await app.asOwner(
      `delete from audit_entry where ${id}; delete from audit_head where ${id};
       insert into audit_entry select * from ${name}_entry; insert into audit_head select * from ${name}_head`,
    );
    await app.asOwner(`drop table ${name}_entry; drop table ${name}_head`);
  };
}

describe('checkpoints of the audit', () => {
  test('are signed after a hundred entries and after an hour, and anybody can check them', async () => {
    const account = await app.newAccount({ channel: false });
    await app.core.audit.checkpointing.run();
    const first = (await checkpointsOf(account)).nodes;
    expect(first).toMatchObject([{ seq: 1, count: 1 }]);
    await fill(account, 99);
    await app.core.audit.checkpointing.run();
    expect((await checkpointsOf(account)).nodes).toHaveLength(1);
    await fill(account, 1);
    await app.core.audit.checkpointing.run();
    await app.core.audit.checkpointing.run();
    const { nodes } = await checkpointsOf(account);
    expect(nodes.map((one: any) => one.seq)).toEqual([101, 1]);
    const { keys } = (await (await fetch(`${app.url}/.well-known/audit-keys.json`)).json()) as any;
    const { payload, protectedHeader } = await compactVerify(nodes[0].signed, await importJWK(keys[0], 'EdDSA'));
    expect(protectedHeader.kid).toBe(keys[0].kid);
    expect(JSON.parse(Buffer.from(payload).toString())).toMatchObject({
      accountId: account.accountId,
      seq: 101,
      count: 101,
      hash: nodes[0].hash,
    });
    const [{ hash }] = (await account.api.query('{ auditEntries(first: 1) { nodes { hash } } }')).auditEntries.nodes;
    expect(nodes[0].hash).toBe(hash);
  });

  test('locate an edit, a deletion, a swap and an insert', async () => {
    const tampered = async (sql: (where: (seq: number) => string, id: string) => string) => {
      const account = await sealed();
      await app.asOwner(sql((seq) => `where account_id = '${account.accountId}' and seq = ${seq}`, account.accountId));
      const { fault, faultAtSeq } = await verify(account);
      return [fault, faultAtSeq];
    };
    expect(await tampered((where) => `update audit_entry set action = 'test.dona' ${where(4)}`)).toEqual([
      'ALTERED',
      4,
    ]);
    expect(await tampered((where) => `delete from audit_entry ${where(5)}`)).toEqual(['MISSING', 5]);
    expect(await tampered((where) => `delete from audit_entry ${where(1)}`)).toEqual(['MISSING', 1]);
    expect(
      await tampered(
        (where) => `update audit_entry set seq = -4 ${where(4)}; update audit_entry set seq = 4 ${where(5)};
          update audit_entry set seq = 5 ${where(-4)}`,
      ),
    ).toEqual(['ALTERED', 4]);
    const copy = (
      seq: string,
    ) => `insert into audit_entry (account_id, seq, id, occurred_at, actor_kind, actor_id, action, diff, key_id, previous_hash, hash)
      select account_id, ${seq}, gen_random_uuid(), occurred_at, actor_kind, actor_id, action, diff, key_id, previous_hash, hash from audit_entry`;
    // In the middle: those behind make room.
    expect(
      await tampered(
        (where, id) => `update audit_entry set seq = seq + 1000 where account_id = '${id}' and seq > 3;
          update audit_entry set seq = seq - 999 where account_id = '${id}' and seq > 1000;
          ${copy('4')} ${where(3)}; update audit_head set seq = 8 where account_id = '${id}'`,
      ),
    ).toEqual(['ALTERED', 4]);
    // Behind the end, and in front of the beginning.
    expect(await tampered((where) => `${copy('8')} ${where(7)}`)).toEqual(['INSERTED', 8]);
    expect(await tampered((where) => `${copy('0')} ${where(7)}`)).toEqual(['INSERTED', 0]);
  }, 60_000);

  test('locate an end that was cut off with the head, which the chain alone does not show', async () => {
    const account = await sealed();
    const id = `account_id = '${account.accountId}'`;
    await app.asOwner(
      `delete from audit_entry where ${id} and seq > 5;
       update audit_head set seq = 5, hash = (select hash from audit_entry where ${id} and seq = 5) where ${id}`,
    );
    expect(await verify(account)).toMatchObject({
      isIntact: false,
      checkedCount: 5,
      fault: 'ROLLED_BACK',
      faultAtSeq: 6,
    });
    // A further checkpoint would bless it: none is written.
    const before = readFileSync(fileOf(account), 'utf8');
    await seal(account);
    expect(readFileSync(fileOf(account), 'utf8')).toBe(before);
    expect(await app.core.audit.checkpointing.verifyAll()).toBeGreaterThan(0);
  });

  test('locate where an old copy of the database was gone back to, also when it went on from there', async () => {
    const account = await app.newAccount({ channel: false });
    await fill(account, 2);
    await seal(account);
    const goBack = await copyOf(account);
    await fill(account, 3);
    await seal(account);
    await goBack();
    expect(await verify(account)).toMatchObject({ fault: 'ROLLED_BACK', faultAtSeq: 4 });
    await fill(account, 3);
    expect(await verify(account)).toMatchObject({ fault: 'REPLACED', faultAtSeq: 4 });
    await fill(account, 200);
    expect(await verify(account)).toMatchObject({ fault: 'REPLACED', faultAtSeq: 4 });
    const before = readFileSync(fileOf(account), 'utf8');
    await seal(account);
    expect(readFileSync(fileOf(account), 'utf8')).toBe(before);
  });

  test('hold without the file where the account kept one itself', async () => {
    const account = await app.newAccount({ channel: false });
    await fill(account, 2);
    await seal(account);
    const goBack = await copyOf(account);
    const old = readFileSync(fileOf(account));
    await fill(account, 3);
    await seal(account);
    const [{ signed, seq }] = (await checkpointsOf(account)).nodes;
    expect(seq).toBe(6);
    expect(await verify(account, [signed])).toMatchObject({ isIntact: true });
    // Somebody takes back database and file together: nobody here can know, but who kept one does.
    await goBack();
    writeFileSync(fileOf(account), old);
    expect(await verify(account)).toMatchObject({ isIntact: true, checkpointSeq: 3 });
    expect(await verify(account, [signed])).toMatchObject({ fault: 'ROLLED_BACK', faultAtSeq: 4 });
    const stranger = await app.newAccount({ channel: false });
    for (const wrong of [signed, 'nonsense', `${signed.slice(0, -4)}AAAA`]) {
      const { body } = await stranger.api.raw('query ($c: [String!]) { auditVerify(checkpoints: $c) { isIntact } }', {
        c: [wrong],
      });
      expect(body.errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  test('show that one of them is missing or altered, and forgive a line that a crash cut off', async () => {
    const account = await sealed();
    const text = readFileSync(fileOf(account), 'utf8');
    const [first, last] = text.split('\n').filter(Boolean) as [string, string];
    // A crash while the next one was written, and life goes on behind it.
    appendFileSync(fileOf(account), `\n${last.slice(0, last.length - 30)}`);
    await fill(account, 1);
    await seal(account);
    expect(await verify(account)).toMatchObject({ isIntact: true, checkpointCount: 3, checkpointSeq: 8 });
    writeFileSync(fileOf(account), text);
    expect(await verify(account)).toMatchObject({ fault: 'CHECKPOINT_MISSING', faultAtSeq: 8 });
    rmSync(fileOf(account));
    expect(await verify(account)).toMatchObject({ fault: 'CHECKPOINT_MISSING', faultAtSeq: 8, checkpointCount: 0 });
    // The claims of one under the signature of another.
    const [head, , signature] = first.split('.');
    writeFileSync(fileOf(account), `${text}\n${head}.${last.split('.')[1]}.${signature}\n`);
    expect(await verify(account)).toMatchObject({ fault: 'CHECKPOINT_ALTERED', faultAtSeq: null });
  });

  test('are added to without opening all that were written before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'checkpoints-'));
    const shelf = new AuditCheckpoints(folder, [Buffer.alloc(32, 1)]);
    const stranger = new AuditCheckpoints(folder, [Buffer.alloc(32, 2)]);
    const accountId = '0190a000-0000-7000-8000-000000000001';
    const line = (seq: number) => ({
      v: 1 as const,
      accountId,
      seq,
      count: seq,
      hash: `h${seq}`,
      at: '2026-12-01T00:00:00.000Z',
    });
    expect(await shelf.last(accountId)).toBeUndefined();
    for (let seq = 1; seq <= 60; seq++) await shelf.add(line(seq));
    // Of two that write at once the later place counts, and what was not signed here never does.
    await shelf.add(line(59));
    for (let seq = 90; seq < 93; seq++) await stranger.add(line(seq));
    let opened = 0;
    const open = shelf.open.bind(shelf);
    shelf.open = (...args) => {
      opened++;
      return open(...args);
    };
    expect(await shelf.last(accountId)).toMatchObject({ seq: 60, hash: 'h60' });
    expect(opened).toBeLessThan(25);
    rmSync(folder, { recursive: true });
  });

  test('of one account that cannot be written keep no other from its own', async () => {
    const broken = await app.newAccount({ channel: false });
    const other = await app.newAccount({ channel: false });
    await fill(broken, 1);
    await fill(other, 1);
    rmSync(fileOf(broken), { force: true });
    mkdirSync(fileOf(broken), { recursive: true });
    try {
      await app.asOwner(
        `update audit_head set checkpointed_at = null where account_id in ('${broken.accountId}', '${other.accountId}')`,
      );
      await app.core.audit.checkpointing.run();
      expect(await verify(other)).toMatchObject({ isIntact: true, checkpointSeq: 2 });
      await app.core.audit.checkpointing.verifyAll();
    } finally {
      rmSync(fileOf(broken), { recursive: true });
    }
    await seal(broken);
    expect(await verify(broken)).toMatchObject({ checkpointSeq: 2 });
  });

  test('are listed by page, for those alone who read the audit, each account its own', async () => {
    const account = await app.newAccount({ channel: false });
    for (let i = 0; i < 5; i++) {
      await fill(account, 1);
      await seal(account);
    }
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: any = await checkpointsOf(account, { first: 2, after });
      seen.push(...page.nodes.map((one: any) => one.seq));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual([6, 5, 4, 3, 2]);
    const oldest = await checkpointsOf(account, { last: 2 });
    expect(oldest.nodes.map((one: any) => one.seq)).toEqual([3, 2]);
    const { nodes } = await checkpointsOf(account, { last: 2, before: oldest.pageInfo.startCursor });
    expect(nodes.map((one: any) => one.seq)).toEqual([5, 4]);
    const other = await app.newAccount({ channel: false });
    expect((await checkpointsOf(other)).nodes.every((one: any) => one.seq === 1)).toBe(true);
    const agent = await account.member('AGENT');
    const { body } = await agent.api.raw('{ auditCheckpoints { nodes { seq } } }');
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });

  test('are written whole by many at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'interakt-checkpoints-'));
    try {
      const accountId = '0190b5a0-0000-7000-8000-000000000000';
      const shelves = Array.from({ length: 4 }, () => new AuditCheckpoints(folder, [Buffer.alloc(32, 7)]));
      const claims = (seq: number) => ({ v: 1 as const, accountId, seq, count: seq, hash: `h${seq}`, at: 'now' });
      await Promise.all(Array.from({ length: 100 }, (_, i) => shelves[i % 4]!.add(claims(i + 1))));
      const { checkpoints, altered } = await shelves[0]!.read(accountId);
      expect([checkpoints.map(({ seq }) => seq), altered]).toEqual([Array.from({ length: 100 }, (_, i) => i + 1), 0]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('hold one chain of 64 who write at once', async () => {
    const account = await app.newAccount({ channel: false });
    const isSealing = { value: true };
    const sealing = (async () => {
      while (isSealing.value) await seal(account);
    })();
    await Promise.all(
      Array.from({ length: 64 }, async () => {
        for (let i = 0; i < 5; i++) await fill(account, 2);
      }),
    ).finally(() => (isSealing.value = false));
    await sealing;
    const [shape] = await app.asOwner<object>(
      `select count(*)::int as entries, max(e.seq)::int as last, count(distinct e.hash)::int as hashes,
         count(*) filter (where p.hash is not distinct from e.previous_hash or e.seq = 1)::int as linked,
         (select count(*)::int from audit_head where account_id = '${account.accountId}' and seq = 641) as heads
       from audit_entry e left join audit_entry p on p.account_id = e.account_id and p.seq = e.seq - 1
       where e.account_id = '${account.accountId}'`,
    );
    expect(shape).toEqual({ entries: 641, last: 641, hashes: 641, linked: 641, heads: 1 });
    await seal(account);
    expect(await verify(account)).toMatchObject({ isIntact: true, checkedCount: 641, checkpointSeq: 641 });
  }, 120_000);
});
