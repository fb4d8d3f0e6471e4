import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { JurisdictionCode, PrivacyRight } from './jurisdiction-profile.type.js';

registerEnumType(JurisdictionCode, {
  name: 'Jurisdiction',
  description: 'Whose law is applied. New values may appear.',
  valuesConfig: {
    EU: { description: 'European Union and European Economic Area.' },
    UK: { description: 'United Kingdom.' },
    CALIFORNIA: { description: 'California.' },
    INDIA: { description: 'India.' },
    STRICTEST: { description: 'Not known: the shortest time and the highest age of all.' },
  },
});

registerEnumType(PrivacyRight, {
  name: 'PrivacyRight',
  description: 'What a person may ask for. New values may appear.',
  valuesConfig: {
    ACCESS: { description: 'To see what is kept, why, from where, and who gets it.' },
    RECTIFICATION: { description: 'To have it corrected.' },
    ERASURE: { description: 'To have it erased.' },
    RESTRICTION: { description: 'To have it kept and not used.' },
    PORTABILITY: { description: 'To have it in a form that machines read.' },
    OBJECTION: { description: 'To object, to advertising without giving any reason.' },
    CONSENT_WITHDRAWAL: { description: 'To take a consent back, as easily as it was given.' },
    HUMAN_REVIEW: { description: 'To have a decision of a machine looked at by a person.' },
    SALE_OPT_OUT: { description: 'To forbid the sale and sharing of it.' },
    GRIEVANCE: { description: 'To complain to us and be answered in time.' },
    NOMINATION: { description: 'To name somebody who asks in their place.' },
    COMPLAINT: { description: 'To complain to the authority.' },
  },
});

export enum TermUnit {
  MONTHS = 'MONTHS',
  DAYS = 'DAYS',
  BUSINESS_DAYS = 'BUSINESS_DAYS',
}

registerEnumType(TermUnit, {
  name: 'TermUnit',
  description: 'How a term is counted.',
  valuesConfig: {
    MONTHS: { description: 'Calendar months: the same day of a later month, or its last one.' },
    DAYS: { description: 'Calendar days, the day of receipt not counted.' },
    BUSINESS_DAYS: { description: 'Days on which people work there, the day of receipt not counted.' },
  },
});

@Requires('anyone')
@ObjectType('Term', { simpleResolvers: true, description: 'A stretch of time as a law counts it.' })
export class TermType {
  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => TermUnit, { description: 'Of what.' })
  unit!: TermUnit;
}

@Requires('anyone')
@ObjectType('RequestDeadlines', { simpleResolvers: true, description: 'When a request must be answered.' })
export class RequestDeadlines {
  @Field(() => DateTime, { nullable: true, description: 'That it came; null: the law asks for no such word.' })
  acknowledgeBy!: Date | null;

  @Field(() => DateTime, { description: 'The answer; the end of the last day where the person is.' })
  answerBy!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The answer after one extension, told with reasons before `answerBy`; null: there is none.',
  })
  extendedAnswerBy!: Date | null;
}

@Requires('anyone')
@ObjectType('JurisdictionRights', { simpleResolvers: true, description: 'What a person may ask for where they live.' })
export class JurisdictionRights {
  @Field(() => JurisdictionCode, { description: 'Whose law it is.' })
  jurisdiction!: JurisdictionCode;

  @Field(() => String, { description: 'Where it holds.' })
  name!: string;

  @Field(() => String, { description: 'The law.' })
  law!: string;

  @Field(() => Int, { description: 'Younger people are not to use the platform by themselves.' })
  minAge!: number;

  @Field(() => [PrivacyRight], { description: 'What may be asked for; each right at most once.' })
  rights!: readonly PrivacyRight[];

  @Field(() => TermType, { nullable: true, description: 'Until when we say that a request came; null: not asked for.' })
  acknowledge!: TermType | null;

  @Field(() => TermType, { description: 'Until when we answer.' })
  answer!: TermType;

  @Field(() => TermType, { nullable: true, description: 'How much longer we may take once; null: not at all.' })
  extension!: TermType | null;

  @Field(() => TermType, {
    nullable: true,
    description: 'Until when an objection to sale and sharing would have to hold; ours holds at once.',
  })
  optOut!: TermType | null;

  @Field(() => Int, { description: 'Hours until the authority is told of a breach.' })
  breachHours!: number;

  @Field(() => String, { description: 'Who hears complaints about us.' })
  authority!: string;
}
