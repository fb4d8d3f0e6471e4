import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { userLoader } from '../accounts/account.queries.js';
import { User } from '../accounts/account.type.js';
import { Permission } from '../accounts/permissions.js';
import type { Certificates } from './erasure-certificate.js';
import { erasureLoader, listErasures } from './erasure.queries.js';
import type { ErasureService } from './erasure.service.js';
import {
  ErasureCertificate,
  ErasureCount,
  ErasureJobCancelInput,
  ErasureJobCancelPayload,
  ErasureJobConnection,
  ErasureJobType,
} from './erasure.type.js';
import { shownCertificate } from './shown-certificate.js';

@Resolver(() => ErasureJobType)
export class ErasureResolver {
  constructor(
    private readonly erasures: ErasureService,
    private readonly certificates: Certificates,
  ) {}

  @FieldResolver(() => [ErasureCount], {
    description: 'What was found of the person, and what went, one for each store.',
  })
  counts(@Root() job: ErasureJobType): ErasureCount[] {
    return Object.entries(job.counts)
      .map(([store, { found, erased }]) => ({ store: store.replace('FILES ', 'files: '), found, erased }))
      .sort((a, b) => (a.store < b.store ? -1 : 1));
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who asked for it; null: a program, or the platform.' })
  async requestedBy(@Root() job: ErasureJobType, @Ctx() { scope }: ApiContext): Promise<User | null> {
    return (job.requestedBy && (await scope.load(userLoader, job.requestedBy))) || null;
  }

  @FieldResolver(() => ErasureCertificate, { nullable: true, description: 'What was done; null until it is verified.' })
  certificate(@Root() job: ErasureJobType): Promise<ErasureCertificate | null> {
    return shownCertificate(this.certificates, job.certificate);
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => ErasureJobConnection, { description: 'Contacts that were or are being erased, the newest first.' })
  async erasureJobs(@Args(() => PageArgs) page: PageArgs, @Ctx() { scope }: ApiContext): Promise<ErasureJobConnection> {
    return toConnection(await listErasures(scope, page));
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => ErasureJobType, { nullable: true, description: 'An erasure.' })
  async erasureJob(
    @Arg('id', () => ID, { description: 'Id of the erasure.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<ErasureJobType | null> {
    const uuid = uuidOf('ErasureJob', id);
    return (uuid && (await scope.load(erasureLoader, uuid))) || null;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => ErasureCertificate, {
    nullable: true,
    description: 'The certificate of an erasure; null until it is verified.',
  })
  async erasureCertificate(
    @Arg('erasureJobId', () => ID, { description: 'Id of the erasure.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<ErasureCertificate | null> {
    const uuid = uuidOf('ErasureJob', id);
    const job = uuid ? await scope.load(erasureLoader, uuid) : undefined;
    return shownCertificate(this.certificates, job?.certificate ?? null);
  }

  @Requires('anyone')
  @Query(() => ErasureCertificate, {
    nullable: true,
    description: 'What a signed certificate says; null unless it was signed here, and nothing of it was changed.',
  })
  erasureCertificateVerify(
    @Arg('signed', () => String, { description: 'The certificate, as `ErasureCertificate.signed` gives it.' })
    signed: string,
  ): Promise<ErasureCertificate | null> {
    return shownCertificate(this.certificates, signed);
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => ErasureJobCancelPayload, {
    description: 'Takes an erasure back, as long as nothing has been touched.',
  })
  async erasureJobCancel(
    @Arg('input', () => ErasureJobCancelInput, { description: 'Which one.' }) input: ErasureJobCancelInput,
    @Ctx() context: ApiContext,
  ): Promise<ErasureJobCancelPayload> {
    const uuid = uuidOf('ErasureJob', input.erasureJobId);
    const id = await context.write((scope) => this.erasures.cancel(scope, uuid));
    return { erasureJob: (await context.scope.load(erasureLoader, id))! };
  }
}
