import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import { Breach, BreachAudience, BreachRisk, BreachRole } from './incident.type.js';

@InputType({ description: 'Reports something of security; nobody has to sign in for it.' })
export class SecurityIncidentReportInput {
  @Field(() => String, { description: 'What happened, 1 to 10,000 characters.' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'How you can be reached, at most 300 characters.' })
  contact?: string | null;
}

@Requires('anyone')
@ObjectType({ simpleResolvers: true, description: 'Answer of `securityIncidentReport`.' })
export class SecurityIncidentReportPayload extends Payload {
  @Field(() => DateTime, { nullable: true, description: 'When the report was taken down; null when refused.' })
  reportedAt?: Date;
}

@InputType({ description: 'Says that there was a breach, and starts its clock.' })
export class BreachConfirmInput {
  @Field(() => ID, { nullable: true, description: 'The report that told of it, where one did.' })
  reportId?: string | null;

  @Field(() => DateTime, { description: 'When we became aware of it; not a time to come.' })
  awareAt!: Date;

  @Field(() => BreachRole, { description: 'In which role the platform held the data.' })
  role!: BreachRole;

  @Field(() => BreachRisk, { description: 'How bad it may be for people.' })
  risk!: BreachRisk;

  @Field(() => String, { description: 'What happened, 1 to 10,000 characters.' })
  summary!: string;

  @Field(() => [String], { description: 'What kinds of data, at most 50.' })
  categories!: string[];

  @Field(() => Int, { description: 'How many people, about.' })
  subjectCount!: number;
}

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'The breach that was changed.' })
export class BreachPayload extends Payload {
  @Field(() => Breach, { nullable: true, description: 'The breach.' })
  breach?: Breach;
}

@InputType({ description: 'Says that a report is no breach.' })
export class SecurityReportDismissInput {
  @Field(() => ID, { description: 'Which report.' })
  reportId!: string;
}

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'Answer of `securityReportDismiss`.' })
export class SecurityReportDismissPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when it is dismissed.' })
  isDismissed?: boolean;
}

@InputType({ description: 'Tells somebody of a breach, or records that they were told.' })
export class BreachNotifyInput {
  @Field(() => ID, { description: 'Which breach.' })
  breachId!: string;

  @Field(() => BreachAudience, { description: 'Who.' })
  audience!: BreachAudience;

  @Field(() => String, { description: 'What is said, 1 to 10,000 characters.' })
  content!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'BUSINESSES: the accounts whose owners get it by mail, at most 1,000. Others are told outside the platform.',
  })
  accountIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'AUTHORITY and SUBJECTS: how many were told; default 1.' })
  recipientCount?: number | null;
}

@InputType({ description: 'Closes a breach.' })
export class BreachCloseInput {
  @Field(() => ID, { description: 'Which breach.' })
  breachId!: string;
}

@ArgsType()
export class BreachReachArgs {
  @Field(() => ID, { nullable: true, description: 'The user or API key whose credential was used.' })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'The address that it was used from.' })
  ip?: string | null;

  @Field(() => DateTime, { description: 'From when.' })
  from!: Date;

  @Field(() => DateTime, { description: 'Until when.' })
  until!: Date;
}
