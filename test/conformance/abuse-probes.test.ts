import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { startSampleServer, type SampleServer } from '../platform/graphql/sample-server.js';
import { abuseProbes } from './abuse-probes.js';

let server: SampleServer;
beforeAll(async () => void (server = await startSampleServer()));
afterAll(() => server.close());

describe('abuse', () => {
  test.each(abuseProbes.map((probe) => [probe.name, probe] as const))('%s', (_name, probe) =>
    probe.run({
      url: server.url,
      socketUrl: server.socketUrl,
      openField: 'hello',
      onceField: 'login { userErrors { code } }',
    }),
  );
});
