import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { OncePerDocument, Requires } from '../../platform/graphql/policy.js';
import {
  Deletion,
  DeletionCertificate,
  UserDeletionCancelInput,
  UserDeletionCancelPayload,
  UserDeletionRequestInput,
  UserDeletionRequestPayload,
} from './deletion.type.js';
import type { Certificates } from './erasure-certificate.js';
import { shownDeletionCertificate } from './shown-certificate.js';
import type { UserDeletionService } from './user-deletion.service.js';

@Resolver(() => Deletion)
export class DeletionResolver {
  constructor(
    private readonly users: UserDeletionService,
    private readonly certificates: Certificates,
  ) {}

  @FieldResolver(() => DeletionCertificate, {
    nullable: true,
    description: 'What was done; null until it is verified.',
  })
  certificate(@Root() deletion: Deletion): Promise<DeletionCertificate | null> {
    return shownDeletionCertificate(this.certificates, deletion.certificate);
  }

  @Requires('signed_in')
  @OncePerDocument()
  @Mutation(() => UserDeletionRequestPayload, {
    description:
      'Deletes the own user, in all accounts. For seven days it can be taken back (`userDeletionCancel`): every session ends at once, nobody signs in as the user, and a mail brings the receipt. Then name, address and what is theirs alone are erased; their work stays, under "Deleted user #n". Needs `sessionStepUp`; refused to API keys (FORBIDDEN), without a fresh proof (STEP_UP_REQUIRED), and to the last owner of an account (LAST_OWNER): make somebody else an owner with `memberChangeRole`, or delete the account, first. Asked twice it is one deletion.',
  })
  async userDeletionRequest(
    @Arg('input', () => UserDeletionRequestInput, { description: 'That it is wanted.' })
    input: UserDeletionRequestInput,
    @Ctx() { signedIn, request }: ApiContext,
  ): Promise<UserDeletionRequestPayload> {
    if (!input.isConfirmed) throw invalidInput('Say that it is wanted.', ['isConfirmed']);
    return { deletion: await this.users.request(signedIn, request) } as UserDeletionRequestPayload;
  }

  @Requires('anyone')
  @OncePerDocument()
  @Mutation(() => UserDeletionCancelPayload, {
    description:
      'Takes the deletion of a user back, before erasing has begun: by the receipt of the mail, or by what the user signs in with. Afterwards one signs in as before.',
  })
  async userDeletionCancel(
    @Arg('input', () => UserDeletionCancelInput, { description: 'The receipt, or the credentials.' })
    input: UserDeletionCancelInput,
    @Ctx() { request }: ApiContext,
  ): Promise<UserDeletionCancelPayload> {
    const who = input.credentials ?? { receipt: input.receipt! };
    return { deletion: await this.users.cancel(who, request) } as UserDeletionCancelPayload;
  }

  @Requires('anyone')
  @Query(() => Deletion, {
    nullable: true,
    description:
      'The deletion of a user or an account by the receipt of its mail, before and after; null for any other text.',
  })
  async deletion(
    @Arg('receipt', () => String, { description: 'In the link of the mail, behind the `#`.' }) receipt: string,
  ): Promise<Deletion | null> {
    return (await this.users.show(receipt)) ?? null;
  }

  @Requires('anyone')
  @Query(() => DeletionCertificate, {
    nullable: true,
    description:
      'What a signed certificate of a deletion says; null unless it was signed here, and nothing of it was changed.',
  })
  deletionCertificateVerify(
    @Arg('signed', () => String, { description: 'The certificate, as `DeletionCertificate.signed` gives it.' })
    signed: string,
  ): Promise<DeletionCertificate | null> {
    return shownDeletionCertificate(this.certificates, signed);
  }
}
