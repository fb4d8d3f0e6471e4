import type { DataMap } from '../../platform/personal-data/data-map.js';
import {
  retentionRules,
  type Erasure,
  type StoreData,
  type SubjectKind,
  type TableData,
} from '../../platform/personal-data/personal-data.js';
import type { DataMapErasure, DataMapStore } from './data-map.type.js';

/** The map as the API shows it: tables first, then everything else. */
export const shownMap = (map: DataMap): DataMapStore[] => [...map.tables.map(ofTable), ...map.stores.map(ofStore)];

const ofTable = (entry: TableData): DataMapStore => ({
  kind: 'TABLE',
  name: entry.table,
  about: entry.about,
  role: entry.role,
  legalBasis: entry.basis,
  retention: entry.retention,
  retentionText: retentionRules[entry.retention],
  subjects: [...new Set(entry.subjects.map((finding) => finding.subject))],
  fields: Object.entries(entry.columns).map(([name, category]) => ({ name, category })),
  erasures: Object.entries(entry.erasure).map(([subject, erasure]) => shownErasure(subject as SubjectKind, erasure)),
});

const ofStore = (store: StoreData): DataMapStore => ({
  kind: store.kind,
  name: store.name,
  about: store.about,
  role: store.role,
  legalBasis: store.basis,
  retention: store.retention,
  retentionText: retentionRules[store.retention],
  subjects: store.subjects,
  fields: [{ name: store.name, category: store.category }],
  erasures: store.subjects.map((subject) => shownErasure(subject, store.erasure)),
});

const shownErasure = (subject: SubjectKind, erasure: Erasure): DataMapErasure => ({
  subject,
  strategy: erasure.strategy,
  fields: 'columns' in erasure ? Object.keys(erasure.columns) : [],
  reason: 'reason' in erasure ? erasure.reason : null,
});
