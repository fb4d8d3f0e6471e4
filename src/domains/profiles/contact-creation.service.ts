import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { ConsentService, ConsentWord } from '../consent/consent.service.js';
import type { ContactAttributes, GivenValue } from '../contacts/contact-attributes.service.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import type { ContactService } from '../contacts/contact.service.js';
import type { ContactLabels } from './contact-label.service.js';

/** A person who is taken up, with everything that is known at once. */
export type NewContact = Parameters<ContactService['create']>[1] & {
  attributes?: readonly GivenValue[] | null | undefined;
  /** UUIDs; undefined is a miss. */
  labelIds?: readonly (string | undefined)[] | null | undefined;
  consent?: ConsentWord | null | undefined;
};

/** A contact with its values, labels and consent: all of it, or nothing. */
export class ContactCreation {
  constructor(
    private readonly contacts: ContactService,
    private readonly attributes: ContactAttributes,
    private readonly labels: ContactLabels,
    private readonly consents: ConsentService,
  ) {}

  /**
   * The id of the new contact.
   * @throws DomainError INVALID_INPUT, INVALID_PHONE_NUMBER, PHONE_NUMBER_TAKEN, CONTACT_SUPPRESSED, UNKNOWN_ATTRIBUTE,
   * INVALID_ATTRIBUTE_VALUE, NOT_FOUND, CONSENT_NOT_PROVEN
   */
  async create(scope: Scope, { attributes, labelIds, consent, ...person }: NewContact): Promise<string> {
    const given = attributes ?? [];
    const values = await this.attributes.read(scope, given, ['attributes']);
    const contactId = await this.contacts.create(scope, person);
    if (values.size > 0) await this.attributes.apply(scope, await lockContact(scope, contactId), given, values);
    if (labelIds && labelIds.length > 0) await this.labels.add(scope, contactId, labelIds);
    if (consent) await this.consents.give(scope, { ...consent, contactId }, ['consent']);
    return commit(scope, contactId, []);
  }
}
