import { randomSecret, sha256 } from '../../platform/crypto/keyed-hash.js';
import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { commit } from '../../platform/events/event-log.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, invalidInput, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { systemViewer, type Viewer } from '../../platform/kernel/viewer.js';
import { isMailAddress } from '../../platform/mail/mail-address.js';
import { audit } from '../audit/audit.service.js';
import { signalChanged } from './access.events.js';
import { accountErrors } from './account.errors.js';
import { findRole } from './account.queries.js';
import { readEmail, readName } from './account.service.js';
import type { AttemptLimiter } from './attempt-limiter.js';
import type { HandOverMails } from './hand-over-mails.js';
import { endHandOver, findHandOver, findOffered, lockPending, type PendingHandOver } from './hand-over.queries.js';
import type { AccountHandOver, AccountHandOverOffer } from './hand-over.type.js';
import { memberChanged, sightChanged, type MemberRemovalFollower } from './member.events.js';
import type { MemberService } from './member.service.js';
import type { Origin } from './origin.js';
import { Role } from './permissions.js';
import { assertPerson, assertSteppedUp } from './step-up.service.js';

const handOverDays = 7;

/** What an owner asks for. */
export interface HandOverWish {
  newOwnerEmail: string;
  newLegalName: string;
  previousOwnersBecome?: Role | null | undefined;
}

/** Accounts that go to another business: asked for by an owner, accepted by the new one, in one transaction or not at all. */
export class HandOverService {
  constructor(
    private readonly database: Database,
    private readonly limiter: AttemptLimiter,
    private readonly mails: HandOverMails,
    private readonly around: { members: MemberService; credentials: readonly MemberRemovalFollower[] },
    private readonly clock: Clock,
  ) {}

  /**
   * Asks somebody to take the account over; an earlier request is over.
   * @throws DomainError FORBIDDEN, STEP_UP_REQUIRED, INVALID_INPUT, ACCOUNT_DELETION_PENDING, TOO_MANY_ATTEMPTS
   */
  async request(scope: Scope, wish: HandOverWish): Promise<AccountHandOver> {
    const now = scope.clock.now();
    await assertSteppedUp(scope.em, scope.viewer, now);
    const email = readEmail(wish.newOwnerEmail, ['newOwnerEmail']);
    if (!isMailAddress(email)) throw invalidInput('No mail can be sent to this address.', ['newOwnerEmail']);
    const legalName = readName(wish.newLegalName, ['newLegalName']);
    if (wish.previousOwnersBecome === Role.OWNER)
      throw invalidInput('Owners of before become ADMIN or AGENT, or leave.', ['previousOwnersBecome']);
    const name = await lockAccount(scope);
    await assertOwner(scope);
    const owners = await ownersOf(scope);
    if (owners.some((owner) => owner.userId === scope.viewer.actorId && owner.email === email))
      throw invalidInput('This is your own address.', ['newOwnerEmail']);
    await this.limiter.assertFree([`hand-over:${scope.accountId}`, `hand-over-to:${sha256(email)}`]);
    const earlier = await lockPending(scope);
    // One that nobody answered in time makes room as well.
    await rows(
      scope.em,
      `/* withdrawEarlier */
       update account_hand_over set state = 'WITHDRAWN', new_owner_email = null, ended_at = $2
       where account_id = $1 and state = 'PENDING'`,
      [scope.accountId, now],
    );
    if (earlier) await this.mails.ended(scope, earlier.newOwnerEmail, name);
    const token = randomSecret();
    const id = newId();
    const until = new Date(now.getTime() + handOverDays * 86_400_000);
    await rows(
      scope.em,
      `/* requestHandOver */
       insert into account_hand_over (account_id, id, state, requested_by, new_owner_email, new_legal_name,
         previous_owners_become, token_hash, created_at, expires_at)
       values ($1, $2, 'PENDING', $3, $4, $5, $6, $7, $8, $9)`,
      [
        scope.accountId,
        id,
        scope.viewer.actorId,
        email,
        legalName,
        wish.previousOwnersBecome ?? null,
        sha256(token),
        now,
        until,
      ],
    );
    await this.mails.offer(scope, email, { name, legalName, until, token });
    for (const owner of owners) await this.mails.requested(scope, owner.email, { name, email, legalName });
    audit(scope, { action: 'account.hand_over_requested', target: { kind: 'Account', id: scope.accountId } });
    return commit(scope, (await findHandOver(scope))!, []);
  }

