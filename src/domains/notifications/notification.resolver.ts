import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { Requires } from '../../platform/graphql/policy.js';
import { notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { Conversation } from '../conversations/conversation.type.js';
import {
  ConversationMuteInput,
  ConversationMutePayload,
  ConversationUnmuteInput,
  NotificationMarkAllReadInput,
  NotificationMarkReadInput,
  NotificationPayload,
  NotificationSettingsChangeInput,
  NotificationSettingsPayload,
  NotificationsArgs,
  NotificationSnoozeInput,
  NotificationsReadPayload,
} from './notification.inputs.js';
import { notificationChangedType } from './notification.events.js';
import { countUnread, getSettings, listNotifications, notificationLoader } from './notification.queries.js';
import type { NotificationService } from './notification.service.js';
import {
  Notification,
  NotificationChangedEvent,
  NotificationConnection,
  NotificationSettings,
} from './notification.type.js';

@Resolver(() => Notification)
export class NotificationResolver {
  constructor(
    private readonly service: NotificationService,
    private readonly conversations: ConversationReader,
  ) {}

  @Requires('signed_in')
  @Query(() => NotificationConnection, { description: "The viewer's own notifications, the newest first." })
  async notifications(
    @Args(() => NotificationsArgs) args: NotificationsArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<NotificationConnection> {
    return toConnection(await listNotifications(scope, args));
  }

  @Requires('signed_in')
  @Query(() => Int, { description: "How many of the viewer's own notifications are unread." })
  notificationUnreadCount(@Ctx() { scope }: ApiContext): Promise<number> {
    return countUnread(scope);
  }

  @Requires('signed_in')
  @Query(() => NotificationSettings, { description: 'What the viewer is told, and how.' })
  notificationSettings(@Ctx() { scope }: ApiContext): Promise<NotificationSettings> {
    return getSettings(scope);
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @FieldResolver(() => Conversation, { nullable: true, description: 'The conversation that it is about.' })
  async conversation(@Root() { conversationId }: Notification, @Ctx() { scope }: ApiContext) {
    return conversationId ? ((await scope.load(this.conversations.loader, conversationId)) ?? null) : null;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The member who did it last; null for nobody, or a program.',
  })
  async actor(@Root() { actorUserId }: Notification, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return actorUserId ? ((await scope.load(userLoader, actorUserId)) ?? null) : null;
  }

  @Requires('signed_in')
  @Mutation(() => NotificationsReadPayload, { description: 'Marks notifications as read.' })
  async notificationMarkRead(
    @Arg('input', () => NotificationMarkReadInput, { description: 'Which.' }) input: NotificationMarkReadInput,
    @Ctx() context: ApiContext,
  ): Promise<NotificationsReadPayload> {
    const ids = input.notificationIds.flatMap((id) => uuidOf('Notification', id) ?? []);
    const readCount = await context.write((scope) => this.service.markRead(scope, ids));
    return { readCount } as NotificationsReadPayload;
  }

  @Requires('signed_in')
  @Mutation(() => NotificationsReadPayload, {
    description: 'Marks all notifications as read, or those of a conversation.',
  })
  async notificationMarkAllRead(
    @Arg('input', () => NotificationMarkAllReadInput, { description: 'Which.' }) input: NotificationMarkAllReadInput,
    @Ctx() context: ApiContext,
  ): Promise<NotificationsReadPayload> {
    const conversationId = input.conversationId == null ? null : uuidOf('Conversation', input.conversationId);
    if (conversationId === undefined) return { readCount: 0 } as NotificationsReadPayload;
    const readCount = await context.write((scope) => this.service.markAllRead(scope, conversationId));
    return { readCount } as NotificationsReadPayload;
  }

  @Requires('signed_in')
  @Mutation(() => NotificationPayload, { description: 'Puts a notification aside until a time.' })
  async notificationSnooze(
    @Arg('input', () => NotificationSnoozeInput, { description: 'Which, and until when.' })
    input: NotificationSnoozeInput,
    @Ctx() context: ApiContext,
  ): Promise<NotificationPayload> {
    const id = uuidOf('Notification', input.notificationId);
    if (!id) throw notFound('Notification', ['notificationId']);
    await context.write((scope) => this.service.snooze(scope, id, input.until));
    return { notification: await context.scope.load(notificationLoader, id) } as NotificationPayload;
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @Mutation(() => ConversationMutePayload, { description: 'Silences a conversation for the viewer alone.' })
  async conversationMute(
    @Arg('input', () => ConversationMuteInput, { description: 'Which, and until when.' }) input: ConversationMuteInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationMutePayload> {
    const id = uuidOf('Conversation', input.conversationId);
    if (!id) throw notFound('Conversation', ['conversationId']);
    await context.write((scope) => this.service.mute(scope, id, input.until ?? null));
    return { isMuted: true } as ConversationMutePayload;
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @Mutation(() => ConversationMutePayload, { description: 'Lets a conversation be heard again.' })
  async conversationUnmute(
    @Arg('input', () => ConversationUnmuteInput, { description: 'Which.' }) input: ConversationUnmuteInput,
    @Ctx() context: ApiContext,
  ): Promise<ConversationMutePayload> {
    const id = uuidOf('Conversation', input.conversationId);
    if (!id) throw notFound('Conversation', ['conversationId']);
    await context.write((scope) => this.service.unmute(scope, id));
    return { isMuted: false } as ConversationMutePayload;
  }

  @Requires('signed_in')
  @Mutation(() => NotificationSettingsPayload, { description: 'Changes what the viewer is told, and how.' })
  async notificationSettingsChange(
    @Arg('input', () => NotificationSettingsChangeInput, { description: 'What changes.' })
    input: NotificationSettingsChangeInput,
    @Ctx() context: ApiContext,
  ): Promise<NotificationSettingsPayload> {
    await context.write((scope) => this.service.changeSettings(scope, input));
    return { settings: await getSettings(context.scope) } as NotificationSettingsPayload;
  }

  @Requires('signed_in')
  @EventSubscription(() => NotificationChangedEvent, {
    description: "The viewer's own notifications, live: one that is new, goes on, or was read.",
    source: {
      resumable: false,
      isPersonal: true,
      wants: (event, _args, viewer) =>
        event.type === notificationChangedType && viewer.kind === 'user' && event.payload['userId'] === viewer.actorId,
    },
  })
  async notificationChanged(
    @Root() event: LoggedEvent,
    @Ctx() { scope }: ApiContext,
  ): Promise<NotificationChangedEvent | null> {
    const notification = await scope.load(notificationLoader, event.entityId);
    return notification ? { notification, unreadCount: await countUnread(scope) } : null;
  }
}
