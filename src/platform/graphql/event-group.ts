import { getArgumentValues, Kind, visit, type FieldNode } from 'graphql';
import type { AccountFeed } from '../events/account-feed.js';
import { accessChangedType, type LoggedEvent } from '../events/event-log.js';
import type { Viewer } from '../kernel/viewer.js';
import { canonical } from './canonical.js';
import type { CompiledOperation } from './compiled-operation.js';
import type { ApiContext } from './context.js';
import { ReadyItem, type EventSource } from './event-source.js';
import { fragmentsOf } from './operation-fields.js';
import type { OperationPipeline, PreparedOperation } from './operation-pipeline.js';
import type { Rendered, RenderedResults } from './rendered-results.js';

/** Events that are executed together and share their loaders. */
export const batchSize = 100;
/** A subscriber as its group sees it. */
export interface GroupMember {
  /** Everything up to here was delivered, or did not concern it. */
  readonly position: number;
  readonly viewer: Viewer;
  /** Takes live events in order; those it had before are dropped. */
  deliver(events: readonly LoggedEvent[], results: readonly Rendered[]): void;
  /** Takes the present state, unless it is what was shown last. */
  show(present: Rendered): void;
  /** The next events are no longer in the log. */
  lose(): void;
  fail(error: unknown): void;
}

/** What a group needs from around it. */
export interface GroupOptions {
  readonly pipeline: OperationPipeline;
  readonly results: RenderedResults;
  contextFor(viewer: Viewer): ApiContext;
  /** Waits until everybody's permissions are known as they are at this `seq` of the log, or later. */
  permitted(feed: AccountFeed, seq: number): Promise<void> | undefined;
}

/** Faults of ours, not of what was asked; they may be gone at the next try. */
const faults: ReadonlySet<unknown> = new Set(['INTERNAL_SERVER_ERROR', 'OPERATION_TIMED_OUT']);

let groupCount = 0;

/**
 * Subscribers that see the same: same account, visibility, document and variables. An event is executed once, with a
 * fresh context, and serialised once; the text goes to every member.
 */
export class EventGroup {
  readonly source: EventSource<unknown>;
  readonly members = new Set<GroupMember>();
  private readonly live = new Set<GroupMember>();
  private readonly args: Record<string, unknown>;
  /** Names what this group rendered under its present permissions. */
  private tag = '';
  private isPumping = false;
  /** The look at the present that is under way, and the head that it was begun at. */
  private present: { headSeq: number; rendered: Promise<Rendered> } | undefined;
  /** When it last showed something; for sources that show no more often than they say. */
  private shownAt = 0;
  private readonly looking: NodeJS.Timeout | undefined;
  private readonly stopListening: () => void;

  constructor(
    readonly key: string,
    readonly feed: AccountFeed,
    public viewer: Viewer,
    private readonly prepared: PreparedOperation,
    private readonly options: GroupOptions,
  ) {
    this.source = prepared.operation.subscriptionField!.extensions.source as EventSource<unknown>;
    this.args = subscriptionArguments(prepared);
    this.forget();
    const againMs = this.source.againMs?.(this.args);
    if (againMs !== undefined) this.looking = setInterval(() => void this.lookAgain(), againMs).unref();
    this.stopListening = feed.listen((_events, isGap) => (isGap ? this.lose() : void this.pump()));
  }

  get operation() {
    return this.prepared.operation;
  }

  /** From now on the subscriber gets every event behind its position, which must have reached the feed's head. */
  goLive(subscriber: GroupMember): void {
    this.live.add(subscriber);
    void this.pump();
  }

  /** Stops the live events of a subscriber. */
  stopLive(subscriber: GroupMember): void {
    this.live.delete(subscriber);
  }

