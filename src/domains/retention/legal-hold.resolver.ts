import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { legalHoldLoader, listLegalHolds, type LegalHoldRow } from './legal-hold.queries.js';
import type { HoldSubject, LegalHolds } from './legal-hold.service.js';
import {
  LegalHold,
  LegalHoldConnection,
  LegalHoldPlaceInput,
  LegalHoldPlacePayload,
  LegalHoldReleaseInput,
  LegalHoldReleasePayload,
  type LegalHoldSubjectInput,
} from './legal-hold.type.js';

@Resolver(() => LegalHold)
export class LegalHoldResolver {
  constructor(private readonly holds: LegalHolds) {}

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The contact or conversation that is held, there or not; null: the whole account.',
  })
  subjectId(@Root() hold: LegalHoldRow): string | null {
    if (hold.subjectId === null) return null;
    return toPublicId(hold.subjectKind === 'CONTACT' ? 'Contact' : 'Conversation', hold.subjectId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who placed it; null: a program, or the platform.' })
  async placedBy(@Root() hold: LegalHoldRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (hold.placedBy && (await scope.load(userLoader, hold.placedBy))) || null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who released it; null: nobody yet, or no person.' })
  async releasedBy(@Root() hold: LegalHoldRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (hold.releasedBy && (await scope.load(userLoader, hold.releasedBy))) || null;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => LegalHoldConnection, { description: 'Legal holds of the account, the newest first.' })
  async legalHolds(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('isStanding', () => Boolean, {
      nullable: true,
      description: 'True: those that stand; false: those that were released. Default: all.',
    })
    isStanding: boolean | null,
    @Ctx() { scope }: ApiContext,
  ): Promise<LegalHoldConnection> {
    return toConnection(await listLegalHolds(scope, page, isStanding ?? null)) as unknown as LegalHoldConnection;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => LegalHoldPlacePayload, {
    description:
      'Forbids to destroy a contact, a conversation or everything of the account. Deleting by age passes over it; whoever is erased goes into a sealed vault instead. It comes too late for a contact whose erasure is under way.',
  })
  async legalHoldPlace(
    @Arg('input', () => LegalHoldPlaceInput, { description: 'On what, and why.' }) input: LegalHoldPlaceInput,
    @Ctx() context: ApiContext,
  ): Promise<LegalHoldPlacePayload> {
    const subject = subjectOf(input.subject);
    const id = await context.write((scope) => this.holds.place(scope, subject, input.reason));
    return { legalHold: await this.hold(context, id) };
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => LegalHoldReleasePayload, {
    description:
      'Releases a legal hold. What no other hold covers may be destroyed again, and erasures that waited go on at once.',
  })
  async legalHoldRelease(
    @Arg('input', () => LegalHoldReleaseInput, { description: 'Which one.' }) input: LegalHoldReleaseInput,
    @Ctx() context: ApiContext,
  ): Promise<LegalHoldReleasePayload> {
    const uuid = uuidOf('LegalHold', input.legalHoldId);
    const id = await context.write((scope) => this.holds.release(scope, uuid));
    return { legalHold: await this.hold(context, id) };
  }

  private async hold({ scope }: ApiContext, id: string): Promise<LegalHold> {
    return (await scope.load(legalHoldLoader, id)) as unknown as LegalHold;
  }
}

function subjectOf({ contactId, conversationId, account }: LegalHoldSubjectInput): HoldSubject {
  if (contactId != null) return { kind: 'CONTACT', id: uuidOf('Contact', contactId) };
  if (conversationId != null) return { kind: 'CONVERSATION', id: uuidOf('Conversation', conversationId) };
  if (account !== true) throw invalidInput('Only true makes sense.', ['subject', 'account']);
  return { kind: 'ACCOUNT' };
}
