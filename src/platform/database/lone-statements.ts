import type { ConnectionSource, LoneStatement, StatementResult } from './connection-source.js';
import type { Settings } from './scoped-query.js';

/**
 * Statements of one reader, each a transaction of its own. Those that are asked for while a connection is on its way go
 * out on it in one write, one after the other: a request takes one connection at a time, whatever it selects.
 */
export class LoneStatements {
  private waiting: LoneStatement[] | undefined;

  constructor(
    private readonly source: ConnectionSource,
    private readonly settings: Settings,
  ) {}

  run(sql: string, params: readonly unknown[]): Promise<StatementResult> {
    return new Promise((done, failed) => {
      const statement = { sql, params, done, failed };
      if (this.waiting) {
        this.waiting.push(statement);
        return;
      }
      this.waiting = [statement];
      this.source.lease().then(
        (lease) => lease.each(this.settings, this.taken()),
        (error: unknown) => {
          for (const refused of this.taken()) refused.failed(error);
        },
      );
    });
  }

  private taken(): LoneStatement[] {
    const statements = this.waiting!;
    this.waiting = undefined;
    return statements;
  }
}
