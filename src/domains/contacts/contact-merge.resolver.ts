import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { contactLoader } from './contact.loaders.js';
import { Contact } from './contact.type.js';
import { listMerges } from './contact-merge.queries.js';
import type { ContactMergeService } from './contact-merge.service.js';
import {
  ContactMergeConnection,
  ContactMergeInput,
  ContactMergePayload,
  ContactMergeType,
  ContactMergeUndoInput,
  ContactMergeUndoPayload,
} from './contact-merge.type.js';

@Resolver(() => ContactMergeType)
export class ContactMergeResolver {
  constructor(private readonly merges: ContactMergeService) {}

  @FieldResolver(() => Contact, { nullable: true, description: 'The contact that stayed, or that it went into since.' })
  async mergedInto(@Root() merge: ContactMergeType, @Ctx() { scope }: ApiContext): Promise<Contact | null> {
    return (await scope.load(contactLoader, merge.keptId)) ?? null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who decided; null: a program, or WhatsApp.' })
  async mergedBy(@Root() merge: ContactMergeType, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (merge.mergedBy && (await scope.load(userLoader, merge.mergedBy))) || null;
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactMergePayload, {
    description:
      'Makes two contacts one: identities, conversations, labels, notes, events and attributes move to the one that stays, whose own values win. The result is blocked if one of them is.',
  })
  async contactMerge(
    @Arg('input', () => ContactMergeInput, { description: 'Which ones.' }) input: ContactMergeInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactMergePayload> {
    const [keptId, goneId] = [uuidOf('Contact', input.keptId), uuidOf('Contact', input.goneId)];
    const id = await context.write((scope) => this.merges.merge(scope, keptId, goneId));
    return { contact: (await context.scope.load(contactLoader, id))! };
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactMergeUndoPayload, {
    description:
      'Takes a merge back: the contact that went is there again with what it had; what came since stays with the other one.',
  })
  async contactMergeUndo(
    @Arg('input', () => ContactMergeUndoInput, { description: 'Which merge.' }) input: ContactMergeUndoInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactMergeUndoPayload> {
    const id = uuidOf('ContactMerge', input.contactMergeId);
    const { keptId, goneId } = await context.write((scope) => this.merges.undo(scope, id));
    const [kept, restored] = await Promise.all([
      context.scope.load(contactLoader, keptId),
      context.scope.load(contactLoader, goneId),
    ]);
    return { keptContact: kept!, restoredContact: restored! };
  }
}

@Resolver(() => Contact)
export class ContactMergesResolver {
  @FieldResolver(() => ContactMergeConnection, { description: 'Contacts that went into this one, the newest first.' })
  async merges(
    @Root() contact: Contact,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactMergeConnection> {
    return toConnection(await listMerges(scope, contact.id, page));
  }
}
