import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { MessageRetryService } from './message-retry.service.js';
import type { MessageReader } from './message.queries.js';
import { Message } from './message.type.js';

/** What whoever sends a message again should know. */
export const MessageRetryWarning = {
  LIKELY_TO_FAIL_AGAIN: 'LIKELY_TO_FAIL_AGAIN',
  MAY_ARRIVE_TWICE: 'MAY_ARRIVE_TWICE',
} as const;
registerEnumType(MessageRetryWarning, {
  name: 'MessageRetryWarning',
  description: 'What whoever sends a message again should know. New values may appear.',
  valuesConfig: {
    LIKELY_TO_FAIL_AGAIN: { description: 'WhatsApp gave a reason that does not pass by itself.' },
    MAY_ARRIVE_TWICE: { description: 'The call before may have reached the contact.' },
  },
});

@InputType({ description: 'Sends a message again that did not go through.' })
export class MessageRetryInput {
  @Field(() => ID, { description: 'The message; FAILED, or UNKNOWN with `acceptPossibleDuplicate`.' })
  messageId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Consent that a message whose outcome is UNKNOWN may reach the contact twice.',
  })
  acceptPossibleDuplicate!: boolean;
}

@Requires(Permission.MESSAGES_SEND)
@ObjectType({ simpleResolvers: true, description: 'Answer of `messageRetry`.' })
export class MessageRetryPayload extends Payload {
  @Field(() => Message, { nullable: true, description: 'The same message, on its way again.' })
  message?: Message;

  @Field(() => [MessageRetryWarning], {
    nullable: true,
    description: 'What to know about it, at most 2; empty where nothing speaks against it.',
  })
  warnings?: string[];
}

@Resolver()
export class MessageRetryResolver {
  constructor(
    private readonly retries: MessageRetryService,
    private readonly messages: MessageReader,
  ) {}

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => MessageRetryPayload, {
    description:
      'Sends a message again that failed, as itself: same id, same `clientMessageId`, same place in the thread. Called while it is on its way it changes nothing.',
  })
  async messageRetry(
    @Arg('input', () => MessageRetryInput, { description: 'Which message.' }) input: MessageRetryInput,
    @Ctx() context: ApiContext,
  ): Promise<MessageRetryPayload> {
    const id = uuidOf('Message', input.messageId);
    if (!id) throw notFound('Message', ['messageId']);
    const warnings = await context.write((scope) => this.retries.retry(scope, id, input.acceptPossibleDuplicate));
    return { message: await context.scope.load(this.messages.loader, id), warnings };
  }
}
