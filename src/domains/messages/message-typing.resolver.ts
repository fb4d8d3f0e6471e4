import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { ReadReceipts } from './read-receipts.service.js';

@InputType({ description: 'Shows the contact that somebody writes an answer.' })
export class MessageTypingShowInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@Requires(Permission.MESSAGES_SEND)
@ObjectType({ simpleResolvers: true, description: 'Answer of `messageTypingShow`.' })
export class MessageTypingShowPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when WhatsApp is asked to show it now; false when it is shown already, the channel tells nothing of reading, the contact is blocked or its data only kept (`Contact.isRestricted`), or it has not written within 24 hours.',
  })
  isRequested?: boolean;
}

@Resolver()
export class MessageTypingResolver {
  constructor(private readonly receipts: ReadReceipts) {}

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => MessageTypingShowPayload, {
    description:
      'Shows "typing…" on the phone of the contact for up to 25 seconds, and marks the last message read there. Call it as often as somebody types: WhatsApp is asked once while it lasts.',
  })
  async messageTypingShow(
    @Arg('input', () => MessageTypingShowInput, { description: 'Where.' }) input: MessageTypingShowInput,
    @Ctx() context: ApiContext,
  ): Promise<MessageTypingShowPayload> {
    const id = uuidOf('Conversation', input.conversationId);
    if (!id) throw notFound('Conversation', ['conversationId']);
    return { isRequested: await context.write((scope) => this.receipts.showTyping(scope, id)) };
  }
}
