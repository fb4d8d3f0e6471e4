import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { assertSeen } from '../media/media.queries.js';
import { MessageSendInput, MessageSendPayload } from './message.inputs.js';
import type { MessageOutboundService } from './message-outbound.service.js';
import type { MessageReader } from './message.queries.js';
import { readSendRequest } from './outbound-request.js';

@Resolver()
export class MessageSendResolver {
  constructor(
    private readonly outbound: MessageOutboundService,
    private readonly messages: MessageReader,
  ) {}

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => MessageSendPayload, {
    description:
      'Sends a message to a contact; once per conversation and `clientMessageId`, however often it is called.',
  })
  async messageSend(
    @Arg('input', () => MessageSendInput, { description: 'Where to, and what.' }) input: MessageSendInput,
    @Ctx() context: ApiContext,
  ): Promise<MessageSendPayload> {
    const request = readSendRequest(input);
    const { file } = request.draft;
    if (file) await assertSeen(context.scope, file.mediaId, file.path);
    const id = await context.write((scope) => this.outbound.send(scope, request));
    return { message: await context.scope.load(this.messages.loader, id) };
  }
}
