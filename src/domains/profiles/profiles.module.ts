import type { NodeSource } from '../../platform/graphql/node.js';
import { Permission } from '../accounts/permissions.js';
import type { ConsentService } from '../consent/consent.service.js';
import type { ContactAttributes } from '../contacts/contact-attributes.service.js';
import type { ContactService } from '../contacts/contact.service.js';
import type { Holding } from '../contacts/holding.policy.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { ContactCreationResolver } from './contact-creation.resolver.js';
import { ContactCreation } from './contact-creation.service.js';
import { ContactEventEntity } from './contact-event.entity.js';
import { ContactEvents } from './contact-event.service.js';
import './contact-inbox-events.handlers.js';
import { ContactLabelEntity } from './contact-label.entity.js';
import { ContactLabels } from './contact-label.service.js';
import { ContactNoteEntity } from './contact-note.entity.js';
import { ContactNotes } from './contact-note.service.js';
import { lastSeenFollower } from './last-seen.js';
import { eventLoader, noteLoader } from './profile.queries.js';
import { ContactEventResolver, ContactNoteResolver, ContactProfileResolver } from './profile.resolver.js';
import { ProfileVerbsResolver } from './profile-verbs.resolver.js';

/** The tables of this room. */
export const profileEntities = [ContactLabelEntity, ContactNoteEntity, ContactEventEntity];

/** Builds the room. */
export function profilesModule(deps: {
  conversations: ConversationReader;
  people: { contacts: ContactService; attributes: ContactAttributes };
  consents: ConsentService;
  holding: Holding;
}) {
  const { contacts, attributes } = deps.people;
  const labels = new ContactLabels(deps.holding);
  const notes = new ContactNotes(deps.holding);
  const events = new ContactEvents();
  const nodes: NodeSource[] = [
    { kind: 'ContactNote', typeName: 'ContactNote', requires: Permission.CONTACTS_READ, loader: noteLoader },
    { kind: 'ContactEvent', typeName: 'ContactEvent', requires: Permission.CONTACTS_READ, loader: eventLoader },
  ];
  return {
    resolvers: [
      new ContactProfileResolver(deps.conversations),
      new ContactNoteResolver(),
      new ContactEventResolver(),
      new ProfileVerbsResolver(labels, notes, events),
      new ContactCreationResolver(new ContactCreation(contacts, attributes, labels, deps.consents)),
    ],
    nodes,
    jobs: [],
    handlers: [],
    followers: [lastSeenFollower],
    labels,
    events,
  };
}
