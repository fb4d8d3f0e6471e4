import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { newId } from '../../platform/kernel/ids.js';
import { BatchBook, type BatchOutcome, type BatchPolicy, type KnownContact, type NamedPerson } from './batch-book.js';
import { contactChanged } from './contact.events.js';
import { knownIdentities } from './contact.queries.js';
import type { Holding } from './holding.policy.js';
import { identityKey } from './identity-claim.js';
import type { IdentityGuard, NumberChangeFollower } from './identity-guard.policy.js';
import type { RestrictionGuard } from './restriction-guard.policy.js';

export type { BatchOutcome, BatchPolicy, BatchResult, NamedPerson } from './batch-book.js';

/** How often a lost race is run again; each loss means that somebody else has made progress. */
const maxAttempts = 8;

/** Many people at once, as a business names them: found by the same rules as those who write, or made. */
export class ContactBatch {
  constructor(
    private readonly guard: IdentityGuard,
    private readonly followNumbers: NumberChangeFollower,
    private readonly restricted: RestrictionGuard,
    private readonly holding: Holding,
  ) {}

  /**
   * What became of each person, in order; later people of a batch find what earlier ones made, so that it does not matter
   * where a file is cut into batches. Who is made names the import as where it came from. A handful of statements, however
   * many people. Nobody is merged; a consent stays only with the number that it was given for.
   */
  async take(
    scope: Scope,
    people: readonly NamedPerson[],
    policy: BatchPolicy,
    importId: string,
  ): Promise<BatchOutcome[]> {
    await this.takeTurns(scope, people);
    const refused = await this.refused(scope, people);
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      const book = await this.open(scope, people, policy);
      if (!book) continue;
      const outcomes = people.map((person): BatchOutcome => {
        const stranger = refused.get(person);
        return stranger ? { fault: 'SUPPRESSED', identity: stranger } : book.take(person);
      });
      const told = scope.outbox.events.length;
      await rows(scope.em, 'savepoint people');
      if (await this.write(scope, book, importId)) {
        await rows(scope.em, 'release savepoint people');
        return commit(scope, outcomes, [
          ...[...book.created()].map(({ id }) => contactChanged(id, 'CREATED')),
          ...[...book.changed()].map(({ id }) => contactChanged(id, 'UPDATED')),
        ]);
      }
      await rows(scope.em, 'rollback to savepoint people');
      scope.outbox.events.length = told;
    }
    throw Object.assign(new Error('People could not be taken over: too many parallel changes'), { code: '40001' });
  }

  /** People who were erased and have not written since; each with what they are known by. */
  private async refused(scope: Scope, people: readonly NamedPerson[]): Promise<Map<NamedPerson, { kind: string }>> {
    const signsOf = ({ identities, email }: NamedPerson) => [
      ...identities,
      ...(email ? [{ kind: 'EMAIL' as const, matchKey: email }] : []),
    ];
    const refused = await this.guard.refused(scope, people.flatMap(signsOf));
    if (refused.length === 0) return new Map();
    const keys = new Set(refused.map(({ identity }) => identityKey(identity as never)));
    return new Map(
      people.flatMap((person) => {
        const sign = signsOf(person).find((one) => keys.has(identityKey(one as never)));
        return sign ? [[person, sign] as const] : [];
      }),
    );
  }

  /** E-mail addresses are no identities that an index keeps apart: who looks for one to make a contact waits in line. */
  private async takeTurns(scope: Scope, people: readonly NamedPerson[]): Promise<void> {
    const names = people.flatMap(({ email }) => (email ? [`EMAIL ${email}`] : []));
    if (names.length === 0) return;
    await rows(
      scope.em,
      `/* takeTurns */
       select pg_advisory_xact_lock(k) from (
         select distinct hashtextextended($1::text || n, 0) as k from unnest($2::text[]) as n order by k) keys`,
      [scope.accountId, names],
    );
  }

  /** Reads and locks everybody who may be meant; undefined when one of them was merged away meanwhile. */
  private async open(
    scope: Scope,
    people: readonly NamedPerson[],
    policy: BatchPolicy,
  ): Promise<BatchBook | undefined> {
    const known = await knownIdentities(
      scope,
      people.flatMap(({ identities }) => identities),
    );
    const emails = people.flatMap(({ email }) => (email ? [email] : []));
    const byEmail =
      emails.length === 0
        ? []
        : await rows<{ id: string }>(
            scope.em,
            `/* contactsByEmail */
             select distinct on (email) id from contact where account_id = $1 and email = any($2::text[]) order by email, id`,
            [scope.accountId, emails],
          );
    const ids = [...new Set([...known.map(({ contactId }) => contactId), ...byEmail.map(({ id }) => id)])];
    if (ids.length === 0) return new BatchBook([], policy, scope.clock.now());
    const contacts = await rows<KnownContact>(
      scope.em,
      `/* lockPeople */
       with locked as (
         select c.id, c.display_name, c.phone_number, c.email, c.locale, c.time_zone, c.attributes, c.attribute_times
         from contact c where c.account_id = $1 and c.id = any($2::uuid[]) order by c.id for no key update
       )
       select l.id, l.display_name as "displayName", l.phone_number as "phoneNumber", l.email, l.locale,
         l.time_zone as "timeZone", l.attributes, l.attribute_times as "attributeTimes", coalesce((
           select json_agg(json_build_object('kind', i.kind, 'value', i.value, 'matchKey', i.match_key))
           from contact_identity i where i.account_id = $1 and i.contact_id = l.id and i.kind <> 'USERNAME'), '[]'::json) as identities
       from locked l`,
      [scope.accountId, ids],
    );
    if (contacts.length !== ids.length) return undefined;
    return new BatchBook(contacts, policy, scope.clock.now(), {
      restricted: await this.restricted.among(scope, ids),
      held: policy === 'UPDATE' ? await this.held(scope, ids) : new Set(),
    });
  }

  /** Those of whom nothing may be lost, until the end of the transaction. */
  private async held(scope: Scope, ids: readonly string[]): Promise<ReadonlySet<string>> {
    await this.holding.keepStill(scope);
    const found = await rows<{ id: string }>(
      scope.em,
      `/* heldPeople */ select c.id from contact c where c.account_id = $1 and c.id = any($2::uuid[]) and ${this.holding.is.contact('c.id')}`,
      [scope.accountId, ids],
    );
    return new Set(found.map(({ id }) => id));
  }

  /** False when somebody else was faster with one of the identities. */
  private async write(scope: Scope, book: BatchBook, importId: string): Promise<boolean> {
    const now = scope.clock.now();
    const created = [...book.created()];
    const changed = [...book.changed()];
    const gone = book.goneIdentities();
    // While the numbers of before are still theirs.
    await this.followNumbers(scope, book.numberChanges());
    if (gone.length > 0) {
      await rows(
        scope.em,
        `/* giveUpIdentities */
         delete from contact_identity i using jsonb_to_recordset($2::jsonb) as g (kind text, match_key text)
         where i.account_id = $1 and i.kind = g.kind and i.match_key = g.match_key`,
        [scope.accountId, JSON.stringify(gone.map(({ kind, matchKey }) => ({ kind, match_key: matchKey })))],
      );
    }
    if (created.length > 0) {
      await rows(
        scope.em,
        `/* addPeople */
         insert into contact (account_id, id, display_name, phone_number, email, locale, time_zone, attributes,
           attribute_times, source_kind, source_import_id, created_at, updated_at)
         select $1, c.id, c.display_name, c.phone_number, c.email, c.locale, c.time_zone, c.attributes, c.attribute_times,
           'IMPORT', $4, $3, $3
         from jsonb_to_recordset($2::jsonb) as c (${columns})`,
        [scope.accountId, JSON.stringify(created.map(rowOf)), now, importId],
      );
    }
    const keysOf = await this.guard.keysFor(scope);
    const added = book
      .newIdentities()
      .map(({ contactId, identity }) => ({
        contactId,
        ...identity,
        keys: keysOf(identity),
      }))
      .map(({ contactId, kind, value, matchKey, keys }) => ({
        id: newId(),
        contact_id: contactId,
        kind,
        value,
        match_key: matchKey,
        suppression_keys: keys,
      }))
      // One order for everybody who inserts: two batches can wait for each other only in one direction.
      .sort((a, b) => (a.kind + a.match_key < b.kind + b.match_key ? -1 : 1));
    if (added.length > 0) {
      const kept = await rows(
        scope.em,
        `/* addPeoplesIdentities */
         insert into contact_identity (account_id, id, contact_id, kind, value, match_key, created_at, suppression_keys)
         select $1, i.id, i.contact_id, i.kind, i.value, i.match_key, $3, i.suppression_keys
         from rows from (
           jsonb_to_recordset($2::jsonb) as (id uuid, contact_id uuid, kind text, value text, match_key text, suppression_keys text[])
         ) with ordinality as i (id, contact_id, kind, value, match_key, suppression_keys, position)
         order by position
         on conflict (account_id, kind, match_key) do nothing returning id`,
        [scope.accountId, JSON.stringify(added), now],
      );
      if (kept.length < added.length) return false;
    }
    if (changed.length > 0) {
      await rows(
        scope.em,
        `/* changePeople */
         update contact t set display_name = c.display_name, phone_number = c.phone_number, email = c.email,
           locale = c.locale, time_zone = c.time_zone, attributes = c.attributes, attribute_times = c.attribute_times,
           updated_at = $3, version = t.version + 1
         from jsonb_to_recordset($2::jsonb) as c (${columns}) where t.account_id = $1 and t.id = c.id`,
        [scope.accountId, JSON.stringify(changed.map(rowOf)), now],
      );
    }
    return true;
  }
}

const columns = `id uuid, display_name text, phone_number text, email text, locale text, time_zone text, attributes jsonb,
  attribute_times jsonb`;

const rowOf = (contact: KnownContact) => ({
  id: contact.id,
  display_name: contact.displayName,
  phone_number: contact.phoneNumber,
  email: contact.email,
  locale: contact.locale,
  time_zone: contact.timeZone,
  attributes: contact.attributes,
  attribute_times: contact.attributeTimes,
});
