import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { z } from 'zod';
import { chatOf, lastOf } from './chat-view.js';
import type { Customer } from '../people/customer.js';
import { addCustomer, attach, changeNumber, chooseMarketing, listen, look, writeAs } from './customer-acts.js';
import { numericId } from '../identifiers.js';
import type { Json } from '../parameters.js';
import { type PhoneNumber, displayOf } from '../numbers/phone-number.js';
import { openStream } from './phone-page-stream.js';
import type { World } from '../world.js';

const FOLDER = new URL('./page/', import.meta.url);
const TYPES: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; " +
  "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
const LISTED = 200;

/** The page with one phone per customer, and what it reads and does. */
export function phonePageRoutes(server: FastifyInstance, world: World): void {
  const files = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER))]));
  server.get('/', (_request, reply) =>
    safe(reply)
      .header('content-security-policy', POLICY)
      .type('text/html; charset=utf-8')
      .send(files.get('phones.html')),
  );
  server.get<{ Params: { file: string } }>('/_phone/page/:file', (request, reply) => {
    const type = TYPES[extname(request.params.file)];
    const bytes = files.get(request.params.file);
    if (!bytes || !type) return reply.code(404).send({ error: 'no such file' });
    return safe(reply).type(`${type}; charset=utf-8`).send(bytes);
  });
  server.get('/_phone/stream', (request, reply) => openStream(world.feed, request, reply));
  reading(server, world);
  acting(server, world);
}

