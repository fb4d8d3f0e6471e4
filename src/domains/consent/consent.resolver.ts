import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { NotForSupport, Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import { Contact } from '../contacts/contact.type.js';
import type { UnsubscribeLinks } from './unsubscribe-links.js';
import type { ConsentReceipts } from './consent-receipt.service.js';
import type { ConsentChannelKind as ChannelKind, ConsentPurpose as Purpose } from './consent.entity.js';
import {
  consentEventLoader,
  consentsLoader,
  restrictedLoader,
  listHistory,
  listNotices,
  type ConsentEventRow,
  type ConsentRow,
} from './consent.queries.js';
import {
  Consent,
  ConsentChannelKind,
  ConsentEvent,
  ConsentEventConnection,
  ConsentNoticeConnection,
  ConsentPurpose,
  ConsentReceipt,
} from './consent.type.js';

@ArgsType()
export class ConsentHistoryArgs extends PageArgs {
  @Field(() => ConsentPurpose, { nullable: true, description: 'Only lines of this purpose.' })
  purpose?: Purpose | null;
}

@Resolver(() => Contact)
export class ContactConsentResolver {
  constructor(private readonly links: UnsubscribeLinks) {}

  @Requires(Permission.MESSAGES_SEND)
  @NotForSupport()
  @FieldResolver(() => String, {
    description:
      'The link by which the contact itself takes its consent to offers back, in one click and without signing in (RFC 8058).',
  })
  unsubscribeUrl(@Root() contact: Contact, @Ctx() { scope }: ApiContext): string {
    return this.links.linkOf({ accountId: scope.accountId, contactId: contact.id });
  }

  @FieldResolver(() => Boolean, {
    description:
      'Its data is only kept and not used: nothing is sent to it, since it asked for that or may be too young.',
  })
  async isRestricted(@Root() contact: Contact, @Ctx() { scope }: ApiContext): Promise<boolean> {
    return (await scope.load(restrictedLoader, contact.id)) ?? false;
  }

  @FieldResolver(() => [Consent], {
    description: 'Where its consents stand, as many as anything is known of; for the others it is UNKNOWN.',
  })
  async consents(@Root() contact: Contact, @Ctx() { scope }: ApiContext): Promise<ConsentRow[]> {
    return (await scope.load(consentsLoader, contact.id)) ?? [];
  }

  @FieldResolver(() => ConsentEventConnection, {
    description: 'Everything that was said of its consents, the newest first; of contacts that went into it, too.',
  })
  async consentHistory(
    @Root() contact: Contact,
    @Args(() => ConsentHistoryArgs) args: ConsentHistoryArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ConsentEventConnection> {
    return toConnection(await listHistory(scope, contact.id, args)) as unknown as ConsentEventConnection;
  }
}

@Resolver(() => Consent)
export class ConsentResolver {
  @FieldResolver(() => ConsentEvent, { nullable: true, description: 'The line of the ledger that decides.' })
  async decidedBy(@Root() { eventId }: ConsentRow, @Ctx() { scope }: ApiContext): Promise<ConsentEventRow | null> {
    return (await scope.load(consentEventLoader, eventId)) ?? null;
  }
}

@Resolver(() => ConsentEvent)
export class ConsentEventResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who wrote it down; null for what the person, a system or a file said.',
  })
  async recordedBy(@Root() event: ConsentEventRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    if (event.actorKind !== 'user' || !event.actorId) return null;
    return (await scope.load(userLoader, event.actorId)) ?? null;
  }
}

@Resolver()
export class ConsentQueriesResolver {
  constructor(private readonly receipts: ConsentReceipts) {}

  @Requires(Permission.CONTACTS_READ)
  @Query(() => ConsentNoticeConnection, { description: 'The notices of the account, the newest first.' })
  async consentNotices(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ConsentNoticeConnection> {
    return toConnection(await listNotices(scope, page));
  }

  @Requires(Permission.CONTACTS_READ)
  @Query(() => ConsentReceipt, {
    nullable: true,
    description: 'The signed record of a consent, to be handed to the person; null when nothing is known of it.',
  })
  async consentReceipt(
    @Arg('contactId', () => ID, { description: 'The contact.' }) contactId: string,
    @Arg('purpose', () => ConsentPurpose, { description: 'For what.' }) purpose: Purpose,
    @Arg('channelKind', () => ConsentChannelKind, { defaultValue: 'WHATSAPP', description: 'Where.' })
    channelKind: ChannelKind,
    @Ctx() { scope }: ApiContext,
  ): Promise<ConsentReceipt | null> {
    const id = uuidOf('Contact', contactId);
    const contact = id && (await scope.load(contactLoader, id));
    return (contact && (await this.receipts.issue(scope, contact.id, purpose, channelKind))) || null;
  }
}