  /** Takes it back, as long as it was not accepted. @throws DomainError FORBIDDEN, NOT_FOUND */
  async withdraw(scope: Scope): Promise<AccountHandOver> {
    assertPerson(scope.viewer);
    const name = await lockAccount(scope, false);
    await assertOwner(scope);
    const waiting = await lockPending(scope);
    if (!waiting) throw notFound('Hand-over');
    await this.end(scope, waiting, 'WITHDRAWN', name);
    return commit(scope, (await findHandOver(scope))!, []);
  }

  /** What the viewer is asked to take over; undefined for a token that is over, or went to somebody else. */
  offer(viewer: Viewer, token: string): Promise<AccountHandOverOffer | undefined> {
    return this.database.operate('auth.hand_over', (em) => findOffered(em, token, personOf(viewer), this.clock.now()));
  }

  /**
   * Makes the viewer the owner; gives the account. Owners of before leave or become less, their keys end, the new business
   * is written down as the one that answers for the contacts.
   * @throws DomainError FORBIDDEN, STEP_UP_REQUIRED, INVALID_HAND_OVER_TOKEN, ACCOUNT_DELETION_PENDING, TOO_MANY_ATTEMPTS
   */
  async accept(viewer: Viewer, token: string, origin: Origin): Promise<string> {
    const { accountId, id, userEmail } = await this.find(viewer, token, origin, true);
    const userId = viewer.actorId!;
    return this.database.write(acting(accountId, viewer), async (scope) => {
      scope.ip = origin.ip;
      const name = await lockAccount(scope);
      const waiting = await lockPending(scope);
      // Withdrawn, accepted or asked anew meanwhile; or whoever asked is no owner any more.
      if (waiting?.id !== id || !(await isOwner(scope, waiting.requestedBy))) throw invalidToken();
      const before = await ownersOf(scope);
      await this.makeOwner(scope, userId, userEmail);
      for (const owner of before) if (owner.userId !== userId) await this.retire(scope, owner, waiting);
      await this.changeController(scope, waiting, name);
      await endHandOver(scope, id, 'DONE', userId);
      const told = new Set([...before.map(({ email }) => email), userEmail]);
      for (const email of told) await this.mails.done(scope, email, name, waiting.newLegalName);
      audit(scope, { action: 'account.handed_over', target: { kind: 'Account', id: accountId } });
      signalChanged(scope);
      return commit(scope, accountId, []);
    });
  }

  /** @throws DomainError FORBIDDEN, INVALID_HAND_OVER_TOKEN, TOO_MANY_ATTEMPTS */
  async decline(viewer: Viewer, token: string, origin: Origin): Promise<void> {
    const { accountId, id } = await this.find(viewer, token, origin, false);
    await this.database.write(acting(accountId, viewer), async (scope) => {
      scope.ip = origin.ip;
      const name = await lockAccount(scope, false);
      const waiting = await lockPending(scope);
      if (waiting?.id !== id) throw invalidToken();
      await this.end(scope, waiting, 'DECLINED', name);
      commit(scope, undefined, []);
    });
  }

  private async find(viewer: Viewer, token: string, origin: Origin, isProved: boolean) {
    const userId = personOf(viewer);
    await this.limiter.assertFree([`hand-over-ip:${origin.ip}`]);
    const found = await this.database.operate('auth.hand_over', async (em) => {
      if (isProved) await assertSteppedUp(em, viewer, this.clock.now());
      return findOffered(em, token, userId, this.clock.now());
    });
    if (!found) throw invalidToken();
    return found;
  }

  private async end(scope: Scope, waiting: PendingHandOver, state: 'WITHDRAWN' | 'DECLINED', name: string) {
    await endHandOver(scope, waiting.id, state);
    const owners = await ownersOf(scope);
    for (const email of new Set([...owners.map((owner) => owner.email), waiting.newOwnerEmail]))
      await this.mails.ended(scope, email, name);
    const action = state === 'DECLINED' ? 'account.hand_over_declined' : 'account.hand_over_withdrawn';
    audit(scope, { action, target: { kind: 'Account', id: scope.accountId } });
  }

  private async makeOwner(scope: Scope, userId: string, email: string): Promise<void> {
    const member = await firstRow<{ id: string }>(
      scope.em,
      `/* makeOwner */
       insert into membership (account_id, id, user_id, role, created_at) values ($1, $2, $3, 'OWNER', $4)
       on conflict (account_id, user_id) do update set role = 'OWNER', visibility = 'ALL' returning id`,
      [scope.accountId, newId(), userId, scope.clock.now()],
    );
    // The address was proved a moment ago; by now it may be another one, or the user about to go.
    const user = await firstRow(
      scope.em,
      `/* newOwner */ select 1 from app_user where id = $1 and email = $2 and leaving_at is null`,
      [userId, email],
    );
    if (!user) throw invalidToken();
    audit(scope, {
      action: 'member.role_changed',
      target: { kind: 'Member', id: member!.id },
      changes: { role: [null, Role.OWNER] },
    });
    commit(scope, undefined, [memberChanged(member!.id, Role.OWNER), sightChanged(userId)]);
  }

