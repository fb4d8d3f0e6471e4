import { Arg, Args, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Page } from '../../platform/database/keyset.js';
import type { Scope } from '../../platform/database/scope.js';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { Payload } from '../../platform/graphql/user-error.type.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { Operator } from '../operators/operator-act.service.js';
import {
  OwnInquiryAnswerInput,
  OwnInquiryConvertInput,
  PrivacyInquiryAnswerInput,
  PrivacyInquiryArgs,
  PrivacyInquiryConvertInput,
  PrivacyInquiryCreateInput,
  PrivacyInquiryCreatePayload,
  PrivacyInquiryPayload,
} from './inquiry.inputs.js';
import { inquiryLoader, listInquiries, lockInquiry, type InquiryRow } from './inquiry.queries.js';
import type { Inquiries } from './inquiry.service.js';
import { OwnInquiry, OwnInquiryConnection, PrivacyInquiry, PrivacyInquiryConnection } from './inquiry.type.js';
import { readText } from './request-reading.policy.js';

@Requires('operator')
@ObjectType({ simpleResolvers: true, description: 'The question or complaint that was changed.' })
export class OwnInquiryPayload extends Payload {
  @Field(() => OwnInquiry, { nullable: true, description: 'It.' })
  inquiry?: OwnInquiry;
}

@Resolver()
export class InquiryResolver {
  constructor(
    private readonly inquiries: Inquiries,
    private readonly clock: Clock,
  ) {}

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => PrivacyInquiryCreatePayload, {
    description:
      'Asks a business, or the platform, a question about data, or complains; signed in or not. One address may do so five times, then every ten minutes.',
  })
  privacyInquiryCreate(
    @Arg('input', () => PrivacyInquiryCreateInput, { description: 'What, and to whom.' })
    input: PrivacyInquiryCreateInput,
    @Ctx() { request }: ApiContext,
  ): Promise<PrivacyInquiryCreatePayload> {
    return this.inquiries.create(input, request);
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => PrivacyInquiryConnection, { description: 'Questions and complaints about data, the newest first.' })
  async privacyInquiries(
    @Args(() => PrivacyInquiryArgs) args: PrivacyInquiryArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<PrivacyInquiryConnection> {
    return this.connection(await listInquiries(scope.em, scope.accountId, args, args.states ?? null));
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => PrivacyInquiry, { nullable: true, description: 'A question or complaint; null for a miss.' })
  async privacyInquiry(
    @Arg('id', () => ID, { description: 'Which one.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<PrivacyInquiry | null> {
    const uuid = uuidOf('PrivacyInquiry', id);
    const row = uuid ? await scope.load(inquiryLoader, uuid) : undefined;
    return row ? this.show(row) : null;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => PrivacyInquiryPayload, {
    description: 'Answers a question or complaint, by mail where one was given.',
  })
  async privacyInquiryAnswer(
    @Arg('input', () => PrivacyInquiryAnswerInput, { description: 'Which one, and the answer.' })
    input: PrivacyInquiryAnswerInput,
    @Ctx() context: ApiContext,
  ): Promise<PrivacyInquiryPayload> {
    const answer = readText(input.answer, ['answer'], [1, 5_000]);
    const id = uuidOf('PrivacyInquiry', input.inquiryId);
    return this.write(context, (scope) => this.inquiries.answer(scope, id, answer));
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => PrivacyInquiryPayload, {
    description: 'Turns it into the request that it is, which came when it came: the deadline counts from then.',
  })
  async privacyInquiryConvert(
    @Arg('input', () => PrivacyInquiryConvertInput, { description: 'Which one, and what it asks for.' })
    input: PrivacyInquiryConvertInput,
    @Ctx() context: ApiContext,
  ): Promise<PrivacyInquiryPayload> {
    const id = uuidOf('PrivacyInquiry', input.inquiryId);
    return this.write(context, (scope) => this.inquiries.convert(scope, id, input.kind));
  }

  @Requires('operator')
  @Query(() => OwnInquiryConnection, { description: 'Questions and complaints to the platform, the newest first.' })
  async ownInquiries(
    @Args(() => PrivacyInquiryArgs) args: PrivacyInquiryArgs,
    @Ctx() { database }: ApiContext,
  ): Promise<OwnInquiryConnection> {
    return this.connection(
      await database.operate('requests.own', (em) => listInquiries(em, null, args, args.states ?? null)),
    );
  }

  @Requires('operator')
  @Mutation(() => OwnInquiryPayload, { description: 'Answers a question or complaint to the platform.' })
  ownInquiryAnswer(
    @Arg('input', () => OwnInquiryAnswerInput, { description: 'Which one, and the answer.' })
    input: OwnInquiryAnswerInput,
    @Ctx() context: ApiContext,
  ): Promise<OwnInquiryPayload> {
    const answer = readText(input.answer, ['answer'], [1, 5_000]);
    return this.decide(context, input.inquiryId, (id, operator) => this.inquiries.answerOwn(id, answer, operator));
  }

  @Requires('operator')
  @Mutation(() => OwnInquiryPayload, { description: 'Turns it into a request, which came when it came.' })
  ownInquiryConvert(
    @Arg('input', () => OwnInquiryConvertInput, { description: 'Which one, and what it asks for.' })
    input: OwnInquiryConvertInput,
    @Ctx() context: ApiContext,
  ): Promise<OwnInquiryPayload> {
    return this.decide(context, input.inquiryId, (id, operator) => this.inquiries.convertOwn(id, input.kind, operator));
  }

  private async decide(
    { database, operator, request }: ApiContext,
    publicId: string,
    work: (id: string | undefined, operator: Operator) => Promise<void>,
  ): Promise<OwnInquiryPayload> {
    const id = uuidOf('PrivacyInquiry', publicId);
    await work(id, { name: operator, ip: request.ip, now: this.clock.now() });
    return { inquiry: this.show((await database.operate('requests.own', (em) => lockInquiry(em, null, id!)))!) };
  }

  private async write(context: ApiContext, work: (scope: Scope) => Promise<string>): Promise<PrivacyInquiryPayload> {
    const id = await context.write(work);
    return { inquiry: this.show((await context.scope.load(inquiryLoader, id))!) };
  }

  private connection(found: Page<InquiryRow>) {
    const shown = new Map(found.nodes.map((row) => [this.show(row), row]));
    return toConnection({ ...found, nodes: [...shown.keys()], cursorOf: (node) => found.cursorOf(shown.get(node)!) });
  }

  private show(row: InquiryRow): PrivacyInquiry {
    return shownInquiry(this.inquiries, row);
  }
}

/** An inquiry with its words. */
export function shownInquiry(inquiries: Inquiries, row: InquiryRow): PrivacyInquiry {
  const { id, kind, state, receivedAt, dueAt, closedAt, requestId } = row;
  return {
    ...{ id, kind, state, receivedAt, dueAt, closedAt, ...inquiries.open(row) },
    requestId: requestId && toPublicId('DataSubjectRequest', requestId),
  };
}
