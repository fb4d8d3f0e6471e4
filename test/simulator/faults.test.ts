import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { until } from '../kit/until.js';
import { Bench, type Json } from './simulator-kit.js';

const bench = new Bench();
const NUMBER = '106000000000005';
const PHONE = '16505550104';

beforeAll(() => bench.start());
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.control('reset', {});
  bench.callback.hooks.length = 0;
  await bench.control('numbers', { phoneNumberId: NUMBER, wabaId: '880005', pairLimit: 'off', throughput: 10_000 });
  await bench.opens(NUMBER, PHONE);
});

const send = (body = 'a'): Promise<{ status: number; body: Json }> =>
  bench.send(NUMBER, { to: `+${PHONE}`, type: 'text', text: { body } });
const received = async (): Promise<Json[]> => (await bench.control(`received?waId=${PHONE}`))['messages'];
/** What becomes of `count` sends: accepted, or how they were refused. */
const outcomes = async (count: number): Promise<string> => {
  const results: string[] = [];
  for (let at = 0; at < count; at++)
    results.push(
      await send(String(at)).then(
        ({ status }) => (status === 200 ? '.' : String(status)),
        () => 'x',
      ),
    );
  return results.join('');
};

describe('answers', () => {
  test('a dropped response was accepted all the same, and its statuses come', async () => {
    await bench.control('faults', { dropResponse: 1 });
    await expect(send()).rejects.toThrow();
    const [message] = await received();
    await until('it was read', () =>
      bench.callback.statuses(message!['wamid']).some((each) => each['status'] === 'read'),
    );
    expect((await bench.control('state'))['faultsStruck']).toBe(1);
  });

  test('a server error has no effect', async () => {
    await bench.control('faults', { error5xx: 1 });
    for (let at = 0; at < 5; at++) {
      const { status, body } = await send();
      expect([status, body['error'].code]).toEqual(status === 500 ? [500, 131000] : [503, 2]);
    }
    expect(await received()).toEqual([]);
  });

  test('the same seed strikes the same requests', async () => {
    await bench.control('faults', { seed: 7, dropResponse: 0.2, error5xx: 0.2 });
    const first = await outcomes(40);
    expect(first).toMatch(/x/);
    expect(first).toMatch(/50/);
    expect(first).toMatch(/\./);
    await bench.control('faults', { seed: 7 });
    expect(await outcomes(40)).toBe(first);
    await bench.control('faults', { seed: 8 });
    expect(await outcomes(40)).not.toBe(first);
  });

  test.each([
    [131000, 500],
    [131016, 500],
    [131057, 500],
    [2, 503],
    [3, 500],
    [10, 403],
    [190, 401],
    [368, 403],
    [130429, 400],
    [131048, 400],
    [80007, 400],
  ])('code %i comes with status %i', async (code, status) => {
    await bench.control('faults', { errorCode: { code } });
    const answer = await send();
    expect([answer.status, answer.body['error'].code]).toEqual([status, code]);
    expect(await received()).toEqual([]);
  });

  test.each([131026, 131042, 131047, 131049, 131050, 130472])('code %i comes as a failed status', async (code) => {
    await bench.control('faults', { errorCode: { code } });
    const { status, body } = await send();
    expect(status).toBe(200);
    const failed = await until('it failed', () => bench.callback.statuses(body['messages'][0].id)[0]);
    expect([failed['status'], failed['errors'][0].code]).toEqual(['failed', code]);
    expect(await received()).toEqual([]);
  });

  test('a late answer is late, and its statuses may come before it', async () => {
    await bench.control('faults', { delayMs: 150 });
    let statusesBefore = 0;
    const answered = send().then(({ body }) => {
      statusesBefore = bench.callback.statuses(body['messages'][0].id).length;
    });
    await answered;
    expect(statusesBefore).toBeGreaterThan(0);
  });

  test('other calls are struck only when asked for', async () => {
    await bench.control('faults', { errorCode: { code: 131005 } });
    expect((await bench.get(`/${NUMBER}?fields=id`)).status).toBe(200);
    await bench.control('faults', { scope: 'all' });
    expect((await bench.get(`/${NUMBER}?fields=id`)).status).toBe(403);
    await bench.control('faults', { errorCode: null, dropResponse: 1 });
    await expect(bench.get(`/${NUMBER}?fields=id`)).rejects.toThrow();
  });
});

