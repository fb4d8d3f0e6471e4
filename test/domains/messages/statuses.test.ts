import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { climb, MessageStatus } from '../../../src/domains/messages/status-ladder.js';
import { MessageStatusService } from '../../../src/domains/messages/message-status.service.js';
import { failureOf } from '../../../src/domains/messages/message-failure.js';
import { rows } from '../../../src/platform/database/rows.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { MessageStatusFact } from '../../../src/platform/whatsapp/webhook-facts.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { countStatements } from '../../kit/sql.js';
import { until } from '../../kit/until.js';
import { Chance } from '../../flows/chance.js';
import { Talk } from './talk.js';
import { optOuts } from '../consent/opt-outs.js';

const rungs = [
  'QUEUED',
  'SENDING',
  'UNKNOWN',
  'ACCEPTED',
  'SENT',
  'FAILED',
  'DELIVERED',
  'READ',
  'PLAYED',
] as MessageStatus[];
const reportable = ['sent', 'delivered', 'read', 'played', 'failed'] as const;

describe('the ladder', () => {
  test.each([
    ['SENT', 'DELIVERED', 'DELIVERED'],
    ['DELIVERED', 'SENT', 'DELIVERED'],
    ['READ', 'FAILED', 'READ'],
    ['SENT', 'FAILED', 'FAILED'],
    ['FAILED', 'DELIVERED', 'DELIVERED'],
    ['UNKNOWN', 'SENT', 'SENT'],
    ['RECEIVED', 'READ', 'RECEIVED'],
    ['SENT', 'NONSENSE', 'SENT'],
  ])('from %s, a report of %s leads to %s', (from, report, to) => {
    expect(climb(from, report)).toBe(to);
  });

  test('ends at the same rung in whatever order, and however often, the reports come', () => {
    const status = fc.constantFrom(...rungs);
    fc.assert(
      fc.property(status, fc.array(status), fc.infiniteStream(fc.nat()), (start, reports, picks) => {
        const end = reports.reduce(climb, start);
        const order = picks[Symbol.iterator]();
        const shuffled = [...reports, ...reports.filter(() => order.next().value % 2)]
          .map((report) => ({ report, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ report }) => report);
        expect(shuffled.reduce(climb, start)).toBe(end);
        // It never falls: every step is at least as high as the one before.
        const path = shuffled.map((_, i) => shuffled.slice(0, i + 1).reduce(climb, start)).map((s) => rungs.indexOf(s));
        expect(path).toEqual(path.toSorted((a, b) => a - b));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('status reports', () => {
  let app: TestApp;
  let account: TestAccount;
  let talk: Talk;
  beforeAll(async () => {
    app = await startTestApp();
    account = await app.newAccount();
    await app.simulator.control('numbers', { phoneNumberId: account.channel.phoneNumberId, pairLimit: 'off' });
    talk = await Talk.begin(account);
  }, 60_000);
  afterEach(() => app.simulator.faults({ reset: true, releaseStatuses: true }));
  afterAll(() => app.stop());

  const query = <T>(sql: string, params: unknown[] = []): Promise<T[]> =>
    rows<T>(app.database.read(systemViewer(account.accountId)).em, sql, [account.accountId, ...params]);

  test('settle one message the same way in any order, any grouping, any number of times, by wamid or by attempt', async () => {
    // Statuses of the simulator itself stay away.
    await app.simulator.faults({ dropStatuses: ['sent', 'delivered', 'read'] });
    const statuses = new MessageStatusService(failureOf, optOuts);
    const [channel] = await query<{ id: string }>('select id from channel where account_id = $1');
    const at = (status: string, stepMs: number) =>
      new Date(1_790_000_000_000 + reportable.indexOf(status as never) * stepMs);
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...reportable], { minLength: 1 }),
        fc.array(fc.nat({ max: 99 }), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        async (kinds, keys, isAnswerLost) => {
          if (isAnswerLost) await app.simulator.faults({ dropResponse: 1 });
          const id = await talk.say('x');
          await talk.reaches(id, [isAnswerLost ? 'UNKNOWN' : 'ACCEPTED']);
          await app.simulator.faults({ dropResponse: 0 });
          const { wamid, request } = (await talk.received()).at(-1);
          // WhatsApp tells whole seconds: what happens within one has one time.
          const isOneSecond = keys[10]! % 2 === 0;
          const all = [...kinds, ...kinds]
            .map((status, i) => ({ status, key: keys[i]! }))
            .sort((a, b) => a.key - b.key)
            .map(({ status, key }, i): { fact: MessageStatusFact; group: number } => ({
              group: Math.floor((i * (1 + (keys[11]! % 3))) / 3),
              fact: {
                kind: 'message_status',
                wamid,
                status,
                at: at(status, isOneSecond ? 0 : 1_000),
                recipient: { waId: talk.waId },
                // While only the attempt tells whose they are, every report has to bring it.
                ...(isAnswerLost || key % 2 ? { callbackData: request.biz_opaque_callback_data } : {}),
                errors: status === 'failed' ? [{ code: 131026, title: 'Message undeliverable' }] : [],
              },
            }));
          for (const group of Map.groupBy(all, (report) => report.group).values()) {
            await app.database.write(systemViewer(account.accountId), (scope) =>
              statuses.apply(
                scope,
                channel!.id,
                group.map(({ fact }) => fact),
              ),
            );
          }
          const message = await talk.message(id);
          const end = kinds.map((kind) => kind.toUpperCase() as MessageStatus).reduce(climb, MessageStatus.ACCEPTED);
          expect(message.status).toBe(end);
          expect(message.failure?.code ?? null).toBe(end === MessageStatus.FAILED ? 131026 : null);
          const inOrder = kinds.map((kind) => kind.toUpperCase() as MessageStatus);
          if (isOneSecond) inOrder.sort((a, b) => rungs.indexOf(a) - rungs.indexOf(b));
          expect(message.statusHistory.map((report: any) => report.status)).toEqual(inOrder);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  test('of a thousand messages, in any order, grouping and number, settle each as its own reports say', async () => {
    const chance = new Chance(7);
    const statuses = new MessageStatusService(failureOf, optOuts);
    const [channel] = await query<{ id: string }>('select id from channel where account_id = $1');
    const messages = await app.database.write(systemViewer(account.accountId), (scope) =>
      rows<{ id: string; wamid: string }>(
        scope.em,
        `insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, wamid, content, preview,
           sent_at, created_at)
         select $1, gen_random_uuid(), (select id from conversation where account_id = $1 limit 1), $2, 'OUTBOUND', 'ACCEPTED',
           now(), 'wamid.thousand.' || n, '{"kind":"text","body":"Hi"}', 'Hi', now(), now()
         from generate_series(1, 1000) n returning id, wamid`,
        [account.accountId, channel!.id],
      ),
    );
    const ends = new Map<string, MessageStatus>();
    const reports = messages.flatMap(({ id, wamid }) => {
      const kinds = Array.from({ length: 1 + chance.below(8) }, () => chance.pick(reportable));
      ends.set(id, kinds.map((kind) => kind.toUpperCase() as MessageStatus).reduce(climb, MessageStatus.ACCEPTED));
      return kinds.map((status): { key: number; fact: MessageStatusFact } => ({
        key: chance.next(),
        fact: {
          kind: 'message_status',
          wamid,
          status,
          at: new Date(1_790_000_000_000 + reportable.indexOf(status) * 1_000),
          recipient: { waId: talk.waId },
          errors: status === 'failed' ? [{ code: 131026, title: 'Message undeliverable' }] : [],
        },
      }));
    });
    const facts = reports.sort((a, b) => a.key - b.key).map(({ fact }) => fact);
    while (facts.length > 0) {
      const group = facts.splice(0, 1 + chance.below(200));
      await app.database.write(systemViewer(account.accountId), (scope) => statuses.apply(scope, channel!.id, group));
    }
    const is = await query<{ id: string; status: MessageStatus }>(
      `select id, status from message where account_id = $1 and wamid like 'wamid.thousand.%'`,
    );
    expect(new Map(is.map(({ id, status }) => [id, status]))).toEqual(ends);
    expect(new Set(ends.values()).size).toBe(5);
  }, 60_000);

  test('that name the attempt of another message move only the one that has their wamid', async () => {
    await app.simulator.faults({ dropStatuses: ['sent', 'delivered', 'read'] });
    const ours = await talk.say('known by its wamid');
    await talk.reaches(ours, ['ACCEPTED']);
    const { wamid } = (await talk.received()).at(-1);
    await app.simulator.faults({ dropResponse: 1 });
    const other = await talk.say('its answer is lost');
    await talk.reaches(other, ['UNKNOWN']);
    await app.simulator.faults({ dropResponse: 0 });
    const { request } = (await talk.received()).at(-1);
    const [channel] = await query<{ id: string }>('select id from channel where account_id = $1');
    await app.database.write(systemViewer(account.accountId), (scope) =>
      new MessageStatusService(failureOf, optOuts).apply(scope, channel!.id, [
        {
          kind: 'message_status',
          wamid,
          status: 'delivered',
          at: new Date(),
          recipient: { waId: talk.waId },
          callbackData: request.biz_opaque_callback_data,
          errors: [],
        },
      ]),
    );
    expect((await talk.message(ours)).status).toBe('DELIVERED');
    expect((await talk.message(other)).status).toBe('UNKNOWN');
  });

  test('that come before the send has committed are joined by it', async () => {
    const statuses = new MessageStatusService(failureOf, optOuts);
    const [channel] = await query<{ id: string }>('select id from channel where account_id = $1');
    await app.simulator.faults({ dropStatuses: ['sent', 'delivered', 'read'], delayMs: 1_000 });
    const id = await talk.say('early');
    const { wamid } = await until('the phone has it', async () => {
      const last = (await talk.received()).at(-1);
      return last?.request.text.body === 'early' && last;
    });
    // No attempt in the report: nothing here knows this wamid yet.
    const report: MessageStatusFact = {
      kind: 'message_status',
      wamid,
      status: 'delivered',
      at: new Date(),
      recipient: { waId: talk.waId },
      errors: [],
    };
    await app.database.write(systemViewer(account.accountId), (scope) => statuses.apply(scope, channel!.id, [report]));
    expect((await talk.message(id)).status).toBe('SENDING');
    await talk.reaches(id, ['DELIVERED']);
  });

  test('of messages that nobody here sent are kept and change nothing', async () => {
    const before = await query<{ count: string }>(`select count(*) as count from domain_event where account_id = $1`);
    await account.simulator.control('webhook', {
      field: 'messages',
      phoneNumberId: account.channel.phoneNumberId,
      value: { statuses: [{ id: 'wamid.STRANGE', status: 'read', timestamp: '1790000000', recipient_id: talk.waId }] },
    });
    await until(
      'the report is kept',
      async () =>
        (await query(`select 1 from message_status where account_id = $1 and wamid = 'wamid.STRANGE'`)).length,
    );
    expect(await query(`select count(*) as count from domain_event where account_id = $1`)).toEqual(before);
  });

  test('a thread costs the same number of statements for 1 and for 50 messages', async () => {
    const document = `query ($id: ID!, $last: Int) { conversation(id: $id) { id status contact { id displayName identities { kind value } }
      messages(last: $last) { nodes { id status sentAt author { id } replyTo { id } statusHistory { status } failure { code }
        conversation { id } content { __typename ... on TextContent { body } ... on MediaContent { url } } } pageInfo { hasPreviousPage } } } }`;
    const other = await Talk.begin(account);
    const cost = (last: number) =>
      countStatements(app, () => account.api.query(document, { id: other.conversationId, last }));
    const answer = await other.sent({ text: { body: 'one' } }, { replyToId: other.firstMessageId });
    await other.reaches(answer.id, ['READ']);
    const one = await cost(1);
    await Promise.all(
      Array.from({ length: 48 }, (_, i) => account.inbound({ from: { waId: other.waId }, text: `message ${i}` })),
    );
    await until('all fifty are there', async () => {
      const { conversation } = await account.api.query(document, { id: other.conversationId, last: 50 });
      return conversation.messages.nodes.length === 50;
    });
    expect((await cost(50)).sort()).toEqual(one.sort());
    expect(one.length).toBeGreaterThan(3);
  }, 60_000);
});
