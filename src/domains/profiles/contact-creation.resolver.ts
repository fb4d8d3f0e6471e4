import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import { ContactCreateInput, ContactCreatePayload } from './contact-creation.inputs.js';
import type { ContactCreation } from './contact-creation.service.js';

@Resolver()
export class ContactCreationResolver {
  constructor(private readonly creation: ContactCreation) {}

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactCreatePayload, {
    description:
      'Creates a contact, with its attributes, labels and consent: all or nothing. A phone number belongs to one contact only.',
  })
  async contactCreate(
    @Arg('input', () => ContactCreateInput, { description: 'Who it is.' }) input: ContactCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactCreatePayload> {
    const attributes = input.attributes?.map(({ key, value, occurredAt }) => ({
      key,
      value: value ?? null,
      occurredAt,
    }));
    const labelIds = input.labelIds?.map((id) => uuidOf('Label', id));
    const id = await context.write((scope) => this.creation.create(scope, { ...input, attributes, labelIds }));
    return { contact: (await context.scope.load(contactLoader, id))! };
  }
}
