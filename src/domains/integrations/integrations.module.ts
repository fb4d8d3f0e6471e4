import type { FastifyInstance } from 'fastify';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobHandler } from '../../platform/jobs/job-queue.js';
import { Permission } from '../accounts/permissions.js';
import type { ContactUpsert } from '../contacts/contact-upsert.service.js';
import type { ContactEvents } from '../profiles/contact-event.service.js';
import { IntegrationDeliveries } from './integration-delivery.service.js';
import type { IntegrationGrants } from './integration-grant.service.js';
import { IntegrationSync } from './integration-sync.service.js';
import { forgetDeliveries, integrationForget } from './integration-upkeep.service.js';
import { IntegrationDeliveryEntity, IntegrationEntity } from './integration.entity.js';
import { integrationLoader } from './integration.queries.js';
import { IntegrationResolver } from './integration.resolver.js';
import { mountIntegrations, type IntegrationDoor } from './integration.routes.js';

/** The tables of this room. */
export const integrationEntities = [IntegrationEntity, IntegrationDeliveryEntity];

/** Builds the room. `grants` are made before it: who leaves the account takes theirs along. */
export function integrationsModule(
  deps: Omit<IntegrationDoor, 'deliveries'> & {
    grants: IntegrationGrants;
    people: ContactUpsert;
    events: ContactEvents;
    publicUrl: string;
  },
) {
  const { database, clock } = deps;
  const deliveries = new IntegrationDeliveries(database, deps.people, deps.events);
  const integration: NodeSource = {
    kind: 'Integration',
    typeName: 'Integration',
    requires: Permission.API_KEYS_MANAGE,
    loader: integrationLoader,
  };
  const forget: JobHandler<object> = {
    job: integrationForget,
    run: async () => void (await forgetDeliveries(database, clock)),
  };
  return {
    resolvers: [new IntegrationResolver(deps.grants, deps.publicUrl)],
    nodes: [integration],
    jobs: [integrationForget],
    handlers: [forget],
    schedules: [{ name: integrationForget.name, cron: '53 3 * * *' }],
    mount: (fastify: FastifyInstance) => mountIntegrations(fastify, { ...deps, deliveries }),
    sync: new IntegrationSync(database, deliveries),
  };
}
