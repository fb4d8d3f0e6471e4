import { GraphError } from './graph-error.js';
import { type Json, asObject } from '../parameters.js';

/** One wanted field: its name, the members wanted of it, and its dotted filters such as `.limit(10)`. */
export interface Field {
  name: string;
  inner?: Field[];
  filters: Record<string, string>;
}

/** Reads `id,name,phone_numbers.limit(2){id,throughput{level}}`. */
export function parseFields(text: string): Field[] {
  const reader = { text, at: 0 };
  const fields = readList(reader);
  if (reader.at < text.length) throw new GraphError(100, `Syntax error in fields at character ${reader.at}: ${text}`);
  return fields;
}

function readList(reader: { text: string; at: number }): Field[] {
  const fields: Field[] = [];
  for (;;) {
    const match = /^\s*([A-Za-z0-9_]+)\s*/.exec(reader.text.slice(reader.at));
    if (!match) break;
    reader.at += match[0].length;
    const field: Field = { name: match[1]!, filters: {} };
    for (;;) {
      const filter = /^\.([A-Za-z0-9_]+)\(([^)]*)\)\s*/.exec(reader.text.slice(reader.at));
      if (!filter) break;
      reader.at += filter[0].length;
      field.filters[filter[1]!] = filter[2]!;
    }
    if (reader.text[reader.at] === '{') {
      reader.at++;
      field.inner = readList(reader);
      if (reader.text[reader.at] !== '}')
        throw new GraphError(100, `Syntax error in fields: '}' expected in ${reader.text}`);
      reader.at++;
    }
    fields.push(field);
    const comma = /^\s*,\s*/.exec(reader.text.slice(reader.at));
    if (!comma) break;
    reader.at += comma[0].length;
  }
  return fields;
}

/** The node with only the wanted fields (`id` always), or with its default fields when none are named. */
export function project(node: Json, fields: Field[] | undefined, defaults?: readonly string[]): Json {
  const wanted: Field[] = fields ?? defaults?.map((name) => ({ name, filters: {} })) ?? [];
  if (wanted.length === 0) return node;
  const result: Json = {};
  for (const { name, inner, filters } of wanted) {
    const value = node[name];
    if (value === undefined) continue;
    result[name] = inner ? within(value, inner, filters) : value;
  }
  if (node['id'] !== undefined) result['id'] = node['id'];
  return result;
}

function within(value: unknown, inner: Field[], filters: Record<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => within(item, inner, {}));
  const object = asObject(value);
  if (!object) return value;
  if (Array.isArray(object['data'])) {
    const limit = filters['limit'] === undefined ? Infinity : Number(filters['limit']);
    return { ...object, data: object['data'].slice(0, limit).map((item) => within(item, inner, {})) };
  }
  return project(object, inner);
}

/** The `fields` parameter, parsed; undefined when absent. */
export function fieldsOf(parameters: Json): Field[] | undefined {
  const text = parameters['fields'];
  if (Array.isArray(text)) return parseFields(text.join(','));
  return typeof text === 'string' && text.trim() !== '' ? parseFields(text) : undefined;
}
