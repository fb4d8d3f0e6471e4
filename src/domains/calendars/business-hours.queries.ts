import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { closesAt, isOpenAt, opensAt, type HoursOverride, type OpeningHours } from './opening-hours.js';

interface StoredHours extends OpeningHours {
  pastOverrides: readonly HoursOverride[];
  id: string;
  name: string;
  isDefault: boolean;
}

/** Business hours as the API shows them, at the time of reading. */
export interface BusinessHoursRow extends StoredHours {
  readonly isOpen: boolean;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

const columns = `h.id, h.name, h.time_zone as "timeZone", h.weekly, h.exceptions, h.override,
  h.past_overrides as "pastOverrides", h.is_default as "isDefault"`;

/** Business hours by id. */
export const businessHoursLoader: LoaderDefinition<string, BusinessHoursRow> = {
  name: 'businessHours',
  async batch(scope, ids) {
    const found = await rows<StoredHours>(
      scope.em,
      `/* businessHours */ select ${columns} from business_hours h where h.account_id = $1 and h.id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((hours) => [hours.id, shown(hours, scope.clock.now())]));
  },
};

/** The hours that channels keep: their own, else the account's default ones; a miss where there are neither. */
export const channelHoursLoader: LoaderDefinition<string, BusinessHoursRow> = {
  name: 'channelHours',
  async batch(scope, channelIds) {
    const found = await rows<StoredHours & { channelId: string }>(
      scope.em,
      `/* channelHours */
       select w.channel_id as "channelId", ${columns}
       from unnest($2::uuid[]) as w (channel_id)
       left join business_hours_channel k on k.account_id = $1 and k.channel_id = w.channel_id
       join business_hours h on h.account_id = $1
         and (h.id = k.business_hours_id or (k.business_hours_id is null and h.is_default))`,
      [scope.accountId, channelIds],
    );
    return new Map(found.map(({ channelId, ...hours }) => [channelId, shown(hours, scope.clock.now())]));
  },
};

/** Business hours in the order of making. */
export async function listBusinessHours(scope: Scope, request: PageRequest): Promise<Page<BusinessHoursRow>> {
  const keyset = readPageRequest(request, ['uuid']);
  const found = await rows<StoredHours>(
    scope.em,
    `/* listBusinessHours */
     select ${columns} from business_hours h
     where h.account_id = $1 and ($2::uuid is null or h.id ${keyset.isBackward ? '<' : '>'} $2)
     order by h.id ${keyset.isBackward ? 'desc' : 'asc'} limit $3`,
    [scope.accountId, keyset.from?.[0] ?? null, keyset.limit],
  );
  const now = scope.clock.now();
  return toPage(
    keyset,
    found.map((hours) => shown(hours, now)),
    (row) => [row.id],
  );
}

const shown = (stored: StoredHours, now: Date): BusinessHoursRow => {
  // An override that is over is shown no more; time that was counted by it still is.
  const { override: last } = stored;
  const isOver = last !== null && Date.parse(last.until) <= now.getTime();
  const hours = isOver ? { ...stored, override: null, pastOverrides: [...stored.pastOverrides, last] } : stored;
  return {
    ...hours,
    get isOpen() {
      return isOpenAt(hours, now);
    },
    get opensAt() {
      return opensAt(hours, now) ?? null;
    },
    get closesAt() {
      return closesAt(hours, now) ?? null;
    },
  };
};
