import type { TestApp } from './app.js';

type Settings = readonly (readonly [name: string, value: string])[];
interface LeasedConnection {
  begin(settings: Settings): unknown;
  query(sql: string, params: readonly unknown[]): unknown;
  each(settings: Settings, statements: readonly { sql: string }[]): void;
}
interface Leased {
  lease(): Promise<LeasedConnection>;
}

/** Only what somebody asked for: authentication, followers and workers, which may be at work meanwhile, act for nobody. */
const isAsked = (settings: Settings): boolean =>
  settings.some(([name, value]) => name === 'app.actor_id' && value !== '');

/** The names (`/* name *\/`) of the statements that the work sends through the tenant door for its viewer, in order. */
export async function countStatements(app: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const source = (app.database as unknown as { source: Leased }).source;
  const names: string[] = [];
  const original = source.lease;
  source.lease = async function (this: Leased) {
    const lease = await original.call(this);
    const { begin, query, each } = lease;
    const note = (sql: string): void => void names.push(/\/\* (\w+) \*\//.exec(sql)?.[1] ?? sql.slice(0, 60));
    let isCounted = false;
    lease.begin = function (settings) {
      isCounted = isAsked(settings);
      return begin.call(this, settings);
    };
    lease.query = function (sql, params) {
      if (isCounted) note(sql);
      return query.call(this, sql, params);
    };
    lease.each = function (settings, statements) {
      if (isAsked(settings)) for (const { sql } of statements) note(sql);
      each.call(this, settings, statements);
    };
    return lease;
  };
  try {
    await work();
  } finally {
    source.lease = original;
  }
  return names;
}
