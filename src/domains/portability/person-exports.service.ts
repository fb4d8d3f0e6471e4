import type { Scope } from '../../platform/database/scope.js';
import { toDate } from '../../platform/database/rows.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import { contactIdsOf } from './archive-subject.queries.js';
import type { DataExportLinks } from './data-export-links.js';
import type { DataExportRequests } from './data-export-request.service.js';
import { findDataExport } from './data-export.queries.js';

/** Copies for requests of people: who answers them asks for one, follows it, and gives the person a link. */
export class PersonExports {
  constructor(
    private readonly requests: DataExportRequests,
    private readonly links: DataExportLinks,
  ) {}

  /**
   * Begins a copy of everything that is kept of a contact, in the scope's transaction, and gives its id; one that is being
   * written already is given again. Whoever calls has asked whether it may be. @throws DomainError NOT_FOUND, TOO_MANY_DATA_EXPORTS
   */
  async request(scope: Scope, contactId: string): Promise<string> {
    const contact = await lockContact(scope, contactId, 'key share');
    return this.requests.begin(scope, 'CONTACT', contact.id, await contactIdsOf(scope, contact.id));
  }

  /** A link for the person whose data it is, good as long as the copy is kept; undefined unless it can be had. */
  async linkFor(scope: Scope, id: string): Promise<string | undefined> {
    const found = await findDataExport(scope, id);
    if (found?.state !== 'COMPLETED' || found.subjectKind !== 'CONTACT' || !found.expiresAt) return undefined;
    const endsAt = toDate(found.expiresAt);
    return endsAt > scope.clock.now()
      ? this.links.makeForPerson(scope.accountId, id, found.subjectId, endsAt)
      : undefined;
  }
}
