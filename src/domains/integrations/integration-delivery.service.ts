import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { sha256 } from '../../platform/crypto/keyed-hash.js';
import { kernelErrors, type UserErrorShape } from '../../platform/kernel/errors.js';
import { systemViewer } from '../../platform/kernel/viewer.js';
import { auditRepeated } from '../audit/audit-repeats.service.js';
import { audit } from '../audit/audit.service.js';
import { attributeErrors } from '../attributes/attribute.errors.js';
import { contactErrors } from '../contacts/contact.errors.js';
import type { ContactUpsert } from '../contacts/contact-upsert.service.js';
import type { ContactEvents } from '../profiles/contact-event.service.js';
import { ownNames, readBody, type IntegrationData } from './integration-body.js';
import { holdIntegration } from './integration.queries.js';

/** What a third party brings at once. */
export interface Brought {
  body: unknown;
  /** Of what was delivered: its id and a digest of its bytes. Absent: it was fetched. */
  delivery?: { id: string; sha256: string };
  /** Of what was fetched: where the next page begins. */
  cursor?: string | null;
}

/**
 * What became of one contact or event. Nothing in it tells the third party what it did not know: REFUSED is what has a wrong form,
 * whoever it is about. Whether the rest is stored depends on the person (known, restricted, erased, on hold), and is not told.
 */
export interface TakenItem {
  status: 'ACCEPTED' | 'REFUSED';
  errors: { code: string; path: string[] | null }[];
}

/** What became of all of it. */
export type TakeOutcome =
  | { kind: 'TAKEN'; contacts: TakenItem[]; events: TakenItem[]; refused: string[] }
  /** It came before. */
  | { kind: 'DUPLICATE' }
  /** Something else came under this id before. */
  | { kind: 'REUSED' }
  | { kind: 'MALFORMED' }
  /** The grant is over: nothing is stored. */
  | { kind: 'REVOKED' };

const dropped = { table: 'integration', name: 'dropped' };

/** Stores what third parties bring, as far as they may, in one transaction that holds the grant. */
export class IntegrationDeliveries {
  constructor(
    private readonly database: Database,
    private readonly people: ContactUpsert,
    private readonly events: ContactEvents,
  ) {}

  /** Takes it in, once for each delivery. Whoever revokes the grant at the same moment is first, or waits until this is stored. */
  take(accountId: string, integrationId: string, brought: Brought, ip?: string): Promise<TakeOutcome> {
    return this.database.write(systemViewer(accountId), async (scope) => {
      scope.ip = ip;
      const grant = await holdIntegration(scope, integrationId);
      const target = { kind: 'Integration', id: integrationId } as const;
      // Into an account that is being erased nothing is written, not even that something came.
      if (!grant) return { kind: 'REVOKED' };
      if (!grant.isLive) {
        await auditRepeated(scope, dropped, { action: 'integration.data_dropped', target });
        return { kind: 'REVOKED' };
      }
      const read = readBody(brought.body, grant.scopes);
      if (!read) return { kind: 'MALFORMED' };
      const earlier = brought.delivery && (await this.remember(scope, integrationId, brought.delivery));
      if (earlier) return { kind: earlier };
      if (read.refused.length > 0) {
        const changes = { refusedCount: [null, read.refused.length], refused: [null, ownNames(read.refused)] } as const;
        audit(scope, { action: 'integration.data_refused', target, changes });
      }
      const contacts = await this.takeContacts(scope, grant.provider, read.data);
      const events = await this.takeEvents(scope, integrationId, read.data);
      await rows(
        scope.em,
        `/* noteIntegrationData */ update integration
         set last_data_at = $3, sync_cursor = case when $4 then $5 else sync_cursor end where account_id = $1 and id = $2`,
        [scope.accountId, integrationId, scope.clock.now(), !brought.delivery, brought.cursor ?? null],
      );
      return { kind: 'TAKEN', contacts, events, refused: read.refused };
    });
  }

  /** Waits for the same delivery that is under way; then it is ours, or was. */
  private async remember(
    scope: Scope,
    integrationId: string,
    { id, sha256: body }: { id: string; sha256: string },
  ): Promise<'DUPLICATE' | 'REUSED' | undefined> {
    const place = [scope.accountId, integrationId, sha256(id)];
    const isNew = await firstRow(
      scope.em,
      `/* rememberDelivery */ insert into integration_delivery (account_id, integration_id, delivery_hash, body_sha256, received_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
      [...place, body, scope.clock.now()],
    );
    if (isNew) return undefined;
    const known = await firstRow<{ isSame: boolean }>(
      scope.em,
      `/* earlierDelivery */ select body_sha256 = $4 as "isSame" from integration_delivery
       where account_id = $1 and integration_id = $2 and delivery_hash = $3`,
      [...place, body],
    );
    return known!.isSame ? 'DUPLICATE' : 'REUSED';
  }

  private async takeContacts(scope: Scope, provider: string, { contacts }: IntegrationData): Promise<TakenItem[]> {
    if (!contacts?.length) return [];
    const source = `integration: ${provider}`;
    const outcomes = await this.people.upsertAll(
      scope,
      contacts.map((person) => ({ ...person, source })),
    );
    return outcomes.map(({ userErrors }) => item(userErrors));
  }

  private async takeEvents(scope: Scope, integrationId: string, { events }: IntegrationData): Promise<TakenItem[]> {
    if (!events?.length) return [];
    const given = [];
    for (const { contact, properties, eventId, ...event } of events) {
      const contactId = await this.people.findKnown(scope, contact);
      given.push({
        ...event,
        contactId,
        // Third parties count for themselves: their ids must not meet those of others.
        eventId: `${integrationId}:${eventId}`,
        properties: Object.entries(properties ?? {}).map(([key, value]) => ({ key, value })),
      });
    }
    const outcomes = await this.events.trackAll(scope, given);
    return outcomes.map(({ userErrors }) => item(userErrors));
  }
}

/** What is found wrong before anybody is looked up. Every other reason is one about a person. */
const ofForm: ReadonlySet<string> = new Set([
  kernelErrors.INVALID_INPUT,
  contactErrors.INVALID_PHONE_NUMBER,
  attributeErrors.UNKNOWN_ATTRIBUTE,
  attributeErrors.INVALID_ATTRIBUTE_VALUE,
]);

function item(userErrors: readonly UserErrorShape[]): TakenItem {
  const errors = userErrors.filter(({ code }) => ofForm.has(code)).map(({ code, path }) => ({ code, path }));
  return { status: errors.length > 0 ? 'REFUSED' : 'ACCEPTED', errors };
}
