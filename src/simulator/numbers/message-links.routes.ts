import type { FastifyInstance } from 'fastify';
import { GraphError, unknownObject } from '../graph/graph-error.js';
import { pageOf } from '../graph/graph-paging.js';
import { parametersOf } from '../graph/graph-request.js';
import { type Json, listParameter, textAt, textParameter } from '../parameters.js';
import type { World } from '../world.js';

type ById = { Params: { id: string } };

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Short links (and QR codes) that open a chat with a prefilled message. */
export function messageLinksRoutes(server: FastifyInstance, world: World): void {
  server.post<ById>('/:id/message_qrdls', async (request) => {
    const number = world.number(request.params.id, request.graphToken);
    const parameters = parametersOf(request);
    const message = textAt(textParameter(parameters, 'prefilled_message'), 'prefilled_message', 140);
    const given = textParameter(parameters, 'code');
    if (given !== undefined && !number.links.has(given)) throw unknownObject('post', given);
    if (number.links.size >= 2000) throw new GraphError(100, 'The number has 2000 links already.');
    const code = given ?? Array.from({ length: 14 }, () => ALPHABET[Math.floor(Math.random() * 32)]).join('');
    const format = textParameter(parameters, 'generate_qr_image');
    const link: Json = { code, prefilled_message: message, deep_link_url: `https://wa.me/message/${code}` };
    if (format) link['qr_image_url'] = `${world.publicUrl}/_phone/qr/${code}.${format.toLowerCase()}`;
    number.links.set(code, link);
    return link;
  });
  server.get<ById>('/:id/message_qrdls', async (request) => {
    const number = world.number(request.params.id, request.graphToken);
    const codes = listParameter(parametersOf(request), 'code');
    const found = [...number.links.values()].filter(
      (link) => codes.length === 0 || codes.includes(String(link['code'])),
    );
    return pageOf(found, parametersOf(request), `${world.publicUrl}/v24.0/${number.id}/message_qrdls`);
  });
  type ByCode = { Params: { id: string; code: string } };
  server.get<ByCode>('/:id/message_qrdls/:code', async (request) => {
    const link = world.number(request.params.id, request.graphToken).links.get(request.params.code);
    if (!link) throw unknownObject('get', request.params.code);
    return { data: [link] };
  });
  server.delete<ByCode>('/:id/message_qrdls/:code', async (request) => {
    if (!world.number(request.params.id, request.graphToken).links.delete(request.params.code))
      throw unknownObject('delete', request.params.code);
    return { success: true };
  });
}
