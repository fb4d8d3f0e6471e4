import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { Envelope } from '../../platform/crypto/envelope.js';
import { sha256 } from '../../platform/crypto/keyed-hash.js';
import type { RateBuckets } from '../../platform/jobs/rate-buckets.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { IntegrationDeliveries, TakeOutcome } from './integration-delivery.service.js';
import { secretPlace } from './integration-grant.service.js';
import { isInWindow, isSigned, signedHeaders } from './integration-signature.js';
import { integrationAtDoor } from './integration.queries.js';

/** Bytes of one delivery. */
const maxBytes = 1024 * 1024;

/** Deliveries of one integration. */
const rate = { perSecond: 20, burst: 200 };

/** What the door needs. */
export interface IntegrationDoor {
  database: Database;
  envelope: Envelope;
  deliveries: IntegrationDeliveries;
  buckets: Pick<RateBuckets, 'take'>;
  clock: Clock;
  logger: Logger;
}

type Addressed = { Params: { provider: string; id: string }; Body: Buffer | undefined };

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ error: { code, message } });
const unsigned = (reply: FastifyReply) =>
  refuse(reply, 401, 'INVALID_SIGNATURE', 'No integration with this address signed these bytes.');

/** Opens the door for third parties: `POST /integrations/:provider/:id`, signed as Standard Webhooks are. */
export function mountIntegrations(fastify: FastifyInstance, door: IntegrationDoor): void {
  void fastify.register(async (plugin) => {
    plugin.removeAllContentTypeParsers();
    plugin.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    plugin.setErrorHandler((error: FastifyError, _request, reply) => {
      if (error.statusCode === 413)
        return refuse(reply, 413, 'PAYLOAD_TOO_LARGE', `A delivery has at most ${maxBytes} bytes.`);
      if (error.statusCode && error.statusCode < 500)
        return refuse(reply, error.statusCode, 'BAD_REQUEST', 'The request cannot be read.');
      door.logger.error({ err: error }, 'integration door');
      return refuse(reply, 503, 'UNAVAILABLE', 'The delivery could not be stored; deliver it again.');
    });
    plugin.post<Addressed>(
      '/integrations/:provider/:id',
      {
        bodyLimit: maxBytes,
        async onRequest(request, reply) {
          // Whoever cannot even have signed it does not get its bytes read.
          if (!signedHeaders(request.headers) || !uuidOf('Integration', request.params.id)) return unsigned(reply);
          request.raw.headers['content-type'] = 'application/octet-stream';
          return undefined;
        },
      },
      async ({ params, headers, body, ip }, reply) => take(door, params, headers, body ?? Buffer.alloc(0), ip, reply),
    );
  });
}

async function take(
  door: IntegrationDoor,
  params: Addressed['Params'],
  headers: Parameters<typeof signedHeaders>[0],
  bytes: Buffer,
  ip: string,
  reply: FastifyReply,
) {
  const signed = signedHeaders(headers)!;
  const id = uuidOf('Integration', params.id)!;
  const found = await door.database.operate('integrations.receive', (em) => integrationAtDoor(em, id, params.provider));
  if (!found) return unsigned(reply);
  const secret = door.envelope.open(found.secretSealed, secretPlace(found.accountId, id));
  if (!isSigned(secret, signed, bytes)) return unsigned(reply);
  if (!isInWindow(signed, door.clock.now()))
    return refuse(reply, 401, 'TIMESTAMP_OUT_OF_WINDOW', 'The signature is more than five minutes off.');
  const { granted, retryAfterMs } = await door.buckets.take(`integration:${id}`, rate);
  if (!granted)
    return refuse(
      reply.header('retry-after', Math.ceil(retryAfterMs / 1000)),
      429,
      'RATE_LIMITED',
      'Deliver more slowly.',
    );
  const body = parsed(bytes);
  const delivery = { id: signed.id, sha256: sha256(bytes) };
  try {
    return answer(reply, signed.id, await door.deliveries.take(found.accountId, id, { body, delivery }, ip));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refuse(reply, 422, error.code, error.message);
  }
}

function answer(reply: FastifyReply, deliveryId: string, outcome: TakeOutcome) {
  switch (outcome.kind) {
    case 'REVOKED':
      return refuse(reply, 410, 'INTEGRATION_REVOKED', 'The business revoked it: nothing is stored any more.');
    case 'MALFORMED':
      return refuse(reply, 422, 'INVALID_BODY', 'An object with `contacts` and `events`, at most 100 of each.');
    case 'REUSED':
      return refuse(reply, 409, 'DELIVERY_ID_REUSED', 'Another delivery had this id.');
    case 'DUPLICATE':
      return reply.send({ deliveryId, isDuplicate: true });
    case 'TAKEN': {
      const { contacts, events, refused } = outcome;
      return reply.send({ deliveryId, isDuplicate: false, contacts, events, notStored: refused });
    }
  }
}

/** Undefined for what is no JSON: it has not the form that was agreed. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
