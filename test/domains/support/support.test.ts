import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp } from '../../../src/app/app.js';
import { AuditLog } from '../../../src/domains/audit/audit.service.js';
import { SupportRecord } from '../../../src/domains/support/support-record.service.js';
import { SupportSessions } from '../../../src/domains/support/support-session.service.js';
import type { ApiContext } from '../../../src/platform/graphql/context.js';
import { loadConfig } from '../../../src/platform/config/config.js';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { ApiClient } from '../../kit/api.js';
import { freePort, startTestApp, type TestApp } from '../../kit/app.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';
import { subscribe } from '../../kit/socket.js';
import { until } from '../../kit/until.js';
import { ended, erase, jobOf } from '../../privacy/erasures.js';
import { mutate } from '../../privacy/subject.js';
import { refused, uuid } from '../retention/retentions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: operatorSettings });
}, 120_000);
afterAll(() => app.stop());

const all = ['ACCOUNT', 'CHANNELS', 'CONTACTS', 'CONVERSATIONS'];
const grant = async (account: TestAccount, more: object = {}): Promise<any> =>
  (
    await mutate(account, 'supportAccessGrant', 'grant { id reason scopes endsAt isLive revokedAt grantedBy { id } }', {
      reason: 'messages do not arrive',
      durationMinutes: 60,
      scopes: all,
      ...more,
    })
  ).grant;
const revoke = async (account: TestAccount, supportAccessGrantId: string): Promise<any> =>
  (
    await mutate(account, 'supportAccessRevoke', 'grant { id isLive revokedAt revokedBy { id } }', {
      supportAccessGrantId,
    })
  ).grant;
const openRaw = async (grantId: string, name: 'ada' | 'grace' = 'ada'): Promise<any> =>
  (
    await asOperator(app, name).query(
      `mutation ($input: SupportSessionOpenInput!) { supportSessionOpen(input: $input) {
        session { id token expiresAt } userErrors { code path } } }`,
      { input: { supportAccessGrantId: grantId } },
    )
  ).supportSessionOpen;
const open = async (grantId: string, name: 'ada' | 'grace' = 'ada'): Promise<ApiClient> =>
  new ApiClient(app.url, (await openRaw(grantId, name)).session.token);
/** What staff was shown, the newest first. */
const logOf = async (account: TestAccount, filter = ''): Promise<any[]> =>
  (
    await account.api.query(
      `{ supportAccessLog(first: 100${filter}) { nodes { id grantId operator field nodeType nodeId requestId } } }`,
    )
  ).supportAccessLog.nodes;
const shown = (log: any[]): string[] => [...new Set(log.map(({ nodeType, nodeId }) => `${nodeType} ${nodeId}`))].sort();
const actsOf = async (account: TestAccount, action: string): Promise<number> =>
  (await account.api.query(`{ auditEntries(first: 100, filter: { actions: ["${action}"] }) { nodes { id } } }`))
    .auditEntries.nodes.length;
const codeOf = async (api: ApiClient, document: string, variables: object = {}): Promise<any> =>
  (await api.raw(document, variables)).body.errors?.[0]?.extensions['code'];

/** Somebody who wrote, with the ids of what there is then. */
async function written(
  account: TestAccount,
  text = 'Where is my parcel?',
): Promise<Record<'contact' | 'conversation' | 'message', string>> {
  const waId = newWaId();
  await account.inbound({ from: { waId, name: 'Paula Parcel' }, text });
  return until('the message is there', async () => {
    const { conversations } = await account.api.query(
      '{ conversations(first: 50) { nodes { id contact { id phoneNumber } messages(first: 5) { nodes { id } } } } }',
    );
    const found = conversations.nodes.find((one: any) => one.contact.phoneNumber === `+${waId}`);
    const [message] = found?.messages.nodes ?? [];
    return message && { contact: found.contact.id, conversation: found.id, message: message.id };
  });
}

