import pg from 'pg';

/** Settings of one transaction, `[name, value]`: its role, its account, who acts. */
export type Settings = readonly (readonly [name: string, value: string])[];

/** The statement that makes the settings hold until the transaction ends; values must not come from outside unchecked. */
export const settingsText = (settings: Settings): string =>
  `select ${settings.map(([name, value]) => `set_config('${name}','${value}',true)`).join(', ')}`;

/** How many settings a scoped statement takes. */
const settingCount = 3;

/** Prepared once per connection; see `ScopedQuery`. */
export const settingsStatement = {
  name: 'settings',
  text: `select ${Array.from({ length: settingCount }, (_, i) => `set_config($${2 * i + 1},$${2 * i + 2},true)`).join(', ')}`,
};

/** The part of pg's connection that is written to; not among its types. */
interface WireConnection {
  bind(message: {
    portal: string;
    statement: string;
    values: unknown[];
    valueMapper: (value: unknown) => unknown;
  }): void;
  execute(message: { portal: string }): void;
}

interface WireQuery {
  prepare(connection: WireConnection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: WireConnection): void;
}

const Query = pg.Query as unknown as new (
  config: { text: string; name?: string; values: unknown[]; queryMode: 'extended' },
  callback: (error: Error | null, result: pg.QueryResult) => void,
) => WireQuery;

/**
 * A statement in a transaction of its own, in one message. The settings are bound and executed in front of it, and
 * whatever stands before one Sync is one transaction ("Pipelining" in PostgreSQL's protocol), so neither BEGIN nor
 * COMMIT is sent, parsed or answered. Should the settings fail, the server skips the statement.
 */
export class ScopedQuery extends Query {
  private isPastSettings = false;

  constructor(
    private readonly settings: Settings,
    statement: { text: string; name?: string; values: unknown[] },
    callback: (error: Error | null, result: pg.QueryResult) => void,
  ) {
    super({ ...statement, queryMode: 'extended' }, callback);
    if (settings.length !== settingCount) throw new Error(`A scoped statement takes ${settingCount} settings`);
  }

  override prepare(connection: WireConnection): void {
    const values = this.settings.flat();
    connection.bind({ portal: '', statement: settingsStatement.name, values, valueMapper: (value) => value });
    connection.execute({ portal: '' });
    super.prepare(connection);
  }

  // The row and the completion that come first answer the settings.
  override handleDataRow(message: unknown): void {
    if (this.isPastSettings) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (this.isPastSettings) super.handleCommandComplete(message, connection);
    this.isPastSettings = true;
  }
}
