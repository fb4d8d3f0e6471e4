import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { previewRule } from '../../../src/domains/segments/segment.queries.js';
import type { RuleNode } from '../../../src/domains/segments/segment-rule.js';
import { compileRule } from '../../../src/domains/segments/rule-sql.js';
import { SegmentMembership } from '../../../src/domains/segments/segment-membership.service.js';
import { rows } from '../../../src/platform/database/rows.js';
import { newId, uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer, type Viewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { matches, type Person } from './evaluation.js';

let app: TestApp;
let account: TestAccount;
let viewer: Viewer;
let userId: string;
let channelId: string;
const labelIds = [newId(), newId()];
const staticId = newId();
const teamId = newId();
const dayMs = 86_400_000;
const people: Person[] = [];

const write = (sql: string, params: unknown[]): Promise<unknown> =>
  app.database.write(viewer, (scope) => rows(scope.em, sql, params));

beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  viewer = systemViewer(account.accountId);
  userId = uuidOf('User', account.owner.userId)!;
  channelId = uuidOf('Channel', account.channel.id)!;
  for (const [i, id] of labelIds.entries())
    await write('insert into label (account_id, id, name, created_at) values ($1, $2, $3, now())', [
      account.accountId,
      id,
      `label ${i}`,
    ]);
  await write(`insert into team (account_id, id, name, created_at) values ($1, $2, 'a team', now())`, [
    account.accountId,
    teamId,
  ]);
  await write(
    `insert into segment (account_id, id, name, kind, state, created_at, updated_at) values ($1, $2, 'by hand', 'STATIC', 'READY', now(), now())`,
    [account.accountId, staticId],
  );
  const random = fc.sample(personArbitrary, { numRuns: 60, seed: 7 });
  for (const person of random) {
    people.push(person);
    await store(person);
  }
}, 120_000);
afterAll(() => app?.stop());

