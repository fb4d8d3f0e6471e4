import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mayMove, RequestState, transitions, isOver } from '../../../src/domains/requests/request-states.js';
import { parsePublicId } from '../../../src/platform/kernel/ids.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { mailsTo, mailTo } from '../../kit/mail.js';
import { until } from '../../kit/until.js';
import { call, codeTo, done, newContact, refusal, requestOf, saidTo, untilState, verified, writer } from './kit.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
}, 240_000);
afterAll(() => app.stop());

const create = (input: object, api = account.api) => done(api, 'dataSubjectRequestCreate', input);
const denials = [{ category: 'CONTENT', ground: 'LEGAL_CLAIMS', explanation: 'A claim is pending.' }];
const days = (count: number): Date => new Date(app.clock.now().getTime() + count * 86_400_000);

describe('the table of states', () => {
  test('leads from everything that is not over to an end, and from an end nowhere', () => {
    for (const state of Object.values(RequestState)) {
      const reached = new Set([state]);
      for (const one of reached) for (const next of transitions[one]) reached.add(next);
      expect([...reached].some(isOver)).toBe(true);
      expect(mayMove(state, state)).toBe(false);
    }
    // Nothing is complete that was not looked at.
    const before = Object.values(RequestState).filter((state) => mayMove(state, RequestState.COMPLETED));
    expect(before).toEqual([RequestState.VERIFYING_RESULT]);
    // Nobody carries out what nobody proved.
    expect(mayMove(RequestState.IDENTITY_PENDING, RequestState.IN_PROGRESS)).toBe(false);
    expect(mayMove(RequestState.RECEIVED, RequestState.IN_PROGRESS)).toBe(false);
  });

  test('is kept by every verb', async () => {
    const contactId = await newContact(account);
    const { id: requestId, state } = await create({ kind: 'ACCESS', contactId });
    expect(state).toBe('IDENTITY_PENDING');
    const verbs: Record<string, object> = {
      dataSubjectRequestAccept: { requestId },
      dataSubjectRequestComplete: { requestId, answer: 'Here it is.' },
      dataSubjectRequestVerify: { requestId, reason: 'I know the person well.' },
      dataSubjectRequestDeny: { requestId, denials },
      dataSubjectRequestCancel: { requestId },
      dataSubjectRequestSendCode: { requestId },
      dataSubjectRequestExtend: { requestId, reason: 'There is very much of it.' },
    };
    const refused = async (): Promise<Record<string, string | undefined>> =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(verbs).map(async ([name, input]) => [name, await refusal(account.api, name, input)]),
        ),
      );
    expect(await refusal(account.api, 'dataSubjectRequestAccept', { requestId })).toBe('REQUEST_STATE');
    expect(await refusal(account.api, 'dataSubjectRequestComplete', verbs['dataSubjectRequestComplete']!)).toBe(
      'REQUEST_STATE',
    );
    await done(account.api, 'dataSubjectRequestDeny', { requestId, denials });
    expect(new Set(Object.values(await refused()))).toEqual(new Set(['REQUEST_STATE']));
    const over = await requestOf(account.api, requestId);
    expect(over).toMatchObject({ state: 'DENIED', denials, identity: { name: null, phoneNumber: null, email: null } });
    expect(over.complaintRoute).toMatch(/authority/i);
    expect(over.closedAt).not.toBeNull();
  });
});

