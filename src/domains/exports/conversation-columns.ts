import { isoTime } from '../../platform/database/rows.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import type { MessageContent } from '../../platform/whatsapp/message-content.js';
import { wordsOfMessage } from '../messages/transcript.queries.js';
import type { Cell, Column } from './export-text.js';

/** A conversation as it is read for a file. */
export interface ExportedConversation {
  id: string;
  contactName: string;
  phoneNumber: string | null;
  status: string;
  priority: string | null;
  team: string | null;
  assignee: string | null;
  assigneeEmail: string | null;
  labels: string[] | null;
  channel: string;
  createdAt: string;
  lastActivityAt: string;
  closedAt: string | null;
  firstReplySeconds: number | null;
  unreadCount: number;
}

/** A message or a private note as it is read for a file. */
export interface ExportedMessage {
  conversationId: string;
  contactName: string;
  kind: 'MESSAGE' | 'NOTE';
  id: string;
  at: string;
  direction: string | null;
  status: string | null;
  author: string | null;
  content: MessageContent | null;
  preview: string;
  filename: string | null;
}

/** A column of rows of one kind; `isContact`: only for who may read contacts. */
type Reading<Row> = Column & { read: (row: Row) => Cell; isContact?: boolean };

const time = (at: string | null): string | null => (at === null ? null : isoTime(at));

export const conversationColumns: readonly Reading<ExportedConversation>[] = [
  { header: 'conversation id', key: 'conversationId', read: ({ id }) => toPublicId('Conversation', id) },
  { header: 'contact name', key: 'contactName', read: (one) => one.contactName, isContact: true },
  { header: 'phone number', key: 'phoneNumber', read: (one) => one.phoneNumber, isContact: true },
  { header: 'status', key: 'status', read: (one) => one.status },
  { header: 'priority', key: 'priority', read: (one) => one.priority },
  { header: 'team', key: 'team', read: (one) => one.team },
  { header: 'assignee', key: 'assignee', read: (one) => one.assignee },
  { header: 'assignee email', key: 'assigneeEmail', read: (one) => one.assigneeEmail },
  { header: 'labels', key: 'labels', read: (one) => one.labels ?? [] },
  { header: 'channel', key: 'channel', read: ({ channel }) => `+${channel.replaceAll(/\D/g, '')}` },
  { header: 'created at', key: 'createdAt', read: (one) => time(one.createdAt) },
  { header: 'last activity at', key: 'lastActivityAt', read: (one) => time(one.lastActivityAt) },
  { header: 'closed at', key: 'closedAt', read: (one) => time(one.closedAt) },
  { header: 'first reply seconds', key: 'firstReplySeconds', read: (one) => one.firstReplySeconds },
  { header: 'unread messages', key: 'unreadCount', read: (one) => one.unreadCount },
];

export const messageColumns: readonly Reading<ExportedMessage>[] = [
  {
    header: 'conversation id',
    key: 'conversationId',
    read: ({ conversationId }) => toPublicId('Conversation', conversationId),
  },
  { header: 'id', key: 'id', read: ({ kind, id }) => toPublicId(kind === 'NOTE' ? 'Note' : 'Message', id) },
  { header: 'kind', key: 'kind', read: ({ kind }) => kind },
  { header: 'time', key: 'time', read: ({ at }) => isoTime(at) },
  { header: 'direction', key: 'direction', read: ({ direction }) => direction },
  { header: 'contact name', key: 'contactName', read: (one) => one.contactName, isContact: true },
  { header: 'author', key: 'author', read: ({ author }) => author },
  { header: 'status', key: 'status', read: ({ status }) => status },
  { header: 'type', key: 'type', read: ({ content }) => content?.kind ?? null },
  {
    header: 'text',
    key: 'text',
    read: ({ content, preview, filename }) => (content ? wordsOfMessage(content, preview, filename) : preview),
  },
  { header: 'file name', key: 'filename', read: ({ filename }) => filename },
];
