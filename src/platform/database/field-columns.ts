/** SQL text of the columns behind each field of the API's type; an empty one needs none but those that are always read. */
export type FieldColumns = Readonly<Record<string, string>>;

/**
 * SQL text of the columns that these fields need, each with a comma in front, in one order whatever the selection's. All
 * of them when `fields` is undefined or has one that is not known here, so that a new field is slow before it is wrong.
 */
export function columnsFor(known: FieldColumns, fields?: ReadonlySet<string>): string {
  const isKnown = fields !== undefined && [...fields].every((field) => field in known);
  return Object.entries(known)
    .filter(([field, columns]) => columns && (!isKnown || fields.has(field)))
    .map(([, columns]) => `, ${columns}`)
    .join('');
}
