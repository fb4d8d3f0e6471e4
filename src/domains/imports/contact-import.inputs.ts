import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import {
  ContactImport,
  ContactImportConsentSource,
  ContactImportField,
  ContactImportPolicy,
  ContactImportUpload,
} from './contact-import.type.js';
import type { MappedColumn } from './column-mapping.js';

@InputType({ description: 'Announces a file of contacts.' })
export class ContactImportCreateInput {
  @Field(() => String, { description: 'Name of the file, 1 to 240 characters.' })
  filename!: string;
}

@InputType({ description: 'Where the cells of one column go.' })
export class ContactImportColumnInput implements MappedColumn {
  @Field(() => Int, { description: 'Its place, from 0.' })
  column!: number;

  @Field(() => ContactImportField, { description: 'What it holds.' })
  field!: MappedColumn['field'];

  @Field(() => String, { nullable: true, description: 'The attribute of an ATTRIBUTE column.' })
  attributeKey?: string | null;
}

@InputType({ description: 'Starts an uploaded import.' })
export class ContactImportStartInput {
  @Field(() => ID, { description: 'The import.' })
  contactImportId!: string;

  @Field(() => [ContactImportColumnInput], {
    description: 'Columns that are read; at least one says who a row is.',
  })
  columns!: ContactImportColumnInput[];

  @Field(() => ContactImportPolicy, { description: 'What to do with contacts that exist.' })
  policy!: 'UPDATE' | 'SKIP' | 'FILL_GAPS';

  @Field(() => String, {
    nullable: true,
    description: 'Country (ISO 3166, like `DE`) of numbers without a country code; without it they fail.',
  })
  defaultCountry?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Labels for everybody in the file, at most 50.' })
  labelIds?: string[] | null;

  @Field(() => ContactImportConsentSource, { description: 'Where the consent of these people comes from.' })
  consentSource!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How that can be shown, 1 to 2000 characters; needed unless the source is NONE.',
  })
  consentEvidence?: string | null;
}

@InputType({ description: 'Ends an import where it stands.' })
export class ContactImportCancelInput {
  @Field(() => ID, { description: 'The import.' })
  contactImportId!: string;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The announced import.' })
export class ContactImportCreatePayload extends Payload {
  @Field(() => ContactImportUpload, { nullable: true, description: 'Where its file goes.' })
  upload?: ContactImportUpload;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The import that was changed.' })
export class ContactImportPayload extends Payload {
  @Field(() => ContactImport, { nullable: true, description: 'The import, as it now is.' })
  contactImport?: ContactImport;
}
