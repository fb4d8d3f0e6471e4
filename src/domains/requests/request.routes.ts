import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isOptOutSignal } from '../cookies/cookie-register.type.js';
import { JurisdictionCode } from '../jurisdictions/jurisdiction-profile.type.js';
import { pageFrame } from '../privacy-pages/page-frame.js';
import { readSignedRequest } from './meta-deletion.js';
import type { OwnRequests } from './own-request.service.js';
import { formPage, statusPage } from './request-page.js';
import type { PublicRequests } from './request-public.service.js';
import type { Clock } from '../../platform/kernel/clock.js';

/** What the doors need. */
export interface RequestDoors {
  door: PublicRequests;
  own: OwnRequests;
  clock: Clock;
  publicUrl: string;
  /** With which Meta signs. */
  appSecrets: readonly string[];
}

/** The pages for people who ask, and Meta's door for those who take our app out of their account. */
export async function mountRequestDoors(fastify: FastifyInstance, doors: RequestDoors): Promise<void> {
  fastify.get('/privacy/requests', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    return send(request, reply, 'Ask about your data', formPage(nonce), nonce);
  });
  fastify.get<{ Params: { code: string } }>('/privacy/requests/:code', async (request, reply) => {
    const status = await doors.door.status(request.params.code.slice(0, 100));
    const body = status ? statusPage(status) : '<p>There is no such request, or it was forgotten after 24 months.</p>';
    return send(request, reply.code(status ? 200 : 404), 'Your request', body);
  });
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 16_384 },
      (_request, body, done) => done(null, body),
    );
    scope.post('/privacy/meta/data-deletion', async (request, reply) => {
      const signed = new URLSearchParams(typeof request.body === 'string' ? request.body : '').get('signed_request');
      const read = signed ? readSignedRequest(signed, doors.appSecrets, doors.clock.now()) : undefined;
      if (!read) return reply.code(401).send({ error: 'The request is not signed by Meta, or is older than an hour.' });
      const { confirmation } = read;
      await doors.own.openOnce({
        ...{ kind: 'ERASURE', intake: 'META_CALLBACK', proof: 'META', subject: `meta:${read.userId}` },
        ...{ jurisdiction: JurisdictionCode.STRICTEST, timeZone: 'UTC', receivedAt: doors.clock.now() },
        ...{ identity: { metaUserId: read.userId }, record: {}, confirmation },
      });
      return reply.send({
        url: `${doors.publicUrl}/privacy/requests/${confirmation}`,
        confirmation_code: confirmation,
      });
    });
  });
}

const send = (request: FastifyRequest, reply: FastifyReply, title: string, body: string, nonce?: string) =>
  reply
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'unsafe-inline'; ${nonce ? `script-src 'nonce-${nonce}'; connect-src 'self'; ` : ''}form-action 'none'; frame-ancestors 'none'`,
    )
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .send(pageFrame(title, body, isOptOutSignal(request.headers['sec-gpc'])));
