import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { asOperator, operatorSettings } from '../../kit/operator.js';
import { subscribe } from '../../kit/socket.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ env: operatorSettings });
}, 240_000);
afterAll(() => app.stop());

const codesOf = (body: any): string[] => (body.errors ?? []).map((error: any) => error.extensions.code);

describe('an operator', () => {
  test('opens what runs the installation, and nothing of an account', async () => {
    const operator = asOperator(app);
    expect((await operator.query('{ operatorActs { nodes { id } } }')).operatorActs.nodes).toEqual([]);
    for (const field of ['viewer { permissions }', 'conversations { nodes { id } }', 'announcements { version }']) {
      const { status, body } = await operator.raw(`{ ${field} }`);
      expect([field, status, codesOf(body)]).toEqual([field, expect.any(Number), ['FORBIDDEN']]);
      expect(body.data).toBeFalsy();
    }
  });

  test('is known by the key alone: owners, strangers and a key with one letter changed are refused', async () => {
    const account = await app.newAccount({ channel: false });
    const wrong = new ApiClient(app.url, `iop_${'a'.repeat(39)}b`);
    const ask = '{ operatorActs { nodes { id } } }';
    expect(codesOf((await account.api.raw(ask)).body)).toEqual(['FORBIDDEN']);
    expect(codesOf((await app.anonymous.raw(ask)).body)).toEqual(['UNAUTHENTICATED']);
    expect(codesOf((await wrong.raw(ask)).body)).toEqual(['UNAUTHENTICATED']);
  });

  test('has no sockets', async () => {
    const { token } = asOperator(app);
    const watched = subscribe(app, token!, 'subscription { inboxEvents { cursor } }');
    expect((await watched.closed).code).toBe(4403);
    expect(watched.events).toEqual([]);
  });
});
