import type { PGlite, Transaction } from '@electric-sql/pglite';
import pg from 'pg';
import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { ScopedQuery, settingsStatement, settingsText, type Settings } from './scoped-query.js';

/** Rows of one statement. */
export interface StatementResult {
  rows: Record<string, unknown>[];
  /** Rows changed; undefined for a SELECT. */
  changed?: number;
}

/** A statement that waits for a connection. */
export interface LoneStatement {
  sql: string;
  params: readonly unknown[];
  done(result: StatementResult): void;
  failed(error: unknown): void;
}

/** One connection, held for one transaction. */
export interface Lease {
  /** Opens the transaction; its settings travel in the same message. May return before the server has answered. */
  begin(settings: Settings): Promise<void>;
  query(sql: string, params: readonly unknown[]): Promise<StatementResult>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Runs statements one after the other, each in a transaction of its own, in one write; then gives the connection back. */
  each(settings: Settings, statements: readonly LoneStatement[]): void;
  release(): void;
}

/** Where leases come from: a pool of PostgreSQL connections, or the one embedded database. */
export interface ConnectionSource {
  lease(): Promise<Lease>;
  close(): Promise<void>;
}

/** Times and intervals stay the strings that PostgreSQL sends: most are only printed. int8 becomes a number. */
const keepText = (text: string): string => text;
const textTypes = [1082, 1114, 1184, 1186];
const int8 = 20;

const pgTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (textTypes.includes(oid)) return keepText;
    if (oid === int8) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** How PGlite must parse values so that both databases answer alike. */
export const pgliteParsers: Record<number, (text: string) => unknown> = {
  ...Object.fromEntries(textTypes.map((oid) => [oid, keepText])),
  [int8]: Number,
};

const statementNames = new Map<string, Map<string, string>>();

/**
 * A stable name makes the server keep the plan; bounded, because documents with inlined lists make new texts. Each role
 * has names of its own: row-level security is part of a plan, and a plan that changes roles is made anew each time.
 */
function statementName(sql: string, role = ''): string | undefined {
  let names = statementNames.get(role);
  if (!names) statementNames.set(role, (names = new Map()));
  let name = names.get(sql);
  if (name === undefined && names.size < 2_000) {
    name = `s${createHash('sha1').update(role).update(sql).digest('hex').slice(0, 16)}`;
    names.set(sql, name);
  }
  return name;
}

/**
 * A pool whose connections speak as `role` from the first moment on, so that a statement outside a transaction of the
 * tenant wrapper sees no row (fail closed). Queries are pipelined: the answers of BEGIN and COMMIT cost no waiting.
 */
export class PostgresSource implements ConnectionSource {
  private readonly pool: pg.Pool;