describe('access for support', () => {
  test('is granted by a member who manages, for a time and a purpose', async () => {
    const account = await app.newAccount();
    const given = await grant(account, { scopes: ['CONTACTS', 'CONTACTS', 'CHANNELS'] });
    expect(given).toMatchObject({
      scopes: ['CHANNELS', 'CONTACTS'],
      isLive: true,
      grantedBy: { id: account.owner.userId },
    });
    const lasts = (given: any): number => new Date(given.endsAt).getTime() - app.clock.now().getTime();
    expect(Math.round(lasts(given) / 60_000)).toBe(60);
    const no = (more: object) =>
      refused(account, 'supportAccessGrant', { reason: 'why', durationMinutes: 1, scopes: ['CONTACTS'], ...more });
    expect(await no({ durationMinutes: 0 })).toEqual([{ code: 'INVALID_INPUT', path: ['durationMinutes'] }]);
    expect(await no({ durationMinutes: 72 * 60 + 1 })).toEqual([{ code: 'INVALID_INPUT', path: ['durationMinutes'] }]);
    expect(await no({ durationMinutes: -5 })).toEqual([{ code: 'INVALID_INPUT', path: ['durationMinutes'] }]);
    expect(await no({ scopes: [] })).toEqual([{ code: 'INVALID_INPUT', path: ['scopes'] }]);
    expect(await no({ reason: ' ' })).toEqual([{ code: 'INVALID_INPUT', path: ['reason'] }]);
    expect(Math.round(lasts(await grant(account, { durationMinutes: 72 * 60 })) / 3_600_000)).toBe(72);
    const document = `mutation { supportAccessGrant(input: { reason: "x", durationMinutes: 5, scopes: [CONTACTS] }) { grant { id } userErrors { code } } }`;
    expect(await codeOf((await account.member('AGENT')).api, document)).toBe('FORBIDDEN');
    const program = await account.apiKey(['PRIVACY_MANAGE']);
    expect((await program.query(document)).supportAccessGrant).toEqual({
      grant: null,
      userErrors: [{ code: 'FORBIDDEN' }],
    });
    expect(await codeOf(asOperator(app), document)).toBe('FORBIDDEN');
    const { supportAccessGrants } = await account.api.query('{ supportAccessGrants(isLive: true) { nodes { id } } }');
    expect(supportAccessGrants.nodes).toHaveLength(2);
    expect(await actsOf(account, 'support_access.granted')).toBe(2);
    // The database itself refuses a longer one, and one that is made longer afterwards.
    for (const sql of [`ends_at = granted_at + interval '73 hours'`, `scopes = '{}'`])
      await expect(
        app.asOwner(`update support_access_grant set ${sql} where account_id = '${account.accountId}'`),
      ).rejects.toThrow(/check/);
  });

  test('is of its account: neither seen nor taken back nor used by another', async () => {
    const account = await app.newAccount();
    const other = await app.newAccount();
    const mine = await written(account);
    const theirs = await written(other);
    const { id } = await grant(account);
    expect(await refused(other, 'supportAccessRevoke', { supportAccessGrantId: id })).toEqual([
      { code: 'NOT_FOUND', path: ['supportAccessGrantId'] },
    ]);
    const staff = await open(id);
    const { conversations, viewer } = await staff.query(
      '{ viewer { account { id } user { id } } conversations { nodes { id } } }',
    );
    expect([viewer, conversations.nodes]).toEqual([
      { account: { id: account.id }, user: null },
      [{ id: mine.conversation }],
    ]);
    const ids = Object.values(theirs);
    expect((await staff.query(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids })).nodes).toEqual([
      null,
      null,
      null,
    ]);
    expect(await logOf(other)).toEqual([]);
    expect((await other.api.query('{ supportAccessGrants { nodes { id } } }')).supportAccessGrants.nodes).toEqual([]);
    expect((await other.api.query(`{ node(id: "${id}") { id } }`)).node).toBeNull();
    expect(await logOf(other, `, grantId: "${id}"`)).toEqual([]);
    // Operators themselves, whom the account did not let in, read nothing of it.
    expect(await codeOf(asOperator(app), '{ conversations { nodes { id } } }')).toBe('FORBIDDEN');
    const { supportAccessOffers } = await asOperator(app).query('{ supportAccessOffers { nodes { id accountId } } }');
    expect(supportAccessOffers.nodes).toContainEqual({ id, accountId: account.id });
    expect(await codeOf(account.api, '{ supportAccessOffers { nodes { id } } }')).toBe('FORBIDDEN');
    expect(await codeOf(staff, '{ supportAccessOffers { nodes { id } } }')).toBe('FORBIDDEN');
    expect(await codeOf(new ApiClient(app.url, 'isp_nobody-ever-had-this-one'), '{ viewer { permissions } }')).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('reads what the grant names, and neither keys nor links nor what it does not name', async () => {
    const account = await app.newAccount();
    await written(account);
    const staff = await open((await grant(account, { scopes: ['CONTACTS'] })).id);
    expect((await staff.query('{ contacts { nodes { displayName } } }')).contacts.nodes).toEqual([
      { displayName: 'Paula Parcel' },
    ]);
    for (const document of [
      '{ conversations { nodes { id } } }',
      '{ members { nodes { id } } }',
      '{ channels { nodes { id } } }',
      '{ apiKeys { nodes { id } } }',
      '{ auditEntries { nodes { id } } }',
      '{ supportAccessLog { nodes { id } } }',
      '{ contacts { nodes { unsubscribeUrl } } }',
    ])
      expect([document, await codeOf(staff, document)]).toEqual([
        document,
        expect.stringMatching(/FORBIDDEN|VALIDATION/),
      ]);
    const wide = await open((await grant(account)).id);
    expect(
      await codeOf(
        wide,
        '{ conversations(first: 2) { nodes { messages(first: 2) { nodes { content { ... on MediaContent { url } } } } } } }',
      ),
    ).toBe('FORBIDDEN');
    expect(await codeOf(wide, '{ node(id: "med_1") { ... on Media { url } } }')).toBe('FORBIDDEN');
    expect(await codeOf(wide, '{ conversationTranscript(conversationId: "cnv_1") { text } }')).toBe('FORBIDDEN');
    // What members have of their own is nobody's under a grant.
    const own = await wide.query(
      '{ sessions { nodes { id } } dataExports { nodes { id } } notifications { nodes { id } } loginHistory { nodes { outcome } } }',
    );
    expect(Object.values(own).map((list: any) => list.nodes)).toEqual([[], [], [], []]);
  });

  test('changes nothing, over either door', async () => {
    const account = await app.newAccount();
    const { contact, conversation } = await written(account);
    const { id } = await grant(account);
    const staff = await open(id);
    const change = `mutation { contactUpdate(input: { contactId: "${contact}", displayName: "Changed" }) { userErrors { code } } }`;
    for (const document of [
      change,
      `mutation { conversationAssign(input: { conversationId: "${conversation}", assigneeId: null }) { userErrors { code } } }`,
      `mutation { supportAccessRevoke(input: { supportAccessGrantId: "${id}" }) { userErrors { code } } }`,
      `mutation { sessionRevoke(input: {}) { userErrors { code } } }`,
    ])
      expect([document, await codeOf(staff, document)]).toEqual([
        document,
        expect.stringMatching(/SUPPORT_IS_READ_ONLY|FORBIDDEN|VALIDATION/),
      ]);
    expect(
      await codeOf(staff, `mutation { policyAccept(input: { version: "2025-12-30" }) { userErrors { code } } }`),
    ).toBe('SUPPORT_IS_READ_ONLY');
    expect(
      await codeOf(staff, `mutation { cookiePreferencesSet(input: { categories: [] }) { userErrors { code } } }`),
    ).toMatch(/SUPPORT_IS_READ_ONLY|VALIDATION/);
    const socket = subscribe(
      app,
      staff.token,
      `mutation { policyAccept(input: { version: "2025-12-30" }) { userErrors { code } } }`,
    );
    const [error] = await until('the socket refuses', () => socket.errors.length > 0 && socket.errors);
    expect(JSON.stringify(error)).toContain('SUPPORT_IS_READ_ONLY');
    await socket.close();
    expect((await account.api.query(`{ contact(id: "${contact}") { displayName } }`)).contact.displayName).toBe(
      'Paula Parcel',
    );
    await expect(
      app.database.write({ kind: 'support', accountId: account.accountId } as never, () => Promise.resolve()),
    ).rejects.toThrow('Support changes nothing');
  });
});

describe('what staff is shown', () => {
  test('is listed row by row, whether its id was asked for or not', async () => {
    const account = await app.newAccount();
    const { contact, conversation, message } = await written(account);
    const { id } = await grant(account);
    const staff = await open(id);
    const seenBy = async (document: string, variables: object = {}): Promise<string[]> => {
      const before = new Set((await logOf(account)).map((entry) => entry.id));
      const data = await staff.query(document, variables);
      expect(JSON.stringify(data)).not.toContain('__seen');
      return shown((await logOf(account)).filter((entry) => !before.has(entry.id)));
    };
    const [c, k, m] = [`Contact ${contact}`, `Conversation ${conversation}`, `Message ${message}`];
    const rows = [
      ['{ contacts { nodes { displayName } } }', [c]],
      ['{ contacts { edges { cursor } } }', [c]],
      ['{ contacts { pageInfo { endCursor } } }', [c]],
      ['{ a: contacts { edges { node { n: displayName } } } }', [c]],
      [`{ contact(id: "${contact}") { displayName } }`, [c]],
      [`{ node(id: "${contact}") { ... on Contact { displayName } } }`, [c]],
      [`{ node(id: "${contact}") { __typename } }`, [c]],
      [`{ nodes(ids: ["${contact}", "${message}"]) { ...F } } fragment F on Contact { displayName }`, [c, m]],
      ['{ conversations { nodes { status contact { displayName } messages { nodes { preview } } } } }', [c, k, m]],
      ['{ conversations { nodes { lastMessage { preview } } } }', [k, m]],
      ['{ search(query: "parcel") { messages { nodes { snippet { text } } } } }', [m]],
      ['{ search(query: "parcel") { messages { edges { cursor } } } }', [m]],
      ['{ search(query: "parcel") { messages { pageInfo { endCursor } } contacts { nodes { id } } } }', [c, m]],
      ['{ inboxCounts(standardViews: [CLOSED]) { count } }', ['InboxCount null']],
    ] as const;
    for (const [document, expected] of rows) {
      expect([document, await seenBy(document)]).toEqual([document, [...expected].sort()]);
    }
    const [entry] = await logOf(account, `, nodeId: "${message}"`);
    expect(entry).toMatchObject({ grantId: id, operator: 'ada', nodeType: 'Message', nodeId: message });
    expect(await logOf(account, ', nodeId: "msg_nothing"')).toEqual([]);
    // Compiled as well as interpreted.
    for (let i = 0; i < 12; i++) expect(await seenBy('{ contacts(first: 3) { nodes { displayName } } }')).toEqual([c]);
    // Nobody writes our own fields in our place.
    expect(await codeOf(staff, '{ contacts { nodes { __seenId: displayName } } }')).toBe('BAD_REQUEST');
    // A member's own reading is nobody's business here.
    const count = (await logOf(account)).length;
    await account.api.query('{ contacts { nodes { displayName } } }');
    expect((await logOf(account)).length).toBe(count);
  });

  test('of a subscription is listed before it is shown', async () => {
    const account = await app.newAccount();
    const { id } = await grant(account);
    const [ada, grace] = [await open(id, 'ada'), await open(id, 'grace')];
    const document = 'subscription { inboxEvents { __typename ... on MessageReceivedEvent { message { preview } } } }';
    const sockets = [ada, grace].map(({ token }) => subscribe(app, token, document));
    const member = account.subscribe(document);
    await Promise.all(
      [...sockets, member].map((socket) =>
        socket.find('it stands', (data) => data.inboxEvents.__typename === 'CaughtUpEvent'),
      ),
    );
    const { message } = await written(account, 'live words');
    for (const socket of sockets) {
      await socket.find('the message is shown', (data) => data.inboxEvents.message?.preview === 'live words');
      expect(JSON.stringify(socket.events)).not.toContain('__seen');
    }
    const log = (await logOf(account, `, nodeId: "${message}"`)).map(({ operator, field }) => `${operator} ${field}`);
    expect(log.sort()).toEqual(['ada inboxEvents', 'grace inboxEvents']);
    await Promise.all([...sockets, member].map((socket) => socket.close()));
  });

  test('stays on the list by ids alone when the person is erased', async () => {
    const account = await app.newAccount();
    const { contact } = await written(account);
    const staff = await open((await grant(account)).id);
    await staff.query('{ contacts { nodes { displayName } } }');
    expect(shown(await logOf(account))).toEqual([`Contact ${contact}`]);
    const { id } = await erase(account, contact);
    expect((await ended(account, id)).state).toBe('ERASED');
    expect(shown(await logOf(account))).toEqual([`Contact ${contact}`]);
    expect((await staff.query(`{ node(id: "${contact}") { id } }`)).node).toBeNull();
    const { certificate } = await jobOf(account, id);
    expect(certificate.residue.map(({ store }: any) => store)).toContain('support_view');
  }, 180_000);
});

describe('the end of a grant', () => {
  test('by taking it back cuts open sockets of every process, and refuses what comes', async () => {
    const account = await app.newAccount();
    await written(account);
    const { id } = await grant(account);
    const staff = await open(id);
    // Where there are servers, a second process of the same installation holds the socket.
    const other = app.settings['DATABASE_URL']
      ? await startApp(loadConfig({ ...app.settings, PORT: String(await freePort()) }, ['api']), { clock: app.clock })
      : undefined;
    try {
      const url = other?.url ?? app.url;
      const socket = subscribe(
        { socketUrl: `${url.replace('http', 'ws')}/graphql` },
        staff.token,
        'subscription { inboxEvents { __typename ... on MessageReceivedEvent { message { preview } } } }',
      );
      await socket.find('it stands', (data) => data.inboxEvents.__typename === 'CaughtUpEvent');
      const before = await actsOf(account, 'support_access.refused');
      expect(await revoke(account, id)).toMatchObject({ isLive: false, revokedBy: { id: account.owner.userId } });
      expect((await socket.closed).code).toBe(4403);
      await written(account, 'too late');
      expect(JSON.stringify(socket.events)).not.toContain('too late');
      const { status, body } = await staff.raw('{ contacts { nodes { displayName } } }');
      expect([status, body.data, body.errors?.[0]?.extensions['code']]).toEqual([403, undefined, 'FORBIDDEN']);
      expect(await actsOf(account, 'support_access.refused')).toBeGreaterThan(before);
      const again = subscribe(app, staff.token, 'subscription { inboxEvents { __typename } }');
      expect((await again.closed).code).toBe(4403);
    } finally {
      await other?.stop();
    }
    const { session, userErrors } = await openRaw(id);
    expect([session, userErrors]).toEqual([null, [{ code: 'SUPPORT_GRANT_OVER', path: ['supportAccessGrantId'] }]]);
    expect(await actsOf(account, 'support_session.refused')).toBe(1);
    expect((await openRaw('sag_nothing')).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['supportAccessGrantId'] }]);
    // Taken back again it stays as it is.
    expect((await revoke(account, id)).isLive).toBe(false);
    expect(await actsOf(account, 'support_access.revoked')).toBe(1);
  });

  test('of who is not one of the staff any more shows no further event, before anything is written', async () => {
    const account = await app.newAccount();
    await written(account);
    const { id } = await grant(account);
    const { session } = await openRaw(id);
    let isKnown = true;
    const log = new AuditLog([{ id: 'test', key: Buffer.alloc(32) }], app.clock);
    const sessions = new SupportSessions(app.database, log, { isKnown: () => isKnown }, app.clock);
    const viewer = await sessions.authenticate(`Bearer ${session.token}`);
    const context = { viewer, request: { requestId: randomUUID(), ip: '' } } as unknown as ApiContext;
    const record = new SupportRecord(app.database, sessions);
    const views = () =>
      app.asOwner<{ n: number }>(`select count(*)::int as n from support_view where grant_id = '${uuid(id)}'`);
    await record.record(context, [{ field: 'contacts', type: 'Contact' }] as never);
    expect(await views()).toEqual([{ n: 1 }]);
    isKnown = false;
    await expect(record.record(context, [{ field: 'contacts', type: 'Contact' }] as never)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await views()).toEqual([{ n: 1 }]);
    expect(await actsOf(account, 'support_access.refused')).toBe(1);
  });

  test('is told once a minute, with how often it was tried in between', async () => {
    const account = await app.newAccount();
    const { id } = await grant(account);
    const staff = await open(id);
    await revoke(account, id);
    for (let i = 0; i < 5; i++) expect(await codeOf(staff, '{ viewer { permissions } }')).toBe('FORBIDDEN');
    const entries = async (): Promise<any[]> =>
      (
        await account.api.query(
          `{ auditEntries(first: 100, filter: { actions: ["support_access.refused"] }) { nodes { targetId changes { field after } } } }`,
        )
      ).auditEntries.nodes;
    const [{ untold }] = (await app.asOwner<{ untold: number }>(
      `select refused_untold as untold from support_access_grant where id = '${uuid(id)}'`,
    )) as [{ untold: number }];
    expect(untold).toBeGreaterThan(0);
    await app.asOwner(
      `update support_access_grant set refused_told_at = refused_told_at - interval '1 hour' where id = '${uuid(id)}'; select 1`,
    );
    const before = (await entries()).length;
    expect(await codeOf(staff, '{ viewer { permissions } }')).toBe('FORBIDDEN');
    const after = await entries();
    expect([after.length - before, after[0]]).toEqual([
      1,
      { targetId: id, changes: [{ field: 'untoldCount', after: String(untold) }] },
    ]);
  });

  test('by its time cuts open sockets at once', async () => {
    const account = await app.newAccount();
    const { id } = await grant(account);
    const ends = new Date(app.clock.now().getTime() + 3_000).toISOString();
    await app.asOwner(`update support_access_grant set ends_at = '${ends}' where id = '${uuid(id)}'`);
    const { session } = await openRaw(id);
    expect(session.expiresAt).toBe(ends);
    const socket = subscribe(app, session.token, 'subscription { inboxEvents { __typename } }');
    await socket.find('it stands', (data) => data.inboxEvents.__typename === 'CaughtUpEvent');
    expect((await socket.closed).code).toBe(4403);
    const staff = new ApiClient(app.url, session.token);
    await until(
      'the time is up for requests too',
      async () => (await codeOf(staff, '{ viewer { permissions } }')) === 'FORBIDDEN',
    );
    expect(await actsOf(account, 'support_access.refused')).toBeGreaterThan(0);
    expect((await openRaw(id)).userErrors).toMatchObject([{ code: 'SUPPORT_GRANT_OVER' }]);
  });

  test('comes with that of the account: what is being erased is shown to nobody', async () => {
    const account = await app.newAccount();
    await written(account);
    const { id } = await grant(account);
    const staff = await open(id);
    await app.asOwner(
      `update account set leaving_at = now(), erasing_at = now() where id = '${account.accountId}'; select 1`,
    );
    expect(await codeOf(staff, '{ contacts { nodes { displayName } } }')).toBe('UNAUTHENTICATED');
    const socket = subscribe(app, staff.token, 'subscription { inboxEvents { __typename } }');
    expect((await socket.closed).code).toBe(4403);
    expect((await openRaw(id)).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['supportAccessGrantId'] }]);
    const { supportAccessOffers } = await asOperator(app).query('{ supportAccessOffers { nodes { id } } }');
    expect(supportAccessOffers.nodes).not.toContainEqual({ id });
  });

  test('shows nothing after it was acknowledged that was not listed before', async () => {
    const account = await app.newAccount();
    await written(account);
    for (let round = 0; round < 5; round++) {
      const { id } = await grant(account);
      const staff = await open(id);
      const counted = () =>
        app.asOwner<{ n: number }>(`select count(*)::int as n from support_view where grant_id = '${uuid(id)}'`);
      const answers = Array.from({ length: 12 }, () => staff.raw('{ contacts { nodes { displayName } } }'));
      await Promise.race(answers);
      await revoke(account, id);
      const [atRevoke] = await counted();
      const late = await staff.raw('{ contacts { nodes { displayName } } }');
      const data = (await Promise.all(answers)).filter(({ body }) => body.data);
      expect(late.body.data).toBeUndefined();
      expect(await counted()).toEqual([atRevoke]);
      expect(data.length).toBeGreaterThan(0);
      expect(data.length).toBe(atRevoke!.n);
    }
  });
});
