import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { Holding } from '../contacts/holding.policy.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { NotificationDigestService } from './notification-digest.service.js';
import { notificationFollower } from './notification-following.js';
import {
  NotificationEntity,
  NotificationEventEntity,
  NotificationMuteEntity,
  NotificationPreferenceEntity,
  NotificationQuietHoursEntity,
} from './notification.entity.js';
import { notificationHandlers } from './notification.handlers.js';
import { notificationDigestJob, notificationForgetJob } from './notification.jobs.js';
import { notificationLoader } from './notification.queries.js';
import { NotificationResolver } from './notification.resolver.js';
import { NotificationService } from './notification.service.js';

/** The tables of this room. */
export const notificationEntities = [
  NotificationEntity,
  NotificationEventEntity,
  NotificationPreferenceEntity,
  NotificationQuietHoursEntity,
  NotificationMuteEntity,
];

/** Builds the room. */
export function notificationsModule(deps: {
  database: Database;
  outbox: MailOutbox;
  clock: Clock;
  /** Base of the links in mails. */
  appUrl: string;
  conversations: ConversationReader;
  holding: Holding;
}) {
  const digests = new NotificationDigestService(deps.database, deps.outbox, deps.clock, deps.holding, deps.appUrl);
  const nodes: NodeSource[] = [
    { kind: 'Notification', typeName: 'Notification', requires: 'signed_in', loader: notificationLoader },
  ];
  return {
    resolvers: [new NotificationResolver(new NotificationService(), deps.conversations)],
    nodes,
    jobs: [notificationDigestJob, notificationForgetJob] as JobDefinition<never>[],
    handlers: notificationHandlers(digests),
    followers: [notificationFollower],
    schedules: [{ name: notificationForgetJob.name, cron: '47 3 * * *' }],
    digests,
  };
}
