import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailTo } from '../../kit/mail.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';
import { until } from '../../kit/until.js';
import { call, done, newContact, refusal, requestOf, saidTo, stranger, verified, writer } from './kit.js';

let app: TestApp;
let account: TestAccount;
let businessNumber: string;
beforeAll(async () => {
  app = await startTestApp({ env: { ...operatorSettings, PRIVACY_EMAIL: 'privacy@talk.example' } });
  account = await app.newAccount();
  businessNumber = (await account.api.query('{ channels { nodes { displayPhoneNumber } } }')).channels.nodes[0]
    .displayPhoneNumber;
}, 240_000);
afterAll(() => app.stop());

const day = 86_400_000;
const ask = (input: object, from = stranger(app)) => call(from, 'privacyInquiryCreate', input, 'receivedAt dueAt');
const inquiryFields = 'id kind state text email receivedAt dueAt answer requestId closedAt';
const inquiries = async (): Promise<any[]> =>
  (await account.api.query(`{ privacyInquiries { nodes { ${inquiryFields} } } }`)).privacyInquiries.nodes;
const act = (name: string, input: object, api = account.api) => call(api, name, input, `inquiry { ${inquiryFields} }`);
const send = (conversationId: string, clientMessageId: string) =>
  call(
    account.api,
    'messageSend',
    { conversationId, clientMessageId, content: { text: { body: 'Good news!' } } },
    'message { id }',
  );

describe('questions and complaints', () => {
  test('are taken from everybody, answered by mail, and at rest sealed', async () => {
    const email = 'curious@mail.example';
    const given = { text: 'What do you keep of me, zqsecretword?', businessNumber, email, country: 'IN' };
    const { dueAt, receivedAt } = await ask(given);
    const inquiry = (await inquiries()).find((one) => one.text === given.text);
    expect(inquiry).toMatchObject({ kind: 'INQUIRY', state: 'OPEN', email, dueAt, receivedAt });
    const [row] = await app.asOwner<{ text: string }>(
      `select i::text as text from privacy_inquiry i where account_id = '${account.accountId}' limit 1`,
    );
    expect(row!.text).not.toMatch(/zqsecretword|curious/);
    await mailTo(app, account.owner.email, 'inquiry_waiting');
    const answered = await act('privacyInquiryAnswer', { inquiryId: inquiry.id, answer: 'Your number, no more.' });
    expect(answered.inquiry).toMatchObject({ state: 'ANSWERED', answer: 'Your number, no more.' });
    expect((await mailTo(app, email, 'inquiry_answer')).text).toContain('Your number, no more.');
    const again = { inquiryId: inquiry.id, answer: 'Once more.' };
    expect((await act('privacyInquiryAnswer', again)).userErrors[0].code).toBe('REQUEST_STATE');
    expect((await act('privacyInquiryConvert', { inquiryId: inquiry.id, kind: 'ACCESS' })).userErrors[0].code).toBe(
      'REQUEST_STATE',
    );
  });

  test('a complaint is answered within 30 days, whatever a law allows', async () => {
    const common = { businessNumber, email: 'angry@mail.example', country: 'IN' };
    const grievance = await ask({ ...common, kind: 'GRIEVANCE', text: 'You write too much.' });
    const inquiry = await ask({ ...common, text: 'How are you?' });
    const span = ({ receivedAt, dueAt }: any): number => (Date.parse(dueAt) - Date.parse(receivedAt)) / day;
    expect(span(grievance)).toBe(30);
    expect(span(inquiry)).toBeGreaterThan(89);
  });

  test('become the request that they are, which came when it came', async () => {
    const email = 'forget@mail.example';
    const contactId = await newContact(account, { email });
    await ask({ text: 'Please forget me', businessNumber, email, country: 'DE' });
    // It lay there for nine days.
    await app.asOwner(
      `update privacy_inquiry set received_at = received_at - interval '9 days', due_at = due_at - interval '9 days'
       where id = (select max(id::text)::uuid from privacy_inquiry)`,
    );
    const inquiry = (await inquiries()).find((one) => one.email === email);
    const other = await app.newAccount({ channel: false });
    const input = { inquiryId: inquiry.id, kind: 'ERASURE' };
    expect((await act('privacyInquiryConvert', input, other.api)).userErrors[0].code).toBe('NOT_FOUND');
    const { inquiry: converted } = await act('privacyInquiryConvert', input);
    expect(converted.state).toBe('CONVERTED');
    const request = await requestOf(account.api, converted.requestId);
    expect(request).toMatchObject({
      ...{ kind: 'ERASURE', state: 'IDENTITY_PENDING', contactId, note: 'Please forget me' },
      receivedAt: inquiry.receivedAt,
    });
    // The month began when it came.
    const span = Date.parse(request.dueAt) - Date.parse(inquiry.receivedAt);
    expect(span).toBeLessThan(32 * day);
    expect(Date.parse(request.dueAt)).toBeLessThan(app.clock.now().getTime() + 24 * day);
    expect((await act('privacyInquiryConvert', input)).userErrors[0].code).toBe('REQUEST_STATE');
  });

  test('refuse a flood, and what cannot be answered', async () => {
    const from = stranger(app);
    const codes: unknown[] = [];
    for (let i = 0; i < 6; i++)
      codes.push((await ask({ text: 'Hello', email: 'a@mail.example' }, from)).userErrors[0]?.code);
    expect(codes).toEqual([...Array(5).fill(undefined), 'TOO_MANY_ATTEMPTS']);
    expect((await ask({ text: 'Hello', businessNumber })).userErrors[0].path).toEqual(['email']);
    expect((await ask({ text: ' ', email: 'a@mail.example' })).userErrors[0].path).toEqual(['text']);
  });

  test('to the platform are answered by operators', async () => {
    const email = account.owner.email;
    await ask({ kind: 'GRIEVANCE', text: 'I want out', email, country: 'DE' });
    const list = async () =>
      (await asOperator(app).query(`{ ownInquiries { nodes { ${inquiryFields} } } }`)).ownInquiries.nodes;
    const inquiry = (await list()).find((one: any) => one.email === email);
    expect((await inquiries()).some(({ id }) => id === inquiry.id)).toBe(false);
    const input = { inquiryId: inquiry.id, kind: 'ERASURE' };
    const convert = () =>
      asOperator(app).query(
        `mutation ($input: OwnInquiryConvertInput!) { ownInquiryConvert(input: $input) { inquiry { state requestId } userErrors { code } } }`,
        { input },
      );
    const { ownInquiryConvert } = await convert();
    expect(ownInquiryConvert.inquiry.state).toBe('CONVERTED');
    await mailTo(app, email, 'request_code');
    expect((await convert()).ownInquiryConvert.userErrors).toEqual([{ code: 'REQUEST_STATE' }]);
    expect((await act('privacyInquiryConvert', input)).userErrors[0].code).toBe('NOT_FOUND');
  });
});

