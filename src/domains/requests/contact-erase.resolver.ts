import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { readProse } from '../../platform/kernel/texts.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { erasureLoader } from '../privacy/erasure.queries.js';
import type { ErasureService } from '../privacy/erasure.service.js';
import { ContactEraseInput, ContactErasePayload } from './contact-erase.type.js';
import { requestLoader } from './request.queries.js';
import type { RequestService } from './request.service.js';

@Resolver()
export class ContactEraseResolver {
  constructor(
    private readonly requests: RequestService,
    private readonly erasures: ErasureService,
  ) {}

  @Requires(Permission.PRIVACY_MANAGE)
  @Mutation(() => ContactErasePayload, {
    description:
      'Erases a contact for good: from now on nothing reaches the person, and everything that is kept of it is deleted by workers and looked for afterwards. It answers the request to be erased that is under way, or opens one. Asked again it gives the same erasure; a trial begins in earnest, one that failed goes on.',
  })
  async contactErase(
    @Arg('input', () => ContactEraseInput, { description: 'Whom.' }) input: ContactEraseInput,
    @Ctx() context: ApiContext,
  ): Promise<ContactErasePayload> {
    const contactId = uuidOf('Contact', input.contactId);
    if (input.isDryRun) {
      const id = await context.write((scope) => this.erasures.request(scope, contactId, true));
      return { request: null, erasureJob: (await context.scope.load(erasureLoader, id))! };
    }
    const reason = input.reason == null ? undefined : readProse(input.reason, 1_000, ['reason']);
    const id = await context.write((scope) => this.requests.eraseNow(scope, contactId, reason));
    const request = (await context.scope.load(requestLoader, id))!;
    return { request, erasureJob: (await context.scope.load(erasureLoader, request.erasureJobId!))! };
  }
}