  /** Whatever an owner of before may do is over, or less; programs that they let in go with them. */
  private async retire(scope: Scope, owner: Owner, { previousOwnersBecome: role }: PendingHandOver): Promise<void> {
    if (role === null) return this.around.members.leave(scope, owner.userId);
    for (const revokeOf of this.around.credentials) await revokeOf(scope, owner.userId);
    await rows(scope.em, `/* retireOwner */ update membership set role = $3 where account_id = $1 and id = $2`, [
      scope.accountId,
      owner.id,
      role,
    ]);
    audit(scope, {
      action: 'member.role_changed',
      target: { kind: 'Member', id: owner.id },
      changes: { role: [Role.OWNER, role] },
    });
    commit(scope, undefined, [memberChanged(owner.id, role)]);
  }

  private async changeController(scope: Scope, { id, newLegalName }: PendingHandOver, name: string): Promise<void> {
    const { accountId } = scope;
    await rows(
      scope.em,
      `/* firstController */
       insert into account_controller (account_id, id, legal_name, since)
       select id, $2, $3, created_at from account where id = $1
         and not exists (select from account_controller where account_id = $1)`,
      [accountId, newId(), name],
    );
    await rows(
      scope.em,
      `/* addController */
       insert into account_controller (account_id, id, legal_name, since, hand_over_id) values ($1, $2, $3, $4, $5)`,
      [accountId, newId(), newLegalName, scope.clock.now(), id],
    );
    await rows(scope.em, `/* renameAccount */ update account set name = $2 where id = $1`, [accountId, newLegalName]);
  }
}

interface Owner {
  id: string;
  userId: string;
  email: string;
}

/** The owners, held until the transaction ends. */
const ownersOf = (scope: Scope): Promise<Owner[]> =>
  rows<Owner>(
    scope.em,
    `/* ownersToHandOver */
     select m.id, m.user_id as "userId", u.email from membership m join app_user u on u.id = m.user_id
     where m.account_id = $1 and m.role = 'OWNER' order by m.id for update of m`,
    [scope.accountId],
  );

/** Whoever asks, accepts, takes back or deletes comes one after the other. @throws DomainError ACCOUNT_DELETION_PENDING */
async function lockAccount(scope: Scope, isRefusedWhenLeaving = true): Promise<string> {
  const account = await firstRow<{ name: string; isLeaving: boolean }>(
    scope.em,
    `/* lockHandedOver */ select name, leaving_at is not null or erasing_at is not null as "isLeaving"
     from account where id = $1 for update`,
    [scope.accountId],
  );
  if (!account) throw notFound('Account');
  if (account.isLeaving && isRefusedWhenLeaving)
    throw new DomainError(
      accountErrors.ACCOUNT_DELETION_PENDING,
      'The account is about to be deleted; take that back first.',
    );
  return account.name;
}

/** The permissions of the request may be those of a moment ago. @throws DomainError FORBIDDEN */
async function assertOwner(scope: Scope): Promise<void> {
  if ((await findRole(scope)) !== Role.OWNER)
    throw new DomainError(kernelErrors.FORBIDDEN, 'Only an owner decides about the account.');
}

const isOwner = async (scope: Scope, userId: string): Promise<boolean> =>
  (
    await rows(
      scope.em,
      `/* stillOwner */ select 1 from membership where account_id = $1 and user_id = $2 and role = 'OWNER'`,
      [scope.accountId, userId],
    )
  ).length > 0;

/** @throws DomainError FORBIDDEN for a program */
function personOf(viewer: Viewer): string {
  assertPerson(viewer);
  return viewer.actorId!;
}

/** A user in an account that they are no member of yet. */
const acting = (accountId: string, { actorId }: Viewer): Viewer => ({
  ...systemViewer(accountId),
  kind: 'user',
  actorId,
});

const invalidToken = (): DomainError =>
  new DomainError(
    accountErrors.INVALID_HAND_OVER_TOKEN,
    'Sign in as the user of the address that the mail went to; or ask for a new mail.',
    ['token'],
  );
