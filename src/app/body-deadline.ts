import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Longest time for the body of a request to arrive, in milliseconds, where it is not the server's own. */
    bodyMs?: number;
  }
}

const timedOut = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n';

/**
 * Closes connections on which a body does not arrive in time, however steadily it drips: what has come of it waits in
 * memory, and nobody has said yet who he is. Routes that take large files give themselves longer. For routes mounted later.
 */
export function limitBodies(fastify: FastifyInstance, bodyMs: number): void {
  fastify.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = raw.headers;
    if (encoding === undefined && (length === undefined || length === '0')) return;
    const timer = setTimeout(() => {
      if (raw.socket.writable) raw.socket.write(timedOut);
      raw.socket.destroySoon();
      raw.destroy();
    }, routeOptions.config.bodyMs ?? bodyMs);
    // A request that is refused before its body was read may never say that it ended; its answer does.
    for (const [emitter, event] of [
      [raw, 'end'],
      [raw, 'close'],
      [reply.raw, 'close'],
    ] as const)
      emitter.once(event, () => clearTimeout(timer));
  });
}
