import type { DomainEvent } from '../../platform/database/scope.js';

/** An import came further, at most twice a second, or ended. */
export const contactImportChanged = (id: string): DomainEvent => ({
  type: 'contact_import.changed',
  entityId: id,
  payload: { contactImportId: id },
});

/** An import came to its end by itself; told to the one who asked for it. */
export const contactImportFinished = (id: string, state: string, requestedBy: string | null): DomainEvent => ({
  type: 'contact_import.finished',
  entityId: id,
  payload: { contactImportId: id, state, requestedBy },
});
