import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../kit/until.js';
import { Bench, type Json } from './simulator-kit.js';

const bench = new Bench();
const WABA = '880003';
const NUMBER = '106000000000003';
const PHONE = '16505550102';

beforeAll(async () => {
  await bench.start();
  await bench.control('numbers', { phoneNumberId: NUMBER, wabaId: WABA, pairLimit: 'off', throughput: 1000 });
  await bench.control('settings', { autoApproveMs: null });
});
afterAll(() => bench.stop());

let count = 0;
const wanted = (more: Json = {}): Json => ({
  name: `order_update_${++count}`,
  language: 'en_US',
  category: 'utility',
  components: [{ type: 'body', text: 'Your parcel is on its way.' }],
  ...more,
});
const create = (template: Json): Promise<{ status: number; body: Json }> =>
  bench.call('POST', `/v24.0/${WABA}/message_templates`, template);
const created = async (template: Json = wanted()): Promise<string> => {
  const { status, body } = await create(template);
  expect([status, body['status']]).toEqual([200, 'PENDING']);
  return body['id'];
};
const approved = async (template: Json = wanted()): Promise<string> => {
  const id = await created(template);
  await bench.control(`templates/${id}`, { event: 'APPROVED' });
  return id;
};
const send = (name: string, components?: Json[], language = 'en_US'): Promise<{ status: number; body: Json }> =>
  bench.send(NUMBER, {
    to: `+${PHONE}`,
    type: 'template',
    template: { name, language: { code: language }, ...(components ? { components } : {}) },
  });
const moved = (id: string): Promise<Json[]> =>
  until('a webhook tells of the template', () => {
    const found = bench.callback
      .values('message_template_status_update')
      .filter((value) => String(value['message_template_id']) === id);
    return found.length > 0 && found;
  });

