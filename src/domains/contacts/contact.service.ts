import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { DomainError, invalidInput, kernelErrors } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { audit } from '../audit/audit.service.js';
import { lockContact, type LockedContact } from './contact-lock.queries.js';
import { readFacts, readSource, type ContactFacts, type ReadFacts } from './contact-reading.js';
import { contactErrors } from './contact.errors.js';
import { contactChanged, type ContactChange } from './contact.events.js';
import type { Holding } from './holding.policy.js';
import type { Identity } from './identity-claim.js';
import { isReachable, type IdentityGuard, type NumberChangeFollower } from './identity-guard.policy.js';
import type { RestrictionGuard } from './restriction-guard.policy.js';

/** What changes of a contact; left out: as it is, null: nothing. `ownerId` is the UUID of a user. */
export interface ContactUpdate extends ContactFacts {
  ownerId?: string | null | undefined;
  /** The version that the change is based on. */
  version?: number | null | undefined;
}

/** Contacts as the business makes and changes them; a verb that changes nothing announces nothing. */
export class ContactService {
  constructor(
    private readonly guard: IdentityGuard,
    private readonly followNumbers: NumberChangeFollower,
    private readonly restricted: RestrictionGuard,
    private readonly holding: Holding,
  ) {}

  /** The id of a new contact. @throws DomainError PHONE_NUMBER_TAKEN, INVALID_PHONE_NUMBER, INVALID_INPUT */
  async create(scope: Scope, { source, ...input }: ContactFacts & { source?: string | null }): Promise<string> {
    const facts = readFacts(input);
    if (!facts.displayName && !facts.email && !facts.phone)
      throw invalidInput('Give a name, a phone number or an e-mail address.', []);
    return this.add(scope, facts, { source: readSource(source) });
  }

  /** `source`: where the person came from, in words. @throws DomainError PHONE_NUMBER_TAKEN, CONTACT_SUPPRESSED */
  async add(
    scope: Scope,
    facts: ReadFacts,
    { externalId, source }: { externalId?: Identity | undefined; source?: string | null } = {},
  ): Promise<string> {
    const { phone, email } = facts;
    const emails = email ? [{ kind: 'EMAIL', matchKey: email }] : [];
    await this.guard.assertMayExist(scope, [...(externalId ? [externalId] : []), ...(phone ? [phone] : []), ...emails]);
    const id = newId();
    const isMember = scope.viewer.kind === 'user';
    await rows(
      scope.em,
      `/* addContact */
       insert into contact (account_id, id, display_name, phone_number, email, locale, time_zone, created_at, updated_at,
         source_kind, source_text, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11)`,
      [
        scope.accountId,
        id,
        facts.displayName ?? null,
        facts.phone?.value ?? null,
        facts.email ?? null,
        facts.locale ?? null,
        facts.timeZone ?? null,
        scope.clock.now(),
        isMember ? 'AGENT' : 'API',
        source ?? null,
        isMember ? scope.viewer.actorId : null,
      ],
    );
    if (externalId) await this.claim(scope, id, externalId);
    if (facts.phone) await this.claim(scope, id, facts.phone);
    return commit(scope, id, [contactChanged(id, 'CREATED')]);
  }

  /**
   * The id of the changed contact: another one when it went into that one. Whose work a contact is may change whatever
   * becomes of the person's data.
   * @throws DomainError NOT_FOUND, CONFLICT, PHONE_NUMBER_TAKEN, INVALID_PHONE_NUMBER, INVALID_INPUT, OWNER_NOT_MEMBER,
   * CONTACT_RESTRICTED, ON_LEGAL_HOLD
   */
  async update(scope: Scope, id: string | undefined, { ownerId, version, ...input }: ContactUpdate): Promise<string> {
    const facts = readFacts(input);
    const contact = await lockContact(scope, id);
    if (version != null && version !== contact.version) {
      throw new DomainError(kernelErrors.CONFLICT, 'Somebody else changed the contact in the meantime.', ['version']);
    }
    if (Object.values(facts).some((fact) => fact !== undefined)) await this.restricted.assertNone(scope, [contact.id]);
    const isOwnerNew = ownerId !== undefined && ownerId !== contact.ownerId;
    if (isOwnerNew && ownerId) await this.assertMember(scope, ownerId);
    await this.change(scope, contact, { ...facts, ...(isOwnerNew ? { ownerId } : {}) });
    return contact.id;
  }

  /**
   * What its person asked to have corrected: done also while the data is only kept (GDPR art. 16 and 18(1)(a)), but not
   * while it must stay as it is. @throws DomainError as `update`, save CONTACT_RESTRICTED
   */
  async correct(scope: Scope, id: string | undefined, corrections: ContactFacts): Promise<void> {
    await this.change(scope, await lockContact(scope, id), readFacts(corrections));
  }

