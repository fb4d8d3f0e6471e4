import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
// @ts-expect-error: exported, but not among its types
import { Receiver } from 'ws';
import { nextFrames, nextHead } from '../../../src/platform/graphql/socket-frames.js';

/** The messages that a WebSocket library reads from these bytes. */
async function read(bytes: Buffer, count: number): Promise<unknown[]> {
  const receiver = new Receiver({ isServer: false });
  const messages: unknown[] = [];
  receiver.on('message', (data: Buffer) => messages.push(JSON.parse(String(data))));
  const failed = new Promise((_resolve, reject) => (receiver as EventEmitter).on('error', reject));
  receiver.write(bytes);
  while (messages.length < count) await Promise.race([failed, new Promise(setImmediate)]);
  return messages;
}

test('next messages in finished frames are what a library reads, whatever their length', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(60, 64, 65, 66, 126, 5_000, 65_480, 65_490, 65_500, 70_000, 200_000).map((n) => 'é'.repeat(n / 2)),
    fc.integer({ min: 40, max: 140 }).map((n) => 'x'.repeat(n)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.array(text, { minLength: 1, maxLength: 5 }),
      async (id, texts) => {
        const results = texts.map((value) => ({ data: { value } }));
        const frames = nextFrames(
          nextHead(id),
          results.map((result) => Buffer.from(JSON.stringify(result))),
        );
        expect(await read(frames, results.length)).toEqual(results.map((payload) => ({ id, type: 'next', payload })));
      },
    ),
    { numRuns: 200 },
  );
});
