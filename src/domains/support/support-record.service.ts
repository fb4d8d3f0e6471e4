import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import type { SeenRow } from '../../platform/graphql/watched-operation.js';
import { newId, parsePublicId } from '../../platform/kernel/ids.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { noGrant, type SupportSessions } from './support-session.service.js';

/** Writes down what staff is about to be shown. */
export class SupportRecord {
  constructor(
    private readonly database: Database,
    private readonly sessions: SupportSessions,
  ) {}

  /**
   * Resolves when all of it is on the disk: only then may the answer leave. The grant is held meanwhile, so that whoever takes it
   * back waits for this, and afterwards nothing more is shown. @throws ApiError FORBIDDEN
   */
  async record({ viewer, request }: ApiContext, seen: readonly SeenRow[]): Promise<void> {
    const { accountId, actorId, sessionId: grantId } = viewer!;
    const views = seen.map(({ field, type, id }) => {
      const parsed = id === undefined ? undefined : parsePublicId(id);
      return { id: newId(), field, type: parsed?.kind ?? type, node: parsed?.uuid ?? null };
    });
    const isRecorded = await this.database.write(
      systemViewer(accountId),
      async (scope) => {
        const live = await firstRow<{ operator: string }>(
          scope.em,
          `/* liveSupportSession */
           select s.operator from support_session s
             join support_access_grant g on g.account_id = s.account_id and g.id = s.grant_id
             join account a on a.id = s.account_id and a.erasing_at is null
           where s.account_id = $1 and s.id = $2 and s.expires_at > $3 and g.revoked_at is null and g.ends_at > $3
           for share of g`,
          [accountId, actorId, scope.clock.now()],
        );
        // Who is not one of the staff any more is shown no further event, though their socket is still open.
        if (!live || !this.sessions.isStaff(live.operator)) return false;
        await rows(
          scope.em,
          `/* recordSupportViews */
           insert into support_view (account_id, id, grant_id, session_id, field, node_type, node_id, request_id, viewed_at)
           select $1, v.id, $3, $2, v.field, v.type, v.node, $5, $4
           from jsonb_to_recordset($6::jsonb) as v (id uuid, field text, type text, node uuid)`,
          [accountId, actorId, grantId, scope.clock.now(), request.requestId, JSON.stringify(views)],
        );
        return true;
      },
      request.requestId,
    );
    if (isRecorded) return;
    await this.sessions.tellRefused(accountId, grantId!, request.ip || undefined);
    throw noGrant();
  }
}
