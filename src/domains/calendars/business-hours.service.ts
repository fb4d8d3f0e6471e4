import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { lockAccount } from '../accounts/account.queries.js';
import { audit } from '../audit/audit.service.js';
import { readName } from '../accounts/account.service.js';
import { readExceptions, readTimeZone, readWeek, type GivenException } from './business-hours-input.js';
import { businessHoursErrors } from './business-hours.errors.js';
import { businessHoursChanged } from './business-hours.events.js';
import type { HoursException, HoursOverride, WeeklyHours } from './opening-hours.js';

/** What a client gives of business hours; when they are changed, what is left out stays. */
export interface BusinessHoursFields {
  name?: string | null;
  timeZone?: string | null;
  weekly?: readonly WeeklyHours[] | null;
  exceptions?: readonly GivenException[] | null;
  isDefault?: boolean | null;
  /** UUIDs; undefined for an id that is none. */
  channelIds?: readonly (string | undefined)[] | null;
}

const mostHours = 100;
const longestOverrideMs = 90 * 86_400_000;
/** Those that are over are kept for so long, and so many of them. */
const pastMs = 90 * 86_400_000;
const mostPast = 50;

/** Calendars of the account. */
export class BusinessHoursService {
  /** @throws DomainError INVALID_INPUT, BUSINESS_HOURS_NAME_TAKEN, NOT_FOUND for a channel */
  async create(scope: Scope, fields: BusinessHoursFields): Promise<string> {
    const id = newId();
    // Two of them at once would not count each other, and both could become the default.
    await lockAccount(scope);
    const name = readName(fields.name ?? '', ['name']);
    const timeZone = readTimeZone(fields.timeZone ?? '', ['timeZone']);
    const weekly = readWeek(fields.weekly ?? []);
    const exceptions = readExceptions(fields.exceptions ?? []);
    await this.assertNameFree(scope, name, id);
    const { count } = (await firstRow<{ count: number }>(
      scope.em,
      `/* countBusinessHours */ select count(*)::int as count from business_hours where account_id = $1`,
      [scope.accountId],
    ))!;
    if (count >= mostHours) throw invalidInput(`An account has at most ${mostHours} business hours.`, ['name']);
    if (fields.isDefault) await this.clearDefault(scope);
    await rows(
      scope.em,
      `/* addBusinessHours */
       insert into business_hours (account_id, id, name, time_zone, weekly, exceptions, is_default, created_at)
       values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8)`,
      [
        scope.accountId,
        id,
        name,
        timeZone,
        JSON.stringify(weekly),
        JSON.stringify(exceptions),
        fields.isDefault ?? false,
        scope.clock.now(),
      ],
    );
    if (fields.channelIds) await this.setChannels(scope, id, fields.channelIds);
    audit(scope, { action: 'business_hours.created', target: { kind: 'BusinessHours', id: id } });
    return commit(scope, id, [businessHoursChanged(id)]);
  }

  /** @throws DomainError NOT_FOUND, INVALID_INPUT, BUSINESS_HOURS_NAME_TAKEN */
  async update(scope: Scope, id: string, fields: BusinessHoursFields): Promise<void> {
    await lockAccount(scope);
    const stored = await this.lock(scope, id);
    const name = fields.name == null ? stored.name : readName(fields.name, ['name']);
    const timeZone = fields.timeZone == null ? stored.timeZone : readTimeZone(fields.timeZone, ['timeZone']);
    const weekly = fields.weekly == null ? stored.weekly : readWeek(fields.weekly);
    const exceptions = fields.exceptions == null ? stored.exceptions : readExceptions(fields.exceptions);
    await this.assertNameFree(scope, name, id);
    if (fields.isDefault) await this.clearDefault(scope);
    await rows(
      scope.em,
      `/* changeBusinessHours */
       update business_hours set name = $3, time_zone = $4, weekly = $5::jsonb, exceptions = $6::jsonb,
         is_default = coalesce($7, is_default)
       where account_id = $1 and id = $2`,
      [
        scope.accountId,
        id,
        name,
        timeZone,
        JSON.stringify(weekly),
        JSON.stringify(exceptions),
        fields.isDefault ?? null,
      ],
    );
    if (fields.channelIds) await this.setChannels(scope, id, fields.channelIds);
    audit(scope, { action: 'business_hours.changed', target: { kind: 'BusinessHours', id: id } });
    commit(scope, undefined, [businessHoursChanged(id)]);
  }

