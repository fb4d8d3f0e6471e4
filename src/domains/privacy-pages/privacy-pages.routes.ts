import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../platform/database/database.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { escapeHtml } from '../../platform/mail/mail-text.js';
import { isOptOutSignal } from '../cookies/cookie-register.type.js';
import { JurisdictionCode, profileOf, type Term } from '../jurisdictions/jurisdiction-profile.type.js';
import { findPolicy, findPolicyAt } from '../policies/policy.queries.js';
import { processingActivities } from '../registers/processing.policy.js';
import { listSubprocessors } from '../registers/register.queries.js';
import { cookiePage } from './cookie-page.js';
import { markdownToHtml } from './markdown.js';
import { pageFrame, tableOf } from './page-frame.js';

/** What the pages are made from. */
export interface PageGround {
  database: Database;
  clock: Clock;
  controller: { name: string; address: string; email: string };
  publicUrl: string;
}

/** The public pages on privacy, made from the data that the platform acts by: what they say cannot drift from what it does. */
export function mountPrivacyPages(fastify: FastifyInstance, ground: PageGround): void {
  const serve = (
    path: string,
    make: (request: FastifyRequest, nonce: string) => Promise<[string, string] | undefined>,
  ) =>
    void fastify.get(path, async (request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      const made = await make(request, nonce);
      const [title, body] = made ?? ['Not found', '<p>There is no such version.</p>'];
      return send(
        reply.code(made ? 200 : 404),
        nonce,
        pageFrame(title, body, isOptOutSignal(request.headers['sec-gpc'])),
      );
    });
  serve('/privacy', (request) => policyPage(ground, request.query as Record<string, unknown>));
  serve('/privacy/sub-processors', () => subprocessorsPage(ground));
  serve('/privacy/rights', async () => ['Rights', rightsPage(ground)]);
  serve('/privacy/cookies', async (_request, nonce) => ['Cookies', cookiePage(nonce)]);
  mountWellKnown(fastify, ground);
}

function mountWellKnown(fastify: FastifyInstance, { clock, controller, publicUrl }: PageGround): void {
  fastify.get('/.well-known/gpc.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=3600').send({ gpc: true, lastUpdate: '2026-11-30' }),
  );
  // RFC 9116; what it says is good for half a year from when it is asked.
  fastify.get('/.well-known/security.txt', async (_request, reply) => {
    const expires = new Date(clock.now().getTime() + 180 * 86_400_000).toISOString();
    return reply
      .type('text/plain; charset=utf-8')
      .send(
        `Contact: mailto:${controller.email}\nExpires: ${expires}\nPreferred-Languages: en\nCanonical: ${publicUrl}/.well-known/security.txt\nPolicy: ${publicUrl}/privacy\n`,
      );
  });
}

async function policyPage(
  { database, clock }: PageGround,
  query: Record<string, unknown>,
): Promise<[string, string] | undefined> {
  const wanted = typeof query['version'] === 'string' ? query['version'] : undefined;
  const locale = typeof query['locale'] === 'string' ? query['locale'] : 'en';
  const now = clock.now();
  const found = await database.operate('policies.read', (em) =>
    wanted === undefined ? findPolicyAt(em, now, now) : findPolicy(em, wanted.slice(0, 40).replaceAll('\0', '')),
  );
  const text = found?.texts.find((one) => one.locale === locale) ?? found?.texts.find((one) => one.locale === 'en');
  if (!found || !text) return undefined;
  const activities = processingActivities.map(({ purpose, basis, subjects, categories, recipients, retention }) => [
    purpose,
    basis,
    `${subjects}: ${categories.join(', ')}`,
    recipients.join(', '),
    retention,
  ]);
  return [
    text.title,
    `${markdownToHtml(text.body)}
<h2>What is processed, and for how long</h2>
${tableOf(['What for', 'By which right', 'Whose data', 'Who gets it', 'How long'], activities)}
<p><small>Version ${escapeHtml(found.version)}; SHA-256 of the text ${text.bodySha256}.</small></p>`,
  ];
}

async function subprocessorsPage({ database }: PageGround): Promise<[string, string]> {
  const { nodes } = await database.operate('registers.read', (em) => listSubprocessors(em, { first: 100 }));
  const lines = nodes
    .filter(({ endedAt }) => endedAt === null)
    .map(({ name, purpose, categories, country, activeFrom }) => [
      name,
      purpose,
      categories.join(', '),
      country,
      activeFrom.slice(0, 10),
    ]);
  const all = [
    ['Meta Platforms', 'Bringing messages to WhatsApp and back', 'names, numbers, messages, media', 'US', '—'],
    ...lines,
  ];
  return [
    'Sub-processors',
    `<p>Who processes personal data for us. Businesses are told thirty days before somebody is added, and may object.</p>
${tableOf(['Name', 'Purpose', 'Data', 'Country', 'From'], all)}
<p>How Meta treats data is said in <a href="https://www.whatsapp.com/legal/business-data-processing-terms" rel="noopener noreferrer">its own terms</a>.</p>`,
  ];
}

const words = (term: Term | null): string =>
  term ? `${term.count} ${term.unit.toLowerCase().replace('_', ' ')}` : '—';

function rightsPage({ controller }: PageGround): string {
  const lines = Object.values(JurisdictionCode).map((code) => {
    const { name, law, minAge, rights, answer, extension, authority } = profileOf(code);
    const asked = rights.map((right) => right.toLowerCase().replaceAll('_', ' ')).join(', ');
    return [name, law, asked, words(answer), words(extension), String(minAge), authority];
  });
  return `<p>Write to <a href="mailto:${escapeHtml(controller.email)}">${escapeHtml(controller.email)}</a>, or to ${escapeHtml(controller.name)}, ${escapeHtml(controller.address)}. What you ask for costs nothing.</p>
${tableOf(['Where you live', 'Law', 'What you may ask for', 'Answer within', 'Longer by', 'From the age of', 'Complaints to'], lines)}`;
}

const send = (reply: FastifyReply, nonce: string, html: string) =>
  reply
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'`,
    )
    .header('referrer-policy', 'no-referrer')
    .header('vary', 'sec-gpc')
    .header('cache-control', 'no-cache')
    .send(html);
