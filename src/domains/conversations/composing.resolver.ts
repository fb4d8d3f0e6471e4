import { Arg, Ctx, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Bus } from '../../platform/events/bus.js';
import { sendSignal, type Signal } from '../../platform/events/signals.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { SignalSubscription } from '../../platform/graphql/signal-source.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import type { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { teamErrors } from '../teams/team.errors.js';
import { ComposingChangedEvent, ConversationComposingInput, ConversationComposingPayload } from './composing.type.js';
import { findInboxSettings } from './inbox-settings.queries.js';
import { ReplyLock } from './inbox-settings.entity.js';
import { holdReply, releaseReply, silenceMs } from './reply-lock.service.js';
import type { ConversationReader } from './conversation.queries.js';

const signalType = 'composing';

/** Who is writing where, for colleagues; nothing of it is kept but who holds the answer, where only one may write. */
@Resolver()
export class ComposingResolver {
  constructor(
    private readonly reader: ConversationReader,
    private readonly bus: Bus,
  ) {}

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationComposingPayload, { description: 'Tells colleagues that the viewer writes an answer.' })
  async conversationComposing(
    @Arg('input', () => ConversationComposingInput, { description: 'Where.' }) input: ConversationComposingInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationComposingPayload> {
    const { scope, signedIn } = context;
    const { kind, actorId: userId, accountId } = signedIn;
    const id = uuidOf('Conversation', input.conversationId);
    if (kind !== 'user' || !userId) throw new DomainError(teamErrors.NOT_A_PERSON, 'Only a person writes.', null);
    // As the viewer reads: what they do not see they cannot write into.
    if (!id || !(await scope.load(this.reader.loader, id))) throw notFound('Conversation', ['conversationId']);
    sendSignal(this.bus, accountId, {
      type: signalType,
      key: `${signalType}:${id}:${userId}`,
      payload: { conversationId: id, userId },
      expiresInMs: silenceMs,
      isOver: !input.isComposing,
    });
    const { replyLock } = await findInboxSettings(scope);
    return {
      isTold: true,
      holder: replyLock === ReplyLock.WHILE_COMPOSING ? await this.hold(context, id, input) : null,
    };
  }

  private async hold(
    context: ApiContext,
    id: string,
    { isComposing }: ConversationComposingInput,
  ): Promise<User | null> {
    if (!isComposing) await context.write((scope) => releaseReply(scope, id));
    const holderId = isComposing ? await context.write((scope) => holdReply(scope, id)) : null;
    return (holderId && (await context.scope.load(userLoader, holderId))) || null;
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @SignalSubscription<{ conversationId?: string | null }>(() => ComposingChangedEvent, {
    description: 'Colleagues who begin or stop to write, in one conversation or in all that the viewer sees, live.',
    source: {
      wants: ({ type, payload }, { conversationId }) =>
        type === signalType &&
        (conversationId == null || payload['conversationId'] === uuidOf('Conversation', conversationId)),
    },
  })
  async composingChanged(
    @Root() { payload, isOver }: Signal,
    @Arg('conversationId', () => ID, { nullable: true, description: 'The conversation; null: all.' })
    _conversationId: string | null,
    @Ctx() { scope }: ApiContext,
  ): Promise<ComposingChangedEvent | null> {
    const [conversation, user] = await Promise.all([
      scope.load(this.reader.loader, String(payload['conversationId'])),
      scope.load(userLoader, String(payload['userId'])),
    ]);
    return conversation && user ? { conversation, user, isComposing: !isOver } : null;
  }
}
