import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, isInterfaceType } from 'graphql';
import { rows } from '../../src/platform/database/rows.js';
import { newId, toPublicId } from '../../src/platform/kernel/ids.js';
import { systemViewer } from '../../src/platform/kernel/viewer.js';
import { newWaId, type TestAccount } from '../kit/account.js';
import { startTestApp, type TestApp } from '../kit/app.js';
import { productSchema } from '../kit/schema.js';
import { until } from '../kit/until.js';

const schema = productSchema();
const nodeTypes = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name);
/** Fields of Query that give a connection. */
const connections = Object.values(schema.getQueryType()!.getFields())
  .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
  .map(({ name }) => name)
  // For those who run the installation; their own rooms page through them.
  .filter(
    (name) =>
      ![
        'operatorActs',
        'securityReports',
        'breaches',
        'legalRequests',
        'ownInquiries',
        'ownRequests',
        'supportAccessOffers',
      ].includes(name),
  );

/** What tells the items of a list apart that have no id. */
const idOf: Record<string, string> = {
  policyVersions: 'id: version',
  loginHistory: 'id: attemptedAt',
  auditCheckpoints: 'id: seq',
};

const customers = 23;

let app: TestApp;
let account: TestAccount;
/** An id of each Node type that the account has something of. */
const known = new Map<string, string>();

beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  const { api } = account;
  await Promise.all(
    Array.from({ length: customers }, (_, i) =>
      account.inbound({ from: { waId: newWaId(), name: `Customer ${i}` }, text: `message ${i}` }),
    ),
  );
  await until(
    'everybody is in the inbox',
    async () => (await page('conversations', { first: 100 })).length >= customers,
  );
  await account.member('AGENT');
  await account.member('ADMIN');
  await account.connect(account.channel.wabaId, `${Number(account.channel.phoneNumberId) + 1}`);
  for (let i = 0; i < 5; i++) await account.apiKey(['ACCOUNT_READ']);
  const { label } = await api.mutate(
    'mutation ($input: LabelCreateInput!) { labelCreate(input: $input) { label { id } userErrors { code } } }',
    { name: 'urgent' },
  );
  const { upload } = await api.mutate(
    'mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) { upload { media { id } } userErrors { code } } }',
    { filename: 'a.png', mimeType: 'image/png', sizeBytes: 68 },
  );
  const { conversations, viewer, channels, members, apiKeys } = await api.query(`{
    conversations(first: 1) { nodes { id contact { id } lastMessage { id } } }
    viewer { account { id } user { id } }
    channels(first: 1) { nodes { id } } members(first: 1) { nodes { id } } apiKeys(first: 1) { nodes { id } }
  }`);
  const { businessHours } = await account.api.mutate(
    'mutation ($input: BusinessHoursCreateInput!) { businessHoursCreate(input: $input) { businessHours { id } userErrors { code } } }',
    { name: 'Office', timeZone: 'UTC', weekly: [] },
  );
  const { serviceLevel } = await account.api.mutate(
    'mutation ($input: ServiceLevelCreateInput!) { serviceLevelCreate(input: $input) { serviceLevel { id } userErrors { code } } }',
    { name: 'Gold', firstReplySeconds: 3_600 },
  );
  const { autoReply } = await account.api.mutate(
    'mutation ($input: AutoReplySetInput!) { autoReplySet(input: $input) { autoReply { id } userErrors { code } } }',
    { kind: 'AWAY', text: 'We are closed.' },
  );
  await account.api.mutate(
    'mutation ($input: SurveySettingsUpdateInput!) { surveySettingsUpdate(input: $input) { userErrors { code } } }',
    { isEnabled: true },
  );
  const [conversation] = conversations.nodes;
  const { note } = await account.api.mutate(
    'mutation ($input: NoteCreateInput!) { noteCreate(input: $input) { note { id } userErrors { code } } }',
    { conversationId: conversation.id, body: 'between us' },
  );
  await api.mutate(
    'mutation ($input: ConversationCloseInput!) { conversationClose(input: $input) { userErrors { code } } }',
    { conversationId: conversation.id },
  );
  await app.core.following.settled(account.accountId);
  const { survey } = (
    await account.api.query('query ($id: ID!) { conversation(id: $id) { survey { id } } }', { id: conversation.id })
  ).conversation;
  const [activity] = await rows<{ id: string }>(
    app.database.read(systemViewer(account.accountId)).em,
    'select id from activity where account_id = $1',
    [account.accountId],
  );
  const made = await api.query(
    `mutation ($team: TeamCreateInput!, $policy: AssignmentPolicySetInput!, $attribute: ContactAttributeCreateInput!,
      $note: ContactNoteCreateInput!, $event: ContactEventTrackInput!, $assign: ConversationAssignInput!) {
      teamCreate(input: $team) { team { id } }
      assignmentPolicySet(input: $policy) { policy { id } }
      contactAttributeCreate(input: $attribute) { attribute { id } }
      contactNoteCreate(input: $note) { note { id } }
      contactEventTrack(input: $event) { event { id } }
      conversationAssign(input: $assign) { userErrors { code } } }`,
    {
      team: { name: 'Sales' },
      policy: {},
      attribute: { key: 'plan', label: 'Plan', type: 'TEXT' },
      note: { contactId: conversation.contact.id, body: 'knows us' },
      event: { contactId: conversation.contact.id, eventId: 'e1', name: 'visited' },
      assign: { conversationId: conversation.id, assigneeId: viewer.user.id },
    },
  );
  const gone = await api.mutate(
    'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code } } }',
    { displayName: 'Twin' },
  );
  await api.mutate(
    'mutation ($input: ContactMergeInput!) { contactMerge(input: $input) { contact { id } userErrors { code } } }',
    { keptId: conversation.contact.id, goneId: gone.contact.id },
  );
  for (const displayName of ['Ana', 'Bea', 'Cleo']) {
    await api.mutate(
      'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { userErrors { code } } }',
      { displayName, email: 'family@people.example' },
    );
  }
  await app.core.following.settled(account.accountId);
  const { contactDuplicates } = await api.query('{ contactDuplicates { nodes { id } } }');
  await account.simulator.control('webhook?wait=1', {
    phoneNumberId: account.channel.phoneNumberId,
    field: 'calls',
    value: {
      calls: [
        {
          ...{ id: 'wacid.1', event: 'connect', direction: 'USER_INITIATED', from: newWaId(), to: '15550001111' },
          timestamp: String(Math.floor(Date.now() / 1000)),
        },
      ],
    },
  });
  const conversationCall = await until('the call is there', async () => {
    const found = await api.query('{ conversations(first: 30) { nodes { calls(first: 1) { nodes { id } } } } }');
    return found.conversations.nodes.flatMap((one: any) => one.calls.nodes)[0]?.id as string | undefined;
  });
  // Somebody else hands it over: nobody is told of what they did themselves.
  const admin = await account.member('ADMIN');
  await admin.api.mutate(
    'mutation ($input: ConversationAssignInput!) { conversationAssign(input: $input) { userErrors { code } } }',
    { conversationId: conversation.id, assigneeId: admin.userId },
  );
  await admin.api.mutate(
    'mutation ($input: ConversationAssignInput!) { conversationAssign(input: $input) { userErrors { code } } }',
    { conversationId: conversation.id, assigneeId: viewer.user.id },
  );
  const seen = await until('owner and channel are told', async () => {
    const found = await api.query(
      `query ($id: ID!) {
      notifications { nodes { id } } auditEntries { nodes { id } } channel(id: $id) { events { nodes { id } } }
      contact(id: "${conversation.contact.id}") { merges { nodes { id } } } }`,
      { id: account.channel.id },
    );
    return found.notifications.nodes[0] && found.channel.events.nodes[0] ? found : undefined;
  });
  const { savedView } = await account.api.mutate(
    'mutation ($input: SavedViewCreateInput!) { savedViewCreate(input: $input) { savedView { id } userErrors { code } } }',
    { name: 'All', where: {} },
  );
  const { macro } = await api.mutate(
    'mutation ($input: MacroCreateInput!) { macroCreate(input: $input) { macro { id } userErrors { code } } }',
    { name: 'Close', actions: [{ setStatus: 'CLOSED' }] },
  );
  const { bulkAction } = await api.mutate(
    'mutation ($input: ConversationsUpdateInput!) { conversationsUpdate(input: $input) { bulkAction { id } userErrors { code } } }',
    { conversationIds: [conversation.id], action: { setStatus: 'OPEN' } },
  );
  const { cannedResponse } = await api.mutate(
    'mutation ($input: CannedResponseCreateInput!) { cannedResponseCreate(input: $input) { cannedResponse { id } userErrors { code } } }',
    { shortCode: 'hello', body: 'Hello' },
  );
  const files = await api.query(
    `mutation ($segment: SegmentCreateInput!, $import: ContactImportCreateInput!, $export: ContactExportCreateInput!, $inbox: ConversationExportCreateInput!) {
      segmentCreate(input: $segment) { segment { id } }
      contactImportCreate(input: $import) { upload { contactImport { id } } }
      contactExportCreate(input: $export) { contactExport { id } }
      conversationExportCreate(input: $inbox) { conversationExport { id } } }`,
    { segment: { name: 'By hand' }, import: { filename: 'people.csv' }, export: {}, inbox: {} },
  );
  const consents = await api.query(
    `mutation ($notice: ConsentNoticePublishInput!, $record: ConsentRecordInput!) {
      consentNoticePublish(input: $notice) { notice { id } }
      consentRecord(input: $record) { contact { consentHistory(first: 1) { nodes { id } } } } }`,
    {
      notice: { body: 'We write about offers.', language: 'en' },
      record: { contactId: conversation.contact.id, purpose: 'MARKETING', action: 'REFUSED' },
    },
  );
  const { contact: erased } = await api.mutate(
    'mutation ($input: ContactCreateInput!) { contactCreate(input: $input) { contact { id } userErrors { code } } }',
    { displayName: 'Gone for good', phoneNumber: `+${newWaId()}` },
  );
  const { erasureJob } = await api.mutate(
    'mutation ($input: ContactEraseInput!) { contactErase(input: $input) { erasureJob { id } userErrors { code } } }',
    { contactId: erased.id },
  );
  const kept = await api.query(
    `mutation ($support: SupportAccessGrantInput!, $integration: IntegrationConnectInput!, $hold: LegalHoldPlaceInput!, $policy: RetentionPolicySetInput!, $run: RetentionRunStartInput!) {
      supportAccessGrant(input: $support) { grant { id } }
      integrationConnect(input: $integration) { integration { id } }
      legalHoldPlace(input: $hold) { legalHold { id } }
      retentionPolicySet(input: $policy) { userErrors { code } }
      retentionRunStart(input: $run) { retentionRun { id } } }`,
    {
      integration: { provider: 'shopify', scopes: ['EVENTS'] },
      support: { reason: 'help', durationMinutes: 5, scopes: ['CONTACTS'] },
      hold: { subject: { conversationId: conversation.id }, reason: 'a dispute' },
      policy: { category: 'CONTACT_EVENTS', maxDays: 3_650 },
      run: { category: 'CONTACT_EVENTS' },
    },
  );
  const suppression = await until('the erased one is suppressed', async () => {
    const { suppressions } = await api.query('{ suppressions { nodes { id } } }');
    return suppressions.nodes[0];
  });
  const { export: copy } = await api.mutate(
    'mutation ($input: DataExportRequestInput!) { dataExportRequest(input: $input) { export { id } userErrors { code } } }',
    { subject: { me: true } },
  );
  // One can be announced in an empty account only.
  const dataImportId = newId();
  await app.database.write(systemViewer(account.accountId), (scope) =>
    rows(scope.em, `insert into data_import (account_id, id, state, created_at) values ($1, $2, 'COMPLETED', now())`, [
      account.accountId,
      dataImportId,
    ]),
  );
  const { request: dataRequest } = await api.mutate(
    'mutation ($input: DataSubjectRequestCreateInput!) { dataSubjectRequestCreate(input: $input) { request { id } userErrors { code } } }',
    { kind: 'ACCESS', contactId: conversation.contact.id },
  );
  const { channels: numbers } = await api.query('{ channels { nodes { displayPhoneNumber } } }');
  const businessNumber = numbers.nodes[0].displayPhoneNumber;
  await api.mutate(
    'mutation ($input: PrivacyInquiryCreateInput!) { privacyInquiryCreate(input: $input) { userErrors { code } } }',
    { businessNumber, text: 'Who are you?', email: 'who@mail.example' },
  );
  await api.mutate(
    'mutation ($input: MinorReportCreateInput!) { minorReportCreate(input: $input) { userErrors { code } } }',
    { businessNumber, phoneNumber: `+${newWaId()}`, evidence: 'A child.' },
  );
  const privacy = await api.query('{ privacyInquiries { nodes { id } } minorReports { nodes { id } } }');
  for (const [name, id] of [
    ['DataExport', copy.id],
    ['DataImport', toPublicId('DataImport', dataImportId)],
    ['DataSubjectRequest', dataRequest.id],
    ['PrivacyInquiry', privacy.privacyInquiries.nodes[0].id],
    ['MinorReport', privacy.minorReports.nodes[0].id],
    ['Suppression', suppression.id],
    ['ErasureJob', erasureJob.id],
    ['Integration', kept.integrationConnect.integration.id],
    ['SupportAccessGrant', kept.supportAccessGrant.grant.id],
    ['LegalHold', kept.legalHoldPlace.legalHold.id],
    ['RetentionRun', kept.retentionRunStart.retentionRun.id],
    ['ConsentNotice', consents.consentNoticePublish.notice.id],
    ['ConsentEvent', consents.consentRecord.contact.consentHistory.nodes[0].id],
    ['Segment', files.segmentCreate.segment.id],
    ['ContactImport', files.contactImportCreate.upload.contactImport.id],
    ['ContactExport', files.contactExportCreate.contactExport.id],
    ['ConversationExport', files.conversationExportCreate.conversationExport.id],
    ['Team', made.teamCreate.team.id],
    ['AssignmentPolicy', made.assignmentPolicySet.policy.id],
    ['ContactAttribute', made.contactAttributeCreate.attribute.id],
    ['ContactNote', made.contactNoteCreate.note.id],
    ['ContactEvent', made.contactEventTrack.event.id],
    ['Notification', seen.notifications.nodes[0].id],
    ['AuditEntry', seen.auditEntries.nodes[0].id],
    ['ChannelEvent', seen.channel.events.nodes[0].id],
    ['ContactMerge', seen.contact.merges.nodes[0].id],
    ['Call', conversationCall],
    ['ContactDuplicate', contactDuplicates.nodes[0].id],
    ['Conversation', conversation.id],
    ['Contact', conversation.contact.id],
    ['Message', conversation.lastMessage.id],
    ['Account', viewer.account.id],
    ['User', viewer.user.id],
    ['Channel', channels.nodes[0].id],
    ['Member', members.nodes[0].id],
    ['ApiKey', apiKeys.nodes[0].id],
    ['Label', label.id],
    ['Macro', macro.id],
    ['SavedView', savedView.id],
    ['BulkAction', bulkAction.id],
    ['Activity', toPublicId('Activity', activity!.id)],
    ['Media', upload.media.id],
    ['BusinessHours', businessHours.id],
    ['AutoReply', autoReply.id],
    ['Survey', survey.id],
    ['Note', note.id],
    ['CannedResponse', cannedResponse.id],
    ['ServiceLevel', serviceLevel.id],
  ])
    known.set(name, id);
}, 120_000);
afterAll(() => app?.stop());

