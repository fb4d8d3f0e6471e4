import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';
import { until } from '../../kit/until.js';
import { mutate } from '../../privacy/subject.js';
import { place, release, refused, setPolicy, runNow, uuid } from '../retention/retentions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: operatorSettings });
}, 120_000);
afterAll(() => app.stop());

type Name = 'ada' | 'grace' | 'linus';
const fields = `id state approvers contactIds gagUntil rowCount sha256 downloadUrl createdBy`;
/** Does something as an operator; `codes`: what was refused. */
async function act(name: Name, verb: string, input: object): Promise<any> {
  const data = await asOperator(app, name).query(
    `mutation ($input: LegalRequest${verb}Input!) { legalRequest${verb}(input: $input) { legalRequest { ${fields} } userErrors { code path } } }`,
    { input },
  );
  const { legalRequest, userErrors } = data[`legalRequest${verb}`];
  return { ...legalRequest, errors: userErrors };
}
const demand = (account: TestAccount, contactIds: string[], more: object = {}) => ({
  accountId: account.id,
  authority: 'Court of Somewhere',
  reference: '7 Js 12/26',
  basis: 'Code of criminal procedure, s. 100',
  contactIds,
  ...more,
});
const disclosuresOf = async (account: TestAccount, contactId: string): Promise<any[]> =>
  (
    await account.api.query(
      `query ($contactId: ID!) { disclosures(contactId: $contactId) { recipient recipientKind purpose basis categories count firstAt lastAt } }`,
      { contactId },
    )
  ).disclosures;
const legalOf = async (account: TestAccount): Promise<any[]> =>
  (await account.api.query('{ legalDisclosures { nodes { id authority reference rowCount } } }')).legalDisclosures
    .nodes;

