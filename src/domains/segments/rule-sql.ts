import type { RuleNode, TimeSpan } from './segment-rule.js';

const dayMs = 86_400_000;

/** A rule as SQL: joins and a condition over `contact c`, whose values are parameters. `$1` is the account. */
export interface CompiledRule {
  joins: string;
  condition: string;
  params: unknown[];
}

/**
 * Compiles a rule. What lies in other tables is read once as a set and joined from the left, whether it stands under `or` or `not`:
 * one hash join each, which spills to disk where it must, instead of a look for every contact. With `contactIds` the
 * sets are cut to these contacts, so that a few of them cost little. No condition is ever null.
 */
export function compileRule(
  accountId: string,
  root: RuleNode,
  now: Date,
  contactIds?: readonly string[],
): CompiledRule {
  const params: unknown[] = [accountId];
  const add = (value: unknown): string => `$${params.push(value)}`;
  const ids = contactIds ? `${add(contactIds)}::uuid[]` : undefined;
  const joins: string[] = [];

  /** A condition that holds for contacts whose ids are in the set. */
  const isIn = (column: string, from: string): string => {
    const name = `s${joins.length + 1}`;
    const few = ids ? ` and ${column} = any(${ids})` : '';
    joins.push(
      `left join (select ${column} as contact_id ${from.replace('/*few*/', few)}) ${name} on ${name}.contact_id = c.id`,
    );
    return `${name}.contact_id is not null`;
  };
  const spanOf = (column: string, span: TimeSpan): string => {
    const back = (days: number): string => `${add(new Date(now.getTime() - days * dayMs))}::timestamptz`;
    const parts = [
      ...(span.after === undefined ? [] : [`${column} >= ${add(span.after)}::timestamptz`]),
      ...(span.before === undefined ? [] : [`${column} < ${add(span.before)}::timestamptz`]),
      ...(span.withinDays === undefined ? [] : [`${column} >= ${back(span.withinDays)}`]),
      ...(span.olderThanDays === undefined ? [] : [`${column} < ${back(span.olderThanDays)}`]),
    ];
    return parts.length > 0 ? parts.join(' and ') : 'true';
  };

  const visit = (node: RuleNode): string => {
    switch (node.op) {
      case 'and':
      case 'or':
        return `(${node.nodes.map(visit).join(` ${node.op} `)})`;
      case 'not':
        return `not ${visit(node.node)}`;
      case 'attribute':
        return attribute(node, add);
      case 'owner':
        return node.userId === null ? 'c.owner_id is null' : `coalesce(c.owner_id = ${add(node.userId)}::uuid, false)`;
      case 'blocked':
        return 'c.blocked_at is not null';
      case 'email':
        return 'c.email is not null';
      case 'created':
        return `(${spanOf('c.created_at', node.span)})`;
      case 'label':
        return isIn(
          'l.contact_id',
          `from contact_label l where l.account_id = $1 and l.label_id = ${add(node.labelId)}::uuid/*few*/`,
        );
      case 'identity':
        return isIn(
          'i.contact_id',
          `from contact_identity i where i.account_id = $1 and i.kind = ${add(node.kind)}/*few*/ group by i.contact_id`,
        );
      case 'segment':
        return isIn(
          'm.contact_id',
          `from segment_member m where m.account_id = $1 and m.segment_id = ${add(node.segmentId)}::uuid/*few*/`,
        );
      case 'conversation':
        return isIn(
          'v.contact_id',
          `from conversation v where v.account_id = $1${
            node.status === undefined ? '' : ` and v.status = ${add(node.status)}`
          }${node.assigneeId === undefined ? '' : ` and v.assignee_id = ${add(node.assigneeId)}::uuid`}${
            node.channelId === undefined ? '' : ` and v.channel_id = ${add(node.channelId)}::uuid`
          }${node.teamId === undefined ? '' : ` and v.team_id = (select id from team where account_id = $1 and id = ${add(node.teamId)}::uuid)`}${
            node.priority === undefined ? '' : ` and v.priority = ${add(node.priority)}`
          }${
            node.labelId === undefined
              ? ''
              : ` and exists (select from conversation_label k where k.account_id = $1 and k.conversation_id = v.id and k.label_id = ${add(node.labelId)}::uuid)`
          }/*few*/ group by v.contact_id`,
        );
      case 'message':
        return message(node.direction, node.span);
      case 'event':
        return event(node);
      case 'consent': {
        const purpose = add(node.purpose);
        const from = (state: string): string =>
          `from contact_consent_state t where t.account_id = $1 and t.purpose = ${purpose} and ${state}/*few*/ group by t.contact_id`;
        return node.state === 'UNKNOWN'
          ? `not ${isIn('t.contact_id', from(`t.state in ('GRANTED', 'WITHDRAWN')`))}`
          : isIn('t.contact_id', from(`t.state = ${add(node.state)}`));
      }
    }
  };

  /** The newest message of a direction lies in the span; null: there was never one. */
  const message = (direction: 'INBOUND' | 'OUTBOUND', span: TimeSpan | null): string => {
    const newest = (having: string): string =>
      direction === 'INBOUND'
        ? isIn(
            'v.contact_id',
            `from conversation v where v.account_id = $1 and v.last_inbound_at is not null/*few*/ group by v.contact_id having ${having.replaceAll('AT', 'max(v.last_inbound_at)')}`,
          )
        : isIn(
            'v.contact_id',
            `from conversation v cross join lateral (
               select m.sent_at from message m where m.account_id = $1 and m.conversation_id = v.id and m.direction = 'OUTBOUND'
               order by m.sent_at desc limit 1) o
             where v.account_id = $1/*few*/ group by v.contact_id having ${having.replaceAll('AT', 'max(o.sent_at)')}`,
          );
    return span === null ? `not ${newest('true')}` : newest(spanOf('AT', span));
  };

  /** How often an event happened in the span. */
  const event = (node: Extract<RuleNode, { op: 'event' }>): string => {
    // A parameter that no text uses would be an error.
    if (node.atLeast === 0 && node.atMost === undefined) return 'true';
    const property = node.property
      ? ` and e.properties -> ${add(node.property.key)}::text = ${add(JSON.stringify(node.property.equals))}::text::jsonb`
      : '';
    const source = `from contact_event e where e.account_id = $1 and e.name = ${add(node.name)}
      and ${spanOf('e.occurred_at', node.span)}${property}/*few*/ group by e.contact_id`;
    const often = (text: string): string => isIn('e.contact_id', `${source} having ${text}`);
    const parts = [
      ...(node.atLeast > 0 ? [often(`count(*) >= ${add(node.atLeast)}::bigint`)] : []),
      ...(node.atMost === undefined ? [] : [`not ${often(`count(*) > ${add(node.atMost)}::bigint`)}`]),
    ];
    return `(${parts.join(' and ')})`;
  };

  const condition = visit(root);
  return { joins: joins.join('\n'), condition, params };
}

