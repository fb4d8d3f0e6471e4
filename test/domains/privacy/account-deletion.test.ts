import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { resumeJob } from '../../../src/domains/messages/message.jobs.js';
import { commit } from '../../../src/platform/events/event-log.js';
import { jobRequest } from '../../../src/platform/jobs/job-queue.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo } from '../../kit/mail.js';
import { subscribe } from '../../kit/socket.js';
import { until } from '../../kit/until.js';
import { call, days, ended, receiptOf, shown, signIn, stepUp, uuidIn } from './leaving.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: { ACCOUNT_DELETION_GRACE_DAYS: '20' } });
}, 240_000);
afterAll(() => app.stop());

const fields = `deletion { id subject state createdAt dueAt erasedAt }`;
const request = (api: ApiClient, accountName = 'A shop'): Promise<any> =>
  call(api, 'accountDeletionRequest', fields, { accountName });
const cancel = (api: ApiClient): Promise<any> => call(api, 'accountDeletionCancel', fields, { isConfirmed: true });
const refusal = (code: string, path: string[] | null = null) => [{ code, path }];
const leave = async (account: TestAccount): Promise<string> => {
  await stepUp(account.api);
  expect((await request(account.api)).userErrors).toEqual([]);
  return receiptOf(app, account.owner.email, 'account_deletion_requested');
};
const send = (api: ApiClient, conversationId: string, clientMessageId: string): Promise<any> =>
  call(api, 'messageSend', 'message { id status }', {
    conversationId,
    clientMessageId,
    content: { text: { body: `text ${clientMessageId}` } },
  });
const threadOf = async (account: TestAccount): Promise<string> => {
  await account.inbound({ from: { waId: newWaId(), name: 'A customer' }, text: 'hello' });
  return until('the thread is there', async () => {
    const { conversations } = await account.api.query(`{ conversations(first: 1) { nodes { id } } }`);
    return conversations.nodes[0]?.id as string | undefined;
  });
};