const reports = async (): Promise<any[]> =>
  (
    await account.api.query(
      '{ minorReports { nodes { id state contactId evidence phoneNumber reporter erasureJobId decidedAt } } }',
    )
  ).minorReports.nodes;
const report = (input: object, from = stranger(app)) => call(from, 'minorReportCreate', input, 'isReported');
const decide = (name: string, reportId: string, api = account.api) =>
  api.query(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { report { state erasureJobId } userErrors { code } } }`,
    { input: { reportId } },
  );
const restricted = async (id: string): Promise<boolean> =>
  (await account.api.query('query ($id: ID!) { contact(id: $id) { isRestricted } }', { id })).contact?.isRestricted;

/** Whom a report from outside is about is looked for behind its answer. */
const untilRestricted = (id: string): Promise<boolean> =>
  until('the report is joined to its contact', () => restricted(id), 30_000);

describe('somebody who may be too young', () => {
  test('gets nothing from the report on; rejected, everything again, and nothing was deleted', async () => {
    const { waId, contactId, conversationId } = await writer(account);
    const given = { businessNumber, phoneNumber: `+${waId}`, evidence: 'She is in my class.', reporter: 'a teacher' };
    const known = await report(given);
    const unknown = await report({ ...given, phoneNumber: `+${newWaId()}` });
    expect(known).toEqual(unknown);
    await untilRestricted(contactId);
    expect((await send(conversationId, 'frozen')).userErrors[0].code).toBe('CONTACT_RESTRICTED');
    const found = (await reports()).find((one) => one.contactId === contactId);
    expect(found).toMatchObject({ state: 'REPORTED', evidence: given.evidence, reporter: 'a teacher' });
    const other = await app.newAccount({ channel: false });
    const agent = await account.member('AGENT');
    expect((await decide('minorReportConfirm', found.id, other.api)).minorReportConfirm.userErrors).toEqual([
      { code: 'NOT_FOUND' },
    ]);
    await expect(decide('minorReportConfirm', found.id, agent.api)).rejects.toThrow('FORBIDDEN');
    expect((await decide('minorReportReject', found.id)).minorReportReject.report).toEqual({
      ...{ state: 'REJECTED', erasureJobId: null },
    });
    expect(await restricted(contactId)).toBe(false);
    expect((await send(conversationId, 'thawed')).userErrors).toEqual([]);
    expect((await decide('minorReportConfirm', found.id)).minorReportConfirm.userErrors).toEqual([
      { code: 'REQUEST_STATE' },
    ]);
  });

  test('a message that was accepted before the report does not go out after it', async () => {
    const { waId, contactId, conversationId } = await writer(account);
    // The worker finds it only after the report.
    const { message } = await send(conversationId, 'early');
    await report({ businessNumber, phoneNumber: `+${waId}`, evidence: 'A child.' });
    const seen = await until('it is decided', async () => {
      const { node } = await account.api.query('query ($id: ID!) { node(id: $id) { ... on Message { status } } }', {
        id: message.id,
      });
      return node.status !== 'QUEUED' && node.status !== 'SENDING' && node.status;
    });
    // Either it was out before the report was taken, or it never goes.
    expect((await saidTo(account, waId)).length).toBe(seen === 'FAILED' ? 0 : 1);
    await untilRestricted(contactId);
    expect((await send(conversationId, 'late')).userErrors[0].code).toBe('CONTACT_RESTRICTED');
  });

  test('that nobody was found for in time is looked for when it is decided', async () => {
    const waId = newWaId();
    await report({ businessNumber, phoneNumber: `+${waId}`, evidence: 'A child.' });
    await until('it was looked for', async () => (await app.jobs.pending('requests.find_minor')) === 0, 30_000);
    const found = (await reports()).find((one) => one.phoneNumber === `+${waId}`);
    expect(found).toMatchObject({ state: 'REPORTED', contactId: null });
    // Writes only afterwards.
    const contactId = await newContact(account, { phoneNumber: `+${waId}` });
    const { report: confirmed } = (await decide('minorReportConfirm', found.id)).minorReportConfirm;
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', erasureJobId: expect.stringMatching(/^ers_/) });
    expect((await reports()).find(({ id }) => id === found.id).contactId).toBe(contactId);
  });

  test('confirmed, is erased and written to no more', async () => {
    const { waId, contactId } = await writer(account);
    const agent = await account.member('AGENT');
    const byAgent = await call(
      agent.api,
      'contactMinorReport',
      { contactId, evidence: 'She said that she is twelve.' },
      'isReported',
    );
    expect(byAgent).toEqual({ isReported: true, userErrors: [] });
    const found = (await reports()).find((one) => one.contactId === contactId);
    const { report: confirmed } = (await decide('minorReportConfirm', found.id)).minorReportConfirm;
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', erasureJobId: expect.stringMatching(/^ers_/) });
    await until(
      'the contact is erased',
      async () =>
        (
          await account.api.query('query ($id: ID!) { erasureJob(id: $id) { state } }', {
            id: confirmed.erasureJobId,
          })
        ).erasureJob.state === 'ERASED',
      60_000,
    );
    await app.core.following.settled(account.accountId);
    expect((await reports()).find(({ id }) => id === found.id)).toMatchObject({ evidence: null, reporter: null });
    const { userErrors } = (
      await account.api.query(
        'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { userErrors { code } } }',
        { input: { phoneNumber: `+${waId}` } },
      )
    ).contactCreate;
    expect(userErrors).toEqual([{ code: 'CONTACT_SUPPRESSED' }]);
  }, 90_000);
});

describe('a restriction', () => {
  test('is lifted with a word to the person, and no other one with it', async () => {
    const { waId, contactId, conversationId } = await writer(account);
    const { id: requestId } = await verified(account, 'RESTRICTION', contactId);
    const reason = 'The figures were checked.';
    expect(await refusal(account.api, 'dataSubjectRequestLiftRestriction', { requestId, reason })).toBe(
      'REQUEST_STATE',
    );
    await done(account.api, 'dataSubjectRequestAccept', { requestId });
    await call(account.api, 'contactMinorReport', { contactId, evidence: 'Perhaps.' }, 'isReported');
    const found = (await reports()).find((one) => one.contactId === contactId);
    await decide('minorReportReject', found.id);
    expect((await send(conversationId, 'still')).userErrors[0].code).toBe('CONTACT_RESTRICTED');
    await done(account.api, 'dataSubjectRequestLiftRestriction', { requestId, reason });
    await until('the person is told', async () => (await saidTo(account, waId)).some((text) => text.includes(reason)));
    expect((await send(conversationId, 'again')).userErrors).toEqual([]);
    expect(await refusal(account.api, 'dataSubjectRequestLiftRestriction', { requestId, reason })).toBe(
      'REQUEST_STATE',
    );
  });
});
