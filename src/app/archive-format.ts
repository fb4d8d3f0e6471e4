import { PGlite } from '@electric-sql/pglite';
import { pino } from 'pino';
import { archiveSchema } from '../domains/portability/archive-schema.js';
import { PgliteSource } from '../platform/database/connection-source.js';
import { Database, tenantRole } from '../platform/database/database.js';
import { systemClock } from '../platform/kernel/clock.js';
import { dataMap } from './data-map.js';
import { entities } from './entities.js';

/** The JSON Schema of copies of data, from the data map and the entities; no database is opened for it. */
export async function printArchiveSchema(): Promise<string> {
  const database = await Database.open({
    source: new PgliteSource({} as PGlite, tenantRole),
    entities: [...entities],
    clock: systemClock,
    logger: pino({ level: 'silent' }),
  });
  const byTable = new Map(
    [...database.metadata.getAll().values()].filter((meta) => !meta.abstract).map((meta) => [meta.tableName, meta]),
  );
  const schema = archiveSchema(dataMap, (table) =>
    Object.values(byTable.get(table)?.properties ?? {}).map((property) => ({
      name: property.fieldNames[0]!,
      type: property.columnTypes?.[0] ?? String(property.type),
      isNullable: property.nullable ?? false,
    })),
  );
  return `${JSON.stringify(schema, null, 2)}\n`;
}
