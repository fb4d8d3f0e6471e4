/** Whom data speaks of: a person that the business writes to, somebody who works with the product, or the business itself. */
export const subjectKinds = ['CONTACT', 'USER', 'ACCOUNT'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What kind of data something is. */
export const dataCategories = {
  IDENTITY: 'Names and ids by which a person is known.',
  CONTACT_DETAIL: 'Phone numbers, addresses, and what is made of them.',
  CONTENT: 'What people wrote, said or sent.',
  BEHAVIOUR: 'What people did, and when.',
  PREFERENCE: 'What people chose, and what was found out of their likes.',
  TECHNICAL: 'Addresses of devices, browsers, errors.',
  CREDENTIAL: 'What opens a door; digests or sealed.',
  BUSINESS: 'Settings and texts of the business.',
  NONE: 'Words of the program, states and codes: nobody is named.',
} as const;
export type DataCategory = keyof typeof dataCategories;

/** Why the data may be kept. INSTRUCTION: the business decides, and answers for the reason. */
export const legalBases = ['INSTRUCTION', 'CONTRACT', 'CONSENT', 'LEGAL_OBLIGATION', 'LEGITIMATE_INTEREST'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** What the platform is to the data: it decides itself (its users), or works for the business that does (contacts). */
export const dataRoles = ['CONTROLLER', 'PROCESSOR'] as const;
export type DataRole = (typeof dataRoles)[number];

/** How long something is kept. */
export const retentionRules = {
  RELATIONSHIP: 'Until the business erases the contact.',
  ACCOUNT: 'As long as the account exists.',
  USER: 'As long as the user exists.',
  MERGE_UNDO: '30 days, in which a merge can be undone.',
  EVENT_LOG: 'As long as clients may catch up: 30 days unless the operator says otherwise.',
  RAW_WEBHOOK: '30 days after it was taken in.',
  DEAD_LETTER: '30 days after it was settled; 180 days when nobody connected its number.',
  CHANNEL_EVENT: '400 days.',
  DAY: '24 hours.',
  WEEK: '7 days.',
  MONTH: '30 days.',
  SESSION: 'Until the session ended, and 30 days more.',
  MOMENT: 'Seconds to minutes: it is over by itself.',
  JOB: 'Until the work is done, and an hour more; what failed 14 days.',
  REQUEST: '24 months after the answer.',
  PROOF: 'As long as it may have to be proved.',
  LEGAL_HOLD: 'Until the last legal hold is released.',
  DEPLOYMENT: 'As long as the operator of the installation keeps logs.',
} as const;
export type RetentionRule = keyof typeof retentionRules;

/** How the rows of a subject are found. */
export type Finding =
  /** The column holds the subject's id. */
  | { by: 'ID'; subject: SubjectKind; column: string }
  /** The columns hold what the keys of a row of `table` hold, which is the subject's. */
  | { by: 'ROW'; subject: SubjectKind; columns: readonly string[]; table: string; keys: readonly string[] }
  /** The column spells one of the subject's numbers or ids somewhere. */
  | { by: 'VALUE'; subject: SubjectKind; column: string };

/** What erasing does with a row, or with a column of it. */
export type Erasure =
  | { strategy: 'DELETE_ROW' }
  /** These columns become null, empty, or another value (SQL); the row stays. */
  | {
      strategy: 'CLEAR' | 'REPLACE' | 'UNLINK';
      columns: Readonly<Record<string, string>>;
      /** Only rows of which this is true (SQL); the others' turn comes when it is. */
      when?: string;
    }
  /** Deleted when nobody else's row points to it, and its file with it. */
  | { strategy: 'FILE'; reason: string }
  /** Done by the room's own code, which says why SQL alone cannot. */
  | { strategy: 'ROOM'; reason: string }
  /** It stays; the certificate shows the reason. */
  | { strategy: 'KEEP'; reason: string };
export type ErasureStrategy = Erasure['strategy'];

/** What the map says of one table. */
export interface TableData {
  table: string;
  /** What the table is for, in a sentence for the policy page. */
  about: string;
  role: DataRole;
  basis: LegalBasis;
  retention: RetentionRule;
  /** Empty: it speaks of nobody. */
  subjects: readonly Finding[];
  erasure: Readonly<Partial<Record<SubjectKind, Erasure>>>;
  /** Its rows are of no single account: the platform erases them itself. */
  ofPlatform?: true;
  /** Rows of `table`, whose `key` the column `by` holds, count these rows in `column`. */
  countedIn?: { table: string; key: string; by: string; column: string };
  /** Every column of a type that can hold words, bytes or lists. */
  columns: Readonly<Record<string, DataCategory>>;
}

/** Something that is no table: keys in Redis, an area of files, a queue, a log, a copy with somebody else. */
export interface StoreData {
  kind: 'REDIS' | 'FILES' | 'QUEUE' | 'LOG' | 'EXTERNAL';
  /** A pattern of keys without the prefix (`presence:*`), a folder below DATA_DIR, or a name. */
  name: string;
  about: string;
  category: DataCategory;
  role: DataRole;
  basis: LegalBasis;
  retention: RetentionRule;
  subjects: readonly SubjectKind[];
  erasure: Erasure;
}

/** What one room keeps. */
export interface PersonalData {
  tables: readonly TableData[];
  stores?: readonly StoreData[];
}

/** Data that is kept for the business, by its instruction. */
export const forBusiness = (retention: RetentionRule) =>
  ({ role: 'PROCESSOR', basis: 'INSTRUCTION', retention }) as const;

/** Data of the platform's own users, for which it answers itself. */
export const forPlatform = (retention: RetentionRule, basis: LegalBasis = 'CONTRACT') =>
  ({ role: 'CONTROLLER', basis, retention }) as const;

/** The column holds the id of a contact (or of one that went into it). */
export const contactIn = (column: string): Finding => ({ by: 'ID', subject: 'CONTACT', column });
export const userIn = (column: string): Finding => ({ by: 'ID', subject: 'USER', column });
export const accountIn = (column: string): Finding => ({ by: 'ID', subject: 'ACCOUNT', column });
/** The columns hold the keys (by default: the id) of a row of `table` that is a contact's. */
export const contactOf = (
  column: string | readonly string[],
  table: string,
  key: string | readonly string[] = 'id',
): Finding => ({ by: 'ROW', subject: 'CONTACT', columns: [column].flat(), table, keys: [key].flat() });
/** The column spells a contact's number or id somewhere. */
export const contactSpelledIn = (column: string): Finding => ({ by: 'VALUE', subject: 'CONTACT', column });

export const deleteRow: Erasure = { strategy: 'DELETE_ROW' };
export const keep = (reason: string): Erasure => ({ strategy: 'KEEP', reason });
/** What members did stays, under an id that leads to nobody. */
export const keepWork: Erasure = keep('the work of a member stays, under an id that leads to nobody');
/** What one's name stands on by an id alone, and nobody is named in. */
export const setting = (table: string, about: string, columns: TableData['columns'] = {}): TableData => ({
  table,
  about,
  ...forBusiness('ACCOUNT'),
  subjects: [],
  erasure: {},
  columns,
});
