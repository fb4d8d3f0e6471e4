import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import { readChannelEvent } from './channel-event-reading.js';
import type { ChannelEvent, ChannelEventKind } from './channel-event.type.js';

/** An event as the API shows it. */
export type ChannelEventRow = Pick<
  ChannelEvent,
  'id' | 'kind' | 'title' | 'detail' | 'isOfAccount' | 'occurredAt' | 'receivedAt' | 'field' | 'raw'
>;

interface StoredEvent {
  id: string;
  kind: ChannelEventKind;
  field: string;
  value: unknown;
  isOfAccount: boolean;
  occurredAt: string;
  receivedAt: string;
}

const columns = `e.id, e.kind, e.field, e.value, e.channel_id is null as "isOfAccount", e.occurred_at as "occurredAt",
  e.received_at as "receivedAt"`;

/** Words are written when they are read: a better sentence is better for old events too. */
function shown({ value, ...event }: StoredEvent): ChannelEventRow {
  const reading = readChannelEvent(event.field, value);
  return {
    ...event,
    title: reading?.title ?? event.field,
    detail: reading?.detail ?? null,
    raw: JSON.stringify(value),
  };
}

/** Events by id. */
export const channelEventLoader: LoaderDefinition<string, ChannelEventRow> = {
  name: 'channelEvents',
  async batch(scope, ids) {
    const found = await rows<StoredEvent>(
      scope.em,
      `/* channelEvents */ select ${columns} from channel_event e
       where e.account_id = $1 and e.id = any($2::uuid[]) and e.kind is not null`,
      [scope.accountId, ids],
    );
    return new Map(found.map((event) => [event.id, shown(event)]));
  },
};

/** Events of a channel and of its WhatsApp Business Account, the newest first by Meta's time. */
export async function listChannelEvents(
  scope: Scope,
  channel: { id: string; wabaId: string },
  request: PageRequest,
  kinds: readonly ChannelEventKind[] | null,
): Promise<Page<ChannelEventRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const { from, isBackward, limit } = keyset;
  const direction = isBackward ? 'asc' : 'desc';
  const beyond = from ? `and (occurred_at, id) ${isBackward ? '>' : '<'} ($5::timestamptz, $6::uuid)` : '';
  const wanted = `kind is not null and ($4::text[] is null or kind = any($4::text[])) ${beyond}
    order by occurred_at ${direction}, id ${direction} limit ${limit}`;
  // Two walks over two indexes, each as short as the page.
  const found = await rows<StoredEvent>(
    scope.em,
    `/* listChannelEvents */
     select ${columns} from (
       (select * from channel_event where account_id = $1 and channel_id = $2 and ${wanted})
       union all
       (select * from channel_event where account_id = $1 and waba_id = $3 and channel_id is null and ${wanted})
     ) e order by e.occurred_at ${direction}, e.id ${direction} limit ${limit}`,
    [scope.accountId, channel.id, channel.wabaId, kinds, ...(from ?? [])],
  );
  return toPage(keyset, found.map(shown), (event) => [event.occurredAt, event.id]);
}
