import { createUnionType, type ClassType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { Permission } from '../accounts/permissions.js';
import { Activity } from '../conversations/activity.type.js';
import { Message } from './message.type.js';

const types: ClassType<object>[] = [Message, Activity];

/**
 * Lets the timeline show items of this type too; called once, where the type stands, by the room that also adds a
 * `TimelineSource` when it is built.
 */
export function declareTimelineItem(type: ClassType<object>): void {
  types.push(type);
}

/** An item as the union tells it apart. */
export interface TimelineItem {
  readonly __typename: string;
  readonly id: string;
}

/** What a thread shows. */
export const TimelineItemUnion = createUnionType({
  name: 'TimelineItem',
  description: 'Something that a thread shows. New members may appear: ignore those that you do not know.',
  types: () => types as never,
  resolveType: (value: TimelineItem) => value.__typename,
});

export const TimelineItemConnection = connectionOf<TimelineItem>(
  TimelineItemUnion as never,
  'TimelineItem',
  Permission.CONVERSATIONS_READ,
);
export type TimelineItemConnection = ConnectionValue<TimelineItem>;
