import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';

/** How far an import of an archive is. */
export const DataImportStatus = {
  AWAITING_UPLOAD: 'AWAITING_UPLOAD',
  CHECKING: 'CHECKING',
  RESTORING: 'RESTORING',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
registerEnumType(DataImportStatus, {
  name: 'DataImportStatus',
  description: 'How far an import of an archive is. New values may appear.',
  valuesConfig: {
    AWAITING_UPLOAD: { description: 'The archive is still to be uploaded.' },
    CHECKING: { description: 'The archive is looked through; nothing of it is in the account yet.' },
    RESTORING: { description: 'What is in it is taken over.' },
    COMPLETED: { description: 'Everything that can be restored is.' },
    FAILED: { description: 'It was refused or could not go on; `failure` says why.' },
    CANCELLED: { description: 'It was taken back; what was restored by then stays.' },
  },
});

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType('DataImportCount', {
  simpleResolvers: true,
  description: 'Rows of one kind of thing in an import of an archive.',
})
export class DataImportCount {
  @Field(() => String, { description: 'What it is, as the archive calls it: `contact`, `message`, `label`, ….' })
  table!: string;

  @Field(() => Int, { description: 'How many the archive has.' })
  archived!: number;

  @Field(() => Int, { description: 'How many were taken over; fewer when some point at what is not in the archive.' })
  restored!: number;
}

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType('DataImport', {
  simpleResolvers: true,
  implements: Node,
  description:
    'An archive of an account (`DataExport`) that is restored into this one, which has to be empty. Things get new ids and keep their times and their order; nothing is sent, and nobody is told of each of them.',
})
export class DataImport implements Node {
  @PublicId('DataImport')
  id!: string;

  /** The resolver shows it as `status`. */
  state!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it FAILED: ARCHIVE_UNREADABLE, ARCHIVE_FOREIGN, ARCHIVE_VERSION_UNKNOWN, ARCHIVE_NOT_OF_ACCOUNT, ARCHIVE_DAMAGED, ACCOUNT_NOT_EMPTY, WITHDRAWN (somebody of the account was erased meanwhile), NOT_RESTORED; new ones may appear.',
  })
  failure!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Size of the archive in bytes, a whole number; null until it is uploaded.',
  })
  sizeBytes!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the archive, hex; null until it is uploaded.' })
  sha256!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the archive was written; null until it is checked.' })
  sourceWrittenAt!: string | null;

  @Field(() => DateTime, { description: 'When it was announced.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: string | null;
}

@InputType({ description: 'Announces an archive.' })
export class DataImportCreateInput {
  @Field(() => Float, {
    nullable: true,
    description: 'Size of the archive in bytes, at most 16 GiB, to be refused at once when it is too large.',
  })
  sizeBytes?: number | null;
}

@InputType({ description: 'Takes an import of an archive back.' })
export class DataImportCancelInput {
  @Field(() => ID, { description: 'The import.' })
  dataImportId!: string;
}

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `dataImportCreate`.' })
export class DataImportCreatePayload extends Payload {
  @Field(() => DataImport, { nullable: true, description: 'The import; watch `dataImportUpdated`.' })
  dataImport?: DataImport;

  @Field(() => String, {
    nullable: true,
    description:
      'Signed link: PUT the archive there, with its exact size as Content-Length. Good for an hour, and once.',
  })
  uploadUrl?: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when the upload may begin.' })
  uploadExpiresAt?: Date;
}

@Requires(Permission.ACCOUNT_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `dataImportCancel`.' })
export class DataImportCancelPayload extends Payload {
  @Field(() => DataImport, { nullable: true, description: 'The import as it now is.' })
  dataImport?: DataImport;
}
