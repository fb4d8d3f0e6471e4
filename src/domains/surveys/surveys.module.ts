import type { LoaderDefinition } from '../../platform/database/scope.js';
import type { NodeSource } from '../../platform/graphql/node.js';
import { Permission } from '../accounts/permissions.js';
import type { MessageOutboundService } from '../messages/message-outbound.service.js';
import { SurveyAnswers } from './survey-answers.service.js';
import { SurveyEntity, SurveySettingsEntity } from './survey.entity.js';
import { surveyFollower } from './survey.handlers.js';
import { surveyLoader } from './survey.queries.js';
import { ConversationSurveyResolver, SurveyResolver } from './survey.resolver.js';
import { SurveyService } from './survey.service.js';
import { SurveySettingsService } from './survey-settings.service.js';
import { showSurveys } from './survey.type.js';

/** Tables of this room. */
export const surveyEntities = [SurveySettingsEntity, SurveyEntity];

/** Builds the room. `conversations`: how a conversation is read. */
export function surveysModule(outbound: MessageOutboundService, conversations: LoaderDefinition<string, object>) {
  showSurveys(surveyLoader, conversations);
  const nodes: NodeSource[] = [
    { kind: 'Survey', typeName: 'Survey', requires: Permission.CONVERSATIONS_READ, loader: surveyLoader },
  ];
  return {
    resolvers: [new SurveyResolver(new SurveySettingsService(), conversations), new ConversationSurveyResolver()],
    nodes,
    jobs: [],
    handlers: [],
    followers: [surveyFollower(new SurveyService(outbound), new SurveyAnswers(outbound))],
  };
}
