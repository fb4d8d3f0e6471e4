import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';

@InputType({ description: 'Which entries; every member that is given must hold.' })
export class AuditEntryFilter {
  @Field(() => ID, { nullable: true, description: 'Done by this user or API key.' })
  actorId?: string | null;

  @Field(() => [String], { nullable: true, description: 'One of these acts, at most 50; `member.removed`.' })
  actions?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Done to this thing.' })
  targetId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'At this time or later.' })
  since?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this time.' })
  until?: Date | null;
}

@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => AuditEntryFilter, { nullable: true, description: 'Which entries; default: all.' })
  filter?: AuditEntryFilter | null;
}
