import { invalidInput } from './errors.js';

/** Control characters and lone halves of characters: databases, mails and headers cannot take them. */
// eslint-disable-next-line no-control-regex
const oddInLine = /[\u0000-\u001f\u007f\p{Cs}]/u;
// eslint-disable-next-line no-control-regex
const oddInProse = /[\u0000-\u0008\u000b-\u001f\u007f\p{Cs}]/u;

/** One line, trimmed: 1 to `most` characters, without control characters. @throws DomainError INVALID_INPUT */
export function readLine(text: string, most: number, path: string[]): string {
  const plain = text.trim();
  if (plain.length === 0 || plain.length > most || oddInLine.test(plain))
    throw invalidInput(`Write 1 to ${most} characters, without control characters.`, path);
  return plain;
}

/** One or more lines, trimmed, with plain line feeds: otherwise as `readLine`. @throws DomainError INVALID_INPUT */
export function readProse(text: string, most: number, path: string[]): string {
  const plain = text.replaceAll('\r\n', '\n').trim();
  if (plain.length === 0 || plain.length > most || oddInProse.test(plain))
    throw invalidInput(`Write 1 to ${most} characters, without control characters but tabs and line feeds.`, path);
  return plain;
}
