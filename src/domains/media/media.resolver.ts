import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import {
  MediaUploadCreateInput,
  MediaUploadCreatePayload,
  MediaUploadResumeInput,
  MediaUploadResumePayload,
  type MediaUpload,
} from './media.inputs.js';
import type { MediaReader } from './media.queries.js';
import { Media } from './media.type.js';
import type { MediaLinks } from './media-links.js';
import type { MediaUploadParts } from './media-upload-parts.service.js';
import type { MediaUploadService } from './media-upload.service.js';

@Resolver(() => Media)
export class MediaResolver {
  constructor(
    private readonly reader: MediaReader,
    private readonly uploads: MediaUploadService,
    private readonly links: MediaLinks,
    private readonly parts: MediaUploadParts,
  ) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => Media, { nullable: true, description: 'One file; null for a miss.' })
  async media(
    @Arg('id', () => ID, { description: 'The file.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<Media | null> {
    const uuid = uuidOf('Media', id);
    return (uuid && (await scope.load(this.reader.loader, uuid))) || null;
  }

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => MediaUploadCreatePayload, {
    description:
      "Announces a file that is to be sent, and says where to PUT its bytes. Name, type and size are checked against WhatsApp's limits at once, the bytes when they arrive.",
  })
  async mediaUploadCreate(
    @Arg('input', () => MediaUploadCreateInput, { description: 'What the file will be.' })
    input: MediaUploadCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<MediaUploadCreatePayload> {
    return {
      upload: await this.place(context, await context.write((scope) => this.uploads.announce(scope, input)), 0),
    };
  }

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => MediaUploadResumePayload, {
    description:
      'A new link for an upload that is not complete, and how much of it has arrived. Refused with MEDIA_ALREADY_UPLOADED when all of it has.',
  })
  async mediaUploadResume(
    @Arg('input', () => MediaUploadResumeInput, { description: 'Which one.' }) input: MediaUploadResumeInput,
    @Ctx() context: ApiContext,
  ): Promise<MediaUploadResumePayload> {
    const id = uuidOf('Media', input.mediaId);
    if (!id) throw notFound('Media', ['mediaId']);
    return { upload: await this.place(context, id, await this.parts.resumable(context.scope, id)) };
  }

  private async place(context: ApiContext, id: string, uploadedBytes: number): Promise<MediaUpload> {
    const { url, expiresAt } = this.links.uploadLink(context.signedIn.accountId, id);
    const media = (await context.scope.load(this.reader.loader, id))!;
    return { media, uploadUrl: url, expiresAt, uploadedBytes };
  }
}