describe('the life of a template', () => {
  test('review: PENDING cannot be sent, APPROVED can, each move is told', async () => {
    const template = wanted();
    const id = await created(template);
    expect((await send(template['name'])).body['error'].code).toBe(132001);
    await bench.control(`templates/${id}?wait=1`, { event: 'APPROVED' });
    expect((await send(template['name'])).body['messages'][0].message_status).toBe('accepted');
    const [value] = await moved(id);
    expect(value).toMatchObject({
      event: 'APPROVED',
      message_template_id: Number(id),
      message_template_language: 'en_US',
    });
    const hook = bench.callback.hooks.find((each) => each.raw.includes('message_template_status_update'));
    expect(hook!.body['entry'][0]).toMatchObject({ id: WABA, time: expect.any(Number) });
  });

  test('a rejection gives its reason and can be edited back into review', async () => {
    const id = await created();
    await bench.control(`templates/${id}`, { event: 'REJECTED', reason: 'INVALID_FORMAT' });
    expect((await moved(id))[0]).toMatchObject({
      event: 'REJECTED',
      reason: 'INVALID_FORMAT',
      rejection_info: { reason: expect.any(String), recommendation: expect.any(String) },
    });
    expect((await bench.get(`/${id}?fields=status,rejected_reason`)).body).toEqual({
      id,
      status: 'REJECTED',
      rejected_reason: 'INVALID_FORMAT',
    });
    const edit = { components: [{ type: 'BODY', text: 'Another text.' }] };
    expect((await bench.call('POST', `/v24.0/${id}`, edit)).body).toEqual({ success: true });
    expect((await bench.get(`/${id}?fields=status`)).body['status']).toBe('PENDING');
  });

  test.each([
    ['PAUSED', 132015],
    ['DISABLED', 132016],
    ['IN_APPEAL', 132001],
  ])('%s is refused with %i', async (event, code) => {
    const template = wanted();
    const id = await approved(template);
    await bench.control(`templates/${id}`, { event });
    expect((await send(template['name'])).body['error'].code).toBe(code);
  });

  test('a paused one can be unpaused; an approved one not', async () => {
    const id = await approved();
    expect((await bench.call('POST', `/${id}/unpause`)).status).toBe(400);
    await bench.control(`templates/${id}`, { event: 'PAUSED' });
    expect((await bench.call('POST', `/${id}/unpause`)).body).toEqual({ success: true });
    expect((await bench.get(`/${id}`)).body['status']).toBe('APPROVED');
  });

  test('quality and category changes are told', async () => {
    const id = await approved();
    await bench.control(`templates/${id}?wait=1`, { quality: 'RED' });
    await bench.control(`templates/${id}?wait=1`, { category: 'MARKETING' });
    const ours = (field: string): Json | undefined =>
      bench.callback.values(field).find((value) => String(value['message_template_id']) === id);
    expect(ours('message_template_quality_update')).toMatchObject({
      previous_quality_score: 'UNKNOWN',
      new_quality_score: 'RED',
    });
    expect(ours('template_category_update')).toMatchObject({ previous_category: 'UTILITY', new_category: 'MARKETING' });
  });

  test('pacing holds messages until the assessment lets them go or drops them', async () => {
    const template = wanted();
    const id = await approved(template);
    await bench.control(`templates/${id}`, { pacing: 'hold' });
    const [kept, lost] = [await send(template['name']), await send(template['name'])];
    expect(kept.body['messages'][0].message_status).toBe('held_for_quality_assessment');
    await bench.control(`templates/${id}`, { pacing: 'drop' });
    const failed = await until('both fail', () => {
      const wamids = [kept, lost].map((each) => each.body['messages'][0].id);
      const found = bench.callback.statuses().filter((each) => wamids.includes(each['id']));
      return found.length === 2 && found;
    });
    expect(failed.map((each) => [each['status'], each['errors'][0].code])).toEqual([
      ['failed', 132015],
      ['failed', 132015],
    ]);
  });

  test('an automatic review ends after its time', async () => {
    await bench.control('settings', { autoApproveMs: 60_000 });
    const id = await created();
    await bench.control('clock', { advanceMs: 59_000 });
    expect((await bench.get(`/${id}`)).body['status']).toBe('PENDING');
    await bench.control('clock', { advanceMs: 2_000 });
    expect((await bench.get(`/${id}`)).body['status']).toBe('APPROVED');
    await bench.control('settings', { autoApproveMs: null });
  });

  test('an approved one is edited once in 24 hours; its category is fixed', async () => {
    const id = await approved();
    const edit = { components: [{ type: 'BODY', text: 'New words.' }] };
    expect((await bench.call('POST', `/${id}`, { category: 'MARKETING' })).status).toBe(400);
    expect((await bench.call('POST', `/${id}`, edit)).status).toBe(200);
    await bench.control(`templates/${id}`, { event: 'APPROVED' });
    expect((await bench.call('POST', `/${id}`, edit)).body['error'].error_subcode).toBe(2388003);
    await bench.control('clock', { advanceMs: 86_400_000 });
    expect((await bench.call('POST', `/${id}`, edit)).status).toBe(200);
  });

  test('deleting by name takes all languages, and the name is blocked for 30 days', async () => {
    const template = wanted();
    await approved(template);
    await approved({ ...template, language: 'de' });
    const path = `/v24.0/${WABA}/message_templates?name=${template['name']}`;
    expect((await bench.get(path)).body['data']).toHaveLength(2);
    expect((await bench.call('DELETE', path)).body).toEqual({ success: true });
    expect((await bench.get(path)).body['data']).toEqual([]);
    expect((await create(template)).body['error'].error_subcode).toBe(2388023);
    await bench.control('clock', { advanceMs: 30 * 86_400_000 });
    expect((await create(template)).status).toBe(200);
  });
});