describe('deadlines', () => {
  test('are those of the law where the person lives; unknown: the shortest, without extension', async () => {
    const receivedAt = '2026-11-20T10:00:00.000Z';
    const shown: Record<string, unknown[]> = {};
    for (const [name, place] of Object.entries({
      eu: { country: 'DE' },
      california: { jurisdiction: 'CALIFORNIA' },
      india: { country: 'IN' },
      unknown: { country: 'ZZ' },
      none: {},
    })) {
      const contactId = await newContact(account);
      const { dueAt, extendableTo, acknowledgeBy, jurisdiction } = await create({
        ...{ kind: 'ERASURE', contactId, receivedAt },
        ...place,
      });
      shown[name] = [jurisdiction, ...[acknowledgeBy, dueAt, extendableTo].map((time) => time?.slice(0, 10) ?? null)];
    }
    expect(shown).toEqual({
      eu: ['EU', null, '2026-12-20', '2027-02-20'],
      california: ['CALIFORNIA', '2026-12-07', '2027-01-04', '2027-02-18'],
      india: ['INDIA', null, '2027-02-18', null],
      unknown: ['STRICTEST', '2026-12-07', '2026-12-20', null],
      none: ['STRICTEST', '2026-12-07', '2026-12-20', null],
    });
  });

  test('end with the day where the person is', async () => {
    const contactId = await newContact(account);
    const { dueAt } = await create({
      ...{ kind: 'ACCESS', contactId, country: 'US-CA', timeZone: 'America/Los_Angeles' },
      // There it is still the 19th.
      receivedAt: '2026-11-20T05:00:00.000Z',
    });
    expect(dueAt).toBe('2027-01-04T07:59:59.999Z');
  });

  test('are put off once, in time, with reasons, where the law knows it', async () => {
    const contactId = await newContact(account, { email: 'paula@mail.example' });
    const first = await create({ kind: 'ACCESS', contactId, country: 'DE' });
    const reason = 'There are nine years of messages.';
    const later = await done(account.api, 'dataSubjectRequestExtend', { requestId: first.id, reason });
    expect(later).toMatchObject({ dueAt: first.extendableTo, extensionReason: reason });
    expect((await mailTo(app, 'paula@mail.example', 'request_news')).text).toContain(reason);
    const again = { requestId: first.id, reason };
    expect(await refusal(account.api, 'dataSubjectRequestExtend', again)).toBe('EXTENSION_NOT_POSSIBLE');
    expect(await refusal(account.api, 'dataSubjectRequestExtend', { ...again, reason: 'short' })).toBe('INVALID_INPUT');
    const indian = await create({ kind: 'ACCESS', contactId: await newContact(account), country: 'IN' });
    expect(await refusal(account.api, 'dataSubjectRequestExtend', { requestId: indian.id, reason })).toBe(
      'EXTENSION_NOT_POSSIBLE',
    );
    // Received so long ago that its time is over.
    const late = await create({
      ...{ kind: 'ACCESS', contactId: await newContact(account), country: 'DE' },
      receivedAt: days(-40).toISOString(),
    });
    expect(await refusal(account.api, 'dataSubjectRequestExtend', { requestId: late.id, reason })).toBe(
      'EXTENSION_NOT_POSSIBLE',
    );
  });

  test('refuse times to come, odd zones and places', async () => {
    const contactId = await newContact(account);
    const input = { kind: 'ACCESS', contactId };
    expect(
      await refusal(account.api, 'dataSubjectRequestCreate', { ...input, receivedAt: days(1).toISOString() }),
    ).toBe('INVALID_INPUT');
    expect(await refusal(account.api, 'dataSubjectRequestCreate', { ...input, timeZone: 'Mars/Base' })).toBe(
      'INVALID_INPUT',
    );
    expect(await refusal(account.api, 'dataSubjectRequestCreate', { ...input, intake: 'META_CALLBACK' })).toBe(
      'INVALID_INPUT',
    );
  });
});

describe('one request at a time', () => {
  test('fifty at once are one, with the earliest deadline; another kind is another', async () => {
    const contactId = await newContact(account);
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        create({
          ...{ kind: 'ERASURE', contactId, country: i % 2 ? 'IN' : 'DE' },
          receivedAt: days(-1 - (i % 7)).toISOString(),
        }),
      ),
    );
    const first = all.filter(({ state }) => state !== 'DUPLICATE');
    expect(first).toHaveLength(1);
    const kept = await requestOf(account.api, first[0].id);
    expect(all.filter(({ duplicateOfId }) => duplicateOfId === kept.id)).toHaveLength(49);
    expect(kept.dueAt).toBe(all.map(({ dueAt }) => dueAt).sort()[0]);
    expect((await create({ kind: 'ACCESS', contactId })).state).toBe('IDENTITY_PENDING');
    // Over, it makes room for the next one.
    await done(account.api, 'dataSubjectRequestCancel', { requestId: kept.id });
    expect((await create({ kind: 'ERASURE', contactId })).state).toBe('IDENTITY_PENDING');
  }, 120_000);
});

