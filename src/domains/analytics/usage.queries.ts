import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';

/** How many must have done something for it to be told. */
export const threshold = 5;

/** Something that happened, as it is counted. */
export interface Counted {
  event: string;
  /** `key=value`; empty: all of the event. */
  property: string;
  /** Pseudonym of the day. */
  actor: string;
}

/** Adds to the numbers of a day; whoever is counted already is not a second time. */
export async function countUsage(scope: Scope, day: string, entries: readonly Counted[]): Promise<void> {
  if (entries.length === 0) return;
  await rows(
    scope.em,
    `/* countUsage */
     with e as (
       select event, property, actor, count(*)::int as times
       from jsonb_to_recordset($3::jsonb) as x (event text, property text, actor text) group by 1, 2, 3
     ), seen as (
       insert into usage_seen (account_id, day, event, property, actor)
       select $1, $2::date, event, property, actor from e order by 3, 4, 5 on conflict do nothing returning event, property
     )
     insert into usage_rollup (account_id, day, event, property, count, actor_count)
     select $1, $2::date, e.event, e.property, sum(e.times),
       (select count(*) from seen s where s.event = e.event and s.property = e.property)
     from e group by e.event, e.property order by e.event, e.property
     on conflict (account_id, day, event, property) do update
       set count = usage_rollup.count + excluded.count, actor_count = usage_rollup.actor_count + excluded.actor_count`,
    [scope.accountId, day, JSON.stringify(entries)],
  );
}

/** A number of a report. */
export interface UsageFigureRow {
  day: string;
  event: string;
  property: string;
  count: number;
  actorCount: number;
}

/** Numbers of the days from `from` to before `to`, without those of too few; `isWhole`: none were left out. */
export async function usageFigures(
  scope: Scope,
  from: string,
  to: string,
): Promise<{ figures: UsageFigureRow[]; isWhole: boolean }> {
  const found = await rows<UsageFigureRow>(
    scope.em,
    `/* usageFigures */
     select day::text as day, event, property, count, actor_count as "actorCount" from usage_rollup
     where account_id = $1 and day >= $2::date and day < $3::date order by day, event, property`,
    [scope.accountId, from, to],
  );
  const isTold = ({ actorCount }: UsageFigureRow): boolean => actorCount >= threshold;
  // With one value left out, the total less the other values would be that one: then none of the property is told.
  const keyOf = ({ day, event, property }: UsageFigureRow): string => `${day} ${event} ${property.split('=')[0]}`;
  const partial = new Set(found.filter((figure) => !isTold(figure)).map(keyOf));
  const figures = found.filter((figure) => isTold(figure) && !partial.has(keyOf(figure)));
  return { figures, isWhole: figures.length === found.length };
}
