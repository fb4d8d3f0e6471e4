import type { DomainEvent } from '../../platform/database/scope.js';

/** How the log calls a change of a copy of data. */
export const dataExportChangedType = 'data_export.changed';

/** A copy of data was asked for, is ready, failed, or is gone; told to the one who asked for it. */
export const dataExportChanged = (id: string, state: string, requestedBy: string | null): DomainEvent => ({
  type: dataExportChangedType,
  entityId: id,
  payload: { dataExportId: id, state, requestedBy },
});
