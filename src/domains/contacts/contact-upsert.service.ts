import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { DomainError, invalidInput, type UserErrorShape } from '../../platform/kernel/errors.js';
import type { ContactAttributes, GivenValue } from './contact-attributes.service.js';
import { lockContact } from './contact-lock.queries.js';
import { readExternalId, readFacts, readSource, type ContactFacts, type ReadFacts } from './contact-reading.js';
import type { ContactService } from './contact.service.js';
import { contactErrors } from './contact.errors.js';
import { knownIdentities } from './contact.queries.js';
import type { Identity } from './identity-claim.js';
import type { RestrictionGuard } from './restriction-guard.policy.js';

/** A person as another system knows them: found by the external id, else the phone number, else the e-mail address. */
export interface KnownPerson extends ContactFacts {
  externalId?: string | null | undefined;
  attributes?: readonly GivenValue[] | null | undefined;
  /** Where a person who is not known yet came from. */
  source?: string | null | undefined;
}

/** What became of one person: a contact, or why not. */
export interface UpsertOutcome {
  contactId: string | null;
  isNew: boolean;
  userErrors: readonly UserErrorShape[];
}

/** As many people as one call brings. */
const mostPeople = 100;

/** Contacts as other systems bring them; the same call twice is one. */
export class ContactUpsert {
  constructor(
    private readonly contacts: ContactService,
    private readonly attributes: ContactAttributes,
    private readonly restricted: RestrictionGuard,
  ) {}

  /**
   * Finds or makes the contact and takes over what is said of it; null and what is left out change nothing.
   * @throws DomainError INVALID_INPUT, INVALID_PHONE_NUMBER, CONTACT_IDENTITIES_DIFFER, PHONE_NUMBER_TAKEN,
   * UNKNOWN_ATTRIBUTE, INVALID_ATTRIBUTE_VALUE, CONTACT_RESTRICTED, ON_LEGAL_HOLD
   */
  async upsert(scope: Scope, person: KnownPerson): Promise<{ contactId: string; isNew: boolean }> {
    const externalId = person.externalId ? readExternalId(person.externalId, ['externalId']) : undefined;
    const facts = withoutNulls(readFacts(person));
    if (!externalId && !facts.phone && !facts.email)
      throw invalidInput('Give an external id, a phone number or an e-mail address.', []);
    const source = readSource(person.source);
    const given = person.attributes ?? [];
    const values = await this.attributes.read(scope, given, ['attributes']);
    // Two calls with the same person come one after the other; the second one finds what the first one made.
    await this.takeTurns(scope, [externalId, facts.phone ?? undefined], facts.email ? [facts.email] : []);
    const known = await this.find(scope, externalId, facts.phone ?? undefined, facts.email ?? undefined);
    const contactId = known ?? (await this.contacts.add(scope, facts, { externalId, source }));
    const contact = await lockContact(scope, contactId);
    if (known) {
      await this.restricted.assertNone(scope, [contact.id]);
      if (externalId) await this.contacts.claim(scope, contact.id, externalId);
      await this.contacts.change(scope, contact, facts);
    }
    if (values.size > 0) await this.attributes.apply(scope, contact, given, values);
    return { contactId: contact.id, isNew: !known };
  }

