import type { GraphQLSchema } from 'graphql';
import { Extensions, Subscription } from 'type-graphql';
import type { LoggedEvent } from '../events/event-log.js';
import type { Viewer } from '../kernel/viewer.js';

/** What a follower is told when it has read all that it missed. */
export interface CaughtUp {
  /** Of the newest event; resuming from here misses nothing. */
  cursor: string;
  replayedCount: number;
  at: Date;
}

/** Why a follower must fetch anew instead of resuming. */
export type ResyncReason = 'CURSOR_TOO_OLD' | 'CURSOR_UNKNOWN' | 'ACCESS_CHANGED';

/** What a follower is told when its cursor cannot be resumed from. */
export interface ResyncRequired {
  /** Of the newest event; live events follow it. */
  cursor: string;
  reason: ResyncReason;
  at: Date;
}

/**
 * How a subscription field is fed from the account's event log. The field's resolver gets the LoggedEvent as its root
 * and gives what to show, or null to show nothing (gone, or not for this viewer).
 */
export interface EventSource<Args = never> {
  /** Whether the event concerns this subscription; cheap, without I/O. */
  wants(event: LoggedEvent, args: Args, viewer: Viewer): boolean;
  /** Whether it shows what is one viewer's own: then nobody else shares its execution. */
  isPersonal?: boolean;
  /**
   * Where only the newest state counts: of events that come together the last one is executed, and no more often than
   * this (milliseconds). What it shows is as of then, so nothing is missing at rest. For fields that are not resumable.
   */
  everyMs?: number;
  /** Whether it shows the present state as soon as somebody subscribes: the resolver is called without an event then. */
  showsPresent?: boolean;
  /** How often the present state is looked at without an event (milliseconds), where time alone may change it; what is new is shown. */
  againMs?(args: Args): number | undefined;
  /** The one person who is told of the event, where it is for one person; undefined: it is for everybody. */
  addressee?(event: LoggedEvent): string | undefined;
  /** Whether the field takes `after` and says when it has caught up. */
  resumable: boolean;
  /** The item that says so; its type must be possible for the field. */
  caughtUp?(facts: CaughtUp): object;
  /** The item that asks for a new fetch; without it the subscription ends with an error. */
  resync?(facts: ResyncRequired): object;
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    source?: EventSource;
  }
}

/** Declares a subscription that is fed from the account's event log. */
export function EventSubscription<Args>(
  returns: () => unknown,
  options: { name?: string; description: string; source: EventSource<Args> },
): MethodDecorator {
  const { source, ...rest } = options;
  return (target, property, descriptor) => {
    // Fed by the platform's groups; the library's own way (one execution per subscriber) is never taken.
    Subscription(returns as never, { ...rest, subscribe: refuse })(target, property, descriptor);
    Extensions({ source })(target as object, property as string, descriptor as never);
  };
}

/** What `buildSchema` wants to see where there are subscriptions; nothing is ever published through it. */
export const unusedPubSub = { publish: refuse, subscribe: refuse };

function refuse(): never {
  throw new Error('Subscriptions are fed from the event log');
}

/** An item that did not come from an event: shown as it is. */
export class ReadyItem {
  constructor(readonly item: object) {}
}

/** Thrown by a subscription field that shows nothing for an event; nobody ever sees it. */
export class NothingToShow extends Error {}

const prepared = new WeakSet<GraphQLSchema>();

/** Lets every subscription field show ready items, and skip events and signals that it shows nothing of. */
export function prepareSubscriptionFields(schema: GraphQLSchema): void {
  if (prepared.has(schema)) return;
  prepared.add(schema);
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const resolve = field.resolve;
    if (!(field.extensions.source ?? field.extensions.signals) || !resolve) continue;
    field.resolve = async (root: unknown, args, context, info) => {
      if (root instanceof ReadyItem) return root.item;
      const item: unknown = await resolve(root, args, context, info);
      if (item === null || item === undefined) throw new NothingToShow();
      return item;
    };
  }
}
