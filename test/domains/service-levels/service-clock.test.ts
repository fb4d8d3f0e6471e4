import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OpeningHours } from '../../../src/domains/calendars/opening-hours.js';
import {
  passTime,
  reckonClocks,
  type ClockedConversation,
  type ServiceClock,
  type ServicePromise,
} from '../../../src/domains/service-levels/service-clock.js';

const minute = 60_000;
const hour = 60 * minute;
/** A Tuesday, 9:00 in UTC. */
const start = Date.UTC(2026, 10, 24, 9);

let ids = 0;
const newId = (): string => `clock ${++ids}`;

const office: OpeningHours = {
  timeZone: 'UTC',
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, opensAt: '09:00', closesAt: '17:00' })),
  exceptions: [],
  override: null,
};

const promise = (more: Partial<ServicePromise> = {}): ServicePromise => ({
  serviceLevelId: 'level',
  since: 0,
  targets: { FIRST_REPLY: hour, NEXT_REPLY: 2 * hour, RESOLUTION: 8 * hour },
  warnAtPercent: 80,
  hours: null,
  ...more,
});

const asked = (more: Partial<ClockedConversation> = {}): ClockedConversation => ({
  id: 'conversation',
  status: 'OPEN',
  openedAt: start,
  mergedAt: null,
  waitingSince: start,
  firstRepliedAt: null,
  closedAt: null,
  repliedAt: null,
  ...more,
});

const running = (clocks: ServiceClock[]): ServiceClock[] => clocks.filter(({ endedAt }) => endedAt === null);
const of = (clocks: ServiceClock[], metric: string): ServiceClock => clocks.find((one) => one.metric === metric)!;

