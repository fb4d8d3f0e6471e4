import type { Database } from '../../platform/database/database.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import type { IntegrationDeliveries } from './integration-delivery.service.js';
import { liveCursor } from './integration.queries.js';

/** A third party that is asked, page by page. */
export interface PulledProvider {
  /** The page that begins at the cursor; null: the first one. `next` null: there is no further one. */
  page(cursor: string | null): Promise<{ body: unknown; next: string | null }>;
}

/** Why pulling ended. */
export type PullEnd = 'DONE' | 'REVOKED' | 'MALFORMED';

/** Pulls data from third parties. What a page brought and where the next begins are stored together: a worker that dies goes on there. */
export class IntegrationSync {
  constructor(
    private readonly database: Database,
    private readonly deliveries: IntegrationDeliveries,
  ) {}

  /** Asks before every page whether the grant lives; what is on its way when it ends is not stored. */
  async run(accountId: string, integrationId: string, provider: PulledProvider): Promise<PullEnd> {
    for (;;) {
      const live = await liveCursor(this.database.read(systemViewer(accountId)), integrationId);
      if (!live) return 'REVOKED';
      const { body, next } = await provider.page(live.cursor);
      const { kind } = await this.deliveries.take(accountId, integrationId, { body, cursor: next });
      if (kind === 'REVOKED' || kind === 'MALFORMED') return kind;
      if (next === null) return 'DONE';
    }
  }
}
