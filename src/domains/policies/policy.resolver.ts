import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Personal, Requires } from '../../platform/graphql/policy.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { PolicyAcceptInput, PolicyAcceptPayload, PolicyPublishInput, PolicyPublishPayload } from './policy.inputs.js';
import { countAnnounced, findPolicy, findPolicyAt, listAnnouncements, listPolicies } from './policy.queries.js';
import type { PolicyAcceptanceService } from './policy-acceptance.service.js';
import type { PolicyPublishingService } from './policy-publishing.service.js';
import {
  PolicyAnnouncement,
  PolicyAnnouncing,
  PolicyText,
  PolicyVersion,
  PolicyVersionConnection,
} from './policy-version.type.js';

@Resolver(() => PolicyVersion)
export class PolicyResolver {
  constructor(
    private readonly publishing: PolicyPublishingService,
    private readonly acceptances: PolicyAcceptanceService,
    private readonly clock: Clock,
  ) {}

  @Requires('anyone')
  @Query(() => PolicyVersion, {
    nullable: true,
    description:
      'The privacy policy that was in force at an instant, or will be, as far as is published. Null: there was none.',
  })
  async policyVersion(
    @Arg('at', () => DateTime, { nullable: true, description: 'When; default: now.' }) at: Date | null | undefined,
    @Ctx() { database }: ApiContext,
  ): Promise<PolicyVersion | null> {
    const now = this.clock.now();
    return (await database.operate('policies.read', (em) => findPolicyAt(em, at ?? now, now))) ?? null;
  }

  @Requires('anyone')
  @Query(() => PolicyVersionConnection, { description: 'Every published version, the newest first.' })
  async policyVersions(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database }: ApiContext,
  ): Promise<PolicyVersionConnection> {
    return toConnection(await database.operate('policies.read', (em) => listPolicies(em, page)));
  }

  @Requires('anyone')
  @FieldResolver(() => PolicyText, {
    description: 'The words in a language, or in English where there are none in it.',
  })
  text(
    @Root() { texts }: PolicyVersion,
    @Arg('locale', () => String, { defaultValue: 'en', description: 'Language, `pt-BR`.' }) locale: string,
  ): PolicyText {
    return texts.find((text) => text.locale === locale) ?? texts.find((text) => text.locale === 'en')!;
  }

  @Requires('anyone')
  @FieldResolver(() => [String], { description: 'The languages that it is written in, at most 40.' })
  locales(@Root() { texts }: PolicyVersion): string[] {
    return texts.map(({ locale }) => locale);
  }

  @Requires('signed_in')
  @Personal()
  @Query(() => [PolicyAnnouncement], { description: 'The new policies that the viewer was told of, at most 20.' })
  announcements(@Ctx() { scope }: ApiContext): Promise<PolicyAnnouncement[]> {
    return listAnnouncements(scope);
  }

  @Requires('signed_in')
  @Mutation(() => PolicyAcceptPayload, {
    description: 'Accepts a policy version, once. Acceptance is kept apart from consent, and grants none.',
  })
  async policyAccept(
    @Arg('input', () => PolicyAcceptInput, { description: 'Which version.' }) input: PolicyAcceptInput,
    @Ctx() context: ApiContext,
  ): Promise<PolicyAcceptPayload> {
    const { version } = input;
    const accept = (scope: ApiContext['scope']) => this.acceptances.accept(scope, version, context.request);
    return { policyAcceptance: await context.write(accept) };
  }

  @Requires('operator')
  @Mutation(() => PolicyPublishPayload, {
    description: 'Publishes a version for a time to come. It cannot be changed or taken back afterwards.',
  })
  async policyPublish(
    @Arg('input', () => PolicyPublishInput, { description: 'Words and time.' }) input: PolicyPublishInput,
    @Ctx() { operator, request, database }: ApiContext,
  ): Promise<PolicyPublishPayload> {
    await this.publishing.publish(input, { name: operator, ip: request.ip, now: this.clock.now() });
    return { policyVersion: (await database.operate('policies.read', (em) => findPolicy(em, input.version)))! };
  }

  @Requires('operator')
  @Query(() => PolicyAnnouncing, { nullable: true, description: 'How far everybody was told of a version.' })
  async policyAnnouncing(
    @Arg('version', () => String, { description: 'Name of the version.' }) version: string,
    @Ctx() { database }: ApiContext,
  ): Promise<PolicyAnnouncing | null> {
    return (await database.operate('policies.read', (em) => countAnnounced(em, version))) ?? null;
  }
}
