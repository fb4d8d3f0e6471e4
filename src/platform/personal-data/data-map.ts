import type { Finding, PersonalData, StoreData, SubjectKind, TableData } from './personal-data.js';

/** Everything that can hold a person's data, of all rooms: what erasing, exporting and the public policy go by. */
export class DataMap {
  readonly tables: readonly TableData[];
  readonly stores: readonly StoreData[];
  private readonly byName: ReadonlyMap<string, TableData>;

  constructor(parts: readonly PersonalData[]) {
    this.tables = parts.flatMap((part) => part.tables);
    this.stores = parts.flatMap((part) => part.stores ?? []);
    this.byName = new Map(this.tables.map((entry) => [entry.table, entry]));
  }

  table(name: string): TableData | undefined {
    return this.byName.get(name);
  }

  /** How rows of the subject are found in a table; empty: it holds none. */
  findings(table: TableData, subject: SubjectKind): readonly Finding[] {
    return table.subjects.filter((finding) => finding.subject === subject);
  }

  /**
   * The tables that hold something of the subject, those that are found through others before these: when it is a
   * table's turn, what leads to its rows is still there.
   */
  inOrderOfErasing(subject: SubjectKind): TableData[] {
    const holding = this.tables.filter((entry) => this.findings(entry, subject).length > 0);
    const ordered: TableData[] = [];
    // The subject's own table goes last: everything else hangs on it.
    const isItself = (entry: TableData): boolean =>
      this.findings(entry, subject).some((f) => f.by === 'ID' && f.column === 'id');
    const visit = (entry: TableData, path: readonly string[]): void => {
      if (path.includes(entry.table))
        throw new Error(`The map goes in a circle: ${[...path, entry.table].join(' → ')}`);
      if (ordered.includes(entry)) return;
      for (const other of holding) {
        const leadsHere =
          isItself(entry) || this.findings(other, subject).some((f) => f.by === 'ROW' && f.table === entry.table);
        if (leadsHere && other !== entry) visit(other, [...path, entry.table]);
      }
      ordered.push(entry);
    };
    for (const entry of holding) visit(entry, []);
    return ordered;
  }
}
