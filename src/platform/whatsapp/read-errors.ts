import { compact, listAt, numberAt, objectAt, textAt } from './json-reader.js';
import type { JsonValue } from './json-value.js';
import { isJsonObject } from './json-value.js';
import type { WebhookError } from './webhook-facts.js';

/** One error of a webhook; `error_data` comes as an object or as plain text. */
export function readError(error: JsonValue): WebhookError {
  return compact({
    code: numberAt(error, 'code'),
    title: textAt(error, 'title'),
    message: textAt(error, 'message'),
    details: textAt(objectAt(error, 'error_data'), 'details') ?? textAt(error, 'error_data'),
    href: textAt(error, 'href'),
  });
}

/** The `errors` of a message, a status or a value. */
export const readErrors = (parent: JsonValue): WebhookError[] =>
  listAt(parent, 'errors').filter(isJsonObject).map(readError);
