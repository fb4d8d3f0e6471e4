import type { Database } from '../../platform/database/database.js';
import type { JobDefinition } from '../../platform/jobs/job-queue.js';
import type { MessageReader } from '../messages/message.queries.js';
import { MessageSearchEntity, MessageSearchFillEntity, MessageSearchRevokedEntity } from './message-search.entity.js';
import { searchHandlers } from './search.handlers.js';
import { SearchIndex } from './search-index.service.js';
import { searchFill } from './search.jobs.js';
import { SearchResolver } from './search.resolver.js';

/** The tables of this room. */
export const searchEntities = [MessageSearchEntity, MessageSearchRevokedEntity, MessageSearchFillEntity];

/** Builds the room. */
export function searchModule({ database, messages }: { database: Database; messages: MessageReader }) {
  const index = new SearchIndex();
  return {
    resolvers: [new SearchResolver(messages)],
    nodes: [],
    jobs: [searchFill] as JobDefinition<never>[],
    handlers: searchHandlers(database, index),
    followers: [index],
  };
}
