import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { MediaUploadCreateInput, MediaUploadCreatePayload } from './media.inputs.js';
import type { MediaReader } from './media.queries.js';
import { Media } from './media.type.js';
import type { MediaLinks } from './media-links.js';
import type { MediaUploadService } from './media-upload.service.js';

@Resolver(() => Media)
export class MediaResolver {
  constructor(
    private readonly reader: MediaReader,
    private readonly uploads: MediaUploadService,
    private readonly links: MediaLinks,
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
    const id = await context.write((scope) => this.uploads.announce(scope, input));
    const { url, expiresAt } = this.links.uploadLink(context.signedIn.accountId, id);
    return { upload: { media: (await context.scope.load(this.reader.loader, id))!, uploadUrl: url, expiresAt } };
  }
}
