import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rows } from '../../../src/platform/database/rows.js';
import { uuidOf } from '../../../src/platform/kernel/ids.js';
import { systemViewer } from '../../../src/platform/kernel/viewer.js';
import type { TestAccount } from '../../kit/account.js';
import type { ApiClient } from '../../kit/api.js';
import { startTestApp, type TestApp } from '../../kit/app.js';
import { until } from '../../kit/until.js';
import { sendAs, Talk, type SendAnswer } from '../messages/talk.js';

let app: TestApp;
let account: TestAccount;
let talk: Talk;
beforeAll(async () => {
  app = await startTestApp();
  account = await app.newAccount();
  await account.hasTemplate('order', 'en', 'UTILITY');
  for (const [key, type] of [
    ['plan', 'TEXT'],
    ['orders', 'NUMBER'],
    ['note', 'TEXT'],
    ['coupon', 'TEXT'],
  ])
    await account.api.mutate(
      `mutation ($input: ContactAttributeCreateInput!) { contactAttributeCreate(input: $input) { attribute { id } userErrors { code message } } }`,
      { key, type, label: key },
    );
  talk = await Talk.begin(account);
  await give([
    { key: 'plan', value: 'gold' },
    { key: 'orders', value: 3 },
    { key: 'note', value: 'one\n  two' },
    { key: 'coupon', value: 'SAVE10' },
  ]);
}, 240_000);
afterAll(() => app?.stop());

/** Attributes of the contact. */
async function give(attributes: object[]): Promise<void> {
  const { conversation } = await account.api.query('query ($id: ID!) { conversation(id: $id) { contact { id } } }', {
    id: talk.conversationId,
  });
  await account.api.mutate(
    `mutation ($input: ContactSetAttributesInput!) { contactSetAttributes(input: $input) { contact { id } userErrors { code message path } } }`,
    { contactId: conversation.contact.id, attributes },
  );
}
const send = (template: object, more: object = {}, api: ApiClient = account.api): Promise<SendAnswer> =>
  sendAs(api, {
    conversationId: talk.conversationId,
    clientMessageId: randomUUID(),
    content: { template: { name: 'order', language: 'en', fillsVariables: true, ...template } },
    ...more,
  });
/** What is stored of a message, and goes to the Cloud API as it is. */
const components = async (id: string): Promise<any[]> => {
  const [row] = await rows<{ components: any[] }>(
    app.database.read(systemViewer(account.accountId)).em,
    `select content -> 'components' as components from message where account_id = $1 and id = $2`,
    [account.accountId, uuidOf('Message', id)],
  );
  return row!.components;
};
/** How many messages the business has. */
const outbound = async (): Promise<number> =>
  (
    await rows<{ count: number }>(
      app.database.read(systemViewer(account.accountId)).em,
      `select count(*)::int as count from message where account_id = $1 and direction = 'OUTBOUND'`,
      [account.accountId],
    )
  )[0]!.count;
/** Meta knows the template. */
async function approve(): Promise<void> {
  await app.simulator.control('settings', { autoApproveMs: 0 });
  const url = `${app.simulatorUrl}/v25.0/${account.channel.wabaId}/message_templates`;
  await fetch(url, {
    method: 'POST',
    headers: { authorization: 'Bearer EAAtest', 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'packed',
      language: 'en',
      category: 'UTILITY',
      components: [
        { type: 'BODY', text: 'Hi {{1}}, your {{2}} order leaves today.', example: { body_text: [['Ana', 'gold']] } },
      ],
    }),
  });
  await until('the template is approved', async () => {
    const list = await fetch(`${url}?name=packed&access_token=EAAtest`);
    return ((await list.json()) as any).data[0]?.status === 'APPROVED';
  });
  await account.hasTemplate('packed', 'en', 'UTILITY');
}

