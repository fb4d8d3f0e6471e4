import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { describedEnum } from '../../platform/graphql/described-enum.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';

/** How far imports can be. */
export const ContactImportState = describedEnum('ContactImportState', 'How far an import is.', {
  AWAITING_UPLOAD: 'Its file is still to be uploaded.',
  UPLOADED: 'The file is there; look at the preview and start it.',
  RUNNING: 'Rows are being taken over.',
  COMPLETED: 'Every row was looked at.',
  FAILED: 'The file could not be read to its end; `failure` says why. What was taken over stays.',
  CANCELLED: 'Somebody ended it. What was taken over stays.',
});

/** What columns can hold. */
export const ContactImportField = describedEnum('ContactImportField', 'What a column of a file holds.', {
  DISPLAY_NAME: 'What the business calls the person.',
  PHONE_NUMBER: 'Phone number; without a country code it is one of the default country.',
  EMAIL: 'E-mail address.',
  USER_ID: "WhatsApp's id of the person for this business (BSUID).",
  EXTERNAL_ID: "The business' own id of the person.",
  LOCALE: 'Language, like `de` or `pt-BR`.',
  TIME_ZONE: 'Time zone, like `Europe/Berlin`.',
  LABELS:
    'Names of labels that exist, between commas, semicolons or bars; a name that holds one of these, or begins with a quote, stands in double quotes, its own quotes doubled.',
  ATTRIBUTE: 'Value of the attribute that `attributeKey` names.',
  IGNORE: 'Nothing that is wanted.',
});

/** What to do with contacts that exist. */
export const ContactImportPolicy = describedEnum(
  'ContactImportPolicy',
  'What to do with contacts that exist already.',
  {
    UPDATE: 'The file is right: what it says replaces what is on record. An empty cell changes nothing.',
    FILL_GAPS: 'Only what is missing on record is taken from the file.',
    SKIP: 'They stay exactly as they are.',
  },
);

/** Where consent may come from. */
export const ContactImportConsentSource = describedEnum(
  'ContactImportConsentSource',
  'Where the consent of the imported people comes from. It goes into the ledger of consents as a claim for MARKETING, with its evidence; what a person took back stays so.',
  {
    WEB_FORM: 'A form on a web site or in an app.',
    PAPER_FORM: 'A form on paper.',
    IN_PERSON: 'Asked in person or by phone.',
    CONVERSATION: 'They wrote to the business and asked for it.',
    OTHER_SYSTEM: 'Recorded in another system, from which the file comes.',
    NONE: 'No consent is claimed.',
  },
);

/** Ways in which a file may write its characters. */
export const ContactImportEncoding = describedEnum('ContactImportEncoding', 'How a file writes its characters.', {
  UTF_8: 'UTF-8, with or without byte order mark.',
  UTF_16_LE: 'UTF-16, low byte first.',
  UTF_16_BE: 'UTF-16, high byte first.',
  WINDOWS_1252: 'Not valid UTF-8, so taken for Windows-1252; check letters with accents in the preview.',
});

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType('ContactImportColumn', { simpleResolvers: true, description: 'Where the cells of one column go.' })
export class ContactImportColumn {
  @Field(() => Int, { description: 'Its place, from 0.' })
  column!: number;

