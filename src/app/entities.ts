import { auditEntities } from '../domains/audit/audit.module.js';
import { accountEntities } from '../domains/accounts/accounts.module.js';
import { operatorEntities } from '../domains/operators/operators.module.js';
import { cookieEntities } from '../domains/cookies/cookies.module.js';
import { incidentEntities } from '../domains/incidents/incidents.module.js';
import { loginEntities } from '../domains/logins/logins.module.js';
import { preferenceEntities } from '../domains/preferences/preferences.module.js';
import { registerEntities } from '../domains/registers/registers.module.js';
import { supportEntities } from '../domains/support/support.module.js';
import { integrationEntities } from '../domains/integrations/integrations.module.js';
import { analyticsEntities } from '../domains/analytics/analytics.module.js';
import { policyEntities } from '../domains/policies/policies.module.js';
import { autoCloseEntities } from '../domains/auto-close/auto-close.module.js';
import { autoReplyEntities } from '../domains/auto-replies/auto-replies.module.js';
import { actionEntities } from '../domains/actions/actions.module.js';
import { calendarEntities } from '../domains/calendars/calendars.module.js';
import { assignmentEntities } from '../domains/assignment/assignment.module.js';
import { attributeEntities } from '../domains/attributes/attributes.module.js';
import { channelEntities } from '../domains/channels/channels.module.js';
import { consentEntities } from '../domains/consent/consent.module.js';
import { contactEntities } from '../domains/contacts/contacts.module.js';
import { duplicateEntities } from '../domains/duplicates/duplicates.module.js';
import { conversationEntities } from '../domains/conversations/conversations.module.js';
import { exportEntities } from '../domains/exports/exports.module.js';
import { portabilityEntities } from '../domains/portability/portability.module.js';
import { importEntities } from '../domains/imports/imports.module.js';
import { ingestEntities } from '../domains/ingest/ingest.module.js';
import { mediaEntities } from '../domains/media/media.module.js';
import { messageEntities } from '../domains/messages/messages.module.js';
import { searchEntities } from '../domains/search/search.module.js';
import { notificationEntities } from '../domains/notifications/notifications.module.js';
import { serviceLevelEntities } from '../domains/service-levels/service-levels.module.js';
import { surveyEntities } from '../domains/surveys/surveys.module.js';
import { teamEntities } from '../domains/teams/teams.module.js';
import { responseEntities } from '../domains/responses/responses.module.js';
import { callEntities } from '../domains/calls/calls.module.js';
import { noteEntities } from '../domains/notes/notes.module.js';
import { requestEntities } from '../domains/requests/requests.module.js';
import { privacyEntities } from '../domains/privacy/privacy.module.js';
import { retentionEntities } from '../domains/retention/retention.module.js';
import { legalRequestEntities } from '../domains/legal-requests/legal-requests.module.js';
import { encryptionEntities } from '../domains/encryption/encryption.module.js';
import { viewEntities } from '../domains/views/views.module.js';
import { profileEntities } from '../domains/profiles/profiles.module.js';
import { segmentEntities } from '../domains/segments/segments.module.js';
import { DomainEventEntity, EventHeadEntity } from '../platform/events/domain-event.entity.js';
import {
  EventFollowerEntity,
  EventFollowerFailureEntity,
  EventFollowerStartEntity,
} from '../platform/events/event-follower.entity.js';
import { IdempotencyKeyEntity } from '../platform/graphql/idempotency-key.entity.js';
import { MailEntity } from '../platform/mail/mail.entity.js';

/** Every table that the working roles touch, room by room; a house test compares them with the migrated database. */
export const entities = [
  EventHeadEntity,
  DomainEventEntity,
  EventFollowerEntity,
  EventFollowerStartEntity,
  EventFollowerFailureEntity,
  IdempotencyKeyEntity,
  MailEntity,
  ...auditEntities,
  ...operatorEntities,
  ...supportEntities,
  ...integrationEntities,
  ...analyticsEntities,
  ...encryptionEntities,
  ...loginEntities,
  ...accountEntities,
  ...teamEntities,
  ...policyEntities,
  ...cookieEntities,
  ...preferenceEntities,
  ...registerEntities,
  ...incidentEntities,
  ...channelEntities,
  ...attributeEntities,
  ...contactEntities,
  ...duplicateEntities,
  ...consentEntities,
  ...calendarEntities,
  ...conversationEntities,
  ...viewEntities,
  ...mediaEntities,
  ...messageEntities,
  ...searchEntities,
  ...notificationEntities,
  ...noteEntities,
  ...callEntities,
  ...responseEntities,
  ...serviceLevelEntities,
  ...assignmentEntities,
  ...autoReplyEntities,
  ...autoCloseEntities,
  ...surveyEntities,
  ...profileEntities,
  ...actionEntities,
  ...segmentEntities,
  ...importEntities,
  ...exportEntities,
  ...portabilityEntities,
  ...privacyEntities,
  ...retentionEntities,
  ...legalRequestEntities,
  ...requestEntities,
  ...ingestEntities,
];
