import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs, toConnection } from '../../platform/graphql/connection.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { invalidInput } from '../../platform/kernel/errors.js';
import { Permission } from '../accounts/permissions.js';
import type { DeadLetterService } from './dead-letter.service.js';
import { listDeadLetters } from './webhook.queries.js';
import {
  WebhookDeadLetter,
  WebhookDeadLetterConnection,
  WebhookDeadLetterReplayInput,
  WebhookDeadLetterReplayPayload,
} from './webhook.type.js';

/** Most dead letters that one call replays. */
const maxReplays = 100;

@Resolver(() => WebhookDeadLetter)
export class WebhookResolver {
  constructor(private readonly letters: DeadLetterService) {}

  @Requires(Permission.WEBHOOKS_MANAGE)
  @Query(() => WebhookDeadLetterConnection, {
    description: 'Items of webhooks that could not be processed and wait for a replay, the newest first.',
  })
  async webhookDeadLetters(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<WebhookDeadLetterConnection> {
    return toConnection(await listDeadLetters(scope, page));
  }

  @Requires(Permission.WEBHOOKS_MANAGE)
  @Mutation(() => WebhookDeadLetterReplayPayload, {
    description:
      'Tries again what could not be processed; each item for itself, so some may go through and others not.',
  })
  async webhookDeadLetterReplay(
    @Arg('input', () => WebhookDeadLetterReplayInput, { description: 'Which ones.' })
    { ids }: WebhookDeadLetterReplayInput,
    @Ctx() context: ApiContext,
  ): Promise<WebhookDeadLetterReplayPayload> {
    if (ids.length < 1 || ids.length > maxReplays) throw invalidInput(`Give 1 to ${maxReplays} ids.`, ['ids']);
    return { results: await this.letters.replayAll((work) => context.write(work), [...new Set(ids)]) };
  }
}
