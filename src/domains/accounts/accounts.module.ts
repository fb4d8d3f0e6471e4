import type { NodeSource } from '../../platform/graphql/node.js';
import type { Database } from '../../platform/database/database.js';
import type { Bus } from '../../platform/events/bus.js';
import type { FastifyInstance } from 'fastify';
import type { Envelope } from '../../platform/crypto/envelope.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import type { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { AuditLog } from '../audit/audit.service.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { AccessTokens } from './access-tokens.js';
import { AgeGate } from './age-gate.service.js';
import { AgeRefusalEntity } from './age-refusal.entity.js';
import { AccountEntity } from './account.entity.js';
import { accountLoader, apiKeyLoader, memberLoader, userLoader } from './account.queries.js';
import { AccountResolver, ViewerResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AccountMails } from './account-mails.js';
import { mountAccountPages } from './account-pages.routes.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { ApiKeyService } from './api-key.service.js';
import { AttemptLimiter, type AttemptBuckets } from './attempt-limiter.js';
import { AuditActorResolver } from './audit-actor.resolver.js';
import { Authenticator } from './authenticator.js';
import { EmailChangeMails } from './email-change-mails.js';
import { UserEmailChangeEntity } from './email-change.entity.js';
import { EmailChangeResolver, ViewerEmailChangeResolver } from './email-change.resolver.js';
import { EmailChangeService } from './email-change.service.js';
import { AccountControllerEntity, AccountHandOverEntity } from './hand-over.entity.js';
import { HandOverMails } from './hand-over-mails.js';
import { HandOverResolver } from './hand-over.resolver.js';
import { HandOverService } from './hand-over.service.js';
import { InvitationEntity } from './invitation.entity.js';
import type { MemberRemovalFollower } from './member.events.js';
import { MemberResolver } from './member.resolver.js';
import { MemberService } from './member.service.js';
import { FormerMemberEntity, MembershipEntity } from './membership.entity.js';
import { PolicyAcceptanceEntity, PolicyVersionEntity } from './policy.entity.js';
import { RefreshTokenEntity, SessionEntity } from './session.entity.js';
import { SessionResolver } from './session.resolver.js';
import { operateWithJobs } from './operator-work.service.js';
import { PasswordResetService } from './password-reset.service.js';
import { PasswordService } from './password.service.js';
import { Permission } from './permissions.js';
import { SignUpByMail } from './sign-up-by-mail.service.js';
import { SignUpEntity } from './sign-up.entity.js';
import { StepUpResolver } from './step-up.resolver.js';
import { SessionService } from './session.service.js';
import { PasswordResetEntity, RecoveryCodeEntity, TwoFactorEntity } from './two-factor.entity.js';
import {
  MemberTwoFactorResolver,
  PasswordResetResolver,
  TwoFactorResolver,
  ViewerTwoFactorResolver,
} from './two-factor.resolver.js';
import { StepUpService } from './step-up.service.js';
import { TwoFactorService } from './two-factor.service.js';
import { UserEntity } from './user.entity.js';

/** The tables of this room. */
export const accountEntities = [
  AccountEntity,
  UserEntity,
  MembershipEntity,
  FormerMemberEntity,
  SessionEntity,
  RefreshTokenEntity,
  ApiKeyEntity,
  InvitationEntity,
  PolicyVersionEntity,
  PolicyAcceptanceEntity,
  TwoFactorEntity,
  RecoveryCodeEntity,
  PasswordResetEntity,
  UserEmailChangeEntity,
  AgeRefusalEntity,
  SignUpEntity,
  AccountHandOverEntity,
  AccountControllerEntity,
];

/** What `node(id:)` can find in this room. */
const accountNodes: NodeSource[] = [
  { kind: 'Account', typeName: 'Account', requires: 'signed_in', loader: accountLoader },
  { kind: 'User', typeName: 'User', requires: Permission.MEMBERS_READ, loader: userLoader },
  { kind: 'Member', typeName: 'Member', requires: Permission.MEMBERS_READ, loader: memberLoader },
  { kind: 'ApiKey', typeName: 'ApiKey', requires: Permission.API_KEYS_MANAGE, loader: apiKeyLoader },
];

/**
 * Builds the room. `removalFollowers`: rooms to the right that take back what a removed member held, in order; `credentials`:
 * those of them that end what programs came in with by the member's word.
 */
export function accountsModule(deps: {
  database: Database;
  bus: Bus;
  buckets: AttemptBuckets;
  secretsKeys: readonly Buffer[];
  envelope: Envelope;
  jobs: JobQueue;
  outbox: MailOutbox;
  /** Base of the links in mails. */
  appUrl: string;
  audit: AuditLog;
  clock: Clock;
  removalFollowers: readonly MemberRemovalFollower[];
  credentials: readonly MemberRemovalFollower[];
  /** Whether an address confirms its sign-up first. */
  signUpByMail: boolean;
}) {
  const { database, bus, clock, audit } = deps;
  const tokens = new AccessTokens(deps.secretsKeys, clock);
  const limiter = new AttemptLimiter(deps.buckets);
  const mails = new AccountMails(deps.outbox, deps.appUrl);
  const ground = { audit, mails };
  const addressMails = new EmailChangeMails(deps.outbox, deps.appUrl);
  const operate = operateWithJobs(database, deps.jobs);
  const twoFactor = new TwoFactorService(operate, deps.envelope, limiter, ground, clock);
  const ages = new AgeGate(database, deps.secretsKeys, clock);
  const guards = { limiter, twoFactor, audit, ages };
  const sessions = new SessionService(database, tokens, guards, bus, clock);
  const accounts = new AccountService(database, sessions, guards, clock);
  const byMail = new SignUpByMail(operate, accounts, limiter, mails, clock);
  const stepUp = new StepUpService(operate, guards, clock);
  const apiKeys = new ApiKeyService();
  const members = new MemberService(database, sessions, guards, clock, {
    keys: apiKeys,
    mails,
    followers: deps.removalFollowers,
  });
  const handOverMails = new HandOverMails(deps.outbox, deps.appUrl);
  const revokeKeys: MemberRemovalFollower = async (scope, userId) => void (await apiKeys.revokeOf(scope, userId));
  const credentials = [revokeKeys, ...deps.credentials];
  const handOvers = new HandOverService(database, limiter, handOverMails, { members, credentials }, clock);
  return {
    resolvers: [
      new HandOverResolver(handOvers),
      new ViewerResolver(),
      new AccountResolver(accounts, apiKeys, byMail, deps.signUpByMail ? byMail : undefined),
      new StepUpResolver(stepUp),
      new SessionResolver(sessions, new PasswordService(operate, limiter, ground, bus, clock)),
      new MemberResolver(members),
      new PasswordResetResolver(new PasswordResetService(operate, limiter, ground, bus, clock)),
      new EmailChangeResolver(new EmailChangeService(operate, limiter, { audit, mails: addressMails }, bus, clock)),
      new ViewerEmailChangeResolver(),
      new TwoFactorResolver(twoFactor),
      new MemberTwoFactorResolver(),
      new ViewerTwoFactorResolver(),
      new AuditActorResolver(),
    ],
    nodes: accountNodes,
    jobs: [],
    handlers: [],
    mount: (fastify: FastifyInstance) => mountAccountPages(fastify),
    authenticator: new Authenticator(database, tokens, bus, clock),
    accounts,
    members,
    stepUp,
    apiKeys,
    sessions,
  };
}
