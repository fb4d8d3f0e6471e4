import type { Database } from '../../platform/database/database.js';
import { firstRow, rows } from '../../platform/database/rows.js';
import type { Scope } from '../../platform/database/scope.js';
import { randomSecret, sha256 } from '../../platform/crypto/keyed-hash.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { DomainError, kernelErrors, notFound } from '../../platform/kernel/errors.js';
import { newId } from '../../platform/kernel/ids.js';
import { commit } from '../../platform/events/event-log.js';
import { audit } from '../audit/audit.service.js';
import { userActor } from './account-audit.js';
import { signalChanged } from './access.events.js';
import { accountErrors } from './account.errors.js';
import { getAccount, lockAccount, memberColumns, type MemberRow } from './account.queries.js';
import type { AccountMails } from './account-mails.js';
import type { ApiKeyService } from './api-key.service.js';
import { openInvitation, type InvitationRow, type OpenInvitation } from './invitation.queries.js';
import { readEmail, readName } from './account.service.js';
import { memberChanged, memberRemoved, sightChanged, type MemberRemovalFollower } from './member.events.js';
import { assertStrongPassword, hashPassword, isPasswordRight, isStillInForce } from './passwords.js';
import { mayGrant, Role } from './permissions.js';
import type { Origin } from './origin.js';
import type { DoorGuards, IssuedSession, SessionService } from './session.service.js';
import { wrongCode } from './two-factor.service.js';

const invitationDays = 7;

