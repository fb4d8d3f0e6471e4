import { readdir } from 'node:fs/promises';
import type { Migration } from '@mikro-orm/migrations';
import type { Constructor } from '@mikro-orm/sql';
import type { NamedMigration } from '../platform/database/migrate.js';

const folder = new URL('../../migrations/', import.meta.url);

/** Every file of the folder `migrations`, by the time in its name; each exports one class. */
export const migrations: readonly NamedMigration[] = await Promise.all(
  (await readdir(folder))
    .filter((file) => /^\d{12}_\w+\.[jt]s$/.test(file))
    .sort()
    .map(async (file) => {
      const [found] = Object.values(
        (await import(new URL(file, folder).href)) as Record<string, Constructor<Migration>>,
      );
      return { name: file.slice(0, file.lastIndexOf('.')), class: found! };
    }),
);
