import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { ScannerUnavailable, type FileScanner, type ScanVerdict } from '../../platform/files/file-scanner.js';
import type { FileStorage } from '../../platform/files/file-storage.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { ActivityKind } from '../conversations/activity.entity.js';
import { recordActivities } from '../conversations/activity.service.js';
import { conversationChanged } from '../conversations/conversation.events.js';
import { mediaChanged } from './media.events.js';
import { findMedia } from './media.queries.js';

/** A file of an account. */
export interface MediaPlace {
  accountId: string;
  mediaId: string;
}

type Settled = 'READY' | 'INFECTED' | 'FAILED';
type Verdict = ScanVerdict | { state: 'NOT_SCANNABLE' };

/** Scans of one file that fail, while the scanner is there, before it counts as one that cannot be scanned. */
const mostFailures = 10;
/** How long who uploads a file waits for a silent scanner; what it takes longer for, a job waits for. */
const uploadPatienceMs = 60_000;

/**
 * Has files looked through before anybody gets them: a file that is there stays PENDING until the scanner has said
 * something of it. What is infected lies in quarantine: its bytes are kept, and handed out by nothing.
 */
export class MediaScanning {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly scanner: FileScanner,
  ) {}

  /**
   * Does nothing when the file waits for no scan any more. A file that the scanner fails on again and again is FAILED, so
   * that it does not keep others from being scanned. @throws ScannerUnavailable: to be tried again
   */
  async scan(place: MediaPlace): Promise<void> {
    try {
      await this.attempt(place);
    } catch (error) {
      if (!(error instanceof ScannerUnavailable) || !(await this.scanner.isThere())) throw error;
      const { accountId, mediaId } = place;
      const isOver = await this.database.write(systemViewer(accountId), (scope) => this.countFailure(scope, mediaId));
      if (!isOver) throw error;
    }
  }

  private async attempt({ accountId, mediaId }: MediaPlace, patienceMs?: number): Promise<void> {
    const viewer = systemViewer(accountId);
    const media = await findMedia(this.database.read(viewer), mediaId);
    if (media?.scanState !== 'PENDING') return;
    if (!media.storageKey) return this.database.write(viewer, (scope) => forget(scope, mediaId));
    const body = await this.storage.open(media.storageKey);
    if (!body) throw new Error('The file of a media row that waits for its scan is missing');
    try {
      const verdict = await this.scanner.scan(body, patienceMs);
      await this.database.write(viewer, (scope) => this.settle(scope, mediaId, verdict));
    } finally {
      body.destroy();
    }
  }

  /** As `scan`, where waiting for the scanner is for a job: gives where the file stands. */
  async scanNow(place: MediaPlace): Promise<string> {
    await this.attempt(place, uploadPatienceMs).catch((error: unknown) => {
      if (!(error instanceof ScannerUnavailable)) throw error;
    });
    const media = await findMedia(this.database.read(systemViewer(place.accountId)), place.mediaId);
    return media?.state ?? 'EXPIRED';
  }

  /** True when it was the last one. */
  private async countFailure(scope: Scope, id: string): Promise<boolean> {
    const counted = await firstRow<{ failures: number }>(
      scope.em,
      `/* countScanFailure */ update media set scan_failures = scan_failures + 1
       where account_id = $1 and id = $2 and scan_state = 'PENDING' returning scan_failures as failures`,
      [scope.accountId, id],
    );
    if (!counted || counted.failures < mostFailures) return commit(scope, !counted, []);
    await this.settle(scope, id, { state: 'NOT_SCANNABLE' });
    return true;
  }

  private async settle(scope: Scope, id: string, verdict: Verdict): Promise<void> {
    const state: Settled = verdict.state === 'CLEAN' ? 'READY' : verdict.state === 'INFECTED' ? 'INFECTED' : 'FAILED';
    const settled = await firstRow(
      scope.em,
      `/* settleScan */
       update media set state = $3, scan_state = $4, threat = $5, failure = $6
       where account_id = $1 and id = $2 and state = 'PENDING' and scan_state = 'PENDING' returning id`,
      [
        scope.accountId,
        id,
        state,
        state === 'FAILED' ? 'NOT_SCANNED' : verdict.state,
        verdict.state === 'INFECTED' ? verdict.threat : null,
        state === 'FAILED' ? 'NOT_SCANNABLE' : null,
      ],
    );
    if (!settled) return commit(scope, undefined, []);
    const quarantined = verdict.state === 'INFECTED' ? await this.tell(scope, id, verdict.threat) : [];
    return commit(scope, undefined, [mediaChanged(id), ...quarantined]);
  }

  /** Says so in every thread that shows the file. */
  private async tell(scope: Scope, mediaId: string, threat: string) {
    const threads = await rows<{ id: string }>(
      scope.em,
      `/* threadsOfFile */
       select distinct conversation_id as id from message where account_id = $1 and media_id = $2 order by 1`,
      [scope.accountId, mediaId],
    );
    const activityIds = await recordActivities(
      scope,
      threads.map(({ id }) => ({
        conversationId: id,
        kind: ActivityKind.FILE_QUARANTINED,
        details: { reason: threat },
      })),
    );
    return threads.map(({ id }, i) =>
      conversationChanged(id, 'FILE_QUARANTINED', { mediaId, activityId: activityIds[i]! }),
    );
  }
}

/** A copy of another installation brought the row without its file: there is nothing to look through. */
async function forget(scope: Scope, id: string): Promise<void> {
  await rows(
    scope.em,
    `/* forgetScan */ update media set scan_state = 'NOT_SCANNED' where account_id = $1 and id = $2 and storage_key is null`,
    [scope.accountId, id],
  );
  commit(scope, undefined, []);
}
