import { readdirSync, readFileSync } from 'node:fs';
import { readWebhook } from '../../../src/platform/whatsapp/read-webhook.js';
import type { WebhookFact } from '../../../src/platform/whatsapp/webhook-facts.js';

const folder = new URL('../../fixtures/webhooks/', import.meta.url).pathname;

/** Names of all webhook bodies under test/fixtures/webhooks, without `.json`. */
export const fixtureNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
  .sort();

/** A fresh copy of a webhook body. */
export const fixture = (name: string): any => JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));

/** The facts of a fixture, all of which must be readable. */
export function factsOf(name: string): WebhookFact[] {
  return readWebhook(fixture(name)).map((item) => {
    if (item.poison) throw new Error(`${name}: ${item.poison.reason}`);
    return item.fact;
  });
}

export const WABA = '880001';
export const NUMBER_ID = '1060000000001';
export const PHONE = '16505550100';
export const USER_ID = 'US.1349000000000000001';
export const PARENT_ID = 'US.ENT.1181000000000000001';
export const SHA256 = 'q2Jj7l9wYk0m0cC1n8m5O3b0l8gq6Yb3n5mVYk1oXxE=';

/** The moment of a unix time. */
export const at = (seconds: number): Date => new Date(seconds * 1000);
