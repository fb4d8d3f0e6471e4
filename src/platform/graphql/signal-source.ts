import { Extensions, Subscription } from 'type-graphql';
import type { Signal } from '../events/signals.js';
import type { Viewer } from '../kernel/viewer.js';

/**
 * How a subscription field is fed from the account's signals: the second kind of source, for what is not in the log.
 * The field's resolver gets the Signal as its root and gives what to show, or null to show nothing. Nothing is
 * replayed; what is still true is told when the subscription begins.
 */
export interface SignalSource<Args = never> {
  /** Whether the signal concerns this subscription; cheap, without I/O. */
  wants(signal: Signal, args: Args, viewer: Viewer): boolean;
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    signals?: SignalSource;
  }
}

/** Declares a subscription that is fed from the account's signals. */
export function SignalSubscription<Args>(
  returns: () => unknown,
  options: { name?: string; description: string; source: SignalSource<Args> },
): MethodDecorator {
  const { source, ...rest } = options;
  const subscribe = (): never => {
    throw new Error('Subscriptions are fed from signals');
  };
  return (target, property, descriptor) => {
    Subscription(returns as never, { ...rest, subscribe })(target, property, descriptor);
    Extensions({ signals: source })(target as object, property as string, descriptor as never);
  };
}