function reading(server: FastifyInstance, world: World): void {
  server.get<{ Querystring: { number?: string; search?: string } }>('/_phone/overview', async (request) => {
    const numbers = [...world.numbers.values()].slice(0, LISTED);
    const number = world.numbers.get(request.query.number ?? '') ?? numbers[0];
    const { waiting, delivered, dropped } = world.webhooks;
    return {
      numbers: numbers.map((each) => ({ id: each.id, name: each.verifiedName, display: displayOf(each) })),
      number: number?.id,
      customers: number ? listCustomers(world, number, request.query.search ?? '') : [],
      webhooks: { url: world.settings.webhookUrl, waiting, delivered, dropped, problem: problemOf(world) },
    };
  });
  server.get<{ Querystring: { number: string; customer: string } }>('/_phone/chat', async (request, reply) => {
    const pair = pairOf(world, request.query);
    return pair ? chatOf(world, ...pair) : gone(reply);
  });
  // Named by the short links of the Graph API; a stand-in, because nobody scans it here.
  server.get<{ Params: { file: string } }>('/_phone/qr/:file', (request, reply) => {
    const code = request.params.file.replace(/[^A-Z2-7]/g, '').slice(0, 14);
    const text = `<text x="10" y="55" font-size="11">wa.me/message/${code}</text>`;
    return safe(reply)
      .type('image/svg+xml')
      .send(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 100">${text}</svg>`);
  });
  server.get<{ Params: { id: string } }>('/_phone/media/:id', (request, reply) => {
    const stored = world.media.find(request.params.id, world.clock.now());
    if (!stored) return gone(reply);
    const shown = /^(image\/(?!svg)|video\/|audio\/)/.test(stored.mimeType);
    const filename = encodeURIComponent(stored.filename ?? stored.id);
    return safe(reply)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${filename}`)
      .type(shown ? stored.mimeType : 'application/octet-stream')
      .send(stored.bytes);
  });
}

const pair = { number: z.string(), customer: z.string() };
const messageSchema = z.strictObject({
  ...pair,
  message: z.looseObject({ type: z.string() }),
  replyTo: z.string().optional(),
});
const customerSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  phone: z
    .string()
    .optional()
    .transform((text) => text?.replace(/\D/g, '') || undefined)
    .pipe(
      z
        .string()
        .regex(/^\d{7,15}$/, 'a phone number has 7 to 15 digits')
        .optional(),
    ),
  username: z
    .string()
    .optional()
    .transform((text) => text?.trim().replace(/^@/, '') || undefined)
    .pipe(
      z
        .string()
        .regex(/^[a-z0-9._]{3,35}$/, 'a username has 3 to 35 of a-z, 0-9, . and _')
        .optional(),
    ),
});

function acting(server: FastifyInstance, world: World): void {
  const post = <S extends z.ZodType>(path: string, schema: S, act: (input: z.output<S>) => unknown): void =>
    void server.post(`/_phone/${path}`, async (request, reply) => {
      const parsed = schema.safeParse(request.body ?? {});
      if (!parsed.success) return reply.code(400).send({ error: parsed.error.issues[0]?.message ?? 'invalid' });
      return (await act(parsed.data)) ?? gone(reply);
    });
  const between = <S extends z.ZodRawShape>(
    path: string,
    shape: S,
    act: (number: PhoneNumber, customer: Customer, input: z.output<z.ZodObject<S>>) => unknown,
  ): void =>
    post(path, z.strictObject({ ...pair, ...shape }), (input) => {
      const found = pairOf(world, input as { number: string; customer: string });
      return found && (act(...found, input as z.output<z.ZodObject<S>>) ?? { ok: true });
    });

  post('numbers', z.strictObject({}), () => ({ id: world.number(numericId()).id }));
  post('customers', customerSchema, ({ name, phone, username }) => {
    const customer = addCustomer(world, { name, ...(phone ? { waId: phone } : {}), ...(username ? { username } : {}) });
    return { key: customer.key };
  });
  between('messages', messageSchema.omit({ number: true, customer: true }).shape, (number, customer, input) => ({
    wamid: writeAs(world, number, customer, input.message, input.replyTo),
  }));
  between('look', {}, (number, customer) => look(world, number, customer));
  between('listen', { wamid: z.string() }, (number, customer, input) => listen(world, number, customer, input.wamid));
  between('marketing', { stopped: z.boolean() }, (number, customer, input) =>
    chooseMarketing(world, number, customer, input.stopped),
  );
  between('renumber', { phone: z.string().regex(/^\d{7,15}$/) }, (number, customer, input) =>
    changeNumber(world, number, customer, input.phone),
  );
  server.post('/_phone/files', async (request: FastifyRequest<{ Querystring: Record<string, string> }>, reply) => {
    const { number: id, type, name } = request.query;
    const number = world.numbers.get(id ?? '');
    if (!number || !Buffer.isBuffer(request.body)) return gone(reply);
    return attach(world, number, {
      bytes: request.body,
      mimeType: type || 'application/octet-stream',
      filename: name ?? 'file',
    });
  });
}

function listCustomers(world: World, number: PhoneNumber, search: string): Json[] {
  const wanted = search.trim().toLowerCase();
  const found = [...world.customers.byKey.values()].filter(({ name, waId, userId, username }) =>
    [name, waId, userId, username].some((each) => each?.toLowerCase().includes(wanted)),
  );
  return found
    .map(({ key, name, waId, userId, username }, at) => ({
      ...{ key, name, waId, userId, username, at },
      last: lastOf(world, number, world.customers.byKey.get(key)!),
    }))
    .sort((a, b) => (b.last?.at ?? b.at) - (a.last?.at ?? a.at))
    .slice(0, LISTED);
}

/** Why the newest webhook did not arrive, or undefined when it did. */
function problemOf(world: World): string | undefined {
  if (!world.settings.webhookUrl) return 'There is no callback';
  const last = world.webhooks.history().at(-1)?.attempts.at(-1);
  return !last || last.status === 200 ? undefined : (last.error ?? `The callback answered ${last.status}`);
}

function pairOf(world: World, at: { number: string; customer: string }): [PhoneNumber, Customer] | undefined {
  const number = world.numbers.get(at.number);
  const customer = world.customers.byKey.get(at.customer);
  return number && customer && [number, customer];
}

function gone(reply: FastifyReply): FastifyReply {
  return reply.code(404).send({ error: 'This is no longer here: the simulator may have been reset.' });
}

function safe(reply: FastifyReply): FastifyReply {
  return reply
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store');
}
