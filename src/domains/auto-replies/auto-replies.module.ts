import type { NodeSource } from '../../platform/graphql/node.js';
import { Permission } from '../accounts/permissions.js';
import type { MessageOutboundService } from '../messages/message-outbound.service.js';
import { AutoReplySending } from './auto-reply-sending.service.js';
import { AutoReplyEntity, AutoReplySentEntity } from './auto-reply.entity.js';
import { autoReplyFollower } from './auto-reply.handlers.js';
import { autoReplyLoader } from './auto-reply.queries.js';
import { AutoReplyResolver } from './auto-reply.resolver.js';
import { AutoReplyService } from './auto-reply.service.js';

/** Tables of this room. */
export const autoReplyEntities = [AutoReplyEntity, AutoReplySentEntity];

/** Builds the room. */
export function autoRepliesModule(outbound: MessageOutboundService) {
  const nodes: NodeSource[] = [
    { kind: 'AutoReply', typeName: 'AutoReply', requires: Permission.ACCOUNT_READ, loader: autoReplyLoader },
  ];
  return {
    resolvers: [new AutoReplyResolver(new AutoReplyService())],
    nodes,
    jobs: [],
    handlers: [],
    followers: [autoReplyFollower(new AutoReplySending(outbound))],
  };
}
