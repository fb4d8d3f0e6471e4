import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { fitValue } from '../attributes/attribute-value.service.js';
import { attributeByKeyLoader } from '../attributes/attribute.queries.js';
import { ContactAttributeValue } from '../attributes/attribute.type.js';
import { ContactsArgs } from './contact.inputs.js';
import {
  contactIdentitiesLoader,
  contactLoader,
  contactSourceLoader,
  type ContactSourceRow,
} from './contact.loaders.js';
import { listContacts, type ContactRow } from './contact.queries.js';
import { Contact, ContactConnection, ContactIdentity, ContactSource } from './contact.type.js';

@Resolver(() => Contact)
export class ContactResolver {
  @Requires(Permission.CONTACTS_READ)
  @Query(() => Contact, {
    nullable: true,
    description: 'One contact; the id of one that went into another gives that other. Null for a miss.',
  })
  async contact(
    @Arg('id', () => ID, { description: 'The contact.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<Contact | null> {
    const uuid = uuidOf('Contact', id);
    return (uuid && (await scope.load(contactLoader, uuid))) || null;
  }

  @Requires(Permission.CONTACTS_READ)
  @Query(() => ContactConnection, {
    description: 'The contacts of the account, the newest first unless ordered otherwise.',
  })
  async contacts(
    @Args(() => ContactsArgs) args: ContactsArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactConnection> {
    if (args.search && args.search.length > 100) throw badUserInput('Search for at most 100 characters.', 'search');
    return toConnection(await listContacts(scope, args));
  }

  @FieldResolver(() => [ContactIdentity], {
    description: 'How the contact can be recognised, in the order learned; as many as WhatsApp told.',
  })
  async identities(@Root() contact: ContactRow, @Ctx() { scope }: ApiContext): Promise<ContactIdentity[]> {
    return contact.identities ?? (await scope.load(contactIdentitiesLoader, contact.id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the contact is blocked: nothing is sent to it.' })
  isBlocked(@Root() contact: ContactRow): boolean {
    return contact.blockedAt !== null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'The member who looks after the contact; null: nobody.' })
  async owner(@Root() contact: ContactRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (contact.ownerId && (await scope.load(userLoader, contact.ownerId))) || null;
  }

  @FieldResolver(() => [ContactAttributeValue], {
    description: 'Values of the attributes that the business defines, by key; as many as were set.',
  })
  attributes(@Root() contact: ContactRow, @Ctx() { scope }: ApiContext): Promise<ContactAttributeValue[]> {
    return Promise.all(
      Object.entries(contact.attributes)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(async ([key, value]) => {
          const attribute = (await scope.load(attributeByKeyLoader, key)) ?? null;
          const isValid = attribute !== null && fitValue(attribute, value) !== undefined;
          return { key, value, setAt: contact.attributeTimes[key] ?? null, isValid, attribute };
        }),
    );
  }

  @FieldResolver(() => ContactSource, { description: 'Where the contact came from.' })
  async source(@Root() { id, createdAt }: ContactRow, @Ctx() { scope }: ApiContext): Promise<ContactSource> {
    const unknown = { kind: 'UNKNOWN', text: null, importId: null, createdBy: null, at: createdAt };
    return (await scope.load(contactSourceLoader, id)) ?? unknown;
  }
}

@Resolver(() => ContactSource)
export class ContactSourceResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The member who wrote the person down; null: nobody did.' })
  async createdBy(@Root() { createdBy }: ContactSourceRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (createdBy && (await scope.load(userLoader, createdBy))) || null;
  }
}
