import type { DomainEvent } from '../../platform/database/scope.js';

/** How the log calls a change of an import of an archive. */
export const dataImportChangedType = 'data_import.changed';

/** An import of an archive is on its way, or over: the one event of it, however much it restores. */
export const dataImportChanged = (id: string, state: string): DomainEvent => ({
  type: dataImportChangedType,
  entityId: id,
  payload: { dataImportId: id, state },
});
