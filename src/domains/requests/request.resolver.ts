import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event-log.js';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { EventSubscription } from '../../platform/graphql/event-source.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import type { Scope } from '../../platform/database/scope.js';
import { Permission } from '../accounts/permissions.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import { lockContact } from '../contacts/contact-lock.queries.js';
import { Contact } from '../contacts/contact.type.js';
import { erasureLoader } from '../privacy/erasure.queries.js';
import { ErasureCertificate, ErasureJobType } from '../privacy/erasure.type.js';
import {
  DataSubjectRequestArgs,
  DataSubjectRequestCompleteInput,
  DataSubjectRequestCreateInput,
  DataSubjectRequestDenyInput,
  DataSubjectRequestExtendInput,
  DataSubjectRequestAcceptInput,
  DataSubjectRequestCancelInput,
  DataSubjectRequestLiftRestrictionInput,
  DataSubjectRequestSendCodeInput,
  DataSubjectRequestPayload,
  DataSubjectRequestVerifyInput,
} from './request.inputs.js';
import { listRequests, requestLoader, type RequestRow } from './request.queries.js';
import { readAnswer, readDenials, readPlace, readText } from './request-reading.policy.js';
import { RequestState } from './request-states.js';
import type { RestrictionEnds } from './restriction-end.service.js';
import { complaintRoute, type RequestService } from './request.service.js';
import { wrongCode, type RequestStore } from './request-store.service.js';
import {
  DataSubjectIdentity,
  DataSubjectRequest,
  DataSubjectRequestConnection,
  DataSubjectRequestDenial,
} from './request.type.js';

/** Opens certificates that were signed here; the room of erasures does. */
export interface ShownCertificates {
  shown(signed: string | null): Promise<ErasureCertificate | null>;
}

