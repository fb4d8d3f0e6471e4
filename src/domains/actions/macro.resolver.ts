import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import type { ConversationActionInput } from './action.inputs.js';
import { macroLoader, macrosOfViewer } from './macro.queries.js';
import { MacroRefused, type Macros } from './macro.service.js';
import {
  MacroCreateInput,
  MacroCreatePayload,
  MacroDeleteInput,
  MacroDeletePayload,
  MacroRunInput,
  MacroRunPayload,
  MacroUpdateInput,
  MacroUpdatePayload,
} from './macro.inputs.js';
import { Macro } from './macro.type.js';
import { readAction } from './read-action.js';
import type { StoredAction } from './stored-action.js';

@Resolver()
export class MacroResolver {
  constructor(
    private readonly service: Macros,
    private readonly conversations: ConversationReader,
  ) {}

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Query(() => [Macro], { description: "The account's macros and the viewer's own, by name; there are at most 400." })
  macros(@Ctx() { scope }: ApiContext): Promise<Macro[]> {
    return macrosOfViewer(scope);
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => MacroCreatePayload, { description: 'Makes a macro.' })
  async macroCreate(
    @Arg('input', () => MacroCreateInput, { description: 'Name and actions.' }) input: MacroCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<MacroCreatePayload> {
    const { name, isShared } = input;
    const actions = readActions(input.actions);
    const id = await context.write((scope) => this.service.create(scope, { name, isShared, actions }));
    return { macro: (await context.scope.load(macroLoader, id))! };
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => MacroUpdatePayload, {
    description: 'Changes a macro; a shared one takes the permission INBOX_MANAGE.',
  })
  async macroUpdate(
    @Arg('input', () => MacroUpdateInput, { description: 'What to change.' }) input: MacroUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<MacroUpdatePayload> {
    const id = readId(input.macroId);
    const { name } = input;
    const actions = input.actions && readActions(input.actions);
    await context.write((scope) => this.service.update(scope, id, { name, actions }));
    return { macro: (await context.scope.load(macroLoader, id))! };
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => MacroDeletePayload, {
    description: 'Deletes a macro; a shared one takes the permission INBOX_MANAGE.',
  })
  async macroDelete(
    @Arg('input', () => MacroDeleteInput, { description: 'Which one.' }) input: MacroDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<MacroDeletePayload> {
    const id = readId(input.macroId);
    await context.write((scope) => this.service.delete(scope, id));
    return { deletedMacroId: input.macroId };
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Mutation(() => MacroRunPayload, {
    description: 'Does what a macro says to one conversation: all of it, or, when one action is refused, nothing.',
  })
  async macroRun(
    @Arg('input', () => MacroRunInput, { description: 'Which macro, on what.' }) input: MacroRunInput,
    @Ctx() context: ApiContext,
  ): Promise<MacroRunPayload> {
    const id = readId(input.macroId);
    const conversationId = uuidOf('Conversation', input.conversationId);
    if (!conversationId) throw notFound('Conversation', ['conversationId']);
    try {
      const results = await context.write((scope) => this.service.run(scope, id, conversationId));
      return { results, conversation: (await context.scope.load(this.conversations.loader, conversationId))! };
    } catch (error) {
      if (error instanceof MacroRefused) return { results: error.results, userErrors: [...error.userErrors] };
      throw error;
    }
  }
}

const readActions = (actions: readonly ConversationActionInput[]): StoredAction[] =>
  actions.map((action, i) => readAction(action, ['actions', String(i)]));

function readId(id: string): string {
  const uuid = uuidOf('Macro', id);
  if (!uuid) throw notFound('Macro', ['macroId']);
  return uuid;
}
