import type { FastifyInstance } from 'fastify';
import type { KeptMail } from '../platform/mail/mail-sending.js';
import { escapeHtml } from '../platform/mail/mail-text.js';

/** Shows the mails that would have gone out, newest first: a page for people, JSON for programs. */
export function mountKeptMails(fastify: FastifyInstance, list: () => Promise<KeptMail[]>): void {
  fastify.get('/mail', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .header('cache-control', 'no-store')
      .send(page(await list())),
  );
  fastify.get('/mail.json', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ mails: await list() }),
  );
}

const page = (mails: readonly KeptMail[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mails</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #16261f; background: #f7faf8; }
  article { background: #fff; border: 1px solid #d5e2da; border-radius: .4rem; margin: 1rem 0; padding: 0 1rem; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; } small { color: #5a6f64; } a { color: #0b6b45; }
</style>
<h1>Mails</h1>
<p>No <code>SMTP_URL</code> is set: these were kept instead of sent. Load the page again for newer ones.</p>
${mails.length === 0 ? '<p>There is none yet.</p>' : mails.map(article).join('\n')}
</html>
`;

const article = ({ to, subject, text, createdAt, kind }: KeptMail): string => `<article>
<h2>${escapeHtml(subject)}</h2>
<p><small>to ${escapeHtml(to)} · ${createdAt.toISOString()} · ${escapeHtml(kind)}</small></p>
<pre>${withLinks(text)}</pre>
</article>`;

/** Links that stand in a line of their own can be pressed. */
const withLinks = (text: string): string =>
  escapeHtml(text).replace(/^(https?:\/\/\S+)$/gm, (url) => `<a href="${url}" rel="noreferrer">${url}</a>`);
