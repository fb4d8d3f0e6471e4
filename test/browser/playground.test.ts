import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../kit/app.js';
import { until } from '../kit/until.js';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
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
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** A page whose every request to another host is refused and remembered. */
async function openBlocked(url: string): Promise<{ page: Page; refused: string[]; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  const refused: string[] = [];
  const faults: string[] = [];
  await page.route('**/*', (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    if (hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:') return route.continue();
    refused.push(route.request().url());
    return route.abort();
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  return { page, refused, faults };
}

/** Presses play as soon as the editor shows what it would send: after a change of tab it shows the last one's text for a moment. */
async function execute(page: Page, shown: RegExp): Promise<void> {
  await page.locator('.graphiql-query-editor', { hasText: shown }).waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: /^Execute query/ }).click();
}

describe('the playground', () => {
  test('opens with example tabs and answers the first of them, with no other host asked', async () => {
    const { page, refused, faults } = await openBlocked(`${app.url}/playground`);
    for (const name of [
      'Inbox',
      'Watch',
      'Reply',
      'WhoAmI',
      'Assign',
      'Search',
      'Views',
      'Counts',
      'Export',
      'Explain',
    ])
      await page.getByRole('tab', { name }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(10);
    await execute(page, /conversations\(/);
    // The result pane draws only the lines that are seen: whoever of the three is at the top.
    await page
      .locator('.result-window', { hasText: /Anna\sSchmidt|João\sSilva|Priya\sNair/ })
      .waitFor({ timeout: 20_000 });
    expect(refused).toEqual([]);
    expect(faults).toEqual([]);
  }, 60_000);

  test('shows a live subscription: a customer types, the event appears', async () => {
    const { page } = await openBlocked(`${app.url}/playground`);
    await page.getByRole('tab', { name: 'Watch' }).click();
    await execute(page, /inboxEvents/);
    await page.locator('.result-window', { hasText: 'CaughtUpEvent' }).waitFor({ timeout: 20_000 });
    await app.simulator.inbound({ from: { waId: '4915112345678', name: 'Anna Schmidt' }, text: 'Hello playground' });
    await page.locator('.result-window', { hasText: 'Hello playground' }).waitFor({ timeout: 20_000 });
    expect(await page.locator('.result-window').textContent()).toContain('MessageReceivedEvent');
  }, 60_000);
});

describe('views in the playground', () => {
  test('are counted at once, and anew when a customer writes', async () => {
    const { page } = await openBlocked(`${app.url}/playground`);
    await page.getByRole('tab', { name: 'Views' }).click();
    await execute(page, /standardViews/);
    await page.locator('.result-window', { hasText: 'UNASSIGNED' }).waitFor({ timeout: 20_000 });
    await page.getByRole('tab', { name: 'Counts' }).click();
    await execute(page, /inboxCountsChanged/);
    const counted = async (): Promise<number> => {
      const shown = (await page.locator('.result-window').textContent()) ?? '';
      return Number(/"OPEN",\s*"count":\s(\d+)/.exec(shown.replaceAll('\u00a0', ' '))?.[1] ?? 0);
    };
    const before = await until('the counts are there', async () => (await counted()) || undefined, 20_000);
    await app.simulator.inbound({ from: { waId: '4915112349876', name: 'Someone New' }, text: 'Counted' });
    await until('one more is open', async () => (await counted()) === before + 1, 20_000);
  }, 60_000);
});

describe('a reply from the playground', () => {
  test('goes to the customer who wrote last, with nothing to fill in', async () => {
    const { page } = await openBlocked(`${app.url}/playground`);
    await page.getByRole('tab', { name: 'Reply' }).click();
    await execute(page, /messageSend\(/);
    // A busy browser asks slowly and a worker sends fast: by then the message may have come further.
    const onItsWay = /"status":\s"(QUEUED|SENDING|ACCEPTED|SENT|DELIVERED|READ)"/;
    await page.locator('.result-window', { hasText: onItsWay }).waitFor({ timeout: 20_000 });
    await until('the phone has it', async () =>
      (await app.simulator.control('received')).messages.some(
        (message: any) => message.request.text?.body === 'Hello from the playground!',
      ),
    );
  }, 60_000);
});

describe("the simulator's phone page", () => {
  test('lets a person write as a customer and see the answer', async () => {
    const { page, refused, faults } = await openBlocked(app.simulatorUrl!);
    await page.getByText('Anna Schmidt').first().waitFor();
    expect(refused).toEqual([]);
    expect(faults).toEqual([]);
  }, 60_000);
});
