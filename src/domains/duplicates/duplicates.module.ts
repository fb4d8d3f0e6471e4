import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';
import { Permission } from '../accounts/permissions.js';
import { DuplicateDismissal } from './duplicate-dismissal.service.js';
import { DuplicateFinding } from './duplicate-finding.service.js';
import {
  ContactDuplicateDismissalEntity,
  ContactDuplicateEntity,
  ContactLikenessEntity,
  ContactLikenessFillEntity,
} from './duplicate.entity.js';
import { duplicateLoader } from './duplicate.queries.js';
import { duplicateHandlers } from './duplicate.handlers.js';
import { compareOlder } from './duplicate.jobs.js';
import { ContactDuplicatesResolver, DuplicateResolver } from './duplicate.resolver.js';

/** The tables of this room. */
export const duplicateEntities = [
  ContactLikenessEntity,
  ContactLikenessFillEntity,
  ContactDuplicateEntity,
  ContactDuplicateDismissalEntity,
];

/** Builds the room. */
export function duplicatesModule({ database }: { database: Database }) {
  const finding = new DuplicateFinding();
  return {
    resolvers: [new DuplicateResolver(new DuplicateDismissal()), new ContactDuplicatesResolver()],
    nodes: [
      {
        kind: 'ContactDuplicate',
        typeName: 'ContactDuplicate',
        requires: Permission.CONTACTS_READ,
        loader: duplicateLoader,
      },
    ] as NodeSource[],
    jobs: [compareOlder] as JobDefinition<never>[],
    handlers: duplicateHandlers(database, finding),
    followers: [finding],
  };
}
