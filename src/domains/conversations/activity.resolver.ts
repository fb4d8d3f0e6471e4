import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { ActivityCause, ActivityKind } from './activity.entity.js';
import type { ActivityRow } from './activity.queries.js';
import { activityText } from './activity-text.js';
import { Activity } from './activity.type.js';
import type { ConversationReader } from './conversation.queries.js';
import { Conversation } from './conversation.type.js';

@Resolver(() => Activity)
export class ActivityResolver {
  constructor(private readonly conversations: ConversationReader) {}

  @FieldResolver(() => Conversation, { description: 'The conversation that it happened to.' })
  async conversation(@Root() activity: ActivityRow, @Ctx() { scope }: ApiContext): Promise<Conversation> {
    return (await scope.load(this.conversations.loader, activity.conversationId))!;
  }

  @FieldResolver(() => User, { nullable: true, description: 'The member who did it; null for anything else.' })
  async actor(@Root() activity: ActivityRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    const { actorId, cause } = activity;
    return (cause === ActivityCause.PERSON && actorId && (await scope.load(userLoader, actorId))) || null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who looks after the conversation since then.' })
  async assignee(@Root() activity: ActivityRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (isAssignment(activity) && activity.toId && (await scope.load(userLoader, activity.toId))) || null;
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who looked after the conversation before.' })
  async formerAssignee(@Root() activity: ActivityRow, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (isAssignment(activity) && activity.fromId && (await scope.load(userLoader, activity.fromId))) || null;
  }

  @FieldResolver(() => String, { description: 'All of it in one sentence of English.' })
  async text(@Root() activity: ActivityRow, @Ctx() { scope }: ApiContext): Promise<string> {
    const ids = [activity.actorId, activity.fromId, activity.toId].filter((id) => id !== null);
    const users = await Promise.all(ids.map((id) => scope.load(userLoader, id)));
    const names = new Map(users.flatMap((user) => (user ? [[user.id, user.fullName] as const] : [])));
    return activityText(activity, (id) => names.get(id));
  }
}

const isAssignment = ({ kind }: ActivityRow): boolean => kind === ActivityKind.ASSIGNEE_CHANGED;
