import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { deadlinesOf, isTimeZone } from './deadline.policy.js';
import { JurisdictionCode, jurisdictionOf, profileOf } from './jurisdiction-profile.type.js';
import { JurisdictionRights, RequestDeadlines, TermUnit } from './jurisdiction.type.js';

@Resolver(() => JurisdictionRights)
export class JurisdictionResolver {
  @Requires('anyone')
  @Query(() => JurisdictionRights, {
    description: 'What a person may ask for where they live, and how long an answer may take.',
  })
  rights(
    @Arg('jurisdiction', () => JurisdictionCode, { nullable: true, description: 'Whose law; default: by `country`.' })
    jurisdiction: JurisdictionCode | null | undefined,
    @Arg('country', () => String, {
      nullable: true,
      description: 'Where the person lives, `DE` or `US-CA`; unknown and missing ones are treated the strictest way.',
    })
    country: string | null | undefined,
  ): JurisdictionRights {
    const code = jurisdiction ?? jurisdictionOf(country);
    const { acknowledge, answer, extension, optOut, ...profile } = profileOf(code);
    const shown = <T extends { count: number; unit: string } | null>(term: T) =>
      term && { count: term.count, unit: term.unit as TermUnit };
    return {
      jurisdiction: code,
      ...profile,
      acknowledge: shown(acknowledge),
      answer: shown(answer)!,
      extension: shown(extension),
      optOut: shown(optOut),
    };
  }

  @Requires('anyone')
  @FieldResolver(() => RequestDeadlines, { description: 'When a request must be answered that comes at an instant.' })
  deadlines(
    @Root() { jurisdiction }: JurisdictionRights,
    @Arg('receivedAt', () => DateTime, { description: 'When it comes.' }) receivedAt: Date,
    @Arg('timeZone', () => String, { defaultValue: 'UTC', description: 'Where the person is, `Europe/Berlin`.' })
    timeZone: string,
  ): RequestDeadlines {
    if (!isTimeZone(timeZone)) throw invalidInput('This is no time zone.', ['timeZone']);
    return deadlinesOf(jurisdiction, receivedAt, timeZone);
  }
}
