import type { DomainEvent } from '../../platform/database/scope.js';
import type { ExportKind } from './export-kind.js';

/** The file of an export is ready, or could not be made; told to the one who asked for it. */
export const exportFinished = (
  kind: ExportKind,
  id: string,
  state: 'COMPLETED' | 'FAILED',
  requestedBy: string | null,
): DomainEvent => ({ type: finishedType[kind], entityId: id, payload: { exportId: id, state, requestedBy } });

/** How the log calls the end of an export. */
export const finishedType: Readonly<Record<ExportKind, string>> = {
  CONTACTS: 'contact_export.finished',
  CONVERSATIONS: 'conversation_export.finished',
};
