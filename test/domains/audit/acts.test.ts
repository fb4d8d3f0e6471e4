import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newWaId, type TestAccount } from '../../kit/account.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { newContact } from '../consent/consents.js';
import { start, upload } from '../imports/imports.js';

let app: TestApp;
let account: TestAccount;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
}, 240_000);
afterAll(() => app.stop());

const newest = async (first = 1): Promise<any[]> =>
  (
    await account.api.query(
      `query ($first: Int) { auditEntries(first: $first) { nodes { seq action actorKind targetId changes { field before after } } } }`,
      { first },
    )
  ).auditEntries.nodes;
/** Runs a verb, and holds that exactly this act of a person was recorded. */
const act = async (action: string, name: string, input: object, selection = '__typename'): Promise<any> => {
  const [{ seq }] = await newest();
  const payload = await account.api.mutate(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`,
    input,
  );
  const [entry] = await newest();
  expect([name, entry.action, entry.seq, entry.actorKind]).toEqual([name, action, seq + 1, 'USER']);
  return payload;
};

test('teams, sight and how work is handed out', async () => {
  await account.member('AGENT');
  const { members } = await account.api.query('{ members { nodes { id role } } }');
  const memberId = members.nodes.find((one: any) => one.role === 'AGENT').id;
  const { team } = await act('team.created', 'teamCreate', { name: 'Sales' }, 'team { id }');
  const teamId = team.id;
  await act('team.changed', 'teamUpdate', { teamId, name: 'Sales and more' });
  await act('team.members_added', 'teamAddMembers', { teamId, memberIds: [memberId] });
  await act('team.members_removed', 'teamRemoveMembers', { teamId, memberIds: [memberId] });
  await act('member.visibility_changed', 'memberSetVisibility', { memberId, visibility: 'TEAM' });
  expect((await newest())[0]).toMatchObject({
    targetId: memberId,
    changes: [{ field: 'visibility', before: '"ALL"', after: '"TEAM"' }],
  });
  await act('member.capacity_set', 'memberSetCapacity', { memberId, capacity: 3 });
  await act('member.capacity_set', 'memberSetCapacity', { memberId, capacity: null });
  expect((await newest())[0].changes).toEqual([{ field: 'capacity', before: '3', after: null }]);
  const { policy } = await act('assignment_policy.set', 'assignmentPolicySet', { teamId }, 'policy { id }');
  await act('assignment_policy.deleted', 'assignmentPolicyDelete', { policyId: policy.id });
  await act('channel.default_team_set', 'channelSetDefaultTeam', { channelId: account.channel.id, teamId });
  await act('channel.default_team_set', 'channelSetDefaultTeam', { channelId: account.channel.id, teamId: null });
  await act('team.deleted', 'teamDelete', { teamId });
});

test('what the inbox does by itself', async () => {
  const weekly = [{ day: 1, opensAt: '09:00', closesAt: '17:00' }];
  const { businessHours } = await act(
    'business_hours.created',
    'businessHoursCreate',
    { name: 'Office', timeZone: 'Europe/Berlin', weekly },
    'businessHours { id }',
  );
  const businessHoursId = businessHours.id;
  await act('business_hours.changed', 'businessHoursUpdate', { businessHoursId, name: 'The office' });
  await act('business_hours.overridden', 'businessHoursOverride', { businessHoursId, isOpen: null });
  await act('business_hours.deleted', 'businessHoursDelete', { businessHoursId });
  const { autoReply } = await act(
    'auto_reply.set',
    'autoReplySet',
    { kind: 'GREETING', text: 'Welcome!' },
    'autoReply { id }',
  );
  await act('auto_reply.deleted', 'autoReplyDelete', { autoReplyId: autoReply.id });
  const { serviceLevel } = await act(
    'service_level.created',
    'serviceLevelCreate',
    { name: 'Gold', firstReplySeconds: 60 },
    'serviceLevel { id }',
  );
  const serviceLevelId = serviceLevel.id;
  await act('service_level.changed', 'serviceLevelUpdate', { serviceLevelId, firstReplySeconds: 90 });
  await act('service_level.deleted', 'serviceLevelDelete', { serviceLevelId });
  await act('survey_settings.changed', 'surveySettingsUpdate', { isEnabled: false });
  await act('survey_settings.reset', 'surveySettingsReset', { channelId: account.channel.id });
  await act('inbox_settings.changed', 'inboxSettingsUpdate', { reopenWithinHours: 7 });
  const { macro } = await act(
    'macro.created',
    'macroCreate',
    { name: 'Close', isShared: true, actions: [{ setStatus: 'CLOSED' }] },
    'macro { id }',
  );
  await act('macro.changed', 'macroUpdate', { macroId: macro.id, name: 'Close it' });
  await act('macro.deleted', 'macroDelete', { macroId: macro.id });
  const { label } = await act('label.created', 'labelCreate', { name: 'VIP' }, 'label { id }');
  await act('label.changed', 'labelUpdate', { labelId: label.id, name: 'Very important' });
  await act('label.deleted', 'labelDelete', { labelId: label.id });
});

test('contacts, their attributes, segments, imports and consents', async () => {
  const { attribute } = await act(
    'contact_attribute.created',
    'contactAttributeCreate',
    { key: 'city', label: 'City', type: 'TEXT' },
    'attribute { id }',
  );
  await act('contact_attribute.changed', 'contactAttributeUpdate', { attributeId: attribute.id, label: 'Town' });
  await act('contact_attribute.deleted', 'contactAttributeDelete', { attributeId: attribute.id });
  const [one, other] = [await newContact(account, newWaId()), await newContact(account, newWaId())];
  await act('contact.blocked', 'contactBlock', { contactId: one.id });
  await act('contact.unblocked', 'contactUnblock', { contactId: one.id });
  const both = { contactId: one.id, otherId: other.id };
  await act('contact_duplicate.dismissed', 'contactDuplicateDismiss', both);
  await act('contact_duplicate.restored', 'contactDuplicateRestore', both);
  const { segment } = await act('segment.created', 'segmentCreate', { name: 'By hand' }, 'segment { id }');
  const segmentId = segment.id;
  await act('segment.changed', 'segmentUpdate', { segmentId, name: 'By my hand' });
  await act('segment.contacts_added', 'segmentAddContacts', { segmentId, contactIds: [one.id] });
  await act('segment.contacts_removed', 'segmentRemoveContacts', { segmentId, contactIds: [one.id] });
  await act('segment.deleted', 'segmentDelete', { segmentId });
  const { contact } = await act(
    'contact.merged',
    'contactMerge',
    { keptId: one.id, goneId: other.id },
    'contact { merges(first: 1) { nodes { id } } }',
  );
  await act('contact.merge_undone', 'contactMergeUndo', { contactMergeId: contact.merges.nodes[0].id });
  const importId = await upload(account, `phone\n+${newWaId()}\n`);
  expect((await newest())[0]).toMatchObject({ action: 'contact_import.created', targetId: importId });
  await start(account, importId, ['PHONE_NUMBER']);
  expect((await newest())[0]).toMatchObject({
    action: 'contact_import.started',
    changes: expect.arrayContaining([{ field: 'policy', before: null, after: '"UPDATE"' }]),
  });
  const file = { filename: 'people.csv' };
  const created = await act('contact_import.created', 'contactImportCreate', file, 'upload { contactImport { id } }');
  await act('contact_import.cancelled', 'contactImportCancel', { contactImportId: created.upload.contactImport.id });
  await act('consent_notice.published', 'consentNoticePublish', { language: 'en', body: 'Offers' });
  await act('opt_out_words.changed', 'optOutWordsUpdate', { isConfirmed: false });
  const { id: channelId } = account.channel;
  await act('channel.template_categories_fetched', 'templateCategoriesFetch', { channelId });
  await act('channel.changed', 'whatsAppChannelUpdate', { channelId, sendsReadReceipts: false });
});

test('what changes nothing, is refused or is private is not recorded', async () => {
  const [{ seq }] = await newest();
  const { id: channelId } = account.channel;
  await account.api.mutate(
    `mutation ($input: WhatsAppChannelUpdateInput!) { whatsAppChannelUpdate(input: $input) { userErrors { code } } }`,
    { channelId, sendsReadReceipts: false },
  );
  await account.api.mutate(
    `mutation ($input: MacroCreateInput!) { macroCreate(input: $input) { userErrors { code } } }`,
    { name: 'Mine', isShared: false, actions: [{ setStatus: 'CLOSED' }] },
  );
  const { teamCreate } = await account.api.query(
    `mutation ($input: TeamCreateInput!) { teamCreate(input: $input) { userErrors { code } } }`,
    { input: { name: '' } },
  );
  expect(teamCreate.userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  expect((await newest())[0].seq).toBe(seq);
});
