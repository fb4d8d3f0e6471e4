import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, MessageType } from '@great-detail/whatsapp';
import { WhatsAppAPI } from 'whatsapp-api-js';
import { ActionButtons, Body, Button, Image, Interactive, Reaction, Text } from 'whatsapp-api-js/messages';
import { until } from '../kit/until.js';
import { APP_SECRET, Bench } from './simulator-kit.js';

// Real clients of the Cloud API, unchanged: what they accept from Meta they must accept from the simulator.
const bench = new Bench();
const WABA = '880007';
const NUMBER = '106000000000007';
const PHONE = '16505550160';

beforeAll(async () => {
  await bench.start();
  await bench.control('numbers', { phoneNumberId: NUMBER, wabaId: WABA, pairLimit: 'off', verifiedName: 'Shop' });
  await bench.opens(NUMBER, PHONE);
});
afterAll(() => bench.stop());

describe('@great-detail/whatsapp with a base URL', () => {
  const headers = { Authorization: 'Bearer EAAsdk' };
  let sdk: Client;
  beforeAll(() => {
    sdk = new Client({ baseUrl: bench.simulator.url, request: { headers, retry: 0 } });
  });

  test('sends, and marks read with typing', async () => {
    const message = {
      phoneNumberID: NUMBER,
      to: `+${PHONE}`,
      type: MessageType.Text as const,
      text: { body: 'from the SDK' },
    };
    const answer = await sdk.message.createMessage(message).json();
    expect(answer.messages[0]!.id).toMatch(/^wamid\./);
    const { messages } = await bench.control(`received?waId=${PHONE}`);
    expect(messages.at(-1).request.text.body).toBe('from the SDK');
    const inbound = bench.callback.messages().at(-1)!['id'];
    const status = { phoneNumberID: NUMBER, message_id: inbound, status: 'read' as const };
    expect(await sdk.message.createStatus({ ...status, typing_indicator: { type: 'text' } }).json()).toEqual({
      success: true,
    });
  });

  test('reads the error of a refusal', async () => {
    const broken = { phoneNumberID: NUMBER, to: `+${PHONE}`, type: MessageType.Text as const, text: { body: '' } };
    await expect(sdk.message.createMessage(broken).json()).rejects.toMatchObject({ response: { status: 400 } });
  });

  test('uploads, downloads and deletes media', async () => {
    const file = new Blob(['the bytes'], { type: 'text/plain' });
    const { id } = await sdk.media
      .upload({ phoneNumberID: NUMBER, file, filename: 'note.txt', mimeType: 'text/plain' } as never)
      .json();
    const { url, mime_type: mimeType } = await sdk.media.getURL({ mediaID: id, phoneNumberID: NUMBER }).json();
    expect(mimeType).toBe('text/plain');
    expect(await (await sdk.media.download({ mediaURL: url, request: { headers } })).text()).toBe('the bytes');
    expect(await sdk.media.delete({ mediaID: id, phoneNumberID: NUMBER }).json()).toEqual({ success: true });
  });

  test('reads the account, its numbers, templates and subscriptions', async () => {
    expect(await sdk.subscribedApps.createSubscription({ businessAccountID: WABA }).json()).toEqual({ success: true });
    const subscriptions = await sdk.subscribedApps.listSubscriptions({ businessAccountID: WABA }).json();
    expect(subscriptions.data[0]!.whatsapp_business_api_data.id).toEqual(expect.any(String));
    const numbers = await sdk.phoneNumbers.listPhoneNumbers({ businessAccountID: WABA } as never).json();
    expect(numbers.data[0]).toMatchObject({ id: NUMBER, verified_name: 'Shop', quality_rating: 'GREEN' });
    const templates = await sdk.template.list(WABA, { fields: ['name', 'status'] } as never).json();
    expect(templates.data).toContainEqual(expect.objectContaining({ name: 'hello_world', status: 'APPROVED' }));
    const profile = await sdk.businessProfile
      .getBusinessProfile({ phoneNumberID: NUMBER, fields: ['about'] } as never)
      .json();
    expect(profile).toMatchObject({ data: [{ messaging_product: 'whatsapp', about: expect.any(String) }] });
  });

  test('accepts the signature and the content of a webhook', async () => {
    await bench.control('inbound?wait=1', {
      phoneNumberId: NUMBER,
      from: { waId: PHONE, name: 'Zoë <3' },
      message: { type: 'text', text: { body: 'Grüße 🎉 50%' } },
    });
    const { raw, headers } = bench.callback.hooks.at(-1)!;
    const notification = await sdk.webhook.eventNotification({
      method: 'POST',
      query: {},
      body: raw,
      headers,
    } as never);
    await notification.verifySignature(APP_SECRET);
    expect(JSON.stringify(notification.eventNotification)).toContain('Grüße 🎉 50%');
  });
});

