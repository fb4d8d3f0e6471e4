import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { DomainError, notFound } from '../../platform/kernel/errors.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import type { CloudApi } from '../../platform/whatsapp/cloud-api.js';
import { CloudApiRefusal, CloudApiUnanswered } from '../../platform/whatsapp/cloud-api.errors.js';
import { audit } from '../audit/audit.service.js';
import { Permission } from '../accounts/permissions.js';
import type { ChannelTokens } from '../channels/channel-tokens.service.js';
import { channelErrors } from '../channels/channel.errors.js';
import { consentErrors } from './consent.errors.js';
import type { OptOuts } from './opt-out.service.js';
import {
  OptOutWords,
  OptOutWordsPayload,
  OptOutWordsUpdateInput,
  TemplateCategoriesFetchInput,
  TemplateCategoriesPayload,
} from './opt-out.type.js';
import { wordLanguages } from './opt-out-words.js';
import type { TemplateCategories } from './template-category.service.js';

@Resolver()
export class OptOutResolver {
  constructor(
    private readonly optOuts: OptOuts,
    private readonly categories: TemplateCategories,
    private readonly meta: { cloudApi: CloudApi; tokens: ChannelTokens },
  ) {}

  @Requires(Permission.CONTACTS_READ)
  @Query(() => OptOutWords, { description: 'Which words of a contact say no to offers, and yes again.' })
  async optOutWords(@Ctx() { scope }: ApiContext): Promise<OptOutWords> {
    return { ...(await this.optOuts.settings(scope)), knownLanguages: wordLanguages };
  }

  @Requires(Permission.CONTACTS_MANAGE)
  @Mutation(() => OptOutWordsPayload, { description: 'Changes which words say no and yes; what is left out stays.' })
  async optOutWordsUpdate(
    @Arg('input', () => OptOutWordsUpdateInput, { description: 'What to change.' }) input: OptOutWordsUpdateInput,
    @Ctx() context: ApiContext,
  ): Promise<OptOutWordsPayload> {
    await context.write((scope) => this.optOuts.update(scope, input));
    return { optOutWords: await this.optOutWords(context) } as OptOutWordsPayload;
  }

  @Requires(Permission.CHANNELS_MANAGE)
  @Mutation(() => TemplateCategoriesPayload, {
    description: 'Asks Meta what the templates of a channel are for. One that nothing is known of counts as MARKETING.',
  })
  async templateCategoriesFetch(
    @Arg('input', () => TemplateCategoriesFetchInput, { description: 'Of which channel.' })
    input: TemplateCategoriesFetchInput,
    @Ctx() context: ApiContext,
  ): Promise<TemplateCategoriesPayload> {
    const id = uuidOf('Channel', input.channelId);
    const channel = id && (await this.meta.tokens.find(context.scope, id));
    if (!channel) throw notFound('Channel', ['channelId']);
    if (!channel.accessToken)
      throw new DomainError(channelErrors.CHANNEL_DISCONNECTED, 'The channel is disconnected; connect it again.', [
        'channelId',
      ]);
    const at = new Date();
    const told = await this.ask(channel.accessToken, channel.wabaId);
    await context.write((scope) => {
      audit(scope, { action: 'channel.template_categories_fetched', target: { kind: 'Channel', id: channel.id } });
      return this.categories.learn(
        scope,
        channel.wabaId,
        told.map((one) => ({ ...one, at })),
      );
    });
    return { count: told.length } as TemplateCategoriesPayload;
  }

  private async ask(token: string, wabaId: string) {
    try {
      return await this.meta.cloudApi.templatesOf(token, wabaId);
    } catch (error) {
      if (!(error instanceof CloudApiRefusal) && !(error instanceof CloudApiUnanswered)) throw error;
      throw new DomainError(consentErrors.TEMPLATES_NOT_READ, 'Meta did not tell the templates; try again later.', [
        'channelId',
      ]);
    }
  }
}