/** Who belongs to an account, and as what. */
export class MemberService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionService,
    private readonly guards: DoorGuards,
    private readonly clock: Clock,
    private readonly around: {
      keys: ApiKeyService;
      mails: AccountMails;
      /** Rooms to the right that take back what a removed member held, in order. */
      followers: readonly MemberRemovalFollower[];
    },
  ) {}

  /** Invites an address; the token is shown once and is the whole proof. */
  async invite(
    scope: Scope,
    input: { email: string; role: Role },
  ): Promise<{ invitation: InvitationRow; token: string }> {
    const email = readEmail(input.email, ['email']);
    assertMayGrant(scope, input.role);
    await this.guards.limiter.assertFree([`invitations:${scope.accountId}`]);
    const now = scope.clock.now();
    // Two invitations of one address at once would not see each other.
    await lockAccount(scope);
    const known = await firstRow(
      scope.em,
      `/* knownAddress */
       select 1 from membership m join app_user u on u.id = m.user_id where m.account_id = $1 and u.email = $2
       union all
       select 1 from invitation where account_id = $1 and email = $2 and accepted_at is null and expires_at > $3`,
      [scope.accountId, email, now],
    );
    if (known)
      throw new DomainError(accountErrors.ALREADY_MEMBER, 'This address is a member or invited already.', ['email']);
    const token = randomSecret();
    const invitation = await firstRow<InvitationRow>(
      scope.em,
      `/* addInvitation */
       insert into invitation (account_id, id, email, role, token_hash, invited_by, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + make_interval(days => $8))
       returning id, email, role, expires_at as "expiresAt"`,
      [scope.accountId, newId(), email, input.role, sha256(token), scope.viewer.actorId ?? null, now, invitationDays],
    );
    const { name: business } = await getAccount(scope);
    await this.around.mails.invitation(scope, email, { token, business, days: invitationDays });
    const target = { kind: 'Invitation', id: invitation!.id } as const;
    audit(scope, { action: 'member.invited', target, changes: { role: [null, input.role] } });
    return { invitation: invitation!, token };
  }

  /** Enters the account that an invitation names: a new user is made, a known one proves the password. */
  async acceptInvitation(
    input: {
      token: string;
      fullName: string;
      password: string;
      totpCode?: string | null;
      isAtLeastSixteen: boolean;
    },
    origin: Origin,
  ): Promise<IssuedSession> {
    await this.guards.limiter.assertFree([`invitation-ip:${origin.ip}`]);
    const invitation = await this.database.operate('auth.accept_invitation', (em) =>
      openInvitation(em, input.token, this.clock.now()),
    );
    if (!invitation) throw invalidInvitation();
    await this.guards.ages.assertOldEnough(invitation.email, input.isAtLeastSixteen, origin);
    const fullName = readName(input.fullName, ['fullName']);
    const passwordHash = await this.provePassword(invitation, input.password);
    // The session that follows opens every account of the user: it asks for no less than signing in does.
    const code = invitation.hasTwoFactor
      ? await this.guards.twoFactor.assertMayTry(invitation.userId!, input.totpCode)
      : undefined;
    const opened = await this.database.operate('auth.accept_invitation', async (em) => {
      const now = this.clock.now();
      // Proving took its time: who invited may have lost the right to meanwhile.
      if (!(await openInvitation(em, input.token, now))) throw invalidInvitation();
      const [taken] = await rows(
        em,
        `/* takeInvitation */ update invitation set accepted_at = $3 where account_id = $1 and id = $2 and accepted_at is null returning id`,
        [invitation.accountId, invitation.id, now],
      );
      if (!taken) throw invalidInvitation();
      const { userId } = invitation;
      const user = userId
        ? (await isStillInForce(em, userId, passwordHash)) && { id: userId }
        : await firstRow<{ id: string }>(
            em,
            `/* userOfInvitation */
             insert into app_user (id, email, full_name, password_hash, is_at_least_sixteen, created_at)
             values ($1, $2, $3, $4, true, $5) on conflict (email) do nothing returning id`,
            [newId(), invitation.email, fullName, passwordHash, now],
          );
      // The address got a user, or the user another password, meanwhile: neither was proved.
      if (!user) throw notTheirPassword();
      if (!(await this.guards.twoFactor.pass(em, user.id, code))) throw wrongCode();
      await rows(
        em,
        `/* addMember */
         insert into membership (account_id, id, user_id, role, created_at) values ($1, $2, $3, $4, $5)
         on conflict (account_id, user_id) do nothing`,
        [invitation.accountId, newId(), user.id, invitation.role, now],
      );
      const opened = await this.sessions.open(em, invitation.accountId, user.id, origin);
      const target = { kind: 'Invitation', id: invitation.id } as const;
      const facts = [{ action: 'member.joined', target, changes: { role: [null, invitation.role] } }] as const;
      await this.guards.audit.append(em, invitation.accountId, facts, userActor(user.id, origin));
      return opened;
    });
    return this.sessions.withAccessToken(opened);
  }

  /** Makes a member something else. Running subscriptions follow at once. */
  async changeRole(scope: Scope, memberId: string, role: Role): Promise<MemberRow> {
    const member = await this.getForWrite(scope, memberId);
    assertMayGrant(scope, role);
    assertMayGrant(scope, member.role);
    if (member.role === Role.OWNER && role !== Role.OWNER) await this.assertAnotherOwner(scope, member.id);
    const changed = await firstRow<MemberRow>(
      scope.em,
      `/* changeRole */
       update membership set role = $3, visibility = case when $3 = '${Role.OWNER}' then 'ALL' else visibility end
       where account_id = $1 and id = $2 returning ${memberColumns}`,
      [scope.accountId, memberId, role],
    );
    signalChanged(scope);
    audit(scope, {
      action: 'member.role_changed',
      target: { kind: 'Member', id: memberId },
      changes: { role: [member.role, role] },
    });
    const seesMore = changed!.visibility !== member.visibility;
    return commit(scope, changed!, [memberChanged(memberId, role), ...(seesMore ? [sightChanged(member.userId)] : [])]);
  }

  /** Takes a person out of the account: sessions end, sockets close, other rooms take back what the person held. */
  async remove(scope: Scope, memberId: string): Promise<MemberRow> {
    const member = await this.getForWrite(scope, memberId);
    assertMayGrant(scope, member.role);
    if (member.role === Role.OWNER) await this.assertAnotherOwner(scope, member.id);
    return this.takeOut(scope, member);
  }

  /** Takes out who is being deleted; nothing where they are out already. That an owner is left was asked before. */
  async leave(scope: Scope, userId: string): Promise<void> {
    const member = await firstRow<MemberRow>(
      scope.em,
      `/* leavingMember */ select ${memberColumns} from membership where account_id = $1 and user_id = $2 for update`,
      [scope.accountId, userId],
    );
    if (member) await this.takeOut(scope, member);
  }

  private async takeOut(scope: Scope, member: MemberRow): Promise<MemberRow> {
    await this.sessions.revoke(scope, { userId: member.userId }, 'MEMBER_REMOVED');
    await this.around.keys.revokeOf(scope, member.userId);
    for (const follow of this.around.followers) await follow(scope, member.userId);
    await rows(scope.em, `/* removeMember */ delete from membership where account_id = $1 and id = $2`, [
      scope.accountId,
      member.id,
    ]);
    signalChanged(scope);
    audit(scope, {
      action: 'member.removed',
      target: { kind: 'Member', id: member.id },
      changes: { role: [member.role, null], userId: [member.userId, null] },
    });
    return commit(scope, member, [memberRemoved(member.id)]);
  }

  /** The hash of a known user's own password, or of a new one. @throws DomainError INVALID_CREDENTIALS, WEAK_PASSWORD, TOO_MANY_ATTEMPTS */
  private async provePassword({ email, passwordHash }: OpenInvitation, password: string): Promise<string> {
    if (passwordHash === null) {
      assertStrongPassword(password, email, ['password']);
      return hashPassword(password);
    }
    // The same bucket as signing in: anybody may invite an address, only to guess its password here.
    await this.guards.limiter.assertFree([`sign-in:${sha256(email)}`]);
    if (!(await isPasswordRight(passwordHash, password))) throw notTheirPassword();
    return passwordHash;
  }

  private async getForWrite(scope: Scope, memberId: string): Promise<MemberRow> {
    const member = await firstRow<MemberRow>(
      scope.em,
      `/* memberForWrite */ select ${memberColumns} from membership where account_id = $1 and id = $2 for update`,
      [scope.accountId, memberId],
    );
    if (!member) throw notFound('Member', ['memberId']);
    return member;
  }

  private async assertAnotherOwner(scope: Scope, memberId: string): Promise<void> {
    // Locks every owner, so that two owners cannot demote each other at the same moment.
    await rows(
      scope.em,
      `/* ownersForWrite */ select id from membership where account_id = $1 and role = 'OWNER' order by id for update`,
      [scope.accountId],
    );
    // Who is about to be deleted is none who stays.
    const owners = await rows<{ id: string }>(
      scope.em,
      `/* ownersWhoStay */
       select m.id from membership m join app_user u on u.id = m.user_id
       where m.account_id = $1 and m.role = 'OWNER' and u.leaving_at is null`,
      [scope.accountId],
    );
    if (!owners.some((owner) => owner.id !== memberId)) {
      throw new DomainError(accountErrors.LAST_OWNER, 'Make somebody else an owner first.', ['memberId']);
    }
  }
}

function assertMayGrant(scope: Scope, role: Role): void {
  if (!mayGrant(scope.viewer.permissions, role))
    throw new DomainError(kernelErrors.FORBIDDEN, `Nobody decides about ${role}s who may do less.`, ['role']);
}

const invalidInvitation = (): DomainError =>
  new DomainError(accountErrors.INVALID_INVITATION, 'Ask for a new invitation.', ['token']);

const notTheirPassword = (): DomainError =>
  new DomainError(accountErrors.INVALID_CREDENTIALS, 'Use the password of your existing user.', ['password']);
