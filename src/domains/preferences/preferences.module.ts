import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import { CommunicationPreferenceEntity } from './communication-preference.entity.js';
import { PreferenceResolver } from './preference.resolver.js';
import { PreferenceService } from './preference.service.js';
import { UnsubscribeTokens } from './unsubscribe-token.js';
import { mountUnsubscribe } from './unsubscribe.http.js';
import { UsageObjectionEntity } from './usage-objection.entity.js';
import { UsagePreferenceResolver } from './usage-objection.resolver.js';
import { UsageObjections } from './usage-objection.service.js';
import { UserMailingEntity } from './user-mailing.entity.js';
import { UserMailingService } from './user-mailing.service.js';

/** The tables of this room. */
export const preferenceEntities = [CommunicationPreferenceEntity, UsageObjectionEntity, UserMailingEntity];

/** Builds the room. */
export function preferencesModule(deps: {
  database: Database;
  operate: OperateWithJobs;
  outbox: MailOutbox;
  clock: Clock;
  secretsKeys: readonly Buffer[];
  publicUrl: string;
}) {
  const tokens = new UnsubscribeTokens(deps.secretsKeys);
  const service = new PreferenceService(deps.database, tokens, deps.clock);
  const mailing = new UserMailingService(deps.operate, deps.outbox, tokens, deps.clock, deps.publicUrl);
  return {
    resolvers: [
      new PreferenceResolver(service, mailing, deps.clock),
      new UsagePreferenceResolver(new UsageObjections()),
    ],
    nodes: [],
    jobs: [],
    handlers: [],
    ticks: [mailing.tick],
    mailing,
    mount: (fastify: FastifyInstance) => mountUnsubscribe(fastify, service),
  };
}