@Resolver(() => DataSubjectRequest)
export class RequestResolver {
  constructor(
    private readonly store: RequestStore,
    private readonly requests: RequestService,
    private readonly ends: RestrictionEnds,
    private readonly certificates: ShownCertificates,
  ) {}

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Public id of the contact; it leads to nobody once that is erased. Null: nobody is known by what was given.',
  })
  contactId(@Root() { contactId }: DataSubjectRequest): string | null {
    return contactId && toPublicId('Contact', contactId);
  }

  @FieldResolver(() => Contact, { nullable: true, description: 'The contact; null: nobody is known, or no more.' })
  async contact(@Root() { contactId }: DataSubjectRequest, @Ctx() { scope }: ApiContext): Promise<Contact | null> {
    return ((contactId && (await scope.load(contactLoader, contactId))) || null) as Contact | null;
  }

  @FieldResolver(() => DataSubjectIdentity, { description: 'Who asks, until it is over.' })
  identity(@Root() request: DataSubjectRequest): DataSubjectIdentity {
    const { name = null, phoneNumber = null, email = null } = this.store.identityOf(request);
    return { name, phoneNumber, email };
  }

  @FieldResolver(() => String, { nullable: true, description: 'Public id of the request that was under way already.' })
  duplicateOfId(@Root() { duplicateOf }: DataSubjectRequest): string | null {
    return duplicateOf && toPublicId('DataSubjectRequest', duplicateOf);
  }

  @FieldResolver(() => ErasureJobType, { nullable: true, description: 'The erasure that carries it out.' })
  async erasureJob(
    @Root() { erasureJobId }: DataSubjectRequest,
    @Ctx() { scope }: ApiContext,
  ): Promise<ErasureJobType | null> {
    return (erasureJobId && (await scope.load(erasureLoader, erasureJobId))) || null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Public id of the copy of their data, of ACCESS and PORTABILITY; the person gets a link when it is ready.',
  })
  dataExportId(@Root() { dataExportId }: DataSubjectRequest): string | null {
    return dataExportId && toPublicId('DataExport', dataExportId);
  }

  @FieldResolver(() => RequestState, { description: 'How far it has come.' })
  status(@Root() { state }: DataSubjectRequest): RequestState {
    return state;
  }

  @FieldResolver(() => ErasureCertificate, {
    nullable: true,
    description: 'What was erased, and what stays; null unless it was an erasure that is over.',
  })
  async certificate(
    @Root() { erasureJobId }: DataSubjectRequest,
    @Ctx() { scope }: ApiContext,
  ): Promise<ErasureCertificate | null> {
    const job = erasureJobId ? await scope.load(erasureLoader, erasureJobId) : undefined;
    return this.certificates.shown(job?.certificate ?? null);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the person wrote.' })
  note(@Root() request: DataSubjectRequest): string | null {
    return this.store.recordOf(request).note ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'How somebody of the business knew who asks.' })
  verificationReason(@Root() request: DataSubjectRequest): string | null {
    return this.store.recordOf(request).verificationReason ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was put off.' })
  extensionReason(@Root() request: DataSubjectRequest): string | null {
    return this.store.recordOf(request).extensionReason ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What was answered.' })
  answer(@Root() request: DataSubjectRequest): string | null {
    return this.store.recordOf(request).answer ?? null;
  }

  @FieldResolver(() => [String], { description: 'Who else got the data and was told; at most 50.' })
  recipientsTold(@Root() request: DataSubjectRequest): readonly string[] {
    return this.store.recordOf(request).recipientsTold ?? [];
  }

  @FieldResolver(() => [DataSubjectRequestDenial], { description: 'What was refused, and why; at most 7.' })
  denials(@Root() request: DataSubjectRequest): DataSubjectRequestDenial[] {
    return [...(this.store.recordOf(request).denials ?? [])] as DataSubjectRequestDenial[];
  }

  @FieldResolver(() => String, { description: 'Where the person may complain about the answer.' })
  complaintRoute(@Root() request: DataSubjectRequest): string {
    return complaintRoute(request);
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => DataSubjectRequestConnection, {
    description: 'What contacts asked about their data, the newest first.',
  })
  async dataSubjectRequests(
    @Args(() => DataSubjectRequestArgs) args: DataSubjectRequestArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<DataSubjectRequestConnection> {
    return toConnection(await listRequests(scope.em, scope.accountId, args, args)) as DataSubjectRequestConnection;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => DataSubjectRequest, { nullable: true, description: 'One request; null for a miss.' })
  async dataSubjectRequest(
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
    @Ctx() { scope }: ApiContext,
  ): Promise<DataSubjectRequest | null> {
    const uuid = uuidOf('DataSubjectRequest', id);
    return (uuid && (await scope.load(requestLoader, uuid))) || null;
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => DataSubjectRequestPayload, {
    description:
      'Writes down what a contact asked for. It waits until it is shown who asks. The same asked again while it is under way becomes a DUPLICATE of it, and the earlier deadline counts.',
  })
  dataSubjectRequestCreate(
    @Arg('input', () => DataSubjectRequestCreateInput, { description: 'What, by whom, when.' })
    input: DataSubjectRequestCreateInput,
    @Ctx() context: ApiContext,
  ): Promise<DataSubjectRequestPayload> {
    const { kind, intake, note, corrections } = input;
    if (!['EMAIL', 'WHATSAPP', 'STAFF'].includes(intake))
      throw invalidInput('It came by EMAIL, WHATSAPP or STAFF.', ['intake']);
    if (corrections && kind !== 'RECTIFICATION')
      throw invalidInput('Corrections go with RECTIFICATION.', ['corrections']);
    const record = {
      note: note ? readText(note, ['note'], [1, 5_000]) : undefined,
      corrections: corrections ? { ...corrections } : undefined,
    };
    return this.write(context, async (scope) => {
      const place = readPlace(input, scope.clock.now());
      const contact = await lockContact(scope, uuidOf('Contact', input.contactId), 'key share');
      const { displayName, phoneNumber, email } = contact;
      const opened = await this.requests.open(scope, {
        ...{ kind, intake, record, ...place, contactId: contact.id, subject: `contact:${contact.id}` },
        identity: {
          name: displayName ?? undefined,
          phoneNumber: phoneNumber ?? undefined,
          email: email ?? undefined,
        },
      });
      return opened.id;
    });
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => DataSubjectRequestPayload, {
    description:
      'Sends a code of six digits to the person, on WhatsApp if they wrote within 24 hours, else to the e-mail address of the contact. At most three for a request; CODE_NOT_SENT: verify them otherwise.',
  })
  dataSubjectRequestSendCode(
    @Arg('input', () => DataSubjectRequestSendCodeInput, { description: 'Which request.' })
    input: DataSubjectRequestSendCodeInput,
    @Ctx() context: ApiContext,
  ): Promise<DataSubjectRequestPayload> {
    const id = uuidOf('DataSubjectRequest', input.requestId);
    return this.write(context, async (scope) => {
      await this.requests.sendCode(scope, id);
      return id!;
    });
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @OncePerDocument()
  @Mutation(() => DataSubjectRequestPayload, {
    description: 'Shows who asks; then the request waits for the business to accept it.',
  })
  async dataSubjectRequestVerify(
    @Arg('input', () => DataSubjectRequestVerifyInput, { description: 'Which request, and the proof.' })
    input: DataSubjectRequestVerifyInput,
    @Ctx() context: ApiContext,
  ): Promise<DataSubjectRequestPayload> {
    const { code, reason } = input;
    const id = uuidOf('DataSubjectRequest', input.requestId);
    if ((code == null) === (reason == null)) throw invalidInput('Give either a code or a reason.', ['code']);
    if (reason != null) {
      const text = readText(reason, ['reason'], [10, 1_000]);
      return this.write(context, (scope) => this.requests.vouch(scope, id, text));
    }
    const isRight = await context.write(async (scope) => {
      await this.requests.lock(scope, id);
      return this.requests.tryCode(scope, id!, code!);
    });
    if (!isRight) throw wrongCode();
    return this.shown(context, id!);
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => DataSubjectRequestPayload, {
    description:
      'Lets a request be carried out: an erasure begins (again, where it rests), advertising ends on all channels, data is only kept, corrections are made (ON_LEGAL_HOLD where that would lose a value that a hold covers); for ACCESS and PORTABILITY the answer is to be given.',
  })
  dataSubjectRequestAccept(
    @Arg('input', () => DataSubjectRequestAcceptInput, { description: 'Which request.' })
    input: DataSubjectRequestAcceptInput,
    @Ctx() context: ApiContext,
  ): Promise<DataSubjectRequestPayload> {
    const id = uuidOf('DataSubjectRequest', input.requestId);
    return this.write(context, (scope) => this.requests.accept(scope, id));
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => DataSubjectRequestPayload, {
    description: 'Puts the deadline off: once, before it is over, where the law knows it, and with reasons.',
  })
  dataSubjectRequestExtend(
    @Arg('input', () => DataSubjectRequestExtendInput, { description: 'Which request, and why.' })
    input: DataSubjectRequestExtendInput,
    @Ctx() context: ApiContext,
  ): Promise<DataSubjectRequestPayload> {
    const id = uuidOf('DataSubjectRequest', input.requestId);
    const reason = readText(input.reason, ['reason'], [10, 1_000]);
    return this.write(context, (scope) => this.requests.extend(scope, id, reason));
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => DataSubjectRequestPayload, {
    description: 'Refuses a request; the person is told why and where to complain. Not once an erasure has begun.',
  })
  dataSubjectRequestDeny(
    @Arg('input', () => DataSubjectRequestDenyInput, { description: 'Which request, and why.' })
    input: DataSubjectRequestDenyInput,
    @Ctx() context: ApiContext,
  ): Promise<DataSubjectRequestPayload> {
    const id = uuidOf('DataSubjectRequest', input.requestId);
    const denials = readDenials(input.denials, 1);
    return this.write(context, (scope) => this.requests.deny(scope, id, denials));
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => DataSubjectRequestPayload, {
    description:
      'Says that a request was answered. An erasure ends by itself when nothing is found any more, and not before.',
  })
  dataSubjectRequestComplete(
    @Arg('input', () => DataSubjectRequestCompleteInput, { description: 'Which request, and the answer.' })
    input: DataSubjectRequestCompleteInput,
    @Ctx() context: ApiContext,
  ): Promise<DataSubjectRequestPayload> {
    const id = uuidOf('DataSubjectRequest', input.requestId);
    const answer = readAnswer(input);
    return this.write(context, (scope) => this.requests.complete(scope, id, answer));
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => DataSubjectRequestPayload, {
    description: 'Ends a request that the person does not want any more. Not once an erasure has begun.',
  })
  dataSubjectRequestCancel(
    @Arg('input', () => DataSubjectRequestCancelInput, { description: 'Which request.' })
    input: DataSubjectRequestCancelInput,
    @Ctx() context: ApiContext,
  ): Promise<DataSubjectRequestPayload> {
    const id = uuidOf('DataSubjectRequest', input.requestId);
    return this.write(context, (scope) => this.requests.cancel(scope, id));
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => DataSubjectRequestPayload, {
    description:
      'Lifts what a RESTRICTION restricted, once the person was told (GDPR art. 18(3)): 24 hours after a mail where an address is known, until then `Contact.isRestricted` stays true; at once otherwise, with a word on WhatsApp as the first thing that goes out. Restrictions that others asked for stay. REQUEST_STATE when nothing of it stands, or its end was told already.',
  })
  dataSubjectRequestLiftRestriction(
    @Arg('input', () => DataSubjectRequestLiftRestrictionInput, { description: 'Which request, and why.' })
    input: DataSubjectRequestLiftRestrictionInput,
    @Ctx() context: ApiContext,
  ): Promise<DataSubjectRequestPayload> {
    const id = uuidOf('DataSubjectRequest', input.requestId);
    const reason = readText(input.reason, ['reason'], [10, 1_000]);
    return this.write(context, (scope) => this.ends.lift(scope, id, reason));
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @EventSubscription(() => DataSubjectRequest, {
    description: 'Requests that come, go on, or are due soon, live.',
    source: { resumable: false, wants: (event) => event.type === 'data_subject_request.changed' },
  })
  async dataSubjectRequestChanged(
    @Root() event: LoggedEvent,
    @Ctx() { scope }: ApiContext,
  ): Promise<DataSubjectRequest | null> {
    return (await scope.load(requestLoader, event.entityId)) ?? null;
  }

  private async write(
    context: ApiContext,
    work: (scope: Scope) => Promise<string>,
  ): Promise<DataSubjectRequestPayload> {
    return this.shown(context, await context.write(work));
  }

  private async shown({ scope }: ApiContext, id: string): Promise<DataSubjectRequestPayload> {
    return { request: (await scope.load(requestLoader, id)) as RequestRow };
  }
}
