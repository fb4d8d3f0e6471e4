import { serverAudits } from 'graphql-http';

/** One audit of GraphQL over HTTP: its name, and a run that throws with the reason when it is not fully kept. */
export interface HttpAudit {
  name: string;
  run(): Promise<void>;
}

/**
 * The audits of the graphql-http project for a running API. Warnings and notices count as failures. The audits only
 * ask for `__typename` and introspection, so they need no sign-in.
 */
export function httpAudits(url: string | (() => string), headers: Record<string, string> = {}): HttpAudit[] {
  const fetchFn = (input: string, init: RequestInit = {}) =>
    fetch(input.replace('http://audited/graphql', typeof url === 'function' ? url() : url), {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    });
  return serverAudits({ url: 'http://audited/graphql', fetchFn }).map((audit) => ({
    name: `${audit.id} ${audit.name}`,
    async run() {
      const result = await audit.fn();
      if (result.status === 'ok') return;
      throw new Error(`${result.status}: ${result.reason}`);
    },
  }));
}
