import type { Comparison } from './segment-rule.js';

/** A stretch of time as the API takes it. */
export interface GivenSpan {
  after?: Date | null;
  before?: Date | null;
  withinDays?: number | null;
  olderThanDays?: number | null;
}

/** A rule as the API takes it: exactly one member. */
export interface GivenRule {
  and?: GivenRule[] | null;
  or?: GivenRule[] | null;
  not?: GivenRule | null;
  attribute?: { key: string; comparison: Comparison; values?: string[] | null } | null;
  labelId?: string | null;
  ownerId?: string | null;
  isUnowned?: boolean | null;
  isBlocked?: boolean | null;
  hasEmail?: boolean | null;
  identity?: string | null;
  created?: GivenSpan | null;
  lastInbound?: { span?: GivenSpan | null; never?: boolean | null } | null;
  lastOutbound?: { span?: GivenSpan | null; never?: boolean | null } | null;
  conversation?: {
    status?: string | null;
    assigneeId?: string | null;
    channelId?: string | null;
    labelId?: string | null;
    teamId?: string | null;
    priority?: string | null;
  } | null;
  event?: {
    name: string;
    atLeast?: number | null;
    atMost?: number | null;
    span?: GivenSpan | null;
    property?: { key: string; text?: string | null; number?: number | null; flag?: boolean | null } | null;
  } | null;
  consent?: { purpose: string; state: 'GRANTED' | 'WITHDRAWN' | 'UNKNOWN' } | null;
  segmentId?: string | null;
}
