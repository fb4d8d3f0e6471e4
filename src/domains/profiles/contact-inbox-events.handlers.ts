// What happens to contacts is shown in the inbox; the API types stand in contact-inbox-events.type.
import type { Scope } from '../../platform/database/scope.js';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import { declareInboxEvent } from '../messages/inbox-events.type.js';
import './contact-inbox-events.type.js';
import { eventLoader } from './profile.queries.js';

const contactOf = ({ payload }: LoggedEvent, scope: Scope) => scope.load(contactLoader, String(payload['contactId']));

declareInboxEvent('contact.changed', {
  typename: 'ContactChangedEvent',
  async show(event, scope) {
    const contact = await contactOf(event, scope);
    return contact ? { contact, change: event.payload['change'] } : null;
  },
});

declareInboxEvent('contact.merged', {
  typename: 'ContactMergedEvent',
  async show(event, scope) {
    const contact = await contactOf(event, scope);
    return contact ? { contact, goneContactId: event.payload['goneContactId'] } : null;
  },
});

declareInboxEvent('contact_event.tracked', {
  typename: 'ContactEventTrackedEvent',
  async show(event, scope) {
    const [contact, tracked] = await Promise.all([contactOf(event, scope), scope.load(eventLoader, event.entityId)]);
    return contact && tracked ? { contact, event: tracked } : null;
  },
});

declareInboxEvent('consent.changed', {
  typename: 'ConsentChangedEvent',
  async show(event, scope) {
    const contact = await contactOf(event, scope);
    const { purpose, channel: channelKind, state } = event.payload;
    return contact ? { contact, purpose, channelKind, state } : null;
  },
});
