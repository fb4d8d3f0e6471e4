import type { SubjectKind } from '../../platform/personal-data/personal-data.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import { Permission } from '../accounts/permissions.js';

/** Whose data a copy holds. */
export interface ExportedSubject {
  subjectKind: SubjectKind;
  subjectId: string;
}

/**
 * Who may have a copy: of a contact whoever may erase people and sees every conversation, which the copy holds; of oneself everybody who signs in, of the account its owners
 * in person; a program's key is too easily lost for that.
 */
export function mayHaveCopy(
  viewer: Pick<Viewer, 'kind' | 'actorId' | 'permissions' | 'visibility'>,
  subject: ExportedSubject,
): boolean {
  if (subject.subjectKind === 'CONTACT') return mayHaveContacts(viewer);
  if (viewer.kind !== 'user') return false;
  if (subject.subjectKind === 'USER') return viewer.actorId === subject.subjectId;
  return viewer.permissions.has(Permission.ACCOUNT_MANAGE);
}

/** The copies that the viewer may have, as SQL over `data_archive d`; `add` gives a parameter's name. */
export function mayHaveSql(
  viewer: Pick<Viewer, 'kind' | 'actorId' | 'permissions' | 'visibility'>,
  add: (value: unknown) => string,
): string {
  const kinds = ['false'];
  if (mayHaveContacts(viewer)) kinds.push(`d.subject_kind = 'CONTACT'`);
  if (viewer.kind === 'user') {
    kinds.push(`(d.subject_kind = 'USER' and d.subject_id = ${add(viewer.actorId)}::uuid)`);
    if (viewer.permissions.has(Permission.ACCOUNT_MANAGE)) kinds.push(`d.subject_kind = 'ACCOUNT'`);
  }
  return `(${kinds.join(' or ')})`;
}

const mayHaveContacts = ({ permissions, visibility }: Pick<Viewer, 'permissions' | 'visibility'>): boolean =>
  visibility === 'ALL' && permissions.has(Permission.PRIVACY_MANAGE);
