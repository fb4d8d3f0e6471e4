import { isoTime } from '../../platform/database/rows.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import type { DeletionRow } from './deletion.queries.js';
import type { CertifiedRest, CertifiedStore, DeletionClaims } from './erasure-certificate.js';
import { physicalDays } from './erasure-closing.service.js';

/** What the certificate of a deletion says. */
export function deletionClaims(
  map: DataMap,
  job: DeletionRow,
  mentions: readonly CertifiedRest[],
  now: Date,
): DeletionClaims {
  const { subject } = job;
  const physicalBy = new Date(now.getTime() + physicalDays * 86_400_000).toISOString();
  const stores = Object.entries(job.counts).map(([name, { found, erased }]): CertifiedStore => {
    const isFile = name.startsWith('FILES ');
    return isFile
      ? { store: name.replace('FILES ', ''), kind: 'FILES', found, erased, level: 'PHYSICAL', physicalBy: null }
      : { store: name, kind: 'TABLE', found, erased, level: 'LOGICAL', physicalBy };
  });
  const kept = map.tables.flatMap(({ table, erasure }): CertifiedRest[] => {
    const rule = erasure[subject];
    return rule?.strategy === 'KEEP' ? [{ store: table, count: null, reason: rule.reason }] : [];
  });
  const outOfScope = map.stores.flatMap(({ name, subjects, erasure }): CertifiedRest[] =>
    subjects.includes(subject) && erasure.strategy === 'KEEP'
      ? [{ store: name, count: null, reason: erasure.reason }]
      : [],
  );
  return {
    v: 1,
    deletionId: toPublicId('Deletion', job.id),
    subject,
    subjectId: toPublicId(subject === 'USER' ? 'User' : 'Account', job.subjectId),
    requestedAt: isoTime(job.createdAt),
    erasedAt: isoTime(job.erasedAt!),
    verifiedAt: now.toISOString(),
    stores: stores.sort((a, b) => (a.store < b.store ? -1 : 1)),
    residue: [...kept, ...mentions],
    outOfScope,
  };
}
