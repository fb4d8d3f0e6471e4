import { DataStore } from './data-region.type.js';

/** What takes in data by itself, or must take it in: an account cannot be kept in a country in which one of these is not. */
const needed: ReadonlySet<DataStore> = new Set([
  DataStore.DATABASE,
  DataStore.REDIS,
  DataStore.MEDIA,
  DataStore.VAULT,
  DataStore.LEDGERS,
]);

/** How the data map calls what lies in a store. */
export const storesOfMap: Readonly<Record<DataStore, readonly string[]>> = {
  DATABASE: [],
  REDIS: [],
  MEDIA: ['media'],
  IMPORTS: ['tables'],
  EXPORTS: ['exports'],
  ARCHIVES: ['archives'],
  VAULT: ['vault'],
  DISCLOSURES: ['disclosures'],
  LEDGERS: ['privacy', 'audit', 'file-keys'],
};

/** In which countries the stores are. */
export class StoreCountries {
  /** `elsewhere`: stores in another country than the rest, by their names in lower case. */
  constructor(
    readonly home: string,
    private readonly elsewhere: Readonly<Record<string, string>>,
  ) {}

  of(store: DataStore): string {
    return this.elsewhere[store.toLowerCase()] ?? this.home;
  }

  /** Whether a store may keep what belongs to an account that is pinned to a country, or to none. */
  mayKeep(store: DataStore, region: string | null): boolean {
    return region === null || this.of(store) === region;
  }

  /** Needed stores that are not in the country; empty: an account may be pinned to it. */
  neededElsewhere(region: string): DataStore[] {
    return Object.values(DataStore).filter((store) => needed.has(store) && !this.mayKeep(store, region));
  }

  /** Stores in another country than the rest. */
  foreign(): DataStore[] {
    return Object.values(DataStore).filter((store) => this.of(store) !== this.home);
  }
}
