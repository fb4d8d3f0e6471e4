import { registerEnumType } from 'type-graphql';

/** Registers an enum whose values are their own names, each with its description, and gives its values. */
export function describedEnum<K extends string>(
  name: string,
  description: string,
  texts: Readonly<Record<K, string>>,
): { [P in K]: P } {
  const values = Object.fromEntries(Object.keys(texts).map((key) => [key, key])) as { [P in K]: P };
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(texts).map(([key, text]) => [key, { description: text }]),
    ) as never,
  });
  return values;
}
