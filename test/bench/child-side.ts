import type { Usage } from './child.js';

/** Tells the bench that this process is ready, and answers its questions until it says stop. */
export function serveParent(
  url: string,
  options: { answer?: (question: never) => unknown; stop?: () => Promise<unknown> } = {},
): void {
  process.on('message', async (message: { ask?: number; question?: { usage?: boolean }; stop?: boolean }) => {
    if (message.stop) {
      await options.stop?.();
      process.exit(0);
    }
    try {
      const value = message.question?.usage ? usage() : await options.answer?.(message.question as never);
      process.send!({ answer: message.ask, value });
    } catch (error) {
      process.send!({ answer: message.ask, error: (error as Error).stack ?? String(error) });
    }
  });
  // Without its parent a server would run on for nobody.
  process.on('disconnect', () => process.exit(0));
  process.send!({ ready: url });
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { cpuMs: (user + system) / 1000, rssMb: rss / 1e6, heapMb: heapUsed / 1e6 };
}
