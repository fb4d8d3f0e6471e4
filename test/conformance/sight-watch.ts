import { getNamedType, type GraphQLSchema, type GraphQLInterfaceType } from 'graphql';
import type { TestApp } from '../kit/app.js';
import { subscribe, type Subscription } from '../kit/socket.js';
import { until } from '../kit/until.js';
import type { Colleague } from '../domains/teams/staff.js';
import type { SightWindow } from './sight-model.js';

/** The events of the inbox with every conversation that they name, as far as the schema tells. */
export function inboxDocumentOf(schema: GraphQLSchema): string {
  const selections: Readonly<Record<string, string>> = {
    Conversation: '{ id }',
    Message: '{ id conversation { id } }',
    Note: '{ id conversation { id } }',
    Survey: '{ id conversation { id } }',
    Call: '{ id conversation { id } }',
    Contact: '{ id displayName }',
  };
  const parts = schema.getPossibleTypes(schema.getType('InboxEvent') as GraphQLInterfaceType).flatMap((type) => {
    const fields = Object.values(type.getFields()).flatMap((field) => {
      if (field.name === 'conversationId') return [field.name];
      const shown = selections[getNamedType(field.type).name];
      return shown && field.args.length === 0 ? [`${field.name} ${shown}`] : [];
    });
    return fields.length > 0 ? [`... on ${type.name} { ${fields.join(' ')} }`] : [];
  });
  return `subscription { inboxEvents { __typename cursor ${parts.join(' ')} } }`;
}

const notificationDocument =
  'subscription { notificationChanged { unreadCount notification { id conversation { id } } } }';
const composingDocument = 'subscription { composingChanged { isComposing conversation { id } } }';
const draftDocument = 'subscription { conversationDraftChanged { conversation { id } draft { body } } }';
/** The views whose counts are followed live. */
export const watchedViews = ['MINE', 'UNASSIGNED', 'OPEN', 'PENDING', 'CLOSED'];
const countsDocument = `subscription { inboxCountsChanged(standardViews: [${watchedViews.join(' ')}]) { counts { standardView count } } }`;
const receivedDocument = `subscription ($id: ID!) { messageReceived(conversationId: $id) { message { conversation { id } } } }`;

/** Ids of conversations anywhere in a value. */
const named = (value: unknown): Set<string> => new Set(JSON.stringify(value).match(/cnv_[0-9a-f]{32}/g) ?? []);

/** Everything that one member is told live. */
export class SightWatch {
  private taken = 0;
  private readonly heard: number[];

  private constructor(
    readonly person: Colleague,
    private readonly inbox: Subscription,
    private readonly others: readonly Subscription[],
    private readonly counts: Subscription,
  ) {
    this.heard = others.map(() => 0);
  }

  static async begin(app: TestApp, person: Colleague, document: string, conversationId: string): Promise<SightWatch> {
    const inbox = subscribe(app, person.token, document);
    const others = [
      subscribe(app, person.token, notificationDocument),
      subscribe(app, person.token, composingDocument),
      subscribe(app, person.token, draftDocument),
      subscribe(app, person.token, receivedDocument, { id: conversationId }),
    ];
    const counts = subscribe(app, person.token, countsDocument);
    await Promise.all([...others, counts].map(({ opened }) => opened));
    await inbox.find('caught up', ({ inboxEvents }) => inboxEvents.__typename === 'CaughtUpEvent');
    return new SightWatch(person, inbox, others, counts);
  }

  /** The member was told of the marker; what stands before it has been told by then. */
  async reaches(marker: string): Promise<void> {
    await until(
      `${this.person.userId} is told ${marker}`,
      () => {
        if (this.inbox.errors.length > 0) throw new Error(JSON.stringify(this.inbox.errors));
        return this.inbox.events
          .slice(this.taken)
          .some(({ inboxEvents }) => inboxEvents.contact?.displayName === marker);
      },
      20_000,
    );
  }

  /** What was told since the last call against what was in sight meanwhile; each fault is a sentence. */
  faults(window: SightWindow, before: SightWindow | undefined, touched: ReadonlySet<string>): string[] {
    const faults: string[] = [];
    const { userId } = this.person;
    const events = this.inbox.events.slice(this.taken).map(({ inboxEvents }) => inboxEvents);
    this.taken += events.length;
    const told = new Set<string>();
    for (const event of events)
      for (const id of named(event)) {
        told.add(id);
        if (!window.ever.has(id)) faults.push(`${userId} was told ${JSON.stringify(event)}`);
      }
    for (const id of touched)
      if (window.always.has(id) && !told.has(id)) faults.push(`${userId} was not told of ${id}`);
    // The others may lag behind the marker: what was in sight in the stretch before is no fault either.
    this.others.forEach((one, i) => {
      const results = one.events.slice(this.heard[i]);
      this.heard[i]! += results.length;
      for (const result of results)
        for (const id of named(result))
          if (!window.ever.has(id) && !before?.ever.has(id)) faults.push(`${userId} heard ${JSON.stringify(result)}`);
    });
    return faults;
  }

  /** The counts that were told last, by view. */
  get countsTold(): Record<string, number> {
    const last = this.counts.events.at(-1)?.inboxCountsChanged.counts ?? [];
    return Object.fromEntries(last.map(({ standardView, count }: any) => [standardView, count]));
  }

  /** What was told up to now is not looked at. */
  skip(): void {
    this.taken = this.inbox.events.length;
    this.others.forEach((one, i) => (this.heard[i] = one.events.length));
  }

  async end(): Promise<void> {
    await Promise.all([this.inbox, this.counts, ...this.others].map((one) => one.close()));
  }
}
