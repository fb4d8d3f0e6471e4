import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { InProcessBus } from '../../../src/platform/events/bus.js';
import { encodeCursor } from '../../../src/platform/events/cursor.js';
import { EventHub } from '../../../src/platform/events/hub.js';
import { ApiContext, internalRequest } from '../../../src/platform/graphql/context.js';
import { groupKey } from '../../../src/platform/graphql/event-group.js';
import { EventGroups } from '../../../src/platform/graphql/event-groups.js';
import { OperationPipeline, type PreparedOperation } from '../../../src/platform/graphql/operation-pipeline.js';
import type { Viewer } from '../../../src/platform/kernel/viewer.js';
import { until } from '../../kit/until.js';
import { MemoryLog } from '../events/memory-log.js';
import { looking, sampleSchema } from './sample-schema.js';
import { sampleViewer } from './sample-server.js';

const logger = pino({ level: 'silent' });
const accounts = ['019ab000-0000-7000-8000-00000000000a', '019ab000-0000-7000-8000-00000000000b'];

/** A subscriber as a property draws it. */
const subscriber = fc.record({
  account: fc.constantFrom(...accounts),
  permissions: fc.subarray(['A', 'B', 'PRICES_READ']),
  source: fc.constantFrom(
    'subscription S($after: String, $type: String) { happenings(after: $after, type: $type) { cursor ... on ThingHappened { seq viewerKey } } }',
    'subscription S($type: String, $after: String) { happenings(type: $type, after: $after) { cursor __typename ... on ThingHappened { viewerKey seq } } }',
  ),
  type: fc.constantFrom(undefined, null, 'one', 'two'),
  after: fc.boolean(),
});
type Drawn = typeof subscriber extends fc.Arbitrary<infer T> ? T : never;

const prepare = (pipeline: OperationPipeline, drawn: Drawn, viewer: Viewer): PreparedOperation => {
  const variables: Record<string, unknown> = {};
  if (drawn.after) variables['after'] = encodeCursor(drawn.account, 0);
  if (drawn.type !== undefined) variables['type'] = drawn.type;
  const prepared = pipeline.prepare({ source: drawn.source, variables }, viewer);
  if ('errors' in prepared) throw prepared.errors[0]!;
  return prepared;
};

/** What must be equal for two subscribers to be shown the same text. */
const identity = ({ account, permissions, source, type }: Drawn): string =>
  JSON.stringify([account, [...permissions].sort(), source, type === undefined ? 'absent' : type]);

