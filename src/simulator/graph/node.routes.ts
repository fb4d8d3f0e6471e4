import type { FastifyInstance, FastifyRequest } from 'fastify';
import { analyticsOf } from '../accounts/analytics.js';
import { verifiedCallback } from '../webhooks/callbacks.js';
import { type Field, fieldsOf, project } from './field-projection.js';
import { GraphError, unknownObject } from './graph-error.js';
import { parametersOf } from './graph-request.js';
import { looksLikeMediaId } from '../identifiers.js';
import { continueUpload, mediaNode } from '../media/media.routes.js';
import { type Json, asObject, textParameter } from '../parameters.js';
import { NUMBER_DEFAULTS, numberNode } from '../numbers/phone-number-node.js';
import { editTemplate, templateNode } from '../templates/template.routes.js';
import { wabaNode } from '../accounts/waba.js';
import type { World } from '../world.js';

type ById = { Params: { id: string } };

const WABA_FIELDS = new Set([
  'name', 'currency', 'timezone_id', 'message_template_namespace', 'account_review_status', 'business_verification_status', 'country',
  'ownership_type', 'owner_business_info', 'marketing_messages_onboarding_status', 'analytics', 'conversation_analytics', 'pricing_analytics',
  'phone_numbers', 'message_templates',
]); // prettier-ignore

/** Objects by their bare id: number, account, template, file or upload. */
export function nodeRoutes(server: FastifyInstance, world: World): void {
  server.get<ById>('/:id', async (request) => {
    const { id } = request.params;
    const parameters = parametersOf(request);
    const fields = fieldsOf(parameters);
    const numberId = textParameter(parameters, 'phone_number_id');
    const upload = world.uploads.get(id);
    if (upload) return { id, file_offset: upload.bytes.length };
    const stored = world.media.find(id, world.clock.now());
    if (stored) return project(mediaNode(world, stored, numberId), fields);
    const template = world.templates.get(id);
    if (template) return project(templateNode(template), fields);
    if (looksLikeMediaId(id) || numberId !== undefined) throw unknownObject('get', id);
    if (id === 'app' || id === 'me') return { id: '100000000000001', name: 'Demo App' };
    if (isWaba(world, id, fields))
      return project(wholeWaba(world, request, id, fields), fields, [
        'name',
        'currency',
        'timezone_id',
        'message_template_namespace',
        'id',
      ]);
    return project(numberNode(world, world.number(id, request.graphToken)), fields, NUMBER_DEFAULTS);
  });

  server.post<ById>('/:id', async (request) => {
    const { id } = request.params;
    const parameters = parametersOf(request);
    if (id.startsWith('upload:'))
      return continueUpload(world, id, request.body, request.headers['file_offset'] as string | undefined);
    const template = world.templates.get(id);
    if (template) return editTemplate(world, template, parameters);
    if (parameters['is_enabled_for_insights'] !== undefined || world.wabas.has(id)) {
      const waba = world.waba(id, request.graphToken);
      if (String(parameters['is_enabled_for_insights']) === 'true') waba.insightsEnabled = true;
      return { id, success: true };
    }
    const number = world.number(id, request.graphToken);
    const pin = textParameter(parameters, 'pin');
    if (pin !== undefined) {
      if (!/^\d{6}$/.test(pin)) throw new GraphError(100, 'Param pin must have 6 digits.');
      number.pin = pin;
    }
    const name = textParameter(parameters, 'new_display_name');
    if (name !== undefined) number.nameStatus = 'PENDING_REVIEW';
    const configuration = asObject(parameters['webhook_configuration']);
    if (configuration) {
      const uri = textParameter(configuration, 'override_callback_uri') ?? '';
      if (uri === '') delete number.override;
      else
        number.override = await verifiedCallback(
          'override_callback_uri',
          uri,
          textParameter(configuration, 'verify_token') ?? world.options.verifyToken,
        );
    }
    return { success: true };
  });

  server.delete<ById>('/:id', async (request) => {
    const { id } = request.params;
    const numberId = textParameter(parametersOf(request), 'phone_number_id');
    const stored = world.media.find(id, world.clock.now());
    if (!stored || (numberId !== undefined && numberId !== stored.numberId)) throw unknownObject('delete', id);
    world.media.delete(id);
    return { success: true };
  });

  server.post<ById>('/:id/subscriptions', async (request) => {
    const parameters = parametersOf(request);
    const { uri } = await verifiedCallback(
      'callback_url',
      textParameter(parameters, 'callback_url') ?? '',
      textParameter(parameters, 'verify_token') ?? '',
    );
    world.settings.webhookUrl = uri;
    return { success: true };
  });
  server.get('/debug_token', async (request) => {
    const token = textParameter(parametersOf(request), 'input_token') ?? '';
    const scopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];
    const valid = token.startsWith('EAA') && !world.refusedTokens.has(token);
    return {
      data: {
        app_id: '100000000000001',
        type: 'SYSTEM_USER',
        application: 'Demo App',
        is_valid: valid,
        expires_at: 0,
        scopes,
      },
    };
  });
}

function isWaba(world: World, id: string, fields: Field[] | undefined): boolean {
  if (world.wabas.has(id)) return true;
  return !world.numbers.has(id) && fields !== undefined && fields.some((field) => WABA_FIELDS.has(field.name));
}

function wholeWaba(world: World, request: FastifyRequest, id: string, fields: Field[] | undefined): Json {
  const waba = world.waba(id, request.graphToken);
  return {
    ...wabaNode(waba),
    ...analyticsOf(world, waba, fields),
    whatsapp_business_manager_messaging_limit:
      [...waba.numbers].map((each) => world.numbers.get(each)?.tier).find(Boolean) ?? 'TIER_2K',
    phone_numbers: { data: [...waba.numbers].map((each) => numberNode(world, world.number(each, request.graphToken))) },
    message_templates: { data: [...waba.templates.values()].map(templateNode) },
    health_status: {
      can_send_message: 'AVAILABLE',
      entities: [{ entity_type: 'WABA', id, can_send_message: 'AVAILABLE' }],
    },
  };
}
