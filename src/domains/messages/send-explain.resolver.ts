import { Arg, ArgsType, Args, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { badUserInput } from '../../platform/graphql/api-errors.js';
import type { ApiContext } from '../../platform/graphql/context.js';
import { Requires } from '../../platform/graphql/policy.js';
import { uuidOf } from '../../platform/kernel/ids.js';
import { Permission } from '../accounts/permissions.js';
import { consentEventLoader } from '../consent/consent.queries.js';
import { ConsentPurpose } from '../consent/consent.type.js';
import { suppressionLoader } from '../consent/suppression.queries.js';
import { explainSending } from './send-explain.queries.js';
import { SendExplanation } from './send-explain.type.js';

@ArgsType()
export class SendExplainArgs {
  @Field(() => ConsentPurpose, { nullable: true, description: 'What the message is for; or name a template.' })
  purpose?: string | null;

  @Field(() => ID, { nullable: true, description: 'The channel that it would go out on; with `templateName` needed.' })
  channelId?: string | null;

  @Field(() => String, { nullable: true, description: 'A template: then Meta says what it is for.' })
  templateName?: string | null;

  @Field(() => String, { nullable: true, description: 'Its language.' })
  templateLanguage?: string | null;
}

@Resolver()
export class SendExplainResolver {
  @Requires(Permission.CONTACTS_READ)
  @Query(() => SendExplanation, {
    nullable: true,
    description:
      'Whether a message to a contact would go now, and which line, suppression, window or block decides; null for a miss.',
  })
  async sendExplain(
    @Arg('contactId', () => ID, { description: 'The contact.' }) contactId: string,
    @Args(() => SendExplainArgs) args: SendExplainArgs,
    @Ctx() { scope }: ApiContext,
  ): Promise<SendExplanation | null> {
    const { purpose, templateName, templateLanguage } = args;
    if ((purpose == null) === (templateName == null))
      throw badUserInput('Give `purpose` or `templateName`.', 'purpose');
    if (templateName != null && templateLanguage == null) throw badUserInput('Give its language.', 'templateLanguage');
    if (templateName != null && args.channelId == null) throw badUserInput('Give the channel.', 'channelId');
    const [id, channelId] = [uuidOf('Contact', contactId), uuidOf('Channel', args.channelId)];
    if (!id || (args.channelId != null && !channelId)) return null;
    const template = templateName == null ? undefined : { name: templateName, language: templateLanguage! };
    const told = await explainSending(scope, { contactId: id, channelId, purpose: purpose ?? undefined, template });
    if (!told) return null;
    const { eventId, suppressionId, ...explanation } = told;
    const [decidedBy, suppression] = await Promise.all([
      eventId ? scope.load(consentEventLoader, eventId) : undefined,
      suppressionId ? scope.load(suppressionLoader, suppressionId) : undefined,
    ]);
    return { ...explanation, decidedBy: decidedBy ?? null, suppression: suppression ?? null } as SendExplanation;
  }
}