describe('webhooks', () => {
  test('duplicates are the same bytes', async () => {
    await bench.control('faults', { duplicateWebhooks: 1 });
    await send();
    await until('every one came twice', () => {
      const counts = new Map<string, number>();
      for (const { raw } of bench.callback.hooks)
        if (raw.includes('statuses')) counts.set(raw, (counts.get(raw) ?? 0) + 1);
      return counts.size === 3 && [...counts.values()].every((count) => count === 2);
    });
  });

  test('reordering lets later ones overtake', async () => {
    await bench.control('faults', { reorderWebhooks: true });
    for (let at = 0; at < 10; at++) await send();
    const statuses = await until('all came', () => {
      const found = bench.callback.statuses();
      return found.length === 30 && found;
    });
    const ranks = ['sent', 'delivered', 'read'];
    const overtaken = statuses.filter(({ id, status }, at) =>
      statuses.slice(0, at).some((each) => each['id'] === id && ranks.indexOf(each['status']) > ranks.indexOf(status)),
    );
    expect(overtaken.length).toBeGreaterThan(0);
  });

  test('batches join the updates of a number in one value', async () => {
    await bench.control('faults', { batchWebhooks: 20 });
    await Promise.all(Array.from({ length: 20 }, () => send()));
    await until('all statuses came', () => bench.callback.statuses().length === 60);
    const biggest = Math.max(
      ...bench.callback.hooks.map((hook) => hook.body['entry'][0].changes[0].value.statuses?.length ?? 0),
    );
    expect(biggest).toBeGreaterThan(5);
    expect(bench.callback.hooks.every((hook) => hook.signed)).toBe(true);
  });

  test('no body is larger than 3 MB, however many updates are joined', async () => {
    await bench.control('faults', { batchWebhooks: 1000 });
    const long = '🎉'.repeat(4000);
    await Promise.all(
      Array.from({ length: 100 }, () =>
        bench.control('inbound', {
          phoneNumberId: NUMBER,
          from: { waId: PHONE },
          message: { type: 'text', text: { body: long } },
        }),
      ),
    );
    await until(
      'all came',
      () => bench.callback.messages().filter((each) => each['text'].body === long).length === 100,
    );
    expect(Math.max(...bench.callback.hooks.map((hook) => hook.raw.length))).toBeLessThanOrEqual(3 << 20);
  });

  test('a wrong signature is wrong, and a refused one is tried again', async () => {
    await bench.control('faults', { badSignature: 0.5, seed: 3 });
    await bench.control('settings', { retryBaseMs: 5 });
    bench.callback.answer = (hook) => (hook.signed ? 200 : 403);
    for (let at = 0; at < 5; at++) await send();
    await until('all came in the end', () => {
      const good = bench.callback.hooks.filter((hook) => hook.signed && hook.raw.includes('statuses'));
      return good.length === 15;
    });
    expect(bench.callback.hooks.some((hook) => !hook.signed)).toBe(true);
    bench.callback.answer = () => 200;
  });

  test('statuses are held until they are released', async () => {
    await bench.control('faults', { holdStatuses: true });
    const { body } = await send();
    await until('all three are told to the phone', async () => (await received())[0]!['status'] === 'read');
    expect(bench.callback.statuses()).toEqual([]);
    expect((await bench.control('faults', { releaseStatuses: true }))['released']).toBe(3);
    await until('they came', () => bench.callback.statuses(body['messages'][0].id).length === 3);
  });

  test('dropped ones never come, and read is priced when delivered is lost', async () => {
    await bench.control('faults', { dropStatuses: ['delivered'] });
    const { body } = await send();
    const wamid = body['messages'][0].id;
    const read = await until('it was read', () =>
      bench.callback.statuses(wamid).find((each) => each['status'] === 'read'),
    );
    expect(bench.callback.statuses(wamid).map((each) => each['status'])).not.toContain('delivered');
    expect(read['id']).toBe(wamid);
  });

  test('any status can be sent by hand, also one that nobody knows', async () => {
    const { body } = await send();
    const wamid = body['messages'][0].id;
    await bench.control('statuses', { wamid, status: 'warning', extra: { type: 'message' } });
    const odd = await until('it came', () =>
      bench.callback.statuses(wamid).find((each) => each['status'] === 'warning'),
    );
    expect(odd['type']).toBe('message');
    await bench.control('statuses', { wamid, status: 'failed', errorCode: 131053 });
    await until('it failed late', () =>
      bench.callback.statuses(wamid).find((each) => each['errors']?.[0].code === 131053),
    );
  });
});
