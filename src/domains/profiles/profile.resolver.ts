import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Page } from '../../platform/database/keyset.js';
import type { Scope } from '../../platform/database/scope.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { mergeLoader } from '../contacts/contact-merge.queries.js';
import { Contact } from '../contacts/contact.type.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import { Label } from '../conversations/conversation.type.js';
import { ContactEventsArgs } from './profile.inputs.js';
import {
  contactLabelsLoader,
  eventLoader,
  listEvents,
  listNotes,
  listTimeline,
  noteLoader,
  type EventRow,
  type TimelineRow,
} from './profile.queries.js';
import {
  ContactEvent,
  ContactEventConnection,
  ContactEventProperty,
  ContactNote,
  ContactNoteConnection,
  ContactTimelineConnection,
  type ContactTimelineItem,
} from './profile.type.js';

@Resolver(() => Contact)
export class ContactProfileResolver {
  constructor(private readonly conversations: ConversationReader) {}

  @FieldResolver(() => [Label], { description: 'Its labels, by name; as many as were put on it.' })
  async labels(@Root() contact: Contact, @Ctx() { scope }: ApiContext): Promise<Label[]> {
    return (await scope.load(contactLabelsLoader, contact.id)) ?? [];
  }

  @FieldResolver(() => ContactNoteConnection, { description: 'What members noted about it, the newest first.' })
  async notes(
    @Root() contact: Contact,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactNoteConnection> {
    return toConnection(await listNotes(scope, contact.id, page));
  }

  @FieldResolver(() => ContactEventConnection, { description: 'What it did elsewhere, the newest first.' })
  async events(
    @Root() contact: Contact,
    @Args(() => ContactEventsArgs) args: ContactEventsArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactEventConnection> {
    return toConnection(await listEvents(scope, contact.id, args));
  }

  @FieldResolver(() => ContactTimelineConnection, {
    description: 'Events, notes, conversations that began or were closed, and merges, the newest first.',
  })
  async timeline(
    @Root() contact: Contact,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactTimelineConnection> {
    const lines = await listTimeline(scope, contact.id, page);
    const nodes = await Promise.all(lines.nodes.map((line) => this.itemOf(scope, line)));
    const lineOf = new Map(nodes.map((node, i) => [node, lines.nodes[i]!]));
    const shown: Page<ContactTimelineItem> = { ...lines, nodes, cursorOf: (node) => lines.cursorOf(lineOf.get(node)!) };
    return toConnection(shown);
  }

  /** Everything through loaders by id: a page costs one statement for each kind on it. */
  private async itemOf(scope: Scope, { kind, id, occurredAt }: TimelineRow): Promise<ContactTimelineItem> {
    const parts: Record<TimelineRow['kind'], () => Promise<object>> = {
      EVENT: async () => ({ __typename: 'ContactTimelineEvent', event: await scope.load(eventLoader, id) }),
      NOTE: async () => ({ __typename: 'ContactTimelineNote', note: await scope.load(noteLoader, id) }),
      MERGED: async () => ({ __typename: 'ContactTimelineMerge', merge: await scope.load(mergeLoader, id) }),
      BEGUN: async () => ({
        __typename: 'ContactTimelineConversationBegun',
        conversation: await scope.load(this.conversations.loader, id),
      }),
      CLOSED: async () => ({
        __typename: 'ContactTimelineConversationClosed',
        conversation: await scope.load(this.conversations.loader, id),
      }),
    };
    return { occurredAt, ...(await parts[kind]()) };
  }
}

@Resolver(() => ContactNote)
export class ContactNoteResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who wrote it; null: a program.' })
  async author(@Root() note: ContactNote, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (note.authorId && (await scope.load(userLoader, note.authorId))) || null;
  }
}

@Resolver(() => ContactEvent)
export class ContactEventResolver {
  @FieldResolver(() => [ContactEventProperty], { description: 'What is known of it, by key; at most 50.' })
  properties(@Root() event: EventRow): ContactEventProperty[] {
    return Object.entries(event.properties).map(([key, value]) => ({ key, value }));
  }
}
