import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { readSignedRequest } from '../../../src/domains/requests/meta-deletion.js';
import { requestIn } from '../../../src/domains/requests/request-words.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo, mailTo } from '../../kit/mail.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';
import { until } from '../../kit/until.js';
import { call, codeTo, done, fields, newContact, saidTo, stranger, untilState, writer } from './kit.js';

let app: TestApp;
let account: TestAccount;
let businessNumber: string;
const secret = 'test-app-secret';
beforeAll(async () => {
  app = await startTestApp({ env: { ...operatorSettings, PRIVACY_EMAIL: 'privacy@talk.example' } });
  account = await app.newAccount();
  businessNumber = (await account.api.query('{ channels { nodes { displayPhoneNumber } } }')).channels.nodes[0]
    .displayPhoneNumber;
}, 240_000);
afterAll(() => app.stop());

const submit = (input: object, from = stranger(app)) =>
  call(from, 'dataSubjectRequestSubmit', input, 'confirmationCode');
const confirm = (confirmationCode: string, code: string) =>
  call(stranger(app), 'dataSubjectRequestConfirm', { confirmationCode, code }, 'status { state }');
const status = async (confirmationCode: string): Promise<any> =>
  (
    await app.anonymous.query(
      `query ($c: String!) { dataSubjectRequestStatus(confirmationCode: $c) { kind state receivedAt dueAt closedAt } }`,
      { c: confirmationCode },
    )
  ).dataSubjectRequestStatus;
const requests = async (): Promise<any[]> =>
  (await account.api.query(`{ dataSubjectRequests(first: 50) { nodes { ${fields} } } }`)).dataSubjectRequests.nodes;

