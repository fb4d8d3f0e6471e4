import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { until } from '../kit/until.js';
import { Bench, type Json } from '../simulator/simulator-kit.js';

const NUMBER = '106000000000001';
const ANNA = { waId: '4915112345678', name: 'Anna Schmidt' };

const bench = new Bench();
let browser: Browser;
let page: Page;
let refused: string[] = [];
let faults: string[] = [];

beforeAll(async () => {
  await bench.start();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await bench.stop();
});

beforeEach(async () => {
  await bench.control('reset', {});
  bench.callback.hooks.length = 0;
  refused = [];
  faults = [];
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.route('**/*', (route) => {
    if (new URL(route.request().url()).hostname === '127.0.0.1') return route.continue();
    refused.push(route.request().url());
    return route.abort();
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});
afterEach(async () => {
  await page.context().close();
  expect(refused).toEqual([]);
  expect(faults).toEqual([]);
});

async function phoneOf(from: Json = ANNA): Promise<Locator> {
  await bench.control('numbers', { phoneNumberId: NUMBER, wabaId: '880001', pairLimit: 'off' });
  await bench.control('inbound', { phoneNumberId: NUMBER, from, message: { type: 'text', text: { body: 'Hello' } } });
  await page.goto(bench.simulator.url);
  await page.getByRole('button', { name: from['name'] }).click();
  const phone = page.getByRole('article', { name: `Phone of ${from['name']}` });
  await phone.getByText('Hello').waitFor();
  return phone;
}
const answer = async (message: Json): Promise<string> => {
  const { status, body } = await bench.send(NUMBER, { to: `+${ANNA.waId}`, ...message });
  expect(status).toBe(200);
  return body['messages'][0].id;
};
const interactive = (type: string, action: Json): Promise<string> =>
  answer({ type: 'interactive', interactive: { type, body: { text: 'What do you say?' }, action } });
/** The newest message of a type that reached the callback. */
const arrived = (type: string): Promise<Json> =>
  until(`a message of type ${type} arrives`, () => bench.callback.messages().findLast((each) => each['type'] === type));

test('Enter sends a signed webhook; the answer comes without a reload and climbs to read', async () => {
  const phone = await phoneOf();
  await phone.getByRole('textbox', { name: 'Message as Anna Schmidt' }).fill('Do you ship to Zürich? 🎉');
  await page.keyboard.press('Enter');
  const message = await until('the webhook came', () =>
    bench.callback.messages().find((each) => each['text']?.body === 'Do you ship to Zürich? 🎉'),
  );
  expect(message).toMatchObject({ from: ANNA.waId, type: 'text' });
  expect(bench.callback.hooks.every((hook) => hook.signed)).toBe(true);
  const wamid = await answer({ type: 'text', text: { body: 'Yes, we do' }, context: { message_id: message['id'] } });
  const bubble = phone.locator(`[data-wamid="${wamid}"]`);
  await bubble.getByText('Yes, we do').waitFor();
  await bubble.locator('.quote', { hasText: 'Do you ship to Zürich?' }).waitFor();
  await bubble.getByRole('img', { name: 'read' }).waitFor();
});

test('bubbles of both sides stand in the order in which they were written', async () => {
  const phone = await phoneOf();
  for (const word of ['one', 'two', 'three']) {
    await answer({ type: 'text', text: { body: `answer ${word}` } });
    await phone.getByRole('textbox', { name: /^Message as/ }).fill(`question ${word}`);
    await page.keyboard.press('Enter');
    await phone.locator('.line.customer', { hasText: `question ${word}` }).waitFor();
  }
  expect(await phone.locator('.line .text').allTextContents()).toEqual([
    'Hello',
    ...['one', 'two', 'three'].flatMap((word) => [`answer ${word}`, `question ${word}`]),
  ]);
});

test('what customers are called and write is text, never markup', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const phone = await phoneOf({ waId: '33612345678', name });
  await phone.getByRole('textbox', { name: /^Message as/ }).fill('<b>bold</b><script>alert(2)</script>');
  await page.keyboard.press('Enter');
  await phone.getByText('<b>bold</b><script>alert(2)</script>').waitFor();
  expect(await page.locator('img[src="x"], .text b, .text script').count()).toBe(0);
  const response = await fetch(bench.simulator.url);
  const policy = response.headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|https?:/);
});

