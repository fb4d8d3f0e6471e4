import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';

@Requires(Permission.ACCOUNT_READ)
@ObjectType('OpenSpan', { simpleResolvers: true, description: 'A span of a day.' })
export class OpenSpanType {
  @Field(() => String, { description: 'Time of day on the wall, `HH:MM`.' })
  opensAt!: string;

  @Field(() => String, { description: 'A later time of the same day, not included; `24:00` is the end of the day.' })
  closesAt!: string;
}

@Requires(Permission.ACCOUNT_READ)
@ObjectType('WeeklyHours', { simpleResolvers: true, description: 'A span of one day of every week.' })
export class WeeklyHoursType extends OpenSpanType {
  @Field(() => Int, { description: 'Day of the week after ISO 8601: 1 is Monday, 7 is Sunday.' })
  day!: number;
}

@Requires(Permission.ACCOUNT_READ)
@ObjectType('HoursException', {
  simpleResolvers: true,
  description: 'Days that are not as their day of the week: holidays, inventory. The last one that names a day wins.',
})
export class HoursExceptionType {
  @Field(() => String, { description: 'First day, `YYYY-MM-DD`.' })
  from!: string;

  @Field(() => String, { description: 'Last day, `YYYY-MM-DD`.' })
  to!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  name!: string | null;

  @Field(() => [OpenSpanType], { description: 'When it is open on these days, at most 10; none: closed.' })
  spans!: OpenSpanType[];
}

@Requires(Permission.ACCOUNT_READ)
@ObjectType('HoursOverride', { simpleResolvers: true, description: 'Opened or closed by hand until a time.' })
export class HoursOverrideType {
  @Field(() => Boolean, { description: 'Whether it is open meanwhile.' })
  isOpen!: boolean;

  @Field(() => DateTime, { description: 'From when on.' })
  since!: string;

  @Field(() => DateTime, { description: 'Until when.' })
  until!: string;
}

@Requires(Permission.ACCOUNT_READ)
@ObjectType('BusinessHours', {
  simpleResolvers: true,
  implements: Node,
  description: 'When somebody is there: away replies and service levels go by it.',
})
export class BusinessHours implements Node {
  @PublicId('BusinessHours')
  id!: string;

  @Field(() => String, { description: 'Its name; unique in the account, whatever its case.' })
  name!: string;

  @Field(() => String, { description: 'IANA time zone, like `Asia/Kolkata`; all times of day are of it.' })
  timeZone!: string;

  @Field(() => [WeeklyHoursType], { description: 'The week, at most 70 spans; a day without one is closed.' })
  weekly!: WeeklyHoursType[];

  @Field(() => [HoursExceptionType], { description: 'Days that are otherwise, at most 200.' })
  exceptions!: HoursExceptionType[];

  @Field(() => HoursOverrideType, { nullable: true, description: 'Opened or closed by hand; null: by the calendar.' })
  override!: HoursOverrideType | null;

  @Field(() => Boolean, { description: 'Whether channels without hours of their own keep these.' })
  isDefault!: boolean;

  @Field(() => Boolean, { description: 'Whether it is open now.' })
  readonly isOpen!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it opens next; now while it is open; null: not within a year.',
  })
  readonly opensAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it closes; null while it is closed.' })
  readonly closesAt!: Date | null;
}

export const BusinessHoursConnection = connectionOf<BusinessHours>(
  BusinessHours,
  'BusinessHours',
  Permission.ACCOUNT_READ,
);
export type BusinessHoursConnection = ConnectionValue<BusinessHours>;
