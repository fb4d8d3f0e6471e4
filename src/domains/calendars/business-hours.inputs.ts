import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Permission } from '../accounts/permissions.js';
import { BusinessHours } from './business-hours.type.js';

@InputType({ description: 'A span of a day.' })
export class OpenSpanInput {
  @Field(() => String, { description: 'Time of day on the wall, `HH:MM`.' })
  opensAt!: string;

  @Field(() => String, {
    description: 'A later time of the same day, not included; `24:00` is the end of the day. A night takes two spans.',
  })
  closesAt!: string;
}

@InputType({ description: 'A span of one day of every week.' })
export class WeeklyHoursInput extends OpenSpanInput {
  @Field(() => Int, { description: 'Day of the week after ISO 8601: 1 is Monday, 7 is Sunday.' })
  day!: number;
}

@InputType({ description: 'Days that are not as their day of the week.' })
export class HoursExceptionInput {
  @Field(() => String, { description: 'First day, `YYYY-MM-DD`.' })
  from!: string;

  @Field(() => String, { nullable: true, description: 'Last day, `YYYY-MM-DD`; default: the first one.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, at most 120 characters.' })
  name?: string | null;

  @Field(() => [OpenSpanInput], { defaultValue: [], description: 'When it is open on these days; none: closed.' })
  spans!: OpenSpanInput[];
}

@InputType({ description: 'Makes business hours.' })
export class BusinessHoursCreateInput {
  @Field(() => String, { description: 'Its name, 1 to 120 characters; unique in the account.' })
  name!: string;

  @Field(() => String, { description: 'IANA time zone, like `Asia/Kolkata`.' })
  timeZone!: string;

  @Field(() => [WeeklyHoursInput], { description: 'The week; a day without a span is closed. At most 70 spans.' })
  weekly!: WeeklyHoursInput[];

  @Field(() => [HoursExceptionInput], { nullable: true, description: 'Days that are otherwise, at most 200.' })
  exceptions?: HoursExceptionInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether channels without hours of their own keep these.' })
  isDefault?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Channels that keep these hours; they keep no others then.' })
  channelIds?: string[] | null;
}

@InputType({ description: 'Changes business hours; what is left out stays.' })
export class BusinessHoursUpdateInput {
  @Field(() => ID, { description: 'Which ones.' })
  businessHoursId!: string;

  @Field(() => String, { nullable: true, description: 'Its name, 1 to 120 characters; unique in the account.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone, like `Asia/Kolkata`.' })
  timeZone?: string | null;

  @Field(() => [WeeklyHoursInput], { nullable: true, description: 'The whole week anew.' })
  weekly?: WeeklyHoursInput[] | null;

  @Field(() => [HoursExceptionInput], { nullable: true, description: 'All exceptions anew.' })
  exceptions?: HoursExceptionInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether channels without hours of their own keep these.' })
  isDefault?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'The channels that keep these hours, all anew.' })
  channelIds?: string[] | null;
}

@InputType({ description: 'Opens or closes by hand until a time.' })
export class BusinessHoursOverrideInput {
  @Field(() => ID, { description: 'Which ones.' })
  businessHoursId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Open or closed; null: by the calendar again.' })
  isOpen?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when, at most 90 days from now; needed with `isOpen`.' })
  until?: Date | null;
}

@InputType({ description: 'Deletes business hours.' })
export class BusinessHoursDeleteInput {
  @Field(() => ID, { description: 'Which ones.' })
  businessHoursId!: string;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'The business hours that were made or changed.' })
export class BusinessHoursPayload extends Payload {
  @Field(() => BusinessHours, { nullable: true, description: 'The hours, as they now are.' })
  businessHours?: BusinessHours;
}

@Requires(Permission.INBOX_MANAGE)
@ObjectType({ simpleResolvers: true, description: 'Answer of `businessHoursDelete`.' })
export class BusinessHoursDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'What was deleted.' })
  deletedId?: string;
}
