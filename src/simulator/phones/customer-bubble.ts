import type { BubbleContent } from './bubble.js';
import { plainBubble, textOf } from './message-bubble.js';
import { type Json, asObject } from '../parameters.js';
import { objects } from './taps.js';

/** The bubble of a message that the person wrote or sent by a tap. */
export function customerBubble(message: Json): BubbleContent {
  const kind = textOf(message['type']) ?? '';
  const content = asObject(message[kind]) ?? {};
  const plain = plainBubble(kind, message[kind]);
  if (plain) return plain;
  if (kind === 'reaction') return { kind, text: textOf(content['emoji']) ?? 'Reaction removed' };
  if (kind === 'button') return { kind, text: textOf(content['text']) ?? '' };
  if (kind === 'interactive') return { kind, text: answerOf(content) };
  if (kind === 'order') {
    const lines = objects(content['product_items']).map(
      (item) => `${textOf(item['quantity'])} × ${textOf(item['product_retailer_id'])}`,
    );
    return { kind, header: 'Order', text: [textOf(content['text']), ...lines].filter(Boolean).join('\n') };
  }
  return { kind, text: kind === 'unsupported' ? 'A kind of message that the business cannot see' : kind };
}

function answerOf(interactive: Json): string {
  const reply = asObject(interactive[String(interactive['type'])]) ?? {};
  if (interactive['type'] === 'call_permission_reply')
    return reply['response'] === 'accept' ? 'Calls allowed' : 'Calls not allowed';
  const title = textOf(reply['title']) ?? textOf(reply['body']) ?? 'Sent';
  return textOf(reply['description']) ? `${title}\n${textOf(reply['description'])}` : title;
}
