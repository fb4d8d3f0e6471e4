import type { RuleNode, TimeSpan } from '../../../src/domains/segments/segment-rule.js';

/** Everything that a rule may ask of a contact, in memory. */
export interface Person {
  id: string;
  attributes: Record<string, string | number | boolean>;
  labelIds: string[];
  ownerId: string | null;
  isBlocked: boolean;
  email: string | null;
  identityKinds: string[];
  createdAt: Date;
  conversations: {
    status: string;
    assigneeId: string | null;
    channelId: string;
    lastInboundAt: Date | null;
    labelIds: string[];
    teamId: string | null;
    priority: string | null;
  }[];
  outbound: Date[];
  events: { name: string; at: Date; properties: Record<string, unknown> }[];
  segmentIds: string[];
}

const dayMs = 86_400_000;

function lies(at: Date | undefined, span: TimeSpan, now: Date): boolean {
  if (!at) return false;
  const back = (days: number) => now.getTime() - days * dayMs;
  return (
    (span.after === undefined || at.getTime() >= Date.parse(span.after)) &&
    (span.before === undefined || at.getTime() < Date.parse(span.before)) &&
    (span.withinDays === undefined || at.getTime() >= back(span.withinDays)) &&
    (span.olderThanDays === undefined || at.getTime() < back(span.olderThanDays))
  );
}

const newest = (times: readonly (Date | null)[]): Date | undefined =>
  times.filter((at) => at !== null).sort((a, b) => b.getTime() - a.getTime())[0];

/** What a rule says of a person, read plainly: the judge of the SQL. */
export function matches(node: RuleNode, person: Person, now: Date): boolean {
  switch (node.op) {
    case 'and':
      return node.nodes.every((one) => matches(one, person, now));
    case 'or':
      return node.nodes.some((one) => matches(one, person, now));
    case 'not':
      return !matches(node.node, person, now);
    case 'attribute': {
      const value = person.attributes[node.key];
      if (value === undefined) return false;
      if (node.comparison === 'IS_SET') return true;
      if (node.comparison === 'EQUALS' || node.comparison === 'ONE_OF') return node.values.includes(value);
      const wanted = node.values[0]!;
      if (node.comparison === 'CONTAINS') return String(value).toLowerCase().includes(String(wanted).toLowerCase());
      const [a, b] = node.type === 'NUMBER' ? [value, wanted] : [String(value), String(wanted)];
      if (node.type === 'NUMBER' && typeof a !== 'number') return false;
      return { GREATER_THAN: a > b, AT_LEAST: a >= b, LESS_THAN: a < b, AT_MOST: a <= b }[node.comparison];
    }
    case 'label':
      return person.labelIds.includes(node.labelId);
    case 'owner':
      return person.ownerId === node.userId;
    case 'blocked':
      return person.isBlocked;
    case 'email':
      return person.email !== null;
    case 'identity':
      return person.identityKinds.includes(node.kind);
    case 'created':
      return lies(person.createdAt, node.span, now);
    case 'message': {
      const at =
        node.direction === 'INBOUND'
          ? newest(person.conversations.map((one) => one.lastInboundAt))
          : newest(person.outbound);
      return node.span === null ? !at : lies(at, node.span, now);
    }
    case 'conversation':
      return person.conversations.some(
        (one) =>
          (node.status === undefined || one.status === node.status) &&
          (node.assigneeId === undefined || one.assigneeId === node.assigneeId) &&
          (node.channelId === undefined || one.channelId === node.channelId) &&
          (node.labelId === undefined || one.labelIds.includes(node.labelId)) &&
          (node.teamId === undefined || one.teamId === node.teamId) &&
          (node.priority === undefined || one.priority === node.priority),
      );
    case 'event': {
      const count = person.events.filter(
        (one) =>
          one.name === node.name &&
          lies(one.at, node.span, now) &&
          (!node.property || one.properties[node.property.key] === node.property.equals),
      ).length;
      return count >= node.atLeast && (node.atMost === undefined || count <= node.atMost);
    }
    case 'consent':
      return node.state === 'UNKNOWN';
    case 'segment':
      return person.segmentIds.includes(node.segmentId);
  }
}
