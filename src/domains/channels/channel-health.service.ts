import { firstRow, rows, toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import { askedField, readChannelEvent } from './channel-event-reading.js';
import { channelChanged } from './channel.events.js';
import { messagesPerSecondOf, qualityOf } from './health-of.js';
import { learn, type HealthRegisters, type Telling } from './health-registers.js';

/** What a webhook says that is no message, to be kept as it came. */
export interface ChannelNews {
  /** Equal for equal news, so that what comes again is known. */
  id: string;
  wabaId: string;
  field: string;
  value: unknown;
  receivedAt: Date;
  /** Meta's time; undefined where the webhook says none. */
  at: Date | undefined;
  /** Digits of the number that it names, or Meta's id of it, where it names one in its value. */
  named: { digits?: string | undefined; phoneNumberId?: string | undefined };
}

/** Of whom the news are: one number, or a WhatsApp Business Account with all its numbers. */
export interface NewsTarget {
  wabaId: string;
  channelId: string | undefined;
}

/** Keeps what Meta tells of channels, and their health in step with it. */
export class ChannelHealth {
  /** Meta refused the token (errors 0, 190): sends wait until the channel is connected again. */
  async markNeedsReauth(scope: Scope, channelId: string): Promise<boolean> {
    const changed = await firstRow(
      scope.em,
      `/* markNeedsReauth */
       update channel set status = 'NEEDS_REAUTH', status_changed_at = $3, version = version + 1
       where account_id = $1 and id = $2 and status = 'CONNECTED' returning id`,
      [scope.accountId, channelId, scope.clock.now()],
    );
    return commit(scope, changed !== undefined, changed ? [channelChanged(channelId)] : []);
  }

  /** Stores news, lets the channels learn from them, and gives the ids of those that were new. */
  async keep(scope: Scope, target: NewsTarget, news: readonly ChannelNews[]): Promise<ReadonlySet<string>> {
    if (news.length === 0) return new Set();
    const channels = target.channelId ? [] : await channelsOfWaba(scope, target.wabaId);
    const lines = news.map((one) => {
      const reading = readChannelEvent(one.field, one.value);
      const { digits, phoneNumberId } = one.named;
      const named = channels.find((c) => c.digits === digits || c.phoneNumberId === phoneNumberId);
      const channelId = target.channelId ?? named?.id ?? null;
      const isOfNumber = channelId !== null || digits !== undefined || phoneNumberId !== undefined;
      const pupils = channelId ? [channelId] : isOfNumber ? [] : channels.map((c) => c.id);
      return { news: one, reading, channelId, pupils, at: one.at ?? one.receivedAt };
    });
    const added = await rows<{ id: string }>(
      scope.em,
      `/* keepChannelEvents */
       insert into channel_event (account_id, id, channel_id, waba_id, field, value, kind, occurred_at, received_at)
       select $1, e.id, e.channel_id, e.waba_id, e.field, coalesce(e.value, 'null'::jsonb), e.kind, e.occurred_at, e.received_at
       from jsonb_to_recordset($2::jsonb) as e (id uuid, channel_id uuid, waba_id text, field text, value jsonb, kind text,
         occurred_at timestamptz, received_at timestamptz)
       order by e.id on conflict do nothing returning id`,
      [
        scope.accountId,
        JSON.stringify(
          lines.map(({ news: { id, wabaId, field, value, receivedAt }, reading, channelId, at }) => ({
            ...{ id, channel_id: channelId, waba_id: wabaId, field, value, received_at: receivedAt },
            kind: reading?.kind ?? null,
            occurred_at: reading ? at : null,
          })),
        ),
      ],
    );
    const fresh = new Set(added.map(({ id }) => id));
    const lessons = new Map<string, Telling[]>();
    for (const { news: one, reading, pupils, at } of lines) {
      if (!reading || !fresh.has(one.id)) continue;
      // What says no time is not known again in another delivery: it is announced only where it told something new.
      const telling = { id: one.id, at, lessons: reading.lessons, isNews: one.at !== undefined };
      for (const id of pupils) lessons.set(id, [...(lessons.get(id) ?? []), telling]);
    }
    await this.teach(scope, lessons);
    return fresh;
  }

  /**
   * Learns what Meta answered about a number that is being connected, and what was told of its WhatsApp Business Account
   * before: by then the account may have had other numbers only. Announces the channel.
   */
  async learnAnew(scope: Scope, channel: { id: string; wabaId: string }, answer: CheckAnswer): Promise<void> {
    await this.rebuild(scope, channel, await this.keepAnswer(scope, channel, answer));
  }

  /** What Meta answered to a question between two connects; kept and announced only where something of it is new. */
  async learnAnswer(scope: Scope, channel: { id: string; wabaId: string }, answer: CheckAnswer): Promise<boolean> {
    const before = await this.lock(scope, [channel.id]);
    const known = before.get(channel.id);
    const reading = readChannelEvent(askedField, answer.value)!;
    if (!known || reading.lessons.every(({ fact, value }) => isSame(known[fact]?.value, value))) return false;
    const eventId = await this.keepAnswer(scope, channel, answer);
    await this.teach(scope, new Map([[channel.id, [{ id: eventId, at: answer.at, lessons: reading.lessons }]]]));
    return true;
  }

  /** Learns everything that is kept of the channel and of its account once more; changes nothing that is known already. */
  async rebuild(scope: Scope, channel: { id: string; wabaId: string }, eventId?: string): Promise<void> {
    const kept = await rows<{ id: string; field: string; value: unknown; at: string }>(
      scope.em,
      `/* keptChannelEvents */
       select id, field, value, occurred_at as at from channel_event where account_id = $1 and kind is not null
         and (channel_id = $2 or (channel_id is null and waba_id = $3))`,
      [scope.accountId, channel.id, channel.wabaId],
    );
    const tellings = kept.map(({ id, field, value, at }): Telling => {
      return { id, at: toDate(at), lessons: readChannelEvent(field, value)?.lessons ?? [] };
    });
    await this.teach(scope, new Map([[channel.id, tellings]]), eventId);
  }

  private async keepAnswer(
    scope: Scope,
    channel: { id: string; wabaId: string },
    { at, value }: CheckAnswer,
  ): Promise<string> {
    const id = newId();
    await rows(
      scope.em,
      `/* keepAnswer */
       insert into channel_event (account_id, id, channel_id, waba_id, field, value, kind, occurred_at, received_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, 'CHECKED', $7, $8)`,
      [scope.accountId, id, channel.id, channel.wabaId, askedField, JSON.stringify(value), at, scope.clock.now()],
    );
    return id;
  }

  /** The registers of these channels; the rows stay locked, in the order of their ids. */
  private async lock(scope: Scope, channelIds: readonly string[]): Promise<Map<string, HealthRegisters>> {
    const found = await rows<{ id: string; health: HealthRegisters }>(
      scope.em,
      `/* lockHealth */ select id, health from channel where account_id = $1 and id = any($2::uuid[])
       order by id for no key update`,
      [scope.accountId, channelIds],
    );
    return new Map(found.map(({ id, health }) => [id, health]));
  }

  private async teach(
    scope: Scope,
    lessons: ReadonlyMap<string, readonly (Telling & { isNews?: boolean })[]>,
    eventId?: string,
  ): Promise<void> {
    if (lessons.size === 0) return;
    const known = await this.lock(scope, [...lessons.keys()]);
    const changes: object[] = [];
    const events = [];
    for (const [id, before] of known) {
      let after = before;
      for (const telling of lessons.get(id)!) {
        const learned = learn(after, [telling]);
        if (telling.isNews || (eventId === undefined && learned !== after)) events.push(channelChanged(id, telling.id));
        after = learned;
      }
      if (after !== before) changes.push({ id, ...columnsOf(after) });
      if (eventId !== undefined) events.push(channelChanged(id, eventId));
    }
    if (changes.length > 0) {
      await rows(
        scope.em,
        `/* teachChannels */
         update channel c set health = l.health, version = c.version + 1, is_coexistence = l.is_coexistence,
           quality_rating = coalesce(l.quality_rating, c.quality_rating),
           messaging_limit = coalesce(l.messaging_limit, c.messaging_limit),
           verified_name = coalesce(l.verified_name, c.verified_name),
           messages_per_second = coalesce(l.messages_per_second, c.messages_per_second)
         from jsonb_to_recordset($2::jsonb) as l (id uuid, health jsonb, is_coexistence boolean, quality_rating text,
           messaging_limit text, verified_name text, messages_per_second int)
         where c.account_id = $1 and c.id = l.id`,
        [scope.accountId, JSON.stringify(changes)],
      );
    }
    commit(scope, undefined, events);
  }
}

/** What Meta answered about a number. */
export interface CheckAnswer {
  at: Date;
  /** As the Graph API names the members; only what is known. */
  value: Record<string, unknown>;
}

/** The columns that others read, as the registers say; null: not told yet. */
function columnsOf(registers: HealthRegisters) {
  const isCoexistence = registers['coexistence']?.value === true;
  const level = registers['throughput']?.value as string | undefined;
  return {
    health: registers,
    is_coexistence: isCoexistence,
    quality_rating: registers['quality'] ? qualityOf(registers) : null,
    messaging_limit: registers['limit']?.value ?? null,
    verified_name: registers['name']?.value ?? null,
    messages_per_second: level || isCoexistence ? messagesPerSecondOf(level, isCoexistence) : null,
  };
}

const isSame = (known: unknown, told: unknown): boolean => JSON.stringify(known) === JSON.stringify(told);

const channelsOfWaba = (
  scope: Scope,
  wabaId: string,
): Promise<{ id: string; digits: string; phoneNumberId: string }[]> =>
  rows(
    scope.em,
    `/* channelsOfWaba */
     select id, regexp_replace(display_phone_number, '\\D', '', 'g') as digits, phone_number_id as "phoneNumberId" from channel
     where account_id = $1 and waba_id = $2 and status <> 'DISCONNECTED' order by id`,
    [scope.accountId, wabaId],
  );
