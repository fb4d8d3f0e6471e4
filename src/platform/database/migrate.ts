import { Migrator, type Migration } from '@mikro-orm/migrations';
import { MikroORM, type Constructor } from '@mikro-orm/sql';
import { PgliteDriver } from '@mikro-orm/pglite';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** Where migrations run: the owner's connection, never that of the working role. */
export type MigrationTarget = { url: string } | { pglite: PGlite };

/** A migration with the name that the table of applied ones keeps. */
export interface NamedMigration {
  name: string;
  class: Constructor<Migration>;
}

// Any fixed number will do; it only has to be the same in every process that may migrate.
const advisoryLock = 7_406_912_233;

/** Brings the database to the newest migration; processes that start together take turns. Gives the names applied. */
export async function migrate(target: MigrationTarget, migrations: readonly NamedMigration[]): Promise<string[]> {
  if ('pglite' in target) return run(target, migrations);
  const guard = new pg.Client({ connectionString: target.url, application_name: 'interakt migrate' });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [advisoryLock]);
    return await run(target, migrations);
  } finally {
    await guard.end();
  }
}

async function run(target: MigrationTarget, migrations: readonly NamedMigration[]): Promise<string[]> {
  const orm = await MikroORM.init({
    ...('url' in target
      ? { driver: PostgreSqlDriver, clientUrl: target.url }
      : { driver: PgliteDriver, dbName: 'interakt', driverOptions: { pglite: target.pglite } }),
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    ensureDatabase: false,
    migrations: {
      tableName: 'migration',
      snapshot: false,
      migrationsList: [...migrations],
      silent: true,
    },
  } as never);
  try {
    const migrator = (orm as unknown as { migrator: Migrator }).migrator;
    return (await migrator.up()).map((applied) => applied.name);
  } finally {
    await orm.close(true);
  }
}
