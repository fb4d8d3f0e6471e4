import type { Json } from '../parameters.js';

/** Something a person can tap on, and the message that the phone then sends; a link or a code to copy sends none. */
export interface Tap {
  label: string;
  icon: 'reply' | 'link' | 'call' | 'copy' | 'place' | 'person' | 'form' | 'pay' | 'decline';
  send?: Json;
  href?: string;
  copy?: string;
}

/** A file in a bubble: one that the simulator stores, or a link of the business. */
export interface BubbleFile {
  kind: 'image' | 'video' | 'audio' | 'document' | 'sticker';
  id?: string;
  link?: string;
  filename?: string;
  mimeType?: string;
}

/** The sheet that "View options" opens: one row is chosen. */
export interface ListSheet {
  label: string;
  sections: { title?: string; rows: { title: string; description?: string; send: Json }[] }[];
}

/** The sheet of a shop: quantities of products are chosen and sent as an order. */
export interface ShopSheet {
  label: string;
  catalogId: string;
  productIds: string[];
}

/** What a bubble shows, whoever wrote it. */
export interface BubbleContent {
  /** Type of the message, in Meta's words. */
  kind: string;
  header?: string;
  text?: string;
  footer?: string;
  file?: BubbleFile;
  place?: { latitude: number; longitude: number; name?: string; address?: string };
  people?: { name: string; lines: string[] }[];
  taps?: Tap[];
  list?: ListSheet;
  shop?: ShopSheet;
  cards?: BubbleContent[];
}

/** One bubble of a chat as a phone shows it. */
export interface Bubble extends BubbleContent {
  wamid: string;
  from: 'customer' | 'business';
  /** Milliseconds since 1970. */
  at: number;
  /** Of the business's messages as it is told by webhook; of the person's: delivered or read. */
  status: string;
  error?: { code: number; title: string };
  quote?: { wamid: string; from: 'customer' | 'business'; text: string };
  reactions: { from: 'customer' | 'business'; emoji: string }[];
}

/** A bubble in a few words, for quotes and lists of chats. */
export function summaryOf(content: BubbleContent): string {
  const said = content.text ?? content.header;
  switch (content.file?.kind ?? (content.place ? 'location' : content.people ? 'contacts' : content.kind)) {
    case 'image':
      return `📷 ${said ?? 'Photo'}`;
    case 'video':
      return `🎥 ${said ?? 'Video'}`;
    case 'audio':
      return '🎤 Voice message';
    case 'document':
      return `📄 ${said ?? content.file?.filename ?? 'Document'}`;
    case 'sticker':
      return '💟 Sticker';
    case 'location':
      return `📍 ${content.place?.name ?? 'Location'}`;
    case 'contacts':
      return `👤 ${content.people?.[0]?.name ?? 'Contact'}`;
    case 'order':
      return `🛒 ${said ?? 'Order'}`;
    default:
      return said ?? content.kind;
  }
}