describe('clocks', () => {
  test('begin with the question and end with the answer', () => {
    const begun = reckonClocks(asked(), [], promise(), start, newId);
    expect(begun.map(({ metric, dueAt, warnAt }) => [metric, dueAt, warnAt])).toEqual([
      ['FIRST_REPLY', start + hour, start + 48 * minute],
      ['RESOLUTION', start + 8 * hour, start + 6.4 * hour],
    ]);
    const at = start + 30 * minute;
    const answered = asked({ openedAt: null, waitingSince: null, firstRepliedAt: at, repliedAt: at });
    const after = reckonClocks(answered, begun, promise(), at, newId);
    expect(of(after, 'FIRST_REPLY')).toMatchObject({ state: 'MET', endedAt: at });
    expect(of(after, 'RESOLUTION').state).toBe('RUNNING');
    const again = asked({ openedAt: null, waitingSince: at + hour, firstRepliedAt: at });
    const next = reckonClocks(again, running(after), promise(), at + hour, newId);
    expect(of(next, 'NEXT_REPLY')).toMatchObject({ startedAt: at + hour, dueAt: at + 3 * hour });
    const closed = asked({
      openedAt: null,
      status: 'CLOSED',
      waitingSince: null,
      firstRepliedAt: at,
      closedAt: at + 2 * hour,
    });
    expect(running(reckonClocks(closed, running(next), promise(), at + 2 * hour, newId))).toEqual([]);
  });

  test('are broken by time alone, and stay so when the answer comes', () => {
    const [clock] = reckonClocks(asked(), [], promise(), start, newId);
    const warned = passTime(clock!, start + 50 * minute);
    expect(warned).toMatchObject({ state: 'RUNNING', warnedAt: start + 48 * minute, breachedAt: null });
    const broken = passTime(warned, start + hour);
    expect(broken).toMatchObject({ state: 'BREACHED', breachedAt: start + hour, endedAt: null });
    const at = start + 2 * hour;
    const answered = asked({ openedAt: null, waitingSince: null, firstRepliedAt: at, repliedAt: at });
    expect(of(reckonClocks(answered, [broken], promise(), at, newId), 'FIRST_REPLY')).toMatchObject({
      state: 'BREACHED',
      endedAt: at,
    });
  });

  test('are found broken when the answer comes late and nobody looked before', () => {
    const begun = reckonClocks(asked(), [], promise(), start, newId);
    const at = start + 3 * hour;
    const answered = asked({ openedAt: null, waitingSince: null, firstRepliedAt: at, repliedAt: at });
    expect(of(reckonClocks(answered, begun, promise(), at, newId), 'FIRST_REPLY')).toMatchObject({
      state: 'BREACHED',
      breachedAt: start + hour,
      endedAt: at,
    });
  });

  test('stand still while the conversation is snoozed', () => {
    const begun = reckonClocks(asked(), [], promise(), start, newId);
    const snoozed = reckonClocks(
      asked({ openedAt: null, status: 'SNOOZED' }),
      begun,
      promise(),
      start + 20 * minute,
      newId,
    );
    expect(of(snoozed, 'FIRST_REPLY')).toMatchObject({ state: 'PAUSED', spentMs: 20 * minute, dueAt: null });
    expect(passTime(of(snoozed, 'FIRST_REPLY'), start + 10 * hour).state).toBe('PAUSED');
    const woken = reckonClocks(asked({ openedAt: null }), snoozed, promise(), start + 5 * hour, newId);
    expect(of(woken, 'FIRST_REPLY')).toMatchObject({ state: 'RUNNING', dueAt: start + 5 * hour + 40 * minute });
  });

  test('stand still outside business hours', () => {
    const friday = Date.UTC(2026, 10, 27, 16, 30);
    const hours = promise({ hours: office });
    const [clock] = reckonClocks(asked({ openedAt: friday, waitingSince: friday }), [], hours, friday, newId);
    expect(clock!.dueAt).toBe(Date.UTC(2026, 10, 30, 9, 30));
    const snoozed = reckonClocks(
      asked({ openedAt: null, waitingSince: friday, status: 'SNOOZED' }),
      [clock!],
      hours,
      Date.UTC(2026, 10, 29, 12),
      newId,
    );
    expect(of(snoozed, 'FIRST_REPLY').spentMs).toBe(30 * minute);
  });

  test('follow a promise that changes, and are cancelled by one that is taken back', () => {
    const begun = reckonClocks(asked(), [], promise(), start, newId);
    const longer = reckonClocks(
      asked({ openedAt: null }),
      begun,
      promise({ targets: { FIRST_REPLY: 3 * hour } }),
      start,
      newId,
    );
    expect(of(longer, 'FIRST_REPLY').dueAt).toBe(start + 3 * hour);
    expect(of(longer, 'RESOLUTION')).toMatchObject({ state: 'CANCELLED' });
    const none = reckonClocks(asked({ openedAt: null }), begun, undefined, start + minute, newId);
    expect(none.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
  });

  test('of a promise that is new do not reach back', () => {
    const since = start + 5 * hour;
    const [clock] = reckonClocks(asked({ openedAt: null }), [], promise({ since }), since, newId);
    expect(clock).toMatchObject({ metric: 'FIRST_REPLY', startedAt: since, dueAt: since + hour });
  });

  test('of a thread that a merge folds into another are neither kept nor broken, and go on there from the older question', () => {
    const begun = reckonClocks(asked(), [], promise(), start, newId);
    const mergedAt = start + 30 * minute;
    const folded = reckonClocks(
      asked({ openedAt: null, mergedAt, status: 'CLOSED', waitingSince: null, closedAt: mergedAt }),
      begun,
      promise(),
      mergedAt,
      newId,
    );
    expect(folded.map(({ metric, state }) => [metric, state])).toEqual([
      ['FIRST_REPLY', 'CANCELLED'],
      ['RESOLUTION', 'CANCELLED'],
    ]);
    const younger = reckonClocks(
      asked({ openedAt: start + 20 * minute, waitingSince: start + 20 * minute }),
      [],
      promise(),
      start + 20 * minute,
      newId,
    );
    const joined = reckonClocks(asked({ openedAt: null, mergedAt }), younger, promise(), mergedAt, newId);
    expect(joined.filter(({ endedAt }) => endedAt !== null).map(({ state }) => state)).toEqual(['CANCELLED']);
    expect(of(running(joined), 'FIRST_REPLY')).toMatchObject({ startedAt: start, dueAt: start + hour });
    expect(of(running(joined), 'RESOLUTION')).toMatchObject({ startedAt: start + 20 * minute });
  });

  test('of a thread that an undone merge gives back run again', () => {
    const mergedAt = start + 50 * minute;
    const given = reckonClocks(asked({ openedAt: null, mergedAt }), [], promise(), mergedAt, newId);
    expect(given.map(({ metric, startedAt }) => [metric, startedAt])).toEqual([
      ['FIRST_REPLY', start],
      ['RESOLUTION', mergedAt],
    ]);
  });

  test('say the same when they are asked again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('OPEN', 'PENDING', 'SNOOZED', 'CLOSED'),
        fc.option(fc.integer({ min: 0, max: 10 })),
        fc.option(fc.integer({ min: 0, max: 10 })),
        fc.integer({ min: 0, max: 20 }),
        (status, waiting, replied, later) => {
          const begun = reckonClocks(asked(), [], promise({ hours: office }), start, newId);
          const conversation = asked({
            openedAt: null,
            status,
            waitingSince: waiting === null || status === 'CLOSED' ? null : start + waiting * hour,
            firstRepliedAt: replied === null ? null : start + replied * hour,
            closedAt: status === 'CLOSED' ? start + later * hour : null,
          });
          const at = start + later * hour;
          const once = running(reckonClocks(conversation, begun, promise({ hours: office }), at, newId));
          expect(reckonClocks(conversation, once, promise({ hours: office }), at, newId)).toEqual(once);
        },
      ),
      { numRuns: 100 },
    );
  });
});
