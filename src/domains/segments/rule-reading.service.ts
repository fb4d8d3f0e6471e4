import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { uuidOf, type IdKind } from '../../platform/kernel/ids.js';
import { listAttributes, type AttributeRow } from '../attributes/attribute.queries.js';
import { fitValue, type StoredValue } from '../attributes/attribute-value.service.js';
import type { GivenRule, GivenSpan } from './given-rule.js';
import { segmentErrors } from './segment.errors.js';
import { leavesOf, type Comparison, type RuleNode, type TimeSpan } from './segment-rule.js';

const maxDepth = 5;
const maxConditions = 50;
const maxDays = 3_650;
/** Comparisons that have an order, and types that have one. */
const ordered: readonly Comparison[] = ['GREATER_THAN', 'AT_LEAST', 'LESS_THAN', 'AT_MOST'];
const orderedTypes = ['NUMBER', 'DATE', 'DATE_TIME'];
const textTypes = ['TEXT', 'URL', 'EMAIL', 'LIST'];

/**
 * A rule in the form in which it is kept. Everything it names must exist.
 * @throws DomainError SEGMENT_RULE_TOO_LARGE, NOT_FOUND, INVALID_INPUT, FORBIDDEN for conversations to who does not see them all
 */
export async function readRule(scope: Scope, given: GivenRule): Promise<RuleNode> {
  const attributes = new Map((await listAttributes(scope)).map((one) => [one.key, one]));
  let count = 0;
  const visit = (rule: GivenRule, depth: number, path: string[]): RuleNode => {
    if (depth > maxDepth || ++count > maxConditions) {
      throw new DomainError(
        segmentErrors.SEGMENT_RULE_TOO_LARGE,
        `Nest at most ${maxDepth} deep, with at most ${maxConditions} conditions.`,
        path.slice(0, 10),
      );
    }
    for (const op of ['and', 'or'] as const) {
      const inner = rule[op];
      if (!inner) continue;
      if (inner.length === 0) throw invalidInput('Give at least one condition.', [...path, op]);
      return { op, nodes: inner.map((one, i) => visit(one, depth + 1, [...path, op, String(i)])) };
    }
    if (rule.not) return { op: 'not', node: visit(rule.not, depth + 1, [...path, 'not']) };
    return leaf(rule, path, attributes);
  };
  const root = visit(given, 1, ['rule']);
  if (
    scope.viewer.visibility !== 'ALL' &&
    [...leavesOf(root)].some(({ op }) => op === 'message' || op === 'conversation')
  ) {
    const message = 'Only who sees all conversations asks for them or their messages.';
    throw new DomainError(kernelErrors.FORBIDDEN, message, ['rule']);
  }
  await assertKnown(scope, root);
  return root;
}

function leaf(rule: GivenRule, path: string[], attributes: ReadonlyMap<string, AttributeRow>): RuleNode {
  const id = (kind: IdKind, text: string, name: string): string => {
    const uuid = uuidOf(kind, text);
    if (!uuid) throw notFound(kind, [...path, name]);
    return uuid;
  };
  const flagged = (node: RuleNode, flag: boolean): RuleNode => (flag ? node : { op: 'not', node });
  const span = (given: GivenSpan | null | undefined, name: string): TimeSpan => readSpan(given ?? {}, [...path, name]);
  if (rule.attribute) return readComparison(rule.attribute, attributes, [...path, 'attribute']);
  if (rule.labelId) return { op: 'label', labelId: id('Label', rule.labelId, 'labelId') };
  if (rule.ownerId) return { op: 'owner', userId: id('User', rule.ownerId, 'ownerId') };
  if (rule.isUnowned != null) return flagged({ op: 'owner', userId: null }, rule.isUnowned);
  if (rule.isBlocked != null) return flagged({ op: 'blocked' }, rule.isBlocked);
  if (rule.hasEmail != null) return flagged({ op: 'email' }, rule.hasEmail);
  if (rule.identity) return { op: 'identity', kind: rule.identity };
  if (rule.created) return { op: 'created', span: span(rule.created, 'created') };
  for (const [name, direction] of [
    ['lastInbound', 'INBOUND'],
    ['lastOutbound', 'OUTBOUND'],
  ] as const) {
    const given = rule[name];
    if (!given) continue;
    if (given.never && given.span) throw invalidInput('Give `span` or `never`, not both.', [...path, name]);
    return { op: 'message', direction, span: given.never ? null : span(given.span, name) };
  }
  if (rule.conversation) {
    const { status, assigneeId, channelId, labelId, teamId, priority } = rule.conversation;
    return {
      op: 'conversation',
      ...(status ? { status } : {}),
      ...(assigneeId ? { assigneeId: id('User', assigneeId, 'assigneeId') } : {}),
      ...(channelId ? { channelId: id('Channel', channelId, 'channelId') } : {}),
      ...(labelId ? { labelId: id('Label', labelId, 'labelId') } : {}),
      ...(teamId ? { teamId: id('Team', teamId, 'teamId') } : {}),
      ...(priority ? { priority } : {}),
    };
  }
  if (rule.event) return readEvent(rule.event, [...path, 'event']);
  if (rule.consent) return { op: 'consent', ...rule.consent };
  if (rule.segmentId) return { op: 'segment', segmentId: id('Segment', rule.segmentId, 'segmentId') };
  throw invalidInput('Give exactly one condition.', path);
}

