import type { Page, PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import { readSublist, type Sublist } from '../../platform/database/sublist.js';
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

const notes: Sublist<NoteRow> = {
  name: 'listContactNotes',
  keys: ['time', 'uuid'],
  isDescending: true,
  select: ({ parent, limit, behind, order }) =>
    `select ${noteColumns} from contact_note where account_id = $1 and contact_id = ${parent} ${behind('created_at', 'id')}
     order by ${order('created_at', 'id')} limit ${limit}`,
  keysOf: (note) => [note.createdAt, note.id],
};

/** Notes of a contact, the newest first. */
export const listNotes = (scope: Scope, contactId: string, request: PageRequest): Promise<Page<NoteRow>> =>
  readSublist(scope, notes, contactId, request);

const events = (name: string | null): Sublist<EventRow> => ({
  name: 'listContactEvents',
  keys: ['time', 'uuid'],
  isDescending: true,
  select: ({ parent, limit, add, behind, order }) =>
    `select ${eventColumns} from contact_event
     where account_id = $1 and contact_id = ${parent} ${name === null ? '' : `and name = ${add(name)}::text`}
       ${behind('occurred_at', 'id')}
     order by ${order('occurred_at', 'id')} limit ${limit}`,
  keysOf: (event) => [event.occurredAt, event.id],
});

/** Events of a contact, the newest first; of one name, when it is given. */
export const listEvents = (
  scope: Scope,
  contactId: string,
  { name = null, ...request }: PageRequest & { name?: string | null },
): Promise<Page<EventRow>> => readSublist(scope, events(name), contactId, request, name);

const happenings: readonly (readonly [kind: TimelineRow['kind'], table: string, contact: string, at: string])[] = [
  ['EVENT', 'contact_event', 'contact_id', 'occurred_at'],
  ['NOTE', 'contact_note', 'contact_id', 'created_at'],
  ['BEGUN', 'conversation', 'contact_id', 'created_at'],
  ['CLOSED', 'conversation', 'contact_id', 'closed_at'],
  ['MERGED', 'contact_merge', 'kept_id', 'merged_at'],
];
const timeline: Sublist<TimelineRow> = {
  name: 'contactTimeline',
  keys: ['time', 'uuid', 'text'],
  isDescending: true,
  select: ({ parent, limit, behind, order }) => {
    const parts = happenings.map(
      ([kind, table, contact, at]) => `(
    select '${kind}' as kind, id, ${at} as at from ${table}
    where account_id = $1 and ${contact} = ${parent} and ${at} is not null ${behind(at, 'id', `'${kind}'`)}
    order by ${order(at, 'id')} limit ${limit})`,
    );
    return `select kind, id, at as "occurredAt" from (${parts.join(' union all ')}) t
     order by ${order('at', 'id', 'kind collate "C"')} limit ${limit}`;
  },
  keysOf: (line) => [line.occurredAt, line.id, line.kind],
};

/** Everything that happened with a contact, the newest first; each kind is cut by its own index before they are mixed. */
export const listTimeline = (scope: Scope, contactId: string, request: PageRequest): Promise<Page<TimelineRow>> =>
  readSublist(scope, timeline, contactId, request);
