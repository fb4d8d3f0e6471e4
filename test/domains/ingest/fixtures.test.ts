import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { metaBytes } from './bodies.js';
import { IngestHouse } from './house.js';

const folder = new URL('../../fixtures/webhooks/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

let house: IngestHouse;

beforeAll(async () => {
  house = await IngestHouse.open({ isWorking: true });
});

afterAll(() => house.stop());

/** The fixture as it would come to numbers of ours. */
async function addressed(name: string): Promise<object> {
  const [first, second] = [await house.newAccount(), await house.newAccount()];
  const text = readFileSync(new URL(name, folder), 'utf8')
    .replaceAll('1060000000001', first.phoneNumberId)
    .replaceAll('1060000000002', second.phoneNumberId)
    .replaceAll('"880001"', `"${first.wabaId}"`)
    .replaceAll('"880002"', `"${second.wabaId}"`);
  return JSON.parse(text) as object;
}

/** What may differ when the same facts come in other bytes: some of them say no time by which they would be known. */
const withoutKept = ({ channel_event: _kept, webhook_dead_letter: _dead, ...rest }: Record<string, string>) => rest;

/** Its report on the number says no time at all: told again in other bytes it is a further report, and the channel says so. */
const untimed = 'batch-messages-and-statuses.json';
const withoutNews = ({ channel: _channel, domain_event: _event, event_head: _head, ...rest }: Record<string, string>) =>
  rest;

describe('every kind of webhook', () => {
  test('has an example', () => expect(names.length).toBeGreaterThan(80));

  test.each(names)('%s lands somewhere, and changes nothing when it comes again', async (name) => {
    const body = await addressed(name);
    const before = await house.digests();
    await house.deliver(body);
    const once = await house.digests();
    expect(once).not.toEqual(before);

    await house.deliver(body);
    expect(await house.digests()).toEqual(once);

    // The same facts in other bytes are a delivery of their own.
    await house.deliver(Buffer.concat([metaBytes(body), Buffer.from(' ')]));
    const [again, told] = [withoutKept(await house.digests()), withoutKept(once)];
    expect(name === untimed ? withoutNews(again) : again).toEqual(name === untimed ? withoutNews(told) : told);
  });

  test('is understood: what is a dead letter only lacks an account', async () => {
    const reasons = await house.query('select distinct reason from webhook_dead_letter');
    expect(reasons).toEqual([{ reason: 'UNROUTED' }]);
  });
});
