import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { teamLoader } from '../teams/team.queries.js';
import { Team } from '../teams/team.type.js';
import type { ConversationActionInput } from './action.inputs.js';
import { missingIn, missingText } from './macro-reference.queries.js';
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
import { Macro, MacroFault } from './macro.type.js';
import { readAction } from './read-action.js';
import type { StoredAction } from './stored-action.js';

@Resolver()
export class MacroResolver {
  constructor(
    private readonly service: Macros,
    private readonly conversations: ConversationReader,
  ) {}

  @Requires(Permission.CONVERSATIONS_WRITE)
  @Query(() => [Macro], {
    description:
      "The account's macros, those of the viewer's teams (of all teams for who manages the inbox) and the viewer's own, by name; there are at most 400.",
  })
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
    const teamId = input.teamId == null ? null : uuidOf('Team', input.teamId);
    if (teamId === undefined) throw notFound('Team', ['teamId']);
    const actions = readActions(input.actions);
    const id = await context.write((scope) => this.service.create(scope, { name, isShared, teamId, actions }));
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
    description:
      'Does what a macro says to one conversation: all of it, or, when one action is refused, nothing. Messages go the way of `messageSend`, with all that it refuses. Who runs it needs what each step takes: MESSAGES_SEND to send, CONTACTS_WRITE to block. A step that names what is gone is refused with MACRO_STEP_INVALID before anything is tried.',
  })
  async macroRun(
    @Arg('input', () => MacroRunInput, { description: 'Which macro, on what.' }) input: MacroRunInput,
    @Ctx() context: ApiContext,
  ): Promise<MacroRunPayload> {
    const id = readId(input.macroId);
    const conversationId = uuidOf('Conversation', input.conversationId);
    if (!conversationId) throw notFound('Conversation', ['conversationId']);
    try {
      const results = await context.write((scope) =>
        this.service.run(scope, id, conversationId, input.clientRunId ?? undefined),
      );
      return { results, conversation: (await context.scope.load(this.conversations.loader, conversationId))! };
    } catch (error) {
      if (error instanceof MacroRefused) return { results: error.results, userErrors: [...error.userErrors] };
      throw error;
    }
  }
}

@Resolver(() => Macro)
export class MacroPartsResolver {
  @Requires(Permission.CONVERSATIONS_WRITE)
  @FieldResolver(() => Team, { nullable: true, description: 'Of this team; null: of the account, or of the viewer.' })
  async team(@Root() { teamId }: Macro, @Ctx() { scope }: ApiContext): Promise<Team | null> {
    return ((teamId && (await scope.load(teamLoader, teamId))) || null) as Team | null;
  }

  @Requires(Permission.CONVERSATIONS_WRITE)
  @FieldResolver(() => [MacroFault], {
    description: 'Steps that cannot be done any more, at most one for each thing that a step names; empty: it can run.',
  })
  async faults(@Root() { stored }: Macro, @Ctx() { scope }: ApiContext): Promise<MacroFault[]> {
    const missing = await missingIn(scope, stored);
    return missing.map((one) => ({ step: one.at + 1, message: missingText(one) }));
  }
}

const readActions = (actions: readonly ConversationActionInput[]): StoredAction[] =>
  actions.map((action, i) => readAction(action, ['actions', String(i)]));

function readId(id: string): string {
  const uuid = uuidOf('Macro', id);
  if (!uuid) throw notFound('Macro', ['macroId']);
  return uuid;
}
