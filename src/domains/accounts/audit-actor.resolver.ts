import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { AuditEntry } from '../audit/audit.type.js';
import { userLoader } from './account.queries.js';
import { User } from './account.type.js';

@Resolver(() => AuditEntry)
export class AuditActorResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The person who acted; null for a program, and for who is no longer a member.',
  })
  async user(@Root() entry: AuditEntry, @Ctx() { scope }: ApiContext): Promise<User | null> {
    const id = uuidOf('User', entry.actorId);
    return id ? ((await scope.load(userLoader, id)) ?? null) : null;
  }
}
