import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { contactChanged } from './contact.events.js';
import { releaseOwned } from './contact.jobs.js';

/** Contacts of one transaction. */
const batchSize = 500;

/** Contacts of a user who is taken out of the account have no owner again: some at once, the rest by a job. */
export async function releaseContacts(scope: Scope, userId: string): Promise<void> {
  // What somebody else has in hand is left to the job: it may be waiting for the very member that goes.
  await releaseBatch(scope, userId, 'skip locked');
  commit(scope, undefined, [], [jobRequest(releaseOwned, { accountId: scope.accountId, userId })]);
}

/** Takes the rest back; again after a crash. Who is a member again meanwhile keeps what is left. */
export async function releaseOtherContacts(
  database: Database,
  { accountId, userId }: { accountId: string; userId: string },
): Promise<void> {
  for (let isMore = true; isMore;) {
    isMore = await database.write(systemViewer(accountId), async (scope) => {
      const isMember = await firstRow(
        scope.em,
        `/* isMemberAgain */ select 1 from membership where account_id = $1 and user_id = $2 for key share`,
        [accountId, userId],
      );
      return !isMember && (await releaseBatch(scope, userId, '')) === batchSize;
    });
  }
}

async function releaseBatch(scope: Scope, userId: string, locked: 'skip locked' | ''): Promise<number> {
  const released = await rows<{ id: string }>(
    scope.em,
    `/* releaseContacts */
     update contact set owner_id = null, version = version + 1
     where account_id = $1 and id = any(array(
       select id from contact where account_id = $1 and owner_id = $2 order by id limit ${batchSize}
       for no key update ${locked}))
     returning id`,
    [scope.accountId, userId],
  );
  const events = released.map(({ id }) => contactChanged(id, 'OWNER'));
  return commit(scope, released.length, events);
}