  /**
   * Changes a locked contact; says so when something is different afterwards. Under a legal hold gaps are filled, and
   * nothing that is known is written over. @throws DomainError ON_LEGAL_HOLD
   */
  async change(scope: Scope, contact: LockedContact, facts: ReadFacts & { ownerId?: string | null }): Promise<void> {
    const { phone, ownerId, ...texts } = facts;
    const changed: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(texts)) {
      if (value !== undefined && value !== contact[name as keyof LockedContact]) changed[name] = value;
    }
    const isPhoneNew = phone !== undefined && (phone?.value ?? null) !== contact.phoneNumber;
    const isOwnerNew = ownerId !== undefined && ownerId !== contact.ownerId;
    if (Object.keys(changed).length === 0 && !isPhoneNew && !isOwnerNew) return;
    const isLost = Object.keys(changed).some((name) => contact[name as keyof LockedContact] !== null);
    if (isLost || (isPhoneNew && contact.phoneNumber !== null))
      await this.holding.assertFree(scope, { contactId: contact.id });
    if (isPhoneNew) await this.replacePhone(scope, contact, phone);
    const now = { ...contact, ...changed } as LockedContact;
    await rows(
      scope.em,
      `/* changeContact */
       update contact set display_name = $3, email = $4, locale = $5, time_zone = $6, owner_id = $7, phone_number = $8,
         updated_at = $9, version = version + 1
       where account_id = $1 and id = $2`,
      [
        scope.accountId,
        contact.id,
        now.displayName,
        now.email,
        now.locale,
        now.timeZone,
        isOwnerNew ? ownerId : contact.ownerId,
        isPhoneNew ? (phone?.value ?? null) : contact.phoneNumber,
        scope.clock.now(),
      ],
    );
    const changes: ContactChange[] = [];
    if (Object.keys(changed).length > 0 || isPhoneNew) changes.push('UPDATED');
    if (isOwnerNew) changes.push('OWNER');
    commit(
      scope,
      undefined,
      changes.map((change) => contactChanged(contact.id, change)),
    );
  }

  /** From now on nothing is sent to the contact, and what it writes is stored without a word. */
  async block(scope: Scope, id: string | undefined): Promise<string> {
    const contact = await lockContact(scope, id);
    if (contact.isBlocked) return contact.id;
    await rows(
      scope.em,
      `/* blockContact */
       update contact set blocked_at = $3, blocked_by = $4, updated_at = $3, version = version + 1
       where account_id = $1 and id = $2`,
      [scope.accountId, contact.id, scope.clock.now(), scope.viewer.actorId ?? null],
    );
    audit(scope, { action: 'contact.blocked', target: { kind: 'Contact', id: contact.id } });
    return commit(scope, contact.id, [contactChanged(contact.id, 'BLOCKED')]);
  }

  async unblock(scope: Scope, id: string | undefined): Promise<string> {
    const contact = await lockContact(scope, id);
    if (!contact.isBlocked) return contact.id;
    await rows(
      scope.em,
      `/* unblockContact */
       update contact set blocked_at = null, blocked_by = null, updated_at = $3, version = version + 1
       where account_id = $1 and id = $2`,
      [scope.accountId, contact.id, scope.clock.now()],
    );
    audit(scope, { action: 'contact.unblocked', target: { kind: 'Contact', id: contact.id } });
    return commit(scope, contact.id, [contactChanged(contact.id, 'UNBLOCKED')]);
  }

  /** The identity becomes the contact's. @throws DomainError PHONE_NUMBER_TAKEN, EXTERNAL_ID_TAKEN, CONTACT_SUPPRESSED */
  async claim(scope: Scope, contactId: string, identity: Identity): Promise<void> {
    const { kind, value, matchKey } = identity;
    const keys = (await this.guard.keysFor(scope))(identity);
    const claimed = await firstRow<{ contactId: string }>(
      scope.em,
      `/* claimIdentity */
       insert into contact_identity (account_id, id, contact_id, kind, value, match_key, created_at, suppression_keys)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (account_id, kind, match_key) do update set value = case
         when contact_identity.contact_id = $3 then excluded.value else contact_identity.value end
       returning contact_id as "contactId"`,
      [scope.accountId, newId(), contactId, kind, value, matchKey, scope.clock.now(), keys],
    );
    if (claimed!.contactId === contactId) return;
    throw kind === 'PHONE_NUMBER'
      ? new DomainError(contactErrors.PHONE_NUMBER_TAKEN, 'A contact with this phone number exists.', ['phoneNumber'])
      : new DomainError(contactErrors.EXTERNAL_ID_TAKEN, 'A contact with this external id exists.', ['externalId']);
  }

  /** The number that was shown goes with its identity; others that WhatsApp told of stay. */
  private async replacePhone(scope: Scope, contact: LockedContact, phone: Identity | null): Promise<void> {
    if (phone) await this.guard.assertMayExist(scope, [phone]);
    if (await this.isElsewhere(scope, contact, phone))
      await this.followNumbers(scope, [{ contactId: contact.id, added: phone ? [phone] : [] }]);
    if (contact.phoneNumber) {
      await rows(
        scope.em,
        `/* giveUpNumber */
         delete from contact_identity where account_id = $1 and contact_id = $2 and kind = 'PHONE_NUMBER' and value = $3
           and match_key is distinct from $4`,
        [scope.accountId, contact.id, contact.phoneNumber, phone?.matchKey ?? null],
      );
    }
    if (phone) await this.claim(scope, contact.id, phone);
  }

  /** Whether messages to a contact that was reachable go to another place with this number; another spelling is none. */
  private async isElsewhere(scope: Scope, contact: LockedContact, phone: Identity | null): Promise<boolean> {
    const own = await rows<{ kind: string; value: string; matchKey: string }>(
      scope.em,
      `/* reachedBy */
       select kind, value, match_key as "matchKey" from contact_identity where account_id = $1 and contact_id = $2`,
      [scope.accountId, contact.id],
    );
    const shown = own.find(({ kind, value }) => kind === 'PHONE_NUMBER' && value === contact.phoneNumber);
    return own.some(isReachable) && (shown === undefined || shown.matchKey !== phone?.matchKey);
  }

  /** A member stays one until the end of the transaction. */
  private async assertMember(scope: Scope, userId: string): Promise<void> {
    const member = await firstRow(
      scope.em,
      `/* ownerIsMember */ select 1 from membership where account_id = $1 and user_id = $2 for key share`,
      [scope.accountId, userId],
    );
    if (!member) {
      throw new DomainError(contactErrors.OWNER_NOT_MEMBER, 'This user does not belong to the account.', ['ownerId']);
    }
  }
}
