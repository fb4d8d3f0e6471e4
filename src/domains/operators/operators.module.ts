import { OperatorActEntity } from './operator-act.entity.js';
import { OperatorActResolver } from './operator-act.resolver.js';
import { OperatorKeys } from './operator-keys.policy.js';

/** The tables of this room. */
export const operatorEntities = [OperatorActEntity];

/** Builds the room. */
export function operatorsModule(keys: readonly { name: string; secret: string }[]) {
  return {
    resolvers: [new OperatorActResolver()],
    nodes: [],
    jobs: [],
    handlers: [],
    keys: new OperatorKeys(keys),
  };
}
