import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { LabelRow } from '../conversations/conversation.queries.js';

/** A note as the API shows it. */
export interface NoteRow {
  id: string;
  contactId: string;
  authorId: string | null;
  body: string;
  createdAt: string;
  editedAt: string | null;
  version: number;
}

/** An event as the API shows it. */
export interface EventRow {
  id: string;
  contactId: string;
  eventId: string;
  name: string;
  properties: Record<string, string | number | boolean>;
  occurredAt: string;
  receivedAt: string;
}

/** A line of the timeline: what it is and which row of that kind. */
export interface TimelineRow {
  kind: 'EVENT' | 'NOTE' | 'BEGUN' | 'CLOSED' | 'MERGED';
  id: string;
  occurredAt: string;
}

/** SQL text of a NoteRow's columns. */
export const noteColumns = `id, contact_id as "contactId", author_id as "authorId", body, created_at as "createdAt",
  edited_at as "editedAt", version`;

const eventColumns = `id, contact_id as "contactId", event_id as "eventId", name, properties, occurred_at as "occurredAt",
  received_at as "receivedAt"`;

/** Notes by id. */
export const noteLoader: LoaderDefinition<string, NoteRow> = {
  name: 'contact notes',
  async batch(scope, ids) {
    const found = await rows<NoteRow>(
      scope.em,
      `/* contactNotes */ select ${noteColumns} from contact_note where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((note) => [note.id, note]));
  },
};

/** Events by id. */
export const eventLoader: LoaderDefinition<string, EventRow> = {
  name: 'contact events',
  async batch(scope, ids) {
    const found = await rows<EventRow>(
      scope.em,
      `/* contactEvents */ select ${eventColumns} from contact_event where account_id = $1 and id = any($2::uuid[])`,
      [scope.accountId, ids],
    );
    return new Map(found.map((event) => [event.id, event]));
  },
};

/** Labels by contact, by name. */
export const contactLabelsLoader: LoaderDefinition<string, LabelRow[]> = {
  name: 'contact labels',
  async batch(scope, contactIds) {
    const found = await rows<LabelRow & { contactId: string }>(
      scope.em,
      `/* contactLabels */
       select cl.contact_id as "contactId", l.* from contact_label cl join label l on l.account_id = $1 and l.id = cl.label_id
       where cl.account_id = $1 and cl.contact_id = any($2::uuid[]) order by lower(l.name)`,
      [scope.accountId, contactIds],
    );
    return Map.groupBy(found, (label) => label.contactId);
  },
};

/** Notes of a contact, the newest first. */
export async function listNotes(scope: Scope, contactId: string, request: PageRequest): Promise<Page<NoteRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const { params, from, direction } = placeOf(keyset, [scope.accountId, contactId], '(created_at, id)');
  const found = await rows<NoteRow>(
    scope.em,
    `/* listContactNotes */ select ${noteColumns} from contact_note where account_id = $1 and contact_id = $2 ${from}
     order by created_at ${direction}, id ${direction} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found, (note) => [note.createdAt, note.id]);
}

/** Events of a contact, the newest first; of one name, when it is given. */
export async function listEvents(
  scope: Scope,
  contactId: string,
  request: PageRequest & { name?: string | null },
): Promise<Page<EventRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid']);
  const { params, from, direction } = placeOf(keyset, [scope.accountId, contactId], '(occurred_at, id)');
  const named = request.name == null ? '' : `and name = $${params.push(request.name)}::text`;
  const found = await rows<EventRow>(
    scope.em,
    `/* listContactEvents */ select ${eventColumns} from contact_event
     where account_id = $1 and contact_id = $2 ${named} ${from}
     order by occurred_at ${direction}, id ${direction} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found, (event) => [event.occurredAt, event.id]);
}

/** Everything that happened with a contact, the newest first; each kind is cut by its own index before they are mixed. */
export async function listTimeline(scope: Scope, contactId: string, request: PageRequest): Promise<Page<TimelineRow>> {
  const keyset = readPageRequest(request, ['time', 'uuid', 'text']);
  const params: unknown[] = [scope.accountId, contactId];
  const [sign, direction] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  const from = keyset.from?.map((value, i) => `$${params.push(value)}::${['timestamptz', 'uuid', 'text'][i]}`);
  const part = (kind: TimelineRow['kind'], table: string, contact: string, at: string): string => `(
    select '${kind}' as kind, id, ${at} as at from ${table}
    where account_id = $1 and ${contact} = $2 and ${at} is not null
      ${from ? `and (${at}, id, '${kind}') ${sign} (${from.join(', ')})` : ''}
    order by ${at} ${direction}, id ${direction} limit ${keyset.limit})`;
  const found = await rows<TimelineRow>(
    scope.em,
    `/* contactTimeline */ select kind, id, at as "occurredAt" from (
       ${part('EVENT', 'contact_event', 'contact_id', 'occurred_at')}
       union all ${part('NOTE', 'contact_note', 'contact_id', 'created_at')}
       union all ${part('BEGUN', 'conversation', 'contact_id', 'created_at')}
       union all ${part('CLOSED', 'conversation', 'contact_id', 'closed_at')}
       union all ${part('MERGED', 'contact_merge', 'kept_id', 'merged_at')}) t
     order by at ${direction}, id ${direction}, kind collate "C" ${direction} limit ${keyset.limit}`,
    params,
  );
  return toPage(keyset, found, (line) => [line.occurredAt, line.id, line.kind]);
}

function placeOf(keyset: { isBackward: boolean; from: string[] | undefined }, start: unknown[], key: string) {
  const params = [...start];
  const [sign, direction] = keyset.isBackward ? ['>', 'asc'] : ['<', 'desc'];
  const from = keyset.from
    ? `and ${key} ${sign} ($${params.push(keyset.from[0])}::timestamptz, $${params.push(keyset.from[1])}::uuid)`
    : '';
  return { params, from, direction };
}
