import type { MediaContent, MessageContent } from './message-content.js';

/** Longest preview, in UTF-16 code units, the ellipsis included. */
export const PREVIEW_LENGTH = 140;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One line that stands for the message in a list, at most `PREVIEW_LENGTH` long and never cut inside an emoji; '' for an empty text. */
export const previewOf = (content: MessageContent): string => cut(oneLine(describe(content)));

const oneLine = (text: string): string =>
  text
    .slice(0, PREVIEW_LENGTH * 20)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

function cut(text: string): string {
  if (text.length <= PREVIEW_LENGTH) return text.toWellFormed();
  let kept = '';
  // What is seen as one character is kept or left whole: families, flags and skin tones are several code points.
  for (const { segment } of graphemes.segment(text.slice(0, PREVIEW_LENGTH * 2))) {
    if (kept.length + segment.length > PREVIEW_LENGTH - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`.toWellFormed();
}

const mediaNames = {
  image: '📷 Photo',
  video: '🎥 Video',
  audio: '🎵 Audio',
  document: '📄 Document',
  sticker: 'Sticker',
};

function describeMedia(media: MediaContent): string {
  const name = media.isVoice ? '🎤 Voice message' : mediaNames[media.mediaKind];
  const words = media.caption ?? media.filename;
  return words ? `${name}: ${words}` : name;
}

function describe(content: MessageContent): string {
  switch (content.kind) {
    case 'text':
      return content.body;
    case 'media':
      return describeMedia(content);
    case 'location':
      return `📍 ${content.name ?? content.address ?? 'Location'}`;
    case 'contacts': {
      const more = content.contacts.length - 1;
      return `👤 ${content.contacts[0]?.formattedName || 'Contact'}${more > 0 ? ` and ${more} more` : ''}`;
    }
    case 'interactive_reply':
      return content.title;
    case 'flow_reply':
      return content.body ?? 'Form';
    case 'call_permission_reply':
      return { accept: 'Allowed calls', reject: 'Refused calls', unknown: 'Answered about calls' }[content.response];
    case 'order': {
      const count = content.items.length;
      return `🛒 ${content.text ?? `Order of ${count} ${count === 1 ? 'item' : 'items'}`}`;
    }
    case 'reaction':
      return content.emoji === '' ? 'Took a reaction back' : `Reacted ${content.emoji}`;
    case 'template':
      return content.body ?? `Template ${content.name}`;
    case 'interactive':
      return content.body ?? (content.action.type === 'product' ? 'Product' : 'Choices');
    case 'system':
      return content.body || 'Notice';
    case 'edit':
      return describe(content.content);
    case 'revoke':
      return 'Message deleted';
    case 'unsupported':
      return `Unsupported message (${content.originalType})`;
  }
}