describe('who asks', () => {
  test('is shown by a code on their phone; after five wrong ones the right one is wrong too', async () => {
    const { contactId, waId } = await writer(account);
    const { id: requestId } = await create({ kind: 'ACCESS', contactId });
    await done(account.api, 'dataSubjectRequestSendCode', { requestId });
    const code = await codeTo(account, waId);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let i = 0; i < 5; i++)
      expect(await refusal(account.api, 'dataSubjectRequestVerify', { requestId, code: wrong })).toBe('WRONG_CODE');
    expect(await refusal(account.api, 'dataSubjectRequestVerify', { requestId, code })).toBe('WRONG_CODE');
    // Nowhere but in the message that carries it.
    const [row] = await app.asOwner<{ text: string }>(
      `select r::text as text from data_subject_request r where r.code_hash is not null order by created_at desc limit 1`,
    );
    expect(row!.text).not.toContain(code);

    await done(account.api, 'dataSubjectRequestSendCode', { requestId });
    const second = await codeTo(account, waId, [code]);
    // Another request's code is none.
    const other = await create({ kind: 'ERASURE', contactId });
    expect(await refusal(account.api, 'dataSubjectRequestVerify', { requestId: other.id, code: second })).toBe(
      'WRONG_CODE',
    );
    const shown = await done(account.api, 'dataSubjectRequestVerify', { requestId, code: second });
    expect(shown).toMatchObject({ state: 'AWAITING_CONTROLLER', verifiedBy: 'CODE', acceptedAt: null });
    expect(await refusal(account.api, 'dataSubjectRequestVerify', { requestId, code: second })).toBe('WRONG_CODE');
    expect((await mailTo(app, account.owner.email, 'request_waiting')).text).not.toContain('Wanda');
  });

  test('has a code that no message of another business gets, whatever its row names', async () => {
    const { contactId, waId } = await writer(account);
    const { id: requestId } = await create({ kind: 'ACCESS', contactId });
    await done(account.api, 'dataSubjectRequestSendCode', { requestId });
    const code = await codeTo(account, waId);
    const other = await app.newAccount();
    const theirs = await writer(other);
    const { message } = (
      await other.api.query(
        `mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } userErrors { code } } }`,
        {
          input: {
            conversationId: theirs.conversationId,
            clientMessageId: randomUUID(),
            content: { text: { body: 'Hi' } },
          },
        },
      )
    ).messageSend;
    await until('it arrived', async () => (await saidTo(other, theirs.waId)).includes('Hi'));
    const content = {
      kind: 'text',
      body: 'Your code is ••••••',
      hidden: { requestId: parsePublicId(requestId)!.uuid, number: 1 },
    };
    await app.asOwner(
      `update message set status = 'FAILED', content = '${JSON.stringify(content)}'
       where id = '${parsePublicId(message.id)!.uuid}'; select 1`,
    );
    const retried = (
      await other.api.query(
        `mutation ($id: ID!) { messageRetry(input: { messageId: $id }) { message { status } userErrors { code } } }`,
        { id: message.id },
      )
    ).messageRetry;
    expect(retried).toEqual({ message: { status: 'QUEUED' }, userErrors: [] });
    expect(await codeTo(other, theirs.waId)).not.toBe(code);
  });

  test('guesses at once are counted one by one', async () => {
    const { contactId, waId } = await writer(account);
    const { id: requestId } = await create({ kind: 'ACCESS', contactId });
    await done(account.api, 'dataSubjectRequestSendCode', { requestId });
    const code = await codeTo(account, waId);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    await Promise.all(
      Array.from({ length: 20 }, () => refusal(account.api, 'dataSubjectRequestVerify', { requestId, code: wrong })),
    );
    const [row] = await app.asOwner<{ tries: number }>(
      `select code_tries as tries from data_subject_request where code_hash is not null order by created_at desc limit 1`,
    );
    expect(row!.tries).toBe(5);
    expect(await refusal(account.api, 'dataSubjectRequestVerify', { requestId, code })).toBe('WRONG_CODE');
  });

  test('who did not write gets it by mail; who has neither is vouched for, with a reason', async () => {
    const byMail = await newContact(account, { email: 'mailed@mail.example' });
    const first = await create({ kind: 'ACCESS', contactId: byMail });
    await done(account.api, 'dataSubjectRequestSendCode', { requestId: first.id });
    const { text } = await mailTo(app, 'mailed@mail.example', 'request_code');
    const code = /Your code is (\d{6})/.exec(text)![1]!;
    expect((await done(account.api, 'dataSubjectRequestVerify', { requestId: first.id, code })).verifiedBy).toBe(
      'CODE',
    );

    const { id: requestId } = await create({ kind: 'ACCESS', contactId: await newContact(account) });
    expect(await refusal(account.api, 'dataSubjectRequestSendCode', { requestId })).toBe('CODE_NOT_SENT');
    expect(await refusal(account.api, 'dataSubjectRequestVerify', { requestId })).toBe('INVALID_INPUT');
    expect(await refusal(account.api, 'dataSubjectRequestVerify', { requestId, reason: 'ok' })).toBe('INVALID_INPUT');
    const reason = 'She came to the shop with her passport.';
    expect(await done(account.api, 'dataSubjectRequestVerify', { requestId, reason })).toMatchObject({
      ...{ verifiedBy: 'STAFF', verificationReason: reason, state: 'AWAITING_CONTROLLER' },
    });
  });

  test('is nobody of another business, and nobody without the permission decides', async () => {
    const other = await app.newAccount({ channel: false });
    const contactId = await newContact(account);
    const { id: requestId } = await create({ kind: 'ACCESS', contactId });
    const agent = await account.member('AGENT');
    const raw = await agent.api.raw(`{ dataSubjectRequests { nodes { id } } }`);
    expect(raw.body.errors![0]!.extensions['code']).toBe('FORBIDDEN');
    expect(await requestOf(other.api, requestId)).toBeNull();
    expect((await other.api.query('{ dataSubjectRequests { nodes { id } } }')).dataSubjectRequests.nodes).toEqual([]);
    for (const [name, input] of Object.entries({
      dataSubjectRequestCreate: { kind: 'ACCESS', contactId },
      dataSubjectRequestAccept: { requestId },
      dataSubjectRequestVerify: { requestId, reason: 'I know the person well.' },
      dataSubjectRequestSendCode: { requestId },
      dataSubjectRequestExtend: { requestId, reason: 'There is very much of it.' },
      dataSubjectRequestDeny: { requestId, denials },
      dataSubjectRequestCancel: { requestId },
      dataSubjectRequestComplete: { requestId, answer: 'Done.' },
    }))
      expect([name, await refusal(other.api, name, input)]).toEqual([name, 'NOT_FOUND']);
    const withCode = { requestId, code: '123456' };
    expect(await refusal(other.api, 'dataSubjectRequestVerify', withCode)).toBe('NOT_FOUND');
  });
});

