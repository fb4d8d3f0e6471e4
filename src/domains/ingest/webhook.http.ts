// Inbound, stop 1 of 8. From Meta; next webhook-store.
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { equalInConstantTime } from '../../platform/crypto/keyed-hash.js';
import type { Logger } from '../../platform/logging/logger.js';
import { verifySignature } from '../../platform/whatsapp/signature.js';
import type { DeliveryOutcome, IngestMetrics } from './ingest-metrics.js';
import { StoreBusy, type WebhookStore } from './webhook-store.js';

/** Where Meta delivers. */
export const webhookPath = '/webhooks/whatsapp';

/** Meta's own limit of a delivery, in bytes. */
export const maxDeliveryBytes = 3 * 1024 * 1024;

/** Seconds after which a delivery that was turned away may come again. */
const retryAfterSeconds = 5;

const challengePattern = /^[\w.~-]{1,256}$/;
const signaturePattern = /^sha256=[0-9a-f]{64}$/;

/** What the door needs. */
export interface WebhookDoor {
  store: WebhookStore;
  /** The app's secrets; several while one is being replaced. */
  appSecrets: readonly string[];
  verifyToken: string;
  metrics: IngestMetrics;
  logger: Logger;
}

/** Opens the door for Meta: verification by GET, deliveries by POST; 200 means that the bytes are committed. */
export function mountWebhookDoor(fastify: FastifyInstance, door: WebhookDoor): void {
  const { store, metrics, logger } = door;
  const refuse = (reply: FastifyReply, status: number, code: string, message: string, outcome?: DeliveryOutcome) => {
    if (outcome) metrics.deliveries.inc({ outcome });
    return reply.code(status).send({ error: { code, message } });
  };
  const unavailable = (reply: FastifyReply, message: string, outcome: DeliveryOutcome) =>
    refuse(reply.header('retry-after', retryAfterSeconds), 503, 'UNAVAILABLE', message, outcome);
  const unsigned = (reply: FastifyReply) =>
    refuse(reply, 401, 'INVALID_SIGNATURE', 'X-Hub-Signature-256 does not sign these bytes.', 'refused');

  void fastify.register(async (plugin) => {
    plugin.removeAllContentTypeParsers();
    plugin.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

    plugin.setErrorHandler((error: FastifyError, _request, reply) => {
      if (error.statusCode === 413) {
        const message = `A delivery has at most ${maxDeliveryBytes} bytes.`;
        return refuse(reply, 413, 'PAYLOAD_TOO_LARGE', message, 'too_large');
      }
      if (error.statusCode && error.statusCode < 500) {
        return refuse(reply, error.statusCode, 'BAD_REQUEST', 'The request cannot be read.', 'refused');
      }
      logger.error({ err: error }, 'webhook door');
      return unavailable(reply, 'The delivery could not be stored; deliver it again.', 'failed');
    });

    plugin.get<{ Querystring: Record<string, unknown> }>(webhookPath, async (request, reply) => {
      const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = request.query;
      const isKnown = typeof token === 'string' && token !== '' && equalInConstantTime(token, door.verifyToken);
      const isMeta = mode === 'subscribe' && isKnown;
      if (!isMeta || typeof challenge !== 'string' || !challengePattern.test(challenge)) {
        return refuse(reply, 403, 'VERIFICATION_FAILED', 'Mode, token or challenge is not what was agreed.');
      }
      return reply.type('text/plain; charset=utf-8').header('x-content-type-options', 'nosniff').send(challenge);
    });

    plugin.post<{ Body: Buffer | undefined }>(
      webhookPath,
      {
        bodyLimit: maxDeliveryBytes,
        async onRequest(request, reply) {
          // Whoever cannot even have signed it does not get its megabytes read.
          if (!signaturePattern.test(signatureOf(request.headers))) return unsigned(reply);
          // The bytes are signed, their label is not: nothing depends on it, a malformed one must not either.
          request.raw.headers['content-type'] = 'application/octet-stream';
          return undefined;
        },
      },
      async (request, reply) => {
        const body = request.body ?? Buffer.alloc(0);
        if (!verifySignature(body, signatureOf(request.headers), door.appSecrets)) return unsigned(reply);
        try {
          metrics.deliveries.inc({ outcome: await store.add(body) });
          return reply.code(200).send();
        } catch (error) {
          if (error instanceof StoreBusy) return unavailable(reply, 'Too much is waiting; deliver it again.', 'busy');
          logger.error({ err: error }, 'webhook delivery not stored');
          return unavailable(reply, 'The delivery could not be stored; deliver it again.', 'failed');
        }
      },
    );
  });
}

function signatureOf(headers: Record<string, string | string[] | undefined>): string {
  const header = headers['x-hub-signature-256'];
  return typeof header === 'string' ? header : '';
}
