/** What people leave in a text that is to be filled in later. */
const patterns: readonly RegExp[] = [
  /\[\s*(insert|contact|your|address|name|date|company)\b[^\]]*\]?/i,
  /\b(TODO|TBD|FIXME|XXX)\b/,
  /\{\{|\}\}/,
  /<<|>>/,
  /\blorem ipsum\b/i,
  /_{4,}/,
];

/** The first place in a text that was never filled in; undefined: it may be published. */
export function findPlaceholder(text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0].slice(0, 60);
  }
  return undefined;
}
