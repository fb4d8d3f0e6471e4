import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fieldsOf, project } from '../graph/field-projection.js';
import { GraphError, unknownObject } from '../graph/graph-error.js';
import { pageOf } from '../graph/graph-paging.js';
import { parametersOf } from '../graph/graph-request.js';
import { type Json, listParameter, textParameter } from '../parameters.js';
import type { Template } from './template.js';
import { readComponents, readTemplate, readTtl } from './template-create-rules.js';
import { forgetTemplate, moveTemplate, scheduleReview } from './template-review.js';
import type { Waba } from '../accounts/waba.js';
import type { World } from '../world.js';

const DAY = 86_400_000;
const DEFAULT_FIELDS = [
  'name',
  'parameter_format',
  'components',
  'language',
  'status',
  'category',
  'id',
  'rejected_reason',
];

/** Creating, listing and deleting templates. */
export function templateRoutes(server: FastifyInstance, world: World): void {
  type ById = { Params: { id: string } };
  const wabaOf = (request: FastifyRequest<ById>): Waba => world.waba(request.params.id, request.graphToken);

  server.post<ById>('/:id/message_templates', async (request) => {
    const template = create(world, wabaOf(request), parametersOf(request));
    return { id: template.id, status: template.status, category: template.category };
  });

  server.post<ById>('/:id/upsert_message_templates', async (request) => {
    const waba = wabaOf(request);
    const parameters = parametersOf(request);
    const data = listParameter(parameters, 'languages').map((language) => {
      const existing = waba.templates.get(`${String(parameters['name'])} ${language}`);
      if (existing) editTemplate(world, existing, { components: parameters['components'] });
      const template = existing ?? create(world, waba, { ...parameters, language });
      return { id: template.id, status: template.status, language };
    });
    return { data };
  });

  server.get<ById>('/:id/message_templates', async (request) => {
    const waba = wabaOf(request);
    const parameters = parametersOf(request);
    const wanted = (name: string): string | undefined => textParameter(parameters, name);
    const statuses = listParameter(parameters, 'status').map((each) => each.toUpperCase());
    const found = [...waba.templates.values()].filter(
      (template) =>
        (statuses.length === 0 || statuses.includes(template.status)) &&
        (wanted('name') === undefined || template.name === wanted('name')) &&
        (wanted('name_or_content') === undefined || template.name.includes(wanted('name_or_content')!)) &&
        (wanted('language') === undefined || template.language === wanted('language')) &&
        (wanted('category') === undefined || template.category === wanted('category')?.toUpperCase()),
    );
    const fields = fieldsOf(parameters);
    const nodes = found.map((template) => project(templateNode(template), fields, DEFAULT_FIELDS));
    return pageOf(nodes, parameters, `${world.publicUrl}/v24.0/${waba.id}/message_templates`);
  });

  server.delete<ById>('/:id/message_templates', async (request) => {
    const waba = wabaOf(request);
    const parameters = parametersOf(request);
    const name = textParameter(parameters, 'name');
    const ids = [...listParameter(parameters, 'hsm_id'), ...listParameter(parameters, 'hsm_ids')];
    if (!name && ids.length === 0) throw new GraphError(100, 'The parameter name is required.');
    if (ids.length > 100) throw new GraphError(100, 'Param hsm_ids must have at most 100 items.');
    const doomed = [...waba.templates.values()].filter((template) =>
      ids.length > 0 ? ids.includes(template.id) && (!name || template.name === name) : template.name === name,
    );
    if (doomed.length === 0) throw new GraphError(100, 'Message template was not found.', { subcode: 2593002 });
    if (doomed.some((template) => template.status === 'DISABLED'))
      throw new GraphError(100, 'A disabled template cannot be deleted.');
    for (const template of doomed) forgetTemplate(world, template);
    return { success: true };
  });

  server.post<ById>('/:id/unpause', async (request) => {
    const template = world.templates.get(request.params.id);
    if (!template) throw unknownObject('post', request.params.id);
    if (template.status !== 'PAUSED') throw new GraphError(100, 'The template is not paused.');
    moveTemplate(world, template, {
      event: 'APPROVED',
      otherInfo: { title: 'UNPAUSE', description: 'The template may be sent again.' },
    });
    return { success: true };
  });
}

/** The node of a template. */
export function templateNode(template: Template): Json {
  return {
    id: template.id,
    name: template.name,
    language: template.language,
    status: template.status,
    category: template.category,
    ...(template.previousCategory ? { previous_category: template.previousCategory } : {}),
    ...(template.subCategory ? { sub_category: template.subCategory } : {}),
    parameter_format: template.parameterFormat,
    components: template.components,
    quality_score: { score: template.quality, date: template.qualityAt },
    rejected_reason: template.rejectedReason,
    ...(template.ttlSeconds === undefined ? {} : { message_send_ttl_seconds: template.ttlSeconds }),
    health_status: { can_send_message: template.status === 'APPROVED' ? 'AVAILABLE' : 'BLOCKED', entities: [] },
  };
}

/** Edits a template within Meta's limits: once in 24 hours and ten times in 30 days once approved; it goes back to review. */
export function editTemplate(world: World, template: Template, body: Json): Json {
  if (!['APPROVED', 'REJECTED', 'PAUSED'].includes(template.status))
    throw new GraphError(100, `A template that is ${template.status} cannot be edited.`, { subcode: 2388003 });
  const now = world.clock.now();
  const recent = template.editedAt.filter((at) => now - at < 30 * DAY);
  if (template.status === 'APPROVED' && (recent.length >= 10 || recent.some((at) => now - at < DAY)))
    throw new GraphError(100, 'An approved template can be edited once in 24 hours and 10 times in 30 days.', {
      subcode: 2388003,
    });
  const category = textParameter(body, 'category')?.toUpperCase();
  if (category && category !== template.category) {
    if (template.status === 'APPROVED')
      throw new GraphError(100, 'The category of an approved template cannot be changed.');
    if (!['AUTHENTICATION', 'MARKETING', 'UTILITY'].includes(category))
      throw new GraphError(100, 'category is not valid.');
    template.category = category as Template['category'];
  }
  if (body['message_send_ttl_seconds'] !== undefined)
    template.ttlSeconds = readTtl(body['message_send_ttl_seconds'], template.category);
  if (body['components'] !== undefined) {
    template.components = readComponents(body['components'], template.category, template.parameterFormat);
    template.status = 'PENDING';
    scheduleReview(world, template);
  }
  template.editedAt = [...recent, now];
  return { success: true };
}

function create(world: World, waba: Waba, parameters: Json): Template {
  const wanted = readTemplate(parameters);
  const key = `${wanted.name} ${wanted.language}`;
  const now = world.clock.now();
  if (waba.templates.has(key))
    throw new GraphError(100, 'There is already content in this language for this template name.', {
      subcode: 2388024,
    });
  if (now - (waba.deletedNames.get(key) ?? -Infinity) < 30 * DAY)
    throw new GraphError(100, 'The name of a deleted template cannot be used for 30 days.', { subcode: 2388023 });
  waba.creations = waba.creations.filter((at) => now - at < 3_600_000);
  if (waba.creations.length >= 100) throw new GraphError(80007, 'At most 100 templates per hour can be created.');
  if (waba.templates.size >= 6000)
    throw new GraphError(100, 'The account has 6000 templates already.', { subcode: 2388019 });
  waba.creations.push(now);
  const template = world.addTemplate(waba, wanted);
  scheduleReview(world, template);
  return template;
}
