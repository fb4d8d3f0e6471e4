import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';
import type { ConnectionSource, Lease, StatementResult } from './connection-source.js';
import type { Settings } from './scoped-query.js';

/**
 * A Kysely dialect bound to the settings of one scope (role and account). Outside a transaction every statement is a
 * transaction of its own, sent in one round trip; inside one, the settings travel with BEGIN.
 */
export class TenantDialect implements Dialect {
  constructor(
    private readonly source: ConnectionSource,
    private readonly settings: Settings,
  ) {}

  createDriver(): Driver {
    return new TenantDriver(this.source, this.settings);
  }

  createQueryCompiler() {
    return new PostgresQueryCompiler();
  }

  createAdapter() {
    return new PostgresAdapter();
  }

  createIntrospector(db: Kysely<any>) {
    return new PostgresIntrospector(db);
  }
}

class TenantDriver implements Driver {
  constructor(
    private readonly source: ConnectionSource,
    private readonly settings: Settings,
  ) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<TenantConnection> {
    return new TenantConnection(await this.source.lease(), this.settings);
  }

  async beginTransaction(connection: TenantConnection): Promise<void> {
    await connection.begin();
  }

  async commitTransaction(connection: TenantConnection): Promise<void> {
    await connection.lease.commit();
  }

  async rollbackTransaction(connection: TenantConnection): Promise<void> {
    await connection.lease.rollback();
  }

  async savepoint(connection: TenantConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`));
  }

  async rollbackToSavepoint(connection: TenantConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint "${name}"`));
  }

  async releaseSavepoint(connection: TenantConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release savepoint "${name}"`));
  }

  async releaseConnection(connection: TenantConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {}
}

class TenantConnection implements DatabaseConnection {
  private inTransaction = false;
  private spent = false;

  constructor(
    readonly lease: Lease,
    private readonly settings: Settings,
  ) {}

  async begin(): Promise<void> {
    this.inTransaction = true;
    await this.lease.begin(this.settings);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { sql, parameters: params } = query;
    // A lone statement gives its connection back by itself, as soon as its transaction has ended.
    if (!this.inTransaction) this.spent = true;
    const result = this.inTransaction
      ? await this.lease.query(sql, params)
      : await new Promise<StatementResult>((done, failed) =>
          this.lease.each(this.settings, [{ sql, params, done, failed }]),
        );
    return {
      rows: result.rows as R[],
      ...(result.changed === undefined ? {} : { numAffectedRows: BigInt(result.changed) }),
    };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Stream by keyset pages instead: a cursor would hold a connection for a slow reader');
  }

  release(): void {
    if (!this.spent) this.lease.release();
  }
}
