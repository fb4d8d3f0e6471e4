import { describe, expect, test } from '@jest/globals';
import { readWebhook } from '../../../src/platform/whatsapp/read-webhook.js';
import type { EchoFact, UserPreferenceFact, WebhookFact } from '../../../src/platform/whatsapp/webhook-facts.js';
import {
  at,
  factsOf,
  fixture,
  fixtureNames,
  NUMBER_ID,
  PARENT_ID,
  PHONE,
  SHA256,
  USER_ID,
} from './webhook-fixtures.js';

const valueOf = (name: string): any => fixture(name).entry[0].changes[0].value;
const saidAt = at(1751247548);
const ana = { userId: USER_ID, waId: PHONE };

/** News of the account or a number, with Meta's own value. */
const channel =
  (field: string, event?: string, more: object = {}) =>
  (name: string): object[] => [
    { kind: 'channel', field, ...(event ? { event } : {}), at: saidAt, value: valueOf(name), ...more },
  ];
const ours = { displayPhoneDigits: '15550001111' };

/** News of a template. */
const template =
  (field: string, more: object) =>
  (name: string): object[] => [
    {
      kind: 'template',
      field,
      templateId: '1689000000001',
      name: 'cart_reminder',
      language: 'en_US',
      at: saidAt,
      value: valueOf(name),
      ...more,
    },
  ];

/** What no room reads yet, kept whole. */
const other =
  (field: string) =>
  (name: string): WebhookFact[] => [{ kind: 'other', field, value: valueOf(name) }];

const preference = (seconds: number, more: Partial<UserPreferenceFact>): UserPreferenceFact => ({
  kind: 'user_preference',
  at: at(seconds),
  person: ana,
  category: 'marketing_messages',
  value: 'stop',
  ...more,
});
const echo = (more: Partial<EchoFact>): EchoFact => ({
  kind: 'echo',
  wamid: 'wamid.HBgLECHO001',
  sentAt: at(1790000000),
  recipient: ana,
  content: { kind: 'text', body: 'Yes, we do' },
  context: {},
  ...more,
});
const old = (more: object) => ({
  kind: 'history_message',
  sentAt: at(1780000000),
  direction: 'INBOUND',
  partner: { waId: PHONE },
  context: {},
  ...more,
});
const status = 'message_template_status_update';
const marketing = { category: { current: 'MARKETING' } };
const bo = { userId: 'NO.2', waId: '4722000000', profileName: 'Bo' };

