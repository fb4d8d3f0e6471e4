import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Scope } from '../../platform/database/scope.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import type { ContactEvents, GivenEvent } from './contact-event.service.js';
import type { ContactLabels } from './contact-label.service.js';
import type { ContactNotes } from './contact-note.service.js';
import {
  ContactAddLabelsInput,
  ContactEventsTrackInput,
  ContactEventsTrackPayload,
  ContactEventTrackInput,
  ContactEventTrackPayload,
  ContactLabelsPayload,
  ContactNoteCreateInput,
  ContactNoteDeleteInput,
  ContactNotePayload,
  ContactNoteUpdateInput,
  ContactRemoveLabelsInput,
} from './profile.inputs.js';
import { eventLoader, noteLoader } from './profile.queries.js';

@Resolver()
export class ProfileVerbsResolver {
  constructor(
    private readonly labels: ContactLabels,
    private readonly notes: ContactNotes,
    private readonly events: ContactEvents,
  ) {}

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactLabelsPayload, {
    description:
      'Puts labels on a contact; those it carries already stay. CONTACT_RESTRICTED where its data is only kept.',
  })
  contactAddLabels(
    @Arg('input', () => ContactAddLabelsInput, { description: 'Which labels.' }) input: ContactAddLabelsInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactLabelsPayload> {
    const labelIds = input.labelIds.map((id) => uuidOf('Label', id));
    return this.label(context, (scope) => this.labels.add(scope, uuidOf('Contact', input.contactId), labelIds));
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactLabelsPayload, {
    description:
      'Takes labels off a contact. CONTACT_RESTRICTED where its data is only kept, ON_LEGAL_HOLD where a hold covers it.',
  })
  contactRemoveLabels(
    @Arg('input', () => ContactRemoveLabelsInput, { description: 'Which labels.' }) input: ContactRemoveLabelsInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactLabelsPayload> {
    const labelIds = input.labelIds.map((id) => uuidOf('Label', id));
    return this.label(context, (scope) => this.labels.remove(scope, uuidOf('Contact', input.contactId), labelIds));
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactNotePayload, { description: 'Notes something about a contact, for members alone.' })
  async contactNoteCreate(
    @Arg('input', () => ContactNoteCreateInput, { description: 'What.' }) input: ContactNoteCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactNotePayload> {
    const id = await context.write((scope) => this.notes.add(scope, uuidOf('Contact', input.contactId), input.body));
    return { note: (await context.scope.load(noteLoader, id))! };
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactNotePayload, {
    description: 'Edits a note of one’s own. ON_LEGAL_HOLD where a hold covers the contact.',
  })
  async contactNoteUpdate(
    @Arg('input', () => ContactNoteUpdateInput, { description: 'What.' }) input: ContactNoteUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactNotePayload> {
    const noteId = uuidOf('ContactNote', input.contactNoteId);
    const id = await context.write((scope) => this.notes.edit(scope, noteId, input.body, input.version));
    return { note: (await context.scope.load(noteLoader, id))! };
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactNotePayload, {
    description:
      'Deletes a note of one’s own; who manages contacts, any. ON_LEGAL_HOLD where a hold covers the contact.',
  })
  async contactNoteDelete(
    @Arg('input', () => ContactNoteDeleteInput, { description: 'Which one.' }) input: ContactNoteDeleteInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactNotePayload> {
    const noteId = uuidOf('ContactNote', input.contactNoteId);
    return { note: await context.write((scope) => this.notes.delete(scope, noteId)) };
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactEventTrackPayload, {
    description: 'Tells of something that a contact did; the same `eventId` twice is one event.',
  })
  async contactEventTrack(
    @Arg('input', () => ContactEventTrackInput, { description: 'What.' }) input: ContactEventTrackInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactEventTrackPayload> {
    const { contactEventId, isNew } = await context.write((scope) => this.events.track(scope, givenOf(input)));
    return { event: (await context.scope.load(eventLoader, contactEventId))!, isNew };
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ContactEventsTrackPayload, {
    description: 'The same for up to 100 events, each for itself: what is wrong with one is told at its place.',
  })
  async contactEventsTrack(
    @Arg('input', () => ContactEventsTrackInput, { description: 'What.' }) input: ContactEventsTrackInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactEventsTrackPayload> {
    const outcomes = await context.write((scope) => this.events.trackAll(scope, input.events.map(givenOf)));
    const results = outcomes.map(async ({ contactEventId, isNew, userErrors }) => ({
      event: (contactEventId && (await context.scope.load(eventLoader, contactEventId))) || null,
      isNew,
      userErrors,
    }));
    return { results: await Promise.all(results) };
  }

  private async label(context: ApiContext, verb: (scope: Scope) => Promise<string>): Promise<ContactLabelsPayload> {
    const id = await context.write(verb);
    return { contact: (await context.scope.load(contactLoader, id))! };
  }
}

const givenOf = ({ contactId, properties, ...event }: ContactEventTrackInput): GivenEvent => ({
  ...event,
  contactId: uuidOf('Contact', contactId),
  properties: properties ?? [],
});
