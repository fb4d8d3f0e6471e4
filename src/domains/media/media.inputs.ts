import { Field, InputType, Int, ObjectType } from 'type-graphql';
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
    description: 'Signed link: PUT the bytes there, with their exact `Content-Length`, and no other credential.',
  })
  uploadUrl!: string;

  @Field(() => DateTime, { description: 'Until when the upload can begin.' })
  expiresAt!: Date;
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
