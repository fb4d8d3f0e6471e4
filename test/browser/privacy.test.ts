import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { CookieStorage, isRegistered } from '../../src/domains/cookies/cookie-register.type.js';
import { startTestApp, type TestApp } from '../kit/app.js';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('a visitor reads, chooses, and finds the choice again; nothing is kept that is not in the register', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const kept = () => page.evaluate(() => Object.keys(localStorage));
  for (const path of ['/privacy', '/privacy/sub-processors', '/privacy/rights']) {
    await page.goto(`${app.url}${path}`);
    expect([path, await page.locator('h1').count(), await kept()]).toEqual([path, 1, []]);
  }
  await page.getByRole('link', { name: 'Cookies' }).click();
  expect(await kept()).toEqual([]);
  const analytics = page.getByLabel('Analytics');
  expect(await analytics.isChecked()).toBe(false);
  await analytics.check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await page.reload();
  await page.locator('input[name=ANALYTICS]:checked').waitFor();
  await page.getByRole('button', { name: 'Do not sell' }).click();
  await page.getByText('You are opted out.').waitFor();
  expect((await kept()).filter((name) => !isRegistered(name, CookieStorage.LOCAL_STORAGE))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
}, 90_000);

test('a browser that sends the signal is told that it is honoured, and cannot allow what it forbids', async () => {
  const context = await browser.newContext({ extraHTTPHeaders: { 'Sec-GPC': '1' } });
  const page = await context.newPage();
  await page.goto(`${app.url}/privacy/cookies`);
  await page.getByText('It is honoured').waitFor();
  await page.getByLabel('Analytics').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  expect(await page.getByLabel('Analytics').isChecked()).toBe(false);
  await context.close();
}, 90_000);
