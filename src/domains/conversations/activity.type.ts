import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { ActivityCause, ActivityKind } from './activity.entity.js';

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'What happened to a conversation. New values may appear.',
  valuesConfig: {
    STATUS_CHANGED: { description: '`from` and `to` are statuses; `snoozedUntil` tells until when it is put aside.' },
    ASSIGNEE_CHANGED: { description: '`assignee` looks after it now, `formerAssignee` did before.' },
    TEAM_CHANGED: { description: '`from` and `to` are the names of teams, as they were.' },
    PRIORITY_CHANGED: { description: '`from` and `to` are priorities.' },
    LABELS_ADDED: { description: '`labels` were put on.' },
    LABELS_REMOVED: { description: '`labels` were taken off.' },
    MERGED: { description: 'Two contacts turned out to be one person; their threads were joined.' },
    SERVICE_LEVEL_CHANGED: { description: 'A promised time was met, missed, or begins to count; `to` tells which.' },
    FILE_QUARANTINED: {
      description: 'A file holds malware and is handed out to nobody; `reason` is what the scanner calls it.',
    },
  },
});

registerEnumType(ActivityCause, {
  name: 'ActivityCause',
  description: 'Who or what did something. New values may appear.',
  valuesConfig: {
    PERSON: { description: 'A member; `actor` tells who.' },
    MACHINE: { description: 'An API key: a bot or an integration.' },
    MESSAGE: { description: 'A message or call of the contact.' },
    TIME: { description: 'The time for it had come.' },
    RULE: { description: 'A rule of the account, or the product itself.' },
  },
});

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('ActivityLabel', { simpleResolvers: true, description: 'A label as it was called when it was put on.' })
export class ActivityLabel {
  @PublicId('Label')
  id!: string;

  @Field(() => String, { description: 'Its name at that time.' })
  name!: string;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('Activity', {
  simpleResolvers: true,
  implements: Node,
  description: 'Something that was done to a conversation, as its thread shows it.',
})
export class Activity implements Node {
  @PublicId('Activity')
  id!: string;

  @Field(() => ActivityKind, { description: 'What happened.' })
  kind!: ActivityKind;

  @Field(() => ActivityCause, { description: 'Who or what did it.' })
  cause!: ActivityCause;

  @Field(() => DateTime, { description: 'When.' })
  occurredAt!: string;

  @Field(() => String, { nullable: true, description: 'What it was before; null where that was nothing.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is since; null where that is nothing.' })
  to!: string | null;

  @Field(() => [ActivityLabel], {
    description: 'The labels that were put on or taken off, at most 50; empty for other kinds.',
  })
  labels!: ActivityLabel[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it is put aside; null: until the next message, or it is no snooze.',
  })
  snoozedUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'A few words more; of a closing by `AutoClosePolicy`: IDLE.' })
  reason!: string | null;

  conversationId!: string;
  actorId!: string | null;
  fromId!: string | null;
  toId!: string | null;
}
