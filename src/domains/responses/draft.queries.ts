import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition } from '../../platform/database/scope.js';

/** A draft as the API shows it. */
export interface DraftRow {
  body: string;
  updatedAt: string;
}

/** The viewer's own drafts, by conversation. */
export const ownDraftLoader: LoaderDefinition<string, DraftRow> = {
  name: 'ownDrafts',
  async batch(scope, conversationIds) {
    const found = await rows<DraftRow & { conversationId: string }>(
      scope.em,
      `/* ownDrafts */
       select distinct on (conversation_id) conversation_id as "conversationId", body, updated_at as "updatedAt"
       from conversation_draft where account_id = $1 and conversation_id = any($2::uuid[]) and user_id = $3
       order by conversation_id, updated_at desc, id desc`,
      [scope.accountId, conversationIds, scope.viewer.actorId ?? null],
    );
    return new Map(found.map((draft) => [draft.conversationId, draft]));
  },
};
