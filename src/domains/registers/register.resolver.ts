import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { invalidInput, notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { Operator } from '../operators/operator-act.service.js';
import { DataStore } from './data-region.type.js';
import type { StoreCountries } from './data-store.policy.js';
import type { OutgoingService } from './outgoing.service.js';
import { dataLocations, processingActivities } from './processing.policy.js';
import {
  SubprocessorAddInput,
  SubprocessorEndInput,
  SubprocessorObjectInput,
  SubprocessorObjectPayload,
  SubprocessorPayload,
  TransferCountryPayload,
  TransferCountrySetInput,
  TransferSafeguardAddInput,
  TransferSafeguardEndInput,
  TransferSafeguardPayload,
} from './register.inputs.js';
import { findSafeguard, findSubprocessor, listSafeguards, listSubprocessors } from './register.queries.js';
import {
  DataLocation,
  ProcessingActivityType,
  SubprocessorConnection,
  TransferOutcome,
  TransferSafeguardConnection,
} from './register.type.js';
import type { SafeguardService } from './safeguard.service.js';
import type { SubprocessorService } from './subprocessor.service.js';

@Resolver()
export class RegisterResolver {
  constructor(
    private readonly subprocessorService: SubprocessorService,
    private readonly safeguards: SafeguardService,
    private readonly outgoing: OutgoingService,
    private readonly clock: Clock,
    private readonly countries: StoreCountries,
  ) {}

  @Requires('anyone')
  @Query(() => [ProcessingActivityType], {
    description: 'Why, by which right and for how long personal data is processed; at most 100 activities.',
  })
  processingActivities(): ProcessingActivityType[] {
    return [...processingActivities];
  }

  @Requires('anyone')
  @Query(() => [DataLocation], { description: 'Where personal data is kept; one for each store.' })
  dataLocations(): DataLocation[] {
    return [
      ...dataLocations.map(({ redis, ...location }) => ({
        ...location,
        country: redis ? this.countries.of(DataStore.REDIS) : this.countries.home,
      })),
      ...this.countries
        .foreign()
        .filter((store) => store !== DataStore.REDIS)
        .map((store) => ({
          store: `Files: ${store.toLowerCase()}`,
          holds: 'Part of the files, which is kept elsewhere.',
          country: this.countries.of(store),
        })),
    ];
  }

  @Requires('anyone')
  @Query(() => SubprocessorConnection, {
    description:
      'Who processes personal data for the platform, in the order of announcing; those to come are among them.',
  })
  async subprocessors(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database }: ApiContext,
  ): Promise<SubprocessorConnection> {
    return toConnection(await database.operate('registers.read', (em) => listSubprocessors(em, page)));
  }

  @Requires('anyone')
  @Query(() => TransferSafeguardConnection, { description: 'What transfers to other countries rest on.' })
  async transferSafeguards(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database }: ApiContext,
  ): Promise<TransferSafeguardConnection> {
    return toConnection(await database.operate('registers.read', (em) => listSafeguards(em, page)));
  }

  @Requires(Permission.MESSAGES_SEND)
  @Query(() => TransferOutcome, {
    description: 'Whether messages of a number may go to Meta now, by the law where the number is from.',
  })
  transferCheck(
    @Arg('phoneNumber', () => String, { description: 'In international form.' }) phoneNumber: string,
  ): TransferOutcome {
    if (!/^\+?\d{5,15}$/.test(phoneNumber)) throw invalidInput('Write it as +491511234567.', ['phoneNumber']);
    return this.outgoing.verdictForMeta(phoneNumber) as TransferOutcome;
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @Mutation(() => SubprocessorObjectPayload, { description: 'Objects to a sub-processor, once.' })
  async subprocessorObject(
    @Arg('input', () => SubprocessorObjectInput, { description: 'Which, and why.' }) input: SubprocessorObjectInput,
    @Ctx() context: ApiContext,
  ): Promise<SubprocessorObjectPayload> {
    const id = idOf('Subprocessor', input.subprocessorId, 'subprocessorId');
    return { objectedAt: await context.write((scope) => this.subprocessorService.object(scope, id, input.reason)) };
  }

  @Requires('operator')
  @Mutation(() => SubprocessorPayload, {
    description:
      'Announces a sub-processor to every account. Its hosts can be called from `activeFrom` on, not before.',
  })
  async subprocessorAdd(
    @Arg('input', () => SubprocessorAddInput, { description: 'Who, what for, from when.' }) input: SubprocessorAddInput,
    @Ctx() context: ApiContext,
  ): Promise<SubprocessorPayload> {
    const id = await this.subprocessorService.add(input, this.operatorOf(context));
    return this.subprocessor(context, id);
  }

  @Requires('operator')
  @Mutation(() => SubprocessorPayload, { description: 'Ends a sub-processor: its hosts are not called any more.' })
  async subprocessorEnd(
    @Arg('input', () => SubprocessorEndInput, { description: 'Which.' }) input: SubprocessorEndInput,
    @Ctx() context: ApiContext,
  ): Promise<SubprocessorPayload> {
    const id = idOf('Subprocessor', input.subprocessorId, 'subprocessorId');
    await this.subprocessorService.end(id, this.operatorOf(context));
    return this.subprocessor(context, id);
  }

  @Requires('operator')
  @Mutation(() => TransferSafeguardPayload, { description: 'Enters what a transfer rests on.' })
  async transferSafeguardAdd(
    @Arg('input', () => TransferSafeguardAddInput, { description: 'Who, where, by what, until when.' })
    input: TransferSafeguardAddInput,
    @Ctx() context: ApiContext,
  ): Promise<TransferSafeguardPayload> {
    return this.safeguard(context, await this.safeguards.add(input, this.operatorOf(context)));
  }

  @Requires('operator')
  @Mutation(() => TransferSafeguardPayload, {
    description: 'Ends a safeguard: what rested on it alone is blocked within seconds.',
  })
  async transferSafeguardEnd(
    @Arg('input', () => TransferSafeguardEndInput, { description: 'Which.' }) input: TransferSafeguardEndInput,
    @Ctx() context: ApiContext,
  ): Promise<TransferSafeguardPayload> {
    const id = idOf('TransferSafeguard', input.safeguardId, 'safeguardId');
    await this.safeguards.end(id, this.operatorOf(context));
    return this.safeguard(context, id);
  }

  @Requires('operator')
  @Mutation(() => TransferCountryPayload, {
    description: 'Says what a region holds of a country: adequate, forbidden, or nothing. Holds within seconds.',
  })
  async transferCountrySet(
    @Arg('input', () => TransferCountrySetInput, { description: 'Region, country and word.' })
    input: TransferCountrySetInput,
    @Ctx() context: ApiContext,
  ): Promise<TransferCountryPayload> {
    await this.safeguards.setCountry(input, this.operatorOf(context));
    await this.outgoing.refresh();
    return { isSet: true };
  }

  private async subprocessor({ database }: ApiContext, id: string): Promise<SubprocessorPayload> {
    await this.outgoing.refresh();
    return { subprocessor: (await database.operate('registers.read', (em) => findSubprocessor(em, id)))! };
  }

  private async safeguard({ database }: ApiContext, id: string): Promise<TransferSafeguardPayload> {
    await this.outgoing.refresh();
    return { transferSafeguard: (await database.operate('registers.read', (em) => findSafeguard(em, id)))! };
  }

  private operatorOf({ operator, request }: ApiContext): Operator {
    return { name: operator, ip: request.ip, now: this.clock.now() };
  }
}

function idOf(kind: 'Subprocessor' | 'TransferSafeguard', publicId: string, path: string): string {
  const id = uuidOf(kind, publicId);
  if (!id) throw notFound(kind, [path]);
  return id;
}
