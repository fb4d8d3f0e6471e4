import type { Database } from '../../platform/database/database.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { OperateWithJobs } from '../accounts/operator-work.service.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { DataRegionResolver } from './data-region.resolver.js';
import { DataRegions } from './data-region.service.js';
import { StoreCountries } from './data-store.policy.js';
import { OutgoingService } from './outgoing.service.js';
import {
  SubprocessorEntity,
  SubprocessorNoticeEntity,
  SubprocessorObjectionEntity,
  TransferCountryEntity,
  TransferSafeguardEntity,
} from './register.entity.js';
import { RegisterResolver } from './register.resolver.js';
import { SafeguardService } from './safeguard.service.js';
import { SubprocessorService } from './subprocessor.service.js';

/** The tables of this room. */
export const registerEntities = [
  SubprocessorEntity,
  SubprocessorNoticeEntity,
  SubprocessorObjectionEntity,
  TransferSafeguardEntity,
  TransferCountryEntity,
];

/** Builds the room. */
export function registersModule(deps: {
  database: Database;
  operate: OperateWithJobs;
  outbox: MailOutbox;
  clock: Clock;
  logger: Logger;
  publicUrl: string;
  /** Hosts that the settings name: Meta's or the simulator's, and the mail server. */
  ownHosts: readonly string[];
  /** Where the installation keeps its data, and which stores are elsewhere. */
  country: string;
  storeCountries: Readonly<Record<string, string>>;
  map: () => DataMap;
}) {
  const { database, clock } = deps;
  const outgoing = new OutgoingService(database, clock, deps.logger, deps.ownHosts);
  const subprocessors = new SubprocessorService(database, deps.operate, deps.outbox, clock, deps.publicUrl);
  const countries = new StoreCountries(deps.country, deps.storeCountries);
  const regions = new DataRegions(database, countries, deps.map);
  return {
    resolvers: [
      new RegisterResolver(subprocessors, new SafeguardService(database), outgoing, clock, countries),
      new DataRegionResolver(regions),
    ],
    nodes: [],
    jobs: [],
    handlers: [],
    ticks: [outgoing.tick, subprocessors.tick, regions.tick],
    async start() {
      await regions.assertPromisesHold();
      await outgoing.refresh();
    },
    regions,
    outgoing,
    subprocessors,
  };
}
