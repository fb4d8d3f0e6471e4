import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { password, type TestAccount, type TestMember } from '../kit/account.js';
import { ApiClient } from '../kit/api.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { call, ended, leave, makeDue, newCanary, shown, signIn, uuidIn } from '../domains/privacy/leaving.js';
import { newWaId } from '../kit/account.js';
import { placesOf, scan } from './scan.js';

let app: TestApp;
const log: string[] = [];
beforeAll(async () => {
  app = await startTestApp({ log: { write: (line) => void log.push(line) } });
}, 240_000);
afterAll(() => app.stop());

interface Seeded {
  member: TestMember;
  account: TestAccount;
  conversationId: string;
  noteIds: string[];
  /** Everything that must be found nowhere afterwards. */
  values: string[];
}

const ok = async (api: ApiClient, name: string, selection: string, input: object): Promise<any> => {
  const payload = await call(api, name, selection, input);
  expect([name, payload.userErrors]).toEqual([name, []]);
  return payload;
};

/** A member with a word of their own in everything that is theirs, and work that stays. */
async function seedMember(account: TestAccount): Promise<Seeded> {
  const values: string[] = [];
  const canary = (what: string): string => {
    values.push(newCanary(what));
    return values.at(-1)!;
  };
  const email = `${canary('mail')}@shop.example`;
  const fullName = `Anna ${canary('name')}`;
  const { token } = await ok(account.api, 'memberInvite', 'token', { email, role: 'ADMIN' });
  const { session } = await ok(app.anonymous, 'invitationAccept', 'session { accessToken refreshToken }', {
    token,
    fullName,
    password,
    isAtLeastSixteen: true,
  });
  const api = new ApiClient(app.url, session.accessToken);
  const { viewer } = await api.query('{ viewer { user { id } } }');
  const userId: string = viewer.user.id;
  const member = { api, token: session.accessToken, refreshToken: session.refreshToken, email, password, userId };

  await account.inbound({ from: { waId: newWaId(), name: 'A customer' }, text: 'hello' });
  const conversationId = await until('the thread is there', async () => {
    const { conversations } = await account.api.query(`{ conversations(first: 1) { nodes { id } } }`);
    return conversations.nodes[0]?.id as string | undefined;
  });
  await ok(api, 'conversationAssign', 'conversation { id }', { conversationId, assigneeId: userId });
  await ok(api, 'messageSend', 'message { id }', {
    conversationId,
    clientMessageId: 'one',
    content: { text: { body: 'at your service' } },
  });
  const own = await ok(api, 'noteCreate', 'note { id }', { conversationId, body: 'I asked the customer' });
  const body = `please ask @${fullName} and then @${fullName}, thank you`;
  const at = (from: number) => ({ offset: body.indexOf('@', from), length: fullName.length + 1, userId });
  const about = await ok(account.api, 'noteCreate', 'note { id }', {
    conversationId,
    body,
    mentions: [at(0), at(20)],
  });
  await ok(api, 'conversationDraftSave', '__typename', { conversationId, body: `draft ${canary('draft')}` });
  await ok(api, 'savedViewCreate', '__typename', { name: canary('view'), where: {} });
  await ok(api, 'macroCreate', '__typename', { name: canary('macro'), actions: [{ setStatus: 'CLOSED' }] });
  await ok(api, 'cannedResponseCreate', '__typename', { shortCode: canary('code'), body: `words ${canary('canned')}` });
  await ok(api, 'communicationPreferencesUpdate', '__typename', {
    preferences: [{ topic: 'MARKETING', channel: 'EMAIL', isOn: false }],
  });
  await ok(app.anonymous, 'passwordResetRequest', '__typename', { email });
  // Somebody else asked the person to join, too.
  const other = await app.newAccount({ channel: false });
  await ok(other.api, 'memberInvite', '__typename', { email, role: 'AGENT' });
  await ok(account.api, 'conversationExportCreate', '__typename', {});
  await until('the export is written', async () => {
    const [one] = await app.asOwner<{ state: string }>(
      `select state from data_export order by created_at desc limit 1`,
    );
    return one?.state === 'COMPLETED';
  });
  return { member, account, conversationId, noteIds: [own.note.id, about.note.id], values };
}

const thread = async (account: TestAccount, conversationId: string): Promise<any> =>
  (
    await account.api.query(
      `query ($id: ID!) { conversation(id: $id) { assignee { id } messages(first: 50) { nodes { id direction author { id fullName } } }
        notes(first: 50) { nodes { id body author { id fullName email } mentions { offset length } } } } }`,
      { id: conversationId },
    )
  ).conversation;

