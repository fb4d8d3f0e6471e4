import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../kit/until.js';
import { Bench, type Json } from './simulator-kit.js';

const bench = new Bench();
beforeAll(() => bench.start());
afterAll(() => bench.stop());

let count = 0;
/** A number of its own for each test. */
const number = async (more: Json = {}): Promise<string> => {
  const phoneNumberId = `10600000001${++count}`;
  await bench.control('numbers', { phoneNumberId, wabaId: `88001${count}`, pairLimit: 'off', ...more });
  return phoneNumberId;
};
const text = (to: string): Json => ({ to, type: 'text', text: { body: 'a' } });
const template = (to: string): Json => ({
  to,
  type: 'template',
  template: { name: 'hello_world', language: { code: 'en_US' } },
});
const codeOf = (answer: { body: Json }): number | undefined => answer.body['error']?.code;
const advance = (ms: number): Promise<Json> => bench.control('clock', { advanceMs: ms });
const fate = async (answer: { body: Json }): Promise<string | number> => {
  const wamid = answer.body['messages'][0].id;
  const status = await until('the message was delivered or failed', () =>
    bench.callback.statuses(wamid).find((each) => ['delivered', 'failed'].includes(each['status'])),
  );
  return status['errors']?.[0].code ?? status['status'];
};

describe('the 24-hour window', () => {
  test('opens with a message of the person, closes 24 hours later, and templates need none', async () => {
    const id = await number();
    const to = '+16505550110';
    expect(await fate(await bench.send(id, text(to)))).toBe(131047);
    await bench.opens(id, to.slice(1));
    expect(await fate(await bench.send(id, text(to)))).toBe('delivered');
    await advance(24 * 3_600_000 - 1000);
    expect(await fate(await bench.send(id, text(to)))).toBe('delivered');
    await advance(2000);
    expect(await fate(await bench.send(id, text(to)))).toBe(131047);
    expect(await fate(await bench.send(id, template(to)))).toBe('delivered');
  });

  test('can answer at once, or be off', async () => {
    const [strict, open] = [await number({ windowMode: 'sync' }), await number({ windowMode: 'off' })];
    expect(codeOf(await bench.send(strict, text('+16505550111')))).toBe(131047);
    expect(await fate(await bench.send(open, text('+16505550111')))).toBe('delivered');
  });

  test('a click on an ad makes 72 hours free from the first answer on', async () => {
    const id = await number();
    await bench.control('inbound?wait=1', {
      phoneNumberId: id,
      from: { waId: '16505550112' },
      message: { type: 'text', text: { body: 'I saw the ad' } },
      referral: { source_type: 'ad', source_id: '1', source_url: 'https://example.test', ctwa_clid: 'c' },
    });
    expect(bench.callback.messages().at(-1)!['referral']).toMatchObject({ source_type: 'ad' });
    const { body } = await bench.send(id, text('+16505550112'));
    const sent = await until('sent', () =>
      bench.callback.statuses(body['messages'][0].id).find((each) => each['status'] === 'sent'),
    );
    expect(sent['pricing']).toMatchObject({ type: 'free_entry_point', billable: false });
    expect(sent['conversation']).toMatchObject({ origin: { type: 'referral_conversion' } });
  });
});

describe('throughput', () => {
  test('beyond the messages per second comes 130429, and a second later there is room again', async () => {
    const id = await number({ throughput: 1, windowMode: 'off' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => bench.send(id, text(`+1650555${1000 + at}`))),
    );
    const refused = answers.filter((answer) => codeOf(answer) === 130429).length;
    // Time goes on while they are sent, so a few more than one may find room.
    expect(refused).toBeGreaterThanOrEqual(10);
    expect(answers.length - refused).toBeGreaterThanOrEqual(1);
    await advance(1000);
    expect((await bench.send(id, text('+16505551000'))).status).toBe(200);
  });

  test('a number on the app as well has 20, an upgraded one 1000, and none during the change', async () => {
    const id = await number({ coexistence: true });
    expect((await bench.get(`/${id}?fields=throughput,is_on_biz_app`)).body).toEqual({
      id,
      throughput: { level: 'STANDARD' },
      is_on_biz_app: true,
    });
    await bench.control('numbers', { phoneNumberId: id, throughput: 'HIGH', maintenanceMs: 60_000, announce: true });
    expect(codeOf(await bench.send(id, template('+16505550113')))).toBe(131057);
    await advance(60_000);
    expect((await bench.send(id, template('+16505550113'))).status).toBe(200);
    expect((await bench.get(`/${id}?fields=throughput`)).body['throughput']).toEqual({ level: 'HIGH' });
    await until('the upgrade is told', () =>
      bench.callback.values('phone_number_quality_update').find((each) => each['event'] === 'THROUGHPUT_UPGRADE'),
    );
  });
});

describe('the pair', () => {
  test('45 in a burst, then none until the debt is paid, one in six seconds after that', async () => {
    const id = await number({ pairLimit: 'borrow', windowMode: 'off', throughput: 1000 });
    const to = '+16505550114';
    const burst = await Promise.all(Array.from({ length: 45 }, () => bench.send(id, text(to))));
    expect(burst.filter(({ status }) => status !== 200)).toEqual([]);
    expect(codeOf(await bench.send(id, text(to)))).toBe(131056);
    expect((await bench.send(id, text('+16505550115'))).status).toBe(200);
    await advance(44 * 6000 - 5000);
    expect(codeOf(await bench.send(id, text(to)))).toBe(131056);
    await advance(12_000);
    expect((await bench.send(id, text(to))).status).toBe(200);
  });
});

