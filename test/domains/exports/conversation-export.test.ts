import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { TestAccount } from '../../kit/account.js';
import { newWaId } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { Staff } from '../teams/staff.js';
import { ask, conversationRows, fetched, listedIds, look, makeConversations, sql, table, uuid } from './exports.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 180_000);
afterAll(() => app?.stop());

const idsOf = (rows: readonly Record<string, string>[]): string[] => rows.map((row) => row['conversation id']!).sort();

/** A conversation with this person, who says this. */
async function thread(account: TestAccount, name: string, text = 'Hello'): Promise<{ id: string; waId: string }> {
  const waId = newWaId();
  await account.inbound({ from: { waId, name }, text });
  const id = await until('the conversation is there', async () => {
    const { conversations } = await account.api.query(
      'query ($search: String) { conversations(search: $search) { nodes { id } } }',
      { search: waId },
    );
    return conversations.nodes[0]?.id as string | undefined;
  });
  return { id, waId };
}

describe('the file', () => {
  test('holds what the list finds, whatever the filter, over many pages', async () => {
    const account = await app.newAccount();
    await makeConversations(account, 2_130);
    for (const where of [
      {},
      { status: 'CLOSED' },
      { or: [{ priorities: ['HIGH'] }, { hasPriority: false }], status: 'OPEN' },
      { lastActivityAfter: new Date(app.clock.now().getTime() - 700 * 60_000).toISOString() },
      { channelId: 'chn_00000000000000000000000000000000' },
    ]) {
      const rows = await conversationRows(account.api, { where });
      expect(idsOf(rows)).toEqual(await listedIds(account.api, where));
    }
    const all = await listedIds(account.api);
    expect(all).toHaveLength(2_130);
    const { done, text } = await fetched(account.api, 'conversationExport', { format: 'JSON_LINES' });
    expect(done.rowCount).toBe(2_130);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ conversationId }) => conversationId).sort()).toEqual(all);
    expect(done.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  }, 120_000);

  test('says of each conversation what the API says, in cells that nothing runs or tears', async () => {
    const account = await app.newAccount();
    const staff = new Staff(account);
    const name = '=HYPERLINK("http://x";"a,b")\n😀 Ünal';
    const { id, waId } = await thread(account, name);
    const agent = await staff.hire();
    const teamId = await staff.team('+Sales "A"', agent);
    await staff.assign(id, { assigneeId: agent.userId, teamId });
    for (const label of ['@urgent', 'a "b"']) {
      const { label: made } = await account.api.mutate(
        'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
        { name: label },
      );
      await sql(
        account,
        'insert into conversation_label (account_id, conversation_id, label_id, added_at) values ($1, $2, $3, now())',
        [uuid(id), uuid(made.id)],
      );
    }
    await sql(
      account,
      `update conversation set priority = 'URGENT', status = 'CLOSED', closed_at = created_at + interval '1 hour',
         first_replied_at = created_at + interval '90 seconds' where account_id = $1 and id = $2`,
      [uuid(id)],
    );
    const { text, response, done } = await fetched(account.api, 'conversationExport');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="conversations-${done.id}.csv"`);
    const [row, ...others] = table(text);
    expect(others).toEqual([]);
    const { conversation } = await account.api.query(
      `query ($id: ID!) { conversation(id: $id) { createdAt lastActivityAt closedAt contact { displayName }
        assignee { fullName email } channel { displayPhoneNumber } } }`,
      { id },
    );
    expect(conversation.contact.displayName).toBe(name);
    expect(row).toEqual({
      'conversation id': id,
      'contact name': `'${name}`,
      'phone number': `+${waId}`,
      status: 'CLOSED',
      priority: 'URGENT',
      team: `'+Sales "A"`,
      assignee: conversation.assignee.fullName,
      'assignee email': conversation.assignee.email,
      labels: `'@urgent;a "b"`,
      channel: `+${conversation.channel.displayPhoneNumber.replaceAll(/\D/g, '')}`,
      'created at': conversation.createdAt,
      'last activity at': conversation.lastActivityAt,
      'closed at': conversation.closedAt,
      'first reply seconds': '90',
      'unread messages': '1',
    });
    const json = JSON.parse((await fetched(account.api, 'conversationExport', { format: 'JSON_LINES' })).text);
    expect(json).toMatchObject({ contactName: name, labels: ['@urgent', 'a "b"'], firstReplySeconds: 90 });
  }, 60_000);

  test('holds messages in their order, and private notes only when they are asked for', async () => {
    const account = await app.newAccount();
    const { id } = await thread(account, 'Anna', '=1+1 "quoted"\nand 🎉');
    const other = await thread(account, 'Bert', 'Hi');
    await sql(
      account,
      `insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, content, preview,
         author_id, sent_at, created_at)
       select $1, gen_random_uuid(), $2, $3, 'OUTBOUND', 'SENT', now(), json_build_object('kind', 'text', 'body', 'Line ' || n), 'x',
         $4, now() + n * interval '1 second', now() from generate_series(1, 1205) n`,
      [uuid(id), uuid(account.channel.id), uuid(account.owner.userId)],
    );
    await account.api.mutate(
      'mutation ($input: NoteCreateInput!) { noteCreate(input: $input) { note { id } userErrors { code } } }',
      { conversationId: other.id, body: '-secret' },
    );
    const without = table((await fetched(account.api, 'conversationExport', { rows: 'MESSAGES' })).text);
    expect(without.map(({ kind }) => kind)).not.toContain('NOTE');
    const mine = without.filter((row) => row['conversation id'] === id);
    expect(mine).toHaveLength(1_206);
    expect(mine[0]).toMatchObject({ direction: 'INBOUND', 'contact name': 'Anna', author: '', type: 'text' });
    expect(mine[0]!['text']).toBe(`'=1+1 "quoted"\nand 🎉`);
    expect(mine.slice(1).map(({ text }) => text)).toEqual(Array.from({ length: 1_205 }, (_, i) => `Line ${i + 1}`));
    expect(mine[1]).toMatchObject({ author: 'Olivia Owner', status: 'SENT', direction: 'OUTBOUND' });
    expect(without.filter((row) => row['conversation id'] === other.id).map(({ text }) => text)).toEqual(['Hi']);
    const all = table(
      (await fetched(account.api, 'conversationExport', { rows: 'MESSAGES', includesNotes: true })).text,
    );
    expect(all.filter((row) => row['conversation id'] === other.id)).toMatchObject([
      { kind: 'MESSAGE', text: 'Hi' },
      { kind: 'NOTE', text: "'-secret", author: 'Olivia Owner', id: expect.stringMatching(/^nte_/) },
    ]);
    expect(all).toHaveLength(without.length + 1);
    expect((await ask(account.api, 'conversationExport', { includesNotes: true })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['includesNotes'] },
    ]);
  }, 60_000);
});