const ago = fc.integer({ min: 0, max: 40 }).map((days) => new Date(Date.now() - days * dayMs - 3_600_000));
const personArbitrary: fc.Arbitrary<Person> = fc.record({
  id: fc.constant(null).map(() => newId()),
  attributes: fc.record(
    {
      city: fc.constantFrom('Berlin', 'berlin mitte', 'Oslo', 'ÉVRY'),
      score: fc.constantFrom(-1, 0, 1.5, 10, 200),
      member: fc.boolean(),
      birthday: fc.constantFrom('1990-01-31', '2000-12-01', '2020-02-29'),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Person['attributes']>,
  labelIds: fc.subarray(labelIds),
  ownerId: fc.constantFrom(null, 'owner'),
  isBlocked: fc.boolean(),
  email: fc.constantFrom(null, 'a@shop.example'),
  identityKinds: fc.subarray(['USER_ID', 'PHONE_NUMBER']),
  createdAt: ago,
  conversations: fc.array(
    fc.record({
      status: fc.constantFrom('CLOSED', 'CLOSED', 'OPEN'),
      assigneeId: fc.constantFrom(null, 'owner'),
      channelId: fc.constant('channel'),
      lastInboundAt: fc.option(ago),
      labelIds: fc.subarray(labelIds),
      teamId: fc.constantFrom(null, teamId),
      priority: fc.constantFrom(null, 'LOW', 'URGENT'),
    }),
    { maxLength: 2 },
  ),
  outbound: fc.array(ago, { maxLength: 2 }),
  events: fc.array(
    fc.record({
      name: fc.constantFrom('order', 'visit'),
      at: ago,
      properties: fc.record({ plan: fc.constantFrom('pro', 'free', 3, true) }, { requiredKeys: [] }),
    }),
    { maxLength: 4 },
  ),
  segmentIds: fc.subarray([staticId]),
});

/** Writes a person down; `owner` and `channel` become the ids of the account. */
async function store(person: Person): Promise<void> {
  const at = account.accountId;
  if (person.ownerId) person.ownerId = userId;
  let open = 0;
  for (const one of person.conversations) {
    one.channelId = channelId;
    if (one.assigneeId) one.assigneeId = userId;
    // One open conversation of a contact on a channel.
    if (one.status === 'OPEN' && ++open > 1) one.status = 'CLOSED';
  }
  if (person.conversations.length === 0) person.outbound = [];
  await write(
    `insert into contact (account_id, id, attributes, owner_id, blocked_at, email, created_at, updated_at)
     values ($1, $2, $3::jsonb, $4, $5, $6, $7, $7)`,
    [
      at,
      person.id,
      JSON.stringify(person.attributes),
      person.ownerId,
      person.isBlocked ? new Date() : null,
      person.email,
      person.createdAt,
    ],
  );
  for (const kind of person.identityKinds)
    await write(
      `insert into contact_identity (account_id, id, contact_id, kind, value, match_key, created_at, suppression_keys) values ($1, $2, $3, $4, $5, $5, now(), '{}')`,
      [at, newId(), person.id, kind, newId()],
    );
  for (const id of person.labelIds)
    await write('insert into contact_label (account_id, contact_id, label_id, added_at) values ($1, $2, $3, now())', [
      at,
      person.id,
      id,
    ]);
  for (const id of person.segmentIds)
    await write(
      'insert into segment_member (account_id, segment_id, contact_id, joined_at) values ($1, $2, $3, now())',
      [at, id, person.id],
    );
  for (const [i, one] of person.conversations.entries()) {
    const id = newId();
    await write(
      `insert into conversation (account_id, id, channel_id, contact_id, status, assignee_id, last_inbound_at, team_id, priority,
         last_activity_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now(), now())`,
      [at, id, one.channelId, person.id, one.status, one.assigneeId, one.lastInboundAt, one.teamId, one.priority],
    );
    for (const labelId of one.labelIds)
      await write(
        'insert into conversation_label (account_id, conversation_id, label_id, added_at) values ($1, $2, $3, now())',
        [at, id, labelId],
      );
    for (const sent of i === 0 ? person.outbound : [])
      await write(
        `insert into message (account_id, id, conversation_id, channel_id, direction, status, status_at, content, preview, sent_at, created_at)
         values ($1, $2, $3, $4, 'OUTBOUND', 'SENT', $5, '{}', '', $5, $5)`,
        [at, newId(), id, one.channelId, sent],
      );
  }
  for (const one of person.events)
    await write(
      `insert into contact_event (account_id, id, contact_id, event_id, name, properties, occurred_at, received_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $7)`,
      [at, newId(), person.id, newId(), one.name, JSON.stringify(one.properties), one.at],
    );
}

const span = fc.oneof(
  fc.constant({}),
  fc.record({ withinDays: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ olderThanDays: fc.integer({ min: 1, max: 40 }) }),
  fc.record(
    { after: ago.map((at) => at.toISOString()), before: ago.map((at) => at.toISOString()) },
    { requiredKeys: [] },
  ),
);
const attribute = fc.oneof(
  fc.record({
    key: fc.constant('city'),
    type: fc.constant('TEXT' as const),
    comparison: fc.constantFrom('EQUALS' as const, 'ONE_OF' as const, 'CONTAINS' as const),
    values: fc.constantFrom(['Berlin'], ['Oslo'], ['évry'], ['MIT']),
  }),
  fc.record({
    key: fc.constant('score'),
    type: fc.constant('NUMBER' as const),
    comparison: fc.constantFrom(
      'EQUALS' as const,
      'GREATER_THAN' as const,
      'AT_LEAST' as const,
      'LESS_THAN' as const,
      'AT_MOST' as const,
    ),
    values: fc.constantFrom([0], [1.5], [10]),
  }),
  fc.record({
    key: fc.constant('birthday'),
    type: fc.constant('DATE' as const),
    comparison: fc.constantFrom(
      'GREATER_THAN' as const,
      'AT_LEAST' as const,
      'LESS_THAN' as const,
      'AT_MOST' as const,
      'IS_SET' as const,
    ),
    values: fc.constantFrom(['2000-12-01'], ['1999-01-01']),
  }),
  fc.record({
    key: fc.constant('member'),
    type: fc.constant('BOOLEAN' as const),
    comparison: fc.constantFrom('EQUALS' as const, 'IS_SET' as const),
    values: fc.constantFrom([true], [false]),
  }),
);
const leaf: fc.Arbitrary<RuleNode> = fc.oneof(
  attribute.map((one): RuleNode => ({ op: 'attribute', ...one, values: [...one.values] })),
  fc.constantFrom(...labelIds).map((labelId): RuleNode => ({ op: 'label', labelId })),
  fc.boolean().map((isMine): RuleNode => ({ op: 'owner', userId: isMine ? userId : null })),
  fc.constantFrom<RuleNode>({ op: 'blocked' }, { op: 'email' }, { op: 'segment', segmentId: staticId }),
  fc.constantFrom('USER_ID', 'PHONE_NUMBER').map((kind): RuleNode => ({ op: 'identity', kind })),
  span.map((one): RuleNode => ({ op: 'created', span: one })),
  fc
    .tuple(fc.constantFrom('INBOUND' as const, 'OUTBOUND' as const), fc.option(span))
    .map(([direction, one]): RuleNode => ({ op: 'message', direction, span: one })),
  fc
    .record(
      {
        status: fc.constantFrom('OPEN', 'CLOSED'),
        assigneeId: fc.constant('owner'),
        labelId: fc.constantFrom(...labelIds),
        teamId: fc.constant(teamId),
        priority: fc.constantFrom('LOW', 'URGENT'),
      },
      { requiredKeys: [] },
    )
    .map(({ assigneeId, ...one }): RuleNode => ({
      op: 'conversation',
      ...one,
      ...(assigneeId ? { assigneeId: userId } : {}),
    })),
  fc
    .tuple(
      fc.constantFrom('order', 'visit'),
      fc.integer({ min: 0, max: 2 }),
      fc.option(fc.integer({ min: 0, max: 2 })),
      span,
      fc.option(fc.constantFrom('pro', 3, true)),
    )
    .map(([name, atLeast, more, one, plan]): RuleNode => ({
      op: 'event',
      name,
      atLeast,
      ...(more === null ? {} : { atMost: atLeast + more }),
      span: one,
      ...(plan === null ? {} : { property: { key: 'plan', equals: plan } }),
    })),
  fc
    .constantFrom('GRANTED' as const, 'WITHDRAWN' as const, 'UNKNOWN' as const)
    .map((state): RuleNode => ({ op: 'consent', purpose: 'MARKETING', state })),
);
const rule: fc.Arbitrary<RuleNode> = fc.letrec<{ node: RuleNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('node'), { minLength: 1, maxLength: 3 }))
      .map(([op, nodes]): RuleNode => ({ op, nodes })),
    tie('node').map((node): RuleNode => ({ op: 'not', node })),
  ),
})).node;