describe('what a creation must be', () => {
  const body = (text: string, more: Json = {}): Json => wanted({ components: [{ type: 'BODY', text, ...more }] });
  const buttons = (list: Json[]): Json =>
    wanted({
      components: [
        { type: 'BODY', text: 'Hello there.' },
        { type: 'BUTTONS', buttons: list },
      ],
    });
  const reply = { type: 'QUICK_REPLY', text: 'Yes' };
  const url = { type: 'URL', text: 'Go', url: 'https://example.test' };
  const code = (footer: Json, otp: Json): Json =>
    wanted({
      category: 'AUTHENTICATION',
      components: [
        { type: 'BODY' },
        { type: 'FOOTER', ...footer },
        { type: 'BUTTONS', buttons: [{ type: 'OTP', ...otp }] },
      ],
    });
  const offer = (text: string, more: Json[] = []): Json =>
    wanted({
      category: 'MARKETING',
      components: [
        { type: 'BODY', text: 'Our sale is on.' },
        { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text, has_expiration: true } },
        ...more,
      ],
    });
  test.each<[string, number | undefined, Json]>([
    ['name in capitals', undefined, wanted({ name: 'Order' })],
    ['unknown category', undefined, wanted({ category: 'PROMO' })],
    ['body of 1025', 2388040, body('x'.repeat(1025))],
    ['no body', undefined, wanted({ components: [{ type: 'FOOTER', text: 'f' }] })],
    ['variable first', 2388299, body('{{1}} is on its way to you', { example: { body_text: [['A']] } })],
    [
      'variables side by side',
      2388072,
      body('Your parcel {{1}} {{2}} is there', { example: { body_text: [['A', 'B']] } }),
    ],
    ['variables out of order', 2388072, body('Your parcel {{2}} is there', { example: { body_text: [['A']] } })],
    ['no example', 2388072, body('Your parcel {{1}} is there now')],
    ['too many variables', 2388293, body('Hi {{1}}, {{2}}, {{3}} ok', { example: { body_text: [['A', 'B', 'C']] } })],
    [
      'header of 61',
      2388040,
      wanted({
        components: [
          { type: 'HEADER', format: 'TEXT', text: 'x'.repeat(61) },
          { type: 'BODY', text: 'b' },
        ],
      }),
    ],
    [
      'footer with a variable',
      2388073,
      wanted({
        components: [
          { type: 'BODY', text: 'b' },
          { type: 'FOOTER', text: 'f {{1}}' },
        ],
      }),
    ],
    ['three links', undefined, buttons([url, url, url])],
    ['scattered quick replies', undefined, buttons([reply, url, { ...reply, text: 'No' }])],
    ['button of 26', 2388040, buttons([{ ...reply, text: 'x'.repeat(26) }])],
    ['eleven buttons', undefined, buttons(Array(11).fill(reply))],
    [
      'time to live of an hour for a code',
      undefined,
      wanted({ category: 'AUTHENTICATION', message_send_ttl_seconds: 3600 }),
    ],
    ['a code that lives 91 minutes', undefined, code({ code_expiration_minutes: 91 }, { otp_type: 'COPY_CODE' })],
    ['a code without a kind', undefined, code({}, {})],
    ['one-tap without an app', undefined, code({}, { otp_type: 'ONE_TAP' })],
    ['an offer with a footer', 2388073, offer('Today only', [{ type: 'FOOTER', text: 'f' }])],
    ['an offer of 17 characters', 2388040, offer('x'.repeat(17))],
  ])('%s', async (_name, subcode, template) => {
    const { status, body } = await create(template);
    expect([status, body['error'].code, body['error'].error_subcode]).toEqual([400, 100, subcode]);
    expect(body['error'].error_user_msg).toEqual(expect.any(String));
  });

  test('the same name and language twice is refused; 100 an hour is the limit', async () => {
    const template = wanted();
    await created(template);
    expect((await create(template)).body['error'].error_subcode).toBe(2388024);
    await bench.control('clock', { advanceMs: 3_600_000 });
    for (let at = 0; at < 100; at++) await created();
    expect((await create(wanted())).body['error'].code).toBe(80007);
    await bench.control('clock', { advanceMs: 3_600_000 });
    await created();
  });
});

