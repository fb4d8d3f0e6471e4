import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../platform/logging/logger.js';
import { CookieStorage, isOptOutSignal, isRegistered } from './cookie-register.type.js';
import { isDeviceId, type VisitorChoiceService } from './visitor-choice.service.js';

/** Header by which a client names its device, where there is no argument for it. */
export const deviceHeader = 'x-device-id';

/** The device that a request names; undefined where it names none, or not properly. */
export function deviceOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' && isDeviceId(header) ? header : undefined;
}

/**
 * Stands in front of every route: a Global Privacy Control signal is written down for the device that sends it and shown to
 * have been honoured, and no cookie leaves that is not in the register.
 */
export function guardPrivacy(fastify: FastifyInstance, choices: VisitorChoiceService, logger: Logger): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isOptOutSignal(request.headers['sec-gpc'])) return;
    void reply.header('gpc-honored', '1');
    const deviceId = deviceOf(request.headers[deviceHeader]);
    if (deviceId) await choices.noteSignal({ deviceId, viewer: undefined, request: { isOptOutSignalled: true } });
  });
  fastify.addHook('onSend', async (_request, reply) => {
    const given = reply.getHeader('set-cookie');
    if (given === undefined) return;
    const cookies = (Array.isArray(given) ? given : [String(given)]) as string[];
    const known = cookies.filter((cookie) => isRegistered(cookie.split('=')[0]!.trim(), CookieStorage.COOKIE));
    if (known.length === cookies.length) return;
    logger.error({ count: cookies.length - known.length }, 'a cookie that is not in the register was taken out');
    void reply.removeHeader('set-cookie');
    if (known.length > 0) void reply.header('set-cookie', known);
  });
}
