import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { assertSeen, type MediaReader } from '../media/media.queries.js';
import { Media } from '../media/media.type.js';
import { teamLoader } from '../teams/team.queries.js';
import { Team } from '../teams/team.type.js';
import { responseChangedType } from './canned-response.events.js';
import {
  CannedResponseCreateInput,
  CannedResponseDeleteInput,
  CannedResponseDeletePayload,
  CannedResponsePayload,
  CannedResponsesArgs,
  CannedResponseUpdateInput,
} from './canned-response.inputs.js';
import { cannedResponseLoader, listCannedResponses } from './canned-response.queries.js';
import type { CannedResponses } from './canned-response.service.js';
import {
  CannedResponse,
  CannedResponseChangedEvent,
  CannedResponseConnection,
  CannedResponseRendering,
} from './canned-response.type.js';
import type { ReplyWords } from './reply-words.service.js';

@Resolver(() => CannedResponse)
export class CannedResponseResolver {
  constructor(
    private readonly service: CannedResponses,
    private readonly words: ReplyWords,
    private readonly media: MediaReader,
  ) {}

  @Requires(Permission.MESSAGES_SEND)
  @Query(() => CannedResponseConnection, {
    description:
      "Canned responses that the viewer may use: the account's, those of their teams and their own, by short code.",
  })
  async cannedResponses(
    @Args(() => CannedResponsesArgs) args: CannedResponsesArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<CannedResponseConnection> {
    if (args.search && args.search.length > 100) throw badUserInput('Search for at most 100 characters.', 'search');
    return toConnection(await listCannedResponses(scope, args));
  }

  @Requires(Permission.MESSAGES_SEND)
  @Query(() => CannedResponseRendering, {
    nullable: true,
    description: 'A canned response as it would read in a conversation, sent by the viewer; null for a miss.',
  })
  async cannedResponseRender(
    @Arg('conversationId', () => ID, { description: 'The conversation.' }) conversationId: string,
    @Arg('cannedResponseId', () => ID, { description: 'The response.' }) cannedResponseId: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<CannedResponseRendering | null> {
    const [response, conversation] = [
      uuidOf('CannedResponse', cannedResponseId),
      uuidOf('Conversation', conversationId),
    ];
    return (response && conversation && (await this.words.render(scope, response, conversation))) || null;
  }

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => CannedResponsePayload, {
    description: 'Keeps a canned response: for oneself, or with the permission INBOX_MANAGE for a team or the account.',
  })
  async cannedResponseCreate(
    @Arg('input', () => CannedResponseCreateInput, { description: 'Code, text, and whose it is.' })
    input: CannedResponseCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<CannedResponsePayload> {
    const teamId = input.teamId == null ? null : uuidOf('Team', input.teamId);
    if (teamId === undefined) throw notFound('Team', ['teamId']);
    const mediaId = await readFile(context, input.mediaId);
    const id = await context.write((scope) => this.service.create(scope, { ...input, teamId, mediaId }));
    return this.payload(context, id);
  }

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => CannedResponsePayload, {
    description: 'Changes a canned response: one’s own, or with the permission INBOX_MANAGE a shared one.',
  })
  async cannedResponseUpdate(
    @Arg('input', () => CannedResponseUpdateInput, { description: 'What to change.' }) input: CannedResponseUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<CannedResponsePayload> {
    const id = readId(input.cannedResponseId);
    const { shortCode, body } = input;
    const mediaId = input.mediaId === undefined ? undefined : await readFile(context, input.mediaId);
    await context.write((scope) => this.service.update(scope, id, { shortCode, body, mediaId }));
    return this.payload(context, id);
  }

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => CannedResponseDeletePayload, {
    description: 'Deletes a canned response: one’s own, or with the permission INBOX_MANAGE a shared one.',
  })
  async cannedResponseDelete(
    @Arg('input', () => CannedResponseDeleteInput, { description: 'Which one.' }) input: CannedResponseDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<CannedResponseDeletePayload> {
    const id = readId(input.cannedResponseId);
    await context.write((scope) => this.service.delete(scope, id));
    return { deletedCannedResponseId: input.cannedResponseId };
  }

  @Requires(Permission.MESSAGES_SEND)
  @EventSubscription(() => CannedResponseChangedEvent, {
    description: 'Canned responses that the viewer may use, live: one that is new, changed, or gone.',
    source: {
      resumable: false,
      isPersonal: true,
      wants: ({ type, payload }, _args, viewer) =>
        type === responseChangedType && [null, viewer.actorId].includes(payload['ownerId'] as string | null),
    },
  })
  async cannedResponseChanged(
    @Root() { entityId, payload }: LoggedEvent,
    @Ctx() { scope }: ApiContext,
  ): Promise<CannedResponseChangedEvent | null> {
    const cannedResponse = (await scope.load(cannedResponseLoader, entityId)) ?? null;
    // Of a team that is not the viewer's nothing is told; an id that is gone says nothing to whom it was unknown.
    if (!cannedResponse && payload['change'] !== 'DELETED') return null;
    return { cannedResponseId: toPublicId('CannedResponse', entityId), cannedResponse };
  }

  @Requires(Permission.MEMBERS_READ)
  @FieldResolver(() => Team, { nullable: true, description: 'The team, with the scope TEAM.' })
  async team(@Root() { teamId }: CannedResponse, @Ctx() { scope }: ApiContext): Promise<Team | null> {
    return (teamId && (await scope.load(teamLoader, teamId))) || null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Whose own it is, with the scope PRIVATE.' })
  async owner(@Root() { ownerId }: CannedResponse, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (ownerId && (await scope.load(userLoader, ownerId))) || null;
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @FieldResolver(() => Media, {
    nullable: true,
    description: 'The file that is sent with it, with the text as its caption; null: it is text alone.',
  })
  async file(@Root() { mediaId }: CannedResponse, @Ctx() { scope }: ApiContext): Promise<Media | null> {
    return (mediaId && (await scope.load(this.media.loader, mediaId))) || null;
  }

  private async payload({ scope }: ApiContext, id: string): Promise<CannedResponsePayload> {
    return { cannedResponse: (await scope.load(cannedResponseLoader, id))! };
  }
}

function readId(id: string): string {
  const uuid = uuidOf('CannedResponse', id);
  if (!uuid) throw notFound('Canned response', ['cannedResponseId']);
  return uuid;
}

/** The file that is named, which the viewer must see. @throws DomainError MEDIA_NOT_READY */
async function readFile({ scope }: ApiContext, mediaId: string | null | undefined): Promise<string | null> {
  if (mediaId == null) return null;
  const uuid = uuidOf('Media', mediaId);
  if (!uuid) throw notFound('Media', ['mediaId']);
  await assertSeen(scope, uuid, ['mediaId']);
  return uuid;
}
