import { DataMap } from '../platform/personal-data/data-map.js';
import { forPlatform, keep, setting, type PersonalData } from '../platform/personal-data/personal-data.js';
import { accountPersonalData } from '../domains/accounts/account.personal-data.js';
import { actionPersonalData } from '../domains/actions/action.personal-data.js';
import { assignmentPersonalData } from '../domains/assignment/assignment.personal-data.js';
import { attributePersonalData } from '../domains/attributes/attribute.personal-data.js';
import { auditPersonalData } from '../domains/audit/audit.personal-data.js';
import { autoClosePersonalData } from '../domains/auto-close/auto-close.personal-data.js';
import { autoReplyPersonalData } from '../domains/auto-replies/auto-reply.personal-data.js';
import { calendarPersonalData } from '../domains/calendars/calendar.personal-data.js';
import { callPersonalData } from '../domains/calls/call.personal-data.js';
import { channelPersonalData } from '../domains/channels/channel.personal-data.js';
import { consentPersonalData } from '../domains/consent/consent.personal-data.js';
import { portabilityPersonalData } from '../domains/portability/portability.personal-data.js';
import { policyPersonalData } from '../domains/policies/policy.personal-data.js';
import { operatorPersonalData } from '../domains/operators/operator.personal-data.js';
import { cookiePersonalData } from '../domains/cookies/visitor-choice.personal-data.js';
import { incidentPersonalData } from '../domains/incidents/incident.personal-data.js';
import { loginPersonalData } from '../domains/logins/login.personal-data.js';
import { preferencePersonalData } from '../domains/preferences/preference.personal-data.js';
import { registerPersonalData } from '../domains/registers/register.personal-data.js';
import { contactPersonalData } from '../domains/contacts/contact.personal-data.js';
import { conversationPersonalData } from '../domains/conversations/conversation.personal-data.js';
import { duplicatePersonalData } from '../domains/duplicates/duplicate.personal-data.js';
import { exportPersonalData } from '../domains/exports/export.personal-data.js';
import { importPersonalData } from '../domains/imports/import.personal-data.js';
import { webhookPersonalData } from '../domains/ingest/webhook.personal-data.js';
import { mediaPersonalData } from '../domains/media/media.personal-data.js';
import { messagePersonalData } from '../domains/messages/message.personal-data.js';
import { notePersonalData } from '../domains/notes/note.personal-data.js';
import { notificationPersonalData } from '../domains/notifications/notification.personal-data.js';
import { privacyPersonalData } from '../domains/privacy/privacy.personal-data.js';
import { profilePersonalData } from '../domains/profiles/profile.personal-data.js';
import { requestPersonalData } from '../domains/requests/request.personal-data.js';
import { responsePersonalData } from '../domains/responses/response.personal-data.js';
import { retentionPersonalData } from '../domains/retention/retention.personal-data.js';
import { legalRequestPersonalData } from '../domains/legal-requests/legal-request.personal-data.js';
import { encryptionPersonalData } from '../domains/encryption/encryption.personal-data.js';
import { supportPersonalData } from '../domains/support/support.personal-data.js';
import { integrationPersonalData } from '../domains/integrations/integration.personal-data.js';
import { usagePersonalData } from '../domains/analytics/usage.personal-data.js';
import { searchPersonalData } from '../domains/search/search.personal-data.js';
import { segmentPersonalData } from '../domains/segments/segment.personal-data.js';
import { serviceLevelPersonalData } from '../domains/service-levels/service-level.personal-data.js';
import { surveyPersonalData } from '../domains/surveys/survey.personal-data.js';
import { teamPersonalData } from '../domains/teams/team.personal-data.js';
import { viewPersonalData } from '../domains/views/view.personal-data.js';
import { eventPersonalData } from '../platform/events/event.personal-data.js';
import { idempotencyPersonalData } from '../platform/graphql/idempotency.personal-data.js';
import { jobPersonalData } from '../platform/jobs/job.personal-data.js';
import { mailPersonalData } from '../platform/mail/mail.personal-data.js';
import { presencePersonalData } from '../platform/presence/presence.personal-data.js';

/** What belongs to the installation as a whole. */
const installationPersonalData: PersonalData = {
  tables: [setting('migration', 'Which changes of the database ran.', { name: 'NONE' })],
  stores: [
    {
      kind: 'LOG',
      name: 'standard output',
      about: 'What the program says of its work; numbers, addresses, ids and texts of people are taken out of it.',
      category: 'TECHNICAL',
      ...forPlatform('DEPLOYMENT', 'LEGITIMATE_INTEREST'),
      subjects: ['USER', 'CONTACT'],
      erasure: keep('nobody is named in it'),
    },
    {
      kind: 'FILES',
      name: 'secrets',
      about: 'Keys of an installation for development.',
      category: 'CREDENTIAL',
      ...forPlatform('ACCOUNT'),
      subjects: [],
      erasure: keep('nobody is named in it'),
    },
    {
      kind: 'FILES',
      name: 'file-keys',
      about: 'Keys of stored files, each for one file alone, and when those that are gone were destroyed.',
      category: 'CREDENTIAL',
      ...forPlatform('ACCOUNT'),
      subjects: [],
      erasure: keep('a key is destroyed before its file; nobody is named in what is left'),
    },
    {
      kind: 'FILES',
      name: 'database',
      about: 'The embedded database; its tables are on this map.',
      category: 'CONTENT',
      ...forPlatform('ACCOUNT'),
      subjects: ['USER', 'CONTACT', 'ACCOUNT'],
      erasure: { strategy: 'ROOM', reason: 'rows go at once; their bytes when the database writes over them' },
    },
  ],
};

/** The map of the whole house, room by room; `test/house/personal-data.test.ts` compares it with the database. */
export const dataMap = new DataMap([
  installationPersonalData,
  accountPersonalData,
  actionPersonalData,
  assignmentPersonalData,
  attributePersonalData,
  auditPersonalData,
  autoReplyPersonalData,
  autoClosePersonalData,
  calendarPersonalData,
  callPersonalData,
  channelPersonalData,
  consentPersonalData,
  policyPersonalData,
  operatorPersonalData,
  supportPersonalData,
  encryptionPersonalData,
  loginPersonalData,
  cookiePersonalData,
  preferencePersonalData,
  registerPersonalData,
  incidentPersonalData,
  contactPersonalData,
  conversationPersonalData,
  duplicatePersonalData,
  exportPersonalData,
  portabilityPersonalData,
  importPersonalData,
  webhookPersonalData,
  mediaPersonalData,
  messagePersonalData,
  notePersonalData,
  notificationPersonalData,
  privacyPersonalData,
  requestPersonalData,
  profilePersonalData,
  integrationPersonalData,
  usagePersonalData,
  responsePersonalData,
  retentionPersonalData,
  legalRequestPersonalData,
  searchPersonalData,
  segmentPersonalData,
  serviceLevelPersonalData,
  surveyPersonalData,
  teamPersonalData,
  viewPersonalData,
  eventPersonalData,
  idempotencyPersonalData,
  jobPersonalData,
  mailPersonalData,
  presencePersonalData,
]);
