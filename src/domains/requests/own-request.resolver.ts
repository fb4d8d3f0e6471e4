import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { Clock } from '../../platform/kernel/clock.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import type { Operator } from '../operators/operator-act.service.js';
import {
  OwnRequestArgs,
  OwnRequestCompleteInput,
  OwnRequestDenyInput,
  OwnRequestExtendInput,
  OwnRequestPayload,
  OwnRequestStartInput,
} from './own-request.inputs.js';
import type { OwnRequests } from './own-request.service.js';
import { OwnRequest, OwnRequestConnection } from './own-request.type.js';
import { findOwnRequest, listRequests, type RequestRow } from './request.queries.js';
import { readAnswer, readDenials, readText } from './request-reading.policy.js';
import type { RequestStore } from './request-store.service.js';
import type { DataSubjectRequestDenial } from './request.type.js';

@Resolver()
export class OwnRequestResolver {
  constructor(
    private readonly store: RequestStore,
    private readonly own: OwnRequests,
    private readonly clock: Clock,
  ) {}

  @Requires('operator')
  @Query(() => OwnRequestConnection, {
    description: "What the platform's own people asked about their data, the newest first.",
  })
  async ownRequests(
    @Args(() => OwnRequestArgs) args: OwnRequestArgs,
    @Ctx() { database }: ApiContext,
  ): Promise<OwnRequestConnection> {
    const found = await database.operate('requests.own', (em) => listRequests(em, null, args, args));
    const shown = new Map(found.nodes.map((row) => [this.show(row), row]));
    return toConnection({ ...found, nodes: [...shown.keys()], cursorOf: (node) => found.cursorOf(shown.get(node)!) });
  }

  @Requires('operator')
  @Mutation(() => OwnRequestPayload, {
    description:
      'Begins to carry a request out, once it is known who asks. An ERASURE that a code proved begins the deletion of the user, where it has not begun by itself and neither a second factor nor the last owner of an account stands against it.',
  })
  ownRequestStart(
    @Arg('input', () => OwnRequestStartInput, { description: 'Which request.' }) input: OwnRequestStartInput,
    @Ctx() context: ApiContext,
  ): Promise<OwnRequestPayload> {
    return this.changed(context, input.requestId, (id, operator) => this.own.start(id, operator));
  }

  @Requires('operator')
  @Mutation(() => OwnRequestPayload, { description: 'Puts the deadline off, once and in time, with reasons.' })
  ownRequestExtend(
    @Arg('input', () => OwnRequestExtendInput, { description: 'Which request, and why.' })
    input: OwnRequestExtendInput,
    @Ctx() context: ApiContext,
  ): Promise<OwnRequestPayload> {
    const reason = readText(input.reason, ['reason'], [10, 1_000]);
    return this.changed(context, input.requestId, (id, operator) => this.own.extend(id, reason, operator));
  }

  @Requires('operator')
  @Mutation(() => OwnRequestPayload, {
    description:
      'Refuses a request; the person is told why. A deletion of the user that began for it is taken back as long as its grace lasts; REQUEST_STATE afterwards.',
  })
  ownRequestDeny(
    @Arg('input', () => OwnRequestDenyInput, { description: 'Which request, and why.' })
    input: OwnRequestDenyInput,
    @Ctx() context: ApiContext,
  ): Promise<OwnRequestPayload> {
    const denials = readDenials(input.denials, 1);
    return this.changed(context, input.requestId, (id, operator) => this.own.deny(id, denials, operator));
  }

  @Requires('operator')
  @Mutation(() => OwnRequestPayload, {
    description: 'Says that a request was answered. An erasure is answered in part: say what stays, and why.',
  })
  ownRequestComplete(
    @Arg('input', () => OwnRequestCompleteInput, { description: 'Which request, and the answer.' })
    input: OwnRequestCompleteInput,
    @Ctx() context: ApiContext,
  ): Promise<OwnRequestPayload> {
    const answer = readAnswer(input);
    return this.changed(context, input.requestId, (id, operator) => this.own.complete(id, answer, operator));
  }

  private async changed(
    { database, operator, request }: ApiContext,
    publicId: string,
    work: (id: string | undefined, operator: Operator) => Promise<void>,
  ): Promise<OwnRequestPayload> {
    const id = uuidOf('DataSubjectRequest', publicId);
    await work(id, { name: operator, ip: request.ip, now: this.clock.now() });
    return { request: this.show((await database.operate('requests.own', (em) => findOwnRequest(em, id!)))!) };
  }

  private show(row: RequestRow): OwnRequest {
    const { name = null, phoneNumber = null, email = null, metaUserId = null } = this.store.identityOf(row);
    const { note = null, answer = null, denials = [] } = this.store.recordOf(row);
    const { id, kind, intake, jurisdiction, state, verifiedBy, receivedAt, dueAt, extendableTo, closedAt } = row;
    return {
      ...{ id, kind, intake, jurisdiction, state, verifiedBy, receivedAt, dueAt, extendableTo, closedAt },
      ...{ identity: { name, phoneNumber, email }, metaUserId, note, answer },
      denials: [...denials] as DataSubjectRequestDenial[],
    };
  }
}
