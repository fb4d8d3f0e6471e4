import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import { Contact } from '../contacts/contact.type.js';
import type { DuplicateDismissal } from './duplicate-dismissal.service.js';
import { duplicatesOfContactLoader, listDuplicates } from './duplicate.queries.js';
import {
  ContactDuplicate,
  ContactDuplicateConnection,
  ContactDuplicateDismissInput,
  ContactDuplicateDismissPayload,
  ContactDuplicateRestoreInput,
  ContactDuplicateRestorePayload,
  ContactDuplicatesArgs,
} from './duplicate.type.js';

@Resolver(() => ContactDuplicate)
export class DuplicateResolver {
  constructor(private readonly dismissal: DuplicateDismissal) {}

  @FieldResolver(() => [Contact], {
    description: 'The two of them, at most: the one that was made first stands in front.',
  })
  async contacts(@Root() pair: ContactDuplicate, @Ctx() { scope }: ApiContext): Promise<Contact[]> {
    const both = await Promise.all([pair.olderId, pair.newerId].map((id) => scope.load(contactLoader, id)));
    return both.flatMap((contact) => contact ?? []);
  }

  @Requires(Permission.CONTACTS_READ)
  @Query(() => ContactDuplicateConnection, {
    description:
      'Contacts that may be one person, the likeliest first, then those of the newest contacts. Found some moments after a change; blocked contacts are left out.',
  })
  async contactDuplicates(
    @Args(() => ContactDuplicatesArgs) { atLeast, ...page }: ContactDuplicatesArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactDuplicateConnection> {
    return toConnection(await listDuplicates(scope, page, atLeast ?? null));
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactDuplicateDismissPayload, {
    description:
      'Says that two contacts are two people: they are not suggested again, also after one went into a third.',
  })
  async contactDuplicateDismiss(
    @Arg('input', () => ContactDuplicateDismissInput, { description: 'Which two.' })
    input: ContactDuplicateDismissInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactDuplicateDismissPayload> {
    const [contactId, otherId] = [uuidOf('Contact', input.contactId), uuidOf('Contact', input.otherId)];
    const id = await context.write((scope) => this.dismissal.dismiss(scope, contactId, otherId));
    return { contact: (await context.scope.load(contactLoader, id))! };
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactDuplicateRestorePayload, {
    description:
      'Takes back `contactDuplicateDismiss`: the two are suggested again, as long as they have something in common.',
  })
  async contactDuplicateRestore(
    @Arg('input', () => ContactDuplicateRestoreInput, { description: 'Which two.' })
    input: ContactDuplicateRestoreInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactDuplicateRestorePayload> {
    const [contactId, otherId] = [uuidOf('Contact', input.contactId), uuidOf('Contact', input.otherId)];
    const id = await context.write((scope) => this.dismissal.restore(scope, contactId, otherId));
    return { contact: (await context.scope.load(contactLoader, id))! };
  }
}

@Resolver(() => Contact)
export class ContactDuplicatesResolver {
  @FieldResolver(() => [ContactDuplicate], {
    description:
      'Pairs of it and somebody who it may be as well, the likeliest first; at most 50. None while it is blocked.',
  })
  async duplicates(@Root() contact: Contact, @Ctx() { scope }: ApiContext): Promise<ContactDuplicate[]> {
    return (await scope.load(duplicatesOfContactLoader, contact.id)) ?? [];
  }
}
