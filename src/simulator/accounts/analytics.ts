import type { Field } from '../graph/field-projection.js';
import type { Sent } from '../messages/ledger.js';
import type { Json } from '../parameters.js';
import type { Waba } from './waba.js';
import type { World } from '../world.js';

const LENGTHS: Record<string, number> = {
  HALF_HOUR: 1800,
  DAY: 86_400,
  DAILY: 86_400,
  MONTH: 2_592_000,
  MONTHLY: 2_592_000,
};

/** The analytics fields of an account, counted over what the simulator remembers; dotted filters name time and granularity. */
export function analyticsOf(world: World, waba: Waba, fields: Field[] | undefined): Json {
  const found: Json = {};
  for (const { name, filters } of fields ?? []) {
    if (!['analytics', 'conversation_analytics', 'pricing_analytics'].includes(name)) continue;
    const granularity = filters['granularity'] ?? 'DAY';
    const step = LENGTHS[granularity] ?? 86_400;
    const end = Number(filters['end']) || world.clock.seconds();
    const start = Number(filters['start']) || end - step;
    const buckets = new Map<number, Sent[]>();
    for (const sent of world.ledger.all()) {
      const at = Math.floor(sent.at / 1000);
      if (sent.wabaId !== waba.id || at < start || at > end) continue;
      const bucket = start + Math.floor((at - start) / step) * step;
      const list = buckets.get(bucket);
      if (list) list.push(sent);
      else buckets.set(bucket, [sent]);
    }
    const points = [...buckets].sort(([a], [b]) => a - b).map(([from, list]) => ({ from, to: from + step, list }));
    found[name] =
      name === 'analytics'
        ? { phone_numbers: [...waba.numbers], granularity, data_points: points.map(counted) }
        : { data: [{ data_points: points.flatMap(({ from, to, list }) => priced(from, to, list)) }] };
  }
  return found;
}

function counted({ from, to, list }: { from: number; to: number; list: Sent[] }): Json {
  const delivered = list.filter((sent) =>
    sent.history.some(({ status }) => status === 'delivered' || status === 'read'),
  );
  return { start: from, end: to, sent: list.length, delivered: delivered.length };
}

function priced(start: number, end: number, list: Sent[]): Json[] {
  const volumes = new Map<string, number>();
  for (const { pricing } of list) {
    const key = `${String(pricing?.['category'] ?? 'service')} ${String(pricing?.['type'] ?? 'regular')}`;
    volumes.set(key, (volumes.get(key) ?? 0) + 1);
  }
  return [...volumes].map(([key, volume]) => {
    const [category, type] = key.toUpperCase().split(' ');
    return { start, end, volume, conversation: volume, pricing_category: category, pricing_type: type, cost: 0 };
  });
}