/** The ids of one page. */
async function page(field: string, args: Record<string, unknown>): Promise<string[]> {
  return (await connection(field, args)).edges.map(({ node }: { node: { id: string } }) => node.id);
}

async function connection(field: string, args: Record<string, unknown>): Promise<any> {
  const id = idOf[field] ?? 'id';
  const data = await account.api.query(
    `query ($first: Int, $after: String, $last: Int, $before: String) { list: ${field}(first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { ${id} } } nodes { ${id} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    args,
  );
  return data.list;
}

/** A whole list in pages, from both ends: what came, and after how many rows each page said that there are more. */
async function walk(field: string, size: number) {
  const forward = { ids: [] as string[], read: [] as number[], wasMore: [] as boolean[] };
  const backward = { ids: [] as string[], read: [] as number[], wasMore: [] as boolean[] };
  for (let after: string | undefined, more = true; more;) {
    const { edges, nodes, pageInfo } = await connection(field, { first: size, after });
    expect(nodes).toEqual(edges.map((edge: any) => edge.node));
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    forward.ids.push(...nodes.map((node: any) => node.id));
    forward.read.push(forward.ids.length);
    forward.wasMore.push(pageInfo.hasNextPage);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  for (let before: string | undefined, more = true; more;) {
    const { edges, pageInfo } = await connection(field, { last: size, before });
    backward.ids.unshift(...edges.map((edge: any) => edge.node.id));
    backward.read.push(backward.ids.length);
    backward.wasMore.push(pageInfo.hasPreviousPage);
    [before, more] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
  }
  return { forward, backward };
}

describe('node(id:)', () => {
  test('every type that implements Node is asked here', () => {
    expect(isInterfaceType(schema.getType('Node'))).toBe(true);
    // A dead letter comes into being only by a poisoned webhook; the room's own tests refetch one.
    expect(nodeTypes.filter((name) => !known.has(name) && name !== 'WebhookDeadLetter')).toEqual([]);
  });

  test.each(nodeTypes.filter((name) => name !== 'WebhookDeadLetter'))('gives a %s again by its id', async (name) => {
    const id = known.get(name)!;
    const data = await account.api.query(
      'query ($id: ID!, $ids: [ID!]!) { node(id: $id) { __typename id } nodes(ids: $ids) { __typename id } }',
      { id, ids: [id, 'nonsense', id] },
    );
    expect(data.node).toEqual({ __typename: name, id });
    expect(data.nodes).toEqual([{ __typename: name, id }, null, { __typename: name, id }]);
  });
});

describe('a connection', () => {
  test.each(connections)('%s pages forward and backward to the same list', async (field) => {
    // Workers still write some lists, the audit's among them: what was read while one grew says nothing.
    for (let all: string[] = []; ;) {
      const before = await page(field, { first: 100 });
      const walks = [];
      for (const size of [1, 2, 7]) walks.push(await walk(field, size));
      all = await page(field, { first: 100 });
      if (all.join() !== before.join()) continue;
      for (const { forward, backward } of walks) {
        expect(forward.ids).toEqual(all);
        expect(backward.ids).toEqual(all);
        expect(forward.wasMore).toEqual(forward.read.map((count) => count < all.length));
        expect(backward.wasMore).toEqual(backward.read.map((count) => count < all.length));
      }
      return;
    }
  });

  test('neither repeats nor skips what was there, whatever comes in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ size: fc.integer({ min: 1, max: 12 }), comes: fc.boolean() }), {
          minLength: 4,
          maxLength: 8,
        }),
        fc.boolean(),
        async (steps, isForward) => {
          const before = await page('conversations', { first: 100 });
          const seen: string[] = [];
          let cursor: string | undefined;
          let more = true;
          let arrivals = 0;
          for (let i = 0; more; i++) {
            const { size, comes } = steps[i % steps.length]!;
            const args = isForward ? { first: size, after: cursor } : { last: size, before: cursor };
            const { edges, pageInfo } = await connection('conversations', args);
            const ids = edges.map((edge: any) => edge.node.id);
            if (isForward) seen.push(...ids);
            else seen.unshift(...ids);
            cursor = isForward ? pageInfo.endCursor : pageInfo.startCursor;
            more = isForward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
            if (!comes || arrivals === 2) continue;
            arrivals++;
            await account.inbound({ from: { waId: newWaId(), name: 'A new customer' }, text: 'Hello' });
            await until('the new one is in the inbox', async () => {
              const now = await page('conversations', { first: 100 });
              return now.length === before.length + arrivals;
            });
          }
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((id) => before.includes(id))).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});
