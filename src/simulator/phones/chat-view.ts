// What one phone shows of its chat with one business number.
import { type Bubble, type BubbleContent, summaryOf } from './bubble.js';
import { customerBubble } from './customer-bubble.js';
import type { Customer } from '../people/customer.js';
import { titleOf } from '../graph/graph-error.js';
import { interactiveBubble } from './interactive-bubble.js';
import type { Sent } from '../messages/ledger.js';
import { plainBubble, textOf } from './message-bubble.js';
import { type Json, asObject } from '../parameters.js';
import type { PhoneNumber } from '../numbers/phone-number.js';
import { templateBubble } from './template-bubble.js';
import type { World } from '../world.js';

const SHOWN = 200;
const WINDOW_MS = 24 * 3_600_000;

/** The last messages of both sides in the order in which they were written, and how things stand between the two. */
export function chatOf(world: World, number: PhoneNumber, customer: Customer): Json {
  const thread = number.threads.get(customer);
  const now = world.clock.now();
  const sent = sentTo(world, number, customer);
  const written = world.chats.of(number, customer);
  const items = [
    ...sent.map((each) => ({ order: each.order, bubble: sentBubble(each), source: each.request })),
    ...written.map((each) => ({ order: each.order, bubble: writtenBubble(each), source: each.message })),
  ].sort((a, b) => a.order - b.order);
  const byId = new Map(items.map((item) => [item.bubble.wamid, item.bubble]));
  for (const { bubble, source } of items) {
    react(bubble, source, byId);
    const context = asObject(source['context']);
    const quoted = byId.get(textOf(context?.['message_id']) ?? textOf(context?.['id']) ?? '');
    if (quoted) bubble.quote = { wamid: quoted.wamid, from: quoted.from, text: summaryOf(quoted) };
  }
  const readAt = items.findIndex((item) => item.bubble.wamid === thread?.readUpTo);
  items.slice(0, readAt + 1).forEach(({ bubble }) => {
    if (bubble.from === 'customer') bubble.status = 'read';
  });
  return {
    bubbles: items
      .map((item) => item.bubble)
      .filter((bubble) => bubble.kind !== 'reaction')
      .slice(-SHOWN),
    typingMs: Math.max(0, (thread?.typingUntil ?? 0) - now),
    windowMs: thread?.inboundAt === undefined ? 0 : Math.max(0, thread.inboundAt + WINDOW_MS - now),
    marketingStopped: customer.failWith === 131050,
    blocked: number.blocked.has(customer),
  };
}

/** The last message between the two in a few words, or undefined. */
export function lastOf(
  world: World,
  number: PhoneNumber,
  customer: Customer,
): { text: string; at: number; from: Bubble['from'] } | undefined {
  const written = world.chats.of(number, customer).at(-1);
  const sent = world.ledger.of(customer).findLast((each) => each.numberId === number.id);
  if (sent && (!written || sent.order > written.order))
    return { text: summaryOf(contentOf(sent)), at: sent.at, from: 'business' };
  return written && { text: summaryOf(customerBubble(written.message)), at: written.at, from: 'customer' };
}

function sentTo(world: World, number: PhoneNumber, customer: Customer): Sent[] {
  return world.ledger
    .of(customer)
    .slice(-SHOWN * 4)
    .filter((each) => each.numberId === number.id);
}

function sentBubble(sent: Sent): Bubble {
  const { wamid, at, status, errorCode } = sent;
  return {
    ...contentOf(sent),
    wamid,
    from: 'business',
    at,
    status,
    reactions: [],
    ...(errorCode === undefined ? {} : { error: { code: errorCode, title: titleOf(errorCode) } }),
  };
}

function writtenBubble({ wamid, at, message }: { wamid: string; at: number; message: Json }): Bubble {
  return { ...customerBubble(message), wamid, from: 'customer', at, status: 'delivered', reactions: [] };
}

function contentOf({ request, template }: Sent): BubbleContent {
  const type = textOf(request['type']) ?? 'text';
  const content = asObject(request[type]) ?? {};
  if (type === 'template' && template) return templateBubble(template, content);
  if (type === 'interactive') return interactiveBubble(content);
  if (type === 'reaction') return { kind: type, text: textOf(content['emoji']) ?? 'Reaction removed' };
  return plainBubble(type, request[type]) ?? { kind: type, text: type };
}

// The last reaction of each side counts; an empty or missing emoji takes it back.
function react(bubble: Bubble, source: Json, byId: Map<string, Bubble>): void {
  if (bubble.kind !== 'reaction') return;
  const reaction = asObject(source['reaction']);
  const target = byId.get(textOf(reaction?.['message_id']) ?? '');
  if (!target) return;
  target.reactions = target.reactions.filter((each) => each.from !== bubble.from);
  const emoji = textOf(reaction?.['emoji']);
  if (emoji) target.reactions.push({ from: bubble.from, emoji });
}
