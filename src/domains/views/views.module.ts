import type { NodeSource } from '../../platform/graphql/node.js';
import { Permission } from '../accounts/permissions.js';
import { InboxCountsResolver } from './inbox-counts.resolver.js';
import { SavedViewEntity } from './saved-view.entity.js';
import { savedViewLoader } from './saved-view.queries.js';
import { SavedViewResolver } from './saved-view.resolver.js';
import { SavedViews } from './saved-view.service.js';

/** The tables of this room. */
export const viewEntities = [SavedViewEntity];

/** Builds the room. */
export function viewsModule() {
  const nodes: NodeSource[] = [
    { kind: 'SavedView', typeName: 'SavedView', requires: Permission.CONVERSATIONS_READ, loader: savedViewLoader },
  ];
  return {
    resolvers: [new SavedViewResolver(new SavedViews()), new InboxCountsResolver()],
    nodes,
    jobs: [],
    handlers: [],
  };
}
