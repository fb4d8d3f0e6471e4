import { rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import type { ConsentChanges } from '../consent/consent-changes.service.js';
import type { Restrictions } from '../consent/restriction.service.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import type { ContactService } from '../contacts/contact.service.js';
import type { PersonExports } from '../portability/person-exports.service.js';
import type { ErasureService } from '../privacy/erasure.service.js';
import type { RequestRow } from './request.queries.js';
import type { RequestStore } from './request-store.service.js';

/** What carrying a request out came to. */
export type Executed =
  /** Done, and looked at: nothing is left to do. */
  | { then: 'DONE' }
  /** Something works on it, or somebody has to. */
  | { then: 'WAIT'; erasureJobId?: string; dataExportId?: string };

const channels = ['WHATSAPP', 'EMAIL', 'SMS'] as const;

/** Carries requests out, by the verbs that members use. */
export class RequestExecution {
  constructor(
    private readonly store: RequestStore,
    private readonly verbs: {
      erasures: ErasureService;
      consents: ConsentChanges;
      restrictions: Restrictions;
      contacts: ContactService;
      exports: PersonExports;
    },
  ) {}

  /** @throws DomainError NOT_FOUND, and whatever correcting a contact may be refused with */
  async run(scope: Scope, request: RequestRow): Promise<Executed> {
    const { contactId } = request;
    // Nobody is kept by this number: somebody says so in the answer.
    if (contactId === null) return { then: 'WAIT' };
    const { erasures, restrictions, contacts, exports } = this.verbs;
    switch (request.kind) {
      case 'ERASURE':
        return { then: 'WAIT', erasureJobId: await erasures.request(scope, contactId, false) };
      case 'OBJECTION':
        await this.object(scope, contactId, request.id);
        return (await this.isObjected(scope, contactId)) ? { then: 'DONE' } : { then: 'WAIT' };
      case 'RESTRICTION': {
        const { id } = await lockContact(scope, contactId, 'key share');
        await restrictions.restrict(scope, id, { reason: 'REQUEST', sourceId: request.id });
        return { then: 'DONE' };
      }
      case 'RECTIFICATION': {
        const { corrections } = this.store.recordOf(request);
        if (corrections) await contacts.correct(scope, contactId, corrections);
        return { then: 'WAIT' };
      }
      default:
        return { then: 'WAIT', dataExportId: await exports.request(scope, contactId) };
    }
  }

  /** A link to the copy, for the person. */
  async copyLink(scope: Scope, dataExportId: string): Promise<string | undefined> {
    return this.verbs.exports.linkFor(scope, dataExportId);
  }

  /** Whether an erasure is over, with nothing found any more. */
  async isErased(scope: Scope, { erasureJobId }: RequestRow): Promise<boolean> {
    return (await this.erasureState(scope, erasureJobId)) === 'ERASED';
  }

  /** Whether an erasure waits for a hold to be released. */
  async isResting(scope: Scope, { erasureJobId }: RequestRow): Promise<boolean> {
    return (await this.erasureState(scope, erasureJobId)) === 'ON_HOLD';
  }

  /** Takes back what can be; false: it has begun, and there is no way back. */
  async undo(scope: Scope, { erasureJobId }: RequestRow): Promise<boolean> {
    const state = await this.erasureState(scope, erasureJobId);
    if (state === undefined || state === 'CANCELLED') return true;
    const [job] = await rows<{ isBegun: boolean }>(
      scope.em,
      `/* isErasureBegun */ select erased_at is not null as "isBegun" from erasure_job
       where account_id = $1 and id = $2 for update`,
      [scope.accountId, erasureJobId],
    );
    if (job!.isBegun) return false;
    await this.verbs.erasures.cancel(scope, erasureJobId!);
    return true;
  }

  /** The person's own word, as in a form: no member can take it back for them. */
  private async object(scope: Scope, contactId: string, requestId: string): Promise<void> {
    const contact = await lockContact(scope, contactId, 'key share');
    await this.verbs.consents.add(
      scope,
      channels.map((channel) => ({
        ...({ contactId: contact.id, purpose: 'MARKETING', channel, state: 'WITHDRAWN', source: 'FORM' } as const),
        ...{ evidence: toPublicId('DataSubjectRequest', requestId), occurredAt: scope.clock.now() },
      })),
    );
  }

  private async erasureState(scope: Scope, erasureJobId: string | null): Promise<string | undefined> {
    if (erasureJobId === null) return undefined;
    const [job] = await rows<{ state: string }>(
      scope.em,
      `/* erasureOfRequest */ select state from erasure_job where account_id = $1 and id = $2`,
      [scope.accountId, erasureJobId],
    );
    return job?.state;
  }

  private async isObjected(scope: Scope, contactId: string): Promise<boolean> {
    const [found] = await rows<{ count: number }>(
      scope.em,
      `/* isObjected */
       select count(*)::int as count from contact_consent
       where account_id = $1 and purpose = 'MARKETING' and state in ('WITHDRAWN', 'REFUSED') and contact_id = coalesce(
         (select a.contact_id from contact_alias a where a.account_id = $1 and a.gone_id = $2::uuid), $2::uuid)`,
      [scope.accountId, contactId],
    );
    return found!.count === channels.length;
  }
}
