import autocannon from 'autocannon';
import { serveParent } from './child-side.js';

/** What to send, over and over, in turn. */
export interface HttpLoad {
  url: string;
  requests: { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }[];
  connections: number;
  seconds: number;
}

/** What came of it. */
export interface HttpLoadResult {
  perSecond: number;
  requests: number;
  p50Ms: number;
  p97Ms: number;
  p99Ms: number;
  /** Answers other than 200, and connections that broke. */
  failures: number;
}

serveParent('', {
  async answer({ url, requests, connections, seconds }: HttpLoad): Promise<HttpLoadResult> {
    const result = await autocannon({ url, requests, connections, duration: seconds });
    return {
      perSecond: result.requests.total / result.duration,
      requests: result.requests.total,
      p50Ms: result.latency.p50,
      p97Ms: result.latency.p97_5,
      p99Ms: result.latency.p99,
      failures: result.non2xx + result.errors + result.timeouts,
    };
  },
});