describe('a tap sends what WhatsApp would send', () => {
  test('a reply button', async () => {
    const phone = await phoneOf();
    const wamid = await interactive('button', {
      buttons: [{ type: 'reply', reply: { id: 'yes-1', title: 'Yes please' } }],
    });
    await phone.getByRole('button', { name: 'Yes please' }).click();
    expect(await arrived('interactive')).toMatchObject({
      context: { id: wamid },
      interactive: { type: 'button_reply', button_reply: { id: 'yes-1', title: 'Yes please' } },
    });
    await phone.locator('.line.customer', { hasText: 'Yes please' }).waitFor();
  });

  test('a row of a list', async () => {
    const phone = await phoneOf();
    const rows = [{ id: 'r9', title: '9:00', description: 'Sharp' }];
    const wamid = await interactive('list', { button: 'See times', sections: [{ title: 'Morning', rows }] });
    await phone.getByRole('button', { name: 'See times' }).click();
    await phone.getByRole('dialog', { name: 'See times' }).getByRole('button', { name: '9:00' }).click();
    expect(await arrived('interactive')).toMatchObject({
      context: { id: wamid },
      interactive: { type: 'list_reply', list_reply: rows[0] },
    });
  });

  test('a location request', async () => {
    const phone = await phoneOf();
    const wamid = await interactive('location_request_message', { name: 'send_location' });
    await phone.getByRole('button', { name: 'Send location' }).click();
    const message = await arrived('location');
    expect(message).toMatchObject({ context: { id: wamid }, location: { latitude: expect.any(Number) } });
  });

  test('products of a catalogue', async () => {
    const phone = await phoneOf();
    await answer({
      type: 'interactive',
      interactive: {
        type: 'product_list',
        header: { type: 'text', text: 'Tea' },
        body: { text: 'Fresh leaves' },
        action: {
          catalog_id: '77',
          sections: [
            { title: 't', product_items: [{ product_retailer_id: 'green' }, { product_retailer_id: 'black' }] },
          ],
        },
      },
    });
    await phone.getByRole('button', { name: 'View items' }).click();
    await phone.getByRole('button', { name: 'More of black' }).click();
    await phone.getByRole('button', { name: 'More of black' }).click();
    await phone.getByRole('button', { name: 'Place order' }).click();
    const { order } = await arrived('order');
    expect(order).toMatchObject({ catalog_id: '77', product_items: [{ product_retailer_id: 'black', quantity: 2 }] });
  });

  test('a permission that is declined', async () => {
    const phone = await phoneOf();
    await interactive('call_permission_request', { name: 'call_permission_request' });
    await phone.getByRole('button', { name: "Don't allow" }).click();
    const { interactive: reply } = await arrived('interactive');
    expect(reply).toMatchObject({ type: 'call_permission_reply', call_permission_reply: { response: 'reject' } });
  });

  test('a quick reply of a template, filled in', async () => {
    const phone = await phoneOf();
    const parameters = ['Anna', 'winter sale'].map((text) => ({ type: 'text', text }));
    const wamid = await answer({
      type: 'template',
      template: { name: 'seasonal_offer', language: { code: 'en_US' }, components: [{ type: 'body', parameters }] },
    });
    await phone.getByText('Hi Anna, our winter sale starts today.').waitFor();
    await phone.getByRole('button', { name: 'Stop', exact: true }).click();
    expect(await arrived('button')).toMatchObject({
      context: { id: wamid },
      button: { text: 'Stop', payload: 'Stop' },
    });
  });

  test('a link is a link, and only to the web', async () => {
    const phone = await phoneOf();
    const cta = (url: string) => ({ name: 'cta_url', parameters: { display_text: `Go ${url.length}`, url } });
    await interactive('cta_url', cta('https://example.test/shop'));
    await interactive('cta_url', cta('javascript:alert(3)'));
    expect(await phone.getByRole('link', { name: 'Go 25' }).getAttribute('href')).toBe('https://example.test/shop');
    await phone.getByRole('button', { name: 'Go 19' }).waitFor();
    expect(await phone.getByRole('button', { name: 'Go 19' }).isDisabled()).toBe(true);
  });
});

test('samples of every kind go out and are shown', async () => {
  const phone = await phoneOf();
  for (const [label, type] of [
    ['Photo', 'image'],
    ['Video', 'video'],
    ['Voice', 'audio'],
    ['Document', 'document'],
    ['Sticker', 'sticker'],
    ['Location', 'location'],
    ['Contact', 'contacts'],
  ] as const) {
    await phone.getByRole('button', { name: 'Attach' }).click();
    await phone.getByRole('button', { name: label, exact: true }).click();
    await arrived(type);
    await phone.locator(`.line[data-kind="${type}"]`).waitFor();
  }
  const width = (name: string): Promise<number> =>
    phone.getByRole('img', { name }).evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
  await until('the photo is drawn', async () => (await width('Photo')) > 100);
  await until('the sticker is drawn', async () => (await width('Sticker')) > 100);
  expect(await arrived('audio')).toMatchObject({ audio: { voice: true, mime_type: 'audio/ogg; codecs=opus' } });
  expect((await arrived('contacts'))['contacts'][0].name.formatted_name).toBe('Anna Schmidt');
});

test("a file of the reader's own becomes a message with its bytes", async () => {
  const phone = await phoneOf();
  const buffer = Buffer.from('%PDF-1.4 of my own');
  const file = { name: 'my own.pdf', mimeType: 'application/pdf', buffer };
  await phone.locator('input[type=file]').setInputFiles(file);
  const { document } = await arrived('document');
  expect(document).toMatchObject({ filename: 'my own.pdf', mime_type: 'application/pdf' });
  const { body } = await bench.get(`/v24.0/${document.id}`);
  const bytes = await fetch(body['url'], { headers: { authorization: `Bearer ${bench.token}` } });
  expect(Buffer.from(await bytes.arrayBuffer())).toEqual(buffer);
});

