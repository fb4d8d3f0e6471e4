import type { EventFollower } from '../../platform/events/event-follower.js';
import type { WhatsAppRequests } from './request-whatsapp.service.js';
import type { MinorReports } from './minor-report.service.js';
import type { RequestService } from './request.service.js';

/** Erasures that are over end the requests for them. */
export const erasureFollower = (requests: RequestService, minors: MinorReports): EventFollower => ({
  name: 'requests-erased',
  types: ['contact.erased'],
  async run(scope, events) {
    const erasureJobIds = [...new Set(events.map(({ payload }) => String(payload['erasureJobId'])))];
    await requests.erased(scope, erasureJobIds);
    await minors.erased(scope, erasureJobIds);
  },
});

/** Copies that are ready are handed to those who asked for them. */
export const copyFollower = (requests: RequestService): EventFollower => ({
  name: 'requests-copies',
  types: ['data_export.changed'],
  run: (scope, events) =>
    requests.copied(
      scope,
      events.filter(({ payload }) => payload['state'] === 'COMPLETED').map(({ entityId }) => entityId),
    ),
});

/** People who ask by a message. */
export const wordsFollower = (heard: WhatsAppRequests): EventFollower => ({
  name: 'requests-words',
  types: ['message.received'],
  run: (scope, events) =>
    heard.hear(
      scope,
      events.map(({ entityId }) => entityId),
    ),
});

/** A code goes out behind the answer of the public door, which then tells nobody whether somebody is known. */
export const codeFollower = (requests: RequestService): EventFollower => ({
  name: 'requests-codes',
  types: ['data_subject_request.changed'],
  async run(scope, events) {
    for (const { entityId, payload } of events)
      if (payload['what'] === 'CREATED') await requests.sendFirstCode(scope, entityId);
  },
});
