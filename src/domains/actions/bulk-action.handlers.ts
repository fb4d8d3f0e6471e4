import type { Database } from '../../platform/database/database.js';
import type { JobHandler } from '../../platform/jobs/job-queue.js';
import { systemViewer, type Viewer } from '../../platform/kernel/viewer.js';
import { actorViewer } from '../accounts/actor-viewer.queries.js';
import { Permission } from '../accounts/permissions.js';
import { BulkActionState } from './bulk-action.entity.js';
import { bulkActionJob } from './bulk-action.jobs.js';
import { bulkActionLoader } from './bulk-action.queries.js';
import type { BulkActions } from './bulk-action.service.js';

/** Takes bulk actions on, with the rights that their actor, or who undoes them, has by now: batch by batch, so that a crash costs one. */
export function bulkActionHandlers(database: Database, bulkActions: BulkActions): JobHandler<never>[] {
  const run = async ({ accountId, bulkActionId }: { accountId: string; bulkActionId: string }): Promise<void> => {
    for (let isMore = true; isMore;) {
      const viewer = await viewerOf(database, accountId, bulkActionId);
      isMore = await (viewer
        ? database.write(viewer, (scope) => bulkActions.runBatch(scope, bulkActionId))
        : database.write(systemViewer(accountId), (scope) => bulkActions.refuseRest(scope, bulkActionId)));
    }
  };
  const handler: JobHandler<{ accountId: string; bulkActionId: string }> = {
    job: bulkActionJob,
    concurrency: 2,
    async run(jobs) {
      for (const { data } of jobs) await run(data);
    },
  };
  return [handler] as JobHandler<never>[];
}

/** Asked before each batch: who is taken out of the account changes nothing more. */
async function viewerOf(database: Database, accountId: string, bulkActionId: string): Promise<Viewer | undefined> {
  const scope = database.read(systemViewer(accountId));
  const bulkAction = await scope.load(bulkActionLoader, bulkActionId);
  if (!bulkAction) return undefined;
  const { state, actorId, actorKind, undoneBy, undoneByKind } = bulkAction;
  const isUndoing = state === BulkActionState.UNDOING && undoneBy && undoneByKind;
  const viewer = await (isUndoing
    ? actorViewer(scope, undoneByKind, undoneBy)
    : actorViewer(scope, actorKind, actorId));
  return viewer?.permissions.has(Permission.CONVERSATIONS_WRITE) ? viewer : undefined;
}
