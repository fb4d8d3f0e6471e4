import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { AttributeValue, type AttributeScalar } from '../attributes/attribute.type.js';
import { ContactMergeType } from '../contacts/contact-merge.type.js';
import { Conversation } from '../conversations/conversation.type.js';

@Requires(Permission.CONTACTS_READ)
@ObjectType('ContactNote', {
  simpleResolvers: true,
  implements: Node,
  description: 'What a member noted about a contact; it never goes to the contact.',
})
export class ContactNote implements Node {
  @PublicId('ContactNote')
  id!: string;

  contactId!: string;

  authorId!: string | null;

  @Field(() => String, { description: 'The note.' })
  body!: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last edited; null: never.' })
  editedAt!: string | null;

  @Field(() => Int, { description: 'Grows with every edit; give it back to notice edits by others.' })
  version!: number;
}

export const ContactNoteConnection = connectionOf<ContactNote>(ContactNote, 'ContactNote', Permission.CONTACTS_READ);
export type ContactNoteConnection = ConnectionValue<ContactNote>;

@Requires(Permission.CONTACTS_READ)
@ObjectType('ContactEventProperty', { simpleResolvers: true, description: 'What is known of an event.' })
export class ContactEventProperty {
  @Field(() => String, { description: 'What it is.' })
  key!: string;

  @Field(() => AttributeValue, { description: 'Its value.' })
  value!: AttributeScalar;
}

@Requires(Permission.CONTACTS_READ)
@ObjectType('ContactEvent', {
  simpleResolvers: true,
  implements: Node,
  description: 'Something that a contact did elsewhere, as another system tells it.',
})
export class ContactEvent implements Node {
  @PublicId('ContactEvent')
  id!: string;

  @Field(() => String, { description: "The other system's id of the event; each is kept once." })
  eventId!: string;

  @Field(() => String, { description: 'What happened, like `order.placed`.' })
  name!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string;

  @Field(() => DateTime, { description: 'When it was told.' })
  receivedAt!: string;
}

export const ContactEventConnection = connectionOf<ContactEvent>(
  ContactEvent,
  'ContactEvent',
  Permission.CONTACTS_READ,
);
export type ContactEventConnection = ConnectionValue<ContactEvent>;

@Requires(Permission.CONTACTS_READ)
@InterfaceType('ContactTimelineItem', {
  description: 'Something that happened with a contact. New implementations may appear: ignore those unknown to you.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class ContactTimelineItem {
  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string;
}

const item = (name: string, description: string) =>
  ObjectType(name, { simpleResolvers: true, implements: ContactTimelineItem, description });

@Requires(Permission.CONTACTS_READ)
@item('ContactTimelineEvent', 'The contact did something elsewhere.')
export class ContactTimelineEvent extends ContactTimelineItem {
  @Field(() => ContactEvent, { nullable: true, description: 'What.' })
  event!: ContactEvent | null;
}

@Requires(Permission.CONTACTS_READ)
@item('ContactTimelineNote', 'Somebody wrote a note.')
export class ContactTimelineNote extends ContactTimelineItem {
  @Field(() => ContactNote, { nullable: true, description: 'The note.' })
  note!: ContactNote | null;
}

@Requires(Permission.CONTACTS_READ)
@item('ContactTimelineConversationBegun', 'A conversation began.')
export class ContactTimelineConversationBegun extends ContactTimelineItem {
  @Requires(Permission.CONVERSATIONS_READ)
  @Field(() => Conversation, { nullable: true, description: 'The conversation.' })
  conversation!: Conversation | null;
}

@Requires(Permission.CONTACTS_READ)
@item('ContactTimelineConversationClosed', 'A conversation was closed.')
export class ContactTimelineConversationClosed extends ContactTimelineItem {
  @Requires(Permission.CONVERSATIONS_READ)
  @Field(() => Conversation, { nullable: true, description: 'The conversation.' })
  conversation!: Conversation | null;
}

@Requires(Permission.CONTACTS_READ)
@item('ContactTimelineMerge', 'Another contact went into this one.')
export class ContactTimelineMerge extends ContactTimelineItem {
  @Field(() => ContactMergeType, { nullable: true, description: 'The merge.' })
  merge!: ContactMergeType | null;
}

export const ContactTimelineConnection = connectionOf<ContactTimelineItem>(
  ContactTimelineItem as never,
  'ContactTimelineItem',
  Permission.CONTACTS_READ,
);
export type ContactTimelineConnection = ConnectionValue<ContactTimelineItem>;
