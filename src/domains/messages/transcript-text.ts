import { isoTime } from '../../platform/database/rows.js';
import type { MessageContent } from '../../platform/whatsapp/message-content.js';

/** A message or an activity in a transcript. */
export interface TranscriptLine {
  kind: 'MESSAGE' | 'ACTIVITY';
  /** Public id. */
  id: string;
  /** As the database prints it. */
  at: string;
  /** Null: the product itself. */
  author: string | null;
  text: string;
  direction?: string;
  status?: string;
  file?: { filename: string | null; mimeType: string | null };
}

/** What stands above the lines. */
export interface TranscriptHead {
  /** Public id. */
  conversationId: string;
  contactName: string;
  businessName: string;
  isComplete: boolean;
  createdAt: Date;
}

const fileNames: Readonly<Record<string, string>> = {
  image: 'Photo',
  video: 'Video',
  audio: 'Audio',
  document: 'Document',
  sticker: 'Sticker',
};

/** All that a message says in words; `preview` stands for what is more than words. */
export function wordsOfMessage(content: MessageContent, preview: string, filename: string | null): string {
  if (content.kind === 'text') return content.body;
  if (content.kind !== 'media') return preview;
  const name = [fileNames[content.mediaKind] ?? 'File', content.filename ?? filename].filter(Boolean).join(': ');
  return content.caption ? `[${name}] ${content.caption}` : `[${name}]`;
}

const minute = (at: string): string => `${isoTime(at).slice(0, 19).replace('T', ' ')} UTC`;

/** For people. What a contact writes stays in its own lines: nobody can make it look like somebody else's. */
export function transcriptText(head: TranscriptHead, lines: readonly TranscriptLine[]): string {
  const above = [
    `Conversation of ${oneLine(head.contactName)} and ${oneLine(head.businessName)}`,
    `${head.conversationId}, as of ${head.createdAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    ...(head.isComplete ? [] : ['The beginning is left out: the conversation is too long.']),
  ];
  const said = lines.map(({ kind, at, author, text, status }) => {
    const words = text.split(/\r\n|[\n\r\u2028\u2029]/).join('\n    ');
    if (kind === 'ACTIVITY') return `[${minute(at)}] * ${words}`;
    return `[${minute(at)}] ${oneLine(author ?? '')}: ${words}${status === 'FAILED' ? ' (not delivered)' : ''}`;
  });
  return `${above.join('\n')}\n\n${said.join('\n')}\n`;
}

/** For programs. */
export const transcriptJson = (head: TranscriptHead, lines: readonly TranscriptLine[]): string =>
  JSON.stringify(
    {
      conversationId: head.conversationId,
      contact: { name: head.contactName },
      business: { name: head.businessName },
      createdAt: head.createdAt.toISOString(),
      isComplete: head.isComplete,
      lines: lines.map((line) => ({ ...line, at: isoTime(line.at) })),
    },
    null,
    2,
  );

const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
