import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import type { ConsentNotices } from './consent-notice.service.js';
import {
  ConsentGiveInput,
  ConsentGivePayload,
  ConsentNoticePayload,
  ConsentNoticePublishInput,
  ConsentRecordInput,
  ConsentRecordPayload,
  ConsentWithdrawInput,
  ConsentWithdrawPayload,
} from './consent.inputs.js';
import { consentsLoader, noticeLoader } from './consent.queries.js';
import type { Consent } from './consent.type.js';
import type { SendDrain } from './send-drain.js';
import type { ConsentService } from './consent.service.js';

@Resolver()
export class ConsentVerbsResolver {
  constructor(
    private readonly consents: ConsentService,
    private readonly notices: ConsentNotices,
    private readonly drain: SendDrain,
  ) {}

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ConsentGivePayload, {
    description:
      'Writes into the ledger that a person agreed: GIVEN, or RENEWED where a consent stands. One that is older than a no that was said since changes nothing.',
  })
  async consentGive(
    @Arg('input', () => ConsentGiveInput, { description: 'What was said.' }) input: ConsentGiveInput,
    @Ctx() context: ApiContext,
  ): Promise<ConsentGivePayload> {
    const given = { ...input, contactId: uuidOf('Contact', input.contactId) };
    return this.standing(context, await context.write((scope) => this.consents.give(scope, given)), input);
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ConsentRecordPayload, {
    description: 'Writes into the ledger what is no consent: that a person was asked, or was asked and said no.',
  })
  async consentRecord(
    @Arg('input', () => ConsentRecordInput, { description: 'What was said.' }) input: ConsentRecordInput,
    @Ctx() context: ApiContext,
  ): Promise<ConsentRecordPayload> {
    const told = { ...input, contactId: uuidOf('Contact', input.contactId) };
    const id = await context.write((scope) => this.consents.record(scope, told));
    if (input.action === 'REFUSED') await this.drain.ended(context.scope, id);
    return this.standing(context, id, input);
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ConsentWithdrawPayload, {
    description:
      'Takes a consent of a contact back. It answers when calls to WhatsApp that were under way have ended; after that nothing of the kind goes out. One that is more than a minute older than a later consent changes nothing.',
  })
  async consentWithdraw(
    @Arg('input', () => ConsentWithdrawInput, { description: 'What is taken back.' }) input: ConsentWithdrawInput,
    @Ctx() context: ApiContext,
  ): Promise<ConsentWithdrawPayload> {
    const told = { ...input, contactId: uuidOf('Contact', input.contactId) };
    const id = await context.write((scope) => this.consents.withdraw(scope, told));
    const inFlight = (await this.drain.ended(context.scope, id)).map((one) => toPublicId('Message', one));
    return { ...(await this.standing(context, id, input)), inFlight, inFlightCount: inFlight.length };
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => ConsentNoticePayload, {
    description: 'Publishes the words that people are shown when they are asked; they can never be changed.',
  })
  async consentNoticePublish(
    @Arg('input', () => ConsentNoticePublishInput, { description: 'The words.' }) input: ConsentNoticePublishInput,
    @Ctx() context: ApiContext,
  ): Promise<ConsentNoticePayload> {
    const id = await context.write((scope) => this.notices.publish(scope, input));
    return { notice: (await context.scope.load(noticeLoader, id))! } as ConsentNoticePayload;
  }

  private async standing(
    { scope }: ApiContext,
    contactId: string,
    { purpose, channelKind }: Pick<ConsentGiveInput, 'purpose' | 'channelKind'>,
  ): Promise<ConsentGivePayload> {
    const contact = (await scope.load(contactLoader, contactId))!;
    const all = (await scope.load(consentsLoader, contactId)) ?? [];
    const consent = all.find((one) => one.purpose === purpose && one.channelKind === channelKind);
    return { contact, consent: consent as Consent | undefined } as ConsentGivePayload;
  }
}
