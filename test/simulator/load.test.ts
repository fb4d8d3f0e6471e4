import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Chats } from '../../src/simulator/messages/chats.js';
import { MediaStore } from '../../src/simulator/media/media-store.js';
import { newPhoneNumber } from '../../src/simulator/numbers/phone-number.js';
import { RecentMap } from '../../src/simulator/recent-map.js';
import { until } from '../kit/until.js';
import { Bench } from './simulator-kit.js';

const bench = new Bench();
const NUMBER = '106000000000008';
beforeAll(async () => {
  await bench.start();
  await bench.control('numbers', {
    phoneNumberId: NUMBER,
    throughput: 100_000,
    pairLimit: 'off',
    windowMode: 'off',
  });
});
afterAll(() => bench.stop());

test('2,000 messages at once: each is accepted once, each gets its three statuses, a slow callback gets them in batches', async () => {
  bench.callback.delayMs = 30;
  const count = 2000;
  const wamids = new Set<string>();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) {
      const { body } = await bench.send(NUMBER, {
        to: `+1650${String(5550000 + (at % 100))}`,
        type: 'text',
        text: { body: String(at) },
      });
      wamids.add(body['messages'][0].id);
    }
  };
  await Promise.all(Array.from({ length: 50 }, worker));
  expect(wamids.size).toBe(count);
  const statuses = await until(
    'all statuses came',
    () => {
      const found = bench.callback.statuses();
      return found.length >= 3 * count && found;
    },
    25_000,
  );
  expect(new Set(statuses.map((each) => `${each['id']} ${each['status']}`)).size).toBe(3 * count);
  expect(bench.callback.hooks.length).toBeLessThan(2 * count);
  expect((await bench.control('webhooks?limit=1'))['dropped']).toBe(0);
}, 60_000);

describe('what is remembered has an end', () => {
  test('a bounded map forgets what was set first', () => {
    const map = new RecentMap<number, number>(3);
    for (let at = 0; at < 5; at++) map.set(at, at);
    expect([0, 1, 2, 3, 4].map((at) => map.get(at))).toEqual([undefined, undefined, 2, 3, 4]);
  });

  test('the oldest files go when there is too much', () => {
    const store = new MediaStore();
    const bytes = Buffer.alloc(64 << 20);
    const ids = Array.from(
      { length: 10 },
      () => store.add({ bytes, mimeType: 'application/pdf', numberId: NUMBER, expiresAt: Infinity }).id,
    );
    expect(ids.filter((id) => store.find(id, 0))).toEqual(ids.slice(-store.size));
    expect(store.size).toBe(7);
  });

  test('a thread keeps its last messages, and threads that rest go first', () => {
    const chats = new Chats();
    const number = newPhoneNumber(NUMBER, '1', false, 0);
    const write = (key: string, count: number): void => {
      const customer = { key, name: key };
      for (let order = 0; order < count; order++)
        chats.add(number, customer, { wamid: `${key} ${order}`, at: order, order, message: {} });
    };
    write('chatty', 1000);
    const kept = chats.of(number, { key: 'chatty', name: 'chatty' });
    expect(kept.length).toBeLessThanOrEqual(600);
    expect(kept.at(-1)!.order).toBe(999);
    for (let at = 0; at < 300; at++) write(`c${at}`, 500);
    expect(chats.of(number, { key: 'chatty', name: '' })).toEqual([]);
    expect(chats.of(number, { key: 'c299', name: '' })).toHaveLength(500);
  });
});
