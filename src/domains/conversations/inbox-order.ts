import type { KeyKind } from '../../platform/database/keyset.js';

/** In which order conversations are listed. */
export interface ConversationOrder {
  field: 'LAST_ACTIVITY_AT' | 'CREATED_AT' | 'PRIORITY' | 'WAITING_SINCE';
  direction: 'ASC' | 'DESC';
}

/** What a list of conversations is ordered by, before the id that comes last. */
export interface InboxKey {
  /** SQL over `conversation c` of the columns, each with the type of what a cursor holds of it. */
  columns: readonly { sql: string; type: 'timestamptz' | 'text' }[];
  /** What a cursor holds. */
  kinds: readonly KeyKind[];
}

/** SQL of the order that is taken when none is named. */
export const activityColumn = 'c.last_activity_at';

const activity = { sql: activityColumn, type: 'timestamptz' } as const;

/**
 * The key of an order. What has no value comes last in either direction, so it stands for one that is beyond all others.
 * Of equally urgent ones, those with newer activity stand on the side of the more urgent.
 */
export function inboxKey(order: ConversationOrder | null | undefined): InboxKey {
  const isAscending = order?.direction === 'ASC';
  switch (order?.field) {
    // Ids carry their time.
    case 'CREATED_AT':
      return { columns: [], kinds: ['uuid'] };
    case 'PRIORITY': {
      const sql = `case c.priority when 'URGENT' then '4' when 'HIGH' then '3' when 'MEDIUM' then '2' when 'LOW' then '1'
        else '${isAscending ? '5' : '0'}' end`;
      return { columns: [{ sql, type: 'text' }, activity], kinds: ['text', 'time', 'uuid'] };
    }
    case 'WAITING_SINCE': {
      const sql = `coalesce(c.waiting_since, timestamptz '${isAscending ? '9999-12-31' : '0001-01-01'} 00:00:00+00')`;
      return { columns: [{ sql, type: 'timestamptz' }], kinds: ['time', 'uuid'] };
    }
    default:
      return { columns: [activity], kinds: ['time', 'uuid'] };
  }
}
