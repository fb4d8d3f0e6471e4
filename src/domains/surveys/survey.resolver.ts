import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { LoaderDefinition } from '../../platform/database/scope.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { toPublicId, uuidOf, type IdKind } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { channelLoader } from '../channels/channel.queries.js';
import { Channel } from '../channels/channel.type.js';
import { Conversation } from '../conversations/conversation.type.js';
import {
  SurveyReportArgs,
  SurveysArgs,
  SurveySettingsPayload,
  SurveySettingsResetInput,
  SurveySettingsUpdateInput,
} from './survey.inputs.js';
import {
  conversationSurveyLoader,
  findSurveySettings,
  listSurveys,
  surveyReport,
  type SurveyGroupBy,
} from './survey.queries.js';
import type { SurveySettingsService } from './survey-settings.service.js';
import { Survey, SurveyConnection, SurveyReport, SurveySettings } from './survey.type.js';

const longestReportMs = 400 * 86_400_000;

@Resolver(() => Survey)
export class SurveyResolver {
  constructor(
    private readonly settings: SurveySettingsService,
    private readonly conversations: LoaderDefinition<string, object>,
  ) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => SurveyConnection, { description: 'Surveys of the conversations that the viewer sees, newest first.' })
  async surveys(@Args(() => SurveysArgs) args: SurveysArgs, @Ctx() { scope }: ApiContext): Promise<SurveyConnection> {
    const { where, ...page } = args;
    const filter = {
      state: where?.state ?? null,
      ratings: where?.ratings ?? null,
      agentId: filtered('User', where?.assigneeId),
      teamId: filtered('Team', where?.teamId),
      channelId: filtered('Channel', where?.channelId),
    };
    return toConnection(await listSurveys(scope, filter, page));
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => SurveyReport, { description: 'What contacts thought of the conversations closed in a period.' })
  async surveyReport(
    @Args(() => SurveyReportArgs) { from, to, groupBy }: SurveyReportArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<SurveyReport> {
    if (to <= from || to.getTime() - from.getTime() > longestReportMs)
      throw invalidInput('Give a period of at most 400 days.', ['to']);
    const { total, groups } = await surveyReport(scope, { from, to }, groupBy ?? null);
    return { total, groups: groups.map((group) => ({ ...group, id: groupId(groupBy!, group.key) })) };
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @FieldResolver(() => Conversation, { description: 'The conversation that was closed.' })
  async conversation(@Root() survey: Survey, @Ctx() { scope }: ApiContext): Promise<Conversation> {
    return (await scope.load(this.conversations, survey.conversationId)) as Conversation;
  }

  @Requires(Permission.CHANNELS_READ)
  @FieldResolver(() => Channel, { description: 'The channel it was on.' })
  async channel(@Root() survey: Survey, @Ctx() { scope }: ApiContext): Promise<Channel> {
    return (await scope.load(channelLoader, survey.channelId)) as Channel;
  }

  @Requires(Permission.MEMBERS_READ)
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who looked after the conversation when it was closed, else who closed it.',
  })
  async agent(@Root() survey: Survey, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (survey.agentId && (await scope.load(userLoader, survey.agentId))) || null;
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => SurveySettings, { description: 'What contacts are asked: of a channel, or of the account.' })
  surveySettings(
    @Arg('channelId', () => ID, { nullable: true, description: 'The channel; null: the account.' })
    channelId: string | null,
    @Ctx() { scope }: ApiContext,
  ): Promise<SurveySettings> {
    return findSurveySettings(scope, channelId == null ? null : channelOf(channelId));
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => SurveySettingsPayload, { description: 'Changes what contacts are asked.' })
  async surveySettingsUpdate(
    @Arg('input', () => SurveySettingsUpdateInput, { description: 'What is to be otherwise.' })
    input: SurveySettingsUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<SurveySettingsPayload> {
    const { channelId, ...fields } = input;
    const id = channelId == null ? null : channelOf(channelId);
    await context.write((scope) => this.settings.update(scope, id, fields));
    return { surveySettings: await findSurveySettings(context.scope, id) };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => SurveySettingsPayload, {
    description: "Takes settings back: a channel has the account's again, the account those that nobody changed.",
  })
  async surveySettingsReset(
    @Arg('input', () => SurveySettingsResetInput, { description: 'Whose.' }) input: SurveySettingsResetInput,
    @Ctx() context: ApiContext,
  ): Promise<SurveySettingsPayload> {
    const id = input.channelId == null ? null : channelOf(input.channelId);
    await context.write((scope) => this.settings.reset(scope, id));
    return { surveySettings: await findSurveySettings(context.scope, id) };
  }
}

/** Adds to a conversation what its contact thought of it. */
@Resolver(() => Conversation)
export class ConversationSurveyResolver {
  @Requires(Permission.CONVERSATIONS_READ)
  @FieldResolver(() => Survey, { nullable: true, description: 'Its newest survey; null: none was made.' })
  async survey(@Root() conversation: Conversation, @Ctx() { scope }: ApiContext): Promise<Survey | null> {
    return (await scope.load(conversationSurveyLoader, conversation.id)) ?? null;
  }
}

const kindOf: Readonly<Record<SurveyGroupBy, IdKind>> = { AGENT: 'User', TEAM: 'Team', CHANNEL: 'Channel' };

const groupId = (groupBy: SurveyGroupBy, key: string | null): string | null =>
  key === null ? null : toPublicId(kindOf[groupBy], key);

/** An id that is none finds nothing, as an unknown one. */
const nothing = '00000000-0000-0000-0000-000000000000';
const filtered = (kind: IdKind, id: string | null | undefined): string | null =>
  id == null ? null : (uuidOf(kind, id) ?? nothing);

function channelOf(channelId: string): string {
  const id = uuidOf('Channel', channelId);
  if (!id) throw notFound('Channel', ['channelId']);
  return id;
}
