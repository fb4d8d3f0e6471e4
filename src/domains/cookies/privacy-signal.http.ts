import type { FastifyInstance } from 'fastify';
import type { Rate, RateBuckets } from '../../platform/jobs/rate-buckets.js';
import type { Logger } from '../../platform/logging/logger.js';
import { CookieStorage, isOptOutSignal, isRegistered } from './cookie-register.type.js';
import { isDeviceId, type VisitorChoiceService } from './visitor-choice.service.js';

/** Header by which a client names its device, where there is no argument for it. */
export const deviceHeader = 'x-device-id';

/** Devices of one address that are written down: a whole office at once, then one a second. */
const signalsByAddress: Rate = { perSecond: 1, burst: 200 };

/** The device that a request names; undefined where it names none, or not properly. */
export function deviceOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' && isDeviceId(header) ? header : undefined;
}

/**
 * Stands in front of every route: a Global Privacy Control signal is written down for the device that sends it and shown to
 * have been honoured, and no cookie leaves that is not in the register.
 */
export function guardPrivacy(
  fastify: FastifyInstance,
  choices: VisitorChoiceService,
  { buckets, logger }: { buckets: Pick<RateBuckets, 'take'>; logger: Logger },
): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isOptOutSignal(request.headers['sec-gpc'])) return;
    void reply.header('gpc-honored', '1');
    const deviceId = deviceOf(request.headers[deviceHeader]);
    if (!deviceId || choices.isNoted(deviceId)) return;
    // Honoured it is in any case; only what is written down is limited, since anybody can make up devices.
    const { granted } = await buckets.take(`privacy-signal:${request.ip}`, signalsByAddress);
    if (granted) await choices.noteSignal({ deviceId, viewer: undefined, request: { isOptOutSignalled: true } });
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
