import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The path of a request target, whatever is written there; nothing is decoded. */
export const pathOf = (target: string | undefined): string => (target ?? '/').split(/[?#]/, 1)[0]!;

/** Browsers name the page that opens a socket: it must be ours or a configured one. Other clients name none. */
export function isAllowedOrigin(request: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Answers an upgrade request with a status, and hangs up. */
export function refuseUpgrade(stream: Duplex, status: string): void {
  stream.on('error', () => undefined);
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => stream.destroy());
}