  /** The serialised results of these events in order; null where there is nothing to show. */
  async render(events: readonly LoggedEvent[]): Promise<Rendered[]> {
    const accessChange = events.findLast(({ type }) => type === accessChangedType)?.seq ?? 0;
    const waiting = this.options.permitted(this.feed, accessChange);
    if (waiting) await waiting;
    const contexts = new Map<Viewer, ApiContext>();
    const only = this.source.everyMs === undefined ? undefined : this.lastWanted(events);
    return Promise.all(
      events.map((event) => {
        if (this.source.everyMs !== undefined && event !== only) return null;
        const viewer = this.viewerOf(event);
        if (!viewer || !this.source.wants(event, this.args, viewer)) return null;
        return this.options.results.once(`${this.tag}:${event.seq}`, () => {
          const context = contexts.get(viewer) ?? this.options.contextFor(viewer);
          contexts.set(viewer, context);
          return this.execute(event, context, viewer);
        });
      }),
    );
  }

  private lastWanted(events: readonly LoggedEvent[]): LoggedEvent | undefined {
    return events.findLast((event) => this.source.wants(event, this.args, this.viewer));
  }

  /** Whose eyes see the event: anybody's of the group, or, of what is for one person, this person's if they are here. */
  private viewerOf(event: LoggedEvent): Viewer | undefined {
    const addressee = this.source.addressee?.(event);
    if (addressee === undefined) return this.viewer;
    for (const { viewer } of this.members) if (viewer.actorId === addressee) return viewer;
    return undefined;
  }

  /** The serialised result of an item of the platform's own; equal keys are equal items. */
  renderItem(key: string, item: () => object): Promise<Rendered> {
    return this.options.results.once(`${this.tag}:${key}`, () =>
      this.execute(new ReadyItem(item()), this.options.contextFor(this.viewer), this.viewer),
    );
  }

  /** The present state, serialised; without an event, and never kept. Whoever asks at the same moment gets the same look. */
  renderPresent(): Promise<Rendered> {
    const { headSeq } = this.feed;
    if (this.present?.headSeq === headSeq) return this.present.rendered;
    const look = { headSeq, rendered: this.look() };
    this.present = look;
    const end = (): void => void (this.present === look && (this.present = undefined));
    look.rendered.then(end, end);
    return look.rendered;
  }

  private async look(): Promise<Rendered> {
    return (await this.execute(undefined, this.options.contextFor(this.viewer), this.viewer)).rendered;
  }

  /** Forgets what was rendered: permissions have changed. */
  forget(): void {
    this.tag = `${++groupCount}`;
    this.present = undefined;
  }

  dispose(): void {
    clearInterval(this.looking);
    this.stopListening();
  }

  private async pump(): Promise<void> {
    if (this.isPumping) return;
    this.isPumping = true;
    try {
      while (this.live.size > 0) {
        const position = this.slowestPosition();
        if (position >= this.feed.headSeq) return;
        if (this.source.everyMs !== undefined) {
          if (await this.showNewest(position, this.source.everyMs)) continue;
          return this.lose();
        }
        const events = this.feed.recent(position, batchSize) ?? (await this.feed.after(position, batchSize));
        if (events[0]?.seq !== position + 1) return this.lose();
        const results = await this.render(events);
        for (const subscriber of this.live) subscriber.deliver(events, results);
      }
    } catch (error) {
      for (const subscriber of this.live) subscriber.fail(error);
    } finally {
      this.isPumping = false;
    }
  }

  /** Shows what time alone has changed; never beside an event that is being shown, which might be newer. */
  private async lookAgain(): Promise<void> {
    if (this.isPumping || this.live.size === 0) return;
    this.isPumping = true;
    try {
      const present = await this.renderPresent();
      for (const subscriber of this.live) subscriber.show(present);
    } catch (error) {
      for (const subscriber of this.live) subscriber.fail(error);
    } finally {
      this.isPumping = false;
    }
    void this.pump();
  }