  /** Whom it would change, where somebody is found; undefined: nobody, or what is given names nobody. */
  async findKnown(
    scope: Scope,
    person: Pick<KnownPerson, 'externalId' | 'phoneNumber' | 'email'>,
  ): Promise<string | undefined> {
    try {
      const { phone, email } = readFacts(person);
      const externalId = person.externalId ? readExternalId(person.externalId, ['externalId']) : undefined;
      return await this.find(scope, externalId, phone ?? undefined, email ?? undefined);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  /** Each person for itself: what is wrong with one is told at its place, and the others are kept. */
  async upsertAll(scope: Scope, people: readonly KnownPerson[]): Promise<UpsertOutcome[]> {
    if (people.length < 1 || people.length > mostPeople)
      throw invalidInput(`Bring 1 to ${mostPeople} contacts at once.`, ['contacts']);
    await this.lockAll(scope, people);
    const outcomes: UpsertOutcome[] = [];
    for (const [i, person] of people.entries()) {
      const { events, jobs } = scope.outbox;
      const told = { events: events.length, jobs: jobs.length };
      await rows(scope.em, 'savepoint person');
      try {
        outcomes.push({ ...(await this.upsert(scope, person)), userErrors: [] });
        await rows(scope.em, 'release savepoint person');
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await rows(scope.em, 'rollback to savepoint person');
        events.length = told.events;
        jobs.length = told.jobs;
        const userErrors = error.errors.map((one) => ({
          ...one,
          path: ['contacts', String(i), ...(one.path ?? [])],
        }));
        outcomes.push({ contactId: null, isNew: false, userErrors });
      }
    }
    return outcomes;
  }

  /** Whoever they name is locked before the first of them changes, in one order: two calls with the same people do not cross. */
  private async lockAll(scope: Scope, people: readonly KnownPerson[]): Promise<void> {
    const named = people.flatMap((person) => {
      try {
        const { phone, email } = readFacts(person);
        const externalId = person.externalId ? readExternalId(person.externalId, ['externalId']) : undefined;
        return [{ identities: [externalId, phone ?? undefined], email: email ?? undefined }];
      } catch (error) {
        // What is wrong with a person is told at its place.
        if (error instanceof DomainError) return [];
        throw error;
      }
    });
    const identities = named.flatMap((one) => one.identities).filter((identity) => identity !== undefined);
    const emails = named.flatMap(({ email }) => email ?? []);
    await this.takeTurns(scope, identities, emails);
    const known = await knownIdentities(scope, identities);
    await rows(
      scope.em,
      `/* lockKnown */
       select id from contact where account_id = $1 and (id = any($2::uuid[]) or id in (
         select distinct on (email) id from contact where account_id = $1 and email = any($3::text[]) order by email, id))
       order by id for no key update`,
      [scope.accountId, known.map(({ contactId }) => contactId), emails],
    );
  }

  private async takeTurns(
    scope: Scope,
    identities: readonly (Identity | undefined)[],
    emails: readonly string[],
  ): Promise<void> {
    const names = identities.flatMap((identity) => (identity ? [`${identity.kind} ${identity.matchKey}`] : []));
    names.push(...emails.map((email) => `EMAIL ${email}`));
    await rows(
      scope.em,
      `/* takeTurns */
       select pg_advisory_xact_lock(k) from (
         select distinct hashtextextended($1::text || n, 0) as k from unnest($2::text[]) as n order by k) keys`,
      [scope.accountId, names],
    );
  }

  private async find(
    scope: Scope,
    externalId: Identity | undefined,
    phone: Identity | undefined,
    email: string | undefined,
  ): Promise<string | undefined> {
    const identities = [externalId, phone].filter((identity) => identity !== undefined);
    const known = identities.length > 0 ? await knownIdentities(scope, identities) : [];
    const byExternalId = known.find(({ kind }) => kind === 'EXTERNAL_ID')?.contactId;
    const byPhone = known.find(({ kind }) => kind === 'PHONE_NUMBER')?.contactId;
    if (byExternalId && byPhone && byExternalId !== byPhone) {
      throw new DomainError(
        contactErrors.CONTACT_IDENTITIES_DIFFER,
        'The external id and the phone number belong to two contacts.',
        ['phoneNumber'],
      );
    }
    if (byExternalId ?? byPhone) return byExternalId ?? byPhone;
    if (!email) return undefined;
    const byEmail = await firstRow<{ id: string }>(
      scope.em,
      // A contact that another external id names is somebody else, however much the address is the same.
      `/* contactByEmail */
       select c.id from contact c where c.account_id = $1 and c.email = $2 and ($3::text is null or not exists (
         select from contact_identity i where i.account_id = $1 and i.contact_id = c.id and i.kind = 'EXTERNAL_ID'))
       order by c.id limit 1`,
      [scope.accountId, email, externalId?.value ?? null],
    );
    return byEmail?.id;
  }
}

const withoutNulls = (facts: ReadFacts): ReadFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as ReadFacts;