describe('erasing a user', () => {
  test('leaves the work and nothing of the person', async () => {
    const account = await app.newAccount();
    const subject = await seedMember(account);
    const seen = placesOf(await scan(app, log, subject.values));
    expect(seen).toEqual(
      expect.arrayContaining(['table public.app_user', 'table public.note', 'table public.saved_view', 'mails']),
    );
    const before = await thread(account, subject.conversationId);
    expect(before.assignee.id).toBe(subject.member.userId);

    const receipt = await leave(app, subject.member);
    await makeDue(app, receipt);
    const done = await ended(app, receipt);
    expect(done.state).toBe('ERASED');
    const left = await scan(app, log, subject.values);
    expect(left.map(({ place, value, form }) => `${place}: ${value} (${form})`)).toEqual([]);

    const after = await thread(account, subject.conversationId);
    expect(after.assignee).toBeNull();
    expect(after.messages.nodes.map((one: any) => one.id)).toEqual(before.messages.nodes.map((one: any) => one.id));
    const sent = after.messages.nodes.find((one: any) => one.direction === 'OUTBOUND');
    expect(sent.author).toMatchObject({ id: subject.member.userId });
    expect(sent.author.fullName).toMatch(/^Deleted user #\d+$/);
    const [own, about] = subject.noteIds.map((id) => after.notes.nodes.find((note: any) => note.id === id));
    expect(own).toMatchObject({ body: 'I asked the customer', author: { fullName: sent.author.fullName } });
    expect(own.author.email).toMatch(/@erased\.invalid$/);
    expect(about.body).toBe(`please ask @${sent.author.fullName} and then @${sent.author.fullName}, thank you`);
    expect(about.mentions.map((m: any) => about.body.slice(m.offset, m.offset + m.length))).toEqual([
      `@${sent.author.fullName}`,
      `@${sent.author.fullName}`,
    ]);
    const { members, auditVerify } = await account.api.query(
      `{ members(first: 10) { nodes { user { id } } } auditVerify { isIntact } }`,
    );
    expect(members.nodes).toHaveLength(1);
    expect(auditVerify.isIntact).toBe(true);
    // Another business never sees that much.
    const other = await app.newAccount({ channel: false });
    expect(await other.api.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: subject.member.userId })).toEqual({
      node: null,
    });

    const { certificate } = done;
    expect(certificate).toMatchObject({ subject: 'USER', subjectId: subject.member.userId });
    expect(certificate.stores.map((store: any) => store.store)).toEqual(
      expect.arrayContaining([
        'app_user',
        'saved_view',
        'conversation_draft',
        'canned_response',
        'note',
        'mail',
        'invitation',
        'exports',
      ]),
    );
    expect(certificate.residue.map((rest: any) => rest.store)).toEqual(
      expect.arrayContaining(['audit_entry', 'message', 'login_attempt', 'deletion_job']),
    );
  }, 400_000);

  test('converges when its worker dies before and inside every task', async () => {
    const account = await app.newAccount();
    const subject = await seedMember(account);
    const receipt = await leave(app, subject.member);
    await makeDue(app, receipt);
    const died = new Set<string>();
    const { deletions } = app.core.erasures;
    deletions.interrupt = (place) => {
      if (died.has(place)) return;
      died.add(place);
      throw new Error(`killed ${place}`);
    };
    try {
      const id = uuidIn((await shown(app, receipt)).id);
      await until(
        'it is erased',
        async () => {
          await deletions.run(id).catch((error: Error) => {
            if (!/^killed|given back/.test(error.message)) throw error;
          });
          return (await shown(app, receipt)).state === 'ERASED';
        },
        120_000,
      );
    } finally {
      deletions.interrupt = () => undefined;
    }
    const tasks = ['FENCE', 'LEDGER', 'MAILS', 'INVITATIONS', 'ROOMS', 'PERSON', 'VERIFY', 'TABLE session'];
    const inAccount = ['LEAVE', 'NOTES', 'TABLE saved_view', 'TABLE conversation_draft'];
    for (const task of [...tasks, ...inAccount.map((name) => `${name} ${account.accountId}`)])
      expect([...died]).toEqual(expect.arrayContaining([`before ${task}`, `inside ${task}`]));
    expect((await scan(app, [], subject.values)).map(({ place, form }) => `${place} (${form})`)).toEqual([]);
  }, 400_000);

  test('is done again where a restored backup brings the person back', async () => {
    const account = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    const id = uuidIn(agent.userId);
    const [before] = await app.asOwner<{ email: string; full_name: string; password_hash: string }>(
      `select email, full_name, password_hash from app_user where id = '${id}'`,
    );
    const receipt = await leave(app, agent);
    await makeDue(app, receipt);
    expect((await ended(app, receipt)).state).toBe('ERASED');
    const path = join(app.settings['DATA_DIR']!, 'privacy', 'erasures.ledger');
    expect(existsSync(path)).toBe(true);
    // As the database of last week has it.
    await app.asOwner(
      `delete from deletion_job where subject_id = '${id}';
       update app_user set email = '${before!.email}', full_name = '${before!.full_name}', password_hash = '${before!.password_hash}',
         erased_at = null, leaving_at = null where id = '${id}';
       insert into membership (account_id, id, user_id, role, created_at) values ('${account.accountId}', gen_random_uuid(), '${id}', 'AGENT', now());
       select 1`,
    );
    expect((await signIn(app, agent.email)).session).not.toBeNull();
    expect(await app.core.erasures.deletionReplay.run()).toBe(1);
    expect(await app.core.erasures.deletionReplay.run()).toBe(0);
    expect((await signIn(app, agent.email)).userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    expect((await scan(app, [], [agent.email])).map(({ place }) => place)).toEqual([]);
  }, 400_000);
});
