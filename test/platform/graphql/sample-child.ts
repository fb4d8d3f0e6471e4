import { ApiContext, internalRequest } from '../../../src/platform/graphql/context.js';
import { newId } from '../../../src/platform/kernel/ids.js';
import { sampleViewer, startSampleServer } from './sample-server.js';

/** What a parent asks of the sample server in a process of its own. */
export type Ask =
  | { kind: 'sign in'; accountId: string; permissions: string[] }
  | { kind: 'happen'; accountId: string; count: number }
  | { kind: 'run'; documents: string[]; times: number }
  | { kind: 'memory' }
  | { kind: 'counts' };

/** Bytes after a collection, and the most that the process held since it was asked last. */
export interface Memory {
  heapBytes: number;
  rssBytes: number;
  peakRssBytes: number;
}

// The sample server in a process of its own, so that what it holds can be told from what its clients hold.
const server = await startSampleServer({ socketLimits: { unacknowledgedPerAddress: 1_000 } });

let peakRssBytes = 0;
setInterval(() => (peakRssBytes = Math.max(peakRssBytes, process.memoryUsage.rss())), 10).unref();

async function answer(ask: Ask): Promise<unknown> {
  if (ask.kind === 'sign in') return server.signIn(ask.accountId, ask.permissions);
  if (ask.kind === 'happen') {
    server.log.append(ask.accountId, Array<string>(ask.count).fill('thing.happened'));
    // The log of the sample server is an array; what it forgets is not what is measured.
    server.log.trim(ask.accountId, ask.count);
    return true;
  }
  if (ask.kind === 'run') {
    for (const source of ask.documents) {
      const context = new ApiContext(undefined as never, sampleViewer(newId()), internalRequest());
      for (let i = 0; i < ask.times; i++) await server.pipeline.run({ source }, context);
    }
    return true;
  }
  if (ask.kind === 'counts') return server.sockets.counts;
  globalThis.gc!();
  const { heapUsed, external, rss } = process.memoryUsage();
  const memory: Memory = { heapBytes: heapUsed + external, rssBytes: rss, peakRssBytes: Math.max(peakRssBytes, rss) };
  peakRssBytes = 0;
  return memory;
}

process.on('message', ({ id, ask }: { id: number; ask: Ask }) => {
  void answer(ask).then((value) => process.send!({ id, value }));
});
process.on('disconnect', () => process.exit());
process.send!({ url: server.url, socketUrl: server.socketUrl });
