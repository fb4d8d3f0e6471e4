import { createClient, type ExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';
import { until } from './until.js';

/** A running subscription over a socket of its own. */
export interface Subscription {
  /** The data of every result, in order. */
  readonly events: any[];
  readonly errors: readonly unknown[];
  /** The server has acknowledged the socket; the subscription was asked for right behind. */
  readonly opened: Promise<void>;
  /** The result after the one that was taken last, as soon as it is there. */
  next(timeoutMs?: number): Promise<any>;
  /** The first result for which this is true, as soon as it is there. */
  find(reason: string, check: (data: any) => unknown, timeoutMs?: number): Promise<any>;
  /** How the socket was closed, once it is. */
  readonly closed: Promise<{ code: number; reason: string }>;
  close(): Promise<void>;
}

/** Subscribes with graphql-ws' own client, without its reconnecting; `authorization` travels in `connection_init`. */
export function subscribe(
  app: { socketUrl: string },
  token: string | undefined,
  query: string,
  variables: Record<string, unknown> = {},
): Subscription {
  const events: any[] = [];
  const errors: unknown[] = [];
  let taken = 0;
  let ended: (value: { code: number; reason: string }) => void;
  let acknowledge: () => void;
  const opened = new Promise<void>((resolve) => (acknowledge = resolve));
  const closed = new Promise<{ code: number; reason: string }>((resolve) => (ended = resolve));
  const client = createClient({
    url: app.socketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: false,
    connectionParams: token ? { authorization: `Bearer ${token}` } : {},
    onNonLazyError: () => undefined,
    on: { connected: () => acknowledge(), closed: (event) => ended(event as { code: number; reason: string }) },
  });
  client.subscribe(
    { query, variables },
    {
      next: (result: ExecutionResult) => {
        if (result.errors) errors.push(...result.errors);
        if (result.data) events.push(result.data);
      },
      error: (error) => void errors.push(error),
      complete: () => undefined,
    },
  );
  return {
    events,
    errors,
    opened,
    closed,
    async next(timeoutMs = 10_000) {
      await until('the next event comes', () => failOr(events.length > taken, errors), timeoutMs);
      return events[taken++];
    },
    find: (reason, check, timeoutMs = 10_000) =>
      until(
        reason,
        () =>
          failOr(
            events.find((data) => check(data)),
            errors,
          ),
        timeoutMs,
      ),
    async close() {
      await client.dispose();
    },
  };
}

function failOr<T>(value: T, errors: readonly unknown[]): T {
  if (!value && errors.length > 0) throw new Error(JSON.stringify(errors));
  return value;
}
