import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { NotificationKind, NotificationMedium } from './notification-kinds.js';

registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What a member is told. New values may appear.',
  valuesConfig: {
    MENTIONED: { description: 'Somebody named the member in a note.' },
    ASSIGNED: { description: 'A conversation was given to the member.' },
    ASSIGNED_TO_TEAM: { description: "A conversation was given to one of the member's teams, and to nobody in it." },
    NEW_MESSAGE: { description: 'A contact wrote, or called in vain, in a conversation of the member.' },
    CONVERSATION_WAITING: { description: "A contact waits in nobody's conversation. Off unless asked for." },
    SERVICE_LEVEL_WARNED: { description: 'Most of the time promised to a contact is over.' },
    SERVICE_LEVEL_BREACHED: { description: 'The time promised to a contact is over.' },
    IMPORT_FINISHED: { description: "The member's import ended." },
    EXPORT_FINISHED: { description: "The member's export ended." },
    POLICY_CHANGED: { description: 'A new privacy policy will be in force; `announcements` tells of it.' },
    CHANNEL_NEEDS_ATTENTION: { description: 'A number stopped working until somebody connects it again.' },
  },
});

registerEnumType(NotificationMedium, {
  name: 'NotificationMedium',
  description: 'How a member is told.',
  valuesConfig: {
    IN_APP: { description: 'In the list of notifications, live.' },
    EMAIL: { description: 'By mail, together with others, unless it was read in the app before.' },
  },
});

@Requires('signed_in')
@ObjectType('Notification', {
  implements: Node,
  simpleResolvers: true,
  description: 'Something that the viewer is told. Events that belong together are one item while it is unread.',
})
export class Notification implements Node {
  @PublicId('Notification')
  id!: string;

  @Field(() => NotificationKind, { description: 'What it tells.' })
  kind!: NotificationKind;

  conversationId!: string | null;
  actorUserId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Public id of what else it is about: a note, a channel, an import, an export.',
  })
  subjectId!: string | null;

  @Field(() => Int, { description: 'How many events it tells of.' })
  eventCount!: number;

  @Field(() => DateTime, { description: 'When the first of them was told.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When the last of them was told.' })
  updatedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the viewer read it; null: not yet.' })
  readAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Put aside until then; null: it is not.' })
  snoozedUntil!: string | null;
}

export const NotificationConnection = connectionOf<Notification>(Notification, 'Notification', 'signed_in');
export type NotificationConnection = ConnectionValue<Notification>;

@Requires('signed_in')
@ObjectType('NotificationChangedEvent', {
  simpleResolvers: true,
  description: "The viewer's notifications changed.",
})
export class NotificationChangedEvent {
  @Field(() => Notification, { description: 'The notification, as it now is.' })
  notification!: Notification;

  @Field(() => Int, { description: 'How many are unread now.' })
  unreadCount!: number;
}

@Requires('signed_in')
@ObjectType('NotificationPreference', { simpleResolvers: true, description: 'Whether a kind is told by a medium.' })
export class NotificationPreference {
  @Field(() => NotificationKind, { description: 'What.' })
  kind!: NotificationKind;

  @Field(() => NotificationMedium, { description: 'How.' })
  medium!: NotificationMedium;

  @Field(() => Boolean, { description: 'Whether it is told.' })
  isOn!: boolean;
}

@Requires('signed_in')
@ObjectType('NotificationQuietHours', { simpleResolvers: true, description: 'A daily time without mails.' })
export class NotificationQuietHours {
  @Field(() => String, { description: 'When it starts, `22:00`.' })
  startsAt!: string;

  @Field(() => String, { description: 'When it ends, `07:00`; on the next day where that is earlier.' })
  endsAt!: string;

  @Field(() => String, { description: 'Time zone of both, `Europe/Berlin`.' })
  timeZone!: string;
}

@Requires('signed_in')
@ObjectType('NotificationSettings', {
  simpleResolvers: true,
  description: 'What the viewer wants to be told, and when.',
})
export class NotificationSettings {
  @Field(() => [NotificationPreference], { description: 'One for each kind and medium.' })
  preferences!: NotificationPreference[];

  @Field(() => NotificationQuietHours, { nullable: true, description: 'When no mail goes out; null: always.' })
  quietHours!: NotificationQuietHours | null;
}
