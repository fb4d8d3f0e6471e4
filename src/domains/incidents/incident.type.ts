import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';

/** What became of a report. */
export enum SecurityReportState {
  REPORTED = 'REPORTED',
  CONFIRMED = 'CONFIRMED',
  DISMISSED = 'DISMISSED',
}
registerEnumType(SecurityReportState, {
  name: 'SecurityReportState',
  description: 'What became of a report.',
  valuesConfig: {
    REPORTED: { description: 'Nobody has decided yet.' },
    CONFIRMED: { description: 'It is a breach.' },
    DISMISSED: { description: 'It is none.' },
  },
});

/** In which role the platform held the data. */
export enum BreachRole {
  CONTROLLER = 'CONTROLLER',
  PROCESSOR = 'PROCESSOR',
}
registerEnumType(BreachRole, {
  name: 'BreachRole',
  description: 'In which role the platform held the data.',
  valuesConfig: {
    CONTROLLER: { description: 'Data of those who use the platform: we tell the authority.' },
    PROCESSOR: { description: 'Data of contacts: we tell the businesses, and they the authority.' },
  },
});

/** How bad it may be for people. */
export enum BreachRisk {
  NONE = 'NONE',
  RISK = 'RISK',
  HIGH = 'HIGH',
}
registerEnumType(BreachRisk, {
  name: 'BreachRisk',
  description: 'How bad it may be for the people concerned.',
  valuesConfig: {
    NONE: { description: 'No risk is likely; it is kept in the register all the same.' },
    RISK: { description: 'The authority is told.' },
    HIGH: { description: 'The people concerned are told as well.' },
  },
});

/** Who is told of a breach. */
export enum BreachAudience {
  AUTHORITY = 'AUTHORITY',
  SUBJECTS = 'SUBJECTS',
  BUSINESSES = 'BUSINESSES',
}
registerEnumType(BreachAudience, {
  name: 'BreachAudience',
  description: 'Who is told of a breach.',
  valuesConfig: {
    AUTHORITY: { description: 'The supervisory authority.' },
    SUBJECTS: { description: 'The people concerned.' },
    BUSINESSES: { description: 'The businesses whose contacts are concerned.' },
  },
});

@Requires('operator')
@ObjectType('SecurityReport', { simpleResolvers: true, description: 'What somebody reported of security.' })
export class SecurityReport {
  @PublicId('SecurityReport', 'Opaque id.')
  id!: string;

  @Field(() => String, { description: 'What was reported; empty after two years.' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'How the reporter can be reached, if they said so.' })
  contact!: string | null;

  @Field(() => SecurityReportState, { description: 'What became of it.' })
  state!: SecurityReportState;

  @Field(() => DateTime, { description: 'When it came.' })
  reportedAt!: string;
}
export const SecurityReportConnection = connectionOf<SecurityReport>(SecurityReport, 'SecurityReport', 'operator');
export type SecurityReportConnection = ConnectionValue<SecurityReport>;

@Requires('operator')
@ObjectType('BreachNotification', { simpleResolvers: true, description: 'That somebody was told of a breach.' })
export class BreachNotification {
  @Field(() => BreachAudience, { description: 'Who.' })
  audience!: BreachAudience;

  @Field(() => String, { description: 'What was said.' })
  content!: string;

  @Field(() => Int, { description: 'How many were told.' })
  recipientCount!: number;

  @Field(() => DateTime, { description: 'When.' })
  sentAt!: string;
}

@Requires('operator')
@ObjectType('Breach', { simpleResolvers: true, description: 'A personal data breach, with its clock.' })
export class Breach {
  @PublicId('Breach', 'Opaque id.')
  id!: string;

  @Field(() => BreachRole, { description: 'In which role the platform held the data.' })
  role!: BreachRole;

  @Field(() => BreachRisk, { description: 'How bad it may be for people.' })
  risk!: BreachRisk;

  @Field(() => String, { description: 'What happened.' })
  summary!: string;

  @Field(() => [String], { description: 'What kinds of data; at most 50.' })
  categories!: string[];

  @Field(() => Int, { description: 'How many people, about.' })
  subjectCount!: number;

  @Field(() => DateTime, { description: 'When we became aware of it; the clock runs from then.' })
  awareAt!: string;

  @Field(() => DateTime, { description: 'Until when the authority is told: 72 hours that passed.' })
  authorityDueAt!: string;

  @Field(() => Boolean, { description: 'Whether that time is over and the authority was not told.' })
  isOverdue!: boolean;

  @Field(() => [Int], { description: 'Hours after which somebody was reminded; at most 4.' })
  alertedAfterHours!: number[];

  @Field(() => [BreachNotification], { description: 'Who was told, in order; as many as there were, at most 100.' })
  notifications!: BreachNotification[];

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null: it is not.' })
  closedAt!: string | null;
}
export const BreachConnection = connectionOf<Breach>(Breach, 'Breach', 'operator');
export type BreachConnection = ConnectionValue<Breach>;

@Requires('operator')
@ObjectType('BreachReach', {
  simpleResolvers: true,
  description: 'What a credential or an address did in one account, by the audit.',
})
export class BreachReach {
  @PublicId('Account', 'The account.')
  accountId!: string;

  @Field(() => Int, { description: 'How many entries of the audit.' })
  entryCount!: number;

  @Field(() => DateTime, { description: 'The first of them.' })
  firstAt!: string;

  @Field(() => DateTime, { description: 'The last of them.' })
  lastAt!: string;
}
