import type { FastifyInstance } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import { DomainError, kernelErrors } from '../../platform/kernel/errors.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { ConsentReceipts } from './consent-receipt.service.js';
import type { ConsentService } from './consent.service.js';
import type { SendDrain } from './send-drain.js';
import type { UnsubscribeLinks } from './unsubscribe-links.js';

/** What the doors need. */
export interface ConsentDoors {
  database: Database;
  receipts: ConsentReceipts;
  links: UnsubscribeLinks;
  consents: ConsentService;
  drain: SendDrain;
}

type Addressed = { Params: { account: string; contact: string; signature: string } };

/**
 * Opens the doors that need no sign-in: the keys of receipts, and the link to unsubscribe (RFC 8058). Only POST takes
 * consents back: what fetches links before a person sees them changes nothing.
 */
export async function mountConsentDoors(fastify: FastifyInstance, doors: ConsentDoors): Promise<void> {
  fastify.get('/.well-known/consent-keys.json', async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      .type('application/jwk-set+json')
      .send(JSON.stringify(await doors.receipts.publicKeys())),
  );
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // `List-Unsubscribe=One-Click`, a form of ours, or nothing: whoever holds the link needs to say no more.
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4_096 }, (_request, _body, done) => done(null, ''));
    const address = '/unsubscribe/:account/:contact/:signature';
    scope.get<Addressed>(address, async ({ params }, reply) => {
      const link = doors.links.open(params.account, params.contact, params.signature);
      return reply
        .status(link ? 200 : 404)
        .headers(pageHeaders)
        .send(link ? questionPage : unknownPage);
    });
    scope.post<Addressed>(address, async ({ params }, reply) => {
      const link = doors.links.open(params.account, params.contact, params.signature);
      if (!link) return reply.status(404).headers(pageHeaders).send(unknownPage);
      const viewer = systemViewer(link.accountId);
      // Somebody who is gone, or is being erased, gets nothing anyway; to a stranger it looks the same.
      const contactId = await doors.database
        .write(viewer, (write) => doors.consents.unsubscribe(write, link.contactId))
        .catch((error: unknown) => {
          if (!(error instanceof DomainError && error.errors[0]?.code === kernelErrors.NOT_FOUND)) throw error;
          return undefined;
        });
      // What was under way is at the phone, or never will be, before anybody reads that nothing comes any more.
      const left = contactId ? await doors.drain.ended(doors.database.read(viewer), contactId) : [];
      return reply.headers(pageHeaders).send(left.length > 0 ? lastOnePage : donePage);
    });
  });
}

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const page = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 26rem; margin: 4rem auto; padding: 0 1rem; color: #16261f; background: #f7faf8; }
  button { font: inherit; padding: .5rem 1rem; }
</style>
<h1>${title}</h1>
${content}
`;

const questionPage = page('Unsubscribe', '<form method="post"><button>No more offers, please</button></form>');
const donePage = page('Done', '<p>You will get no more offers.</p>');
const lastOnePage = page('Done', '<p>You will get no more offers; one that is on its way may still arrive.</p>');
const unknownPage = page('Not found', '<p>This link is not whole. Copy all of it.</p>');
