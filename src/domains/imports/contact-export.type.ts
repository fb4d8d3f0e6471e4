import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';

/** How far exports can be. */
export const ContactExportState = {
  RUNNING: 'RUNNING',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
  EXPIRED: 'EXPIRED',
} as const;
registerEnumType(ContactExportState, {
  name: 'ContactExportState',
  description: 'How far an export is. New values may appear.',
  valuesConfig: {
    RUNNING: { description: 'Its file is being written.' },
    COMPLETED: { description: 'Its file can be had.' },
    FAILED: { description: 'Its file could not be written; ask for another one.' },
    EXPIRED: { description: 'Its file was deleted.' },
  },
});

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType('ContactExport', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A CSV of contacts. An import takes it as it is. Texts that a spreadsheet would run as a formula have an apostrophe in front; phone numbers have not.',
})
export class ContactExport implements Node {
  @PublicId('ContactExport')
  id!: string;

  @Field(() => ContactExportState, { description: 'How far it is.' })
  state!: string;

  @Field(() => Int, { description: 'Contacts in the file.' })
  rowCount!: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, hex.' })
  sha256!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When its file was ready, or it failed.' })
  finishedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When its file is deleted: a day later.' })
  expiresAt!: string | null;
}

@InputType({ description: 'Asks for a CSV of contacts.' })
export class ContactExportCreateInput {
  @Field(() => ID, { nullable: true, description: 'Only the contacts of this segment; default: all.' })
  segmentId?: string | null;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactExportCreate`.' })
export class ContactExportCreatePayload extends Payload {
  @Field(() => ContactExport, { nullable: true, description: 'The export; watch `contactExportFinished`.' })
  contactExport?: ContactExport;
}
