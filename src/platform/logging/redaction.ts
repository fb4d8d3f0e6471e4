import { isNativeError } from 'node:util/types';

const secretKeys =
  /^(authorization|.*token|.*secret|password.*|.*hash|cookie|body|caption|text|content|raw|payload|phone.*|wa_?id|email|display_?name|profile_?name|variables|parameters|detail|query)$/i;

// Seven digits and more, with the separators that people write: a phone number, or near enough to one.
const phoneLike = /(?<![\w-])\+?\d(?:[\s().-]?\d){6,}(?![\w-])/g;
const tokenLike = /\b(?:EAA[A-Za-z0-9]{6,}|ak_live_[\w-]+|eyJ[\w-]+\.[\w-]+\.[\w-]+|Bearer\s+\S+)/g;
const emailLike = /[^\s@"'<>]+@[^\s@"'<>]+\.[A-Za-z]{2,}/g;
const bsuidLike = /\b[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{10,128}\b/g;

/** The same value with everything that could name a person or open a door replaced; never throws, never loops. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') {
    return value
      .replace(tokenLike, '[token]')
      .replace(emailLike, '[email]')
      .replace(bsuidLike, '[user id]')
      .replace(phoneLike, '[number]');
  }
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value;
  if (depth > 6) return '[deep]';
  // Also those of another realm.
  if (value instanceof Error || isNativeError(value)) return redact(describeError(value), depth + 1);
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      secretKeys.test(key) && inner !== undefined && inner !== null ? '[redacted]' : redact(inner, depth + 1),
    ]),
  );
}

/** What an error says of itself; what libraries hang on it besides (statements, values of a row) is not for the log. */
function describeError(error: Error): Record<string, unknown> {
  const { name, message, stack } = error;
  const { code, cause, errors } = error as Error & { code?: unknown; errors?: unknown };
  return {
    name,
    message,
    stack,
    ...(code === undefined ? {} : { code }),
    ...(cause === undefined ? {} : { cause }),
    ...(errors === undefined ? {} : { errors }),
  };
}