  @Field(() => ContactImportField, { description: 'What it holds.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'The attribute of an ATTRIBUTE column.' })
  attributeKey?: string | null;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType('ContactImport', {
  simpleResolvers: true,
  implements: Node,
  description: 'A file of contacts that is taken over. The four counts always add up to the rows that are done.',
})
export class ContactImport implements Node {
  @PublicId('ContactImport')
  id!: string;

  @Field(() => ContactImportState, { description: 'How far it is.' })
  state!: string;

  @Field(() => String, { description: 'Name of the file.' })
  filename!: string;

  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes.' })
  sizeBytes!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, hex; kept when the file is gone.' })
  sha256!: string | null;

  @Field(() => Int, { description: 'Rows that made a contact.' })
  createdCount!: number;

  @Field(() => Int, { description: 'Rows that changed a contact.' })
  updatedCount!: number;

  @Field(() => Int, { description: 'Rows that changed nothing.' })
  skippedCount!: number;

  @Field(() => Int, { description: 'Rows that were not taken over; `errorsUrl` says why.' })
  failedCount!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it FAILED: NO_HEADER, COLUMN_MISSING, QUOTE_NOT_CLOSED, RECORD_TOO_LONG, TOO_MANY_ROWS, FILE_GONE; new ones may appear.',
  })
  failure!: string | null;

  @Field(() => ContactImportPolicy, { nullable: true, description: 'What happens to contacts that exist.' })
  policy!: string | null;

  @Field(() => [ContactImportColumn], {
    nullable: true,
    description: 'The mapping that it was started with, at most 500 columns.',
  })
  columns!: ContactImportColumn[] | null;

  @Field(() => ContactImportConsentSource, { nullable: true, description: 'Where the consent comes from.' })
  consentSource!: string | null;

  @Field(() => String, { nullable: true, description: 'How the consent can be shown.' })
  consentEvidence!: string | null;

  @Field(() => DateTime, { description: 'When it was announced.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was started.' })
  startedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: string | null;
}

export const ContactImportConnection = connectionOf<ContactImport>(
  ContactImport,
  'ContactImport',
  Permission.CONTACTS_MANAGE,
);
export type ContactImportConnection = ConnectionValue<ContactImport>;

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType('ContactImportUpload', { simpleResolvers: true, description: 'Where the file of an import goes.' })
export class ContactImportUpload {
  @Field(() => ContactImport, { description: 'The import.' })
  contactImport!: ContactImport;

  @Field(() => String, {
    description:
      'Signed link: PUT the CSV there, at most 200 MiB, with its exact `Content-Length`, and no other credential.',
  })
  uploadUrl!: string;

  @Field(() => DateTime, { description: 'Until when the upload can begin.' })
  expiresAt!: Date;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType('ContactImportProblem', { simpleResolvers: true, description: 'Something to look at before starting.' })
export class ContactImportProblem {
  @Field(() => Int, { nullable: true, description: 'Row as a spreadsheet counts, header 1; null for the whole file.' })
  row!: number | null;

  @Field(() => String, { nullable: true, description: 'Header of the column.' })
  column!: string | null;

  @Field(() => String, { description: 'Stable word, like INVALID_PHONE_NUMBER; new ones may appear.' })
  code!: string;

  @Field(() => String, { description: 'One sentence for a person.' })
  message!: string;
}

@Requires(Permission.CONTACTS_MANAGE)
@ObjectType('ContactImportPreview', {
  simpleResolvers: true,
  description: 'What a file looks like, from its first 1,000 rows.',
})
export class ContactImportPreview {
  @Field(() => ContactImportEncoding, { description: 'How it writes its characters.' })
  encoding!: string;

  @Field(() => String, { description: 'What stands between its cells.' })
  delimiter!: string;

  @Field(() => [String], { description: 'Names of its columns, at most 500.' })
  header!: string[];

  @Field(() => [[String]], { description: 'The cells of the first rows, at most 10.' })
  rows!: string[][];

  @Field(() => [ContactImportColumn], { description: 'A mapping that fits the names of the columns, at most 500.' })
  suggestedColumns!: ContactImportColumn[];

  @Field(() => Int, { description: 'Rows that were looked at, at most 1,000.' })
  checkedRowCount!: number;

  @Field(() => Int, { description: 'Those that would not be taken over.' })
  faultyRowCount!: number;

  @Field(() => Float, { description: 'Part of the file that was looked at, up to 1.' })
  checkedShare!: number;

  @Field(() => [ContactImportProblem], { description: 'What was found, at most 50.' })
  problems!: ContactImportProblem[];

  @Field(() => ID, { nullable: true, description: 'A finished import of the very same file.' })
  sameFileImportId!: string | null;
}
