import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import type { Bus, Unsubscribe } from '../../../src/platform/events/bus.js';
import { eventTopic, type LoggedEvent } from '../../../src/platform/events/event-log.js';
import { EventHub } from '../../../src/platform/events/hub.js';
import { until } from '../../kit/until.js';
import { MemoryLog } from './memory-log.js';

const logger = pino({ level: 'silent' });

/** A bus whose messages are let through by hand. */
class HeldBus implements Bus {
  readonly isConnected = true;
  readonly held: { topic: string; message: string }[] = [];
  readonly topics = new Map<string, Set<(message: string) => void>>();

  publish(topic: string, message: string): void {
    this.held.push({ topic, message });
  }

  subscribe(topic: string, listener: (message: string) => void): Unsubscribe {
    const listeners = this.topics.get(topic) ?? new Set();
    this.topics.set(topic, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.topics.delete(topic);
    };
  }

  deliver({ topic, message }: { topic: string; message: string }): void {
    for (const listener of this.topics.get(topic) ?? []) listener(message);
  }

  async close(): Promise<void> {}
}

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('the hub', () => {
  test('delivers each event once and in order, whatever the bus does', async () => {
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 5 }) }),
      },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('deliver' as const), at: fc.nat(), again: fc.boolean() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), at: fc.nat() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('empty' as const) }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('forge' as const), ahead: fc.integer({ min: -5, max: 50 }) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('garbage' as const),
          text: fc.constantFrom('', '{', 'null', '[]', '{"headSeq":1}'),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('corrupt' as const),
          at: fc.nat(),
          field: fc.constantFrom('type', 'payload', 'entityId', 'occurredAt', 'actorId'),
          value: fc.constantFrom(undefined, 7, [[]], {}),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(10), fc.array(step, { maxLength: 40 }), async (before, steps) => {
        const bus = new HeldBus();
        const log = new MemoryLog(bus);
        if (before > 0) log.append('a', Array<string>(before).fill('old'));
        const hub = new EventHub({ bus, reader: log, logger, pollMs: 5 });
        const { feed, release } = await hub.follow('a');
        const seen: number[] = [];
        feed.listen((events) => {
          expect(events.every(({ type, payload }) => typeof type === 'string' && typeof payload === 'object')).toBe(
            true,
          );
          seen.push(...events.map((event) => event.seq));
        });
        let head = before;
        for (const next of steps) {
          if (next.kind === 'append') head = log.append('a', Array<string>(next.count).fill('new')).at(-1)!.seq;
          else if (next.kind === 'wait') await new Promise(setImmediate);
          else if (next.kind === 'empty')
            bus.deliver({ topic: eventTopic('a'), message: JSON.stringify({ headSeq: head, events: [] }) });
          else if (next.kind === 'forge') {
            bus.deliver({
              topic: eventTopic('a'),
              message: JSON.stringify({ headSeq: head + next.ahead, events: [] }),
            });
          } else if (next.kind === 'corrupt') {
            const held = bus.held[next.at % Math.max(1, bus.held.length)];
            const hint = held && (JSON.parse(held.message) as { events: object[] });
            const events = hint?.events.map((event) => ({ ...event, [next.field]: next.value }));
            if (held) bus.deliver({ topic: held.topic, message: JSON.stringify({ ...hint, events }) });
          } else if (next.kind === 'garbage') bus.deliver({ topic: eventTopic('a'), message: next.text });
          else if (bus.held.length > 0) {
            const at = next.at % bus.held.length;
            if (next.kind === 'deliver') bus.deliver(bus.held[at]!);
            if (next.kind === 'lose' || !next.again) bus.held.splice(at, 1);
          }
        }
        await until('everything arrives', () => feed.headSeq === head);
        expect(seen).toEqual(numbers(before + 1, head));
        release();
        hub.close();
      }),
      { numRuns: 150 },
    );
  });

  test('holds one bus subscription for an account, however many follow it, and none afterwards', async () => {
    const bus = new HeldBus();
    const hub = new EventHub({ bus, reader: new MemoryLog(bus), logger });
    const leases = await Promise.all([hub.follow('a'), hub.follow('a'), hub.follow('b')]);
    expect([...bus.topics].map(([topic, listeners]) => [topic, listeners.size])).toEqual([
      [eventTopic('a'), 1],
      [eventTopic('b'), 1],
    ]);
    for (const { release } of leases) {
      release();
      release();
    }
    expect(bus.topics.size).toBe(0);
    expect(hub.size).toBe(0);
    hub.close();
  });

  test('misses nothing that is committed while it opens', async () => {
    const bus = new HeldBus();
    const log = new MemoryLog(bus);
    log.append('a', ['x']);
    const hub = new EventHub({ bus, reader: log, logger, pollMs: 60_000 });
    const following = hub.follow('a');
    log.append('a', ['y']);
    for (const held of bus.held) bus.deliver(held);
    const { feed } = await following;
    await until('the feed stands at the head', () => feed.headSeq === 2);
    hub.close();
  });

  test('hints that follow one another need no read of the log', async () => {
    const bus = new HeldBus();
    const log = new MemoryLog(bus);
    const hub = new EventHub({ bus, reader: log, logger, pollMs: 60_000 });
    const { feed } = await hub.follow('a');
    for (let i = 0; i < 20; i++) log.append('a', ['x']);
    for (const held of bus.held) bus.deliver(held);
    expect(feed.headSeq).toBe(20);
    expect(log.reads).toBe(0);
    expect(feed.recent(5, 3)!.map((event) => event.seq)).toEqual([6, 7, 8]);
    hub.close();
  });

  test('keeps the newest events in memory and reads older ones from the log', async () => {
    const bus = new HeldBus();
    const log = new MemoryLog(bus);
    const hub = new EventHub({ bus, reader: log, logger, pollMs: 5 });
    const { feed } = await hub.follow('a');
    for (let i = 0; i < 60; i++) log.append('a', Array<string>(50).fill('x'));
    await until('the feed stands at the head', () => feed.headSeq === 3_000);
    expect(feed.recent(2_500, 10)).toHaveLength(10);
    expect(feed.recent(0, 10)).toBeUndefined();
    expect((await feed.after(0, 10)).map((event: LoggedEvent) => event.seq)).toEqual(numbers(1, 10));
    hub.close();
  });

  test('says so when events were lost to retention', async () => {
    const bus = new HeldBus();
    const log = new MemoryLog(bus);
    const hub = new EventHub({ bus, reader: log, logger, pollMs: 5 });
    const { feed } = await hub.follow('a');
    const seen: [number, boolean][] = [];
    feed.listen((events, isGap) => seen.push([events[0]!.seq, isGap]));
    log.append('a', Array<string>(10).fill('x'));
    log.trim('a', 4);
    await until('the feed stands at the head', () => feed.headSeq === 10);
    expect(seen).toEqual([[5, true]]);
    hub.close();
  });
});
