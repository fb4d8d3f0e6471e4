import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { getAccount } from '../accounts/account.queries.js';
import { Account } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import type { DataRegions } from './data-region.service.js';
import { AccountDataLocation, AccountDataRegionSetInput, AccountDataRegionSetPayload } from './data-region.type.js';

@Resolver(() => Account)
export class DataRegionResolver {
  constructor(private readonly regions: DataRegions) {}

  @Requires(Permission.ACCOUNT_READ)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Country in which the data of the account is kept alone, ISO 3166-1 alpha-2; null: wherever the installation keeps it.',
  })
  dataRegion(@Ctx() { scope }: ApiContext): Promise<string | null> {
    return this.regions.regionOf(scope);
  }

  @Requires(Permission.ACCOUNT_READ)
  @FieldResolver(() => [AccountDataLocation], {
    description:
      'Where each store of the installation is, what is in it, and whether the account may be; one for each store.',
  })
  dataLocations(@Ctx() { scope }: ApiContext): Promise<AccountDataLocation[]> {
    return this.regions.locations(scope);
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @Mutation(() => AccountDataRegionSetPayload, {
    description:
      'Pins the account to a country: from then on nothing of it is written to a store elsewhere, exports, imports and archives included (DATA_REGION_MISMATCH), and numbers are registered with Meta to be kept there where Meta offers it. Refused at once where the installation cannot keep the promise: database, Redis, media, vault and ledgers must be in that country, and no file of the account anywhere else. Needs `sessionStepUp` by an owner: FORBIDDEN to anybody else and to API keys, STEP_UP_REQUIRED without a fresh proof.',
  })
  async accountDataRegionSet(
    @Arg('input', () => AccountDataRegionSetInput, { description: 'The country, or null.' })
    input: AccountDataRegionSetInput,
    @Ctx() context: ApiContext,
  ): Promise<AccountDataRegionSetPayload> {
    await context.write((scope) => this.regions.set(scope, input.country ?? null));
    return { account: await getAccount(context.scope) } as AccountDataRegionSetPayload;
  }
}
