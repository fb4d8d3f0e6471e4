import { toPublicId, type IdKind } from '../../platform/kernel/ids.js';
import type { RuleNode, TimeSpan } from './segment-rule.js';

const publicId = (kind: IdKind, uuid: string | undefined): string | undefined => uuid && toPublicId(kind, uuid);

/** A rule as it is kept, in the form in which the API takes it: giving it back changes nothing. */
export function givenRule(node: RuleNode): object {
  switch (node.op) {
    case 'and':
    case 'or':
      return { [node.op]: node.nodes.map(givenRule) };
    case 'not':
      return { not: givenRule(node.node) };
    case 'attribute':
      return { attribute: { key: node.key, comparison: node.comparison, values: node.values.map(String) } };
    case 'label':
      return { labelId: publicId('Label', node.labelId) };
    case 'owner':
      return node.userId === null ? { isUnowned: true } : { ownerId: publicId('User', node.userId) };
    case 'blocked':
      return { isBlocked: true };
    case 'email':
      return { hasEmail: true };
    case 'identity':
      return { identity: node.kind };
    case 'created':
      return { created: node.span };
    case 'message':
      return {
        [node.direction === 'INBOUND' ? 'lastInbound' : 'lastOutbound']: node.span
          ? { span: node.span }
          : { never: true },
      };
    case 'conversation':
      return {
        conversation: {
          status: node.status,
          assigneeId: publicId('User', node.assigneeId),
          channelId: publicId('Channel', node.channelId),
          labelId: publicId('Label', node.labelId),
          teamId: publicId('Team', node.teamId),
          priority: node.priority,
        },
      };
    case 'event':
      return { event: shownEvent(node) };
    case 'consent':
      return { consent: { purpose: node.purpose, state: node.state } };
    case 'segment':
      return { segmentId: publicId('Segment', node.segmentId) };
  }
}

function shownEvent({ name, atLeast, atMost, span, property }: Extract<RuleNode, { op: 'event' }>): object {
  const kinds = { string: 'text', number: 'number', boolean: 'flag' } as const;
  const shownSpan: TimeSpan | undefined = Object.keys(span).length > 0 ? span : undefined;
  return {
    name,
    atLeast,
    atMost,
    span: shownSpan,
    property: property && {
      key: property.key,
      [kinds[typeof property.equals as keyof typeof kinds]]: property.equals,
    },
  };
}