describe('what a message of a template must be', () => {
  const named = {
    parameter_format: 'NAMED',
    components: [
      {
        type: 'HEADER',
        format: 'TEXT',
        text: 'Order {{order_no}}',
        example: { header_text_named_params: [{ param_name: 'order_no', example: 'A-17' }] },
      },
      {
        type: 'BODY',
        text: 'Hi {{first_name}}, it ships today.',
        example: { body_text_named_params: [{ param_name: 'first_name', example: 'Ana' }] },
      },
      { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Track', url: 'https://example.test/{{1}}', example: ['a'] }] },
    ],
  };
  const text = (value: string, name?: string): Json => ({
    type: 'text',
    text: value,
    ...(name ? { parameter_name: name } : {}),
  });
  const header = { type: 'header', parameters: [text('A-17', 'order_no')] };
  const bodyOf = (...parameters: Json[]): Json => ({ type: 'body', parameters });
  const button = { type: 'button', sub_type: 'url', index: '0', parameters: [text('abc')] };
  let name = '';
  beforeAll(async () => {
    const template = wanted(named);
    name = template['name'];
    await approved(template);
  });

  test('named parameters are taken', async () => {
    expect((await send(name, [header, bodyOf(text('Ana', 'first_name')), button])).status).toBe(200);
  });
  test.each<[string, number, () => Json[]]>([
    ['no header', 132000, () => [bodyOf(text('Ana', 'first_name')), button]],
    ['another name', 132000, () => [header, bodyOf(text('Ana', 'surname')), button]],
    ['no name', 132012, () => [header, bodyOf(text('Ana')), button]],
    ['no link', 132000, () => [header, bodyOf(text('Ana', 'first_name'))]],
    ['a line break', 132018, () => [header, bodyOf(text('A\nna', 'first_name')), button]],
    ['too long', 132005, () => [header, bodyOf(text('x'.repeat(1100), 'first_name')), button]],
    ['a button that is not there', 132018, () => [header, bodyOf(text('Ana', 'first_name')), { ...button, index: 3 }]],
    [
      'a button of another kind',
      132012,
      () => [header, bodyOf(text('Ana', 'first_name')), { ...button, sub_type: 'quick_reply' }],
    ],
  ])('%s: %i', async (_name, code, components) => {
    expect((await send(name, components())).body['error'].code).toBe(code);
  });

  test('a code goes to a phone with the same code in body and button, and not to a user id', async () => {
    const template = wanted({
      category: 'AUTHENTICATION',
      components: [
        { type: 'BODY', add_security_recommendation: true },
        { type: 'FOOTER', code_expiration_minutes: 5 },
        { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy' }] },
      ],
    });
    await approved(template);
    const code = (value: string): Json[] => [
      bodyOf(text('123456')),
      { type: 'button', sub_type: 'url', index: 0, parameters: [text(value)] },
    ];
    expect((await send(template['name'], code('123456'))).status).toBe(200);
    expect((await send(template['name'], code('654321'))).body['error'].code).toBe(132012);
    const toUser = await bench.send(NUMBER, {
      recipient: 'US.13490000001',
      type: 'template',
      template: { name: template['name'], language: { code: 'en_US' }, components: code('123456') },
    });
    expect(toUser.body['error'].code).toBe(131062);
  });

  test('the marketing endpoint takes marketing only, and waits for a template to be synced', async () => {
    const marketing = (template: string): Promise<{ body: Json; status: number }> =>
      bench.call('POST', `/v24.0/${NUMBER}/marketing_messages`, {
        messaging_product: 'whatsapp',
        to: `+${PHONE}`,
        type: 'template',
        template: { name: template, language: { code: 'en_US' } },
      });
    expect((await marketing('hello_world')).body['error'].code).toBe(131055);
    const template = wanted({ category: 'MARKETING' });
    await approved(template);
    await bench.control('settings', { templateSyncMs: 600_000 });
    expect((await marketing(template['name'])).body['error'].code).toBe(134101);
    await bench.control('settings', { templateSyncMs: 0 });
    const { body } = await marketing(template['name']);
    const sent = await until('it was sent', () => bench.callback.statuses(body['messages'][0].id)[0]);
    expect(sent['pricing']).toMatchObject({ category: 'marketing_lite', type: 'regular' });
  });
});

test('lists are paged, filtered and projected', async () => {
  const waba = '880033';
  for (let at = 0; at < 5; at++)
    await bench.call('POST', `/${waba}/message_templates`, { ...wanted(), name: `paged_${at}` });
  const path = `/v24.0/${waba}/message_templates?fields=name&status=PENDING&limit=2`;
  const names: string[] = [];
  let next: string | undefined = bench.simulator.url + path;
  while (next) {
    const { body } = await bench.get(next.slice(bench.simulator.url.length));
    expect(Object.keys(body['data'][0]).sort()).toEqual(['id', 'name']);
    names.push(...body['data'].map((each: Json) => each.name));
    next = body['paging'].next;
  }
  expect(names).toEqual([0, 1, 2, 3, 4].map((at) => `paged_${at}`));
  expect((await bench.get(`${path}&after=nonsense`)).body['error'].code).toBe(131059);
});
