import type { Database } from '../../platform/database/database.js';
import type { JobRequest, Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { FilePlace, MediaLibrary } from '../media/media-library.service.js';
import type { Delivery } from './delivery.queries.js';
import { GroupCommit } from './group-commit.js';
import { bringFile, deliverAgain } from './message.jobs.js';

/**
 * Lets messages wait for their files. A message whose file is not at Meta stays QUEUED without a job of its own; whoever
 * brings the file there takes it up. What else is to be sent goes on meanwhile.
 */
export class FileRequests {
  private readonly requests: GroupCommit<Delivery, void>;

  constructor(
    private readonly database: Database,
    private readonly library: MediaLibrary,
  ) {
    this.requests = new GroupCommit((accountId, deliveries) =>
      this.database.write(systemViewer(accountId), (scope) => this.askAll(scope, deliveries)),
    );
  }

  /** Asks for the file of a message that is to be sent. */
  ask(accountId: string, delivery: Delivery): Promise<void> {
    return this.requests.add(accountId, delivery);
  }

  /** WhatsApp seems to have forgotten a file: it is brought there again before the next call with it. */
  forget(accountId: string, mediaId: string, metaMediaId: string): Promise<void> {
    return this.database.write(systemViewer(accountId), (scope) =>
      this.library.forgetMetaMediaId(scope, mediaId, metaMediaId),
    );
  }

  private async askAll(scope: Scope, deliveries: readonly Delivery[]): Promise<void[]> {
    const jobs: JobRequest[] = [];
    // In one order, since each place is locked until the commit.
    const places = Object.entries(Object.groupBy(deliveries, ({ mediaId, channelId }) => `${mediaId} ${channelId}`));
    for (const [, waiting] of places.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const place = placeOf(waiting![0]!);
      const answer = await this.library.ask(scope, place);
      if (answer === 'asked') jobs.push(bringFile({ accountId: scope.accountId, ...place, tries: 0 }));
      // It came between the look at the message and now.
      if (answer === 'good') jobs.push(...waiting!.map(({ id }) => deliverAgain(scope.accountId, id)));
    }
    return commit(
      scope,
      deliveries.map(() => undefined),
      [],
      jobs,
    );
  }
}

const placeOf = ({ mediaId, channelId }: Delivery): FilePlace => ({ mediaId: mediaId!, channelId });
