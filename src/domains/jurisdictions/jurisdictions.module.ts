import { JurisdictionResolver } from './jurisdiction.resolver.js';

/** Builds the room: laws as data, and deadlines as functions of them. It keeps nothing. */
export const jurisdictionsModule = () => ({
  resolvers: [new JurisdictionResolver()],
  nodes: [],
  jobs: [],
  handlers: [],
});
