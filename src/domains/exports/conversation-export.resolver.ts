import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import type { Page } from '../../platform/database/keyset.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { NotForSupport, Personal, Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationExportCreateInput, ConversationExportCreatePayload } from './conversation-export.inputs.js';
import type { ConversationExports } from './conversation-export.service.js';
import { ConversationExport, ConversationExportConnection } from './conversation-export.type.js';
import { finishedType } from './export.events.js';
import { urlOf, type ExportLinks } from './export-links.js';
import { exportLoaders, listExports, type ExportRow } from './export.queries.js';
import { urlDescription } from './export.type.js';

@Resolver(() => ConversationExport)
export class ConversationExportResolver {
  constructor(
    private readonly exports: ConversationExports,
    private readonly links: ExportLinks,
  ) {}

  @Requires(Permission.INBOX_MANAGE)
  @Query(() => ConversationExport, { nullable: true, description: 'One export of conversations; null for a miss.' })
  async conversationExport(
    @Arg('id', () => ID, { description: 'The export.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<ConversationExport | null> {
    const uuid = uuidOf('ConversationExport', id);
    return (uuid && (await scope.load(exportLoaders.CONVERSATIONS, uuid))) || null;
  }

  @Requires(Permission.INBOX_MANAGE)
  @Query(() => ConversationExportConnection, {
    description:
      'Exports of conversations, the newest first; members who do not see every conversation find their own alone.',
  })
  async conversationExports(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ConversationExportConnection> {
    return toConnection((await listExports(scope, 'CONVERSATIONS', page)) as Page<ConversationExport & ExportRow>);
  }

  @NotForSupport()
  @Personal()
  @Requires(Permission.CONVERSATIONS_READ)
  @FieldResolver(() => String, { nullable: true, description: urlDescription })
  url(@Root() found: ExportRow, @Ctx() { scope }: ApiContext): string | null {
    return urlOf(scope, this.links, found);
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => ConversationExportCreatePayload, {
    description:
      'Asks for a file of conversations, or of their messages, within what the viewer sees while it is written; it is kept for a day. Needs CONVERSATIONS_READ too; names and numbers of contacts are in it with CONTACTS_READ.',
  })
  async conversationExportCreate(
    @Arg('input', () => ConversationExportCreateInput, { description: 'Which conversations.' })
    input: ConversationExportCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationExportCreatePayload> {
    const id = await context.write((scope) => this.exports.create(scope, input));
    return { conversationExport: (await context.scope.load(exportLoaders.CONVERSATIONS, id))! };
  }

  @Requires(Permission.INBOX_MANAGE)
  @EventSubscription(() => ConversationExport, {
    description: 'Exports of conversations as soon as their files are ready, or could not be made.',
    source: { resumable: false, wants: (event) => event.type === finishedType.CONVERSATIONS },
  })
  async conversationExportFinished(
    @Root() event: LoggedEvent,
    @Ctx() { scope }: ApiContext,
  ): Promise<ConversationExport | null> {
    return (await scope.load(exportLoaders.CONVERSATIONS, event.entityId)) ?? null;
  }
}
