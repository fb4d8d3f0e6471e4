import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { dayOf } from './usage-pseudonyms.js';
import type { UsageTracking } from './usage-tracking.service.js';
import { usageFigures } from './usage.queries.js';
import { UsageEventTrackInput, UsageEventTrackPayload, UsageReport } from './usage.type.js';

const mostDays = 366;

@Resolver()
export class UsageResolver {
  constructor(private readonly tracking: UsageTracking) {}

  @Requires('signed_in')
  @Mutation(() => UsageEventTrackPayload, {
    description:
      'Counts something that the viewer did in the product, under a pseudonym that changes every month. Only names and values of the list are taken; no text is.',
  })
  async usageEventTrack(
    @Arg('input', () => UsageEventTrackInput, { description: 'What.' }) input: UsageEventTrackInput,
    @Ctx() context: ApiContext,
  ): Promise<UsageEventTrackPayload> {
    const event = { name: input.name, properties: input.properties ?? [] };
    const isSignalled = context.request.isOptOutSignalled ?? false;
    return { isCounted: await context.write((scope) => this.tracking.track(scope, event, isSignalled)) };
  }

  @Requires(Permission.INBOX_MANAGE)
  @Query(() => UsageReport, {
    description:
      'How the product is used and how messages fare, by day. Only days that are over are told, and only numbers with five or more behind them; what was told once stays, whoever is erased.',
  })
  async usageReport(
    @Arg('from', () => DateTime, { description: 'From the day (UTC) of this time on.' }) from: Date,
    @Arg('to', () => DateTime, { description: 'To before the day (UTC) of this time; at most 366 days later.' })
    to: Date,
    @Ctx() { scope }: ApiContext,
  ): Promise<UsageReport> {
    if (to.getTime() < from.getTime() || to.getTime() - from.getTime() > mostDays * 86_400_000)
      throw badUserInput(`Ask for at most ${mostDays} days.`, 'to');
    // A day that goes on would tell by its growing what the next one did.
    const end = [dayOf(to), dayOf(scope.clock.now())].sort()[0]!;
    const { figures, isWhole } = await usageFigures(scope, dayOf(from), end);
    return { figures: figures.map((one) => ({ ...one, property: one.property || null })), isWhole };
  }
}
