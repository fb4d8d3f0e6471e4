import type { AttributeType } from '../attributes/attribute.entity.js';

/** How a value of an attribute is compared. */
export type Comparison =
  'EQUALS' | 'ONE_OF' | 'CONTAINS' | 'GREATER_THAN' | 'AT_LEAST' | 'LESS_THAN' | 'AT_MOST' | 'IS_SET';

/** A stretch of time; members hold together. */
export interface TimeSpan {
  after?: string;
  before?: string;
  withinDays?: number;
  olderThanDays?: number;
}

/** A rule as it is kept: ids are UUIDs, values have the type of their attribute. */
export type RuleNode =
  | { op: 'and' | 'or'; nodes: RuleNode[] }
  | { op: 'not'; node: RuleNode }
  | { op: 'attribute'; key: string; type: AttributeType; comparison: Comparison; values: (string | number | boolean)[] }
  | { op: 'label'; labelId: string }
  | { op: 'owner'; userId: string | null }
  | { op: 'blocked' }
  | { op: 'email' }
  | { op: 'identity'; kind: string }
  | { op: 'created'; span: TimeSpan }
  | { op: 'message'; direction: 'INBOUND' | 'OUTBOUND'; span: TimeSpan | null }
  | {
      op: 'conversation';
      status?: string;
      assigneeId?: string;
      channelId?: string;
      labelId?: string;
      teamId?: string;
      priority?: string;
    }
  | {
      op: 'event';
      name: string;
      atLeast: number;
      atMost?: number;
      span: TimeSpan;
      property?: { key: string; equals: string | number | boolean };
    }
  | { op: 'consent'; purpose: string; state: 'GRANTED' | 'WITHDRAWN' | 'UNKNOWN' }
  | { op: 'segment'; segmentId: string };

/** What is written in `segment.rule`; the version says how to read it. */
export interface StoredRule {
  version: 1;
  root: RuleNode;
}

/** Kinds of facts that a rule looks at: what changes none of them cannot change who is in. */
export type Watch = 'CONTACT' | 'MESSAGE' | 'CONVERSATION' | 'EVENT' | 'CONSENT' | 'SEGMENT';

const watchOf: Readonly<Record<RuleLeaf['op'], Watch>> = {
  attribute: 'CONTACT',
  label: 'CONTACT',
  owner: 'CONTACT',
  blocked: 'CONTACT',
  email: 'CONTACT',
  identity: 'CONTACT',
  created: 'CONTACT',
  message: 'MESSAGE',
  conversation: 'CONVERSATION',
  event: 'EVENT',
  consent: 'CONSENT',
  segment: 'SEGMENT',
};

/** A rule that holds no others. */
export type RuleLeaf = Exclude<RuleNode, { nodes: RuleNode[] } | { node: RuleNode }>;

/** Every condition of a rule, in its order. */
export function* leavesOf(node: RuleNode): Generator<RuleLeaf> {
  if ('nodes' in node) for (const inner of node.nodes) yield* leavesOf(inner);
  else if ('node' in node) yield* leavesOf(node.node);
  else yield node;
}

/** What a rule depends on. A new contact may match any rule, so all of them watch contacts. */
export function dependenciesOf(root: RuleNode): { watches: Watch[]; hasWindow: boolean; segmentIds: string[] } {
  const watches = new Set<Watch>(['CONTACT']);
  const segmentIds = new Set<string>();
  let hasWindow = false;
  for (const leaf of leavesOf(root)) {
    watches.add(watchOf[leaf.op]);
    if (leaf.op === 'segment') segmentIds.add(leaf.segmentId);
    const span = 'span' in leaf ? leaf.span : null;
    // A fixed time that is still to come is a window too.
    hasWindow ||= span !== null && Object.keys(span).length > 0;
  }
  return { watches: [...watches], hasWindow, segmentIds: [...segmentIds] };
}
