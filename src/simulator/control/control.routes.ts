import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { chooseMarketing } from '../phones/customer-acts.js';
import { challenge, notifyAccount, notifyNumber } from '../webhooks/callbacks.js';
import {
  clockSchema,
  customerSchema,
  marketingSchema,
  numberSchema,
  rawSchema,
  statusSchema,
  templateMoveSchema,
  tokenSchema,
  webhookSchema,
} from './control-schemas.js';
import { faultsSchema } from '../faults.js';
import { callSchema, tellCall } from '../messages/call.js';
import { inboundSchema, receiveFromCustomer } from '../messages/inbound-message.js';
import type { Sent } from '../messages/ledger.js';
import { forgetHeldStatuses, releaseStatuses, reportStatus } from '../messages/message-status.js';
import * as news from '../numbers/number-news.js';
import { setUpNumber } from '../numbers/number-setup.js';
import type { Json } from '../parameters.js';
import { threadOf } from '../numbers/phone-number.js';
import { settingsSchema } from '../settings.js';
import { moveTemplate } from '../templates/template-review.js';
import { webhookBytes } from '../webhooks/webhook-body.js';
import type { Delivery } from '../webhooks/webhook-delivery.js';
import type { World } from '../world.js';

/** The JSON interface for tests: `/_control/*`. */
export function controlRoutes(server: FastifyInstance, world: World): void {
  const post = <S extends z.ZodType>(
    path: string,
    schema: S,
    act: (input: z.output<S>, query: Json, params: Json) => unknown,
  ): void =>
    void server.post(`/_control/${path}`, async (request, reply) => {
      const parsed = schema.safeParse(request.body ?? {});
      if (!parsed.success) return refuse(reply, 400, z.prettifyError(parsed.error));
      const answer = await act(parsed.data, request.query as Json, request.params as Json);
      return answer ?? refuse(reply, 404, 'not found');
    });

  post('inbound', inboundSchema, async (input, query) => {
    const { wamid, message, customerKey, delivery } = receiveFromCustomer(world, input);
    return { wamid, customer: customerKey, message, ...(await outcome(delivery, query)) };
  });
  post('calls', callSchema, async (input, query) => {
    const { callId, deliveries } = tellCall(world, input);
    return { callId, steps: await Promise.all(deliveries.map((delivery) => outcome(delivery, query))) };
  });
  post('quality', news.qualitySchema, (input, query) => outcome(news.tellQuality(world, input), query));
  post('limits', news.limitsSchema, (input, query) => outcome(news.tellLimits(world, input), query));
  post('names', news.nameSchema, (input, query) => outcome(news.tellName(world, input), query));
  post('account', news.accountSchema, (input, query) => outcome(news.tellAccount(world, input), query));
  post('security', news.securitySchema, (input, query) => outcome(news.tellSecurity(world, input), query));
  post('history', news.historySchema, (input, query) => outcome(news.tellHistory(world, input), query));
  post('echoes', news.echoSchema, (input, query) => outcome(news.tellEcho(world, input), query));
  post('webhook', webhookSchema, async (input, query) => {
    const { field, value, wabaId, phoneNumberId, time } = input;
    if (phoneNumberId) {
      const number = world.number(phoneNumberId);
      if (wabaId && wabaId !== number.wabaId) world.moveNumber(number, wabaId);
      return outcome(notifyNumber(world, number, field, value), query);
    }
    if (!wabaId) return undefined;
    world.waba(wabaId);
    return outcome(
      time === undefined ? notifyAccount(world, wabaId, field, value) : atTime(wabaId, field, value, time),
      query,
    );
  });
  const atTime = (wabaId: string, field: string, value: Json, time: number): Promise<Delivery> | undefined =>
    world.settings.webhookUrl
      ? world.webhooks.send(world.settings.webhookUrl, { wabaId, field, value, time })
      : undefined;
  post('raw', rawSchema, async ({ body, text, base64 }, query) => {
    const url = world.settings.webhookUrl;
    const bytes =
      base64 !== undefined
        ? Buffer.from(base64, 'base64')
        : text !== undefined
          ? Buffer.from(text)
          : webhookBytes(body as object);
    return outcome(url ? world.webhooks.sendRaw(url, bytes) : undefined, query);
  });
  post('statuses', statusSchema, ({ wamid, status, errorCode, extra }) => {
    const sent = world.ledger.byWamid.get(wamid);
    const number = sent && world.numbers.get(sent.numberId);
    if (!sent || !number) return undefined;
    if (errorCode !== undefined) sent.errorCode = errorCode;
    reportStatus(world, number, threadOf(number, sent.customer), sent, status, extra ?? {}, true);
    return { wamid, status };
  });
  post('faults', faultsSchema, (input) => {
    world.faults.change(input);
    const released = input.releaseStatuses ? releaseStatuses(world) : undefined;
    return { faults: world.faults.describe(), ...(released === undefined ? {} : { released }) };
  });
  post('templates/:id', templateMoveSchema, async (input, query, params) => {
    const template = world.templates.get(String(params['id']));
    if (!template) return undefined;
    const delivery = moveTemplate(world, template, input);
    return {
      id: template.id,
      status: template.status,
      quality: template.quality,
      category: template.category,
      ...(await outcome(delivery, query)),
    };
  });
  post('numbers', numberSchema, (input) => setUpNumber(world, input));
  post('customers', customerSchema, ({ failWith, identityKeyHash, ...identity }) => {
    const customer = world.customers.identify(identity);
    if (identityKeyHash !== undefined) customer.identityKeyHash = identityKeyHash;
    if (failWith === null) delete customer.failWith;
    else if (failWith !== undefined) customer.failWith = failWith;
    world.feed.publish({ kind: 'customers', customer: customer.key });
    return customer;
  });
  post('marketing', marketingSchema, ({ phoneNumberId, stopped, ...identity }) => {
    const number = world.numbers.get(phoneNumberId);
    if (!number) return undefined;
    const customer = world.customers.identify(identity);
    chooseMarketing(world, number, customer, stopped);
    return { failWith: customer.failWith ?? null };
  });
  post('tokens', tokenSchema, ({ token, revoked, code, subcode = code === 190 ? 463 : undefined }) => {
    if (revoked) world.refusedTokens.set(token, { code, subcode });
    else world.refusedTokens.delete(token);
    return { token, revoked };
  });
  post('settings', settingsSchema, (input) => {
    const { webhookUrl, statusDelaysMs, ...rest } = input;
    Object.assign(world.settings, rest);
    if (webhookUrl !== undefined) world.settings.webhookUrl = webhookUrl ?? undefined;
    Object.assign(world.settings.statusDelaysMs, statusDelaysMs);
    return { settings: world.settings };
  });
  post('clock', clockSchema, ({ now, advanceMs, freeze }) => {
    if (freeze !== undefined) world.clock.freeze(freeze);
    if (now !== undefined) world.clock.set(typeof now === 'number' ? now : Date.parse(now));
    if (advanceMs) world.clock.advance(advanceMs);
    return clockState(world);
  });
  post('reset', z.strictObject({}), () => {
    world.reset();
    forgetHeldStatuses(world);
    return { ok: true };
  });
  post('verify', z.strictObject({}), async () => {
    const url = world.settings.webhookUrl;
    return url ? { url, ...(await challenge(url, world.options.verifyToken)) } : undefined;
  });
  reading(server, world);
}