  /** Opens or closes until a time; null: by the calendar again. @throws DomainError NOT_FOUND, INVALID_INPUT */
  async override(scope: Scope, id: string, isOpen: boolean | null, until: Date | null): Promise<void> {
    const stored = await this.lock(scope, id);
    const now = scope.clock.now();
    if (isOpen !== null && !(until && until > now && until.getTime() - now.getTime() <= longestOverrideMs))
      throw invalidInput('Name a time within 90 days from now.', ['until']);
    const override = isOpen === null ? null : { isOpen, since: now.toISOString(), until: until!.toISOString() };
    await rows(
      scope.em,
      `/* overrideBusinessHours */ update business_hours set override = $3::jsonb, past_overrides = $4::jsonb
       where account_id = $1 and id = $2`,
      [scope.accountId, id, override && JSON.stringify(override), JSON.stringify(pastOf(stored, now))],
    );
    audit(scope, { action: 'business_hours.overridden', target: { kind: 'BusinessHours', id: id } });
    commit(scope, undefined, [businessHoursChanged(id)]);
  }

  /** Channels that kept them keep the default ones. @throws DomainError NOT_FOUND */
  async delete(scope: Scope, id: string): Promise<void> {
    await this.lock(scope, id);
    await rows(scope.em, `/* deleteBusinessHours */ delete from business_hours where account_id = $1 and id = $2`, [
      scope.accountId,
      id,
    ]);
    audit(scope, { action: 'business_hours.deleted', target: { kind: 'BusinessHours', id: id } });
    commit(scope, undefined, [businessHoursChanged(id)]);
  }

  private async lock(scope: Scope, id: string) {
    const stored = await firstRow<{
      name: string;
      timeZone: string;
      weekly: WeeklyHours[];
      exceptions: HoursException[];
      override: HoursOverride | null;
      pastOverrides: HoursOverride[];
    }>(
      scope.em,
      `/* lockBusinessHours */
       select name, time_zone as "timeZone", weekly, exceptions, override, past_overrides as "pastOverrides" from business_hours
       where account_id = $1 and id = $2 for update`,
      [scope.accountId, id],
    );
    if (!stored) throw notFound('BusinessHours', ['businessHoursId']);
    return stored;
  }

  private async assertNameFree(scope: Scope, name: string, id: string): Promise<void> {
    const taken = await firstRow(
      scope.em,
      `/* hoursOfName */ select 1 from business_hours where account_id = $1 and lower(name) = lower($2) and id <> $3`,
      [scope.accountId, name, id],
    );
    if (taken) throw new DomainError(businessHoursErrors.BUSINESS_HOURS_NAME_TAKEN, 'Choose another name.', ['name']);
  }

  private async clearDefault(scope: Scope): Promise<void> {
    await rows(
      scope.em,
      `/* clearDefaultHours */ update business_hours set is_default = false where account_id = $1 and is_default`,
      [scope.accountId],
    );
  }

  private async setChannels(scope: Scope, id: string, channelIds: readonly (string | undefined)[]): Promise<void> {
    if (channelIds.includes(undefined)) throw notFound('Channel', ['channelIds']);
    const wanted = [...new Set(channelIds as string[])];
    const known = await rows(
      scope.em,
      `/* channelsToKeepHours */ select id from channel where account_id = $1 and id = any($2::uuid[]) order by id for key share`,
      [scope.accountId, wanted],
    );
    if (known.length < wanted.length) throw notFound('Channel', ['channelIds']);
    await rows(
      scope.em,
      `/* releaseChannels */
       delete from business_hours_channel where account_id = $1 and business_hours_id = $2 and channel_id <> all($3::uuid[])`,
      [scope.accountId, id, wanted],
    );
    await rows(
      scope.em,
      `/* keepHours */
       insert into business_hours_channel (account_id, channel_id, business_hours_id)
       select $1, channel_id, $2 from unnest($3::uuid[]) as w (channel_id) order by channel_id
       on conflict (account_id, channel_id) do update set business_hours_id = excluded.business_hours_id`,
      [scope.accountId, id, wanted],
    );
  }
}

/** What was in force until now, the newest last. */
function pastOf(
  { override, pastOverrides }: { override: HoursOverride | null; pastOverrides: readonly HoursOverride[] },
  now: Date,
): HoursOverride[] {
  const ended = override && { ...override, until: new Date(Math.min(Date.parse(override.until), now.getTime())) };
  const all = [...pastOverrides, ...(ended ? [{ ...ended, until: ended.until.toISOString() }] : [])];
  const kept = all.filter(({ since, until }) => since < until && Date.parse(until) > now.getTime() - pastMs);
  return kept.slice(-mostPast);
}
