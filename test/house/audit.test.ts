import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { productSchema } from '../kit/schema.js';

/** What each administrative verb is called in the audit. A new one is added here, and to test/domains/audit. */
const actOf: Readonly<Record<string, string>> = {
  apiKeyCreate: 'api_key.created',
  apiKeyRevoke: 'api_key.revoked',
  memberChangeRole: 'member.role_changed',
  memberInvite: 'member.invited',
  memberRemove: 'member.removed',
  memberSetCapacity: 'member.capacity_set',
  memberSetVisibility: 'member.visibility_changed',
  teamAddMembers: 'team.members_added',
  teamCreate: 'team.created',
  teamDelete: 'team.deleted',
  teamRemoveMembers: 'team.members_removed',
  teamUpdate: 'team.changed',
  assignmentPolicyDelete: 'assignment_policy.deleted',
  assignmentPolicySet: 'assignment_policy.set',
  channelSetDefaultTeam: 'channel.default_team_set',
  whatsAppChannelConnect: 'channel.connected',
  whatsAppChannelDisconnect: 'channel.disconnected',
  whatsAppChannelUpdate: 'channel.changed',
  templateCategoriesFetch: 'channel.template_categories_fetched',
  contactAttributeCreate: 'contact_attribute.created',
  contactAttributeDelete: 'contact_attribute.deleted',
  contactAttributeUpdate: 'contact_attribute.changed',
  contactDuplicateDismiss: 'contact_duplicate.dismissed',
  contactDuplicateRestore: 'contact_duplicate.restored',
  contactMerge: 'contact.merged',
  contactMergeUndo: 'contact.merge_undone',
  contactErase: 'contact.erasure_requested',
  erasureJobCancel: 'contact.erasure_cancelled',
  contactImportCancel: 'contact_import.cancelled',
  contactImportCreate: 'contact_import.created',
  contactImportStart: 'contact_import.started',
  contactExportCreate: 'contact_export.requested',
  conversationExportCreate: 'conversation_export.requested',
  consentNoticePublish: 'consent_notice.published',
  optOutWordsUpdate: 'opt_out_words.changed',
  segmentAddContacts: 'segment.contacts_added',
  segmentCreate: 'segment.created',
  segmentDelete: 'segment.deleted',
  segmentRemoveContacts: 'segment.contacts_removed',
  segmentUpdate: 'segment.changed',
  autoClosePolicyDelete: 'auto_close_policy.deleted',
  autoClosePolicySet: 'auto_close_policy.set',
  autoReplyDelete: 'auto_reply.deleted',
  autoReplySet: 'auto_reply.set',
  businessHoursCreate: 'business_hours.created',
  businessHoursDelete: 'business_hours.deleted',
  businessHoursOverride: 'business_hours.overridden',
  businessHoursUpdate: 'business_hours.changed',
  inboxSettingsUpdate: 'inbox_settings.changed',
  labelDelete: 'label.deleted',
  labelUpdate: 'label.changed',
  serviceLevelCreate: 'service_level.created',
  serviceLevelDelete: 'service_level.deleted',
  serviceLevelUpdate: 'service_level.changed',
  surveySettingsReset: 'survey_settings.reset',
  surveySettingsUpdate: 'survey_settings.changed',
  subprocessorObject: 'subprocessor.objected',
  webhookDeadLetterReplay: 'webhook_dead_letter.replayed',
  retentionPolicySet: 'retention_policy.set',
  retentionRunStart: 'retention.run_begun',
  legalHoldPlace: 'legal_hold.placed',
  integrationConnect: 'integration.connected',
  integrationRevoke: 'integration.revoked',
  legalHoldRelease: 'legal_hold.released',
  supportAccessGrant: 'support_access.granted',
  supportAccessRevoke: 'support_access.revoked',
  accountDataRegionSet: 'account.data_region_set',
  whatsAppChannelRegister: 'channel.registered',
  accountHandOverRequest: 'account.hand_over_requested',
  accountHandOverWithdraw: 'account.hand_over_withdrawn',
  accountDeletionRequest: 'account.deletion_requested',
  accountDeletionCancel: 'account.deletion_cancelled',
  dataImportCreate: 'data_import.requested',
  dataImportCancel: 'data_import.cancelled',
  minorReportConfirm: 'minor_report.decided',
  minorReportReject: 'minor_report.decided',
  privacyInquiryAnswer: 'privacy_inquiry.answered',
  privacyInquiryConvert: 'privacy_inquiry.converted',
  dataSubjectRequestCreate: 'data_subject_request.created',
  dataSubjectRequestSendCode: 'data_subject_request.code_sent',
  dataSubjectRequestVerify: 'data_subject_request.moved',
  dataSubjectRequestAccept: 'data_subject_request.moved',
  dataSubjectRequestExtend: 'data_subject_request.extended',
  dataSubjectRequestDeny: 'data_subject_request.moved',
  dataSubjectRequestComplete: 'data_subject_request.moved',
  dataSubjectRequestCancel: 'data_subject_request.moved',
  dataSubjectRequestLiftRestriction: 'data_subject_request.restriction_lifted',
};

const folder = new URL('../../src/domains/', import.meta.url).pathname;
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));
/** Texts that stand in a file that records acts; `survey_settings.${what}` and the like as they are written. */
const recorded = sources.filter((text) => /\baudit(Everywhere)?\(/.test(text)).join('\n');

describe('every administrative act is in the audit', () => {
  const mutations = productSchema().getMutationType()!.getFields();
  const administrative = Object.values(mutations)
    .filter(({ extensions }) => String(extensions.requires).endsWith('_MANAGE'))
    .map(({ name }) => name)
    .sort();

  test('each mutation that takes a permission to manage says what it records', () => {
    expect(isObjectType(productSchema().getMutationType())).toBe(true);
    expect(administrative.length).toBeGreaterThan(50);
    // What is not built yet may be named before it is.
    expect(administrative.filter((name) => !(name in actOf))).toEqual([]);
  });

  test.each(Object.entries(actOf).filter(([name]) => name in mutations))('%s records %s', (_, action) => {
    expect(recorded).toContain(`'${action}'`);
  });
});
