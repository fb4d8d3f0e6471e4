import { GraphQLScalarType, Kind } from 'graphql';
import { isoTime } from '../database/rows.js';
import { badUserInput } from './api-errors.js';

const isoPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** An instant. Rows bring it as PostgreSQL's text, which is rewritten, never parsed: hot lists only print it. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  description: 'An instant in ISO 8601, always UTC with milliseconds on output: `2026-01-31T09:30:00.000Z`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize(value) {
    if (typeof value === 'string') return value.charCodeAt(10) === 84 ? value : isoTime(value);
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('DateTime cannot print this value');
  },
  parseValue: parse,
  parseLiteral(node) {
    if (node.kind !== Kind.STRING) throw badUserInput('DateTime takes a string in ISO 8601 with a zone.');
    return parse(node.value);
  },
});

/** As the database counts: there is no year 0, and what is written out has four digits. An offset may lead across. */
const first = Date.parse('0001-01-01T00:00:00Z');
const end = Date.parse('9999-12-31T23:59:59.999Z');

function parse(value: unknown): Date {
  const date = typeof value === 'string' && isoPattern.test(value) ? new Date(value) : undefined;
  if (!date || Number.isNaN(date.getTime())) {
    throw badUserInput('DateTime takes a string in ISO 8601 with a zone, like 2026-01-31T09:30:00Z.');
  }
  if (date.getTime() < first || date.getTime() > end)
    throw badUserInput('DateTime lies in the years 0001 to 9999, in UTC.');
  return date;
}
