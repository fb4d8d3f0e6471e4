import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { findInboxSettings } from './inbox-settings.queries.js';
import type { InboxSettingsService } from './inbox-settings.service.js';
import { InboxSettings, InboxSettingsUpdateInput, InboxSettingsUpdatePayload } from './inbox-settings.type.js';

@Resolver()
export class InboxSettingsResolver {
  constructor(private readonly service: InboxSettingsService) {}

  @Requires(Permission.CONVERSATIONS_READ)
  @Query(() => InboxSettings, { description: "How the account's inbox behaves." })
  inboxSettings(@Ctx() { scope }: ApiContext): Promise<InboxSettings> {
    return findInboxSettings(scope);
  }

  @Requires(Permission.INBOX_MANAGE)
  @Mutation(() => InboxSettingsUpdatePayload, { description: "Changes how the account's inbox behaves." })
  async inboxSettingsUpdate(
    @Arg('input', () => InboxSettingsUpdateInput, { description: 'What to change.' }) input: InboxSettingsUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<InboxSettingsUpdatePayload> {
    return { inboxSettings: await context.write((scope) => this.service.update(scope, input)) };
  }
}
