import type { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { FilesAround, type FileStorage, type WrittenFile } from '../../platform/files/file-storage.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import { ConfigError, DomainError, invalidInput, kernelErrors } from '../../platform/kernel/errors.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { findRole } from '../accounts/account.queries.js';
import { Role } from '../accounts/permissions.js';
import { assertSteppedUp } from '../accounts/step-up.service.js';
import { audit } from '../audit/audit.service.js';
import { DataStore, type AccountDataLocation } from './data-region.type.js';
import { storesOfMap, type StoreCountries } from './data-store.policy.js';
import { registerErrors } from './register.errors.js';

/** How often it is looked whether a process that died left a file abroad. */
const sweepMs = 300_000;

/** In which country the data of an account is kept: what it wants, and that nothing is written anywhere else. */
export class DataRegions {
  readonly tick: Tick = { name: 'registers.regions', everyMs: sweepMs, run: async () => void (await this.sweep()) };

  /** Files in another country than the rest, as they are behind their guards. */
  private readonly abroad = new Map<DataStore, FileStorage>();

  constructor(
    private readonly database: Database,
    readonly countries: StoreCountries,
    private readonly map: () => DataMap,
  ) {}

  /**
   * Pins the account to a country, or to none. Everything that the installation needs must be there, and no file of the
   * account may lie anywhere else. @throws DomainError FORBIDDEN, STEP_UP_REQUIRED, INVALID_INPUT, DATA_REGION_MISMATCH
   */
  async set(scope: Scope, country: string | null): Promise<void> {
    await assertSteppedUp(scope.em, scope.viewer, scope.clock.now());
    if (country !== null && !/^[A-Z]{2}$/.test(country))
      throw invalidInput('Give the country as two capital letters.', ['country']);
    // Whoever writes a file abroad asks behind this lock, before it counts as written.
    const account = await firstRow<{ region: string | null }>(
      scope.em,
      `/* lockRegionOfAccount */ select data_region as region from account where id = $1 for update`,
      [scope.accountId],
    );
    if (!account || (await findRole(scope)) !== Role.OWNER)
      throw new DomainError(kernelErrors.FORBIDDEN, 'Only an owner decides about the account.');
    if (account.region === country) return;
    if (country !== null) await this.assertHonours(scope, country);
    await rows(scope.em, `/* setDataRegion */ update account set data_region = $2 where id = $1`, [
      scope.accountId,
      country,
    ]);
    audit(scope, {
      action: 'account.data_region_set',
      target: { kind: 'Account', id: scope.accountId },
      changes: { dataRegion: [account.region, country] },
    });
    commit(scope, undefined, []);
  }

  /** The country that the account is pinned to; null: to none. Holds it until the transaction of a verb ends. */
  async regionOf(scope: Scope, isHeld = false): Promise<string | null> {
    const account = await firstRow<{ region: string | null }>(
      scope.em,
      `/* regionOfAccount */ select data_region as region from account where id = $1 ${isHeld ? 'for key share' : ''}`,
      [scope.accountId],
    );
    return account?.region ?? null;
  }

  /** In a verb that leads to something in the store. @throws DomainError DATA_REGION_MISMATCH */
  async assertMayKeep(scope: Scope, store: DataStore): Promise<void> {
    // What is where everything else is was asked when the account was pinned.
    if (this.countries.of(store) === this.countries.home) return;
    const region = await this.regionOf(scope, true);
    if (!this.countries.mayKeep(store, region)) throw this.mismatch(store, region!);
  }

  /** Files of a store, behind a guard where it is in another country than the rest. */
  guarding(store: DataStore, files: FileStorage): FileStorage {
    if (this.countries.of(store) === this.countries.home) return files;
    this.abroad.set(store, files);
    return new GuardedFiles(files, async (accountId, isWritten) => {
      const viewer = systemViewer(accountId);
      if (isWritten) await this.database.write(viewer, (scope) => this.assertMayKeep(scope, store));
      else {
        const region = await this.regionOf(this.database.read(viewer));
        if (!this.countries.mayKeep(store, region)) throw this.mismatch(store, region!);
      }
    });
  }

  /** Every store, where it is, and what it holds. */
  async locations(scope: Scope): Promise<AccountDataLocation[]> {
    const region = await this.regionOf(scope);
    const { tables, stores } = this.map();
    return Object.values(DataStore).map((store) => {
      const found =
        store === DataStore.REDIS
          ? stores.filter(({ kind }) => kind === 'REDIS')
          : stores.filter(({ kind, name }) => kind === 'FILES' && storesOfMap[store].includes(name));
      const isDatabase = store === DataStore.DATABASE;
      const categories = isDatabase
        ? tables.flatMap(({ columns }) => Object.values(columns))
        : found.map(({ category }) => category);
      return {
        store,
        country: this.countries.of(store),
        holds: [...new Set((isDatabase ? tables : found).map(({ about }) => about))],
        categories: [...new Set(categories)].filter((category) => category !== 'NONE').sort(),
        isAllowed: this.countries.mayKeep(store, region),
      };
    });
  }

  /** Before anything is written by this process: whoever was promised a country is still kept there. @throws ConfigError */
  async assertPromisesHold(): Promise<void> {
    const pinned = await this.database.operate('registers.read', (em) =>
      rows<{ region: string; count: number }>(
        em,
        `/* pinnedAccounts */ select data_region as region, count(*)::int as count from account
         where data_region is not null group by 1 order by 1`,
      ),
    );
    for (const { region, count } of pinned) {
      const wrong = this.countries.neededElsewhere(region);
      if (wrong.length > 0)
        throw new ConfigError(
          `${count} account(s) are to be kept in ${region} alone, but DATA_COUNTRY or STORE_COUNTRIES puts ${wrong.join(', ')} elsewhere.`,
        );
    }
  }

  /**
   * Deletes files that lie where their account must not be kept, and how many there were: a process died between a file and the
   * second question. No row names them, since nobody is pinned while one does.
   */
  async sweep(): Promise<number> {
    if (this.abroad.size === 0) return 0;
    const pinned = await this.database.operate('registers.read', (em) =>
      rows<{ id: string }>(em, `/* accountsWithRegion */ select id from account where data_region is not null`),
    );
    const ids = new Set(pinned.map(({ id }) => id));
    let deleted = 0;
    for (const [store, files] of this.abroad) {
      for (const accountId of await files.listAccounts()) {
        if (!ids.has(accountId)) continue;
        // Behind the lock: an account that was let go meanwhile keeps what was written for it.
        deleted += await this.database.write(systemViewer(accountId), async (scope) => {
          const region = await this.regionOf(scope, true);
          if (this.countries.mayKeep(store, region)) return 0;
          // One by one: `deleteAll` is for accounts that never write again.
          let count = 0;
          for await (const batch of files.list(accountId, 500))
            for (const { key } of batch) {
              await files.delete(key);
              count++;
            }
          return count;
        });
      }
    }
    return deleted;
  }

  private async assertHonours(scope: Scope, country: string): Promise<void> {
    const [wrong] = this.countries.neededElsewhere(country);
    if (wrong) throw this.mismatch(wrong, country);
    for (const [store, files] of this.abroad) {
      if (this.countries.mayKeep(store, country)) continue;
      for await (const batch of files.list(scope.accountId, 1)) {
        if (batch.length > 0)
          throw new DomainError(
            registerErrors.DATA_REGION_MISMATCH,
            `Files of the account lie in ${this.countries.of(store)} (${store}): delete them first, or wait until they are over.`,
            ['country'],
          );
      }
    }
  }

  private mismatch(store: DataStore, region: string): DomainError {
    return new DomainError(
      registerErrors.DATA_REGION_MISMATCH,
      `The account is to be kept in ${region}; ${store} is in ${this.countries.of(store)}.`,
    );
  }
}

/** Files in another country: before a file is written, and before it counts as written, it is asked whether it may be there. */
class GuardedFiles extends FilesAround<FileStorage> implements FileStorage {
  constructor(
    files: FileStorage,
    private readonly assertAllowed: (accountId: string, isWritten: boolean) => Promise<void>,
  ) {
    super(files);
  }

  async put(
    key: string,
    body: Readable,
    rules: { maxBytes: number; accept?: (file: WrittenFile) => void },
  ): Promise<WrittenFile> {
    return this.guarded(key, () => this.files.put(key, body, rules));
  }

  putPart(key: string, body: Readable, rules: { maxBytes: number }): Promise<number> {
    return this.guarded(key, () => this.files.putPart(key, body, rules));
  }

  private async guarded<T>(key: string, write: () => Promise<T>): Promise<T> {
    const [accountId] = key.split('/');
    await this.assertAllowed(accountId!, false);
    const written = await write();
    try {
      await this.assertAllowed(accountId!, true);
    } catch (error) {
      await this.files.delete(key);
      throw error;
    }
    return written;
  }
}
