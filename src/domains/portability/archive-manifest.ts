import { deriveKey, equalInConstantTime, keyedHash } from '../../platform/crypto/keyed-hash.js';
import { retentionRules, type SubjectKind } from '../../platform/personal-data/personal-data.js';
import type { ProcessingActivity } from '../registers/processing.policy.js';
import type { ArchivePlan, Withheld } from './archive-plan.js';
import type { ArchivePart, MissingMedia } from './data-export.entity.js';

/** How the archive is laid out; raised when what reads one would have to know. */
export const archiveFormat = 'interakt-data-export';
export const archiveVersion = 1;
export const manifestPath = 'manifest.json';

/** What a table of the copy is for (GDPR art. 15(1)(a)-(h)). */
interface ShownTable {
  table: string;
  about: string;
  role: string;
  legalBasis: string;
  retention: string;
  columns: { name: string; category: string }[];
}

/** What an archive says of itself. */
export interface ArchiveManifest {
  format: typeof archiveFormat;
  version: number;
  id: string;
  accountId: string;
  subject: { kind: SubjectKind; id: string };
  createdAt: string;
  parts: ArchivePart[];
  media: { files: number; bytes: number };
  missingMedia: MissingMedia[];
  tables: ShownTable[];
  withheld: (Omit<Withheld, 'condition'> & { rows: number | null })[];
  purposes: ProcessingActivity[];
  recipients: { name: string; purpose: string; country: string }[];
  sources: string[];
  rights: string[];
  automatedDecisions: string;
}

/** What is told to whoever reads a copy of their data. */
const rights: readonly string[] = [
  'to have what is wrong corrected (art. 16)',
  'to have it erased (art. 17)',
  'to have its processing restricted (art. 18), and to object to it (art. 21)',
  'to take it elsewhere: this archive is made for it (art. 20)',
  'to take back a consent at any time (art. 7(3))',
  'to complain to a supervisory authority (art. 77)',
];

const sources: Readonly<Record<SubjectKind, readonly string[]>> = {
  CONTACT: [
    'the person: what they wrote, sent, answered and chose on WhatsApp',
    'the business: what its members and programs wrote of the person, and what it imported (tables `contact_import` and `contact_import_contact`)',
    'WhatsApp: the profile name, the ids of the person, and what became of messages',
  ],
  USER: ['the person: what they entered, chose and did in the product', 'the business: the role that it gave them'],
  ACCOUNT: ['the business, its members and programs, and the people that it talks to'],
};

/** What a manifest is made of. */
export interface ManifestFacts {
  id: string;
  accountId: string;
  subject: { kind: SubjectKind; id: string };
  createdAt: Date;
  plan: ArchivePlan;
  parts: readonly ArchivePart[];
  media: { files: number; bytes: number; missing: readonly MissingMedia[] };
  withheldRows: ReadonlyMap<string, number>;
  activities: readonly ProcessingActivity[];
  recipients: readonly { name: string; purpose: string; country: string }[];
}

export const manifestOf = (facts: ManifestFacts): ArchiveManifest => ({
  format: archiveFormat,
  version: archiveVersion,
  id: facts.id,
  accountId: facts.accountId,
  subject: facts.subject,
  createdAt: facts.createdAt.toISOString(),
  parts: [...facts.parts],
  media: { files: facts.media.files, bytes: facts.media.bytes },
  missingMedia: [...facts.media.missing],
  tables: facts.plan.tables.map(({ name, entry, columns }) => ({
    table: name,
    about: entry.about,
    role: entry.role,
    legalBasis: entry.basis,
    retention: retentionRules[entry.retention],
    columns: columns.map((column) => ({ name: column, category: entry.columns[column] ?? 'NONE' })),
  })),
  withheld: facts.plan.withheld.map(({ table, columns, reason }) => ({
    table,
    columns,
    reason,
    rows: columns === null ? (facts.withheldRows.get(table) ?? null) : null,
  })),
  purposes: facts.activities.filter(
    ({ role }) => facts.subject.kind === 'ACCOUNT' || role === roleOf(facts.subject.kind),
  ),
  recipients: [...facts.recipients],
  sources: [...sources[facts.subject.kind]],
  rights: [...rights],
  automatedDecisions: 'None: nothing is decided about anybody by a program alone (art. 22).',
});

const roleOf = (kind: SubjectKind): ProcessingActivity['role'] => (kind === 'CONTACT' ? 'PROCESSOR' : 'CONTROLLER');

/** Signs manifests, so that an import knows which archives were written here and are as they were. */
export class ArchiveSeal {
  private readonly keys: readonly Buffer[];

  /** The first key signs; all of them are good. */
  constructor(secretsKeys: readonly Buffer[]) {
    this.keys = secretsKeys.map((key) => deriveKey(key, 'data-archive'));
  }

  sign(text: string): string {
    return keyedHash(this.keys[0]!, text);
  }

  isOurs(text: string, signature: string): boolean {
    return this.keys.some((key) => equalInConstantTime(keyedHash(key, text), signature));
  }
}

/** Stands beside the manifest. */
export const sealPath = 'manifest.sig';