function readSpan(given: GivenSpan, path: string[]): TimeSpan {
  for (const name of ['withinDays', 'olderThanDays'] as const) {
    const days = given[name];
    if (days != null && (!Number.isInteger(days) || days < 1 || days > maxDays))
      throw invalidInput(`Give 1 to ${maxDays} days.`, [...path, name]);
  }
  return {
    ...(given.after ? { after: given.after.toISOString() } : {}),
    ...(given.before ? { before: given.before.toISOString() } : {}),
    ...(given.withinDays == null ? {} : { withinDays: given.withinDays }),
    ...(given.olderThanDays == null ? {} : { olderThanDays: given.olderThanDays }),
  };
}

function readEvent(given: NonNullable<GivenRule['event']>, path: string[]): RuleNode {
  const { name, atMost, property } = given;
  const atLeast = given.atLeast ?? (atMost == null ? 1 : 0);
  if (name.length < 1 || name.length > 200)
    throw invalidInput('Name the event in 1 to 200 characters.', [...path, 'name']);
  for (const [field, count] of [
    ['atLeast', atLeast],
    ['atMost', atMost ?? 0],
  ] as const) {
    if (count < 0 || count > 1_000_000) throw invalidInput('Count from 0 to 1000000.', [...path, field]);
  }
  if (atMost != null && atMost < atLeast) throw invalidInput('`atMost` is below `atLeast`.', [...path, 'atMost']);
  const values = property ? [property.text, property.number, property.flag].filter((one) => one != null) : [];
  if (property && values.length !== 1)
    throw invalidInput('Give one of `text`, `number` and `flag`.', [...path, 'property']);
  return {
    op: 'event',
    name,
    atLeast,
    ...(atMost == null ? {} : { atMost }),
    span: readSpan(given.span ?? {}, [...path, 'span']),
    ...(property ? { property: { key: property.key, equals: values[0]! } } : {}),
  };
}

function readComparison(
  { key, comparison, values: texts }: NonNullable<GivenRule['attribute']>,
  attributes: ReadonlyMap<string, AttributeRow>,
  path: string[],
): RuleNode {
  const definition = attributes.get(key);
  if (!definition) throw notFound('Attribute', [...path, 'key']);
  const given = texts ?? [];
  const wanted = comparison === 'IS_SET' ? 0 : comparison === 'ONE_OF' ? undefined : 1;
  if (wanted === undefined ? given.length < 1 || given.length > 100 : given.length !== wanted) {
    throw invalidInput(wanted === undefined ? 'Give 1 to 100 values.' : `Give ${wanted} value.`, [...path, 'values']);
  }
  const { type } = definition;
  if (ordered.includes(comparison) && !orderedTypes.includes(type))
    throw invalidInput(`Values of type ${type} have no order.`, [...path, 'comparison']);
  if (comparison === 'CONTAINS') {
    if (!textTypes.includes(type)) throw invalidInput(`Values of type ${type} are no texts.`, [...path, 'comparison']);
    return { op: 'attribute', key, type, comparison, values: given };
  }
  const values = given.map((text, i) => {
    // Options and patterns of today do not bind what is looked for: older values may differ.
    const rule = { ...definition, type: type === 'LIST' ? ('TEXT' as const) : type, pattern: null };
    const value = fitValue(rule, typed(type, text));
    if (value === undefined) throw invalidInput(`This is no value of type ${type}.`, [...path, 'values', String(i)]);
    return value;
  });
  return { op: 'attribute', key, type, comparison, values };
}

function typed(type: AttributeRow['type'], text: string): StoredValue {
  if (type === 'NUMBER' && text.trim() !== '') return Number(text);
  if (type === 'BOOLEAN') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

/** Labels, segments, channels and people of the rule are of this account. */
async function assertKnown(scope: Scope, root: RuleNode): Promise<void> {
  const wanted: Record<string, Set<string>> = {
    label: new Set(),
    segment: new Set(),
    channel: new Set(),
    user: new Set(),
    team: new Set(),
  };
  for (const one of leavesOf(root)) {
    if (one.op === 'label') wanted['label']!.add(one.labelId);
    if (one.op === 'segment') wanted['segment']!.add(one.segmentId);
    if (one.op === 'owner' && one.userId) wanted['user']!.add(one.userId);
    if (one.op === 'conversation' && one.assigneeId) wanted['user']!.add(one.assigneeId);
    if (one.op === 'conversation' && one.channelId) wanted['channel']!.add(one.channelId);
    if (one.op === 'conversation' && one.labelId) wanted['label']!.add(one.labelId);
    if (one.op === 'conversation' && one.teamId) wanted['team']!.add(one.teamId);
  }
  if (Object.values(wanted).every((ids) => ids.size === 0)) return;
  const known = await rows<{ kind: string; id: string }>(
    scope.em,
    `/* ruleReferences */
     select 'label' as kind, id from label where account_id = $1 and id = any($2::uuid[])
     union all select 'segment', id from segment
       where account_id = $1 and id = any($3::uuid[]) and ($6 = 'ALL' or not tells_conversations)
     union all select 'channel', id from channel where account_id = $1 and id = any($4::uuid[])
     union all select 'user', user_id from membership where account_id = $1 and user_id = any($5::uuid[])
     union all select 'team', id from team where account_id = $1 and id = any($7::uuid[])`,
    [
      scope.accountId,
      ...['label', 'segment', 'channel', 'user'].map((kind) => [...wanted[kind]!]),
      scope.viewer.visibility,
      [...wanted['team']!],
    ],
  );
  for (const [kind, ids] of Object.entries(wanted)) {
    const found = new Set(known.filter((one) => one.kind === kind).map(({ id }) => id));
    if ([...ids].some((id) => !found.has(id))) throw notFound(`A ${kind} of the rule`, ['rule']);
  }
}
