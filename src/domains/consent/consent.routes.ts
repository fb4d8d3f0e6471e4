import type { FastifyInstance } from 'fastify';
import type { ConsentReceipts } from './consent-receipt.service.js';

/** Opens the door to the keys of receipts: anybody who holds a receipt may check it. */
export function mountConsentKeys(fastify: FastifyInstance, receipts: ConsentReceipts): void {
  fastify.get('/.well-known/consent-keys.json', async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('application/jwk-set+json')
      .send(JSON.stringify(await receipts.publicKeys())),
  );
}
