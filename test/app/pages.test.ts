import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { startTestApp, type TestApp } from '../kit/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

describe('the plain pages', () => {
  test('the start page leads to playground, simulator and schema', async () => {
    const response = await fetch(`${app.url}/`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await response.text();
    for (const link of ['/playground', app.simulatorUrl, '/mail', '/schema.graphql'])
      expect(html).toContain(`href="${link}"`);
  });

  test('the schema comes with an ETag and is not sent twice', async () => {
    const first = await fetch(`${app.url}/schema.graphql`);
    expect(Object.keys(buildSchema(await first.text()).getTypeMap())).toContain('Conversation');
    const again = await fetch(`${app.url}/schema.graphql`, {
      headers: { 'if-none-match': first.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('health and readiness answer', async () => {
    expect(await (await fetch(`${app.url}/healthz`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${app.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', unready: [] }]);
  });

  test('metrics tell of requests, sockets and webhooks', async () => {
    const account = await app.newAccount({ channel: false });
    const watch = account.subscribe('subscription { inboxEvents { cursor } }');
    await watch.next();
    const text = await (await fetch(`${app.url}/metrics`)).text();
    expect(text).toMatch(/interakt_http_request_seconds_count\{route="\/graphql",status="2xx"\} [1-9]/);
    expect(text).toMatch(/interakt_sockets\{what="subscriptions"\} 1/);
    expect(text).toMatch(/interakt_webhook_deliveries_total/);
    await watch.close();
  });

  test('an unknown path is a clear error', async () => {
    const response = await fetch(`${app.url}/nothing-here`);
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: { code: 'NOT_FOUND', message: 'Nothing is served at this path.' } },
    ]);
  });
});
