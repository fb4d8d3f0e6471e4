import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { ContactWhereInput } from '../contacts/contact.inputs.js';
import { contactFields, type AskedColumn, type ContactField } from './contact-columns.js';
import { ContactExport } from './contact-export.type.js';
import type { ExportFormat as Format } from './export-kind.js';
import { ExportFormat } from './export.type.js';

/** What a column can hold. */
export const ContactExportField = Object.fromEntries(
  [...Object.keys(contactFields), 'ATTRIBUTE'].map((name) => [name, name]),
) as Record<ContactField | 'ATTRIBUTE', string>;
registerEnumType(ContactExportField, {
  name: 'ContactExportField',
  description: 'What a column of a file of contacts holds. New values may appear.',
  valuesConfig: {
    CONTACT_ID: { description: 'Public id of the contact.' },
    DISPLAY_NAME: { description: 'What the business calls the person.' },
    PROFILE_NAME: { description: 'How the person is called on WhatsApp.' },
    PHONE_NUMBER: { description: 'Phone number with its country code.' },
    EMAIL: { description: 'E-mail address.' },
    USER_ID: { description: "WhatsApp's id of the person for this business (BSUID)." },
    EXTERNAL_ID: { description: "The business' own id of the person." },
    LOCALE: { description: 'Language and region.' },
    TIME_ZONE: { description: 'Time zone.' },
    LABELS: {
      description:
        'Names of the labels; in a CSV between semicolons, a name that holds a comma, semicolon or bar, or begins with a quote, in double quotes, its own quotes doubled. An import reads them so.',
    },
    OWNER: { description: 'Name of the user who looks after the contact.' },
    OWNER_EMAIL: { description: 'E-mail address of that user.' },
    BLOCKED_AT: { description: 'Since when the contact is blocked.' },
    CREATED_AT: { description: 'When the contact was first seen or created.' },
    LAST_SEEN_AT: { description: 'When the person last wrote.' },
    CONSENT_SOURCE: { description: 'Where the consent comes from that the newest import of the contact claimed.' },
    ATTRIBUTE: { description: 'Value of the attribute that `attributeKey` names.' },
  },
});

@InputType({ description: 'A column of a file of contacts.' })
export class ContactExportColumnInput implements AskedColumn {
  @Field(() => ContactExportField, { description: 'What it holds.' })
  field!: ContactField | 'ATTRIBUTE';

  @Field(() => String, { nullable: true, description: 'The attribute of an ATTRIBUTE column.' })
  attributeKey?: string | null;
}

@InputType({
  description:
    'Asks for a file of contacts: of a segment, or of those that `where` and `search` find; default: of all.',
})
export class ContactExportCreateInput {
  @Field(() => ID, { nullable: true, description: 'The contacts of this segment; without `where` and `search`.' })
  segmentId?: string | null;

  @Field(() => ContactWhereInput, { nullable: true, description: 'The contacts that hold this.' })
  where?: ContactWhereInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Text in the names, the e-mail address or the phone number, at most 100 characters.',
  })
  search?: string | null;

  @Field(() => [ContactExportColumnInput], {
    nullable: true,
    description: 'The columns, 1 to 500, in this order; default: what an import takes, and every attribute.',
  })
  columns?: ContactExportColumnInput[] | null;

  @Field(() => ExportFormat, { defaultValue: ExportFormat.CSV, description: 'How the file is written.' })
  format!: Format;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactExportCreate`.' })
export class ContactExportCreatePayload extends Payload {
  @Field(() => ContactExport, { nullable: true, description: 'The export; watch `contactExportFinished`.' })
  contactExport?: ContactExport;
}
