import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { Media } from './media.type.js';

@InputType({ description: 'Announces a file that is to be sent.' })
export class MediaUploadCreateInput {
  @Field(() => String, { description: 'Name of the file, at most 240 characters; receivers of a document see it.' })
  filename!: string;

  @Field(() => String, { description: 'MIME type; the bytes are compared with it.' })
  mimeType!: string;

  @Field(() => Int, { description: 'Size in bytes, exactly; each type has a limit of its own.' })
  sizeBytes!: number;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the bytes, 64 hex digits; compared where it is given.',
  })
  sha256?: string | null;
}

@Requires(Permission.MESSAGES_SEND)
@ObjectType('MediaUpload', { simpleResolvers: true, description: 'Where an announced file is to be uploaded.' })
export class MediaUpload {
  @Field(() => Media, { description: 'The file; READY once its bytes have arrived and passed the checks.' })
  media!: Media;

  @Field(() => String, {
    description:
      'Signed link: PUT the bytes there, with their exact `Content-Length`, and no other credential. Or piece by piece, with `Upload-Offset` (or `Content-Range`): HEAD tells in `Upload-Offset` where the next byte goes, also after a connection broke; a piece for another place is refused with 409 OFFSET_MISMATCH. An upload has at most 1000 pieces; the whole is checked with the last one.',
  })
  uploadUrl!: string;

  @Field(() => DateTime, { description: 'Until when the upload can begin.' })
  expiresAt!: Date;

  @Field(() => Int, { description: 'How many bytes have arrived; 0 for a new upload.' })
  uploadedBytes!: number;
}

@InputType({ description: 'Goes on with an upload whose link is lost or expired.' })
export class MediaUploadResumeInput {
  @Field(() => ID, { description: 'The file, announced by the same member or API key.' })
  mediaId!: string;
}

@Requires(Permission.MESSAGES_SEND)
@ObjectType({ simpleResolvers: true, description: 'Answer of `mediaUploadResume`.' })
export class MediaUploadResumePayload extends Payload {
  @Field(() => MediaUpload, { nullable: true, description: 'Where to upload the rest.' })
  upload?: MediaUpload;
}

@Requires(Permission.MESSAGES_SEND)
@ObjectType({ simpleResolvers: true, description: 'The upload that was made ready.' })
export class MediaUploadCreatePayload extends Payload {
  @Field(() => MediaUpload, {
    nullable: true,
    description: 'Where to upload; an upload that is not used within a day is deleted.',
  })
  upload?: MediaUpload;
}
