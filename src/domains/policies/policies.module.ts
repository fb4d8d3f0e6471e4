import type { Database } from '../../platform/database/database.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import type { Controller } from './platform-policy.js';
import { PolicyAcceptanceService } from './policy-acceptance.service.js';
import { PolicyAnnouncingService } from './policy-announcing.service.js';
import { PolicyPublishingService } from './policy-publishing.service.js';
import { PolicyResolver } from './policy.resolver.js';
import {
  PolicyAccountNoticeEntity,
  PolicyNoticeEntity,
  PolicyReleaseEntity,
  PolicyTextEntity,
} from './policy-text.entity.js';

/** The tables of this room. */
export const policyEntities = [PolicyTextEntity, PolicyReleaseEntity, PolicyNoticeEntity, PolicyAccountNoticeEntity];

/** Builds the room. */
export function policiesModule(deps: {
  database: Database;
  operate: OperateWithJobs;
  outbox: MailOutbox;
  clock: Clock;
  controller: Controller;
  /** Base of the public pages. */
  publicUrl: string;
}) {
  const publishing = new PolicyPublishingService(deps.database, deps.controller);
  const announcing = new PolicyAnnouncingService(deps.database, deps.operate, deps.outbox, deps.clock, deps.publicUrl);
  return {
    resolvers: [new PolicyResolver(publishing, new PolicyAcceptanceService(), deps.clock)],
    nodes: [],
    jobs: [],
    handlers: [],
    ticks: [announcing.tick],
    start: () => publishing.seed(),
    announcing,
  };
}
