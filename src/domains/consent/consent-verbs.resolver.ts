import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { toPublicId, uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { contactLoader } from '../contacts/contact.loaders.js';
import type { ConsentNotices } from './consent-notice.service.js';
import {
  ConsentNoticePayload,
  ConsentNoticePublishInput,
  ConsentRecordInput,
  ConsentRecordPayload,
  ConsentWithdrawInput,
  ConsentWithdrawPayload,
} from './consent.inputs.js';
import { noticeLoader } from './consent.queries.js';
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
  @Mutation(() => ConsentRecordPayload, {
    description:
      'Writes into the ledger that a person agreed, was asked, or said no. An older consent than what was said since changes nothing.',
  })
  async consentRecord(
    @Arg('input', () => ConsentRecordInput, { description: 'What was said.' }) input: ConsentRecordInput,
    @Ctx() context: ApiContext,
  ): Promise<ConsentRecordPayload> {
    const given = { ...input, contactId: uuidOf('Contact', input.contactId) };
    const id = await context.write((scope) => this.consents.record(scope, given));
    return { contact: (await context.scope.load(contactLoader, id))! } as ConsentRecordPayload;
  }

  @Requires(Permission.CONTACTS_WRITE)
  @Mutation(() => ConsentWithdrawPayload, {
    description:
      'Takes consents of a contact back. It answers when calls to WhatsApp that were under way have ended; after that nothing of the kind goes out.',
  })
  async consentWithdraw(
    @Arg('input', () => ConsentWithdrawInput, { description: 'What is taken back.' }) input: ConsentWithdrawInput,
    @Ctx() context: ApiContext,
  ): Promise<ConsentWithdrawPayload> {
    const given = { ...input, contactId: uuidOf('Contact', input.contactId) };
    const id = await context.write((scope) => this.consents.withdraw(scope, given));
    const inFlight = await this.drain.ended(context.scope, id);
    const contact = (await context.scope.load(contactLoader, id))!;
    return { contact, inFlight: inFlight.map((one) => toPublicId('Message', one)) } as ConsentWithdrawPayload;
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
}