test('quoting, reacting and taking the reaction back', async () => {
  const phone = await phoneOf();
  const wamid = await answer({ type: 'text', text: { body: 'Anything else?' } });
  const bubble = phone.locator(`[data-wamid="${wamid}"]`);
  await bubble.hover();
  await bubble.getByRole('button', { name: 'Quote' }).click();
  await page.keyboard.type('No, thanks');
  await page.keyboard.press('Enter');
  const quoting = await until('the quote came', () =>
    bench.callback.messages().find((each) => each['text']?.body === 'No, thanks'),
  );
  expect(quoting['context']).toMatchObject({ id: wamid });
  await bubble.hover();
  await bubble.getByRole('button', { name: 'React' }).click();
  await phone.getByRole('button', { name: '👍' }).click();
  expect((await arrived('reaction'))['reaction']).toEqual({ message_id: wamid, emoji: '👍' });
  await bubble.getByRole('button', { name: '👍' }).click();
  await until('the reaction was taken back', () =>
    bench.callback.messages().find((each) => each['reaction']?.emoji === ''),
  );
  await bubble.locator('.reactions').waitFor({ state: 'detached' });
  await answer({ type: 'reaction', reaction: { message_id: quoting['id'], emoji: '🙏' } });
  await phone.locator(`[data-wamid="${quoting['id']}"] .reactions`, { hasText: '🙏' }).waitFor();
});

test('typing and blue ticks when the business reads', async () => {
  const phone = await phoneOf();
  const { id } = await arrived('text');
  await phone.getByRole('img', { name: 'delivered' }).waitFor();
  const read = { messaging_product: 'whatsapp', status: 'read', message_id: id, typing_indicator: { type: 'text' } };
  expect((await bench.call('POST', `/${NUMBER}/messages`, read)).body).toEqual({ success: true });
  await phone.getByText('typing…').waitFor();
  await phone.locator('.line.customer').getByRole('img', { name: 'read' }).waitFor();
  await answer({ type: 'text', text: { body: 'Here you are' } });
  await phone.getByText('typing…').waitFor({ state: 'detached' });
});

test('a message that fails says why', async () => {
  const phone = await phoneOf();
  await bench.control('faults', { errorCode: { code: 131026 } });
  await answer({ type: 'text', text: { body: 'Nobody sees me' } });
  await phone.getByText('131026 Message undeliverable').waitFor();
});

test('an empty world offers a number, then a customer with nothing but a username', async () => {
  await page.goto(bench.simulator.url);
  await page.getByText('No business number yet').waitFor();
  await page.getByRole('button', { name: 'Make a number' }).click();
  await page.getByText('Take a phone').waitFor();
  await page.getByRole('complementary').getByRole('button', { name: 'New customer' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ana P.');
  await page.getByLabel('Username').fill('Not Allowed');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('a username has 3 to 35').waitFor();
  await page.getByLabel('Username').fill('ana.p');
  await page.keyboard.press('Enter');
  const phone = page.getByRole('article', { name: 'Phone of Ana P.' });
  await phone.getByRole('textbox', { name: /^Message as/ }).fill('hi');
  await page.keyboard.press('Enter');
  const message = await arrived('text');
  expect(message['from_user_id']).toMatch(/^US\.\d+$/);
  expect(message).not.toHaveProperty('from');
  expect(bench.callback.values().at(-1)!['contacts']).toEqual([
    { profile: { name: 'Ana P.', username: 'ana.p' }, user_id: message['from_user_id'] },
  ]);
});

test('stopping marketing messages tells the business, and they fail from then on', async () => {
  const phone = await phoneOf();
  await phone.getByRole('button', { name: 'About this customer' }).click();
  await phone.getByRole('button', { name: 'Stop marketing messages' }).click();
  const [value] = await until('the business is told', () => {
    const told = bench.callback.values('user_preferences');
    return told.length > 0 && told;
  });
  expect(value!['user_preferences'][0]).toMatchObject({ category: 'marketing_messages', value: 'stop' });
  const parameters = ['Anna', 'sale'].map((text) => ({ type: 'text', text }));
  await answer({
    type: 'template',
    template: { name: 'seasonal_offer', language: { code: 'en_US' }, components: [{ type: 'body', parameters }] },
  });
  await phone.getByText(/^131050 /).waitFor();
});

test('moving to another phone number tells the business, and the phone shows it', async () => {
  const phone = await phoneOf();
  await phone.getByRole('button', { name: 'About this customer' }).click();
  await phone.getByRole('textbox', { name: 'New phone number' }).fill('+49 151 87654321');
  await page.keyboard.press('Enter');
  await phone.getByText('+4915187654321').waitFor();
  expect(await arrived('system')).toMatchObject({
    from: ANNA.waId,
    system: { type: 'user_changed_number', wa_id: '4915187654321' },
  });
});