describe('the public door', () => {
  test('answers the same whether the number is known; the code alone opens it', async () => {
    const { waId, contactId } = await writer(account);
    const known = await submit({ kind: 'ERASURE', businessNumber, phoneNumber: `+${waId}`, country: 'DE' });
    const unknown = await submit({ kind: 'ERASURE', businessNumber, phoneNumber: `+${newWaId()}`, country: 'DE' });
    expect(known.userErrors).toEqual([]);
    expect(unknown.userErrors).toEqual([]);
    for (const { confirmationCode } of [known, unknown]) expect(confirmationCode).toMatch(/^[0-9a-f]{40}$/);
    const [one, two] = [await status(known.confirmationCode), await status(unknown.confirmationCode)];
    expect([one.state, one.kind, one.closedAt, one.dueAt]).toEqual([two.state, two.kind, two.closedAt, two.dueAt]);
    expect(one.state).toBe('IDENTITY_PENDING');

    // Asked again from elsewhere, nothing is told of the first one.
    const again = await submit({ kind: 'ERASURE', businessNumber, phoneNumber: `+${waId}`, country: 'DE' });
    expect((await status(again.confirmationCode)).state).toBe('IDENTITY_PENDING');

    const code = await codeTo(account, waId);
    // Every member reads the thread, and none of them the code, wherever the message is shown or kept.
    const { conversations } = await account.api.query(
      `query ($search: String) { conversations(search: $search, first: 1) { nodes { lastMessage { preview }
        messages(first: 5) { nodes { preview content { __typename ... on TextContent { body } } } } } } }`,
      { search: waId },
    );
    const shown = JSON.stringify(conversations);
    expect(shown).toContain('Your code is ••••••.');
    expect(shown).not.toContain(code);
    const kept = await app.asOwner<{ text: string }>(
      `select m::text as text from message m where m.account_id = '${account.accountId}' and m.direction = 'OUTBOUND'
       union all select s::text from message_search s where s.account_id = '${account.accountId}'
       union all select e::text from domain_event e where e.account_id = '${account.accountId}'`,
    );
    expect(kept.filter(({ text }) => text.includes(`code is ${code}`) || text.includes(`'${code}'`))).toEqual([]);
    expect((await confirm(unknown.confirmationCode, code)).userErrors).toEqual([
      { code: 'WRONG_CODE', path: ['code'] },
    ]);
    expect((await confirm('0'.repeat(40), code)).userErrors).toEqual([{ code: 'WRONG_CODE', path: ['code'] }]);
    // Who asked second proves it for both.
    expect((await confirm(again.confirmationCode, code)).status).toEqual({ state: 'AWAITING_CONTROLLER' });
    expect((await status(known.confirmationCode)).state).toBe('AWAITING_CONTROLLER');
    expect((await status(unknown.confirmationCode)).state).toBe('IDENTITY_PENDING');

    // The business is asked, and nothing happens before it says so.
    const request = (await requests()).find((found) => found.contactId === contactId && found.state !== 'DUPLICATE');
    expect(request).toMatchObject({ intake: 'APP', role: 'PROCESSOR', verifiedBy: 'CODE', erasureJob: null });
    await done(account.api, 'dataSubjectRequestAccept', { requestId: request.id });
    await untilState(account, request.id, 'COMPLETED');
    expect((await status(again.confirmationCode)).state).toBe('COMPLETED');
    const page = await fetch(`${app.url}/privacy/requests/${again.confirmationCode}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('It was carried out.')]);
    const other = await fetch(`${app.url}/privacy/requests/${'0'.repeat(40)}`);
    expect(other.status).toBe(404);
  }, 120_000);

  test('sends codes to what the business knows, never to what a stranger gives', async () => {
    const email = 'known@mail.example';
    await newContact(account, { email });
    const { confirmationCode } = await submit({ kind: 'ACCESS', businessNumber, email });
    await submit({ kind: 'ACCESS', businessNumber, email: 'stranger@mail.example' });
    const { text } = await mailTo(app, email, 'request_code');
    const code = /Your code is (\d{6})/.exec(text)![1]!;
    expect((await confirm(confirmationCode, code)).status).toEqual({ state: 'AWAITING_CONTROLLER' });
    await app.core.following.settled(account.accountId);
    expect(await mailsTo(app, 'stranger@mail.example')).toEqual([]);
  });

  test('stops a flood, and refuses what nobody can answer', async () => {
    const phoneNumber = `+${newWaId()}`;
    const codes: (string | undefined)[] = [];
    const from = stranger(app);
    for (let i = 0; i < 7; i++)
      codes.push((await submit({ kind: 'ACCESS', businessNumber, phoneNumber }, from)).userErrors[0]?.code);
    expect(codes.slice(0, 5)).toEqual(Array(5).fill(undefined));
    expect(codes.slice(5)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    expect((await requests()).filter(({ identity }) => identity.phoneNumber === phoneNumber)).toHaveLength(1);
    const both = { kind: 'ACCESS', businessNumber, phoneNumber, email: 'both@mail.example' };
    expect((await submit(both)).userErrors[0]).toEqual({ code: 'INVALID_INPUT', path: ['phoneNumber'] });
    const nobody = { kind: 'ACCESS', businessNumber: `+${newWaId()}`, phoneNumber };
    expect((await submit(nobody)).userErrors[0]).toEqual({ code: 'NOT_FOUND', path: ['businessNumber'] });
    expect((await submit({ kind: 'ACCESS' })).userErrors[0]).toEqual({ code: 'INVALID_INPUT', path: ['email'] });
    const page = await fetch(`${app.url}/privacy/requests`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('dataSubjectRequestSubmit')]);
  });
});

describe('a message', () => {
  test('opens a request where it can mean nothing else', () => {
    for (const text of ['Delete my data', 'DELETE MY DATA!!', ' delete  my data. ', 'Lösche meine Daten', 'forget me'])
      expect([text, requestIn(text)]).toEqual([text, 'ERASURE']);
    expect(requestIn('send me my data')).toBe('ACCESS');
    for (const text of [
      ...[
        'please delete my order',
        'do not delete my data',
        'delete',
        'data',
        'you should delete my data some day, no?',
      ],
      ...['how do I delete my data plan', 'forget me not', ''],
    ])
      expect([text, requestIn(text)]).toEqual([text, undefined]);
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (noise) => requestIn(`${noise}q`) === undefined));
  });

  test('is the proof itself; it is confirmed, routed to the business, and one request however often it comes', async () => {
    const { waId, contactId } = await writer(account, 'Delete my data');
    const request = await until('the request is there', async () =>
      (await requests()).find((one) => one.contactId === contactId),
    );
    expect(request).toMatchObject({
      ...{
        kind: 'ERASURE',
        intake: 'WHATSAPP',
        state: 'AWAITING_CONTROLLER',
        verifiedBy: 'CHANNEL',
        jurisdiction: 'EU',
      },
      ...{ erasureJob: null },
    });
    await until('it is confirmed', async () =>
      (await saidTo(account, waId)).some((text) => text.includes('We have taken it down')),
    );
    await account.inbound({ from: { waId }, text: 'delete my data' });
    await account.inbound({ from: { waId }, text: 'please do not delete my data' });
    await until('the second is there', async () => {
      const all = (await requests()).filter((one) => one.contactId === contactId);
      return all.length === 2 && all.some((one) => one.duplicateOfId === request.id);
    });
    await app.core.following.settled(account.accountId);
    expect((await requests()).filter((one) => one.contactId === contactId)).toHaveLength(2);
  });

  test('proves what somebody of the business wrote down before', async () => {
    const { waId, contactId } = await writer(account);
    const { id } = await done(account.api, 'dataSubjectRequestCreate', { kind: 'ACCESS', contactId, intake: 'EMAIL' });
    await account.inbound({ from: { waId }, text: 'send me my data' });
    const request = await untilState(account, id, 'AWAITING_CONTROLLER');
    expect(request.verifiedBy).toBe('CHANNEL');
  });
});

const sign = (payload: object, key = secret): string => {
  const body = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${createHmac('sha256', key).update(body).digest('base64url')}.${body}`;
};
const seconds = (later = 0): number => Math.floor(app.clock.now().getTime() / 1000) + later;
const signedBy = (userId: string, key?: string): string =>
  sign({ algorithm: 'HMAC-SHA256', issued_at: Math.floor(app.clock.now().getTime() / 1000), user_id: userId }, key);
const post = (body: string, type = 'application/x-www-form-urlencoded') =>
  fetch(`${app.url}/privacy/meta/data-deletion`, { method: 'POST', headers: { 'content-type': type }, body });
const own = async (): Promise<any[]> =>
  (
    await asOperator(app).query(
      `{ ownRequests(first: 50) { nodes { id kind intake state verifiedBy metaUserId identity { email } dueAt denials { ground } closedAt } } }`,
    )
  ).ownRequests.nodes;

describe("Meta's callback", () => {
  test('is refused unless Meta signed it, and leaves nothing then', async () => {
    const before = (await own()).length;
    const good = signedBy('218471');
    const [signature, payload] = good.split('.') as [string, string];
    const other = Buffer.from('{"algorithm":"HMAC-SHA256","user_id":"1"}').toString('base64url');
    for (const signed of [
      ...[signedBy('218471', 'another-secret'), `${signature}.${other}`, `.${payload}`, `${signature}.`, payload, ''],
      ...[
        `${good}.x`,
        sign({ algorithm: 'none', user_id: '1', issued_at: seconds() }),
        sign({ algorithm: 'HMAC-SHA256', issued_at: seconds() }),
        // Repeated by somebody who saw it once, made for later, and without a time.
        ...[seconds(-3_601), seconds(301), String(seconds()), null].map((issued) =>
          sign({ algorithm: 'HMAC-SHA256', user_id: '218471', issued_at: issued }),
        ),
        sign({ algorithm: 'HMAC-SHA256', user_id: '218471' }),
        `${signature}x.${payload}`,
      ],
      ...[sign({ algorithm: 'HMAC-SHA256', user_id: { $ne: 1 }, issued_at: seconds() }), 'x'.repeat(9_000)],
    ])
      expect([signed, (await post(new URLSearchParams({ signed_request: signed }).toString())).status]).toEqual([
        signed,
        401,
      ]);
    expect((await post('')).status).toBe(401);
    expect((await post('{}', 'application/json')).status).toBe(415);
    expect(await own()).toHaveLength(before);
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (a, b) => readSignedRequest(`${a}.${b}`, [secret], new Date()) === undefined,
      ),
    );
  });

  test('is answered with a code whose page says how far it is; twice is one', async () => {
    const body = new URLSearchParams({ signed_request: signedBy('218472') }).toString();
    const answers = await Promise.all([post(body), post(body)]);
    expect(answers.map((one) => one.status)).toEqual([200, 200]);
    const [first, second] = (await Promise.all(answers.map((one) => one.json()))) as any[];
    expect(Object.keys(first).sort()).toEqual(['confirmation_code', 'url']);
    expect(first.confirmation_code).toMatch(/^[0-9a-z]+$/);
    expect(first.url).toContain(first.confirmation_code);
    // The same request has the same code, now and when it is delivered again.
    expect(second).toEqual(first);
    expect(await (await post(body)).json()).toEqual(first);
    for (const { confirmation_code: code } of [first, second]) {
      const page = await fetch(`${app.url}/privacy/requests/${code}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('It is being carried out.');
      expect((await status(code)).state).toBe('VERIFIED');
    }
    expect((await own()).filter(({ state, intake }) => state === 'DUPLICATE' && intake === 'META_CALLBACK')).toEqual(
      [],
    );
    const found = (await own()).filter((one) => one.metaUserId === '218472');
    expect(found).toEqual([expect.objectContaining({ kind: 'ERASURE', intake: 'META_CALLBACK', verifiedBy: 'META' })]);
    await mailTo(app, 'privacy@talk.example', 'request_waiting');
    // The business sees nothing of it.
    expect((await requests()).filter(({ intake }) => intake === 'META_CALLBACK')).toEqual([]);
  });
});

describe("the platform's own people", () => {
  test('ask without a business; operators answer, and an erasure without a scan is never complete', async () => {
    const email = account.owner.email;
    const { confirmationCode } = await submit({ kind: 'ERASURE', email, country: 'DE' });
    const unknown = await submit({ kind: 'ERASURE', email: 'nobody@else.example', country: 'DE' });
    const { text } = await mailTo(app, email, 'request_code');
    const code = /Your code is (\d{6})/.exec(text)![1]!;
    expect((await confirm(unknown.confirmationCode, code)).userErrors[0].code).toBe('WRONG_CODE');
    app.clock.advance(16 * 60_000);
    // Too old: a new one is needed.
    expect((await confirm(confirmationCode, code)).userErrors[0].code).toBe('WRONG_CODE');
    const again = await submit({ kind: 'ERASURE', email, country: 'DE' });
    const fresh = await until('another code', async () => {
      const codes = (await mailsTo(app, email)).flatMap((mail) => /Your code is (\d{6})/.exec(mail.text)?.[1] ?? []);
      return codes.find((one) => one !== code);
    });
    expect((await confirm(again.confirmationCode, fresh)).status).toEqual({ state: 'VERIFIED' });
    expect(await mailsTo(app, 'nobody@else.example')).toEqual([]);

    const request = (await own()).find((one) => one.identity.email === email);
    const act = (name: string, input: object) =>
      call(asOperator(app), name, input, 'request { state denials { ground } }');
    const requestId = request.id;
    const answer = { requestId, answer: 'Your sign-in is gone.' };
    expect(
      (await act('ownRequestComplete', { ...answer, denials: [{ category: 'ALL', ground: 'NO_DATA' }] })).userErrors[0]
        .code,
    ).toBe('REQUEST_STATE');
    expect((await act('ownRequestStart', { requestId })).request.state).toBe('IN_PROGRESS');
    expect((await act('ownRequestComplete', answer)).userErrors[0].code).toBe('REQUEST_NOT_FINISHED');
    const denials = [{ category: 'CONTENT', ground: 'LEGAL_OBLIGATION' }];
    expect((await act('ownRequestComplete', { ...answer, denials })).request.state).toBe('PARTIALLY_COMPLETED');
    expect((await act('ownRequestDeny', { requestId, denials })).userErrors[0].code).toBe('REQUEST_STATE');
    expect((await own()).find((one) => one.id === requestId)).toMatchObject({ identity: { email: null } });
    expect((await status(again.confirmationCode)).state).toBe('PARTIALLY_COMPLETED');
    const member = await account.api.raw('{ ownRequests { nodes { id } } }');
    expect(member.body.errors![0]!.extensions['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
  });
});
