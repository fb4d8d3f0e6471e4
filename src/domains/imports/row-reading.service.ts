import type { AttributeRow } from '../attributes/attribute.queries.js';
import { fitValue, type StoredValue } from '../attributes/attribute-value.service.js';
import type { NamedPerson } from '../contacts/contact-batch.service.js';
import { readNamedPerson, type PersonTexts, type TextFault } from '../contacts/named-person.service.js';
import type { DefaultCountry, ImportField, MappedColumn } from './column-mapping.js';
import { namesOfList } from '../../platform/files/name-list.js';
import { plainCell } from '../../platform/files/safe-cell.js';

/** Why a row, or one of its cells, is not taken over. */
export interface RowFault {
  /** Header of the column; null for the whole row. */
  column: string | null;
  code: string;
  message: string;
}

/** As many names as one cell of labels holds. */
const mostNames = 50;
/** As many faults of one row as are told. */
const mostFaults = 50;

/** One row as it was understood: a person and the ids of labels, or faults. */
export interface ReadRow {
  person: NamedPerson;
  labelIds: string[];
  faults: RowFault[];
}

/** What rows are read with. */
export interface RowRules {
  header: readonly string[];
  columns: readonly MappedColumn[];
  country: DefaultCountry;
  /** By key. */
  attributes: ReadonlyMap<string, AttributeRow>;
  /** Ids by name, and by name in lower case. */
  labels: ReadonlyMap<string, string>;
}

const textOf: Readonly<Partial<Record<ImportField, keyof PersonTexts>>> = {
  DISPLAY_NAME: 'displayName',
  PHONE_NUMBER: 'phoneNumber',
  EMAIL: 'email',
  USER_ID: 'userId',
  EXTERNAL_ID: 'externalId',
  LOCALE: 'locale',
  TIME_ZONE: 'timeZone',
};

/** What a row says, all its faults at once. An empty cell says nothing. */
export function readRow(cells: readonly string[], rules: RowRules): ReadRow {
  const { header, columns } = rules;
  const faults: RowFault[] = [];
  const texts: PersonTexts = {};
  const attributes = new Map<string, StoredValue>();
  const labelIds = new Set<string>();
  const place = new Map<keyof PersonTexts, string>();
  if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
    const message = `The row has ${cells.length} cells, the header ${header.length}; is a delimiter not in quotes?`;
    faults.push({ column: null, code: 'TOO_MANY_CELLS', message });
  }
  for (const { column, field, attributeKey } of columns) {
    const text = plainCell(cells[column] ?? '').trim();
    const name = header[column] ?? '';
    if (text === '' || field === 'IGNORE') continue;
    if (!text.isWellFormed() || text.includes('\u0000')) {
      faults.push({
        column: name,
        code: 'UNSTORABLE_TEXT',
        message: 'The text holds a character that cannot be stored.',
      });
    } else if (field === 'LABELS') readLabels(text, name, rules, labelIds, faults);
    else if (field === 'ATTRIBUTE') readAttribute(attributeKey ?? '', text, name, rules, attributes, faults);
    else {
      texts[textOf[field]!] = text;
      place.set(textOf[field]!, name);
    }
  }
  const textFaults: TextFault[] = [];
  const person = readNamedPerson(texts, rules.country, textFaults);
  for (const { field, ...fault } of textFaults) faults.push({ column: place.get(field) ?? null, ...fault });
  if (faults.length === 0 && person.identities.length === 0 && !person.email) {
    const message = 'Nothing in this row says who it is: no phone number, id or e-mail address.';
    faults.push({ column: null, code: 'NOBODY_NAMED', message });
  }
  return { person: { ...person, attributes }, labelIds: [...labelIds], faults: faults.slice(0, mostFaults) };
}

/** Names as `namesOfList` reads them; they must exist, so that a slip makes no new label. One fault for a cell. */
function readLabels(text: string, column: string, rules: RowRules, ids: Set<string>, faults: RowFault[]): void {
  const names = new Set<string>();
  const unknown: string[] = [];
  for (const name of namesOfList(text)) {
    const lower = name.toLowerCase();
    const id = rules.labels.get(name) ?? rules.labels.get(lower);
    if (names.has(id ?? lower)) continue;
    if (names.size === mostNames) {
      faults.push({ column, code: 'TOO_MANY_LABELS', message: `The cell names more than ${mostNames} labels.` });
      return;
    }
    names.add(id ?? lower);
    if (id) ids.add(id);
    else unknown.push(name);
  }
  if (unknown.length === 0) return;
  const others = unknown.length === 1 ? '' : `, nor ${unknown.length - 1} more that the cell names`;
  const message = `The account has no label “${unknown[0]!.slice(0, 60)}”${others}.`;
  faults.push({ column, code: 'UNKNOWN_LABEL', message });
}

function readAttribute(
  key: string,
  text: string,
  column: string,
  rules: RowRules,
  values: Map<string, StoredValue>,
  faults: RowFault[],
): void {
  const rule = rules.attributes.get(key);
  if (!rule) {
    faults.push({ column, code: 'UNKNOWN_ATTRIBUTE', message: `The account has no attribute ${key} any more.` });
    return;
  }
  const value = fitValue(rule, valueOf(rule.type, text));
  if (value !== undefined) values.set(key, value);
  else {
    const message = `“${text.slice(0, 60)}” does not fit the attribute ${key} of type ${rule.type}.`;
    faults.push({ column, code: 'INVALID_ATTRIBUTE_VALUE', message });
  }
}

const yes = /^(true|yes|y|1|ja|si|sí|sim|oui)$/i;
const no = /^(false|no|n|0|nein|não|non)$/i;

/** A cell as a value of the type; what does not look like one stays a text, which then does not fit. */
function valueOf(type: AttributeRow['type'], text: string): StoredValue {
  if (type === 'NUMBER' && /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (type === 'BOOLEAN') return yes.test(text) ? true : no.test(text) ? false : text;
  return text;
}
