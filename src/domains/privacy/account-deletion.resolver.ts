import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { Permission } from '../accounts/permissions.js';
import type { AccountDeletionService } from './account-deletion.service.js';
import { findAccountDeletion } from './deletion.queries.js';
import {
  AccountDeletionCancelInput,
  AccountDeletionCancelPayload,
  AccountDeletionRequestInput,
  AccountDeletionRequestPayload,
  Deletion,
} from './deletion.type.js';

@Resolver()
export class AccountDeletionResolver {
  constructor(private readonly accounts: AccountDeletionService) {}

  @Requires(Permission.ACCOUNT_READ)
  @Query(() => Deletion, {
    nullable: true,
    description: 'The deletion of the account that is under way; null: it stays.',
  })
  async accountDeletion(@Ctx() { scope }: ApiContext): Promise<Deletion | null> {
    return (await findAccountDeletion(scope)) ?? null;
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @Mutation(() => AccountDeletionRequestPayload, {
    description:
      'Deletes the account with everything that it has. For 30 days, unless the installation says otherwise, it can be taken back (`accountDeletionCancel`): nothing is sent any more (ACCOUNT_DELETION_PENDING), messages that wait go on waiting, everything can be read and is received as before, every member is told by mail, and owners get the receipt that shows the certificate afterwards (`deletion`). Then everything is erased, with the users of those who belong to no other account. Needs `sessionStepUp` by an owner: FORBIDDEN to anybody else and to API keys, STEP_UP_REQUIRED without a fresh proof, INVALID_INPUT where the name is another. Asked twice it is one deletion.',
  })
  async accountDeletionRequest(
    @Arg('input', () => AccountDeletionRequestInput, { description: 'The name of the account.' })
    input: AccountDeletionRequestInput,
    @Ctx() context: ApiContext,
  ): Promise<AccountDeletionRequestPayload> {
    const deletion = await context.write((scope) => this.accounts.request(scope, input.accountName));
    return { deletion } as AccountDeletionRequestPayload;
  }

  @Requires(Permission.ACCOUNT_MANAGE)
  @Mutation(() => AccountDeletionCancelPayload, {
    description:
      'Takes the deletion of the account back, before erasing has begun: messages that waited are sent. NOT_FOUND where none is under way, ERASURE_NOT_CANCELLABLE once it has begun.',
  })
  async accountDeletionCancel(
    @Arg('input', () => AccountDeletionCancelInput, { description: 'That it is wanted.' })
    input: AccountDeletionCancelInput,
    @Ctx() context: ApiContext,
  ): Promise<AccountDeletionCancelPayload> {
    if (!input.isConfirmed) throw invalidInput('Say that it is wanted.', ['isConfirmed']);
    const deletion = await context.write((scope) => this.accounts.cancel(scope));
    return { deletion } as AccountDeletionCancelPayload;
  }
}
