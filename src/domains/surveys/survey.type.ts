import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LoaderDefinition } from '../../platform/database/scope.js';
import { connectionOf, type ConnectionValue } from '../../platform/graphql/connection.js';
import { DateTime } from '../../platform/graphql/date-time.js';
import { Node } from '../../platform/graphql/node.js';
import { Requires } from '../../platform/graphql/policy.js';
import { PublicId } from '../../platform/graphql/public-id.js';
import { Permission } from '../accounts/permissions.js';
import { Conversation } from '../conversations/conversation.type.js';
import { declareInboxEvent, InboxEvent } from '../messages/inbox-events.type.js';
import { SurveySkipReason, SurveyState } from './survey.entity.js';

registerEnumType(SurveyState, {
  name: 'SurveyState',
  description: 'Where a survey stands. New values may appear.',
  valuesConfig: {
    SENT: { description: 'The contact was asked and can answer.' },
    ANSWERED: { description: 'The contact has answered.' },
    EXPIRED: { description: 'The contact did not answer in time.' },
    SKIPPED: { description: 'The contact was not asked; `skipReason` tells why.' },
  },
});
registerEnumType(SurveySkipReason, {
  name: 'SurveySkipReason',
  description: 'Why a contact was not asked. New values may appear.',
  valuesConfig: {
    NO_REPLY: { description: 'No person had replied.' },
    RECENTLY_ASKED: { description: 'The contact was asked only recently.' },
    WINDOW_CLOSED: { description: 'The service window was closed, and no template is set.' },
    CONVERSATION_REOPENED: { description: 'The conversation was opened again at once.' },
    TOO_LATE: { description: 'The closing was too long ago when it came to asking.' },
    NOT_SENDABLE: { description: 'The channel is disconnected, or the contact cannot be reached.' },
  },
});

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('Survey', {
  simpleResolvers: true,
  implements: Node,
  description: 'What a contact thought of a conversation when a person closed it.',
})
export class Survey implements Node {
  @PublicId('Survey')
  id!: string;

  @Field(() => SurveyState, { description: 'Where it stands.' })
  state!: SurveyState;

  @Field(() => SurveySkipReason, { nullable: true, description: 'Why the contact was not asked; null: was asked.' })
  skipReason!: SurveySkipReason | null;

  @Field(() => DateTime, { description: 'When the conversation was closed.' })
  closedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when the contact can answer; null: was not asked.' })
  expiresAt!: string | null;

  @Field(() => Int, { nullable: true, description: '1 (worst) to 5 (best); a contact can change it for 24 hours.' })
  rating!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the contact first answered.' })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The next text, written within 15 minutes of the answer.' })
  comment!: string | null;

  conversationId!: string;
  channelId!: string;
  agentId!: string | null;
  teamId!: string | null;
}

export const SurveyConnection = connectionOf<Survey>(Survey, 'Survey', Permission.CONVERSATIONS_READ);
export type SurveyConnection = ConnectionValue<Survey>;

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('SurveyFigures', { simpleResolvers: true, description: 'What surveys say, summed up.' })
export class SurveyFigures {
  @Field(() => Int, { description: 'How many contacts were asked.' })
  sentCount!: number;

  @Field(() => Int, { description: 'How many of them answered.' })
  answeredCount!: number;

  @Field(() => Int, { description: 'How many closings nobody was asked about.' })
  skippedCount!: number;

  @Field(() => Float, { nullable: true, description: 'Mean rating, 1 to 5; null without an answer.' })
  averageRating!: number | null;

  @Field(() => Float, { nullable: true, description: 'Answers per question, 0 to 1; null when nobody was asked.' })
  responseRate!: number | null;

  @Field(() => [Int], {
    description: 'How often each rating was given, from 1 to 5: as many as there are ratings.',
  })
  distribution!: number[];
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('SurveyReportGroup', { simpleResolvers: true, description: 'The figures of one agent, team or channel.' })
export class SurveyReportGroup {
  @Field(() => ID, { nullable: true, description: 'Id of the user, team or channel; null: of none.' })
  id!: string | null;

  @Field(() => SurveyFigures, { description: 'Its figures.' })
  figures!: SurveyFigures;

  key!: string | null;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('SurveyReport', { simpleResolvers: true, description: 'What surveys of a period say.' })
export class SurveyReport {
  @Field(() => SurveyFigures, { description: 'Of all that the viewer sees.' })
  total!: SurveyFigures;

  @Field(() => [SurveyReportGroup], { description: 'Divided as asked, at most 200, those with most answers first.' })
  groups!: SurveyReportGroup[];
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('SurveySettings', { simpleResolvers: true, description: 'What contacts are asked, and when.' })
export class SurveySettings {
  @Field(() => Boolean, { description: 'Whether contacts are asked when a person closes their conversation.' })
  isEnabled!: boolean;

  @Field(() => String, { description: 'The question.' })
  question!: string;

  @Field(() => String, { description: 'Label of the button that opens the list of ratings.' })
  button!: string;

  @Field(() => String, { nullable: true, description: 'What the first answer is thanked with; null: with nothing.' })
  thanks!: string | null;

  @Field(() => Boolean, { description: 'Whether only contacts to whom a person replied are asked.' })
  needsReply!: boolean;

  @Field(() => Int, { description: 'A contact is not asked again for so many days.' })
  pauseDays!: number;

  @Field(() => Int, { description: 'A contact can answer for so many days.' })
  expiresAfterDays!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Template that asks outside the service window; it has five quick replies, from worst to best. Null: nobody is asked then.',
  })
  templateName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its language, like `en_US`.' })
  templateLanguage!: string | null;

  @Field(() => Boolean, { description: "Whether these are the account's (for the account: the product's)." })
  isInherited!: boolean;
}

@Requires(Permission.CONVERSATIONS_READ)
@ObjectType('SurveyAnsweredEvent', {
  simpleResolvers: true,
  implements: InboxEvent,
  description: 'A contact rated a conversation, changed the rating, or said more about it.',
})
export class SurveyAnsweredEvent extends InboxEvent {
  @Field(() => Survey, { description: 'The survey, as it now is.' })
  survey!: Survey;

  @Field(() => Conversation, { description: 'The conversation, as it now is.' })
  conversation!: Conversation;
}

/** Shows answers in the inbox; how surveys and conversations are read is lent. */
export function showSurveys(
  surveys: LoaderDefinition<string, object>,
  conversations: LoaderDefinition<string, object>,
): void {
  declareInboxEvent('survey.answered', {
    typename: 'SurveyAnsweredEvent',
    async show({ payload }, scope) {
      const { surveyId, conversationId } = payload as { surveyId: string; conversationId: string };
      const [survey, conversation] = await Promise.all([
        scope.load(surveys, surveyId),
        scope.load(conversations, conversationId),
      ]);
      return survey && conversation ? { survey, conversation } : null;
    },
  });
}