describe('the messaging limit', () => {
  test('counts people outside windows in 24 hours; those who are known or wrote do not count', async () => {
    const id = await number({ tier: 'TIER_50', throughput: 1000 });
    const to = (at: number): string => `+1650555${2000 + at}`;
    for (let at = 0; at < 50; at++) expect((await bench.send(id, template(to(at)))).status).toBe(200);
    expect(codeOf(await bench.send(id, template(to(50))))).toBe(131048);
    expect((await bench.send(id, template(to(7)))).status).toBe(200);
    await bench.opens(id, to(51).slice(1));
    expect((await bench.send(id, template(to(51)))).status).toBe(200);
    await advance(24 * 3_600_000);
    expect((await bench.send(id, template(to(50)))).status).toBe(200);
    const { body } = await bench.get(`/v24.0/${id}?fields=whatsapp_business_manager_messaging_limit`);
    expect(body['whatsapp_business_manager_messaging_limit']).toBe('TIER_50');
  });
});

describe('who may be written to', () => {
  test.each<[string, number, Json, string]>([
    ['the sender itself', 131021, { displayPhoneNumber: '15550001111' }, '+15550001111'],
    ['nobody but the list', 131030, { allowList: ['16505550100'] }, '+16505550116'],
    ['from an unregistered number', 133010, { registered: false }, '+16505550116'],
    ['from a banned number', 131031, { status: 'BANNED' }, '+16505550116'],
    ['without an approved name', 131037, { displayNameApproved: false }, '+16505550116'],
  ])('%s: %i', async (_name, code, setup, to) => {
    expect(codeOf(await bench.send(await number(setup), template(to)))).toBe(code);
  });

  test('a person who cannot be reached fails later; a stop of marketing spares other messages', async () => {
    const id = await number();
    await bench.control('customers', { waId: '16505550117', failWith: 131026 });
    expect(await fate(await bench.send(id, template('+16505550117')))).toBe(131026);
    await bench.control('customers', { waId: '16505550117', failWith: 131050 });
    expect(await fate(await bench.send(id, template('+16505550117')))).toBe('delivered');
  });

  test('a device that changed is refused to those who insist', async () => {
    const id = await number();
    await bench.control('customers', { waId: '16505550118', identityKeyHash: 'new' });
    const insist = (hash: string): Json => ({ ...template('+16505550118'), recipient_identity_key_hash: hash });
    expect(codeOf(await bench.send(id, insist('old')))).toBe(137000);
    expect((await bench.send(id, insist('new'))).status).toBe(200);
  });

  test.each([
    ['5511987654321', '551187654321'],
    ['5215512345678', '525512345678'],
    ['5491123456789', '541123456789'],
  ])('%s is the line that WhatsApp knows as %s', async (dialled, known) => {
    const id = await number();
    await bench.opens(id, known);
    const { body } = await bench.send(id, text(`+${dialled}`));
    expect(body['contacts']).toEqual([{ input: `+${dialled}`, wa_id: known }]);
    expect(await fate({ body })).toBe('delivered');
  });

  test('a short number gets the calling code of the business', async () => {
    const id = await number({ displayPhoneNumber: '4915200000000' });
    const { body } = await bench.send(id, template('030 123456'));
    expect(body['contacts'][0].wa_id).toBe('49030123456');
  });
});

test('reactions to reactions and to old messages fail later', async () => {
  const id = await number();
  const to = '+16505550119';
  await bench.opens(id, to.slice(1));
  const react = (wamid: string): Promise<{ body: Json }> =>
    bench.send(id, { to, type: 'reaction', reaction: { message_id: wamid, emoji: '👍' } });
  const old = (await bench.send(id, text(to))).body['messages'][0].id;
  const reaction = (await react(old)).body['messages'][0].id;
  expect(await fate(await react(reaction))).toBe(131009);
  await advance(30 * 86_400_000 + 1000);
  expect(await fate(await react(old))).toBe(131009);
});

test('an order that is completed stays so', async () => {
  const id = await number();
  const to = '+16505550120';
  await bench.opens(id, to.slice(1));
  const interactive = (type: string, action: Json): Promise<{ body: Json }> =>
    bench.send(id, { to, type: 'interactive', interactive: { type, body: { text: 'b' }, action } });
  const amount = { value: 1000, offset: 100 };
  await interactive('order_details', {
    name: 'review_and_pay',
    parameters: {
      reference_id: 'A-1',
      type: 'digital-goods',
      currency: 'INR',
      total_amount: amount,
      order: { status: 'pending', items: [{ name: 'Tea', quantity: 1, amount }], subtotal: amount },
    },
  });
  const becomes = (status: string): Promise<{ body: Json }> =>
    interactive('order_status', { name: 'review_order', parameters: { reference_id: 'A-1', order: { status } } });
  expect(await fate(await becomes('completed'))).toBe('delivered');
  expect(await fate(await becomes('shipped'))).toBe(2046);
});

test('management calls of an account are counted by the hour', async () => {
  await number();
  const waba = `88001${count}`;
  await bench.control('settings', { managementPerHour: 3 });
  await advance(3_600_000);
  const calls = [];
  for (let at = 0; at < 4; at++) calls.push(codeOf(await bench.get(`/v24.0/${waba}/phone_numbers`)));
  expect(calls).toEqual([undefined, undefined, undefined, 80007]);
  await advance(3_600_000);
  expect((await bench.get(`/v24.0/${waba}/phone_numbers`)).status).toBe(200);
  await bench.control('settings', { managementPerHour: 5000 });
});