describe('what was asked for', () => {
  test('an objection ends advertising on every channel', async () => {
    const contactId = await newContact(account);
    const { id: requestId } = await verified(account, 'OBJECTION', contactId);
    const { state } = await done(account.api, 'dataSubjectRequestAccept', { requestId });
    expect(state).toBe('COMPLETED');
    const { contact } = await account.api.query(
      `query ($id: ID!) { contact(id: $id) { consents { purpose channelKind state } } }`,
      { id: contactId },
    );
    expect(contact.consents.filter((one: any) => one.purpose === 'MARKETING')).toHaveLength(3);
    expect(new Set(contact.consents.map((one: any) => one.state))).toEqual(new Set(['WITHDRAWN']));
    // It is the person's own word: no member takes it back.
    const given = { contactId, purpose: 'MARKETING', source: 'AGENT', evidence: 'She told me.' };
    expect((await call(account.api, 'consentGive', given, 'contact { id }')).userErrors[0].code).toBe(
      'CONTACT_SUPPRESSED',
    );
  });

  test('a restriction keeps everything from going out, answers too', async () => {
    const { contactId, conversationId, waId } = await writer(account);
    const { id: requestId } = await verified(account, 'RESTRICTION', contactId);
    await done(account.api, 'dataSubjectRequestAccept', { requestId });
    const send = (clientMessageId: string) =>
      call(
        account.api,
        'messageSend',
        { conversationId, clientMessageId, content: { text: { body: 'Good news!' } } },
        'message { id }',
      );
    expect((await send('one')).userErrors[0].code).toBe('CONTACT_RESTRICTED');
    const { sendExplain } = await account.api.query(
      `query ($id: ID!) { sendExplain(contactId: $id, purpose: SERVICE) { isAllowed code } }`,
      { id: contactId },
    );
    expect(sendExplain).toEqual({ isAllowed: false, code: 'CONTACT_RESTRICTED' });
    expect((await saidTo(account, waId)).filter((text) => text.includes('Good news'))).toEqual([]);
  });

  test('a correction is made, and who else got the data is told', async () => {
    const contactId = await newContact(account, { email: 'old@mail.example' });
    const { id: requestId } = await verified(account, 'RECTIFICATION', contactId, {
      corrections: { displayName: 'Paula Proper', email: 'new@mail.example' },
    });
    const { state } = await done(account.api, 'dataSubjectRequestAccept', { requestId });
    expect(state).toBe('IN_PROGRESS');
    const { contact } = await account.api.query(`query ($id: ID!) { contact(id: $id) { displayName email } }`, {
      id: contactId,
    });
    expect(contact).toEqual({ displayName: 'Paula Proper', email: 'new@mail.example' });
    const over = await done(account.api, 'dataSubjectRequestComplete', {
      ...{ requestId, answer: 'Corrected.', recipientsTold: ['The parcel service'] },
    });
    expect(over).toMatchObject({ state: 'COMPLETED', recipientsTold: ['The parcel service'], answer: 'Corrected.' });
  });

  test('a copy goes to the person as a link, and that is the answer; nobody to be reached: it waits', async () => {
    const email = 'copy@mail.example';
    const { id: requestId } = await verified(account, 'PORTABILITY', await newContact(account, { email }));
    await done(account.api, 'dataSubjectRequestAccept', { requestId });
    const over = await untilState(account, requestId, 'COMPLETED', 60_000);
    expect(over.answer).toBe('A link to the copy was sent by EMAIL.');
    await mailTo(app, email, 'request_news');
    const url = await until('the link has come', async () =>
      (await mailsTo(app, email)).map(({ text }) => /kept of you: (\S+)/.exec(text)?.[1]).find(Boolean),
    );
    expect((await fetch(url)).status).toBe(200);

    const unreached = await verified(account, 'ACCESS', await newContact(account));
    await done(account.api, 'dataSubjectRequestAccept', { requestId: unreached.id });
    await app.core.following.settled(account.accountId);
    expect((await requestOf(account.api, unreached.id)).state).toBe('IN_PROGRESS');
  }, 90_000);

  test('an answer in part says what was refused', async () => {
    const { id: requestId } = await verified(account, 'ACCESS', await newContact(account));
    await done(account.api, 'dataSubjectRequestAccept', { requestId });
    const twice = [...denials, ...denials];
    const answer = { requestId, answer: 'All but one thread.' };
    expect(await refusal(account.api, 'dataSubjectRequestComplete', { ...answer, denials: twice })).toBe(
      'INVALID_INPUT',
    );
    expect(await done(account.api, 'dataSubjectRequestComplete', { ...answer, denials })).toMatchObject({
      ...{ state: 'PARTIALLY_COMPLETED', denials },
    });
  });

  test('an erasure is complete when nothing is found any more, not before; e-mail and staff lead to the same', async () => {
    const ends: unknown[] = [];
    for (const intake of ['EMAIL', 'STAFF', 'WHATSAPP']) {
      const contactId = await newContact(account);
      const request = await verified(account, 'ERASURE', contactId, { intake });
      expect(request.erasureJob).toBeNull();
      const accepted = await done(account.api, 'dataSubjectRequestAccept', { requestId: request.id });
      expect(accepted.state).toBe('IN_PROGRESS');
      expect(accepted.erasureJob.id).toMatch(/^ers_/);
      const over = await untilState(account, request.id, 'COMPLETED');
      expect(over).toMatchObject({ erasureJob: { state: 'ERASED' }, contactId, verificationReason: null });
      const { id: _, erasureJob, intake: came, ...rest } = over;
      expect(came).toBe(intake);
      // Files of the account that hold other people too go with the first of them.
      const counts = erasureJob.counts.filter(({ store }: { store: string }) => !store.startsWith('files:'));
      ends.push([Object.keys(rest), counts, rest.state, rest.kind, rest.identity]);
    }
    expect(ends[1]).toEqual(ends[0]);
    expect(ends[2]).toEqual(ends[0]);
  }, 120_000);

  test('an erasure that is held back is not complete', async () => {
    const { id: requestId } = await verified(account, 'ERASURE', await newContact(account));
    app.core.erasures.runner.interrupt = () => {
      throw new Error('resting');
    };
    try {
      await done(account.api, 'dataSubjectRequestAccept', { requestId });
      const answer = { requestId, answer: 'All gone.' };
      expect(await refusal(account.api, 'dataSubjectRequestComplete', answer)).toBe('REQUEST_NOT_FINISHED');
      expect((await requestOf(account.api, requestId)).state).toBe('IN_PROGRESS');
      // Nothing was touched, so it can still be taken back.
      const { state, erasureJob } = await done(account.api, 'dataSubjectRequestCancel', { requestId });
      expect([state, erasureJob.state]).toEqual(['CANCELLED', 'CANCELLED']);
    } finally {
      app.core.erasures.runner.interrupt = () => undefined;
    }
  });
});

