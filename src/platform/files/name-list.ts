/**
 * Several names in one cell of a table: between semicolons, and a name that holds a comma, a semicolon or a bar, or
 * begins with a quote, stands in double quotes, its own quotes doubled: `urgent;size 5";"Köln, ""Süd""";"a;b"`.
 */
export const listOfNames = (names: readonly string[]): string =>
  names.map((name) => (/^"|[,;|]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join(';');

/** A whole name in quotes, up to the next separator or the end. */
const quotedName = /\s*"((?:[^"]|"")*)"\s*(?:[,;|]|$)/y;
const plainName = /([^,;|]*)(?:[,;|]|$)/y;

/**
 * The names that such a cell holds, without empty ones. People write such cells too: commas and bars stand between names
 * as well, and a quote that does not hold a whole name is part of one.
 */
export function namesOfList(text: string): string[] {
  const names: string[] = [];
  for (let at = 0; at < text.length;) {
    quotedName.lastIndex = plainName.lastIndex = at;
    const quoted = quotedName.exec(text);
    const name = quoted ? quoted[1]!.replaceAll('""', '"') : plainName.exec(text)![1]!;
    at = quoted ? quotedName.lastIndex : plainName.lastIndex;
    if (name.trim() !== '') names.push(name.trim());
  }
  return names;
}
