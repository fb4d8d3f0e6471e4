import { columnsFor, type FieldColumns } from '../../platform/database/field-columns.js';
import { readPageRequest, toPage, type Page, type PageRequest } from '../../platform/database/keyset.js';
import { rows } from '../../platform/database/rows.js';
import type { LoaderDefinition, Scope } from '../../platform/database/scope.js';
import type { MessageContent } from '../../platform/whatsapp/message-content.js';
import type { LastMessagePart } from '../conversations/conversation.queries.js';
import type { MediaLink } from '../media/media.queries.js';
import type { MessageFailure, MessageReferral } from './message.type.js';
import { shownContent } from './shown-content.js';
import type { MessageStatus } from './status-ladder.js';

/** A message as the API shows it; what was not asked for is undefined. */
export interface MessageRow {
  id: string;
  conversationId: string;
  clientMessageId: string | null;
  direction: string;
  status: MessageStatus;
  sentAt: string;
  createdAt: string;
  preview: string;
  readonly content: object;
  failure: MessageFailure | null;
  referral: MessageReferral | null;
  replyToId: string | null;
  authorId: string | null;
  isHistory: boolean;
}

const media = 'm.media_id as m_media_id, md.state as md_state, md.mime_type as md_mime_type';
const fieldColumns: FieldColumns = {
  __typename: '',
  id: '',
  sentAt: '',
  clientMessageId: 'm.client_message_id as m_client_message_id',
  direction: 'm.direction as m_direction',
  status: 'm.status as m_status',
  createdAt: 'm.created_at as m_created_at',
  preview: 'm.preview as m_preview',
  content: `m.content as m_content, ${media}, md.size_bytes as md_size_bytes, md.filename as md_filename, md.storage_key as md_storage_key`,
  failure: 'm.failure as m_failure',
  referral: 'm.referral as m_referral',
  conversation: 'm.conversation_id as m_conversation_id',
  replyTo: 'm.reply_to_id as m_reply_to_id',
  author: 'm.author_id as m_author_id',
  isHistory: 'm.is_history as m_is_history',
  statusHistory: '',
  reactions: '',
};

/** SQL text behind fields of the API's Message. */
interface MessageParts {
  columns: string;
  joins: string;
}

function partsOf(fields?: ReadonlySet<string>): MessageParts {
  const columns = `m.id as m_id, m.sent_at as m_sent_at${columnsFor(fieldColumns, fields)}`;
  return {
    columns,
    joins: columns.includes('md.') ? 'left join media md on md.account_id = $1 and md.id = m.media_id' : '',
  };
}

const whole = partsOf();

/** Reads messages, alone, by thread, and as the last one of a conversation. */
export class MessageReader implements LastMessagePart {
  /** Messages by id. */
  readonly loader: LoaderDefinition<string, MessageRow> = {
    name: 'messages',
    batch: async (scope, ids) => {
      const found = await rows<Record<string, unknown>>(
        scope.em,
        `/* messages */ select ${whole.columns} from message m ${whole.joins}
         where m.account_id = $1 and m.id = any($2::uuid[])`,
        [scope.accountId, ids],
      );
      return new Map(found.map((row) => [row['m_id'] as string, this.read(row, scope.accountId)]));
    },
  };

  private readonly parts = new WeakMap<ReadonlySet<string>, MessageParts>();

  constructor(private readonly linkOf: MediaLink) {}

  /** A page of a thread in one statement, the oldest first; `fields` of the API's Message are to be shown, else all. */
  async listThread(
    scope: Scope,
    conversationId: string,
    request: PageRequest,
    fields?: ReadonlySet<string>,
  ): Promise<Page<MessageRow>> {
    const { columns, joins } = fields ? this.partsFor(fields) : whole;
    const keyset = readPageRequest(request, ['time', 'uuid']);
    const { from, isBackward } = keyset;
    const direction = isBackward ? 'desc' : 'asc';
    // The limit stands in the text for the sake of the server's plan, like that of the inbox.
    const found = await rows<Record<string, unknown>>(
      scope.em,
      `/* thread */ select ${columns} from (
         select * from message t where t.account_id = $1 and t.conversation_id = $2
           ${from ? `and (t.sent_at, t.id) ${isBackward ? '<' : '>'} ($3::timestamptz, $4::uuid)` : ''}
         order by t.sent_at ${direction}, t.id ${direction} limit ${keyset.limit}
       ) m ${joins} order by m.sent_at ${direction}, m.id ${direction}`,
      [scope.accountId, conversationId, ...(from ?? [])],
    );
    return toPage(
      keyset,
      found.map((row) => this.read(row, scope.accountId)),
      (message) => [message.sentAt, message.id],
    );
  }

  partsFor(fields: ReadonlySet<string>): MessageParts {
    let parts = this.parts.get(fields);
    if (!parts) this.parts.set(fields, (parts = partsOf(fields)));
    return parts;
  }

  read(row: Record<string, unknown>, accountId: string): MessageRow {
    return new ShownMessage(row as unknown as FlatMessage, accountId, this.linkOf);
  }
}

/** A class for the sake of its getter: one that is written into an object costs more than all other properties. */
class ShownMessage implements MessageRow {
  readonly id: string;
  readonly conversationId: string;
  readonly clientMessageId: string | null;
  readonly direction: string;
  readonly status: MessageStatus;
  readonly sentAt: string;
  readonly createdAt: string;
  readonly preview: string;
  readonly failure: MessageFailure | null;
  readonly referral: MessageReferral | null;
  readonly replyToId: string | null;
  readonly authorId: string | null;
  readonly isHistory: boolean;
  private shown: object | undefined = undefined;

  constructor(
    private readonly row: FlatMessage,
    private readonly accountId: string,
    private readonly linkOf: MediaLink,
  ) {
    this.id = row.m_id;
    this.conversationId = row.m_conversation_id;
    this.clientMessageId = row.m_client_message_id;
    this.direction = row.m_direction;
    this.status = row.m_status;
    this.sentAt = row.m_sent_at;
    this.createdAt = row.m_created_at;
    this.preview = row.m_preview;
    this.failure = row.m_failure;
    this.referral = row.m_referral;
    this.replyToId = row.m_reply_to_id;
    this.authorId = row.m_author_id;
    this.isHistory = row.m_is_history;
  }

  /** Made only if selected, and once: a compiled operation reads a property several times. */
  get content(): object {
    return (this.shown ??= contentOf(this.row, this.accountId, this.linkOf));
  }
}

interface FlatMessage {
  m_id: string;
  m_conversation_id: string;
  m_client_message_id: string | null;
  m_direction: string;
  m_status: MessageStatus;
  m_sent_at: string;
  m_created_at: string;
  m_preview: string;
  m_content: MessageContent;
  m_failure: MessageFailure | null;
  m_referral: MessageReferral | null;
  m_reply_to_id: string | null;
  m_author_id: string | null;
  m_is_history: boolean;
  m_media_id: string | null;
  md_state: string | null;
  md_mime_type: string | null;
  md_size_bytes: number | null;
  md_filename: string | null;
  md_storage_key: string | null;
}

function contentOf(row: FlatMessage, accountId: string, linkOf: MediaLink): object {
  if (!row.m_media_id || !row.md_state) return shownContent(row.m_content);
  const facts = {
    id: row.m_media_id,
    state: row.md_state,
    mimeType: row.md_mime_type,
    sizeBytes: row.md_size_bytes,
    filename: row.md_filename,
    storageKey: row.md_storage_key,
  };
  return shownContent(row.m_content, { facts, link: () => linkOf(accountId, facts) });
}
