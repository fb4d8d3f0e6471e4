import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import {
  ContactAttributeCreateInput,
  ContactAttributeDeleteInput,
  ContactAttributePayload,
  ContactAttributeUpdateInput,
} from './attribute.inputs.js';
import { listAttributes } from './attribute.queries.js';
import type { AttributeService } from './attribute.service.js';
import { ContactAttribute } from './attribute.type.js';

@Resolver(() => ContactAttribute)
export class AttributeResolver {
  constructor(private readonly service: AttributeService) {}

  @Requires(Permission.CONTACTS_READ)
  @Query(() => [ContactAttribute], {
    description: 'The attributes that the account defines for its contacts, by label; there are at most 200.',
  })
  contactAttributes(@Ctx() { scope }: ApiContext): Promise<ContactAttribute[]> {
    return listAttributes(scope);
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactAttributePayload, { description: 'Defines an attribute of contacts.' })
  async contactAttributeCreate(
    @Arg('input', () => ContactAttributeCreateInput, { description: 'What it is.' }) input: ContactAttributeCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactAttributePayload> {
    return { attribute: await context.write((scope) => this.service.create(scope, input)) };
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactAttributePayload, {
    description: 'Changes a definition. Values of contacts stay; those that no longer fit are marked.',
  })
  async contactAttributeUpdate(
    @Arg('input', () => ContactAttributeUpdateInput, { description: 'What changes.' })
    input: ContactAttributeUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactAttributePayload> {
    const id = uuidOf('ContactAttribute', input.attributeId);
    return { attribute: await context.write((scope) => this.service.update(scope, id, input)) };
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ContactAttributePayload, { description: 'Deletes a definition; contacts keep their values.' })
  async contactAttributeDelete(
    @Arg('input', () => ContactAttributeDeleteInput, { description: 'Which one.' }) input: ContactAttributeDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactAttributePayload> {
    const id = uuidOf('ContactAttribute', input.attributeId);
    return { attribute: await context.write((scope) => this.service.delete(scope, id)) };
  }
}
