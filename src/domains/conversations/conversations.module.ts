import type { Bus } from '../../platform/events/bus.js';
import type { Database } from '../../platform/database/database.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import type { JobHandler } from '../../platform/jobs/job-queue.js';
import type { Tick } from '../../platform/jobs/ticker.js';
import type { Clock } from '../../platform/kernel/clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import { Permission } from '../accounts/permissions.js';
import { ActivityEntity } from './activity.entity.js';
import { activityLoader } from './activity.queries.js';
import { ActivityResolver } from './activity.resolver.js';
import { ConversationActivity } from './conversation-activity.service.js';
import { ConversationLifecycleResolver } from './conversation-lifecycle.resolver.js';
import { ConversationLifecycle } from './conversation-lifecycle.service.js';
import { releaseRest } from './conversation-release.js';
import { ConversationEntity } from './conversation.entity.js';
import { ConversationReadEntity } from './conversation-read.entity.js';
import { ConversationReadResolver } from './conversation-read.resolver.js';
import { ConversationReading } from './conversation-read.service.js';
import { ConversationReader, type LastMessagePart, type ThreadPart } from './conversation.queries.js';
import { ConversationResolver } from './conversation.resolver.js';
import { ComposingResolver } from './composing.resolver.js';
import { ConversationTeamResolver } from './conversation-team.resolver.js';
import { ConversationService } from './conversation.service.js';
import { releaseConversations } from './conversation.jobs.js';
import { InboxSettingsEntity } from './inbox-settings.entity.js';
import { ReplyHoldEntity } from './reply-hold.entity.js';
import { InboxSettingsResolver } from './inbox-settings.resolver.js';
import { InboxSettingsService } from './inbox-settings.service.js';
import { ConversationLabelEntity, LabelEntity } from './label.entity.js';
import { labelLoader } from './label.queries.js';
import { LabelResolver } from './label.resolver.js';
import { LabelService } from './label.service.js';
import { WindowClosing } from './window-closing.service.js';
import { SnoozeSweep } from './snooze-sweep.service.js';

/** The tables of this room. */
export const conversationEntities = [
  ConversationEntity,
  ConversationReadEntity,
  LabelEntity,
  ConversationLabelEntity,
  ActivityEntity,
  InboxSettingsEntity,
  ReplyHoldEntity,
];

/** Builds the room; how messages are read, in a list and under one conversation, their own room knows. */
export function conversationsModule(deps: {
  bus: Bus;
  database: Database;
  clock: Clock;
  logger: Logger;
  lastMessage: LastMessagePart;
  thread: ThreadPart;
}) {
  const reader = new ConversationReader(deps.lastMessage);
  const conversations = new ConversationService();
  const lifecycle = new ConversationLifecycle();
  const labels = new LabelService();
  const reading = new ConversationReading();
  const sweep = new SnoozeSweep(deps.database, lifecycle, deps.clock, deps.logger);
  const release: JobHandler<Parameters<typeof releaseRest>[1]> = {
    job: releaseConversations,
    async run(jobs) {
      for (const { data } of jobs) await releaseRest(deps.database, data);
    },
  };
  const nodes: NodeSource[] = [
    { kind: 'Conversation', typeName: 'Conversation', requires: Permission.CONVERSATIONS_READ, loader: reader.loader },
    { kind: 'Label', typeName: 'Label', requires: Permission.CONVERSATIONS_READ, loader: labelLoader },
    { kind: 'Activity', typeName: 'Activity', requires: Permission.CONVERSATIONS_READ, loader: activityLoader },
  ];
  const windows = new WindowClosing(deps.database, deps.clock, deps.logger);
  const ticks: Tick[] = [
    { name: 'snoozes', everyMs: 2_000, run: () => sweep.run() },
    { name: 'windows', everyMs: 5_000, run: () => windows.run() },
  ];
  return {
    resolvers: [
      new ConversationResolver(reader, deps.thread, conversations),
      new ConversationReadResolver(reader, reading),
      new ConversationLifecycleResolver(reader, lifecycle),
      new LabelResolver(reader, labels),
      new ActivityResolver(reader),
      new ConversationTeamResolver(),
      new ComposingResolver(reader, deps.bus),
      new InboxSettingsResolver(new InboxSettingsService()),
    ],
    nodes,
    jobs: [releaseConversations],
    handlers: [release],
    ticks,
    reader,
    conversations,
    lifecycle,
    labels,
    reading,
    activity: new ConversationActivity(),
  };
}
