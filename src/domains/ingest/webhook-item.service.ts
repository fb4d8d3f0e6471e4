// Inbound, stop 4 of 8. From webhook-processing.service; next messages/message-inbound.service.
import type { Scope } from '../../platform/database/scope.js';
import type { IdentityChangedFact } from '../../platform/whatsapp/webhook-facts.js';
import type { ChannelHealth, ChannelNews } from '../channels/channel-health.service.js';
import type { CallService } from '../calls/call.service.js';
import type { AddressBook } from '../contacts/address-book.service.js';
import type { OptOuts } from '../consent/opt-out.service.js';
import type { TemplateCategories } from '../consent/template-category.service.js';
import type { ContactIdentityService } from '../contacts/contact-identity.service.js';
import type { MessageHistoryService } from '../messages/message-history.service.js';
import type { MessageInboundService } from '../messages/message-inbound.service.js';
import type { MessageStatusService } from '../messages/message-status.service.js';
import {
  appContactsOf,
  callsOf,
  categoriesOf,
  choicesOf,
  historyOf,
  isEvent,
  reportsOf,
  threadRuns,
} from './fact-kinds.js';
import { derivedId, idOf, valueOf, type PlacedFact } from './webhook-item.js';

/** What items speak of: one number of the account, or a WhatsApp Business Account with all its numbers. */
export interface ItemTarget {
  wabaId: string;
  /** Undefined for facts that name no number. */
  channelId: string | undefined;
}

/** Takes the facts of one account to the rooms that keep them. */
export class WebhookItemService {
  constructor(
    private readonly inbound: MessageInboundService,
    private readonly statuses: MessageStatusService,
    private readonly identities: ContactIdentityService,
    private readonly health: ChannelHealth,
    private readonly app: { history: MessageHistoryService; addressBook: AddressBook; calls: CallService },
    private readonly consent: { optOuts: OptOuts; categories: TemplateCategories },
  ) {}

  /** Applies facts in their order; those that were applied before change nothing. */
  async apply(scope: Scope, target: ItemTarget, items: readonly PlacedFact[]): Promise<void> {
    const fresh = await this.keepEvents(scope, target, items.filter(isEvent));
    await this.learn(scope, target, [...fresh]);
    const [contacts, history] = [appContactsOf(items), historyOf(items)];
    if (contacts.length > 0) await this.app.addressBook.follow(scope, numberOf(target), contacts);
    if (history.length > 0) await this.app.history.import(scope, numberOf(target), history);
    for (const run of threadRuns(items)) {
      if (run.kind === 'messages') await this.inbound.receive(scope, numberOf(target), run.facts);
      else await this.changeIdentities(scope, target, run.placed, fresh);
    }
    const calls = callsOf(items);
    if (calls.length > 0) await this.app.calls.follow(scope, numberOf(target), calls);
    const reports = reportsOf(items);
    if (reports.length > 0) await this.statuses.apply(scope, numberOf(target), reports);
  }

  /** What people chose in WhatsApp, and what Meta says of templates. */
  private async learn(scope: Scope, { wabaId }: ItemTarget, fresh: readonly PlacedFact[]): Promise<void> {
    const choices = choicesOf(fresh);
    if (choices.length > 0) await this.consent.optOuts.choose(scope, choices);
    const categories = categoriesOf(fresh);
    if (categories.length > 0) await this.consent.categories.learn(scope, wabaId, categories);
  }

  private async changeIdentities(
    scope: Scope,
    target: ItemTarget,
    placed: readonly PlacedFact[],
    fresh: ReadonlySet<PlacedFact>,
  ): Promise<void> {
    // An update without a notice leaves no message by which a repetition could be told; its event does that.
    const changes = placed.filter((p) => fresh.has(p) || !isEvent(p)).map((p) => p.item.fact as IdentityChangedFact);
    const [noticed, silent] = [changes.filter((c) => c.wamid), changes.filter((c) => !c.wamid)];
    if (silent.length > 0) await this.identities.change(scope, silent);
    if (noticed.length > 0) await this.inbound.changeIdentities(scope, numberOf(target), noticed);
  }

  /** Stores what is kept as it came, lets the channels follow, and gives the items that were new. */
  private async keepEvents(
    scope: Scope,
    target: ItemTarget,
    items: readonly PlacedFact[],
  ): Promise<ReadonlySet<PlacedFact>> {
    const lines = new Map(items.map((placed) => [eventId(placed), placed] as const));
    const news = [...lines].map(([id, placed]) => newsOf(id, placed)).sort((a, b) => (a.id < b.id ? -1 : 1));
    const fresh = await this.health.keep(scope, target, news);
    return new Set([...fresh].map((id) => lines.get(id)!));
  }
}

function newsOf(id: string, { item, receivedAt }: PlacedFact): ChannelNews {
  const { fact, wabaId, field } = item;
  const isOfChannel = fact.kind === 'channel';
  return {
    ...{ id, wabaId, field, receivedAt },
    value: valueOf(item),
    at: 'at' in fact ? fact.at : undefined,
    named: isOfChannel ? { digits: fact.displayPhoneDigits, phoneNumberId: fact.entityId } : {},
  };
}

/**
 * What says when it happened is known by what it says, in whatever delivery it comes again: by then a number may belong
 * to somebody else, and a quality have changed once more. Everything else is known by its place.
 */
function eventId(placed: PlacedFact): string {
  const { wabaId, phoneNumberId, field, fact } = placed.item;
  const at = 'at' in fact ? fact.at : undefined;
  // How far a history has come is said once, whatever the delivery.
  const known = at ?? (field === 'history' ? new Date(0) : undefined);
  return known ? derivedId(known, JSON.stringify([wabaId, phoneNumberId, fact])) : idOf(placed);
}

function numberOf({ channelId }: ItemTarget): string {
  if (channelId === undefined) throw new TypeError('These facts need the number that they came to');
  return channelId;
}