/** Somebody who wrote these words, at these times (ISO). */
async function writer(
  account: TestAccount,
  words: readonly (readonly [text: string, at: string])[],
): Promise<{ contactId: string; conversationId: string; waId: string }> {
  const waId = newWaId();
  for (const [text] of words) await account.inbound({ from: { waId, name: 'A writer' }, text });
  const thread = await until('all words are there', async () => {
    const { conversations } = await account.api.query(
      `{ conversations(first: 10) { nodes { id contact { id phoneNumber } messages(first: 10) { nodes { id } } } } }`,
    );
    const found = conversations.nodes.find((one: any) => one.contact.phoneNumber === `+${waId}`);
    return found?.messages.nodes.length === words.length && found;
  });
  for (const [text, at] of words)
    await app.asOwner(
      `update message set sent_at = '${at}' where account_id = '${account.accountId}' and preview = '${text}'`,
    );
  return { contactId: thread.contact.id, conversationId: thread.id, waId };
}
const linesOf = async (url: string): Promise<any[]> => {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return (await response.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
};
const approved = async (account: TestAccount, contactIds: string[], more: object = {}): Promise<string> => {
  const { id, errors } = await act('ada', 'Create', demand(account, contactIds, more));
  expect(errors).toEqual([]);
  await act('ada', 'Approve', { legalRequestId: id });
  const { state } = await act('grace', 'Approve', { legalRequestId: id });
  expect(state).toBe('APPROVED');
  return id;
};

describe('a request of an authority', () => {
  test('needs two operators, each once, and is nothing for anybody else', async () => {
    const account = await app.newAccount();
    const { contactId } = await writer(account, [['hello', '2026-01-01T12:00:00Z']]);
    const { id, state, createdBy, approvers } = await act('ada', 'Create', demand(account, [contactId]));
    expect([state, createdBy, approvers]).toEqual(['RECEIVED', 'ada', []]);
    const which = { legalRequestId: id };
    expect((await act('ada', 'Execute', which)).errors).toEqual([
      { code: 'LEGAL_REQUEST_STATE', path: ['legalRequestId'] },
    ]);
    expect(await act('ada', 'Approve', which)).toMatchObject({ state: 'RECEIVED', approvers: ['ada'] });
    expect((await act('ada', 'Approve', which)).errors).toEqual([{ code: 'SAME_APPROVER', path: ['legalRequestId'] }]);
    expect((await act('ada', 'Execute', which)).errors).toMatchObject([{ code: 'LEGAL_REQUEST_STATE' }]);
    // Two at once: one of them makes it whole, the other comes too late.
    const both = await Promise.all([act('grace', 'Approve', which), act('grace', 'Approve', which)]);
    expect(both.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
    expect((await act('linus', 'Approve', which)).errors).toMatchObject([{ code: 'LEGAL_REQUEST_STATE' }]);
    for (const api of [account.api, app.anonymous]) {
      for (const document of [
        '{ legalRequests { nodes { id } } }',
        `mutation { legalRequestApprove(input: { legalRequestId: "${id}" }) { userErrors { code } } }`,
      ])
        expect((await api.raw(document)).body.errors![0]!.extensions['code']).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
    const { operatorActs } = await asOperator(app).query('{ operatorActs(first: 3) { nodes { operator action } } }');
    expect(operatorActs.nodes).toEqual([
      { operator: 'grace', action: 'legal_request.approved' },
      { operator: 'ada', action: 'legal_request.approved' },
      { operator: 'ada', action: 'legal_request.taken' },
    ]);
    // The database itself refuses one person twice, and a file without two.
    for (const sql of [`approvers = '{ada,ada}'`, `approvers = '{ada}'`, `approvers = '{ada,grace,linus}'`])
      await expect(app.asOwner(`update legal_request set ${sql} where id = '${uuid(id)}'`)).rejects.toThrow(/check/);
  });

  test('is refused where it names nobody, strangers, or no sound times', async () => {
    const account = await app.newAccount();
    const other = await app.newAccount();
    const { contactId } = await writer(other, [['hi', '2026-01-01T12:00:00Z']]);
    const no = async (more: object, contactIds = [contactId], of = other) =>
      (await act('ada', 'Create', { ...demand(of, contactIds), ...more })).errors;
    expect(await no({}, [contactId], account)).toEqual([{ code: 'NOT_FOUND', path: ['contactIds', '0'] }]);
    expect(await no({}, [contactId, 'ctc_nothing'])).toEqual([{ code: 'NOT_FOUND', path: ['contactIds', '1'] }]);
    expect(await no({}, [])).toEqual([{ code: 'INVALID_INPUT', path: ['contactIds'] }]);
    expect(await no({ authority: ' ' })).toEqual([{ code: 'INVALID_INPUT', path: ['authority'] }]);
    expect(await no({ since: '2026-02-01T00:00:00Z', until: '2026-02-01T00:00:00Z' })).toEqual([
      { code: 'INVALID_INPUT', path: ['until'] },
    ]);
    expect(await no({ gagUntil: new Date(app.clock.now().getTime() - 1).toISOString() })).toEqual([
      { code: 'INVALID_INPUT', path: ['gagUntil'] },
    ]);
    expect(await no({ accountId: 'acc_nothing' })).toEqual([{ code: 'NOT_FOUND', path: ['accountId'] }]);
  });

  test('hands over what it names and nothing else, tells the owner, and holds until it is closed', async () => {
    const account = await app.newAccount();
    const { contactId, conversationId } = await writer(account, [
      ['too early', '2026-01-31T23:59:59.999Z'],
      ['first word', '2026-02-01T00:00:00Z'],
      ['last word', '2026-02-28T23:59:59.999Z'],
      ['too late', '2026-03-01T00:00:00Z'],
    ]);
    await writer(account, [['of somebody else', '2026-02-10T00:00:00Z']]);
    await mutate(account, 'noteCreate', 'note { id }', { conversationId, body: 'a note among us' });
    const id = await approved(account, [contactId], { since: '2026-02-01T00:00:00Z', until: '2026-03-01T00:00:00Z' });
    const done = await act('linus', 'Execute', { legalRequestId: id });
    expect(done).toMatchObject({ state: 'EXECUTED', rowCount: 2 });
    const lines = await linesOf(done.downloadUrl);
    expect(lines.map(({ text }) => text)).toEqual(['first word', 'last word']);
    expect(Object.keys(lines[0])).not.toContain('author');
    expect((await fetch(done.downloadUrl.replace(/signature=./, 'signature=_'))).status).toBe(403);
    expect((await act('linus', 'Execute', { legalRequestId: id })).errors).toMatchObject([
      { code: 'LEGAL_REQUEST_STATE' },
    ]);

    // The account is told, sees it with the contact, and cannot lift the hold.
    expect(await legalOf(account)).toEqual([
      { id, authority: 'Court of Somewhere', reference: '7 Js 12/26', rowCount: 2 },
    ]);
    expect(await disclosuresOf(account, contactId)).toMatchObject([
      { recipient: 'Court of Somewhere', recipientKind: 'AUTHORITY', count: 2 },
    ]);
    await app.core.legalNotices.run();
    const mails = () =>
      app.asOwner(`select 1 from mail where account_id = '${account.accountId}' and kind = 'legal_disclosure'`);
    expect(await mails()).toHaveLength(1);
    await app.core.legalNotices.run();
    expect(await mails()).toHaveLength(1);
    const { legalHolds } = await account.api.query(
      '{ legalHolds(isStanding: true) { nodes { id subjectId reason } } }',
    );
    expect(legalHolds.nodes).toMatchObject([{ subjectId: contactId, reason: 'legal request 7 Js 12/26' }]);
    expect(await refused(account, 'legalHoldRelease', { legalHoldId: legalHolds.nodes[0].id })).toEqual([
      { code: 'HOLD_BY_LAW', path: ['legalHoldId'] },
    ]);
    expect(await act('ada', 'Close', { legalRequestId: id })).toMatchObject({ state: 'CLOSED', downloadUrl: null });
    expect((await fetch(done.downloadUrl)).status).toBe(404);
    expect((await account.api.query('{ legalHolds(isStanding: true) { nodes { id } } }')).legalHolds.nodes).toEqual([]);
    expect(await legalOf(account)).toHaveLength(1);
  });

  test('is hidden from the account as long as the law asks for it, and appears then', async () => {
    const account = await app.newAccount();
    const { contactId } = await writer(account, [['secret', '2026-02-01T00:00:00Z']]);
    const inFiveMinutes = new Date(app.clock.now().getTime() + 300_000).toISOString();
    const id = await approved(account, [contactId], { gagUntil: inFiveMinutes });
    expect((await act('ada', 'Execute', { legalRequestId: id })).rowCount).toBe(1);
    await app.core.legalNotices.run();
    const view = async () => ({
      disclosures: await disclosuresOf(account, contactId),
      legal: await legalOf(account),
      holds: (await account.api.query('{ legalHolds { nodes { id } } }')).legalHolds.nodes,
      mails: await app.asOwner(
        `select 1 from mail where account_id = '${account.accountId}' and kind = 'legal_disclosure'`,
      ),
      audit: (await account.api.query('{ auditEntries(first: 50) { nodes { action } } }')).auditEntries.nodes.filter(
        ({ action }: any) => action.startsWith('legal'),
      ),
    });
    expect(await view()).toEqual({ disclosures: [], legal: [], holds: [], mails: [], audit: [] });
    // The hold is there all the same, and an erasure says no more than that the law asks for it.
    const { erasureJob } = await mutate(account, 'contactErase', 'erasureJob { id }', { contactId });
    const held = await until(
      'it is held',
      async () => {
        const { erasureJob: job } = await account.api.query(
          'query ($id: ID!) { erasureJob(id: $id) { state failure } }',
          { id: erasureJob.id },
        );
        return job.state === 'ON_HOLD' && job;
      },
      30_000,
    );
    expect(held.failure).toBe('kept by law');
    app.clock.advance(301_000);
    await app.core.legalNotices.run();
    const later = await view();
    expect([later.legal.length, later.holds.length, later.mails.length]).toEqual([1, 1, 1]);
  }, 60_000);

  test('reaches whoever lies in the vault', async () => {
    const account = await app.newAccount();
    const { contactId } = await writer(account, [
      ['before', '2026-01-31T00:00:00Z'],
      ['kept for the court', '2026-02-02T00:00:00Z'],
    ]);
    const hold = await place(account, { contactId });
    const { erasureJob } = await mutate(account, 'contactErase', 'erasureJob { id }', { contactId });
    const stateOf = async () =>
      (await account.api.query('query ($id: ID!) { erasureJob(id: $id) { state } }', { id: erasureJob.id })).erasureJob
        .state;
    await until('it is held', async () => (await stateOf()) === 'ON_HOLD', 30_000);
    const id = await approved(account, [contactId], { since: '2026-02-01T00:00:00Z' });
    await release(account, hold.id);
    const { downloadUrl } = await act('ada', 'Execute', { legalRequestId: id });
    expect((await linesOf(downloadUrl)).map(({ text }) => text)).toEqual(['kept for the court']);
    expect(await stateOf()).toBe('ON_HOLD');
    await act('ada', 'Close', { legalRequestId: id });
    await until('it is erased', async () => (await stateOf()) === 'ERASED', 30_000);
  }, 90_000);

  test('that is refused releases what was held for it', async () => {
    const account = await app.newAccount();
    const { contactId, conversationId } = await writer(account, [['hello there', '2026-01-01T12:00:00Z']]);
    const { id } = await act('ada', 'Create', demand(account, [contactId]));
    await app.asOwner(
      `update conversation set status = 'CLOSED', last_activity_at = now() - interval '40 days' where id = '${uuid(conversationId)}'`,
    );
    await setPolicy(account, { category: 'CLOSED_CONVERSATIONS', maxDays: 30 });
    expect(await runNow(account, 'CLOSED_CONVERSATIONS')).toMatchObject({ deleted: 0, held: 1 });
    expect(await act('grace', 'Refuse', { legalRequestId: id })).toMatchObject({ state: 'REFUSED' });
    expect((await act('grace', 'Approve', { legalRequestId: id })).errors).toMatchObject([
      { code: 'LEGAL_REQUEST_STATE' },
    ]);
    expect(await runNow(account, 'CLOSED_CONVERSATIONS')).toMatchObject({ deleted: 1, held: 0 });
    expect(await legalOf(account)).toEqual([]);
  });
});

describe('what goes to Meta', () => {
  test('is counted by contact, and no field leaves that a message does not need', async () => {
    const account = await app.newAccount();
    const { contactId, conversationId, waId } = await writer(account, [
      ['a question', new Date(app.clock.now().getTime() - 60_000).toISOString()],
    ]);
    expect(await disclosuresOf(account, contactId)).toEqual([]);
    const secrets = ['zqnote', 'zqlabel', 'zqmail', 'zqname', 'zqcontactnote', 'zqattribute'];
    await mutate(account, 'noteCreate', 'note { id }', { conversationId, body: 'zqnote' });
    await mutate(account, 'contactNoteCreate', '__typename', { contactId, body: 'zqcontactnote' });
    const { label } = await mutate(account, 'labelCreate', 'label { id }', { name: 'zqlabel' });
    await mutate(account, 'conversationAddLabels', '__typename', { conversationId, labelIds: [label.id] });
    await mutate(account, 'contactUpdate', '__typename', {
      contactId,
      displayName: 'zqname',
      email: 'zqmail@mail.example',
    });
    const send = (content: object) =>
      mutate(account, 'messageSend', 'message { id }', {
        conversationId,
        clientMessageId: crypto.randomUUID(),
        content,
      });
    await send({ text: { body: 'an answer' } });
    await send({ text: { body: 'another one' } });
    const mediaId = await account.upload(Buffer.from('%PDF-1.7\nfile'), 'application/pdf', 'offer.pdf');
    await send({ document: { mediaId, caption: 'here' } });
    const told = await until(
      'all has gone',
      async () => {
        const found = await disclosuresOf(account, contactId);
        return found[0]?.count === 3 && found[1]?.count === 1 && found;
      },
      30_000,
    );
    expect(told).toMatchObject([
      { recipient: 'Meta (WhatsApp)', recipientKind: 'PROVIDER', categories: ['CONTACT_DETAIL', 'CONTENT'], count: 3 },
      { recipient: 'Meta (WhatsApp)', purpose: 'to carry files to the person', count: 1 },
    ]);
    expect(new Date(told[0].firstAt) <= new Date(told[0].lastAt)).toBe(true);
    const received = await until('the phone has all of it', async () => {
      const messages = await account.simulator.received(waId);
      return messages.length === 3 && messages;
    });
    const allowed = new Set([
      ...['messaging_product', 'recipient_type', 'to', 'recipient', 'type', 'text', 'text.body', 'text.preview_url'],
      ...['document', 'document.id', 'document.caption', 'document.filename', 'biz_opaque_callback_data'],
    ]);
    const namesOf = (value: object, path = ''): string[] =>
      Object.entries(value).flatMap(([key, inner]) => [
        `${path}${key}`,
        ...(inner !== null && typeof inner === 'object' ? namesOf(inner, `${path}${key}.`) : []),
      ]);
    for (const { request } of received) {
      expect(namesOf(request).filter((name) => !allowed.has(name))).toEqual([]);
      for (const secret of secrets) expect(JSON.stringify(request)).not.toContain(secret);
    }
    const other = await app.newAccount({ channel: false });
    expect(await disclosuresOf(other, contactId)).toEqual([]);
    const agent = await account.member('AGENT');
    for (const document of [
      `{ disclosures(contactId: "${contactId}") { count } }`,
      '{ legalDisclosures { nodes { id } } }',
    ])
      expect((await agent.api.raw(document)).body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
  }, 60_000);
});
