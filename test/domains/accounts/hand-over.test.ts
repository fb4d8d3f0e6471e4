import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newWaId, password, type TestAccount, type TestMember } from '../../kit/account.js';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo, mailTo, tokenIn } from '../../kit/mail.js';
import { subscribe } from '../../kit/socket.js';
import { until } from '../../kit/until.js';
import { ended as erased, erase } from '../../privacy/erasures.js';
import { give, newContact, withdraw } from '../consent/consents.js';
import { sendAs } from '../messages/talk.js';
import { call, ended, leave, makeDue, signIn, stepUp } from '../privacy/leaving.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 240_000);
afterAll(() => app.stop());

const fields = 'handOver { state newOwnerEmail newLegalName previousOwnersBecome createdAt expiresAt endedAt }';
const invalid = [{ code: 'INVALID_HAND_OVER_TOKEN', path: ['token'] }];
const legalName = 'Successor Ltd';

const request = (api: ApiClient, newOwnerEmail: string, more: object = {}) =>
  call(api, 'accountHandOverRequest', fields, { newOwnerEmail, newLegalName: legalName, ...more });
const withdrawal = (api: ApiClient) => call(api, 'accountHandOverWithdraw', fields, { isConfirmed: true });
const accept = (api: ApiClient, token: string) => call(api, 'accountHandOverAccept', 'accountId', { token });
const decline = (api: ApiClient, token: string) => call(api, 'accountHandOverDecline', 'isDeclined', { token });
const state = async (api: ApiClient) =>
  (await api.query(`{ accountHandOver { state newOwnerEmail endedAt } }`)).accountHandOver;

/** Somebody with an account of their own. */
const somebody = async (): Promise<TestMember> => (await app.newAccount({ channel: false })).owner;

/** Proves, asks, and gives the token of the mail; the one who is asked has proved themselves, too. */
async function offer(account: TestAccount, to: TestMember, more: object = {}): Promise<string> {
  await stepUp(account.api);
  const { userErrors } = await request(account.api, to.email, more);
  expect(userErrors).toEqual([]);
  await stepUp(to.api);
  return tokenIn(await mailTo(app, to.email, 'hand_over_offer'));
}

/** The API of a user in an account. */
async function entered(member: TestMember, accountId: string): Promise<ApiClient> {
  const { session, userErrors } = await call(app.anonymous, 'sessionCreate', 'session { accessToken }', {
    email: member.email,
    password,
    accountId,
  });
  if (!session) throw new Error(JSON.stringify(userErrors));
  return new ApiClient(app.url, session.accessToken);
}