describe('sight', () => {
  test('of who asked is that of the file, and others with less do not see it', async () => {
    const account = await app.newAccount();
    const staff = new Staff(account);
    const [own, team, peer] = [
      await staff.hire('ADMIN', 'OWN'),
      await staff.hire('ADMIN', 'TEAM'),
      await staff.hire('ADMIN', 'TEAM'),
    ];
    const sales = await staff.team('Sales', team, peer);
    const [a, b, c] = [await staff.conversation(), await staff.conversation(), await staff.conversation()];
    await staff.assign(a, { assigneeId: own.userId });
    await staff.assign(b, { teamId: sales });
    const made: Record<string, string> = {};
    for (const [who, api, ids] of [
      ['owner', account.api, [a, b, c]],
      ['own', own.api, [a]],
      ['team', team.api, [b]],
    ] as const) {
      for (const rows of ['CONVERSATIONS', 'MESSAGES']) {
        const { text, done } = await fetched(api, 'conversationExport', { rows });
        expect([...new Set(idsOf(table(text)))]).toEqual([...ids].sort());
        made[who] = done.id;
      }
    }
    const seen = async (api: typeof account.api, id: string): Promise<boolean> => {
      const found = await look(api, 'conversationExport', id);
      const { node } = await api.query('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(node?.id).toBe(found?.id);
      return found !== null;
    };
    expect(await Promise.all(Object.values(made).map((id) => seen(account.api, id)))).toEqual([true, true, true]);
    expect(await Promise.all(Object.values(made).map((id) => seen(own.api, id)))).toEqual([false, true, false]);
    expect(await Promise.all(Object.values(made).map((id) => seen(team.api, id)))).toEqual([false, false, true]);
    expect(await Promise.all(Object.values(made).map((id) => seen(peer.api, id)))).toEqual([false, false, false]);
    // Whoever sees less than when it was written sees it no more, nor does a link that was given out before open it.
    const { url } = await look(team.api, 'conversationExport', made['team']!);
    expect((await fetch(url)).status).toBe(200);
    await staff.leave(sales, team);
    expect(await seen(team.api, made['team']!)).toBe(false);
    expect((await fetch(url)).status).toBe(404);
    await staff.join(sales, team);
    expect((await fetch(url)).status).toBe(200);
    await staff.setVisibility(team.memberId, 'OWN');
    expect((await fetch(url)).status).toBe(404);
    // Others of the account who see everything have links of their own.
    expect((await fetch((await look(account.api, 'conversationExport', made['own']!)).url)).status).toBe(200);
  }, 120_000);

  test('of another account shows nothing', async () => {
    const [mine, theirs] = [await app.newAccount(), await app.newAccount()];
    const { id } = await thread(mine, 'Anna');
    await thread(theirs, 'Theo');
    const { done } = await fetched(mine.api, 'conversationExport', { where: {} });
    expect(await look(theirs.api, 'conversationExport', done.id)).toBeNull();
    expect(await look(theirs.api, 'contactExport', done.id)).toBeNull();
    expect(idsOf(await conversationRows(mine.api))).toEqual([id]);
    const foreign = new URL(done.url);
    foreign.pathname = foreign.pathname.replace(mine.id, theirs.id);
    expect((await fetch(foreign)).status).toBe(403);
    const stranger = new URL(done.url);
    stranger.searchParams.set('viewer', theirs.owner.userId);
    expect((await fetch(stranger)).status).toBe(403);
  }, 60_000);

  test('needs the permissions, and tells names and numbers only to who may read contacts', async () => {
    const account = await app.newAccount();
    const { waId } = await thread(account, 'Anna');
    const agent = await account.member('AGENT');
    const { body } = await agent.api.raw(
      'mutation { conversationExportCreate(input: {}) { conversationExport { id } userErrors { code } } }',
    );
    expect(body.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const blind = await account.apiKey(['INBOX_MANAGE']);
    expect((await ask(blind, 'conversationExport')).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const key = await account.apiKey(['INBOX_MANAGE', 'CONVERSATIONS_READ']);
    for (const rows of ['CONVERSATIONS', 'MESSAGES']) {
      const { text } = await fetched(key, 'conversationExport', { rows });
      expect(table(text)).toHaveLength(1);
      expect(text).not.toContain('Anna');
      expect(text).not.toContain(waId);
    }
  }, 60_000);
});

test('who asked is told, live and in the notifications', async () => {
  const account = await app.newAccount();
  const admin = await account.member('ADMIN');
  const watch = account.subscribe('subscription { conversationExportFinished { id state url } }');
  await watch.opened;
  // Repeated, because nothing tells when a subscription without a cursor has begun to listen.
  const heard = await until(
    'the subscription hears',
    async () => {
      const { done } = await fetched(admin.api, 'conversationExport');
      return watch.events.find(({ conversationExportFinished: one }) => one.id === done.id);
    },
    60_000,
  );
  expect(heard.conversationExportFinished.state).toBe('COMPLETED');
  expect((await fetch(heard.conversationExportFinished.url)).status).toBe(200);
  const { id } = heard.conversationExportFinished;
  const told = await until('the member is told', async () => {
    const { notifications } = await admin.api.query('{ notifications { nodes { kind subjectId } } }');
    return notifications.nodes.find(({ subjectId }: any) => subjectId === id);
  });
  expect(told.kind).toBe('EXPORT_FINISHED');
  const { notifications } = await account.api.query('{ notifications { nodes { kind } } }');
  expect(notifications.nodes).toEqual([]);
  await watch.close();
}, 90_000);
