import { Field, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { ConsentChannelKind, ConsentPurpose, ConsentState } from '../consent/consent.type.js';
import { Contact } from '../contacts/contact.type.js';
import { InboxEvent } from '../messages/inbox-events.type.js';
import { ContactEvent } from './profile.type.js';

const event = (name: string, description: string) =>
  ObjectType(name, { simpleResolvers: true, implements: InboxEvent, description });

@Requires(Permission.CONVERSATIONS_READ)
@event('ContactChangedEvent', 'A contact came into being, or something of it changed.')
export class ContactChangedEvent extends InboxEvent {
  @Requires(Permission.CONTACTS_READ)
  @Field(() => Contact, { description: 'The contact, as it now is.' })
  contact!: Contact;

  @Field(() => String, {
    description:
      'What changed: CREATED, UPDATED, PROFILE, IDENTITIES, OWNER, BLOCKED, UNBLOCKED, ATTRIBUTES, LABELS, NOTES, DUPLICATES, MERGED or UNMERGED. New values may appear.',
  })
  change!: string;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('ContactMergedEvent', 'A contact went into another one.')
export class ContactMergedEvent extends InboxEvent {
  @Requires(Permission.CONTACTS_READ)
  @Field(() => Contact, { description: 'The contact that stays, as it now is.' })
  contact!: Contact;

  @PublicId('Contact', 'Id of the contact that went; it leads to the other one from now on.')
  goneContactId!: string;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('ContactEventTrackedEvent', 'A contact did something elsewhere, as another system tells.')
export class ContactEventTrackedEvent extends InboxEvent {
  @Requires(Permission.CONTACTS_READ)
  @Field(() => Contact, { description: 'The contact, as it now is.' })
  contact!: Contact;

  @Requires(Permission.CONTACTS_READ)
  @Field(() => ContactEvent, { description: 'What it did.' })
  event!: ContactEvent;
}

@Requires(Permission.CONVERSATIONS_READ)
@event('ConsentChangedEvent', 'A consent of a contact stands otherwise than before.')
export class ConsentChangedEvent extends InboxEvent {
  @Requires(Permission.CONTACTS_READ)
  @Field(() => Contact, { description: 'The contact, as it now is.' })
  contact!: Contact;

  @Requires(Permission.CONTACTS_READ)
  @Field(() => ConsentPurpose, { description: 'For what.' })
  purpose!: string;

  @Requires(Permission.CONTACTS_READ)
  @Field(() => ConsentChannelKind, { description: 'Where.' })
  channelKind!: string;

  @Requires(Permission.CONTACTS_READ)
  @Field(() => ConsentState, { description: 'How it stood after the change.' })
  state!: string;
}