describe('watching', () => {
  test('lists are filtered, and what changes is seen live, by this business alone', async () => {
    const own = await app.newAccount({ channel: false });
    const watch = own.subscribe('subscription { dataSubjectRequestChanged { id state: status } }');
    const foreign = account.subscribe('subscription { dataSubjectRequestChanged { id state: status } }');
    await Promise.all([watch.opened, foreign.opened]);
    const early = await create({ kind: 'ACCESS', contactId: await newContact(own), country: 'DE' }, own.api);
    const late = await create({ kind: 'ERASURE', contactId: await newContact(own), country: 'IN' }, own.api);
    const ids = async (args: string): Promise<string[]> =>
      (await own.api.query(`{ dataSubjectRequests${args} { nodes { id } } }`)).dataSubjectRequests.nodes.map(
        (one: any) => one.id,
      );
    expect(await ids('')).toEqual([late.id, early.id]);
    expect(await ids('(kinds: [ERASURE])')).toEqual([late.id]);
    expect(await ids('(states: [COMPLETED])')).toEqual([]);
    expect(await ids(`(dueBefore: "${days(60).toISOString()}")`)).toEqual([early.id]);
    expect(await ids('(first: 1)')).toEqual([late.id]);
    await done(own.api, 'dataSubjectRequestVerify', { requestId: early.id, reason: 'I know her by her voice.' });
    const seen = await watch.find(
      'the request goes on',
      ({ dataSubjectRequestChanged: one }) => one.id === early.id && one.state === 'AWAITING_CONTROLLER',
    );
    expect(seen).toBeTruthy();
    expect(foreign.events).toEqual([]);
    await Promise.all([foreign.close(), watch.close()]);
  });
});

