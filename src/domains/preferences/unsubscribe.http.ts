import type { FastifyInstance, FastifyReply } from 'fastify';
import { DomainError } from '../../platform/kernel/errors.js';
import type { PreferenceService } from './preference.service.js';

/**
 * Where the links of optional mails lead. A POST ends them, with no sign-in and whatever its body says (RFC 8058); a GET,
 * which programs send that look at links in advance, only shows the button.
 */
export function mountUnsubscribe(fastify: FastifyInstance, preferences: PreferenceService): void {
  void fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { bodyLimit: 16 * 1024, parseAs: 'string' }, (_request, _body, done) => done(null));
    scope.get('/unsubscribe/:token', async (_request, reply) => send(reply, 200, form));
    scope.post<{ Params: { token: string } }>('/unsubscribe/:token', async ({ params }, reply) => {
      try {
        await preferences.unsubscribe(params.token);
        return send(reply, 200, '<p role="status">You are unsubscribed. No further mail of this kind goes out.</p>');
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return send(reply, 404, '<p role="status">This link is not whole: copy all of it from the mail.</p>');
      }
    });
  });
}

const form = `<p>No further mail of this kind goes out when you press the button. Mails about the safety of your account and its invoices still do.</p>
<form method="post"><button>Unsubscribe</button></form>`;

const send = (reply: FastifyReply, status: number, body: string) =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    )
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex').send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Unsubscribe</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 4rem auto; padding: 0 1rem; color: #16261f; background: #f7faf8; }
  button { font: inherit; padding: .5rem 1rem; }
</style>
<h1>Unsubscribe</h1>
${body}
</html>
`);
