import type { NodeSource } from '../../platform/graphql/node.js';
import { Permission } from '../accounts/permissions.js';
import { ContactAttributeEntity } from './attribute.entity.js';
import { attributeLoader } from './attribute.queries.js';
import { AttributeResolver } from './attribute.resolver.js';
import { AttributeService } from './attribute.service.js';

/** The tables of this room. */
export const attributeEntities = [ContactAttributeEntity];

/** Builds the room. */
export function attributesModule() {
  const nodes: NodeSource[] = [
    {
      kind: 'ContactAttribute',
      typeName: 'ContactAttribute',
      requires: Permission.CONTACTS_READ,
      loader: attributeLoader,
    },
  ];
  return { resolvers: [new AttributeResolver(new AttributeService())], nodes, jobs: [], handlers: [] };
}