describe('deleting an account', () => {
  test('is an owner’s, with a fresh proof and the name; of nobody else, and no program', async () => {
    const account = await app.newAccount({ channel: false });
    const other = await app.newAccount({ channel: false });
    const admin = await account.member('ADMIN');
    const key = await account.apiKey(['ACCOUNT_READ', 'ACCOUNT_MANAGE']);
    await stepUp(admin.api);
    const { body } = await admin.api.raw(
      `mutation { accountDeletionRequest(input: { accountName: "A shop" }) { userErrors { code } } }`,
    );
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect((await request(key)).userErrors).toEqual(refusal('FORBIDDEN'));
    expect((await cancel(key)).userErrors).toEqual(refusal('FORBIDDEN'));
    expect((await request(account.api)).userErrors).toEqual(refusal('STEP_UP_REQUIRED'));
    await stepUp(account.api);
    expect((await request(account.api, 'Another shop')).userErrors).toEqual(refusal('INVALID_INPUT', ['accountName']));
    expect((await cancel(account.api)).userErrors).toEqual(refusal('NOT_FOUND'));
    const answers = await Promise.all([request(account.api), request(account.api)]);
    expect(answers[0].deletion).toMatchObject({ subject: 'ACCOUNT', state: 'GRACE', erasedAt: null });
    expect(answers[1].deletion.id).toBe(answers[0].deletion.id);
    expect(Date.parse(answers[0].deletion.dueAt) - Date.parse(answers[0].deletion.createdAt)).toBe(days(20));
    const query = `{ accountDeletion { id state } }`;
    expect((await admin.api.query(query)).accountDeletion).toEqual({ id: answers[0].deletion.id, state: 'GRACE' });
    expect((await other.api.query(query)).accountDeletion).toBeNull();
    expect((await cancel(other.api)).userErrors).toEqual(refusal('NOT_FOUND'));
    for (const email of [account.owner.email, admin.email]) {
      const told = (await mailsTo(app, email)).filter(({ kind }) => kind === 'account_deletion_requested');
      expect(told).toHaveLength(1);
      expect(told[0]!.text.includes('deletion#')).toBe(email === account.owner.email);
    }
    const { auditEntries } = await account.api.query(`{ auditEntries(first: 50) { nodes { action } } }`);
    expect(auditEntries.nodes.map((entry: any) => entry.action)).toContain('account.deletion_requested');
  });

  test('stops sending at once, receives on, and sends what waited when it is taken back', async () => {
    const account = await app.newAccount();
    const conversationId = await threadOf(account);
    const id = account.accountId;
    const setChannel = (status: string): Promise<unknown> =>
      app.asOwner(`update channel set status = '${status}' where account_id = '${id}'; select 1`);
    // Accepted just before, and not handed over yet.
    await setChannel('NEEDS_REAUTH');
    expect((await send(account.api, conversationId, 'before')).userErrors).toEqual([]);
    await until('the first try is over', async () => (await app.jobs.pending('message.deliver')) === 0);
    await setChannel('CONNECTED');
    const socket = subscribe(
      app,
      account.token,
      `subscription { inboxEvents { __typename ... on AccountDeletionChangedEvent { state dueAt } } }`,
    );
    await socket.next();
    const receipt = await leave(account);
    expect((await send(account.api, conversationId, 'during')).userErrors).toEqual(refusal('ACCOUNT_DELETION_PENDING'));
    await until('the event has come', async () => {
      const event = await socket.next();
      return (event as any).inboxEvents.state === 'GRACE';
    });
    const waId = newWaId();
    await account.inbound({ from: { waId, name: 'A late customer' }, text: 'are you there?' });
    await until('it was taken in', async () => {
      const { conversations } = await account.api.query(`{ conversations(first: 5) { nodes { id } } }`);
      return conversations.nodes.length === 2;
    });
    const handed = async (): Promise<number> =>
      (
        await app.asOwner<{ count: number }>(
          `select count(*)::int as count from send_attempt where account_id = '${id}'`,
        )
      )[0]!.count;
    await app.database.write(systemViewer(id), async (scope) => {
      commit(scope, undefined, [], [jobRequest(resumeJob, { accountId: id, channelId: uuidIn(account.channel.id) })]);
    });
    await until(
      'nothing is left to do',
      async () => (await app.jobs.pending(resumeJob.name)) + (await app.jobs.pending('message.deliver')) === 0,
    );
    expect(await handed()).toBe(0);
    const back = await cancel(account.api);
    expect(back.deletion.state).toBe('CANCELLED');
    await until('it was handed over', async () => (await handed()) > 0);
    expect((await send(account.api, conversationId, 'after')).userErrors).toEqual([]);
    expect((await account.api.query(`{ accountDeletion { id } }`)).accountDeletion).toBeNull();
    expect((await shown(app, receipt)).state).toBe('CANCELLED');
    expect((await mailsTo(app, account.owner.email)).map(({ kind }) => kind)).toContain('account_deletion_cancelled');
  });

  test('ends with nothing of it anywhere, and its users who have no other account', async () => {
    const account = await app.newAccount();
    const neighbour = await app.newAccount();
    const agent = await account.member('AGENT');
    await threadOf(account);
    const key = await account.apiKey(['CONTACTS_READ']);
    const receipt = await leave(account);
    app.clock.advance(days(20) - 60_000);
    await app.core.erasures.deletions.run(uuidIn((await shown(app, receipt)).id));
    expect((await shown(app, receipt)).state).toBe('GRACE');
    app.clock.advance(120_000);
    const { session } = await signIn(app, account.owner.email);
    const done = await ended(app, receipt);
    expect([done.state, done.certificate.subjectId]).toEqual(['ERASED', account.id]);
    expect(done.certificate.stores.map(({ store }: any) => store)).toEqual(
      expect.arrayContaining(['account', 'message', 'contact', 'channel', 'audit_entry', 'membership']),
    );
    for (const api of [new ApiClient(app.url, session.accessToken), key]) {
      app.clock.advance(6_000);
      const { body } = await api.raw('{ viewer { role } }');
      expect(body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    }
    const late = (await signIn(app, account.owner.email)).userErrors[0].code;
    expect(['DELETION_PENDING', 'INVALID_CREDENTIALS']).toContain(late);
    const people = await app.asOwner<{ id: string }>(
      `select d.id from deletion_job d join app_user u on u.id = d.subject_id where u.email in ('${account.owner.email}', '${agent.email}')`,
    );
    expect(people).toHaveLength(2);
    for (const { id } of people) await app.core.erasures.deletions.run(id);
    expect(
      await app.asOwner(`select 1 from app_user where email in ('${account.owner.email}', '${agent.email}')`),
    ).toEqual([]);
    // The neighbour is as it was.
    const again = new ApiClient(app.url, (await signIn(app, neighbour.owner.email)).session.accessToken);
    expect((await again.query(`{ channels(first: 5) { nodes { id } } }`)).channels.nodes).toHaveLength(1);
  });
});
