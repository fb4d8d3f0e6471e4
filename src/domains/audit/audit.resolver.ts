import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { AuditCheckpoints } from './audit-checkpoints.js';
import type { AuditVerifying } from './audit-verifying.service.js';
import { AuditEntriesArgs } from './audit.inputs.js';
import { listAuditEntries, pageOfCheckpoints } from './audit.queries.js';
import { AuditCheckpointConnection, AuditEntryConnection, auditRead, AuditVerification } from './audit.type.js';

@Resolver()
export class AuditResolver {
  constructor(
    private readonly verifying: AuditVerifying,
    private readonly checkpoints: AuditCheckpoints,
  ) {}

  @Requires(auditRead)
  @Query(() => AuditEntryConnection, { description: 'Who did what in the account, newest first.' })
  async auditEntries(
    @Args(() => AuditEntriesArgs) args: AuditEntriesArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<AuditEntryConnection> {
    return toConnection(await listAuditEntries(scope, args));
  }

  @Requires(auditRead)
  @Query(() => AuditCheckpointConnection, {
    description: 'What was signed of the chain of entries and is kept outside the database, newest first.',
  })
  async auditCheckpoints(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<AuditCheckpointConnection> {
    const { checkpoints } = await this.checkpoints.read(scope.accountId);
    return toConnection(pageOfCheckpoints(checkpoints, page));
  }

  @Requires(auditRead)
  @Query(() => AuditVerification, {
    description:
      'Checks that no entry of the account was changed, taken out, put in or cut off since it was written, by the chain itself and by the checkpoints outside the database.',
  })
  auditVerify(
    @Arg('checkpoints', () => [String], {
      nullable: true,
      description:
        'Checkpoints that you kept yourself, as `AuditCheckpoint.signed` gave them; at most 100. The chain is compared with these too. Default: none.',
    })
    checkpoints: string[] | null,
    @Ctx() { scope }: ApiContext,
  ): Promise<AuditVerification> {
    return this.verifying.verify(scope, checkpoints ?? []);
  }
}
