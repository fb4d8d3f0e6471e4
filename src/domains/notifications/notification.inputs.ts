import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { NotificationKind, NotificationMedium } from './notification-kinds.js';
import { Notification, NotificationSettings } from './notification.type.js';

@ArgsType()
export class NotificationsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only what is unread.' })
  isUnread!: boolean;
}

@InputType({ description: 'Marks notifications as read.' })
export class NotificationMarkReadInput {
  @Field(() => [ID], { description: 'Which, at most 100; those that are read already stay so.' })
  notificationIds!: string[];
}

@InputType({ description: 'Marks all notifications as read.' })
export class NotificationMarkAllReadInput {
  @Field(() => ID, { nullable: true, description: 'Only those of this conversation.' })
  conversationId?: string | null;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'How many notifications are read now that were not.' })
export class NotificationsReadPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many were read by this call; null when refused.' })
  readCount?: number;
}

@InputType({ description: 'Puts a notification aside.' })
export class NotificationSnoozeInput {
  @Field(() => ID, { description: 'Which.' })
  notificationId!: string;

  @Field(() => DateTime, { description: 'Until when, at most a year from now.' })
  until!: Date;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `notificationSnooze`.' })
export class NotificationPayload extends Payload {
  @Field(() => Notification, { nullable: true, description: 'The notification.' })
  notification?: Notification;
}

@InputType({ description: 'Silences a conversation for the viewer.' })
export class ConversationMuteInput {
  @Field(() => ID, { description: 'Which.' })
  conversationId!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when; default: until `conversationUnmute`.' })
  until?: Date | null;
}

@InputType({ description: 'Lets a conversation be heard again.' })
export class ConversationUnmuteInput {
  @Field(() => ID, { description: 'Which.' })
  conversationId!: string;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Whether the viewer hears of the conversation.' })
export class ConversationMutePayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is silenced now; null when refused.' })
  isMuted?: boolean;
}

@InputType({ description: 'Whether a kind is told by a medium.' })
export class NotificationPreferenceInput {
  @Field(() => NotificationKind, { description: 'What.' })
  kind!: NotificationKind;

  @Field(() => NotificationMedium, { description: 'How.' })
  medium!: NotificationMedium;

  @Field(() => Boolean, { description: 'Whether to tell it.' })
  isOn!: boolean;
}

@InputType({ description: 'A daily time without mails.' })
export class NotificationQuietHoursInput {
  @Field(() => String, { description: 'When it starts, `22:00`.' })
  startsAt!: string;

  @Field(() => String, { description: 'When it ends, `07:00`; on the next day where that is earlier.' })
  endsAt!: string;

  @Field(() => String, { description: 'Time zone of both, `Europe/Berlin`.' })
  timeZone!: string;
}

@InputType({ description: 'Changes what the viewer is told; what is not named stays.' })
export class NotificationSettingsChangeInput {
  @Field(() => [NotificationPreferenceInput], {
    nullable: true,
    description: 'The preferences that change, at most 50.',
  })
  preferences?: NotificationPreferenceInput[] | null;

  @Field(() => NotificationQuietHoursInput, { nullable: true, description: 'New quiet hours; null ends them.' })
  quietHours?: NotificationQuietHoursInput | null;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `notificationSettingsChange`.' })
export class NotificationSettingsPayload extends Payload {
  @Field(() => NotificationSettings, { nullable: true, description: 'The settings, as they now are.' })
  settings?: NotificationSettings;
}
