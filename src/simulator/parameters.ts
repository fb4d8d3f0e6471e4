import { GraphError } from './graph/graph-error.js';

/** A JSON object whose members are not known yet. */
export type Json = Record<string, unknown>;

/** The value as an object, or undefined. */
export function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** The value as an object; missing is error 131008, another kind of value 131009. */
export function objectAt(value: unknown, name: string): Json {
  if (value === undefined || value === null) throw missing(name);
  const object = asObject(value);
  if (!object) throw invalid(`${name} must be an object.`);
  return object;
}

/** The value as a list with so many members; missing is error 131008, a wrong size 131009. */
export function listAt(value: unknown, name: string, min: number, max: number): unknown[] {
  if (value === undefined || value === null) throw missing(name);
  if (!Array.isArray(value)) throw invalid(`${name} must be an array.`);
  if (value.length < min || value.length > max)
    throw invalid(`${name} must have between ${min} and ${max} items, it has ${value.length}.`);
  return value;
}

/** The value as non-empty text of at most so many characters; missing is error 131008, too long error 100 or the code given. */
export function textAt(value: unknown, name: string, max: number, code = 100): string {
  if (value === undefined || value === null || value === '') throw missing(name);
  if (typeof value !== 'string') throw invalid(`${name} must be a string.`);
  // The documents say characters, so an emoji counts once.
  if (value.length > max && [...value].length > max)
    throw new GraphError(code, `Param ${name} must be at most ${max} characters long.`);
  return value;
}

/** Like textAt, but absent is fine. */
export function optionalText(value: unknown, name: string, max: number, code = 100): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (value === '') return '';
  return textAt(value, name, max, code);
}

/** The value when it is one of the list; missing is error 131008, anything else error 131009. */
export function oneOf<T extends string>(value: unknown, name: string, allowed: readonly T[]): T {
  if (value === undefined || value === null) throw missing(name);
  if (!allowed.includes(value as T)) throw invalid(`${name} must be one of {${allowed.join(', ')}}.`);
  return value as T;
}

/** Error 131008 for the named parameter. */
export function missing(name: string): GraphError {
  return new GraphError(131008, `Required parameter is missing: ${name}.`);
}

/** Error 131009 with that reason. */
export function invalid(reason: string): GraphError {
  return new GraphError(131009, reason);
}

/** A parameter of a form, a query or a JSON body as text, or undefined. */
export function textParameter(parameters: Json, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;
}

/** A parameter that may be a list, a JSON text of a list (forms) or comma separated, as a list of texts. */
export function listParameter(parameters: Json, name: string): string[] {
  const value = parameters[name];
  if (Array.isArray(value)) return value.map(String);
  const text = textParameter(parameters, name);
  if (!text) return [];
  if (text.startsWith('[')) {
    try {
      return (JSON.parse(text) as unknown[]).map(String);
    } catch {
      throw new GraphError(100, `Param ${name} must be an array.`);
    }
  }
  return text.split(',').map((part) => part.trim());
}
