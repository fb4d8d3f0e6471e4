import type { EventFollower } from '../../platform/events/event-follower.js';
import type { AutoReplySending } from './auto-reply-sending.service.js';

/** Answers what contacts write. */
export const autoReplyFollower = (sending: AutoReplySending): EventFollower => ({
  name: 'auto-replies',
  types: ['message.received'],
  run: (scope, events) =>
    sending.answer(
      scope,
      events.map(({ entityId }) => entityId),
    ),
});
