import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Scope } from '../../platform/database/scope.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { ContactAttributes, GivenValue } from './contact-attributes.service.js';
import { ContactBlockInput, ContactPayload, ContactUnblockInput, ContactUpdateInput } from './contact.inputs.js';
import { contactLoader } from './contact.loaders.js';
import type { ContactService } from './contact.service.js';
import {
  ContactSetAttributesInput,
  ContactsUpsertInput,
  ContactsUpsertPayload,
  ContactUpsertInput,
  ContactUpsertPayload,
  type ContactAttributeValueInput,
} from './contact-upsert.inputs.js';
import type { ContactUpsert, KnownPerson } from './contact-upsert.service.js';

@Resolver()
export class ContactVerbsResolver {
  constructor(
    private readonly service: ContactService,
    private readonly attributes: ContactAttributes,
    private readonly upserts: ContactUpsert,
  ) {}

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactPayload, {
    description:
      'Changes what the business knows of a contact. CONTACT_RESTRICTED where its data is only kept: then only an accepted request of kind RECTIFICATION changes it. ON_LEGAL_HOLD where a value would be lost that a hold covers; what is missing is filled in. Neither is asked for `ownerId`.',
  })
  contactUpdate(
    @Arg('input', () => ContactUpdateInput, { description: 'What changes.' }) input: ContactUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactPayload> {
    const { contactId, ownerId: owner, ...change } = input;
    const ownerId = owner == null ? owner : uuidOf('User', owner);
    if (owner != null && !ownerId) throw notFound('User', ['ownerId']);
    const id = uuidOf('Contact', contactId);
    return this.change(context, (scope) => this.service.update(scope, id, { ...change, ownerId }));
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactPayload, {
    description: 'Blocks a contact: nothing is sent to it, and what it writes is stored without a word to anybody.',
  })
  contactBlock(
    @Arg('input', () => ContactBlockInput, { description: 'Which one.' }) input: ContactBlockInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactPayload> {
    return this.change(context, (scope) => this.service.block(scope, uuidOf('Contact', input.contactId)));
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactPayload, { description: 'Unblocks a contact.' })
  contactUnblock(
    @Arg('input', () => ContactUnblockInput, { description: 'Which one.' }) input: ContactUnblockInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactPayload> {
    return this.change(context, (scope) => this.service.unblock(scope, uuidOf('Contact', input.contactId)));
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactPayload, {
    description:
      'Sets or takes away values of attributes; the newest value of each wins, by the time it became true. CONTACT_RESTRICTED where its data is only kept, ON_LEGAL_HOLD where a value would be lost that a hold covers.',
  })
  contactSetAttributes(
    @Arg('input', () => ContactSetAttributesInput, { description: 'Which values.' }) input: ContactSetAttributesInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactPayload> {
    const id = uuidOf('Contact', input.contactId);
    return this.change(context, (scope) => this.attributes.set(scope, id, givenOf(input.attributes)));
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactUpsertPayload, {
    description: 'Finds or makes the contact of a person whom another system knows; the same call twice is one.',
  })
  async contactUpsert(
    @Arg('input', () => ContactUpsertInput, { description: 'Who it is.' }) input: ContactUpsertInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactUpsertPayload> {
    const { contactId, isNew } = await context.write((scope) => this.upserts.upsert(scope, personOf(input)));
    return { contact: (await context.scope.load(contactLoader, contactId))!, isNew };
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactsUpsertPayload, {
    description: 'The same for up to 100 people, each for itself: what is wrong with one is told at its place.',
  })
  async contactsUpsert(
    @Arg('input', () => ContactsUpsertInput, { description: 'Who they are.' }) input: ContactsUpsertInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactsUpsertPayload> {
    const outcomes = await context.write((scope) => this.upserts.upsertAll(scope, input.contacts.map(personOf)));
    const results = outcomes.map(async ({ contactId, isNew, userErrors }) => ({
      contact: (contactId && (await context.scope.load(contactLoader, contactId))) || null,
      isNew,
      userErrors,
    }));
    return { results: await Promise.all(results) };
  }

  private async change(context: ApiContext, verb: (scope: Scope) => Promise<string>): Promise<ContactPayload> {
    const id = await context.write(verb);
    return { contact: (await context.scope.load(contactLoader, id))! };
  }
}

const givenOf = (values: readonly ContactAttributeValueInput[]): GivenValue[] =>
  values.map(({ key, value, occurredAt }) => ({ key, value: value ?? null, occurredAt }));

const personOf = ({ attributes, ...person }: ContactUpsertInput): KnownPerson => ({
  ...person,
  ...(attributes ? { attributes: givenOf(attributes) } : {}),
});
