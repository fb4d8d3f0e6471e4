import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Scope } from '../../platform/database/scope.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { ConversationPayload } from './conversation.inputs.js';
import type { ConversationReader } from './conversation.queries.js';
import { Label } from './conversation.type.js';
import {
  ConversationAddLabelsInput,
  ConversationRemoveLabelsInput,
  LabelCreateInput,
  LabelCreatePayload,
  LabelDeleteInput,
  LabelDeletePayload,
  LabelUpdateInput,
  LabelUpdatePayload,
} from './label.inputs.js';
import { labelsOfAccount } from './label.queries.js';
import type { LabelService } from './label.service.js';

@Resolver()
export class LabelResolver {
  constructor(
    private readonly reader: ConversationReader,
    private readonly labelService: LabelService,
  ) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => [Label], { description: 'The labels of the account, by name; there are at most 500.' })
  labels(@Ctx() { scope }: ApiContext): Promise<Label[]> {
    return labelsOfAccount(scope);
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, {
    description: 'Puts labels on the conversation; those it carries already stay.',
  })
  conversationAddLabels(
    @Arg('input', () => ConversationAddLabelsInput, { description: 'Which labels.' }) input: ConversationAddLabelsInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    const labelIds = input.labelIds.map((id) => uuidOf('Label', id));
    return this.change(context, input.conversationId, (scope, id) => this.labelService.add(scope, id, labelIds));
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => ConversationPayload, { description: 'Takes labels off the conversation.' })
  conversationRemoveLabels(
    @Arg('input', () => ConversationRemoveLabelsInput, { description: 'Which labels.' })
    input: ConversationRemoveLabelsInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationPayload> {
    const labelIds = input.labelIds.map((id) => uuidOf('Label', id));
    return this.change(context, input.conversationId, (scope, id) => this.labelService.remove(scope, id, labelIds));
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => LabelCreatePayload, { description: 'Makes a label.' })
  async labelCreate(
    @Arg('input', () => LabelCreateInput, { description: 'Name and colour.' }) input: LabelCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<LabelCreatePayload> {
    return { label: await context.write((scope) => this.labelService.create(scope, input)) };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => LabelUpdatePayload, { description: 'Renames, recolours or describes a label, wherever it is.' })
  async labelUpdate(
    @Arg('input', () => LabelUpdateInput, { description: 'What to change.' }) input: LabelUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<LabelUpdatePayload> {
    const id = uuidOf('Label', input.labelId);
    if (!id) throw notFound('Label', ['labelId']);
    return { label: await context.write((scope) => this.labelService.update(scope, id, input)) };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => LabelDeletePayload, {
    description: 'Deletes a label and takes it off every conversation; threads keep what it was called.',
  })
  async labelDelete(
    @Arg('input', () => LabelDeleteInput, { description: 'Which one.' }) input: LabelDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<LabelDeletePayload> {
    const id = uuidOf('Label', input.labelId);
    if (!id) throw notFound('Label', ['labelId']);
    await context.write((scope) => this.labelService.delete(scope, id));
    return { deletedLabelId: input.labelId };
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
