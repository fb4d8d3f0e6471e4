import type { GraphQLResolveInfo } from 'graphql';
import { columnsFor, type FieldColumns } from '../../platform/database/field-columns.js';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows, toDate } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { UserRow } from '../accounts/account.queries.js';
import { contactOfPart, contactPartColumns, type ContactPart } from '../contacts/contact-part.queries.js';
import { contactMatches, findContactIds, searchPatterns, type ContactRow } from '../contacts/contact.queries.js';
import type { ConversationPriority } from './conversation-priority.js';
import type { ConversationStatus } from './conversation-status.js';
import { myUnreadColumn } from './conversation-read.queries.js';
import { inboxCondition, type ConversationWhere } from './inbox-filter.js';
import { activityColumn, inboxKey, type ConversationOrder } from './inbox-order.js';
import { freeEntryPoint, type FreeEntryPoint } from './free-entry-point.js';
import { serviceWindow, type ServiceWindow } from './service-window.js';

/** A label as the API shows it. */
export interface LabelRow {
  id: string;
  name: string;
  color: string | null;
  description: string | null;
}

/** A conversation as the API shows it; what was not asked for is undefined or null. */
export interface ConversationRow {
  id: string;
  status: ConversationStatus;
  unreadCount: number;
  lastActivityAt: string;
  createdAt: string;
  version: number;
  priority: ConversationPriority | null;
  snoozedUntil: string | null;
  waitingSince: string | null;
  firstRepliedAt: string | null;
  closedAt: string | null;
  channelId: string;
  contactId: string;
  teamId: string | null;
  readonly serviceWindow: ServiceWindow;
  readonly freeEntryPoint: FreeEntryPoint | null;
  contact: ContactRow | undefined;
  assignee: UserRow | null;
  labels: LabelRow[] | undefined;
  lastMessage: object | null;
  /** Undefined unless it was asked for by name. */
  myUnreadCount: number | null | undefined;
  /** What it was ordered by, where that is neither its activity nor its id. */
  sortKey: string | undefined;
}

/** Which fields of the API are to be shown: of the conversation, and of the parts that are wanted at all. */
export interface ConversationParts {
  fields?: ReadonlySet<string>;
  contact?: ReadonlySet<string>;
  assignee?: ReadonlySet<string>;
  lastMessage?: ReadonlySet<string>;
}

/** How to read a message that is joined to another row; the room of messages provides it. */
export interface LastMessagePart {
  /** Columns of `message m` behind these fields of the API's Message, and the joins that they need; `$1` is the account. */
  partsFor(fields: ReadonlySet<string>): { columns: string; joins: string };
  /** The message of such a row. */
  read(row: Record<string, unknown>, accountId: string): object;
}

/** How to read a conversation's messages while it is being looked up itself; the room of messages provides it. */
export interface ThreadPart {
  /** Begins to read what the conversation's field selects of its messages; faults are told where they are shown. */
  begin(scope: Scope, conversationId: string, info: GraphQLResolveInfo): void;
}

/** What to list. */
export interface InboxRequest extends PageRequest {
  where?: ConversationWhere | null;
  search?: string | null;
  orderBy?: ConversationOrder | null;
}

/** As many contacts are named in a search of the inbox. */
const namedContacts = 1_000;

const every: ReadonlySet<string> = new Set(['every field']);
const allParts: ConversationParts = { contact: every, assignee: every, lastMessage: every };

/** Reads conversations; every list is one statement, whatever its parts. */
export class ConversationReader {
  /** Conversations by id, with all their parts. */
  readonly loader: LoaderDefinition<string, ConversationRow> = {
    name: 'conversations',
    batch: async (scope, ids) => {
      const found = await this.select(scope, allParts, {
        inner: `select * from conversation c where c.account_id = $1 and c.id = any($2::uuid[])`,
        order: '',
        params: [scope.accountId, ids],
      });
      return new Map(found.map((conversation) => [conversation.id, conversation]));
    },
  };

  private readonly texts = new WeakMap<ConversationParts, { columns: string; joins: string }>();

  constructor(private readonly lastMessage: LastMessagePart) {}

  /** One conversation with these parts; undefined for a miss. */
  async find(scope: Scope, id: string, parts: ConversationParts): Promise<ConversationRow | undefined> {
    const [found] = await this.select(scope, parts, {
      inner: `select * from conversation c where c.account_id = $1 and c.id = $2`,
      order: '',
      params: [scope.accountId, id],
    });
    return found;
  }

