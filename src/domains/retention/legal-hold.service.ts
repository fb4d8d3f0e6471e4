import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import { jobRequest } from '../../platform/jobs/job-queue.js';
import { DomainError, invalidInput, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { audit } from '../audit/audit.service.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import { lockConversation } from '../conversations/conversation-lock.queries.js';
import { erasureRun } from '../privacy/erasure.jobs.js';
import { lockHolds } from './legal-hold.queries.js';
import { retentionErrors } from './retention.errors.js';

/** What is held. */
export type HoldSubject =
  { kind: 'ACCOUNT' } | { kind: 'CONTACT'; id: string | undefined } | { kind: 'CONVERSATION'; id: string | undefined };

/** What a hold found: the thing itself, and whose it is. */
interface Found {
  subjectId: string | null;
  personId: string | null;
}

/** Forbids to destroy things, and allows it again. */
export class LegalHolds {
  /**
   * The id of the hold. Whoever is being erased cannot be held any more, unless an earlier hold keeps them in the vault.
   * `hiddenUntil`: the account must not know of it. @throws DomainError NOT_FOUND, INVALID_INPUT
   */
  async place(scope: Scope, subject: HoldSubject, reason: string, hiddenUntil: Date | null = null): Promise<string> {
    const text = reason.trim();
    if (text.length === 0 || text.length > 1_000 || /[\0\p{Cs}]/u.test(text))
      throw invalidInput('Write 1 to 1,000 characters.', ['reason']);
    const found = await this.lock(scope, subject);
    const id = newId();
    await rows(
      scope.em,
      `/* placeLegalHold */
       insert into legal_hold (account_id, id, subject_kind, subject_id, person_id, reason, placed_by, placed_at, hidden_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        scope.accountId,
        id,
        subject.kind,
        found.subjectId,
        found.personId,
        text,
        scope.viewer.actorId ?? null,
        scope.clock.now(),
        hiddenUntil,
      ],
    );
    if (!hiddenUntil) audit(scope, { action: 'legal_hold.placed', target: { kind: 'LegalHold', id } });
    return commit(scope, id, []);
  }

  /** Released again it stays as it is. Erasures that waited for it go on. @throws DomainError NOT_FOUND */
  async release(scope: Scope, id: string | undefined): Promise<string> {
    await lockHolds(scope, 'alone');
    const hold =
      id &&
      (await firstRow<{ isReleased: boolean; isByLaw: boolean }>(
        scope.em,
        `/* holdToRelease */ select released_at is not null as "isReleased", legal_request_id is not null as "isByLaw" from legal_hold
         where account_id = $1 and id = $2 and (hidden_until is null or hidden_until <= $3) for update`,
        [scope.accountId, id, scope.clock.now()],
      ));
    if (!hold) throw notFound('LegalHold', ['legalHoldId']);
    if (hold.isReleased) return id;
    if (hold.isByLaw) throw new DomainError(retentionErrors.HOLD_BY_LAW, 'An authority asked for it.', ['legalHoldId']);
    await rows(
      scope.em,
      `/* releaseLegalHold */ update legal_hold set released_at = $3, released_by = $4 where account_id = $1 and id = $2`,
      [scope.accountId, id, scope.clock.now(), scope.viewer.actorId ?? null],
    );
    audit(scope, { action: 'legal_hold.released', target: { kind: 'LegalHold', id } });
    return commit(scope, id, [], await this.waiting(scope));
  }

  /** Work for the erasures that lie in the vault: each asks for itself whether another hold still stands. */
  private async waiting(scope: Scope) {
    const held = await rows<{ id: string }>(
      scope.em,
      `/* heldErasures */ select id from erasure_job where account_id = $1 and state = 'ON_HOLD' order by created_at, id`,
      [scope.accountId],
    );
    return held.map(({ id }) => jobRequest(erasureRun, { accountId: scope.accountId, erasureJobId: id }));
  }

  /** The subject's row first, then the holds: the same order as whoever destroys. */
  private async lock(scope: Scope, subject: HoldSubject): Promise<Found> {
    if (subject.kind === 'ACCOUNT') {
      await lockHolds(scope, 'alone');
      return { subjectId: null, personId: null };
    }
    if (subject.kind === 'CONVERSATION') {
      const path = ['subject', 'conversationId'];
      if (!subject.id) throw notFound('Conversation', path);
      const { id, contactId } = await lockConversation(scope, subject.id, path);
      await lockHolds(scope, 'alone');
      const isThere = await firstRow(
        scope.em,
        `/* isErased */ select 1 from contact where account_id = $1 and id = $2 and erasing_at is null`,
        [scope.accountId, contactId],
      );
      if (!isThere) throw notFound('Conversation', path);
      return { subjectId: id, personId: contactId };
    }
    const id = await this.lockPerson(scope, subject.id);
    await lockHolds(scope, 'alone');
    return { subjectId: id, personId: id };
  }

  private async lockPerson(scope: Scope, contactId: string | undefined): Promise<string> {
    const path = ['subject', 'contactId'];
    try {
      return (await lockContact(scope, contactId, 'no key update', path)).id;
    } catch (error) {
      if (!(error instanceof DomainError) || !contactId) throw error;
      const vaulted = await firstRow<{ contactId: string }>(
        scope.em,
        `/* vaultedPerson */ select contact_id as "contactId" from erasure_job
         where account_id = $1 and state = 'ON_HOLD' and (contact_id = $2 or $2 = any(contact_ids)) for update`,
        [scope.accountId, contactId],
      );
      if (!vaulted) throw error;
      return vaulted.contactId;
    }
  }
}
