import type { FastifyInstance, FastifyRequest } from 'fastify';
import { verifiedCallback } from '../webhooks/callbacks.js';
import { fieldsOf, project } from '../graph/field-projection.js';
import { GraphError } from '../graph/graph-error.js';
import { pageOf } from '../graph/graph-paging.js';
import { parametersOf } from '../graph/graph-request.js';
import { numericId } from '../identifiers.js';
import { type Json, textAt, textParameter } from '../parameters.js';
import { NUMBER_DEFAULTS, numberNode } from '../numbers/phone-number-node.js';
import type { Waba } from './waba.js';
import type { World } from '../world.js';

type ById = { Params: { id: string } };

/** Subscriptions, phone numbers and small edges of an account. */
export function wabaRoutes(server: FastifyInstance, world: World): void {
  const wabaOf = (request: FastifyRequest<ById>): Waba => world.waba(request.params.id, request.graphToken);
  const app = {
    id: '100000000000001',
    name: 'Demo App',
    link: `https://www.facebook.com/games/?app_id=100000000000001`,
  };

  server.post<ById>('/:id/subscribed_apps', async (request) => {
    const waba = wabaOf(request);
    const parameters = parametersOf(request);
    const uri = textParameter(parameters, 'override_callback_uri');
    // A call without an override takes an earlier one away.
    const override = uri
      ? await verifiedCallback(
          'override_callback_uri',
          uri,
          textParameter(parameters, 'verify_token') ?? world.options.verifyToken,
        )
      : undefined;
    waba.subscribed = true;
    if (override) waba.override = override;
    else delete waba.override;
    return { success: true };
  });
  server.get<ById>('/:id/subscribed_apps', async (request) => {
    const waba = wabaOf(request);
    if (!waba.subscribed) return { data: [] };
    return {
      data: [
        { whatsapp_business_api_data: app, ...(waba.override ? { override_callback_uri: waba.override.uri } : {}) },
      ],
    };
  });
  server.delete<ById>('/:id/subscribed_apps', async (request) => {
    const waba = wabaOf(request);
    waba.subscribed = false;
    delete waba.override;
    return { success: true };
  });

  server.get<ById>('/:id/phone_numbers', async (request) => {
    const waba = wabaOf(request);
    const parameters = parametersOf(request);
    // A first look at a new account finds one number, so that a person can connect without knowing any id.
    if (waba.numbers.size === 0) world.moveNumber(world.number(`${waba.id}1`.slice(-20)), waba.id);
    const fields = fieldsOf(parameters);
    const nodes = [...waba.numbers].map((id) =>
      project(numberNode(world, world.number(id, request.graphToken)), fields, NUMBER_DEFAULTS),
    );
    return pageOf(nodes, parameters, `${world.publicUrl}/v24.0/${waba.id}/phone_numbers`);
  });
  server.post<ById>('/:id/phone_numbers', async (request) => {
    const waba = wabaOf(request);
    const parameters = parametersOf(request);
    const digits = (
      textAt(textParameter(parameters, 'cc'), 'cc', 3) +
      textAt(textParameter(parameters, 'phone_number'), 'phone_number', 20)
    ).replace(/\D/g, '');
    if (waba.numbers.size >= 20) throw new GraphError(100, 'The account has 20 phone numbers already.');
    const number = world.number(numericId());
    world.moveNumber(number, waba.id);
    Object.assign(number, {
      digits,
      verifiedName: textAt(textParameter(parameters, 'verified_name'), 'verified_name', 512),
      codeVerificationStatus: 'NOT_VERIFIED',
      nameStatus: 'PENDING_REVIEW',
      registered: false,
    });
    return { id: number.id };
  });

  for (const edge of ['assigned_users', 'activities', 'product_catalogs', 'flows', 'signups', 'template_analytics'])
    server.get<ById>(`/:id/${edge}`, async (request) => {
      wabaOf(request);
      return { data: [] };
    });
  for (const edge of ['owned_whatsapp_business_accounts', 'client_whatsapp_business_accounts'])
    server.get<ById>(`/:id/${edge}`, async (request): Promise<Json> => {
      const owned = [...world.wabas.values()].filter((waba) => `9${waba.id}` === request.params.id);
      return pageOf(
        owned.map(({ id, name }) => ({ id, name })),
        parametersOf(request),
        `${world.publicUrl}/v24.0/${request.params.id}/${edge}`,
      );
    });
}