  /** A page of the inbox in one statement. */
  async list(scope: Scope, request: InboxRequest, parts: ConversationParts): Promise<Page<ConversationRow>> {
    const key = inboxKey(request.orderBy);
    const keyset = readPageRequest(request, key.kinds);
    const params: unknown[] = [scope.accountId];
    const add = (value: unknown): string => `$${params.push(value)}`;
    const isDescending = (request.orderBy?.direction !== 'ASC') !== keyset.isBackward;
    const columns = [...key.columns, { sql: 'c.id', type: 'uuid' }];
    const order = columns.map(({ sql }) => `${sql} ${isDescending ? 'desc' : 'asc'}`).join(', ');
    const conditions = ['c.account_id = $1'];
    if (request.where) conditions.push(inboxCondition(request.where, add, scope.clock.now()));
    if (keyset.from) {
      const from = columns.map(({ type }, i) => `${add(keyset.from![i])}::${type}`);
      conditions.push(`(${columns.map(({ sql }) => sql).join(', ')}) ${isDescending ? '<' : '>'} (${from.join(', ')})`);
    }
    if (request.search?.trim()) conditions.push(await this.searchCondition(scope, request.search, add));
    const [first] = key.columns;
    const found = await this.select(scope, parts, {
      // The limit is a number of ours and stands in the text: with a parameter in its place the server would take its
      // generic plan for a dear one and plan the statement anew each time, which costs as much as running it.
      inner: `select c.* from conversation c where ${conditions.join(' and ')} order by ${order} limit ${keyset.limit}`,
      order: `order by ${order}`,
      params,
      sortKey: first && first.sql !== activityColumn ? `, ${first.sql} as sort_key` : '',
    });
    return toPage(keyset, found, (row) => [
      ...key.columns.map(({ sql }) => (sql === activityColumn ? row.lastActivityAt : row.sortKey!)),
      row.id,
    ]);
  }

  /** A few contacts are named by id; what many contacts match is found soon when the list is read in its order. */
  private async searchCondition(scope: Scope, search: string, add: (value: unknown) => string): Promise<string> {
    const patterns = searchPatterns(search);
    const ids = await findContactIds(scope, patterns, namedContacts + 1);
    if (ids.length <= namedContacts) return `c.contact_id = any(${add(ids)}::uuid[])`;
    return `exists (select from contact s where s.account_id = $1 and s.id = c.contact_id and ${contactMatches('s', add(patterns))})`;
  }

  /** The page is cut in the inner select, so that the joins touch its rows alone, whatever the planner believes. */
  private async select(
    scope: Scope,
    parts: ConversationParts,
    statement: { inner: string; order: string; params: readonly unknown[]; sortKey?: string },
  ): Promise<ConversationRow[]> {
    const { columns, joins } = this.textOf(parts);
    const found = await rows<FlatRow>(
      scope.em,
      `/* conversations */ select c.id, c.last_activity_at${statement.sortKey ?? ''}${columns} from (${statement.inner}) c ${joins} ${statement.order}`,
      statement.params,
    );
    const now = scope.clock.now();
    return found.map((row) => {
      const message = row['m_id'] ? this.lastMessage.read(row, scope.accountId) : null;
      return new ShownConversation(row, parts.contact ? contactOfPart(row) : undefined, message, now);
    });
  }

  private textOf(parts: ConversationParts): { columns: string; joins: string } {
    let text = this.texts.get(parts);
    if (!text) {
      const { contact, assignee, lastMessage } = parts;
      const message = lastMessage && this.lastMessage.partsFor(lastMessage);
      const columns = [
        columnsFor(ownColumns, parts.fields),
        parts.fields?.has('myUnreadCount') ? `, ${myUnreadColumn}` : '',
        contact ? `, c.contact_id${columnsFor(contactPartColumns, contact)}` : '',
        assignee ? `, u.id as user_id${columnsFor(assigneeColumns, assignee)}` : '',
        message ? `, ${message.columns}` : '',
      ];
      const joins = [
        contact ? 'join contact ct on ct.account_id = $1 and ct.id = c.contact_id' : '',
        assignee ? 'left join app_user u on u.id = c.assignee_id' : '',
        message ? `left join message m on m.account_id = $1 and m.id = c.last_message_id ${message.joins}` : '',
      ];
      this.texts.set(parts, (text = { columns: columns.join(''), joins: joins.join(' ') }));
    }
    return text;
  }
}

