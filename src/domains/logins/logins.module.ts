import { LoginAttemptEntity } from './login.entity.js';
import { LoginResolver } from './login.resolver.js';

/** The tables of this room. */
export const loginEntities = [LoginAttemptEntity];

/** Builds the room. What is in it is written by the room of accounts. */
export const loginsModule = () => ({
  resolvers: [new LoginResolver()],
  nodes: [],
  jobs: [],
  handlers: [],
});