function reading(server: FastifyInstance, world: World): void {
  server.get<{ Querystring: { waId?: string; userId?: string } }>('/_control/received', async (request) => {
    const { waId, userId } = request.query;
    const all = waId === undefined && userId === undefined;
    const customer = all
      ? undefined
      : world.customers.find({ ...(waId ? { waId: waId.replace(/\D/g, '') } : {}), ...(userId ? { userId } : {}) });
    const sent = all ? [...world.ledger.all()] : customer ? world.ledger.of(customer) : [];
    return {
      messages: sent.filter((each) => each.errorCode === undefined).map(receivedOf),
      failed: sent
        .filter((each) => each.errorCode !== undefined)
        .map((each) => ({ ...receivedOf(each), errorCode: each.errorCode })),
    };
  });
  server.get<{ Querystring: { limit?: string; body?: string } }>('/_control/webhooks', async (request) => {
    const limit = Number(request.query.limit ?? 200) || 200;
    const list = world.webhooks.history().slice(-limit);
    return {
      waiting: world.webhooks.waiting,
      delivered: world.webhooks.delivered,
      dropped: world.webhooks.dropped,
      webhooks: list.map(({ bytes, ...delivery }) => ({
        ...delivery,
        body: request.query.body === '0' ? undefined : bytes.toString(),
      })),
    };
  });
  server.get('/_control/state', async () => ({
    clock: clockState(world),
    settings: world.settings,
    faults: world.faults.describe(),
    faultsStruck: world.faultsStruck,
    accepted: world.ledger.accepted,
    forgotten: world.ledger.forgotten,
    webhooks: { waiting: world.webhooks.waiting, delivered: world.webhooks.delivered, dropped: world.webhooks.dropped },
    media: world.media.size,
    customers: world.customers.byKey.size,
    wabas: [...world.wabas.values()].map((waba) => ({
      id: waba.id,
      name: waba.name,
      subscribed: waba.subscribed,
      override: waba.override?.uri,
      numbers: [...waba.numbers],
      templates: [...waba.templates.values()].map(({ id, name, language, status, category }) => ({
        id,
        name,
        language,
        status,
        category,
      })),
    })),
    numbers: [...world.numbers.values()].slice(0, 1000).map((number) => ({
      id: number.id,
      wabaId: number.wabaId,
      displayPhoneNumber: number.digits,
      verifiedName: number.verifiedName,
      quality: number.qualityRating,
      tier: number.tier,
      messagesPerSecond: number.messagesPerSecond,
      registered: number.registered,
      coexistence: number.coexistence,
      windowMode: number.windowMode,
      pairLimit: number.pairLimit,
      tokenRevoked: number.tokenRevoked,
      threads: number.threads.size,
    })),
  }));
}

function receivedOf(sent: Sent): Json {
  return {
    wamid: sent.wamid,
    waId: sent.customer.waId ?? null,
    userId: sent.customer.userId ?? null,
    at: new Date(sent.at).toISOString(),
    phoneNumberId: sent.numberId,
    status: sent.status,
    request: sent.request,
  };
}

function clockState(world: World): Json {
  return { now: world.clock.now(), iso: new Date(world.clock.now()).toISOString(), frozen: world.clock.frozen };
}

async function outcome(delivery: Promise<Delivery> | undefined, query: Json): Promise<Json> {
  if (!delivery) return { webhook: null };
  if (query['wait'] === undefined || query['wait'] === '0') return { webhook: 'queued' };
  const { id, state, attempts } = await delivery;
  return { webhook: { id, state, attempts } };
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send({ error: { message } });
}
