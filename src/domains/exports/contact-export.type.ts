import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { ExportFile, exportStates } from './export.type.js';

const ContactExportState = exportStates('ContactExportState');

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType('ContactExport', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A file of contacts; an import takes a CSV as it is. Members who do not see every conversation see their own exports alone.',
})
export class ContactExport extends ExportFile implements Node {
  @PublicId('ContactExport')
  id!: string;

  @Field(() => ContactExportState, { description: 'How far it is.' })
  state!: string;

  @Field(() => Int, { description: 'Contacts in the file.' })
  rowCount!: number;
}

export const ContactExportConnection = connectionOf<ContactExport>(
  ContactExport,
  'ContactExport',
  Permission.CONTACTS_MANAGE,
);
export type ContactExportConnection = ConnectionValue<ContactExport>;
