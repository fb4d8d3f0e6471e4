import type { FastifyInstance, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { fieldsOf, project } from '../graph/field-projection.js';
import { GraphError } from '../graph/graph-error.js';
import { parametersOf } from '../graph/graph-request.js';
import { type Json, asObject, listParameter, optionalText, textAt, textParameter } from '../parameters.js';
import type { PhoneNumber } from './phone-number.js';
import { type World } from '../world.js';

type ById = { Params: { id: string } };

const PROFILE_LIMITS: Record<string, number> = { about: 139, address: 256, description: 512, email: 128 };

/** Registration, profile, settings, blocking and the other edges of a number. */
export function phoneNumberRoutes(server: FastifyInstance, world: World): void {
  const numberOf = (request: FastifyRequest<ById>): PhoneNumber => world.number(request.params.id, request.graphToken);
  registration(server, world, numberOf);
  profile(server, numberOf);

  for (const [edge, key] of [
    ['settings', 'settings'],
    ['whatsapp_commerce_settings', 'commerce'],
    ['conversational_automation', 'automation'],
  ] as const) {
    server.get<ById>(`/:id/${edge}`, async (request) => {
      const number = numberOf(request);
      if (edge === 'settings') return { ...number.settings, ...storageOf(number) };
      return edge === 'whatsapp_commerce_settings' ? { data: [{ id: number.id, ...number.commerce }] } : number[key];
    });
    server.post<ById>(`/:id/${edge}`, async (request) => {
      const { access_token: _, ...parameters } = parametersOf(request);
      if (edge === 'conversational_automation') checkAutomation(parameters);
      Object.assign(numberOf(request)[key], parameters);
      return { success: true };
    });
  }
  server.post<ById>('/:id/whatsapp_business_encryption', async (request) => {
    const key = textAt(parametersOf(request)['business_public_key'], 'business_public_key', 10_000);
    if (!key.includes('BEGIN PUBLIC KEY'))
      throw new GraphError(100, 'business_public_key must be a 2048-bit RSA key in PEM format.');
    numberOf(request).encryptionKey = key;
    return { success: true };
  });
  server.get<ById>('/:id/whatsapp_business_encryption', async (request) => {
    const key = numberOf(request).encryptionKey;
    return { data: [{ business_public_key: key, business_public_key_signature_status: key ? 'VALID' : undefined }] };
  });
  server.post<ById>('/:id/smb_app_data', async (request) => {
    const number = numberOf(request);
    const type = String(parametersOf(request)['sync_type'] ?? '');
    if (!['smb_app_state_sync', 'history'].includes(type))
      throw new GraphError(100, 'sync_type must be smb_app_state_sync or history.');
    if (number.synced.has(type)) throw new GraphError(2593107, 'This synchronization was requested already.');
    if (world.clock.now() - number.onboardedAt > 86_400_000)
      throw new GraphError(2593108, 'More than 24 hours have passed since the onboarding.');
    number.synced.add(type);
    return { messaging_product: 'whatsapp', request_id: randomUUID() };
  });
  server.get<ById>('/:id/message_history', async (request) => {
    const number = numberOf(request);
    const wamid = textAt(parametersOf(request)['message_id'], 'message_id', 1000);
    const sent = world.ledger.byWamid.get(wamid);
    if (!sent || sent.numberId !== number.id) return { data: [] };
    const events = sent.history.map(({ status, at }) => ({
      delivery_status: status.toUpperCase(),
      timestamp: Math.floor(at / 1000),
    }));
    return { data: [{ id: wamid, message_id: wamid, events: { data: events } }] };
  });
}

/** Countries in which Meta keeps what a number holds. */
const LOCAL_STORAGE = 'AE AU BH BR CA CH DE GB ID IN JP KR SG ZA'.split(' ');

/** Where the number is to be kept; another country than before needs a deregistration first. */
function localStorageAt(number: PhoneNumber, region: string | undefined): string | undefined {
  if (region === undefined) return undefined;
  if (!LOCAL_STORAGE.includes(region))
    throw new GraphError(100, `Param data_localization_region must be one of {${LOCAL_STORAGE.join(', ')}}.`);
  if (number.registered && number.localStorage !== undefined && number.localStorage !== region)
    throw new GraphError(100, 'The number is kept in another country; deregister it first.');
  return region;
}

const storageOf = ({ localStorage }: PhoneNumber): Json =>
  localStorage === undefined
    ? {}
    : {
        storage_configuration: { status: 'IN_COUNTRY_STORAGE_ENABLED', data_localization_region: localStorage },
      };

function registration(
  server: FastifyInstance,
  world: World,
  numberOf: (request: FastifyRequest<ById>) => PhoneNumber,
): void {
  server.post<ById>('/:id/register', async (request) => {
    const number = numberOf(request);
    const parameters = parametersOf(request);
    const now = world.clock.now();
    number.registeredAt = number.registeredAt.filter((at) => now - at < 72 * 3_600_000);
    if (number.registeredAt.length >= 10)
      throw new GraphError(133016, 'The number was registered 10 times in 72 hours.');
    const pin = textAt(textParameter(parameters, 'pin'), 'pin', 6);
    if (parameters['messaging_product'] !== 'whatsapp')
      throw new GraphError(100, 'The parameter messaging_product is required and must be "whatsapp".');
    if (!/^\d{6}$/.test(pin)) throw new GraphError(100, 'Param pin must have 6 digits.');
    if (number.codeVerificationStatus !== 'VERIFIED')
      throw new GraphError(133006, 'The phone number must be verified before it is registered.');
    if (number.pinGuesses >= 10) throw new GraphError(133008, 'Too many wrong guesses of the PIN.');
    if (number.pin !== undefined && number.pin !== pin) {
      number.pinGuesses++;
      throw new GraphError(133005, 'The two-step verification PIN is wrong.');
    }
    const region = localStorageAt(number, textParameter(parameters, 'data_localization_region'));
    number.registeredAt.push(now);
    Object.assign(number, { pin, pinGuesses: 0, registered: true, status: 'CONNECTED' });
    if (region !== undefined) number.localStorage = region;
    world.feed.publish({ kind: 'numbers' });
    return { success: true };
  });
  server.post<ById>('/:id/deregister', async (request) => {
    const number = numberOf(request);
    if (!number.registered) throw new GraphError(133010, 'The phone number is not registered.');
    number.registered = false;
    delete number.localStorage;
    return { success: true };
  });
  server.post<ById>('/:id/request_code', async (request) => {
    const number = numberOf(request);
    const parameters = parametersOf(request);
    if (!['SMS', 'VOICE'].includes(String(parameters['code_method'])))
      throw new GraphError(100, 'Param code_method must be one of {SMS, VOICE}.');
    textAt(textParameter(parameters, 'language'), 'language', 10);
    if (number.codeVerificationStatus === 'VERIFIED')
      throw new GraphError(136024, 'The phone number is verified already.');
    return { success: true };
  });
  server.post<ById>('/:id/verify_code', async (request) => {
    const code = textAt(textParameter(parametersOf(request), 'code'), 'code', 7).replace('-', '');
    // Nobody gets the text message, so every six digits but 000000 are right.
    if (!/^\d{6}$/.test(code) || code === '000000') throw new GraphError(100, 'The verification code is wrong.');
    numberOf(request).codeVerificationStatus = 'VERIFIED';
    return { success: true };
  });
}

function profile(server: FastifyInstance, numberOf: (request: FastifyRequest<ById>) => PhoneNumber): void {
  server.get<ById>('/:id/whatsapp_business_profile', async (request) => {
    const node = { messaging_product: 'whatsapp', ...numberOf(request).profile };
    const fields = fieldsOf(parametersOf(request));
    return { data: [{ ...project(node, fields), messaging_product: 'whatsapp' }] };
  });
  server.post<ById>('/:id/whatsapp_business_profile', async (request) => {
    const { access_token: _, messaging_product: product, ...wanted } = parametersOf(request);
    if (product !== 'whatsapp')
      throw new GraphError(100, 'The parameter messaging_product is required and must be "whatsapp".');
    for (const [name, max] of Object.entries(PROFILE_LIMITS)) optionalText(wanted[name], name, max);
    if (wanted['about'] === '') throw new GraphError(100, 'Param about must have between 1 and 139 characters.');
    const websites = wanted['websites'];
    if (
      websites !== undefined &&
      (!Array.isArray(websites) || websites.length > 2 || websites.some((site) => String(site).length > 256))
    )
      throw new GraphError(100, 'Param websites must have at most 2 URLs of 256 characters.');
    Object.assign(numberOf(request).profile, wanted);
    return { success: true };
  });
}

function checkAutomation(parameters: Json): void {
  const prompts = listParameter(parameters, 'prompts');
  if (prompts.length > 3 || prompts.some((prompt) => prompt.length > 80))
    throw new GraphError(100, 'Param prompts must have at most 3 texts of 80 characters.');
  const commands = Array.isArray(parameters['commands']) ? parameters['commands'] : [];
  if (commands.length > 30) throw new GraphError(100, 'Param commands must have at most 30 items.');
  for (const command of commands) {
    textAt(asObject(command)?.['command_name'], "commands['command_name']", 30);
    textAt(asObject(command)?.['command_description'], "commands['command_description']", 256);
  }
}
