import type { DomainEvent } from '../../platform/database/scope.js';

/** An import came further, at most twice a second, or ended. */
export const contactImportChanged = (id: string): DomainEvent => ({
  type: 'contact_import.changed',
  entityId: id,
  payload: { contactImportId: id },
});

/** The file of an export is ready, or could not be made. */
export const contactExportFinished = (id: string, state: string): DomainEvent => ({
  type: 'contact_export.finished',
  entityId: id,
  payload: { contactExportId: id, state },
});
