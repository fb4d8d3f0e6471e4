import type { NodeSource } from '../../platform/graphql/node.js';
import { toPublicId } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { Holding } from '../contacts/holding.policy.js';
import type { ConversationService } from '../conversations/conversation.service.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import type { MediaLibrary } from '../media/media-library.service.js';
import type { MediaReader } from '../media/media.queries.js';
import { declareInboxEvent } from '../messages/inbox-events.type.js';
import type { Timeline } from '../messages/timeline.queries.js';
import { NoteEntity, NoteMediaEntity, NoteMentionEntity } from './note.entity.js';
import { noteLoader } from './note.queries.js';
import { ConversationNotesResolver, NoteResolver } from './note.resolver.js';
import { NoteService } from './note.service.js';

/** The tables of this room. */
export const noteEntities = [NoteEntity, NoteMentionEntity, NoteMediaEntity];

/** Builds the room. */
export function notesModule(ground: {
  conversations: { reader: ConversationReader; conversations: ConversationService };
  media: MediaReader;
  library: MediaLibrary;
  timeline: Timeline;
  holding: Holding;
}) {
  const { media, library, timeline } = ground;
  const { reader: conversations, conversations: service } = ground.conversations;
  timeline.add({ typename: 'Note', table: 'note', at: 'created_at', loader: noteLoader });
  for (const [type, typename] of [
    ['note.created', 'NoteCreatedEvent'],
    ['note.changed', 'NoteChangedEvent'],
  ] as const) {
    declareInboxEvent(type, {
      typename,
      async show({ payload }, scope) {
        const note = await scope.load(noteLoader, payload['noteId'] as string);
        return note ? { note } : null;
      },
    });
  }
  declareInboxEvent('note.deleted', {
    typename: 'NoteDeletedEvent',
    async show({ payload }, scope) {
      const conversation = await scope.load(conversations.loader, payload['conversationId'] as string);
      return conversation ? { noteId: toPublicId('Note', payload['noteId'] as string), conversation } : null;
    },
  });
  const nodes: NodeSource[] = [
    { kind: 'Note', typeName: 'Note', requires: Permission.CONVERSATIONS_READ, loader: noteLoader },
  ];
  const notes = new NoteService(library, service, ground.holding);
  return {
    notes,
    resolvers: [new NoteResolver(notes, conversations, media), new ConversationNotesResolver()],
    nodes,
    jobs: [],
    handlers: [],
  };
}