describe('a template', () => {
  test('reaches the phone with what is known of its owner', async () => {
    await approve();
    const { userErrors } = await send({
      name: 'packed',
      body: [{ text: '{{contact.firstName}}' }, { text: '{{contact.attributes.plan}}' }],
    });
    expect(userErrors).toEqual([]);
    const [received] = await talk.gets(1);
    expect(received.request.template.components).toEqual([
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'Ana' },
          { type: 'text', text: 'gold' },
        ],
      },
    ]);
  });

  test('has attributes of the contact in its texts, with fallbacks, on one line', async () => {
    const { message, userErrors } = await send({
      header: { text: { text: 'For {{contact.firstName}}' } },
      body: [
        { text: 'plan {{ contact.attributes.plan }}' },
        { text: '{{contact.attributes.orders}} orders, {{contact.attributes.missing | no}} returns' },
        { text: '{{contact.attributes.note}}' },
        { dateTime: '{{contact.attributes.plan}}' },
      ],
      buttons: [
        { index: 0, urlSuffix: 'o/{{contact.attributes.orders}}' },
        { index: 1, couponCode: '{{contact.attributes.coupon}}' },
        { index: 2, quickReplyPayload: '{{contact.attributes.plan}}' },
      ],
    });
    expect(userErrors).toEqual([]);
    expect(await components(message.id)).toEqual([
      { type: 'header', parameters: [{ type: 'text', text: 'For Ana' }] },
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'plan gold' },
          { type: 'text', text: '3 orders, no returns' },
          { type: 'text', text: 'one two' },
          { type: 'date_time', date_time: { fallback_value: '{{contact.attributes.plan}}' } },
        ],
      },
      { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'o/3' }] },
      {
        type: 'button',
        sub_type: 'copy_code',
        index: '1',
        parameters: [{ type: 'coupon_code', coupon_code: 'SAVE10' }],
      },
      {
        type: 'button',
        sub_type: 'quick_reply',
        index: '2',
        parameters: [{ type: 'payload', payload: '{{contact.attributes.plan}}' }],
      },
    ]);
  });

  test('is not sent while a variable has no value, is unknown or is not closed', async () => {
    const before = await outbound();
    const refused = async (text: string, api?: ApiClient): Promise<any> =>
      (await send({ body: [{ text: 'x' }, { text }] }, {}, api)).userErrors.map(({ code, path }) => ({ code, path }));
    const path = ['content', 'template', 'body', '1'];
    expect(await refused('Hi {{contact.attributes.missing}}')).toEqual([{ code: 'UNRESOLVED_VARIABLES', path }]);
    expect(await refused('Hi {{contact.shoeSize}}')).toEqual([{ code: 'UNKNOWN_VARIABLE', path }]);
    expect(await refused('Hi {{contact.name')).toEqual([{ code: 'INVALID_INPUT', path }]);
    // What is known of contacts is for those who may read contacts.
    const blind = await account.apiKey(['CONVERSATIONS_READ', 'MESSAGES_SEND']);
    expect(await refused('Hi {{contact.attributes.plan}}', blind)).toEqual([{ code: 'UNRESOLVED_VARIABLES', path }]);
    expect(await outbound()).toBe(before);
  });

  test('that is filled in too long is refused, one that only is written long is not', async () => {
    await give([{ key: 'coupon', value: 'C'.repeat(21) }]);
    const coupon = { buttons: [{ index: 0, couponCode: '{{contact.attributes.coupon}}' }] };
    expect((await send(coupon)).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    await give([{ key: 'coupon', value: 'SAVE10' }]);
    expect((await send(coupon)).userErrors).toEqual([]);
  });

  test('leads where the business said, whatever somebody calls themselves', async () => {
    const suffixOf = async (note: string, urlSuffix = 'u/{{contact.attributes.note}}/pay'): Promise<unknown> => {
      await give([{ key: 'note', value: note }]);
      const { message, userErrors } = await send({ buttons: [{ index: 0, urlSuffix }] });
      return message ? (await components(message.id))[0].parameters[0].text : userErrors;
    };
    expect(await suffixOf('/../../evil?to=a&x#y')).toBe('u/%2F..%2F..%2Fevil%3Fto%3Da%26x%23y/pay');
    expect(await suffixOf('100% Zoë\nX')).toBe('u/100%25%20Zo%C3%AB%20X/pay');
    // Percent-encoded dots would go up too.
    expect(await suffixOf('..')).toEqual([
      expect.objectContaining({ code: 'UNRESOLVED_VARIABLES', path: ['content', 'template', 'buttons', '0'] }),
    ]);
    expect(await suffixOf('..', 'u/{{contact.attributes.note | me}}/pay')).toBe('u/me/pay');
    // What the business wrote itself is an address.
    expect(await suffixOf('A', 'u/?n={{contact.attributes.note}}&of={{contact.attributes.missing | a/b}}')).toBe(
      'u/?n=A&of=a/b',
    );
    await give([{ key: 'note', value: 'one\ntwo' }]);
  });

  test('sends braces as they are unless it says that it has variables', async () => {
    const { message } = await send({ fillsVariables: false, body: [{ text: '{{contact.attributes.plan}}' }] });
    expect(await components(message.id)).toEqual([
      { type: 'body', parameters: [{ type: 'text', text: '{{contact.attributes.plan}}' }] },
    ]);
  });

  test('is the same message when the call comes again, though the attribute has changed; another one is refused', async () => {
    const clientMessageId = randomUUID();
    const body = [{ text: 'fixed' }, { text: 'on {{contact.attributes.plan}}' }];
    const { message } = await send({ body }, { clientMessageId });
    await give([{ key: 'plan', value: 'silver' }]);
    expect(await send({ body }, { clientMessageId })).toMatchObject({ message: { id: message.id }, userErrors: [] });
    expect((await send({ body: [{ text: 'other' }, body[1]] }, { clientMessageId })).userErrors).toMatchObject([
      { code: 'CLIENT_MESSAGE_ID_REUSED' },
    ]);
    expect((await components(message.id))[0].parameters[1].text).toBe('on gold');
  });
});
