import type { DataMap } from '../../platform/personal-data/data-map.js';
import { camel } from './archive-plan.js';
import { archiveRules } from './archive-rules.js';
import { archiveFormat, archiveVersion } from './archive-manifest.js';

/** A column as the entities describe it. */
export interface DescribedColumn {
  name: string;
  /** SQL. */
  type: string;
  isNullable: boolean;
}

const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const uuid = { type: 'string', format: 'uuid' };
const time = { type: 'string', format: 'date-time' };
const text = { type: 'string' };
const whole = { type: 'integer', minimum: 0 };
const listOf = (items: object): object => ({ type: 'array', items });
const exactly = (properties: Record<string, object>, description?: string): object => ({
  ...(description ? { description } : {}),
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const manifest = exactly(
  {
    format: { const: archiveFormat },
    version: { const: archiveVersion },
    id: uuid,
    accountId: uuid,
    subject: exactly({ kind: { enum: ['CONTACT', 'USER', 'ACCOUNT'] }, id: uuid }),
    createdAt: time,
    parts: listOf(exactly({ path: text, table: text, rows: whole, bytes: whole, sha256: hash })),
    media: exactly({ files: whole, bytes: whole }, 'Files of messages and notes in the archive.'),
    missingMedia: listOf(
      exactly({
        mediaId: uuid,
        reason: { enum: ['NOT_FETCHED', 'EXPIRED', 'FAILED', 'FILE_MISSING', 'FILE_DAMAGED'] },
      }),
    ),
    tables: listOf(
      exactly({
        table: text,
        about: text,
        role: { enum: ['CONTROLLER', 'PROCESSOR'] },
        legalBasis: text,
        retention: text,
        columns: listOf(exactly({ name: text, category: text })),
      }),
    ),
    withheld: listOf(
      exactly({
        table: text,
        columns: { anyOf: [{ type: 'null' }, listOf(text)] },
        reason: text,
        rows: { anyOf: [{ type: 'null' }, whole] },
      }),
    ),
    purposes: listOf({
      type: 'object',
      required: ['name', 'role', 'purpose', 'basis', 'categories', 'recipients', 'retention'],
    }),
    recipients: listOf(exactly({ name: text, purpose: text, country: text })),
    sources: listOf(text),
    rights: listOf(text),
    automatedDecisions: text,
  },
  'manifest.json: what is in the archive, what is not and why, whose data it is, and what it is for.',
);

const extra = {
  member: exactly({ id: uuid, email: text, fullName: text }, 'Members of the account, in a copy of an account.'),
  suppressed_identity: exactly(
    { suppressionId: uuid, kind: text, matchKey: text },
    'Whom of the contacts a suppression means, in a copy of an account.',
  ),
};

/**
 * The format of archives as a JSON Schema (draft 07): the manifest, and below `definitions` what a line of
 * `data/<table>.<number>.jsonl` is. Copies of different subjects have different columns of a table; none has others.
 */
export function archiveSchema(map: DataMap, columnsOf: (table: string) => readonly DescribedColumn[]): object {
  const tables = map.tables
    .filter((entry) => archiveRules[entry.table]?.withheld?.['*'] === undefined && columnsOf(entry.table).length > 0)
    .map((entry) => {
      const columns = columnsOf(entry.table).filter(
        ({ name }) => name !== 'account_id' && entry.columns[name] !== 'CREDENTIAL',
      );
      const definition = {
        description: entry.about,
        type: 'object',
        properties: Object.fromEntries(columns.map((column) => [camel(column.name), valueOf(column)])),
        additionalProperties: false,
      };
      return [entry.table, definition] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'data-export.schema.json',
    title: 'A copy of data',
    ...manifest,
    definitions: { ...Object.fromEntries(tables), ...extra },
  };
}

function valueOf({ type, isNullable }: DescribedColumn): object {
  const value = plain(type);
  if (!isNullable || Object.keys(value).length === 0) return value;
  return { anyOf: [value, { type: 'null' }] };
}

function plain(type: string): object {
  if (type.endsWith('[]')) return listOf(plain(type.slice(0, -2)));
  if (type === 'uuid') return uuid;
  if (type.startsWith('timestamp')) return time;
  if (type === 'boolean') return { type: 'boolean' };
  if (/^(int|integer|bigint|smallint|int2|int4|int8)$/.test(type)) return { type: 'integer' };
  if (/^(double|float|real|numeric)/.test(type)) return { type: 'number' };
  return type === 'json' || type === 'jsonb' ? {} : text;
}
