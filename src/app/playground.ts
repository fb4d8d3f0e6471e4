import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';

const staticPath = '/playground/static/';

/** A tab that the playground opens with. */
interface ExampleTab {
  title: string;
  query: string;
  variables: string;
}

/** What fills the examples where the demo account is there. */
export interface PlaygroundDemo {
  apiKey: string;
  /** Public id of the newest conversation; undefined before anybody wrote. */
  conversationId: string | undefined;
}

/**
 * Serves Ruru at `/playground`, whole from this server: no other host is asked. The headers editor travels in
 * `connection_init` too, so one credential serves queries and subscriptions. `demo` fills both in the demo only.
 */
export function mountPlayground(
  fastify: FastifyInstance,
  options: { demo: () => Promise<PlaygroundDemo | undefined> },
): void {
  const examples = readExampleTabs();

  fastify.get('/playground', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    const demo = await options.demo();
    const headers = JSON.stringify({ authorization: `Bearer ${demo?.apiKey ?? '<access token or API key>'}` }, null, 2);
    const tabs = examples.map((tab) => ({
      ...tab,
      variables: tab.variables.replace('<conversation>', demo?.conversationId ?? '<id of a conversation>'),
    }));
    const socketProtocol = request.protocol === 'https' ? 'wss' : 'ws';
    const page = ruruHTML({
      staticPath,
      endpoint: '/graphql',
      subscriptionEndpoint: `${socketProtocol}://${request.host}/graphql`,
      clientConfig: {
        defaultHeaders: headers,
        showPersistHeadersSettings: true,
      },
      htmlParts: {
        titleTag: '<title>Interakt API playground</title>',
        bodyScripts: (scripts: string) => `${tabScript(tabs)}\n${scripts}`,
      },
    } as never).replaceAll(/<script(?=[\s>])/g, `<script nonce="${nonce}"`);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header(
        'content-security-policy',
        // Monaco writes style elements of its own and starts its workers from this origin.
        `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: http: https:; font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'`,
      )
      .header('x-content-type-options', 'nosniff')
      .send(page);
  });

  fastify.get(`${staticPath}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath,
      urlPath: request.url,
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    });
    if (!file) return reply.code(404).send({ error: { code: 'NOT_FOUND', message: 'No such file.' } });
    const etag = file.headers['etag'];
    if (etag && request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.headers(file.headers).header('cache-control', 'public, max-age=3600').send(file.content);
  });
}

/**
 * Puts the example tabs where GraphiQL keeps its tabs, unless this browser has tabs of its own already. The query that
 * is kept beside them says which tab is open; one that no tab holds would come as a further tab.
 */
function tabScript(tabs: readonly ExampleTab[]): string {
  const state = {
    activeTabIndex: 0,
    tabs: tabs.map((tab, i) => ({
      id: `example-${i}`,
      hash: `example-${i}`,
      title: tab.title,
      query: tab.query,
      variables: tab.variables,
      // Null: the default headers, which carry the demo's key.
      headers: null,
      operationName: tab.title,
      response: null,
    })),
  };
  const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script>
    try {
      if (!localStorage.getItem('graphiql:tabState')) {
        localStorage.setItem('graphiql:tabState', ${literal(JSON.stringify(state))});
        localStorage.setItem('graphiql:query', ${literal(tabs[0]?.query ?? '')});
      }
    } catch (error) { console.warn('The example tabs could not be stored', error); }
  </script>`;
}

/** The examples are the files of `schema/examples`, in the order of their numbered names; `# variables: {…}` is optional. */
function readExampleTabs(): ExampleTab[] {
  const folder = new URL('schema/examples/', projectRoot);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const written = /^# variables: (.*)$/m.exec(text)?.[1];
      const variables = written ? JSON.stringify(JSON.parse(written), null, 2) : '';
      const query = text.replace(/^# variables: .*\n/m, '').trim();
      return { title: /\b(?:query|mutation|subscription)\s+(\w+)/.exec(query)?.[1] ?? name, query, variables };
    });
}

/** The folder of package.json, from the sources as from `dist`. */
const projectRoot = new URL(import.meta.url.includes('/dist/') ? '../../../' : '../../', import.meta.url);