describe('time', () => {
  test('reminds the owners three times, ends what nobody proved, and forgets after 24 months', async () => {
    const own = await app.newAccount({ channel: false });
    const { dueAt } = await verified(own, 'ACCESS', await newContact(own), { country: 'DE' });
    await create({ kind: 'ERASURE', contactId: await newContact(own), country: 'DE' }, own.api);
    const over = await verified(own, 'OBJECTION', await newContact(own), { country: 'DE' });
    await done(own.api, 'dataSubjectRequestDeny', { requestId: over.id, denials });
    // Sessions end meanwhile, so the rows tell.
    const states = async (): Promise<string[]> =>
      (
        await app.asOwner<{ text: string }>(
          `select kind || ' ' || state as text from data_subject_request where account_id = '${own.accountId}' order by 1`,
        )
      ).map(({ text }) => text);
    const reminders = async (): Promise<number> => {
      await app.core.requests.due.run();
      await until('mails have gone', async () => (await app.jobs.pending('mail.send')) === 0, 20_000);
      return (await mailsTo(app, own.owner.email)).filter(({ kind }) => kind === 'request_reminder').length;
    };
    expect(await reminders()).toBe(0);
    app.clock.advance(13 * 86_400_000);
    expect(await reminders()).toBe(0);
    expect(await states()).toEqual(['ACCESS AWAITING_CONTROLLER', 'ERASURE IDENTITY_PENDING', 'OBJECTION DENIED']);
    app.clock.advance(2 * 86_400_000);
    expect(await reminders()).toBe(0);
    const expired = ['ACCESS AWAITING_CONTROLLER', 'ERASURE EXPIRED_UNVERIFIED'];
    expect(await states()).toEqual([...expired, 'OBJECTION DENIED']);
    const counts: number[] = [];
    for (const before of [6.9, 1.9, -0.1, -1]) {
      app.clock.advance(Date.parse(dueAt) - before * 86_400_000 - app.clock.now().getTime());
      counts.push(await reminders(), await reminders());
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 3, 3]);
    // 24 months after the answer, and no day before.
    app.clock.advance(Date.parse(over.receivedAt) + 725 * 86_400_000 - app.clock.now().getTime());
    await app.core.requests.due.run();
    expect(await states()).toEqual([...expired, 'OBJECTION DENIED']);
    app.clock.advance(10 * 86_400_000);
    await app.core.requests.due.run();
    expect(await states()).toEqual(expired);
    app.clock.advance(20 * 86_400_000);
    await app.core.requests.due.run();
    expect(await states()).toEqual(['ACCESS AWAITING_CONTROLLER']);
  }, 120_000);
});
