import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Scope } from '../../platform/database/scope.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import {
  ConversationCloseInput,
  ConversationOpenInput,
  ConversationReopenInput,
  ConversationSetPendingInput,
  ConversationSetPriorityInput,
  ConversationSnoozeInput,
} from './conversation-lifecycle.inputs.js';
import type { ConversationLifecycle } from './conversation-lifecycle.service.js';
import { ConversationPayload } from './conversation.inputs.js';
import type { ConversationReader } from './conversation.queries.js';
import { snoozeEnd } from './snooze-end.js';

@Resolver()
export class ConversationLifecycleResolver {
  constructor(
    private readonly reader: ConversationReader,
    private readonly lifecycle: ConversationLifecycle,
  ) {}

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, { description: 'Closes the conversation.' })
  conversationClose(
    @Arg('input', () => ConversationCloseInput, { description: 'Which one.' }) input: ConversationCloseInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    return this.change(context, input.conversationId, (scope, id) => this.lifecycle.close(scope, id));
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, { description: 'Reopens a closed conversation.' })
  conversationReopen(
    @Arg('input', () => ConversationReopenInput, { description: 'Which one.' }) input: ConversationReopenInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    return this.change(context, input.conversationId, (scope, id) => this.lifecycle.reopen(scope, id));
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, {
    description: 'Puts a snoozed or pending conversation in front of people again, at once.',
  })
  conversationOpen(
    @Arg('input', () => ConversationOpenInput, { description: 'Which one.' }) input: ConversationOpenInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    return this.change(context, input.conversationId, (scope, id) => this.lifecycle.open(scope, id));
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, {
    description: 'Lets a machine look after the conversation; messages do not open it, `conversationOpen` does.',
  })
  conversationSetPending(
    @Arg('input', () => ConversationSetPendingInput, { description: 'Which one.' }) input: ConversationSetPendingInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    return this.change(context, input.conversationId, (scope, id) => this.lifecycle.handToMachine(scope, id));
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, {
    description:
      'Puts the conversation aside until a time, or until the contact writes; writing opens it in both cases.',
  })
  conversationSnooze(
    @Arg('input', () => ConversationSnoozeInput, { description: 'Which one, until when.' })
    input: ConversationSnoozeInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    const until = snoozeEnd(input);
    return this.change(context, input.conversationId, (scope, id) => this.lifecycle.snooze(scope, id, until));
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, { description: 'Says how urgent the conversation is.' })
  conversationSetPriority(
    @Arg('input', () => ConversationSetPriorityInput, { description: 'Which one, how urgent.' })
    input: ConversationSetPriorityInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    const priority = input.priority ?? null;
    return this.change(context, input.conversationId, (scope, id) => this.lifecycle.setPriority(scope, id, priority));
  }

  private async change(
    context: ApiContext,
    publicId: string,
    verb: (scope: Scope, id: string) => Promise<void>,
  ): Promise<ConversationPayload> {
    const id = uuidOf('Conversation', publicId);
    if (!id) throw notFound('Conversation', ['conversationId']);
    await context.write((scope) => verb(scope, id));
    return { conversation: (await context.scope.load(this.reader.loader, id))! };
  }
}
