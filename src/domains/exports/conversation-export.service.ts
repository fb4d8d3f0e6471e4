import { toDate } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError, invalidInput, kernelErrors } from '../../platform/kernel/errors.js';
import type { Viewer } from '../../platform/kernel/viewer.js';
import { Permission } from '../accounts/permissions.js';
import { inboxCondition, type ConversationWhere } from '../conversations/conversation.queries.js';
import { conversationColumns, messageColumns } from './conversation-columns.js';
import {
  exportedConversationIds,
  exportedConversations,
  exportedMessages,
  type ConversationSelection,
} from './conversation-export.queries.js';
import { mayExport, type ExportFormat } from './export-kind.js';
import type { DataRegions } from '../registers/data-region.service.js';
import { DataStore } from '../registers/data-region.type.js';
import { requestExport } from './export-request.service.js';
import type { ExportSource, ReadNow } from './export-source.js';
import type { Cell } from './export-text.js';
import type { ExportRow } from './export.queries.js';

const pageSize = 1_000;
/** Conversations whose messages are read together, and as many of each at first: some thousand rows at a time. */
const threadsTogether = 50;
const messagesEach = 100;

/** What was asked for, as it is kept. */
interface ConversationExportRequest {
  where: ConversationWhere;
  rows: 'CONVERSATIONS' | 'MESSAGES';
  includesNotes: boolean;
}

/** What to export. */
export interface ConversationExportWish {
  where?: ConversationWhere | null | undefined;
  rows: 'CONVERSATIONS' | 'MESSAGES';
  includesNotes: boolean;
  format: ExportFormat;
}

/** Files of conversations. */
export class ConversationExports implements ExportSource {
  constructor(private readonly regions: DataRegions) {}

  /** Asks for one. @throws DomainError FORBIDDEN, INVALID_INPUT, TOO_MANY_EXPORTS, DATA_REGION_MISMATCH */
  async create(scope: Scope, { where, rows, includesNotes, format }: ConversationExportWish): Promise<string> {
    if (!mayExport(scope.viewer.permissions, 'CONVERSATIONS'))
      throw new DomainError(kernelErrors.FORBIDDEN, 'This needs the permission CONVERSATIONS_READ as well.');
    if (includesNotes && rows !== 'MESSAGES')
      throw invalidInput('Private notes stand among messages: ask for rows of MESSAGES.', ['includesNotes']);
    // Refused now, not by the worker.
    inboxCondition(where ?? {}, () => '', scope.clock.now());
    const request: ConversationExportRequest = { where: where ?? {}, rows, includesNotes };
    await this.regions.assertMayKeep(scope, DataStore.EXPORTS);
    return requestExport(scope, 'CONVERSATIONS', format, request);
  }

  columns(asked: ExportRow, viewer: Viewer) {
    return requestOf(asked).rows === 'MESSAGES' ? shown(messageColumns, viewer) : shown(conversationColumns, viewer);
  }

  pages(asked: ExportRow, viewer: Viewer, read: ReadNow) {
    const { where, rows, includesNotes } = requestOf(asked);
    const selection = { where, asOf: toDate(asked.createdAt) };
    return rows === 'MESSAGES'
      ? this.messages(selection, includesNotes, viewer, read)
      : this.conversations(selection, viewer, read);
  }

  private async *conversations(selection: ConversationSelection, viewer: Viewer, read: ReadNow) {
    const columns = shown(conversationColumns, viewer);
    for (let after: string | null = null; ;) {
      const page = await exportedConversations(await read(), selection, after, pageSize);
      yield page.map((conversation): Cell[] => columns.map((column) => column.read(conversation)));
      if (page.length < pageSize) return;
      after = page.at(-1)!.id;
    }
  }

  private async *messages(selection: ConversationSelection, includesNotes: boolean, viewer: Viewer, read: ReadNow) {
    const columns = shown(messageColumns, viewer);
    for (let after: string | null = null; ;) {
      const ids = await exportedConversationIds(await read(), selection, after, threadsTogether);
      const begun = await exportedMessages(await read(), ids, null, { includesNotes, limit: messagesEach });
      const threads = Map.groupBy(begun, ({ conversationId }) => conversationId);
      for (const [id, first] of threads) {
        let page = first;
        yield page.map((message): Cell[] => columns.map((column) => column.read(message)));
        for (let limit = messagesEach; page.length === limit;) {
          const { at, id: messageId } = page.at(-1)!;
          limit = pageSize;
          page = await exportedMessages(await read(), [id], { at, id: messageId }, { includesNotes, limit });
          yield page.map((message): Cell[] => columns.map((column) => column.read(message)));
        }
      }
      if (ids.length < threadsTogether) return;
      after = ids.at(-1)!;
    }
  }
}

const requestOf = ({ request }: ExportRow): ConversationExportRequest => request as ConversationExportRequest;

/** Names and numbers of people are for who may read contacts. */
const shown = <T extends { isContact?: boolean }>(columns: readonly T[], { permissions }: Viewer): readonly T[] =>
  permissions.has(Permission.CONTACTS_READ) ? columns : columns.filter(({ isContact }) => !isContact);