describe('whatsapp-api-js with a fetch that leads here', () => {
  let api: WhatsAppAPI;
  beforeAll(() => {
    const here = (url: unknown, init?: RequestInit): Promise<Response> =>
      fetch(String(url).replace('https://graph.facebook.com', bench.simulator.url), init);
    api = new WhatsAppAPI({
      token: 'EAAsdk2',
      appSecret: APP_SECRET,
      webhookVerifyToken: 'verify me',
      v: 'v24.0',
      ponyfill: { fetch: here as typeof fetch },
    });
  });

  test('sends its own messages', async () => {
    const text = await api.sendMessage(NUMBER, PHONE, new Text('Hello', true), undefined, 'job:1');
    expect(text).toMatchObject({
      messaging_product: 'whatsapp',
      messages: [{ id: expect.stringMatching(/^wamid\./) }],
    });
    const buttons = new ActionButtons(new Button('a', 'First'), new Button('b', 'Second'));
    const image = new Image('https://example.test/a.jpg', false, 'A caption');
    const wamid = (text as unknown as { messages: { id: string }[] }).messages[0]!.id;
    for (const message of [new Interactive(buttons, new Body('Choose')), image, new Reaction(wamid, '👍')]) {
      const answer = await api.sendMessage(NUMBER, PHONE, message);
      expect(answer).not.toHaveProperty('error');
    }
    const { messages } = await bench.control(`received?waId=${PHONE}`);
    expect(messages.slice(-4).map((each: { request: { type: string } }) => each.request.type)).toEqual([
      'text',
      'interactive',
      'image',
      'reaction',
    ]);
  });

  test('handles short links and media', async () => {
    const link = await api.createQR(NUMBER, 'I want tea', 'png');
    expect(link).toMatchObject({ code: expect.stringMatching(/^\w{14}$/), prefilled_message: 'I want tea' });
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('file', new Blob(['x'], { type: 'image/png' }));
    const uploaded = (await api.uploadMedia(NUMBER, form)) as unknown as { id: string };
    const media = (await api.retrieveMedia(uploaded.id, NUMBER)) as unknown as { url: string; file_size: number };
    expect(media.file_size).toBe(1);
    expect(await (await api.fetchMedia(media.url)).text()).toBe('x');
    expect(await api.deleteMedia(uploaded.id)).toEqual({ success: true });
  });

  test('accepts signed webhooks: a message, and the statuses of its own answer', async () => {
    const seen: string[] = [];
    api.on.message = ({ message, from }) => void seen.push(`${from} ${message.type}`);
    api.on.status = ({ status, phoneID }) => void seen.push(`${phoneID} ${status}`);
    const from = bench.callback.hooks.length;
    await bench.opens(NUMBER, PHONE);
    const answer = await api.sendMessage(NUMBER, PHONE, new Text('Back'));
    const wamid = 'messages' in answer ? answer.messages[0].id : '';
    // The statuses of earlier messages may still be under way: those of this one count.
    await until('the statuses came', () => {
      const statuses = bench.callback.hooks
        .slice(from)
        .flatMap(({ body }) => (body as unknown as StatusHook).entry?.[0]?.changes[0]?.value.statuses ?? []);
      const own = statuses.filter(({ id }) => id === wamid).map(({ status }) => status);
      return ['sent', 'delivered', 'read'].every((status) => own.includes(status));
    });
    for (const { body, raw, headers } of bench.callback.hooks.slice(from))
      await api.post(body as never, raw, String(headers['x-hub-signature-256']));
    expect(seen).toEqual(
      expect.arrayContaining([`${PHONE} text`, `${NUMBER} sent`, `${NUMBER} delivered`, `${NUMBER} read`]),
    );
    await expect(api.post({} as never, '{}', 'sha256=00')).rejects.toThrow();
  });
});

interface StatusHook {
  entry?: { changes: { value: { statuses?: { id: string; status: string }[] } }[] }[];
}
