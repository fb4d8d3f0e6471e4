import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload, UserError } from '../../platform/graphql/user-error.type.js';
import type { UserErrorShape } from '../../platform/kernel/errors.js';
import { Permission } from '../accounts/permissions.js';
import { AttributeValue, type AttributeScalar } from '../attributes/attribute.type.js';
import { Contact } from '../contacts/contact.type.js';
import { ContactEvent, ContactNote } from './profile.type.js';

@ArgsType()
export class ContactEventsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only events of this name.' })
  name?: string | null;
}

@InputType({ description: 'Puts labels on a contact.' })
export class ContactAddLabelsInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => [ID], { description: 'The labels, 1 to 50.' })
  labelIds!: string[];
}

@InputType({ description: 'Takes labels off a contact.' })
export class ContactRemoveLabelsInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => [ID], { description: 'The labels, 1 to 50.' })
  labelIds!: string[];
}

@InputType({ description: 'Notes something about a contact.' })
export class ContactNoteCreateInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => String, { description: 'The note, 1 to 5,000 characters.' })
  body!: string;
}

@InputType({ description: 'Edits a note.' })
export class ContactNoteUpdateInput {
  @Field(() => ID, { description: 'The note.' })
  contactNoteId!: string;

  @Field(() => String, { description: 'The note, 1 to 5,000 characters.' })
  body!: string;

  @Field(() => Int, { nullable: true, description: 'Refuse with CONFLICT when the note has another version.' })
  version?: number | null;
}

@InputType({ description: 'Deletes a note.' })
export class ContactNoteDeleteInput {
  @Field(() => ID, { description: 'The note.' })
  contactNoteId!: string;
}

@InputType({ description: 'What is known of an event.' })
export class ContactEventPropertyInput {
  @Field(() => String, { description: 'What it is, 1 to 80 characters.' })
  key!: string;

  @Field(() => AttributeValue, { description: 'Its value.' })
  value!: AttributeScalar;
}

@InputType({ description: 'Tells of something that a contact did.' })
export class ContactEventTrackInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => String, { description: 'Your id of the event, 1 to 200 characters; each is kept once in the account.' })
  eventId!: string;

  @Field(() => String, { description: 'What happened, like `order.placed`, 1 to 120 characters.' })
  name!: string;

  @Field(() => [ContactEventPropertyInput], { nullable: true, description: 'What is known of it, at most 50.' })
  properties?: ContactEventPropertyInput[] | null;

  @Field(() => DateTime, { nullable: true, description: 'When it happened; default now.' })
  occurredAt?: Date | null;
}

@InputType({ description: 'Tells of things that contacts did.' })
export class ContactEventsTrackInput {
  @Field(() => [ContactEventTrackInput], { description: 'The events, 1 to 100.' })
  events!: ContactEventTrackInput[];
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of the mutations of labels of a contact.' })
export class ContactLabelsPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'The contact, as it now is.' })
  contact?: Contact;
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of the mutations of a note.' })
export class ContactNotePayload extends Payload {
  @Field(() => ContactNote, { nullable: true, description: 'The note, as it now is, or was.' })
  note?: ContactNote;
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactEventTrack`.' })
export class ContactEventTrackPayload extends Payload {
  @Field(() => ContactEvent, {
    nullable: true,
    description: 'The event; the one that is there when it was told before.',
  })
  event?: ContactEvent;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was told for the first time.' })
  isNew?: boolean;
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType('ContactEventTrackResult', { simpleResolvers: true, description: 'What became of one event of the call.' })
export class ContactEventTrackResult {
  @Field(() => ContactEvent, { nullable: true, description: 'The event; null when it was refused.' })
  event!: ContactEvent | null;

  @Field(() => Boolean, { description: 'Whether it was told for the first time.' })
  isNew!: boolean;

  @Field(() => [UserError], { description: 'Why it was refused; as many as there are faults.' })
  userErrors!: readonly UserErrorShape[];
}

@Requires(Permission.CONTACTS_WRITE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `contactEventsTrack`.' })
export class ContactEventsTrackPayload extends Payload {
  @Field(() => [ContactEventTrackResult], { nullable: true, description: 'One for each event, in their order.' })
  results?: ContactEventTrackResult[];
}
