import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import { Permission } from '../accounts/permissions.js';
import type { ChannelHealth } from '../channels/channel-health.service.js';
import type { CallService } from '../calls/call.service.js';
import type { AddressBook } from '../contacts/address-book.service.js';
import type { OptOuts } from '../consent/opt-out.service.js';
import type { TemplateCategories } from '../consent/template-category.service.js';
import type { ContactIdentityService } from '../contacts/contact-identity.service.js';
import type { MessageHistoryService } from '../messages/message-history.service.js';
import type { MessageInboundService } from '../messages/message-inbound.service.js';
import type { MessageStatusService } from '../messages/message-status.service.js';
import type { ErasedPeople } from '../privacy/erased-people.service.js';
import { DeadLetterService } from './dead-letter.service.js';
import { IngestMetrics } from './ingest-metrics.js';
import { WebhookDeadLetterEntity, WebhookDeliveryEntity } from './webhook.entity.js';
import { LateItems } from './late-items.js';
import { webhookHandlers, webhookSchedules } from './webhook.handlers.js';
import { mountWebhookDoor } from './webhook.http.js';
import { webhookCleanJob, webhookProcessJob, webhookRecoverJob, webhookReplayUnroutedJob } from './webhook.jobs.js';
import { deadLetterLoader, oldestWaitingSeconds } from './webhook.queries.js';
import { WebhookResolver } from './webhook.resolver.js';
import { WebhookGroups } from './webhook-groups.js';
import { WebhookItemService } from './webhook-item.service.js';
import { WebhookProcessingService } from './webhook-processing.service.js';
import { WebhookStore, type NumberHashes } from './webhook-store.js';
import { WebhookUpkeepService } from './webhook-upkeep.service.js';

/** The tables of this room. */
export const ingestEntities = [WebhookDeliveryEntity, WebhookDeadLetterEntity];

/** The jobs of this room. */
const ingestJobs = [webhookProcessJob, webhookReplayUnroutedJob, webhookRecoverJob, webhookCleanJob];

/** Builds the room: Meta's door, and what takes its deliveries to the other rooms. */
export function ingestModule(deps: {
  database: Database;
  jobs: JobQueue;
  /** The app's secrets; several while one is being replaced. */
  appSecrets: readonly string[];
  verifyToken: string;
  inbound: MessageInboundService;
  statuses: MessageStatusService;
  identities: ContactIdentityService;
  health: ChannelHealth;
  app: { history: MessageHistoryService; addressBook: AddressBook; calls: CallService };
  /** Who must not come back by what comes late. */
  erased: ErasedPeople;
  /** By what the numbers of erased accounts are recognised. */
  numbers: NumberHashes;
  consent: { optOuts: OptOuts; categories: TemplateCategories };
  clock: Clock;
  logger: Logger;
  metrics: Registry;
}) {
  const { database, jobs, clock, logger } = deps;
  const metrics = new IngestMetrics(deps.metrics, () =>
    database.operate('ops.metrics', (em) => oldestWaitingSeconds(em, clock.now())),
  );
  const items = new WebhookItemService(
    deps.inbound,
    deps.statuses,
    deps.identities,
    deps.health,
    deps.app,
    deps.consent,
  );
  const groups = new WebhookGroups(database, items, new LateItems(deps.erased), logger);
  const processing = new WebhookProcessingService(database, groups, metrics, clock, logger);
  const upkeep = new WebhookUpkeepService(database, jobs, clock);
  const store = new WebhookStore(database, jobs, clock, deps.numbers);
  const { appSecrets, verifyToken } = deps;
  const nodes: NodeSource[] = [
    {
      kind: 'WebhookDeadLetter',
      typeName: 'WebhookDeadLetter',
      requires: Permission.WEBHOOKS_MANAGE,
      loader: deadLetterLoader,
    },
  ];
  return {
    resolvers: [new WebhookResolver(new DeadLetterService(items))],
    nodes,
    jobs: ingestJobs,
    handlers: [...webhookHandlers(processing, upkeep)],
    schedules: webhookSchedules,
    mount: (fastify: FastifyInstance) => mountWebhookDoor(fastify, { store, appSecrets, verifyToken, metrics, logger }),
    processing,
    upkeep,
  };
}
