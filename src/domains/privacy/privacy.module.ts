import type { DataMap } from '../../platform/personal-data/data-map.js';
import { DataMapResolver } from './data-map.resolver.js';

/** Builds the room. `map`: what every room keeps of people. */
export function privacyModule(deps: { map: DataMap }) {
  return {
    resolvers: [new DataMapResolver(deps.map)],
    nodes: [],
    jobs: [],
    handlers: [],
  };
}
