import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import type { ChainKey } from './audit-chain.js';
import { AuditEntriesArgs } from './audit.inputs.js';
import { listAuditEntries, verifyAudit } from './audit.queries.js';
import { AuditEntryConnection, auditRead, AuditVerification } from './audit.type.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly keys: readonly ChainKey[]) {}

  @Requires(auditRead)
  @Query(() => AuditEntryConnection, { description: 'Who did what in the account, newest first.' })
  async auditEntries(
    @Args(() => AuditEntriesArgs) args: AuditEntriesArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<AuditEntryConnection> {
    return toConnection(await listAuditEntries(scope, args));
  }

  @Requires(auditRead)
  @Query(() => AuditVerification, {
    description: 'Checks that no entry of the account was changed, taken out or put in since it was written.',
  })
  auditVerify(@Ctx() { scope }: ApiContext): Promise<AuditVerification> {
    return verifyAudit(scope, this.keys);
  }
}