const signs = { GREATER_THAN: '>', AT_LEAST: '>=', LESS_THAN: '<', AT_MOST: '<=' } as const;

/** Over the value itself: a look at each contact costs less than a join, and no row is missing. */
function attribute(node: Extract<RuleNode, { op: 'attribute' }>, add: (value: unknown) => string): string {
  const key = `${add(node.key)}::text`;
  const value = `c.attributes -> ${key}`;
  const text = `c.attributes ->> ${key}`;
  switch (node.comparison) {
    case 'IS_SET':
      return `coalesce(jsonb_typeof(${value}) <> 'null', false)`;
    case 'EQUALS':
    case 'ONE_OF':
      return `coalesce(${value} = any(${add(node.values.map((one) => JSON.stringify(one)))}::text[]::jsonb[]), false)`;
    case 'CONTAINS':
      return `coalesce(strpos(lower(${text}), lower(${add(String(node.values[0]))}::text)) > 0, false)`;
    default: {
      const sign = signs[node.comparison];
      // The order of conditions is the planner's: only a CASE keeps a text from being read as a number.
      return node.type === 'NUMBER'
        ? `(case when jsonb_typeof(${value}) = 'number' then (${text})::double precision ${sign} ${add(node.values[0])}::double precision else false end)`
        : `coalesce((${text}) collate "C" ${sign} ${add(String(node.values[0]))}::text, false)`;
    }
  }
}
