import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import type { IntakeLimit, IntakeRates } from '../../platform/jobs/intake-limit.js';
import { OncePerDocument, Personal, Requires } from '../../platform/graphql/policy.js';
import { cookieRegister } from './cookie-register.type.js';
import {
  CookiePreferencesPayload,
  CookiePreferencesSetInput,
  SaleSharingOptOutInput,
  SaleSharingPayload,
} from './cookie.inputs.js';
import { CookieDefinitionType, CookiePreferences, SaleSharingStatus } from './cookie.type.js';
import type { Visitor, VisitorChoiceService } from './visitor-choice.service.js';

const visitorOf = ({ viewer, request }: ApiContext, deviceId: string | null | undefined): Visitor => ({
  viewer,
  request,
  deviceId: deviceId ?? request.deviceId,
});

/** Both verbs write a row for whatever device anybody makes up. */
const door = 'visitor-choice';
/** A whole office at once. */
export const visitorChoices: IntakeRates = {
  byAddress: { perSecond: 1 / 10, burst: 60 },
  byNetwork: { perSecond: 10, burst: 1_000 },
  byDoor: { perSecond: 50, burst: 5_000 },
};

@Resolver()
export class CookieResolver {
  constructor(
    private readonly choices: VisitorChoiceService,
    private readonly limit: IntakeLimit,
  ) {}

  @Requires('anyone')
  @Query(() => [CookieDefinitionType], {
    description: 'Everything that the platform keeps on devices; at most 100 entries.',
  })
  cookieDefinitions(): CookieDefinitionType[] {
    return [...cookieRegister];
  }

  @Requires('anyone')
  @Personal()
  @Query(() => CookiePreferences, {
    description: 'What a visitor allows. Nothing optional is, until somebody says so.',
  })
  cookiePreferences(
    @Arg('deviceId', () => String, { nullable: true, description: 'Of this device; and of the user, when signed in.' })
    deviceId: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<CookiePreferences> {
    return this.choices.preferences(visitorOf(context, deviceId));
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => CookiePreferencesPayload, {
    description:
      'Chooses what may be kept on a device; holds at once. TOO_MANY_ATTEMPTS after 60 choices from one address, then one in ten seconds.',
  })
  async cookiePreferencesSet(
    @Arg('input', () => CookiePreferencesSetInput, { description: 'Device and choice.' })
    { deviceId, allow }: CookiePreferencesSetInput,
    @Ctx() context: ApiContext,
  ): Promise<CookiePreferencesPayload> {
    const visitor = visitorOf(context, deviceId);
    await this.limit.assertFree(door, context.request.ip);
    await this.choices.choose(visitor, allow);
    return { cookiePreferences: await this.choices.preferences(visitor) };
  }

  @Requires('anyone')
  @Personal()
  @Query(() => SaleSharingStatus, { description: 'Whether the visitor opted out of sale and sharing.' })
  saleSharingStatus(
    @Arg('deviceId', () => String, { nullable: true, description: 'Of this device; and of the user, when signed in.' })
    deviceId: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<SaleSharingStatus> {
    return this.choices.saleSharing(visitorOf(context, deviceId));
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => SaleSharingPayload, {
    description:
      'Forbids sale and sharing, at once, for this device and the user who is signed in. No proof is asked for. TOO_MANY_ATTEMPTS after 60 choices from one address, then one in ten seconds; a Global Privacy Control signal is honoured all the same.',
  })
  async saleSharingOptOut(
    @Arg('input', () => SaleSharingOptOutInput, { description: 'Which device.' }) { deviceId }: SaleSharingOptOutInput,
    @Ctx() context: ApiContext,
  ): Promise<SaleSharingPayload> {
    const visitor = visitorOf(context, deviceId);
    await this.limit.assertFree(door, context.request.ip);
    await this.choices.optOut(visitor, 'FORM');
    return { saleSharingStatus: await this.choices.saleSharing(visitor) };
  }
}
