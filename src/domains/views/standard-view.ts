import { registerEnumType } from 'type-graphql';
import type { StoredFilter, StoredOrder } from './stored-filter.js';

/** Views that everybody has. */
export enum StandardViewKey {
  MINE = 'MINE',
  UNASSIGNED = 'UNASSIGNED',
  OPEN = 'OPEN',
  UNREAD = 'UNREAD',
  WAITING = 'WAITING',
  MENTIONS = 'MENTIONS',
  SNOOZED = 'SNOOZED',
  PENDING = 'PENDING',
  CLOSED = 'CLOSED',
}

registerEnumType(StandardViewKey, {
  name: 'StandardViewKey',
  description: 'A view that everybody has. New values may appear.',
  valuesConfig: {
    MINE: { description: 'Open, and the viewer looks after it.' },
    UNASSIGNED: { description: 'Open, and nobody looks after it.' },
    OPEN: { description: 'Everything that is open.' },
    UNREAD: { description: 'Not closed, and the viewer has messages to read in it.' },
    WAITING: { description: 'Open, and the contact waits for an answer; who waits longest comes first.' },
    MENTIONS: { description: 'Not closed, and a note in it names the viewer.' },
    SNOOZED: { description: 'Put aside.' },
    PENDING: { description: 'A machine looks after it.' },
    CLOSED: { description: 'Closed.' },
  },
});

/** A standard view: a constant. */
export interface StandardViewDefinition {
  key: StandardViewKey;
  where: StoredFilter;
  orderBy: StoredOrder | null;
}

const alive = ['OPEN', 'PENDING', 'SNOOZED'];

/** All of them, in the order in which they are shown. */
export const standardViews: readonly StandardViewDefinition[] = [
  { key: StandardViewKey.MINE, where: { status: 'OPEN', isMine: true }, orderBy: null },
  { key: StandardViewKey.UNASSIGNED, where: { status: 'OPEN', isUnassigned: true }, orderBy: null },
  { key: StandardViewKey.OPEN, where: { status: 'OPEN' }, orderBy: null },
  { key: StandardViewKey.UNREAD, where: { statuses: alive, isUnread: true }, orderBy: null },
  {
    key: StandardViewKey.WAITING,
    where: { status: 'OPEN', isWaiting: true },
    orderBy: { field: 'WAITING_SINCE', direction: 'ASC' },
  },
  { key: StandardViewKey.MENTIONS, where: { statuses: alive, hasMentionOfMe: true }, orderBy: null },
  { key: StandardViewKey.SNOOZED, where: { status: 'SNOOZED' }, orderBy: null },
  { key: StandardViewKey.PENDING, where: { status: 'PENDING' }, orderBy: null },
  { key: StandardViewKey.CLOSED, where: { status: 'CLOSED' }, orderBy: null },
];