const expected: Record<string, (name: string) => object[]> = {
  'account-alert': channel('account_alerts', 'PROFILE_PICTURE_LOST', { entityId: NUMBER_ID }),
  'account-banned': channel('account_update', 'DISABLED_UPDATE'),
  'account-deleted': channel('account_update', 'ACCOUNT_DELETED'),
  'account-partner-added': channel('account_update', 'PARTNER_ADDED'),
  'account-partner-removed': channel('account_update', 'PARTNER_REMOVED'),
  'account-restricted': channel('account_update', 'ACCOUNT_RESTRICTION'),
  'account-review': channel('account_review_update', 'APPROVED'),
  'account-settings': channel('account_settings_update', 'phone_number_settings', { at: at(1751247500) }),
  'account-violation': channel('account_update', 'ACCOUNT_VIOLATION'),
  'account-volume-tier': channel('account_update', 'VOLUME_BASED_PRICING_TIER_UPDATE'),
  'app-state-sync': () => [
    { kind: 'app_contact', at: at(1790000000), waId: PHONE, name: 'Ana Pérez', isRemoved: false },
  ],
  'automatic-event': other('automatic_events'),
  'business-capability-number': channel('business_capability_update'),
  'business-capability-tier': channel('business_capability_update'),
  'business-status': channel('business_status_update', 'COMPROMISED_NOTIFICATION'),
  'business-username': channel('business_username_updates', 'approved', ours),
  'business-username-deleted': channel('business_username_updates', 'deleted', ours),
  'call-connect': (name) => [
    {
      kind: 'call',
      callId: 'wacid.HBgL01',
      step: 'CONNECT',
      direction: 'INBOUND',
      at: at(1790000000),
      person: { userId: USER_ID, waId: PHONE, username: 'ana.p', profileName: 'Ana P.' },
      value: valueOf(name).calls[0],
    },
  ],
  'call-status': (name) => [
    {
      kind: 'call',
      callId: 'wacid.HBgL02',
      step: 'RINGING',
      direction: 'OUTBOUND',
      at: at(1790000000),
      person: { waId: PHONE },
      value: valueOf(name).statuses[0],
    },
  ],
  'echo-edit-and-revoke': () => [
    echo({
      content: { kind: 'edit', targetWamid: 'wamid.HBgLECHO000', content: { kind: 'text', body: 'Yes, daily' } },
    }),
    echo({
      wamid: 'wamid.HBgLECHO002',
      sentAt: at(1790000001),
      recipient: { userId: USER_ID, parentUserId: PARENT_ID },
      content: { kind: 'revoke', targetWamid: 'wamid.HBgLECHO000' },
    }),
  ],
  'echo-image': () => [
    echo({
      content: { kind: 'media', mediaKind: 'image', metaMediaId: '1009', mimeType: 'image/jpeg', sha256: SHA256 },
    }),
  ],
  'echo-text': () => [echo({ context: { wamid: 'wamid.HBgLIN0001' } })],
  'flow-error-rate': other('flows'),
  'flow-status': other('flows'),
  'group-lifecycle': other('group_lifecycle_update'),
  'group-participants': other('group_participants_update'),
  'group-settings': other('group_settings_update'),
  'group-status': other('group_status_update'),
  handover: other('messaging_handovers'),
  'history-chunk': () => [
    {
      kind: 'channel',
      field: 'history',
      value: { history: [{ metadata: { phase: 0, chunk_order: 1, progress: 55 } }] },
    },
    old({ wamid: 'wamid.HBgLHIST01', content: { kind: 'text', body: 'old' }, status: 'READ' }),
    old({
      ...{ wamid: 'wamid.HBgLHIST02', sentAt: at(1780000001), direction: 'OUTBOUND', status: 'DELIVERED' },
      content: { kind: 'unsupported', originalType: 'media_placeholder' },
    }),
  ],
  'history-declined': (name) => {
    const { errors } = fixture(name).entry[0].changes[0].value.history[0];
    return [{ kind: 'channel', field: 'history', value: { history: [{ errors }] } }];
  },
  'history-media': () => [
    old({
      ...{ wamid: 'wamid.HBgLHIST02', sentAt: at(1780000001), direction: 'OUTBOUND' },
      content: { kind: 'media', mediaKind: 'image', metaMediaId: '1010', mimeType: 'image/jpeg', sha256: SHA256 },
    }),
  ],
  'number-name': channel('phone_number_name_update', 'REJECTED', ours),
  'number-quality': channel('phone_number_quality_update', 'THROUGHPUT_UPGRADE', ours),
  'partner-solution': other('partner_solutions'),
  'payment-configuration': other('payment_configuration_update'),
  'security-pin': channel('security', 'PIN_RESET_REQUEST', ours),
  standby: other('standby'),
  'template-approved': template(status, { event: 'APPROVED', ...marketing }),
  'template-category-announced': template('template_category_update', {
    category: { current: 'UTILITY', upcoming: 'MARKETING', changesAt: at(1751333948) },
  }),
  'template-category-changed': template('template_category_update', {
    category: { previous: 'UTILITY', current: 'MARKETING' },
  }),
  'template-category-detection': template('template_correct_category_detection', {
    category: { upcoming: 'MARKETING' },
  }),
  'template-components': template('message_template_components_update', {}),
  'template-disabled': template(status, { event: 'DISABLED', reason: 'ABUSIVE_CONTENT', ...marketing }),
  'template-paused': template(status, {
    event: 'PAUSED',
    detail: 'Paused for 3 hours because of its quality.',
    ...marketing,
  }),
  'template-quality': template('message_template_quality_update', {
    quality: { previous: 'GREEN', current: 'YELLOW' },
  }),
  'template-rejected': template(status, {
    event: 'REJECTED',
    reason: 'INVALID_FORMAT',
    detail: 'Adjacent parameters – Put words between them',
    ...marketing,
  }),
  'tracking-event': other('tracking_events'),
  'unknown-field': other('something_new'),
  'user-id-update': () => [
    {
      kind: 'identity_changed',
      source: 'user_id_update',
      at: at(1790000000),
      previous: { userId: USER_ID, parentUserId: PARENT_ID },
      current: { waId: PHONE, userId: 'US.2222000000000000002', parentUserId: 'US.ENT.3333000000000000003' },
      detail: 'The user changed the phone number.',
    },
  ],
  'user-preferences': () => [
    preference(1790000000, {
      person: { ...ana, username: 'ana.p', profileName: 'Ana P.' },
      detail: 'User requested to stop marketing messages',
    }),
  ],
  'user-preferences-username-only': () => [
    preference(1790000001, {
      person: { userId: USER_ID, username: 'ana.p', profileName: 'Ana P.' },
      value: 'resume',
      detail: 'd',
    }),
    preference(1790000002, { person: bo, value: 'signup' }),
    preference(1790000003, { person: bo, value: 'unknown', originalValue: 'pause' }),
  ],
};

