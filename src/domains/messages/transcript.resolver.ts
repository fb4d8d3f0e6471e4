import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { NotForSupport, Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { readEmail } from '../accounts/account.service.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationTranscriptSendInput, ConversationTranscriptSendPayload } from './transcript.inputs.js';
import type { Transcripts } from './transcript.service.js';
import { ConversationTranscript, TranscriptFormat } from './transcript.type.js';

@Resolver()
export class TranscriptResolver {
  constructor(private readonly transcripts: Transcripts) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @NotForSupport()
  @Query(() => ConversationTranscript, {
    nullable: true,
    description: 'A whole conversation as one document, without private notes; null for a miss.',
  })
  async conversationTranscript(
    @Arg('conversationId', () => ID, { description: 'The conversation.' }) conversationId: string,
    @Arg('format', () => TranscriptFormat, { defaultValue: TranscriptFormat.TEXT, description: 'How it is written.' })
    format: TranscriptFormat,
    @Arg('includesActivities', () => Boolean, {
      defaultValue: true,
      description: 'Whether it also tells what colleagues did: assignments, labels, statuses.',
    })
    includesActivities: boolean,
    @Ctx() { scope }: ApiContext,
  ): Promise<ConversationTranscript | null> {
    const id = uuidOf('Conversation', conversationId);
    return (id && (await this.transcripts.write(scope, id, format, includesActivities))) || null;
  }

  @Requires(Permission.MESSAGES_SEND)
  @Mutation(() => ConversationTranscriptSendPayload, {
    description:
      'Mails the transcript of a conversation, without private notes. At most a few to one address, and some twenty of an account at once.',
  })
  async conversationTranscriptSend(
    @Arg('input', () => ConversationTranscriptSendInput, { description: 'Which one, and to whom.' })
    input: ConversationTranscriptSendInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationTranscriptSendPayload> {
    const id = uuidOf('Conversation', input.conversationId);
    if (!id) throw notFound('Conversation', ['conversationId']);
    const email = readEmail(input.email, ['email']);
    await this.transcripts.assertFree(context.signedIn.accountId, email);
    await context.write((scope) => this.transcripts.send(scope, id, email, input.includesActivities));
    return { isQueued: true };
  }
}
