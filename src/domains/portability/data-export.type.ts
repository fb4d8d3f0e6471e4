import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import type { SubjectKind } from '../../platform/personal-data/personal-data.js';

/** Whose data a copy holds. */
export const DataExportSubject = { CONTACT: 'CONTACT', USER: 'USER', ACCOUNT: 'ACCOUNT' } as const;
registerEnumType(DataExportSubject, {
  name: 'DataExportSubject',
  description: 'Whose data a copy holds.',
  valuesConfig: {
    CONTACT: {
      description: 'A person that the business talks to, with everybody who turned out to be the same person.',
    },
    USER: { description: 'Somebody who works with the product: the viewer.' },
    ACCOUNT: { description: 'The business: everything that belongs to the account.' },
  },
});

/** How far a copy is. */
export const DataExportStatus = {
  RUNNING: 'RUNNING',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
  EXPIRED: 'EXPIRED',
} as const;
registerEnumType(DataExportStatus, {
  name: 'DataExportStatus',
  description: 'How far a copy of data is. New values may appear.',
  valuesConfig: {
    RUNNING: { description: 'It is being written.' },
    COMPLETED: { description: 'It can be fetched.' },
    FAILED: { description: 'It could not be written; `failure` says why.' },
    CANCELLED: { description: 'It was taken back; its file is gone.' },
    EXPIRED: { description: 'Its time is over, or somebody in it was erased; its file is gone.' },
  },
});

@Requires('signed_in')
@ObjectType('DataExportPart', { simpleResolvers: true, description: 'A file of a copy of data.' })
export class DataExportPart {
  @Field(() => String, { description: 'Where it lies in the archive.' })
  path!: string;

  @Field(() => Int, { description: 'Rows that it holds.' })
  rows!: number;

  @Field(() => Float, { description: 'Size in bytes, unpacked; a whole number.' })
  bytes!: number;

  @Field(() => String, { description: 'SHA-256 of its unpacked bytes, hex.' })
  sha256!: string;
}

@Requires('signed_in')
@ObjectType('DataExportMissingMedia', {
  simpleResolvers: true,
  description: 'A file that belongs into a copy of data and could not be put there.',
})
export class DataExportMissingMedia {
  @PublicId('Media')
  mediaId!: string;

  @Field(() => String, {
    description:
      'Why: NOT_FETCHED (it never came), EXPIRED and FAILED (as the media says), FILE_MISSING, FILE_DAMAGED; new ones may appear.',
  })
  reason!: string;
}

@Requires('signed_in')
@ObjectType('DataExport', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A copy of everything that is kept of one contact, one user or one account: a ZIP archive with a manifest, JSON lines, tables and media. Shown to who may have it.',
})
export class DataExport implements Node {
  @PublicId('DataExport')
  id!: string;

  @Field(() => DataExportSubject, { description: 'Whose data it holds.' })
  subjectKind!: SubjectKind;

  /** UUID; the resolver shows it. */
  subjectId!: string;

  /** The resolver shows it as `status`. */
  state!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it FAILED: NOT_WRITTEN, NOT_ALLOWED (who asked may not have it any more), GONE (there is nobody to write of), WITHDRAWN (somebody in it was erased), TOO_LARGE; new ones may appear.',
  })
  failure!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Size of the archive in bytes, a whole number; null until it is written.',
  })
  sizeBytes!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the archive, hex; null until it is written.' })
  sha256!: string | null;

  @Field(() => Float, { description: 'Rows in the JSON lines of all parts; a whole number.' })
  rowCount!: number;

  @Field(() => [DataExportPart], {
    description: 'The files of rows in it, one for each kind of thing; none until it is written.',
  })
  parts!: DataExportPart[];

  @Field(() => [DataExportMissingMedia], {
    description: 'Files that are missing in it, at most 100; the manifest lists all.',
  })
  missingMedia!: DataExportMissingMedia[];

  @Field(() => Int, { description: 'How many files are missing in it.' })
  missingMediaCount!: number;

  @Field(() => Int, { description: 'How often it was fetched; each time stands in the audit.' })
  downloadCount!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was fetched last; null: never.' })
  lastDownloadedAt!: string | null;

  /** UUID; the resolver shows the user. */
  requestedBy!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was ready, failed, or was taken back.' })
  finishedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When its file is deleted: seven days after it was ready.' })
  expiresAt!: string | null;
}

/** A page of copies. */
export const DataExportConnection = connectionOf<DataExport>(DataExport, 'DataExport', 'signed_in');
export type DataExportConnection = ConnectionValue<DataExport>;

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `dataExportRequest`.' })
export class DataExportRequestPayload extends Payload {
  @Field(() => DataExport, { nullable: true, description: 'The copy; watch `dataExportUpdated`.' })
  export?: DataExport;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `dataExportCancel`.' })
export class DataExportCancelPayload extends Payload {
  @Field(() => DataExport, { nullable: true, description: 'The copy as it now is.' })
  export?: DataExport;
}
