import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { AttributeValue, type AttributeScalar } from '../attributes/attribute.type.js';
import { usageEvents } from './usage-events.js';

/** The names and what they take, for the schema. */
const names = Object.entries(usageEvents)
  .map(([name, properties]) => {
    const taken = Object.entries(properties).map(([key, kind]) =>
      typeof kind === 'string' ? `${key} (${kind})` : `${key} (${kind.join(', ')})`,
    );
    return `\`${name}\`: ${taken.join('; ')}`;
  })
  .join('. ');

@InputType({ description: 'A property of something that was done.' })
export class UsagePropertyInput {
  @Field(() => String, { description: 'Its name.' })
  key!: string;

  @Field(() => AttributeValue, {
    description: 'One of the words of the property, yes or no, or a whole number from 0 to 100,000.',
  })
  value!: AttributeScalar;
}

@InputType({ description: 'Something that the viewer did in the product.' })
export class UsageEventTrackInput {
  @Field(() => String, { description: `One of these, with its properties. ${names}.` })
  name!: string;

  @Field(() => [UsagePropertyInput], { nullable: true, description: 'At most 10. Default: none.' })
  properties?: UsagePropertyInput[] | null;
}

@Requires('signed_in')
@ObjectType({ simpleResolvers: true, description: 'Answer of `usageEventTrack`.' })
export class UsageEventTrackPayload extends Payload {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was counted: not for a viewer who objects, nor with `Sec-GPC: 1`.',
  })
  isCounted?: boolean;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType('UsageFigure', { simpleResolvers: true, description: 'How often something was done in a day.' })
export class UsageFigure {
  @Field(() => String, { description: 'The day, UTC: `2026-12-01`.' })
  day!: string;

  @Field(() => String, {
    description:
      'What: an event of members, or `message.received`, `message.queued`, `message.delivered`, `message.read`, `message.failed`.',
  })
  event!: string;

  @Field(() => String, { nullable: true, description: 'Of these alone: `page=inbox`; null: all of the event.' })
  property!: string | null;

  @Field(() => Int, { description: 'How often.' })
  count!: number;

  @Field(() => Int, { description: 'By how many members, or with how many contacts; at least five.' })
  actorCount!: number;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType('UsageReport', {
  simpleResolvers: true,
  description: 'Numbers of days that are over, in which nobody can be found.',
})
export class UsageReport {
  @Field(() => [UsageFigure], { description: 'By day, event and property; at most 100 for each day.' })
  figures!: UsageFigure[];

  @Field(() => Boolean, {
    description: 'False: some numbers were left out, because fewer than five members or contacts are behind them.',
  })
  isWhole!: boolean;
}
