import type { Viewer } from '../kernel/viewer.js';

/** One subscription of one socket, whatever feeds it. */
export interface RunningSubscription {
  /** Its viewer was resolved anew: it goes on as the viewer may see now, or ends. */
  refresh(viewer: Viewer): Promise<void>;
  /** Gives up its place; nothing is written afterwards. */
  stop(): void;
}