describe('fields beside messages', () => {
  test.each(Object.entries(expected))('%s', (name, facts) => {
    expect(factsOf(name)).toEqual(facts(name));
    const [entry] = fixture(name).entry;
    for (const item of readWebhook(fixture(name))) {
      // Events of partners name the account that they are about.
      const wabaId = entry.changes[0].value.waba_info?.waba_id ?? entry.id;
      expect(item).toMatchObject({ wabaId, field: entry.changes[0].field });
      expect(item.phoneNumberId).toBe(
        (entry.changes[0].value.metadata ?? entry.changes[0].value.phone_number_settings) ? NUMBER_ID : undefined,
      );
    }
  });

  test('every other fixture stands here or with messages and statuses', () => {
    const elsewhere = /^(message|status|messages|batch|errors|user-actions)(-|$)/;
    expect(fixtureNames.filter((name) => !elsewhere.test(name))).toEqual(Object.keys(expected).sort());
  });

  test('every field that Meta names has a fixture', () => {
    const fields = new Set(
      fixtureNames.flatMap((name) =>
        fixture(name).entry.flatMap((entry: any) => entry.changes.map((change: any) => change.field)),
      ),
    );
    const named =
      `account_alerts account_review_update account_update automatic_events business_capability_update history
      message_template_components_update message_template_quality_update message_template_status_update messages
      partner_solutions payment_configuration_update phone_number_name_update phone_number_quality_update security
      smb_app_state_sync smb_message_echoes template_category_update user_preferences account_settings_update
      business_status_update business_username_updates calls flows group_lifecycle_update group_participants_update
      group_settings_update group_status_update message_echoes messaging_handovers standby
      template_correct_category_detection tracking_events user_id_update`.split(/\s+/);
    expect(named.filter((field) => !fields.has(field))).toEqual([]);
  });

  const broken = (name: string, change: (value: any) => void) => {
    const body = fixture(name);
    change(body.entry[0].changes[0].value);
    return readWebhook(body)[0];
  };
  test.each<[string, string, (value: any) => void, string]>([
    [
      'a template without its id',
      'template-approved',
      (v) => delete v.message_template_id,
      'message_template_id is missing',
    ],
    [
      'a preference of nobody',
      'user-preferences',
      (v) => Object.assign(v, { contacts: [], user_preferences: [{}] }),
      'the preference names nobody',
    ],
    [
      'a preference about nothing',
      'user-preferences',
      (v) => delete v.user_preferences[0].category,
      'category is missing',
    ],
    [
      'an id that replaces nothing',
      'user-id-update',
      (v) => Object.assign(v.user_id_update[0], { user_id: { current: 'US.2' }, parent_user_id: {} }),
      'the update names no previous id',
    ],
    [
      'an id that is replaced by nothing',
      'user-id-update',
      (v) => Object.assign(v.user_id_update[0], { user_id: { previous: 'US.1' }, parent_user_id: {} }),
      'the update names no current id',
    ],
    [
      'an echo to nobody',
      'echo-text',
      (v) => Object.assign(v.message_echoes[0], { to: undefined, to_user_id: undefined }),
      'the echo names no recipient',
    ],
  ])('%s is poison', (_name, name, change, reason) => {
    expect(broken(name, change)).toMatchObject({ poison: { reason } });
  });
});
