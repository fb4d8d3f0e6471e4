import { GraphError } from '../graph/graph-error.js';

/** Text in upper case, anything else as nothing: Meta takes names in any case. */
export function upper(value: unknown): string {
  return typeof value === 'string' ? value.toUpperCase() : '';
}

/** Error 100 in the form that creations of templates get, with the subcode of the rule if it has one. */
export function refused(subcode: number | undefined, reason: string): GraphError {
  return new GraphError(100, reason, {
    ...(subcode === undefined ? {} : { subcode }),
    userTitle: 'Template cannot be created',
    userMessage: reason,
  });
}
