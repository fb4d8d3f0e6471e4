import type {
  AppContactFact,
  CallFact,
  HistoryMessageFact,
  MessageStatusFact,
} from '../../platform/whatsapp/webhook-facts.js';
import type { ToldMessage } from '../messages/message-inbound.service.js';
import type { UnknownKind } from './ingest-metrics.js';
import type { PlacedFact } from './webhook-item.js';

/** Facts of these kinds belong to one number of ours. */
const kindsOfNumber = new Set(['inbound_message', 'echo', 'message_status', 'history_message', 'app_contact', 'call']);

/** True for an item that only a number can take: not knowing which one, nobody can. */
export const needsNumber = ({ item: { fact } }: PlacedFact): boolean =>
  kindsOfNumber.has(fact.kind) || (fact.kind === 'identity_changed' && fact.wamid !== undefined);

/** A report that moves a message. */
export const isReport = (placed: PlacedFact): boolean =>
  placed.item.fact.kind === 'message_status' && placed.item.fact.status !== 'unknown';

/** True for what is kept as an event of the channel, because no table of its own takes it. */
export function isEvent(placed: PlacedFact): boolean {
  const { fact } = placed.item;
  if (fact.kind === 'message_status') return fact.status === 'unknown';
  if (fact.kind === 'identity_changed') return fact.wamid === undefined;
  return !['inbound_message', 'echo', 'history_message', 'app_contact', 'call'].includes(fact.kind);
}

/** What in a fact this version does not know; undefined when it knows everything. */
export function unknownIn({ item: { fact } }: PlacedFact): UnknownKind | undefined {
  if (fact.kind === 'other') return fact.topic === undefined ? 'field' : 'part';
  if (fact.kind === 'message_status') return fact.status === 'unknown' ? 'status' : undefined;
  if (fact.kind === 'user_preference') return fact.value === 'unknown' ? 'preference' : undefined;
  if (fact.kind === 'inbound_message' || fact.kind === 'echo') {
    return fact.content.kind === 'unsupported' ? 'message_type' : undefined;
  }
  return undefined;
}

/** Facts that change who is who or what is in a thread; their order matters. */
export type ThreadRun = { kind: 'messages'; facts: ToldMessage[] } | { kind: 'identities'; placed: PlacedFact[] };

/**
 * Messages and changes of identity in their order, neighbours of one kind together: a number that changes hands within
 * a delivery belongs to one person before the change and to nobody, or another, after it.
 */
export function threadRuns(items: readonly PlacedFact[]): ThreadRun[] {
  const runs: ThreadRun[] = [];
  for (const placed of items) {
    const { fact } = placed.item;
    const last = runs.at(-1);
    if (fact.kind === 'inbound_message' || fact.kind === 'echo') {
      const told: ToldMessage = { ...fact, raw: placed.item.raw };
      if (last?.kind === 'messages') last.facts.push(told);
      else runs.push({ kind: 'messages', facts: [told] });
    } else if (fact.kind === 'identity_changed') {
      if (last?.kind === 'identities') last.placed.push(placed);
      else runs.push({ kind: 'identities', placed: [placed] });
    }
  }
  return runs;
}

/** Old messages among the items, in their order. */
export const historyOf = (items: readonly PlacedFact[]): HistoryMessageFact[] =>
  items.flatMap(({ item: { fact } }) => (fact.kind === 'history_message' ? [fact] : []));

/** Entries of the app's address book among the items, in their order. */
export const appContactsOf = (items: readonly PlacedFact[]): AppContactFact[] =>
  items.flatMap(({ item: { fact } }) => (fact.kind === 'app_contact' ? [fact] : []));

/** Steps of calls among the items, in their order. */
export const callsOf = (items: readonly PlacedFact[]): CallFact[] =>
  items.flatMap(({ item: { fact } }) => (fact.kind === 'call' ? [fact] : []));

/** The reports among the items, in their order. */
export const reportsOf = (items: readonly PlacedFact[]): MessageStatusFact[] =>
  items.filter(isReport).map((placed) => placed.item.fact as MessageStatusFact);

/** What people chose about marketing messages in WhatsApp; a sign-up there is kept as an event, and is no consent by itself. */
export const choicesOf = (items: readonly PlacedFact[]) =>
  items.flatMap(({ item: { fact } }) =>
    fact.kind === 'user_preference' &&
    fact.category === 'marketing_messages' &&
    (fact.value === 'stop' || fact.value === 'resume')
      ? [{ person: fact.person, value: fact.value, at: fact.at }]
      : [],
  );

/** What Meta says that templates are for. */
export const categoriesOf = (items: readonly PlacedFact[]) =>
  items.flatMap(({ item: { fact }, receivedAt }) =>
    fact.kind === 'template' && fact.name && fact.language && fact.category?.current
      ? [{ name: fact.name, language: fact.language, category: fact.category.current, at: fact.at ?? receivedAt }]
      : [],
  );
