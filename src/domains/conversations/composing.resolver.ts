import { Arg, Ctx, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Bus } from '../../platform/events/bus.js';
import { sendSignal, type Signal } from '../../platform/events/signals.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { SignalSubscription } from '../../platform/graphql/signal-source.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { Permission } from '../accounts/permissions.js';
import { teamErrors } from '../teams/team.errors.js';
import { ComposingChangedEvent, ConversationComposingInput, ConversationComposingPayload } from './composing.type.js';
import type { ConversationReader } from './conversation.queries.js';

const signalType = 'composing';

/** After so long without being told again a colleague has stopped to write. */
const silenceMs = 10_000;

/** Who is writing where, for colleagues; nothing of it is kept. */
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
    @Ctx() { scope, signedIn }: ApiContext,
  ): Promise<ConversationComposingPayload> {
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
    return { isTold: true };
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
