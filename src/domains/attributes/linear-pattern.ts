import { setFlagsFromString } from 'node:v8';

/**
 * V8's engine that takes time in proportion to the text, whatever the pattern: a pattern comes from outside, and a
 * backtracking engine can be made to run for years by few characters. What needs backtracking (`\1`, `(?=`) is refused.
 */
setFlagsFromString('--enable-experimental-regexp-engine');

const longestPattern = 200;
const compiled = new Map<string, RegExp>();

/** The pattern, to be found anywhere in a text unless it says `^` and `$`; undefined when it is none, or too long. */
export function linearPattern(source: string): RegExp | undefined {
  const known = compiled.get(source);
  if (known) return known;
  if (source.length === 0 || source.length > longestPattern) return undefined;
  try {
    const pattern = new RegExp(source, 'l');
    if (compiled.size > 1_000) compiled.clear();
    compiled.set(source, pattern);
    return pattern;
  } catch {
    return undefined;
  }
}