/** A class for the sake of its getter: one that is written into an object costs more than all other properties. */
class ShownConversation implements ConversationRow {
  readonly id: string;
  readonly status: ConversationStatus;
  readonly unreadCount: number;
  readonly lastActivityAt: string;
  readonly createdAt: string;
  readonly version: number;
  readonly priority: ConversationPriority | null;
  readonly snoozedUntil: string | null;
  readonly waitingSince: string | null;
  readonly firstRepliedAt: string | null;
  readonly closedAt: string | null;
  readonly channelId: string;
  readonly contactId: string;
  readonly teamId: string | null;
  readonly assignee: UserRow | null;
  readonly labels: LabelRow[] | undefined;
  readonly myUnreadCount: number | null | undefined;
  readonly sortKey: string | undefined;
  private readonly lastInboundAt: string | null;
  private readonly referredAt: string | null | undefined;
  private readonly freeEntryUntil: string | null | undefined;
  private window: ServiceWindow | undefined = undefined;

  constructor(
    row: FlatRow,
    readonly contact: ContactRow | undefined,
    readonly lastMessage: object | null,
    private readonly now: Date,
  ) {
    this.id = row.id;
    this.status = row.status;
    this.unreadCount = row.unread_count;
    this.lastActivityAt = row.last_activity_at;
    this.createdAt = row.created_at;
    this.version = row.version;
    this.priority = row.priority;
    this.snoozedUntil = row.snoozed_until;
    this.waitingSince = row.waiting_since;
    this.firstRepliedAt = row.first_replied_at;
    this.closedAt = row.closed_at;
    this.channelId = row.channel_id;
    this.contactId = row.contact_id;
    this.teamId = row.team_id;
    this.assignee = row.user_id ? assigneeOf(row) : null;
    this.labels = row.labels;
    this.myUnreadCount = row.my_unread_count;
    this.sortKey = row.sort_key;
    this.lastInboundAt = row.last_inbound_at;
    this.referredAt = row.referred_at;
    this.freeEntryUntil = row.free_entry_until;
  }

  /** Made only if selected, and once: a compiled operation reads a property several times. */
  get serviceWindow(): ServiceWindow {
    const { lastInboundAt } = this;
    return (this.window ??= serviceWindow(lastInboundAt === null ? null : toDate(lastInboundAt), this.now));
  }

  get freeEntryPoint(): FreeEntryPoint | null {
    const { referredAt, freeEntryUntil } = this;
    if (!referredAt && !freeEntryUntil) return null;
    return freeEntryPoint(
      referredAt ? toDate(referredAt) : null,
      freeEntryUntil ? toDate(freeEntryUntil) : null,
      this.now,
    );
  }
}

interface FlatRow extends Record<string, unknown>, ContactPart {
  id: string;
  status: ConversationStatus;
  unread_count: number;
  last_activity_at: string;
  created_at: string;
  version: number;
  priority: ConversationPriority | null;
  snoozed_until: string | null;
  waiting_since: string | null;
  first_replied_at: string | null;
  closed_at: string | null;
  channel_id: string;
  team_id: string | null;
  last_inbound_at: string | null;
  referred_at: string | null | undefined;
  free_entry_until: string | null | undefined;
  user_id: string | null;
  full_name: string;
  user_email: string;
  labels: LabelRow[] | undefined;
  my_unread_count: number | null | undefined;
  sort_key: string | undefined;
}

const assigneeOf = (row: FlatRow): UserRow => ({ id: row.user_id!, fullName: row.full_name, email: row.user_email });

const labels = `(
  select coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'color', l.color, 'description', l.description) order by lower(l.name)), '[]'::json)
  from conversation_label cl join label l on l.account_id = $1 and l.id = cl.label_id
  where cl.account_id = $1 and cl.conversation_id = c.id) as labels`;

const ownColumns: FieldColumns = {
  __typename: '',
  id: '',
  status: 'c.status',
  unreadCount: 'c.unread_count',
  // Each row costs two looks into other tables: never read unless asked for by name.
  myUnreadCount: '',
  lastActivityAt: '',
  createdAt: 'c.created_at',
  version: 'c.version',
  priority: 'c.priority',
  snoozedUntil: 'c.snoozed_until',
  waitingSince: 'c.waiting_since',
  firstRepliedAt: 'c.first_replied_at',
  closedAt: 'c.closed_at',
  serviceWindow: 'c.last_inbound_at',
  freeEntryPoint: 'c.referred_at, c.free_entry_until',
  labels,
  channel: 'c.channel_id',
  team: 'c.team_id',
  contact: '',
  assignee: '',
  lastMessage: '',
  messages: '',
  timeline: '',
  myDraft: '',
};

const assigneeColumns: FieldColumns = {
  __typename: '',
  id: '',
  fullName: 'u.full_name',
  email: 'u.email as user_email',
};

// A door for the rooms to the right.
export { inboxCondition, type ConversationWhere } from './inbox-filter.js';