describe('groups of subscribers', () => {
  test('are one exactly where account, permissions, document and variables are the same', async () => {
    const pipeline = new OperationPipeline({ schema: await sampleSchema(), logger });
    fc.assert(
      fc.property(subscriber, subscriber, (one, other) => {
        const [a, b] = [one, other].map((drawn) => {
          const viewer = sampleViewer(drawn.account, drawn.permissions);
          return groupKey(prepare(pipeline, drawn, viewer), viewer);
        });
        if (identity(one) === identity(other)) expect(a).toBe(b);
        else expect(a).not.toBe(b);
      }),
      { numRuns: 2_000 },
    );
  });

  test('show nobody what was rendered for another account or other permissions', async () => {
    const schema = await sampleSchema();
    await fc.assert(
      fc.asyncProperty(fc.array(subscriber, { minLength: 2, maxLength: 12 }), async (drawn) => {
        const bus = new InProcessBus();
        const log = new MemoryLog(bus);
        const hub = new EventHub({ bus, reader: log, logger, pollMs: 20 });
        const pipeline = new OperationPipeline({ schema, logger });
        const groups = new EventGroups({
          hub,
          pipeline,
          contextFor: (viewer) => new ApiContext(undefined as never, viewer, internalRequest()),
          recheck: async () => undefined,
        });
        // The accounts' logs are of different length, so that a cursor tells whose it is.
        log.append(accounts[0]!, ['one', 'two', 'one']);
        log.append(accounts[1]!, ['two', 'one']);
        const seen = await Promise.all(
          drawn.map(async (one) => {
            const texts: string[] = [];
            const viewer = sampleViewer(one.account, one.permissions);
            await groups.subscribe(prepare(pipeline, one, viewer), viewer, {
              next: (results) => texts.push(...results.map(String)) > 0,
              flushed: async () => undefined,
              end: (error) => void texts.push(`ended: ${String(error)}`),
            });
            return { texts, viewer, one };
          }),
        );
        log.append(accounts[0]!, ['one', 'two', 'last']);
        log.append(accounts[1]!, ['two', 'one', 'one', 'last']);
        await until('everybody has the last that concerns it', () =>
          seen.every(({ texts, one }) => {
            const wanted = wantedSeqs(one);
            return texts.some((text) => text.includes(`"seq":${wanted.at(-1)}`));
          }),
        );
        for (const { texts, viewer, one } of seen) {
          const items = texts.map((text) => (JSON.parse(text) as { data: { happenings: any } }).data.happenings);
          const events = items.filter((item) => item.seq !== undefined);
          expect(events.map((item) => item.seq)).toEqual(wantedSeqs(one));
          for (const item of events) {
            expect(item.cursor).toBe(encodeCursor(viewer.accountId, item.seq));
            expect(item.viewerKey).toBe(viewer.visibilityKey);
          }
        }
        groups.close();
        hub.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe('a field that shows its state', () => {
  const last = 'subscription { lastHappening { seq } }';
  const everything = 'subscription S($after: String) { happenings(after: $after) { __typename } }';

  async function begin() {
    const bus = new InProcessBus();
    const log = new MemoryLog(bus);
    const hub = new EventHub({ bus, reader: log, logger, pollMs: 20 });
    const pipeline = new OperationPipeline({ schema: await sampleSchema(), logger });
    const groups = new EventGroups({
      hub,
      pipeline,
      contextFor: (viewer) => new ApiContext(undefined as never, viewer, internalRequest()),
      recheck: async () => undefined,
    });
    const viewer = sampleViewer(accounts[0]!, []);
    const follow = async (source: string, variables: Record<string, unknown> = {}): Promise<any[]> => {
      const shown: any[] = [];
      const prepared = pipeline.prepare({ source, variables }, viewer);
      if ('errors' in prepared) throw prepared.errors[0]!;
      await groups.subscribe(prepared, viewer, {
        next: (results) => shown.push(...results.map((text) => Object.values(JSON.parse(String(text)).data)[0])) > 0,
        flushed: async () => undefined,
        end: (error) => void shown.push({ error }),
      });
      return shown;
    };
    /** Everything that was rendered before has been shown when whoever comes now has caught up. */
    const settled = async (): Promise<void> => {
      const items = await follow(everything, { after: encodeCursor(accounts[0]!, 0) });
      await until('whoever came last has caught up', () => items.some((item) => item.__typename === 'CaughtUp'));
    };
    const close = (): void => {
      groups.close();
      hub.close();
    };
    return { log, follow, settled, close };
  }

  test('is caught up at its own pace, whatever happens while somebody joins', async () => {
    const { log, follow, settled, close } = await begin();
    const first = await follow(last);
    await until('the first sees the present', () => first.length === 1);
    log.append(accounts[0]!, ['one']);
    await until('the first sees what happened', () => first.length === 2);
    let release = (): void => undefined;
    looking.until = new Promise((resolve) => (release = resolve));
    const second = await follow(last);
    log.append(accounts[0]!, ['two', 'three']);
    await settled();
    release();
    looking.until = undefined;
    await until('the second sees the present', () => second.length > 0);
    await settled();
    expect(second).toEqual([{ seq: 0 }]);
    expect(first).toEqual([{ seq: 0 }, { seq: 1 }]);
    close();
  });

  test('is looked at once for all who come at one moment', async () => {
    const { follow, close } = await begin();
    const before = looking.count;
    let release = (): void => undefined;
    looking.until = new Promise((resolve) => (release = resolve));
    const shown = await Promise.all([1, 2, 3, 4, 5].map(() => follow(last)));
    await until('somebody looks', () => looking.count > before);
    release();
    looking.until = undefined;
    await until('all see the present', () => shown.every((items) => items.length === 1));
    expect(looking.count - before).toBe(1);
    close();
  });
});

/** The events that this subscriber must get, whoever else is there. */
function wantedSeqs({ account, type, after }: Drawn): number[] {
  const [old, added] =
    account === accounts[0]
      ? [
          ['one', 'two', 'one'],
          ['one', 'two', 'last'],
        ]
      : [
          ['two', 'one'],
          ['two', 'one', 'one', 'last'],
        ];
  return [...old, ...added]
    .map((name, i) => ({ name, seq: i + 1 }))
    .filter(({ seq }) => after || seq > old.length)
    .filter(({ name }) => !type || name === type)
    .map(({ seq }) => seq);
}
