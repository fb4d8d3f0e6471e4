import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { invalidInput, notFound, type UserErrorShape } from '../../platform/kernel/errors.js';
import { DomainError } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { contactRestricted, restrictionGuard } from '../consent/restriction.policy.js';
import { readName } from '../accounts/account.service.js';
import { contactEventTracked } from './contact-event.events.js';
import { profileErrors } from './contact-profile.errors.js';

/** Something that a contact did. */
export interface GivenEvent {
  contactId: string | undefined;
  eventId: string;
  name: string;
  properties: readonly { key: string; value: string | number | boolean }[];
  occurredAt?: Date | null | undefined;
}

/** What became of one event; the same event told again is the one that is there. */
export interface TrackOutcome {
  contactEventId: string | null;
  isNew: boolean;
  userErrors: readonly UserErrorShape[];
}

const mostEvents = 100;
const mostProperties = 50;
const longestProperties = 8_000;
/** Clocks of others may be a little ahead. */
const aheadMs = 300_000;

interface Line {
  place: number;
  id: string;
  contact_id: string;
  event_id: string;
  name: string;
  properties: Record<string, string | number | boolean>;
  occurred_at: Date;
}

/** Events of contacts, once per `eventId` of the account: a batch is three statements, however many they are. */
export class ContactEvents {
  /** @throws DomainError NOT_FOUND, INVALID_INPUT, EVENT_ID_REUSED, CONTACT_RESTRICTED */
  async track(scope: Scope, event: GivenEvent): Promise<{ contactEventId: string; isNew: boolean }> {
    const [outcome] = await this.trackAll(scope, [event]);
    const { contactEventId, isNew, userErrors } = outcome!;
    if (!contactEventId) throw DomainError.of(userErrors.map((one) => ({ ...one, path: one.path?.slice(2) ?? null })));
    return { contactEventId, isNew };
  }

  /** Each event for itself: what is wrong with one is told at its place, and the others are kept. */
  async trackAll(scope: Scope, events: readonly GivenEvent[]): Promise<TrackOutcome[]> {
    if (events.length < 1 || events.length > mostEvents)
      throw invalidInput(`Tell 1 to ${mostEvents} events at once.`, ['events']);
    const outcomes = new Map<number, TrackOutcome>();
    const refuse = (place: number, error: DomainError): void => {
      const userErrors = error.errors.map((one) => ({
        ...one,
        path: ['events', String(place), ...(one.path ?? [])],
      }));
      outcomes.set(place, { contactEventId: null, isNew: false, userErrors });
    };
    const contacts = await this.keepContacts(scope, events);
    const restricted = await restrictionGuard.among(scope, [...contacts.values()]);
    const lines = events.flatMap((event, place): Line[] => {
      try {
        // The form first: what is wrong with it is told whoever it is about, to those too who must not learn who is known.
        const line = readLine(event, place, scope.clock.now());
        const contactId = event.contactId && contacts.get(event.contactId);
        if (!contactId) throw notFound('Contact', ['contactId']);
        if (restricted.has(contactId)) throw contactRestricted(['contactId']);
        return [{ ...line, contact_id: contactId }];
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refuse(place, error);
        return [];
      }
    });
    const first = [...new Map(lines.toReversed().map((line) => [line.event_id, line])).values()];
    const stored = await this.store(scope, first);
    for (const line of lines) {
      const kept = stored.get(line.event_id)!;
      if (kept.contactId !== line.contact_id || kept.name !== line.name) {
        const message = 'Another event has this eventId.';
        refuse(line.place, new DomainError(profileErrors.EVENT_ID_REUSED, message, ['eventId']));
      } else {
        outcomes.set(line.place, { contactEventId: kept.id, isNew: kept.id === line.id, userErrors: [] });
      }
    }
    commit(
      scope,
      undefined,
      first
        .filter((line) => stored.get(line.event_id)!.id === line.id)
        .toReversed()
        .map((line) => contactEventTracked(line.id, line.contact_id)),
    );
    return events.map((_, place) => outcomes.get(place)!);
  }

  /** The contacts of the events, kept until the end of the transaction; ids of merged ones lead to where they went. */
  private async keepContacts(scope: Scope, events: readonly GivenEvent[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(events.flatMap(({ contactId }) => contactId ?? []))];
    const read = (wanted: readonly string[]) =>
      rows<{ id: string }>(
        scope.em,
        `/* keepContacts */ select id from contact where account_id = $1 and id = any($2::uuid[]) order by id for key share`,
        [scope.accountId, wanted],
      );
    const found = new Map((await read(ids)).map(({ id }) => [id, id]));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const aliases = await rows<{ goneId: string; id: string }>(
      scope.em,
      `/* aliasesOfContacts */
       select gone_id as "goneId", contact_id as id from contact_alias where account_id = $1 and gone_id = any($2::uuid[])`,
      [scope.accountId, missing],
    );
    if (aliases.length === 0) return found;
    const kept = new Set((await read(aliases.map(({ id }) => id))).map(({ id }) => id));
    for (const { goneId, id } of aliases) if (kept.has(id)) found.set(goneId, id);
    return found;
  }

  /** By `eventId`: the row that is there now, ours or an earlier one. One order for everybody who inserts. */
  private async store(
    scope: Scope,
    lines: readonly Line[],
  ): Promise<ReadonlyMap<string, { id: string; contactId: string; name: string }>> {
    if (lines.length === 0) return new Map();
    await rows(
      scope.em,
      `/* addContactEvents */
       insert into contact_event (account_id, id, contact_id, event_id, name, properties, occurred_at, received_at)
       select $1, l.id, l.contact_id, l.event_id, l.name, l.properties, l.occurred_at, $3
       from jsonb_to_recordset($2::jsonb) as l
         (id uuid, contact_id uuid, event_id text, name text, properties jsonb, occurred_at timestamptz)
       order by l.event_id on conflict (account_id, event_id) do nothing`,
      [scope.accountId, JSON.stringify(lines), scope.clock.now()],
    );
    const found = await rows<{ id: string; contactId: string; name: string; eventId: string }>(
      scope.em,
      `/* storedContactEvents */
       select id, contact_id as "contactId", name, event_id as "eventId" from contact_event
       where account_id = $1 and event_id = any($2::text[])`,
      [scope.accountId, lines.map((line) => line.event_id)],
    );
    return new Map(found.map((event) => [event.eventId, event]));
  }
}

/** @throws DomainError INVALID_INPUT */
function readLine(event: GivenEvent, place: number, now: Date): Omit<Line, 'contact_id'> {
  const { properties, occurredAt } = event;
  if (properties.length > mostProperties)
    throw invalidInput(`Give at most ${mostProperties} properties.`, ['properties']);
  const values = Object.fromEntries(
    properties.map(({ key, value }, i) => [readName(key, ['properties', String(i), 'key'], 80), value]),
  );
  const text = JSON.stringify(values);
  if (text.length > longestProperties || text.includes('\\u0000') || !text.isWellFormed())
    throw invalidInput(`Properties may be ${longestProperties} characters of well-formed text.`, ['properties']);
  if (occurredAt && occurredAt.getTime() > now.getTime() + aheadMs)
    throw invalidInput('This time is still to come.', ['occurredAt']);
  return {
    place,
    id: newId(),
    event_id: readName(event.eventId, ['eventId'], 200),
    name: readName(event.name, ['name'], 120),
    properties: values,
    occurred_at: occurredAt ?? now,
  };
}
