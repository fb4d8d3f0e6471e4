import type { Readable } from 'node:stream';
import type { Scope } from '../../platform/database/scope.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import type { Holding } from '../contacts/holding.policy.js';
import type { PersonSigns } from './person-signs.js';

/** What SQL alone cannot erase; a room gives its own. Both may be called again after they were cut off. */
export interface ErasureHook {
  /** The store of the map that it empties. */
  readonly store: string;
  /** Ids of what still holds the person; `contactIds`: of all contacts that are the person. */
  find(accountId: string, signs: PersonSigns, contactIds: readonly string[]): Promise<string[]>;
  /** They are gone when this has ended. */
  erase(accountId: string, ids: readonly string[]): Promise<void>;
}

/** Where files of a store of the map lie. */
export interface ErasableFiles {
  delete(key: string): Promise<void>;
  open(key: string): Promise<Readable | undefined>;
}

/** What the engine asks other rooms for. */
export interface ErasureParts {
  /** By the store of the map. */
  files: Readonly<Record<string, ErasableFiles>>;
  /** Where files lie that must not be destroyed yet. */
  vault: FileStorage;
  hooks: readonly ErasureHook[];
  /**
   * Why the person's data must not be destroyed yet; asked under its lock when it is fenced, and before what was put aside
   * then is destroyed.
   */
  holds: readonly ((scope: Scope, contactIds: readonly string[]) => Promise<string[]>)[];
  /** What must stay as it is of what people wrote about others. */
  holding: Holding;
  /** Holds people again whose hold a restored backup may not know. */
  holdAgain: (scope: Scope, contactIds: readonly string[]) => Promise<void>;
  /** Called in the transaction that fences the person: numbers and ids that must not be written to again. */
  fenced: readonly ((scope: Scope, person: FencedPerson) => Promise<void>)[];
}

/** Who is fenced. */
export interface FencedPerson {
  contactIds: readonly string[];
  identities: readonly { kind: string; value: string }[];
  at: Date;
}