  constructor(options: { url: string; max: number; role: string; onError: (error: Error) => void }) {
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.max,
      types: pgTypes as never,
      pipeline: true,
      application_name: 'interakt',
      // A server that went silent (failover, lost network) is given up: a statement may take half of this by itself.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      query_timeout: 30_000,
      options: '-c timezone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000',
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
      async onConnect(client: pg.ClientBase) {
        await client.query(`set role ${options.role}`);
        const here = ['role', options.role, 'app.account_id', '', 'app.actor_id', ''];
        await client.query({ ...settingsStatement, values: here });
      },
    } as pg.PoolConfig);
    this.pool.on('error', options.onError);
    this.pool.on('connect', (client) => client.on('error', options.onError));
  }

  async lease(): Promise<Lease> {
    return new PostgresLease(await this.pool.connect());
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

class PostgresLease implements Lease {
  private opened: Promise<unknown> | undefined;
  private failure: Error | undefined;

  constructor(private readonly client: pg.PoolClient) {}

  async begin(settings: Settings): Promise<void> {
    this.opened = this.watch(this.client.query(`begin; ${settingsText(settings)}`));
  }

  async query(sql: string, params: readonly unknown[]): Promise<StatementResult> {
    const [result] = await Promise.all([this.send(sql, params), this.opened]);
    return result;
  }

  async commit(): Promise<void> {
    await this.opened;
    const result = (await this.client.query('commit')) as { command: string };
    // A transaction that had failed inside answers COMMIT with ROLLBACK; treating that as success would lose writes.
    if (result.command !== 'COMMIT') throw new Error('The transaction was rolled back by the server');
  }

  async rollback(): Promise<void> {
    await this.opened?.catch(() => undefined);
    await this.client.query('rollback').catch((error: Error) => (this.failure = error));
  }

  each(settings: Settings, statements: readonly LoneStatement[]): void {
    let left = statements.length;
    const { stream } = (this.client as unknown as { connection: { stream: Duplex } }).connection;
    stream.cork();
    for (const { sql, params, done, failed } of statements) {
      const statement = { name: statementName(sql, settings[0]?.[1]), text: sql, values: params as unknown[] };
      const query = new ScopedQuery(settings, statement, (error, result) => {
        // An error of a statement has ended its transaction; the pool itself throws broken connections away.
        if (--left === 0) this.client.release();
        if (error) failed(error);
        else done(statementResult(result));
      });
      this.client.query(query as never);
    }
    stream.uncork();
  }

  release(): void {
    this.client.release(this.failure);
  }

  private async send(sql: string, params: readonly unknown[]): Promise<StatementResult> {
    const result =
      params.length === 0
        ? await this.client.query(sql)
        : await this.client.query({ name: statementName(sql), text: sql, values: params as unknown[] });
    return statementResult(result);
  }

  /** Keeps an early rejection from being an unhandled one; whoever awaits the promise still sees it. */
  private watch<T>(promise: Promise<T>): Promise<T> {
    promise.catch(() => undefined);
    return promise;
  }
}

const statementResult = (result: pg.QueryResult): StatementResult => ({
  rows: result.rows,
  changed: result.command === 'SELECT' ? undefined : (result.rowCount ?? undefined),
});

/**
 * The embedded database: one connection, so transactions take turns. Never open a second one while holding the first
 * (it would wait for itself); the tenant wrapper never does.
 */
export class PgliteSource implements ConnectionSource {
  constructor(
    private readonly pglite: PGlite,
    private readonly role: string,
  ) {}

  async lease(): Promise<Lease> {
    return new PgliteLease(this.pglite, this.role);
  }

  async close(): Promise<void> {
    // The instance is shared with the job queue; whoever opened it closes it.
  }
}

class PgliteLease implements Lease {
  private tx: Transaction | undefined;
  private settle: { commit(): void; rollback(reason: Error): void } | undefined;
  private finished: Promise<void> | undefined;

  constructor(
    private readonly pglite: PGlite,
    private readonly role: string,
  ) {}

  async begin(settings: Settings): Promise<void> {
    await new Promise<void>((opened, failed) => {
      this.finished = this.pglite.transaction(async (tx) => {
        this.tx = tx;
        await tx.exec(`set local role ${this.role}; ${settingsText(settings)}`);
        await new Promise<void>((commit, rollback) => {
          this.settle = { commit, rollback };
          opened();
        });
      });
      this.finished.catch(failed);
    });
  }

  async query(sql: string, params: readonly unknown[]): Promise<StatementResult> {
    if (!this.tx) throw new Error('No transaction is open');
    return this.send(this.tx, sql, params);
  }

  async commit(): Promise<void> {
    this.settle?.commit();
    await this.finished;
    this.tx = undefined;
  }

  async rollback(): Promise<void> {
    this.settle?.rollback(new Error('rolled back'));
    await this.finished?.catch(() => undefined);
    this.tx = undefined;
  }

  each(settings: Settings, statements: readonly LoneStatement[]): void {
    for (const { sql, params, done, failed } of statements) {
      this.pglite
        .transaction(async (tx) => {
          await tx.exec(`set local role ${this.role}; ${settingsText(settings)}`);
          return this.send(tx, sql, params);
        })
        .then(done, failed);
    }
  }

  release(): void {}

  private async send(tx: Transaction, sql: string, params: readonly unknown[]): Promise<StatementResult> {
    if (params.length === 0) {
      const results = await tx.exec(sql, { parsers: pgliteParsers });
      const last = results.at(-1);
      return { rows: (last?.rows ?? []) as Record<string, unknown>[], changed: last?.affectedRows };
    }
    const result = await tx.query(sql, params as unknown[], { parsers: pgliteParsers });
    return { rows: result.rows as Record<string, unknown>[], changed: result.affectedRows };
  }
}
