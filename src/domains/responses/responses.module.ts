import type { NodeSource } from '../../platform/graphql/node.js';
import { Permission } from '../accounts/permissions.js';
import type { ConversationReader } from '../conversations/conversation.queries.js';
import type { MediaLibrary } from '../media/media-library.service.js';
import type { MediaReader } from '../media/media.queries.js';
import { CannedResponseEntity } from './canned-response.entity.js';
import { cannedResponseLoader } from './canned-response.queries.js';
import { CannedResponseResolver } from './canned-response.resolver.js';
import { CannedResponses } from './canned-response.service.js';
import { ConversationDraftEntity } from './draft.entity.js';
import { DraftResolver } from './draft.resolver.js';
import { Drafts } from './draft.service.js';
import type { ReplyWords } from './reply-words.service.js';

/** The tables of this room. */
export const responseEntities = [CannedResponseEntity, ConversationDraftEntity];

/** Builds the room. `words`: made before the room, since sending asks it. */
export function responsesModule(ground: {
  words: ReplyWords;
  conversations: ConversationReader;
  media: MediaReader;
  library: MediaLibrary;
}) {
  const { words, conversations, media, library } = ground;
  const nodes: NodeSource[] = [
    {
      kind: 'CannedResponse',
      typeName: 'CannedResponse',
      requires: Permission.MESSAGES_SEND,
      loader: cannedResponseLoader,
    },
  ];
  return {
    resolvers: [
      new CannedResponseResolver(new CannedResponses(library), words, media),
      new DraftResolver(new Drafts(), conversations),
    ],
    nodes,
    jobs: [],
    handlers: [],
  };
}
