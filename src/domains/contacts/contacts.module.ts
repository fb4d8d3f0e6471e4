import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobHandler } from '../../platform/jobs/job-queue.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { Permission } from '../accounts/permissions.js';
import { AddressBook } from './address-book.service.js';
import { ContactAttributes } from './contact-attributes.service.js';
import { ContactBatch } from './contact-batch.service.js';
import { ContactIdentityService } from './contact-identity.service.js';
import { ContactMergeEntity, ContactMergeRowEntity } from './contact-merge.entity.js';
import { forgetMerges } from './contact-merge.jobs.js';
import { mergeLoader } from './contact-merge.queries.js';
import { ContactMergeResolver, ContactMergesResolver } from './contact-merge.resolver.js';
import { ContactMergeService } from './contact-merge.service.js';
import { ContactUpsert } from './contact-upsert.service.js';
import { ContactVerbsResolver } from './contact-verbs.resolver.js';
import {
  ContactAliasEntity,
  ContactAttributeValueEntity,
  ContactEntity,
  ContactIdentityEntity,
} from './contact.entity.js';
import type { ContactMergeFollower } from './contact.events.js';
import { releaseOwned } from './contact.jobs.js';
import { releaseOtherContacts } from './contact-release.js';
import { contactLoader } from './contact.loaders.js';
import { ContactResolver, ContactSourceResolver } from './contact.resolver.js';
import { ContactService } from './contact.service.js';
import type { Holding } from './holding.policy.js';
import type { IdentityGuard, NumberChangeFollower } from './identity-guard.policy.js';
import type { RestrictionGuard } from './restriction-guard.policy.js';
import { MergeRetention } from './merge-retention.service.js';
import type { HeardOn } from './number-passing.js';

/** The tables of this room. */
export const contactEntities = [
  ContactEntity,
  ContactIdentityEntity,
  ContactAttributeValueEntity,
  ContactAliasEntity,
  ContactMergeEntity,
  ContactMergeRowEntity,
];

/** What `node(id:)` can find in this room. */
export const contactNodes: NodeSource[] = [
  { kind: 'Contact', typeName: 'Contact', requires: Permission.CONTACTS_READ, loader: contactLoader },
  { kind: 'ContactMerge', typeName: 'ContactMerge', requires: Permission.CONTACTS_READ, loader: mergeLoader },
];

/** Builds the room. `mergeFollowers`: rooms to the right that move their rows when two contacts become one, in order. */
export function contactsModule(deps: {
  database: Database;
  clock: Clock;
  mergeFollowers: readonly ContactMergeFollower[];
  heardOn: HeardOn;
  holding: Holding;
  consent: { suppressions: IdentityGuard; followNumbers: NumberChangeFollower; restricted: RestrictionGuard };
}) {
  const { suppressions, followNumbers, restricted } = deps.consent;
  const contacts = new ContactService(suppressions, followNumbers, restricted, deps.holding);
  const attributes = new ContactAttributes(restricted, deps.holding);
  const upserts = new ContactUpsert(contacts, attributes, restricted);
  const merges = new ContactMergeService(deps.mergeFollowers, restricted);
  const identities = new ContactIdentityService(merges, deps.heardOn, suppressions, followNumbers, restricted);
  const retention = new MergeRetention(deps.database, deps.clock, deps.holding);
  const handler: JobHandler<object> = { job: forgetMerges, run: () => retention.forget() };
  const release: JobHandler<Parameters<typeof releaseOtherContacts>[1]> = {
    job: releaseOwned,
    async run(jobs) {
      for (const { data } of jobs) await releaseOtherContacts(deps.database, data);
    },
  };
  return {
    resolvers: [
      new ContactResolver(),
      new ContactSourceResolver(),
      new ContactVerbsResolver(contacts, attributes, upserts),
      new ContactMergeResolver(merges),
      new ContactMergesResolver(),
    ],
    nodes: contactNodes,
    jobs: [forgetMerges, releaseOwned],
    handlers: [handler, release],
    schedules: [{ name: forgetMerges.name, cron: '41 3 * * *' }],
    contacts,
    attributes,
    upserts,
    merges,
    identities,
    addressBook: new AddressBook(identities, restricted),
    batch: new ContactBatch(suppressions, followNumbers, restricted, deps.holding),
  };
}
