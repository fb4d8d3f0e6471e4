import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { itemSets, oncePerField, selectionOf } from '../../platform/graphql/selection.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { listContacts } from '../contacts/contact.queries.js';
import { ContactConnection } from '../contacts/contact.type.js';
import type { MessageReader } from '../messages/message.queries.js';
import { SearchWhereInput } from './search.inputs.js';
import { searchMessages } from './search.queries.js';
import { MessageHitConnection, SearchResults } from './search.type.js';

/** The fields that are selected of the messages of hits. */
const messageFields = oncePerField(
  (info) => new Set(selectionOf(info, selectionOf(info, itemSets(info)).get('message')).keys()),
);

@Resolver(() => SearchResults)
export class SearchResolver {
  constructor(private readonly reader: MessageReader) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => SearchResults, {
    description:
      'Searches for words in messages and for any part of the names and numbers of contacts, within what you may see. Case and accents make no difference; other forms of a word are found as well, and the last word may be unfinished.',
  })
  search(
    @Arg('query', () => String, { description: 'What to search for, at most 200 characters.' }) query: string,
    @Arg('where', () => SearchWhereInput, {
      nullable: true,
      description: 'Where to search for messages; default: everywhere.',
    })
    where?: SearchWhereInput | null,
  ): SearchResults {
    if (query.trim() === '') throw badUserInput('Say what to search for.', 'query');
    if (query.length > 200) throw badUserInput('Search for at most 200 characters.', 'query');
    const { conversationId, contactId, sentFrom, sentBefore } = where ?? {};
    if (conversationId && contactId) throw badUserInput('Give a conversation or a contact, not both.', 'where');
    return { query, conversationId, contactId, from: sentFrom, before: sentBefore };
  }

  @Requires(Permission.CONVERSATIONS_READ)
  @FieldResolver(() => MessageHitConnection, {
    description: 'Messages, the newest first: bodies, captions, names of files and places, choices, templates as sent.',
  })
  async messages(
    @Root() { query, conversationId, contactId, from, before }: SearchResults,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { scope }: ApiContext,
  ): Promise<MessageHitConnection> {
    const place = {
      conversationId: conversationId == null ? undefined : (uuidOf('Conversation', conversationId) ?? nowhere),
      contactId: contactId == null ? undefined : (uuidOf('Contact', contactId) ?? nowhere),
      from,
      before,
    };
    return toConnection(await searchMessages(scope, this.reader, query, place, page, messageFields(info)));
  }

  @Requires(Permission.CONTACTS_READ)
  @FieldResolver(() => ContactConnection, {
    description: 'Contacts, the newest first: names, user name, e-mail, and any part of the number, however written.',
  })
  async contacts(
    @Root() { query }: SearchResults,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<ContactConnection> {
    return toConnection(await listContacts(scope, { ...page, search: query }));
  }
}

/** An id that nothing has: one that is malformed finds nothing, like a foreign one. */
const nowhere = '00000000-0000-0000-0000-000000000000';