const members = async (id: string): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      app.database.read(viewer).em,
      'select contact_id as id from segment_member where account_id = $1 and segment_id = $2 order by 1',
      [account.accountId, id],
    )
  ).map((one) => one.id);

test('SQL, preview, whole and incremental computation agree with a plain reading of random rules', async () => {
  const membership = new SegmentMembership();
  const segmentId = newId();
  await write(
    `insert into segment (account_id, id, name, kind, state, rule, watches, created_at, updated_at)
     values ($1, $2, 'random', 'DYNAMIC', 'READY', '{}', '{CONTACT}', now(), now())`,
    [account.accountId, segmentId],
  );
  let both = 0;
  await fc.assert(
    fc.asyncProperty(rule, fc.subarray(people, { minLength: 1, maxLength: 20 }), async (root, some) => {
      const now = app.clock.now();
      const expected = people
        .filter((one) => matches(root, one, now))
        .map(({ id }) => id)
        .sort();
      if (expected.length > 0 && expected.length < people.length) both++;
      const scope = app.database.read(viewer);
      expect((await previewRule(scope, root, 25)).count).toBe(expected.length);
      const ids = some.map(({ id }) => id);
      const { joins, condition, params } = compileRule(account.accountId, root, now, ids);
      const found = await rows<{ id: string }>(
        scope.em,
        `select c.id from contact c ${joins} where c.account_id = $1 and c.id = any($2::uuid[]) and ${condition} order by 1`,
        params,
      );
      expect(found.map(({ id }) => id)).toEqual(expected.filter((id) => ids.includes(id)));
      await write('update segment set rule = $3::jsonb where account_id = $1 and id = $2', [
        account.accountId,
        segmentId,
        JSON.stringify({ version: 1, root }),
      ]);
      // First some, then all: what some left right stays, what was of the rule before goes.
      await app.database.write(viewer, (one) => membership.refresh(one, ids, ['CONTACT']));
      expect((await members(segmentId)).filter((id) => ids.includes(id))).toEqual(
        expected.filter((id) => ids.includes(id)),
      );
      await app.database.write(viewer, (one) => membership.build(one, segmentId));
      expect(await members(segmentId)).toEqual(expected);
      const [counted] = await rows<{ count: number }>(
        scope.em,
        'select member_count as count from segment where account_id = $1 and id = $2',
        [account.accountId, segmentId],
      );
      expect(counted!.count).toBe(expected.length);
    }),
    { numRuns: 100 },
  );
  // The rules told people apart, instead of taking everybody or nobody.
  expect(both).toBeGreaterThan(30);
}, 240_000);
