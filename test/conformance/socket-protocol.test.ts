import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { startSampleServer, type SampleServer } from '../platform/graphql/sample-server.js';
import { socketAudits } from './socket-protocol.js';

let server: SampleServer;
beforeAll(async () => void (server = await startSampleServer()));
afterAll(() => server.close());

describe('graphql-transport-ws', () => {
  test.each(socketAudits.map((audit) => [audit.name, audit] as const))('%s', (_name, audit) =>
    audit.run({
      url: server.socketUrl,
      authorization: `Bearer ${server.signIn('019ab000-0000-7000-8000-00000000000a')}`,
      subscription: 'subscription { happenings { __typename cursor } }',
      query: '{ hello accountId }',
    }),
  );
});
