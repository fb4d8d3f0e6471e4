import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { notFound } from '../../platform/kernel/errors.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import type { Operator } from '../operators/operator-act.service.js';
import type { LegalFileLinks } from './legal-file-links.js';
import {
  disclosuresOf,
  findLegalRequest,
  listLegalDisclosures,
  listLegalRequests,
  type LegalRequestRow,
} from './legal-request.queries.js';
import type { LegalRequests } from './legal-request.service.js';
import {
  Disclosure,
  LegalDisclosureConnection,
  LegalRequest,
  LegalRequestConnection,
  LegalRequestCreateInput,
  LegalRequestApproveInput,
  LegalRequestCloseInput,
  LegalRequestExecuteInput,
  LegalRequestRefuseInput,
  LegalRequestPayload,
} from './legal-request.type.js';

@Resolver(() => LegalRequest)
export class LegalRequestResolver {
  constructor(
    private readonly requests: LegalRequests,
    private readonly links: LegalFileLinks,
    private readonly clock: Clock,
  ) {}

  @FieldResolver(() => [ID], { description: 'Whose messages: contacts of the account, at most 100.' })
  contactIds(@Root() { personIds }: LegalRequestRow): string[] {
    return personIds.map((id) => toPublicId('Contact', id));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where the file can be fetched for a quarter of an hour, a line of JSON for each message; null: there is none.',
  })
  downloadUrl(@Root() { id, storageKey }: LegalRequestRow): string | null {
    return storageKey === null ? null : this.links.make(id);
  }

  @Requires('operator')
  @Query(() => LegalRequestConnection, { description: 'Requests of authorities, the newest first.' })
  async legalRequests(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { database }: ApiContext,
  ): Promise<LegalRequestConnection> {
    const found = await database.operate('legal.read', (em) => listLegalRequests(em, page));
    return toConnection(found) as unknown as LegalRequestConnection;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => LegalDisclosureConnection, {
    description:
      'What was handed to authorities of the account, the newest first. What the law keeps secret appears when it may.',
  })
  async legalDisclosures(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<LegalDisclosureConnection> {
    return toConnection(await listLegalDisclosures(scope, page)) as unknown as LegalDisclosureConnection;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => [Disclosure], {
    description:
      'What left the house of a contact: messages and files to Meta, and what authorities got, one for each recipient and purpose. Empty for a contact that is not there.',
  })
  async disclosures(
    @Arg('contactId', () => ID, { description: 'The contact.' }) contactId: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<Disclosure[]> {
    const id = uuidOf('Contact', contactId);
    return id ? ((await disclosuresOf(scope, id)) as Disclosure[]) : [];
  }

  @Requires('operator')
  @Mutation(() => LegalRequestPayload, {
    description: 'Takes down what an authority asks for. From now on nothing of these contacts is destroyed.',
  })
  async legalRequestCreate(
    @Arg('input', () => LegalRequestCreateInput, { description: 'Who asks, and for what.' })
    input: LegalRequestCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<LegalRequestPayload> {
    const accountId = uuidOf('Account', input.accountId);
    if (!accountId) throw notFound('Account', ['accountId']);
    const demand = {
      ...input,
      contactIds: input.contactIds.map((id) => uuidOf('Contact', id)),
      since: input.since ?? null,
      until: input.until ?? null,
      gagUntil: input.gagUntil ?? null,
    };
    return this.request(context, await this.requests.create(accountId, demand, this.operatorOf(context)));
  }

  @Requires('operator')
  @Mutation(() => LegalRequestPayload, { description: 'Approves a request; two different operators have to.' })
  async legalRequestApprove(
    @Arg('input', () => LegalRequestApproveInput, { description: 'Which one.' }) input: LegalRequestApproveInput,
    @Ctx() context: ApiContext,
  ): Promise<LegalRequestPayload> {
    return this.request(context, await this.requests.approve(idOf(input), this.operatorOf(context)));
  }

  @Requires('operator')
  @Mutation(() => LegalRequestPayload, {
    description: 'Refuses a request that was not executed yet; one operator is enough.',
  })
  async legalRequestRefuse(
    @Arg('input', () => LegalRequestRefuseInput, { description: 'Which one.' }) input: LegalRequestRefuseInput,
    @Ctx() context: ApiContext,
  ): Promise<LegalRequestPayload> {
    return this.request(context, await this.requests.refuse(idOf(input), this.operatorOf(context)));
  }

  @Requires('operator')
  @Mutation(() => LegalRequestPayload, {
    description:
      'Writes the file of an approved request: the messages of these contacts in that time, without notes and names of members. The owners are told, as soon as they may be.',
  })
  async legalRequestExecute(
    @Arg('input', () => LegalRequestExecuteInput, { description: 'Which one.' }) input: LegalRequestExecuteInput,
    @Ctx() context: ApiContext,
  ): Promise<LegalRequestPayload> {
    return this.request(context, await this.requests.execute(idOf(input), this.operatorOf(context)));
  }

  @Requires('operator')
  @Mutation(() => LegalRequestPayload, {
    description: 'Ends an executed request: its file is deleted, its hold released.',
  })
  async legalRequestClose(
    @Arg('input', () => LegalRequestCloseInput, { description: 'Which one.' }) input: LegalRequestCloseInput,
    @Ctx() context: ApiContext,
  ): Promise<LegalRequestPayload> {
    return this.request(context, await this.requests.close(idOf(input), this.operatorOf(context)));
  }

  private async request({ database }: ApiContext, id: string): Promise<LegalRequestPayload> {
    const found = await database.operate('legal.read', (em) => findLegalRequest(em, id));
    return { legalRequest: found as unknown as LegalRequest };
  }

  private operatorOf({ operator, request }: ApiContext): Operator {
    return { name: operator, ip: request.ip, now: this.clock.now() };
  }
}

const idOf = ({ legalRequestId }: { legalRequestId: string }): string | undefined =>
  uuidOf('LegalRequest', legalRequestId);
