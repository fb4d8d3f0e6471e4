import type { DataMap } from '../../platform/personal-data/data-map.js';
import type { StoreCount } from './erasure.entity.js';
import type { TableData } from '../../platform/personal-data/personal-data.js';

/** What an erasure does one after the other; each is a transaction of its own, or may be done twice. */
export type ErasureTask =
  | {
      name: string;
      kind:
        | 'VALIDATE'
        | 'FENCE'
        | 'LEDGER'
        | 'COLLECT'
        | 'SHARED'
        | 'FILES'
        | 'RAW'
        | 'ROOMS'
        | 'HOLD'
        | 'DESTROY'
        | 'VERIFY';
    }
  | { name: string; kind: 'TABLE'; entry: TableData };

/** What a task came to. */
export type TaskOutcome =
  /** On to the next one; what it found and erased. */
  | { then: 'NEXT'; counts?: Record<string, Partial<StoreCount>> }
  /** There is more of the same. */
  | { then: 'AGAIN'; counts?: Record<string, Partial<StoreCount>>; place?: string }
  /** Something is still there, or came meanwhile: from the beginning of the walk. */
  | { then: 'ANEW'; reason: string }
  /** It ends here, or rests. */
  | { then: 'END' };

/** Something that names the person waits to be taken in; it is looked for again when it has been. */
export class StillWaiting extends Error {}

/** Tables whose rows of the person are deleted by SQL, what hangs on others before these. */
export const walkedTables = (map: DataMap): TableData[] =>
  map.inOrderOfErasing('CONTACT').filter((entry) => entry.erasure.CONTACT?.strategy === 'DELETE_ROW');

/** Tables whose rows go with the last row that points to them, their files with them; what hangs on such a row is none. */
export const fileTables = (map: DataMap): TableData[] =>
  map
    .inOrderOfErasing('CONTACT')
    .filter(
      (entry) =>
        'storage_key' in entry.columns &&
        entry.erasure.CONTACT?.strategy === 'FILE' &&
        map.findings(entry, 'CONTACT').some((finding) => finding.by === 'ROW' && finding.columns[0] === 'id'),
    );

/** Tables of no single account, in which words are taken out. */
export const clearedTables = (map: DataMap): TableData[] =>
  map.inOrderOfErasing('CONTACT').filter((entry) => entry.erasure.CONTACT?.strategy === 'CLEAR');

/** The tasks of every erasure, in their order. */
export function tasksOf(map: DataMap): ErasureTask[] {
  const simple = (...kinds: Exclude<ErasureTask['kind'], 'TABLE'>[]): ErasureTask[] =>
    kinds.map((kind) => ({ name: kind, kind }));
  return [
    ...simple('VALIDATE', 'FENCE', 'LEDGER', 'COLLECT'),
    ...walkedTables(map).map((entry): ErasureTask => ({ name: `TABLE ${entry.table}`, kind: 'TABLE', entry })),
    ...simple('SHARED', 'FILES', 'RAW', 'ROOMS', 'HOLD', 'DESTROY', 'VERIFY'),
  ];
}

/** The task at which an erasure begins anew when something came meanwhile. */
export const firstOfWalk = 'COLLECT';