  /** Waits its time, passes over everything up to the head, and shows the last of it; false when the log has a hole. */
  private async showNewest(position: number, everyMs: number): Promise<boolean> {
    const pause = this.shownAt + everyMs - Date.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause).unref());
    let wanted: LoggedEvent | undefined;
    let end: LoggedEvent | undefined;
    for (let at = position; at < this.feed.headSeq; at = end.seq) {
      const events = this.feed.recent(at, batchSize) ?? (await this.feed.after(at, batchSize));
      if (events[0]?.seq !== at + 1) return false;
      wanted = this.lastWanted(events) ?? wanted;
      end = events.at(-1)!;
    }
    if (!end) return true;
    const result = wanted ? (await this.render([wanted]))[0]! : null;
    if (wanted) this.shownAt = Date.now();
    // As the result of the newest event: whoever stands in between is told as well.
    for (const subscriber of this.live) subscriber.deliver([end], [result]);
    return true;
  }

  /** Who joined while events were under way, or was told to fetch anew, stands further on than the others. */
  private slowestPosition(): number {
    let slowest = Infinity;
    for (const { position } of this.live) slowest = Math.min(slowest, position);
    return slowest;
  }

  /** The log no longer holds what comes next: everybody must fetch anew. */
  private lose(): void {
    for (const subscriber of [...this.live]) subscriber.lose();
  }

  private async execute(
    root: unknown,
    context: ApiContext,
    viewer: Viewer,
  ): Promise<{ rendered: Rendered; isKept: boolean }> {
    const { pipeline, contextFor } = this.options;
    let result = await pipeline.executeEvent(this.prepared, context, root);
    if (result?.errors?.some(({ extensions }) => faults.has(extensions['code']))) {
      // A log that cannot be read is no fault of this event: this throws then, and everybody comes back with a cursor.
      await this.feed.bounds();
      result = await pipeline.executeEvent(this.prepared, contextFor(viewer), root);
    }
    // What still fails is shown, but not kept: whoever resumes gets another try.
    return { rendered: result ? Buffer.from(JSON.stringify(result)) : null, isKept: !result?.errors };
  }
}

/** The arguments of the subscription's one field. */
export function subscriptionArguments(prepared: PreparedOperation): Record<string, unknown> {
  const { subscriptionField, document } = prepared.operation;
  return getArgumentValues(
    subscriptionField!,
    fieldNode(prepared, document),
    prepared.coerced as Record<string, unknown>,
  );
}

/** Equal for subscriptions that show the same to the same viewers; where they resume from makes no difference. */
export function groupKey(prepared: PreparedOperation, viewer: Viewer): string {
  const variables = shownVariables(prepared)
    // Absent is not null: a default stands in for the one and not for the other.
    .map((name) => (prepared.given[name] === undefined ? [name] : [name, canonical(prepared.given[name])]));
  const { source, operation } = prepared;
  const field = operation.subscriptionField?.extensions.source as EventSource | undefined;
  const person = operation.isPersonal || field?.isPersonal ? [viewer.actorId] : [];
  return JSON.stringify([viewer.accountId, viewer.visibilityKey, ...person, source, operation.name ?? null, variables]);
}

const shownVariablesOf = new WeakMap<CompiledOperation, string[]>();

/** The operation's variables, sorted, without the one that only says where to resume. */
function shownVariables(prepared: PreparedOperation): string[] {
  const { operation } = prepared;
  let names = shownVariablesOf.get(operation);
  if (names) return names;
  const uses = new Map<string, number>();
  visit(operation.document, {
    VariableDefinition: () => false,
    Variable: (node) => void uses.set(node.name.value, (uses.get(node.name.value) ?? 0) + 1),
  });
  const after = fieldNode(prepared, operation.document).arguments?.find((a) => a.name.value === 'after')?.value;
  names = (operation.definition.variableDefinitions ?? [])
    .map((definition) => definition.variable.name.value)
    .filter((name) => !(after?.kind === Kind.VARIABLE && after.name.value === name && uses.get(name) === 1))
    .sort();
  shownVariablesOf.set(operation, names);
  return names;
}

function fieldNode({ operation }: PreparedOperation, document: PreparedOperation['operation']['document']): FieldNode {
  const fragments = fragmentsOf(document);
  let selection = operation.definition.selectionSet.selections[0]!;
  while (selection.kind !== Kind.FIELD) {
    const set =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? fragments.get(selection.name.value)!.selectionSet
        : selection.selectionSet;
    selection = set.selections[0]!;
  }
  return selection;
}
