import { DomainError, kernelErrors } from '../../platform/kernel/errors.js';
import { responseErrors } from './canned-response.errors.js';

/**
 * Variables in the words of a response. The whole grammar: `{{ name }}` or `{{ name | fallback }}`, where `name` is one of
 * `variableNames` or `contact.attributes.<key>`, and the fallback is text on one line without braces, possibly empty.
 * Everything else is text; two opening braces always begin a variable. What is put in is never looked through again.
 */

/** Text as it is. */
export interface PlainPart {
  text: string;
}

/** A place where a value goes. */
export interface VariablePart {
  name: string;
  /** What stands there when there is no value; null: nothing may. */
  fallback: string | null;
  /** As it was written. */
  source: string;
  /** Where it begins, in UTF-16 units. */
  at: number;
}

/** What is wrong with a text, and where in it, in UTF-16 units. */
export interface VariableFault {
  kind: 'SYNTAX' | 'NAME';
  at: number;
  message: string;
}

/** Names that always mean something, though a value may be missing. */
export const variableNames: ReadonlySet<string> = new Set([
  'contact.name',
  'contact.firstName',
  'contact.phoneNumber',
  'contact.email',
  'contact.username',
  'agent.name',
  'agent.firstName',
  'agent.email',
  'conversation.id',
  'channel.name',
  'channel.phoneNumber',
  'team.name',
  'account.name',
]);

const attribute = /^contact\.attributes\.([a-z][a-z0-9_]{0,62})$/;

/** The key of the attribute that a variable shows; undefined for every other variable. */
export const attributeKeyOf = (name: string): string | undefined => attribute.exec(name)?.[1];

/** Cuts a text at its variables; all faults at once. */
export function parseWords(body: string): { parts: (PlainPart | VariablePart)[]; faults: VariableFault[] } {
  const parts: (PlainPart | VariablePart)[] = [];
  const faults: VariableFault[] = [];
  let from = 0;
  for (;;) {
    const at = body.indexOf('{{', from);
    if (at < 0) break;
    if (at > from) parts.push({ text: body.slice(from, at) });
    const end = body.indexOf('}}', at + 2);
    if (end < 0) {
      faults.push({ kind: 'SYNTAX', at, message: `The variable at position ${at} is not closed with }}.` });
      return { parts, faults };
    }
    from = end + 2;
    const read = readVariable(body.slice(at + 2, end), at, body.slice(at, from));
    if ('kind' in read) faults.push(read);
    else parts.push(read);
  }
  if (from < body.length) parts.push({ text: body.slice(from) });
  return { parts, faults };
}

function readVariable(inner: string, at: number, source: string): VariablePart | VariableFault {
  if (/[{}\r\n]/.test(inner))
    return { kind: 'SYNTAX', at, message: `The variable at position ${at} holds a brace or a new line.` };
  const bar = inner.indexOf('|');
  const name = (bar < 0 ? inner : inner.slice(0, bar)).trim();
  if (!variableNames.has(name) && attributeKeyOf(name) === undefined) {
    const shown = name.slice(0, 60).toWellFormed();
    return { kind: 'NAME', at, message: `There is no variable “${shown}” (at position ${at}).` };
  }
  return { name, fallback: bar < 0 ? null : inner.slice(bar + 1).trim(), source, at };
}

/** Says what is wrong with a text, with codes. */
export const faultyWords = (faults: readonly VariableFault[], path: readonly string[]): DomainError =>
  DomainError.of(
    faults.slice(0, 20).map(({ kind, message }) => ({
      code: kind === 'NAME' ? responseErrors.UNKNOWN_VARIABLE : kernelErrors.INVALID_INPUT,
      message,
      path: [...path],
    })),
  );

/** The variables of a text, each once, in their order. */
export const namesIn = (parts: readonly (PlainPart | VariablePart)[]): string[] => [
  ...new Set(parts.flatMap((part) => ('name' in part ? part.name : []))),
];

/** The text with its values; a variable that has neither value nor fallback stays as it was written, and is named. */
export function fillIn(
  parts: readonly (PlainPart | VariablePart)[],
  values: ReadonlyMap<string, string>,
): { text: string; unresolved: string[] } {
  const unresolved = new Set<string>();
  const texts = parts.map((part) => {
    if ('text' in part) return part.text;
    const value = values.get(part.name) ?? part.fallback;
    if (value === null) unresolved.add(part.name);
    return value ?? part.source;
  });
  return { text: texts.join(''), unresolved: [...unresolved] };
}
