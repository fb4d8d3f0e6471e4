import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSampleServer, type SampleServer } from '../platform/graphql/sample-server.js';
import { httpAudits } from './graphql-over-http.js';

let server: SampleServer;
beforeAll(async () => void (server = await startSampleServer()));
afterAll(() => server.close());

describe('GraphQL over HTTP', () => {
  const audits = httpAudits(() => server.url);
  test('there are 61 audits', () => expect(audits).toHaveLength(61));
  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', (_name, audit) => audit.run());
});
