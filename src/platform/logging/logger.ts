import { pino, type DestinationStream, type Logger } from 'pino';
import { redact } from './redaction.js';

export type { Logger };

/** JSON lines on standard error; every string value passes the redaction, so no phone number, token or body is logged. */
export function createLogger(
  level: string,
  destination: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Logger {
  return pino(
    {
      level,
      base: undefined,
      formatters: { log: (fields) => redact(fields) as Record<string, unknown> },
      hooks: {
        logMethod(args, method) {
          method.apply(this, args.map((arg) => (typeof arg === 'string' ? redact(arg) : arg)) as typeof args);
        },
      },
      serializers: {
        // The redaction has made fields of errors already; pino's own serializer would look for more.
        err: (error: unknown) => error,
        // An error that is logged without a sentence gives its own.
        msg: (message: unknown) => redact(message),
      },
    },
    destination,
  );
}
