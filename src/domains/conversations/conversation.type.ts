import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import { Contact } from '../contacts/contact.type.js';
import { ConversationPriority } from './conversation-priority.js';
import { ConversationStatus } from './conversation-status.js';

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('Label', { simpleResolvers: true, implements: Node, description: 'A word to sort conversations by.' })
export class Label implements Node {
  @PublicId('Label')
  id!: string;

  @Field(() => String, { description: 'The word; unique in the account, whatever its case.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Colour as `#rrggbb`; null: none chosen.' })
  color!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for; null: not said.' })
  description!: string | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('ServiceWindow', {
  simpleResolvers: true,
  description:
    "WhatsApp's customer service window: free-form messages go out for 24 hours after the contact's last message.",
})
export class ServiceWindowType {
  @Field(() => Boolean, { description: 'Whether free-form messages may be sent now; otherwise only templates.' })
  isOpen!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it closes, or closed; null when the contact never wrote.',
  })
  expiresAt!: Date | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('FreeEntryPoint', {
  simpleResolvers: true,
  description:
    "WhatsApp's free entry point: whoever came by an ad and is answered within 24 hours is written to without cost for 72 hours. What may be sent says `serviceWindow` alone.",
})
export class FreeEntryPointType {
  @Field(() => Boolean, { description: 'Whether messages cost nothing now.' })
  isOpen!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it closes, or closed, as Meta told; null while nobody has answered.',
  })
  expiresAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when an answer opens it; null: it was answered, or it is too late.',
  })
  answerBy!: Date | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('Conversation', {
  simpleResolvers: true,
  implements: Node,
  description: 'A thread with one contact on one channel; at most one of them is not closed.',
})
export class Conversation implements Node {
  @PublicId('Conversation')
  id!: string;

  @Field(() => ConversationStatus, { description: 'Where it stands.' })
  status!: ConversationStatus;

  @Field(() => Int, { description: 'Messages of the contact since somebody last marked it read.' })
  unreadCount!: number;

  @Field(() => DateTime, { description: 'Time of the newest message, by the timestamp of WhatsApp.' })
  lastActivityAt!: string;

  @Field(() => DateTime, { description: 'When it began.' })
  createdAt!: string;

  @Field(() => Int, { description: 'Grows with every change by a person; give it back to notice changes by others.' })
  version!: number;

  @Field(() => ConversationPriority, { nullable: true, description: 'How urgent it is; null: not said.' })
  priority!: ConversationPriority | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'With status SNOOZED: until when it is put aside; null: until the next message.',
  })
  snoozedUntil!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the contact waits for an answer by a person; null: nobody waits.',
  })
  waitingSince!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When a person answered for the first time.' })
  firstRepliedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'With status CLOSED: since when.' })
  closedAt!: string | null;

  @Field(() => ServiceWindowType, { description: 'Whether free-form messages may be sent, and until when.' })
  readonly serviceWindow!: ServiceWindowType;

  @Field(() => FreeEntryPointType, {
    nullable: true,
    description: 'Whether messages cost nothing because the contact came by an ad; null: it did not.',
  })
  readonly freeEntryPoint!: FreeEntryPointType | null;

  @Requires(Permission.CONTACTS_READ)
  @Field(() => Contact, { description: 'Who it is with.' })
  contact!: Contact | undefined;

  @Field(() => User, { nullable: true, description: 'Who looks after it; null: nobody.' })
  assignee!: User | null;

  @Field(() => [Label], { description: 'Its labels, by name; as many as were put on it.' })
  labels!: Label[] | undefined;

  channelId!: string;
  contactId!: string;
  teamId!: string | null;
  /** Undefined where it did not come with the rest. */
  myUnreadCount?: number | null | undefined;
}

export const ConversationConnection = connectionOf<Conversation>(
  Conversation,
  'Conversation',
  Permission.CONVERSATIONS_READ,
);
export type ConversationConnection = ConnectionValue<Conversation>;

// A door for the rooms to the right.
export { ConversationStatus } from './conversation-status.js';
