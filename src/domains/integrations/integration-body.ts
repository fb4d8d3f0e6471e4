import { z } from 'zod';

/** What a third party may bring. */
export enum IntegrationScope {
  CONTACTS = 'CONTACTS',
  ATTRIBUTES = 'ATTRIBUTES',
  EVENTS = 'EVENTS',
}

const text = z.string().max(2_000);
const scalar = z.union([text, z.number(), z.boolean()]);
const time = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

const person = z.object({
  externalId: text.nullish(),
  phoneNumber: text.nullish(),
  email: text.nullish(),
  displayName: text.nullish(),
  locale: text.nullish(),
  timeZone: text.nullish(),
  attributes: z
    .array(z.object({ key: text, value: scalar.nullable(), occurredAt: time.nullish() }))
    .max(200)
    .nullish(),
});

const happening = z.object({
  eventId: z.string().max(150),
  name: text,
  occurredAt: time.nullish(),
  properties: z.record(z.string().max(80), scalar).nullish(),
  contact: z.object({ externalId: text.nullish(), phoneNumber: text.nullish(), email: text.nullish() }),
});

const delivery = z.object({
  contacts: z.array(person).max(100).nullish(),
  events: z.array(happening).max(100).nullish(),
});

/** What a third party brings, as far as it may. */
export type IntegrationData = z.output<typeof delivery>;

/** What came, in two parts. */
export interface ReadBody {
  data: IntegrationData;
  /** Places of what is not stored, without the numbers of list items: out of scope, or unknown. */
  refused: string[];
}

/** Which scope a place of the body asks for. */
const scopeOf: Readonly<Record<string, IntegrationScope>> = {
  contacts: IntegrationScope.CONTACTS,
  'contacts.attributes': IntegrationScope.ATTRIBUTES,
  events: IntegrationScope.EVENTS,
};

/** Names at these places may be stored; an attribute's or property's own name is data. */
const known: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(delivery.shape),
  contacts: Object.keys(person.shape),
  'contacts.attributes': ['key', 'value', 'occurredAt'],
  events: Object.keys(happening.shape),
  'events.contact': ['externalId', 'phoneNumber', 'email'],
};

/** Reads a body: what is out of scope is taken out before anything looks at it. Undefined: it has not the form that was agreed. */
export function readBody(body: unknown, scopes: readonly IntegrationScope[]): ReadBody | undefined {
  const refused = new Set<string>();
  const within = prune(body, '', new Set(scopes), refused);
  const read = delivery.safeParse(within);
  return read.success ? { data: read.data, refused: [...refused].sort() } : undefined;
}

function prune(value: unknown, place: string, scopes: ReadonlySet<string>, refused: Set<string>): unknown {
  // A list in a list has no place, however deep it goes: it is refused by its form.
  if (Array.isArray(value))
    return value.map((item) => (Array.isArray(item) ? null : prune(item, place, scopes, refused)));
  const names = known[place];
  if (!names || typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const at = place === '' ? name : `${place}.${name}`;
    const scope = scopeOf[at];
    if (!names.includes(name) || (scope && !scopes.has(scope))) refused.add(at.slice(0, 100));
    else kept[name] = prune(inner, at, scopes, refused);
  }
  return kept;
}

/** Of what is not stored, what has a name of ours; the rest is somebody else's words. */
export const ownNames = (refused: readonly string[]): string[] => refused.filter((place) => place in scopeOf);