describe('handing an account over', () => {
  test('makes the new one the owner, ends what the old one may do, and writes down who answers for the contacts', async () => {
    const account = await app.newAccount({ channel: false });
    const [second, agent] = [await account.member('OWNER'), await account.member('AGENT')];
    const key = await account.apiKey(['CONTACTS_READ', 'MEMBERS_READ']);
    const socket = subscribe(app, account.token, 'subscription { inboxEvents { __typename } }');
    await socket.next();
    const successor = await somebody();
    const token = await offer(account, successor);
    expect(await state(account.api)).toEqual({ state: 'PENDING', newOwnerEmail: successor.email, endedAt: null });
    for (const { email } of [account.owner, second]) await mailTo(app, email, 'hand_over_requested');
    const shown = `query ($token: String!) { accountHandOverOffer(token: $token) { accountName newLegalName expiresAt } }`;
    expect((await successor.api.query(shown, { token })).accountHandOverOffer).toMatchObject({
      accountName: 'A shop',
      newLegalName: legalName,
    });
    expect((await agent.api.query(shown, { token })).accountHandOverOffer).toBeNull();

    expect(await accept(successor.api, token)).toEqual({ accountId: account.id, userErrors: [] });
    const owner = await entered(successor, account.id);
    const { viewer } = await owner.query(
      `{ viewer { role account { id name controllers { legalName since until } } } }`,
    );
    expect(viewer).toMatchObject({ role: 'OWNER', account: { id: account.id, name: legalName } });
    const [now, before] = viewer.account.controllers;
    expect(viewer.account.controllers).toHaveLength(2);
    expect([now.legalName, now.until]).toEqual([legalName, null]);
    expect([before.legalName, before.until]).toEqual(['A shop', now.since]);

    expect((await socket.closed).code).toBe(4403);
    for (const api of [account.api, second.api, key]) {
      const { body } = await api.raw('{ viewer { role } }');
      expect(body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    }
    expect((await agent.api.query('{ viewer { role } }')).viewer.role).toBe('AGENT');
    const { members } = await owner.query(`{ members(first: 10) { nodes { role user { email } } } }`);
    expect(members.nodes.map(({ role, user }: any) => [role, user.email]).sort()).toEqual(
      [
        ['AGENT', agent.email],
        ['OWNER', successor.email],
      ].sort(),
    );
    for (const { email } of [account.owner, second, successor]) await mailTo(app, email, 'hand_over_done');
    expect(await state(owner)).toEqual({ state: 'DONE', newOwnerEmail: null, endedAt: expect.any(String) });
    const { auditEntries, auditVerify } = await owner.query(
      `{ auditEntries(first: 50) { nodes { action } } auditVerify { isIntact } }`,
    );
    expect(auditVerify.isIntact).toBe(true);
    expect(auditEntries.nodes.map(({ action }: any) => action)).toEqual(
      expect.arrayContaining(['account.hand_over_requested', 'account.handed_over', 'member.removed']),
    );
    expect((await accept(successor.api, token)).userErrors).toEqual(invalid);
  });

  test('leaves the owners of before as what was chosen, without the programs that they let in', async () => {
    const account = await app.newAccount({ channel: false });
    const admin = await account.member('ADMIN');
    const key = await account.apiKey(['ACCOUNT_MANAGE', 'ACCOUNT_READ']);
    const { integration } = await call(account.api, 'integrationConnect', 'integration { id }', {
      provider: 'shopify',
      scopes: ['CONTACTS'],
    });
    const token = await offer(account, admin, { previousOwnersBecome: 'AGENT' });
    expect((await accept(admin.api, token)).userErrors).toEqual([]);
    const { viewer } = await account.api.query('{ viewer { role permissions } }');
    expect(viewer.role).toBe('AGENT');
    expect(viewer.permissions).not.toContain('ACCOUNT_MANAGE');
    expect((await key.raw('{ viewer { role } }')).body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    const owner = await entered(admin, account.id);
    expect((await owner.query('{ viewer { role } }')).viewer.role).toBe('OWNER');
    // Its secret is known to who gave the account away.
    const { integrations } = await owner.query('{ integrations(first: 5) { nodes { id revokedAt } } }');
    expect(integrations.nodes).toEqual([{ id: integration.id, revokedAt: expect.any(String) }]);
  });

  test('lets no door open behind it', async () => {
    const account = await app.newAccount({ channel: false });
    const accomplice = `accomplice-${randomBytes(6).toString('hex')}@shop.example`;
    const { token: invitation } = await call(account.api, 'memberInvite', 'token', {
      email: accomplice,
      role: 'OWNER',
    });
    const successor = await somebody();
    await accept(successor.api, await offer(account, successor));
    const entering = await call(app.anonymous, 'invitationAccept', 'session { accessToken }', {
      token: invitation,
      fullName: 'An Accomplice',
      password,
      isAtLeastSixteen: true,
    });
    expect(entering.userErrors).toEqual([{ code: 'INVALID_INVITATION', path: ['token'] }]);
    const switched = await call(account.api, 'sessionSwitchAccount', 'session { accessToken }', {
      accountId: account.id,
    }).catch((error: Error) => error.message);
    expect(String(switched)).toContain('UNAUTHENTICATED');
    expect((await signIn(app, account.owner.email)).userErrors).toEqual([{ code: 'INVALID_CREDENTIALS', path: null }]);
  });

  test('keeps who said no protected from the first moment, and the proof of it', async () => {
    const account = await app.newAccount();
    const [willing, unwilling] = [await newContact(account), await newContact(account)];
    await give(account, willing.id);
    await give(account, unwilling.id);
    await withdraw(account, unwilling.id);
    const forgotten = await newContact(account);
    expect((await erased(account, (await erase(account, forgotten.id)).id)).state).toBe('ERASED');
    const stopped = newWaId();
    await account.inbound({ from: { waId: stopped, name: 'Ben' }, message: { type: 'text', text: { body: 'STOP' } } });
    const optedOut = await until('the word is heard', async () => {
      const found = await account.api.query(`{ contacts(first: 20) { nodes { id displayName consents { state } } } }`);
      return found.contacts.nodes.find(
        ({ displayName, consents }: any) =>
          displayName === 'Ben' && consents.some((consent: any) => consent.state === 'WITHDRAWN'),
      );
    });
    const history = async (api: ApiClient, id: string): Promise<unknown> =>
      (
        await api.query(
          `query ($id: ID!) { contact(id: $id) { consentHistory(first: 20) { nodes { id action source recordedAt } } } }`,
          { id },
        )
      ).contact;
    const before = [await history(account.api, willing.id), await history(account.api, unwilling.id)];
    const successor = await somebody();
    const write = async (api: ApiClient, contactId: string): Promise<string[]> =>
      (
        await sendAs(api, {
          contactId,
          channelId: account.channel.id,
          clientMessageId: randomUUID(),
          content: { template: { name: 'hello_world', language: 'en_US' } },
        })
      ).userErrors.map(({ code }: { code: string }) => code);
    await accept(successor.api, await offer(account, successor));
    const owner = await entered(successor, account.id);
    expect(await write(owner, unwilling.id)).toEqual(['CONSENT_WITHDRAWN']);
    expect(await write(owner, optedOut.id)).toEqual(['CONSENT_WITHDRAWN']);
    const again = await call(owner, 'contactCreate', 'contact { id }', {
      displayName: 'Again',
      phoneNumber: `+${forgotten.waId}`,
    });
    expect(again.userErrors).toEqual([{ code: 'CONTACT_SUPPRESSED', path: ['phoneNumber'] }]);
    expect(await write(owner, willing.id)).toEqual([]);
    expect([await history(owner, willing.id), await history(owner, unwilling.id)]).toEqual(before);
  }, 120_000);
});

describe('a hand-over', () => {
  test('is asked for by an owner in person with a fresh proof, and refused where it makes no sense', async () => {
    const account = await app.newAccount({ channel: false });
    const successor = await somebody();
    expect((await request(account.api, successor.email)).userErrors).toEqual([
      { code: 'STEP_UP_REQUIRED', path: null },
    ]);
    const key = await account.apiKey(['ACCOUNT_READ', 'ACCOUNT_MANAGE']);
    expect((await request(key, successor.email)).userErrors).toEqual([{ code: 'FORBIDDEN', path: null }]);
    const admin = await account.member('ADMIN');
    await stepUp(admin.api);
    const { body } = await admin.api.raw(
      `mutation ($input: AccountHandOverRequestInput!) { accountHandOverRequest(input: $input) { userErrors { code } } }`,
      { input: { newOwnerEmail: admin.email, newLegalName: 'Mine now' } },
    );
    expect(body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    await stepUp(account.api);
    for (const [input, path] of [
      [{ newOwnerEmail: 'nobody' }, 'newOwnerEmail'],
      [{ newOwnerEmail: account.owner.email }, 'newOwnerEmail'],
      [{ newLegalName: '  ' }, 'newLegalName'],
      [{ previousOwnersBecome: 'OWNER' }, 'previousOwnersBecome'],
    ] as const)
      expect((await request(account.api, successor.email, input)).userErrors).toEqual([
        { code: 'INVALID_INPUT', path: [path] },
      ]);
    expect(await state(account.api)).toBeNull();
    // Whether somebody has the address is not told.
    const nobody = `nobody-${randomBytes(6).toString('hex')}@shop.example`;
    const { handOver } = await request(account.api, nobody);
    expect(handOver).toMatchObject({ state: 'PENDING', newOwnerEmail: nobody });
  });

  test('is accepted only by the user whose address it went to, with a fresh proof', async () => {
    const account = await app.newAccount({ channel: false });
    const [successor, thief] = [await somebody(), await somebody()];
    await stepUp(account.api);
    await request(account.api, successor.email);
    const token = tokenIn(await mailTo(app, successor.email, 'hand_over_offer'));
    expect((await accept(successor.api, token)).userErrors).toEqual([{ code: 'STEP_UP_REQUIRED', path: null }]);
    await stepUp(thief.api);
    expect((await accept(thief.api, token)).userErrors).toEqual(invalid);
    expect((await decline(thief.api, token)).userErrors).toEqual(invalid);
    const { body } = await app.anonymous.raw(
      `mutation { accountHandOverAccept(input: { token: "${token}" }) { userErrors { code } } }`,
    );
    expect(body.errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
    await stepUp(successor.api);
    expect((await accept(successor.api, randomBytes(32).toString('base64url'))).userErrors).toEqual(invalid);
    const kept = await app.asOwner<{ text: string }>(`select string_agg(h::text, '') as text from account_hand_over h`);
    expect(kept[0]!.text).not.toContain(token);
    expect((await accept(successor.api, token)).userErrors).toEqual([]);
  });

  test('that is taken back, declined, over, or asked anew cannot be accepted', async () => {
    const account = await app.newAccount({ channel: false });
    const second = await account.member('OWNER');
    const successor = await somebody();
    const first = await offer(account, successor);
    // Any owner takes it back.
    expect((await withdrawal(second.api)).handOver).toMatchObject({ state: 'WITHDRAWN', newOwnerEmail: null });
    expect((await withdrawal(second.api)).userErrors).toEqual([{ code: 'NOT_FOUND', path: null }]);
    expect((await accept(successor.api, first)).userErrors).toEqual(invalid);
    await mailTo(app, successor.email, 'hand_over_ended');

    await request(account.api, successor.email);
    const tokens = (await mailsTo(app, successor.email)).filter(({ kind }) => kind === 'hand_over_offer').map(tokenIn);
    const other = await somebody();
    await request(account.api, other.email);
    for (const token of tokens) expect((await accept(successor.api, token)).userErrors).toEqual(invalid);

    const third = tokenIn(await mailTo(app, other.email, 'hand_over_offer'));
    expect((await decline(other.api, third)).isDeclined).toBe(true);
    expect((await decline(other.api, third)).userErrors).toEqual(invalid);
    expect(await state(account.api)).toMatchObject({ state: 'DECLINED', newOwnerEmail: null });

    const late = await app.newAccount({ channel: false });
    const waiting = await somebody();
    const token = await offer(late, waiting);
    await app.asOwner(
      `update account_hand_over set expires_at = now() - interval '1 second' where account_id = '${late.accountId}'; select 1`,
    );
    expect((await accept(waiting.api, token)).userErrors).toEqual(invalid);
    expect(await state(late.api)).toMatchObject({ state: 'EXPIRED', newOwnerEmail: null });
    await request(late.api, waiting.email);
    expect(await state(late.api)).toMatchObject({ state: 'PENDING' });
  });

  test('of an account that is about to be deleted is refused, and so is accepting it', async () => {
    const account = await app.newAccount({ channel: false });
    const successor = await somebody();
    const token = await offer(account, successor);
    await call(account.api, 'accountDeletionRequest', 'deletion { state }', { accountName: 'A shop' });
    const pending = [{ code: 'ACCOUNT_DELETION_PENDING', path: null }];
    expect((await accept(successor.api, token)).userErrors).toEqual(pending);
    expect((await request(account.api, successor.email)).userErrors).toEqual(pending);
    await call(account.api, 'accountDeletionCancel', 'deletion { state }', { isConfirmed: true });
    expect((await accept(successor.api, token)).userErrors).toEqual([]);
  });

  test('whose asker is no owner any more is worth nothing', async () => {
    const account = await app.newAccount({ channel: false });
    const second = await account.member('OWNER');
    const successor = await somebody();
    await stepUp(second.api);
    await request(second.api, successor.email);
    await stepUp(successor.api);
    const token = tokenIn(await mailTo(app, successor.email, 'hand_over_offer'));
    const { members } = await account.api.query(`{ members(first: 10) { nodes { id user { email } } } }`);
    const { id } = members.nodes.find((member: any) => member.user.email === second.email);
    await call(account.api, 'memberChangeRole', 'member { id }', { memberId: id, role: 'ADMIN' });
    expect((await accept(successor.api, token)).userErrors).toEqual(invalid);
    expect((await account.api.query('{ viewer { role } }')).viewer.role).toBe('OWNER');
  });

  test('is either accepted or taken back, and accepted once, whoever comes first', async () => {
    for (let i = 0; i < 4; i++) {
      const account = await app.newAccount({ channel: false });
      const successor = await somebody();
      const token = await offer(account, successor);
      const back = account.api
        .raw(
          `mutation { accountHandOverWithdraw(input: { isConfirmed: true }) { handOver { state } userErrors { code } } }`,
        )
        .then(({ body }) => body.data?.accountHandOverWithdraw?.handOver?.state === 'WITHDRAWN');
      const [one, two, isBack] = await Promise.all([accept(successor.api, token), accept(successor.api, token), back]);
      const accepted = [one, two].filter(({ accountId }) => accountId);
      expect([accepted.length, isBack]).toEqual(isBack ? [0, true] : [1, false]);
      const owners = await app.asOwner<{ email: string }>(
        `select u.email from membership m join app_user u on u.id = m.user_id
         where m.account_id = '${account.accountId}' and m.role = 'OWNER'`,
      );
      expect(owners).toEqual([{ email: isBack ? account.owner.email : successor.email }]);
    }
  });

  test('to somebody who is erased is over, and names them no more', async () => {
    const account = await app.newAccount({ channel: false });
    const other = await app.newAccount({ channel: false });
    const member = await other.member('AGENT');
    await stepUp(account.api);
    await request(account.api, member.email);
    const receipt = await leave(app, member);
    await makeDue(app, receipt);
    expect((await ended(app, receipt)).state).toBe('ERASED');
    expect(await state(account.api)).toMatchObject({ state: 'WITHDRAWN', newOwnerEmail: null });
    const found = await app.asOwner(`select id from account_hand_over h where h::text like '%${member.email}%'`);
    expect(found).toEqual([]);
  }, 60_000);

  test('fills nobody’s mailbox', async () => {
    const account = await app.newAccount({ channel: false });
    await stepUp(account.api);
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 6; i++)
      codes.push((await request(account.api, `someone-${i}@shop.example`)).userErrors[0]?.code);
    expect(codes).toEqual([...Array.from({ length: 5 }, () => undefined), 'TOO_MANY_ATTEMPTS']);
  });
});
